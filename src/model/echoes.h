/* SPDX-License-Identifier: MIT */
/* Records that two exports of one talk share although no id says so: a copy with ids and a pasted text, a
 * table by the minute and a text by the second, copies of two people who call somebody by names of their own.
 *
 * Two records are one when they come from different inputs, not both with an id, in the same second or minute
 * (as exactly as both tell it; a clock may go wrong by a minute where the words are long), under one name,
 * with the same words. Different names are taken for one person's where long words agree to the second; when
 * they did so twice, for short words too. Each record is matched once: what one input has n times stays there
 * n times. Where the clock of an input is known to be wrong, its times are put right before. */
#ifndef ECHOES_H
#define ECHOES_H

#include "clocks.h"
#include "echo.h"
#include "spool.h"

struct echoes;

struct echoes_court { /* who hears the verdicts */
    /* Is the record out already? */
    bool (*is_out)(void *self, uint64_t number);
    /* May one name the group that the other is in? */
    bool (*shares_group)(void *self, uint32_t group, uint32_t other);
    /* Of two copies, the one that is better believed. */
    bool (*outranks)(void *self, const struct echo *echo, const struct echo *other);
    /* Also about a copy that is out already, and again when a better original is found. */
    void (*repeats)(void *self, const struct echo *copy, const struct echo *original);
    void (*recalled)(void *self, const struct echo *words, const struct echo *recall);
};

struct echoes *echoes_new(struct arena *arena, struct spool *spool, size_t memory_bytes);
void echoes_add(struct echoes *echoes, const struct echo *echo);
/* Ends the adding: says of telling words that stand once in each of two inputs when they do. */
void echoes_compare(struct echoes *echoes, void *self, const struct echoes_court *court,
                    struct clocks *clocks);
/* Behind that, once the clocks are settled. */
void echoes_judge(struct echoes *echoes, void *self, const struct echoes_court *court,
                  const struct clocks *clocks);

#endif
