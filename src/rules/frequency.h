/* SPDX-License-Identifier: MIT */
/* How common a syllable is in office chats, roughly: which part of a phrase is worth waiting for. */
#ifndef FREQUENCY_H
#define FREQUENCY_H

#include "str.h"

/* Of a thousand messages, how many have it; at least 1. The bare spelling stands for all it may mean. */
size_t frequency_of(struct str syllable, bool bare);
/* The same of two in a row, as if each stood anywhere. */
size_t frequency_of_pair(struct str first, struct str second, bool bare);

#endif
