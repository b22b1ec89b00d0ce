/* SPDX-License-Identifier: MIT */
/* The members in a plain-text report: who they are, what they answered, how they are named. */
#ifndef TEXT_PEOPLE_H
#define TEXT_PEOPLE_H

#include "text_sheet.h"

void text_members(struct sheet *sheet);
void text_answers(struct sheet *sheet);
void text_names(struct sheet *sheet);
void text_all_names(struct sheet *sheet); /* the good ones, too */

#endif
