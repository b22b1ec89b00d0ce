/* SPDX-License-Identifier: MIT */
/* Conclusions by name. */
#include "review.h"

#include <assert.h>

static const char *const names[] = {
    [CONCLUSION_CONFIRMED] = "confirmed",
    [CONCLUSION_COMPLIANT] = "compliant",
    [CONCLUSION_UNCLEAR] = "unclear",
    [CONCLUSION_DISMISSED] = "dismissed",
};
static_assert(sizeof names / sizeof *names == CONCLUSION_COUNT, "every conclusion has its name");

const char *conclusion_name(enum conclusion conclusion)
{
    return names[conclusion];
}

bool conclusion_named(struct str name, enum conclusion *conclusion)
{
    for (int i = 0; i < CONCLUSION_COUNT; i++)
        if (str_is(name, names[i])) {
            *conclusion = (enum conclusion)i;
            return true;
        }
    return false;
}

bool review_clears(const struct review *review)
{
    return review && (review->conclusion == CONCLUSION_COMPLIANT || review->conclusion == CONCLUSION_DISMISSED);
}
