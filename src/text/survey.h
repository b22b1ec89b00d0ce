/* SPDX-License-Identifier: MIT */
/* One quick look over a text that says which stages of the pipeline could have work to do. */
#ifndef SURVEY_H
#define SURVEY_H

#include "str.h"

/* True says "look closely", and is rare in good text; false is final. */
struct survey {
    bool mojibake, legacy, viqr, composition, eth, lost;
};

struct survey survey_text(struct str valid);

#endif
