/* SPDX-License-Identifier: MIT */
/* Several inputs as one talk: records go in as the files have them and come out in order of time, each with
 * the verdict whether another one said the same.
 *
 * What names no group in an input that repeats records of one group comes out as that group's.
 * Records of one time keep the order of their file (in a file that runs newest first, the reverse), and files
 * the order in which they were given. A record without time stays behind the one before it in its file.
 * Memory is bounded; what goes past the bound waits in a file without a name. */
#ifndef JOURNAL_H
#define JOURNAL_H

#include "repeats.h"

struct journal;

/* `folder` takes the file without a name, see spool.h; `memory_bytes` 0 means the usual bound, 64 MiB and a
 * quarter. */
struct journal *journal_new(struct arena *arena, struct diag *diag, const char *folder, size_t memory_bytes);
void journal_trust(struct journal *journal, size_t input, enum trust trust); /* see repeats_trust */
void journal_message(struct journal *journal, size_t input, const struct message *message);
void journal_event(struct journal *journal, size_t input, const struct event *event);

struct playback {
    size_t input;
    enum repeat repeat;
    bool runs_back; /* its time lies before that of the record before it in its file */
    bool earlier;   /* likewise, and the file does not run newest first */
};

struct player {
    void *self;
    void (*message)(void *self, const struct message *message, const struct playback *playback);
    void (*event)(void *self, const struct event *event, const struct playback *playback);
};

/* Ends the adding. Where an input's clock was found wrong, its records are played at the right time. */
void journal_judge(struct journal *journal);
/* Of what was judged: the input whose names mean the same people as this one's, see repeats_view. */
size_t journal_view(const struct journal *journal, size_t input);
/* See repeats.h. */
size_t journal_groups(const struct journal *journal);
struct input_clock journal_clock(const struct journal *journal, size_t input);
bool journal_kin(struct journal *journal, size_t input, struct str name, struct kin *kin);
bool journal_doubts_name(struct journal *journal, struct str id, struct str name);
/* Plays what was judged once, in order. False when the file without a name failed (reported). */
bool journal_play(struct journal *journal, const struct player *player);

#endif
