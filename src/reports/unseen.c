/* SPDX-License-Identifier: MIT */
/* What exports do not carry. */
#include "unseen.h"

static const struct unseen list[] = {
    {CARRIES_ACCOUNT_IDS, WORD_UNSEEN_ACCOUNT_IDS, WORD_UNSEEN_ACCOUNT_IDS_SO},
    {CARRIES_MESSAGE_IDS, WORD_UNSEEN_MESSAGE_IDS, WORD_UNSEEN_MESSAGE_IDS_SO},
    {CARRIES_TIMES, WORD_UNSEEN_TIMES, WORD_UNSEEN_TIMES_SO},
    {CARRIES_EVENTS, WORD_UNSEEN_EVENTS, WORD_UNSEEN_EVENTS_SO},
    {CARRIES_RECALLS, WORD_UNSEEN_RECALLS, WORD_UNSEEN_RECALLS_SO},
    {CARRIES_QUOTES, WORD_UNSEEN_QUOTES, WORD_UNSEEN_QUOTES_SO},
    {CARRIES_FILE_NAMES, WORD_UNSEEN_FILE_NAMES, WORD_UNSEEN_FILE_NAMES_SO},
    {CARRIES_PROFILE_NAMES, WORD_UNSEEN_PROFILE_NAMES, WORD_UNSEEN_PROFILE_NAMES_SO},
    {CARRIES_REACTIONS, WORD_UNSEEN_REACTIONS, WORD_UNSEEN_REACTIONS_SO},
};

size_t unseen_count(void)
{
    return sizeof list / sizeof list[0];
}

const struct unseen *unseen_at(size_t index)
{
    return &list[index];
}

size_t unseen_in(const struct results *results, enum capability bit)
{
    size_t count = 0;
    for (size_t i = 0; i < results->input_count; i++)
        count += !(results->inputs[i].carries & (unsigned)bit);
    return count;
}
