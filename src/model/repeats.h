/* SPDX-License-Identifier: MIT */
/* Which records say again what another one said: by the message's id, else by time, name and text, else by
 * what the poorer of two exports shows of it (echoes.h).
 *
 * With an id, the same content again is a duplicate, another content a conflict. Without, a file may hold the
 * same line several times in one second (an album): of n files the one that has it most often counts, not
 * their sum. From the records that inputs share it is learnt how far their clocks stand apart, and whom they
 * call by which name. 64 bytes a record wait, in bounded memory and else in the spool; the verdicts take two
 * bits a record. */
#ifndef REPEATS_H
#define REPEATS_H

#include "bonds.h"
#include "clocks.h"
#include "spool.h"

enum repeat {
    REPEAT_NONE,
    REPEAT_DUPLICATE, /* said before, just the same: to be counted once */
    REPEAT_CONFLICT,  /* the same id with another content: both are kept */
    REPEAT_RECALLED,  /* another copy of the message shows it recalled: its words are not to be shown */
};

struct repeats;

struct repeats *repeats_new(struct arena *arena, struct spool *spool, size_t memory_bytes);
/* How far an input is believed beside others: of two copies without a common id the better one counts. */
void repeats_trust(struct repeats *repeats, size_t input, enum trust trust);
/* Records are numbered from 0 in the order they are added, messages and events together. */
void repeats_message(struct repeats *repeats, size_t input, const struct message *message);
void repeats_event(struct repeats *repeats, size_t input, const struct event *event);

/* Ends the adding; once, before the verdicts are asked for. */
void repeats_judge(struct repeats *repeats);
enum repeat repeats_of(const struct repeats *repeats, size_t number);
/* Inputs without ids that share records are copies of one view of the talk: the first of them stands for all.
 */
size_t repeats_view(const struct repeats *repeats, size_t input);
/* How many groups are named, those apart that are named in several ways. */
size_t repeats_groups(const struct repeats *repeats);
/* How far the input's clock is wrong, as the records say that it shares with better ones. */
struct input_clock repeats_clock(const struct repeats *repeats, size_t input);
/* See bonds.h. */
bool repeats_kin(struct repeats *repeats, size_t input, struct str name, struct kin *kin);
bool repeats_doubts_name(struct repeats *repeats, struct str id, struct str name);
/* The one group that an input which names none repeats records of; false where there is none, or several. */
bool repeats_home(const struct repeats *repeats, size_t input, struct str *group_id, struct str *group);

#endif
