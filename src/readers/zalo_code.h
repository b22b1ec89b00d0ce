/* SPDX-License-Identifier: MIT */
/* Zalo's numbers for kinds of messages ("msgType"). */
#ifndef ZALO_CODE_H
#define ZALO_CODE_H

#include "kind_word.h"

/* By the digits as they stand; NULL for a number that is not known. Six is a contact card or a link: a link here. */
const struct kind_word *zalo_code(struct str digits);

#endif
