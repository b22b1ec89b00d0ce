/* SPDX-License-Identifier: MIT */
/* What is left of a record in every copy of it, whatever the copy's format lost: when, who by name, which
 * words. */
#ifndef ECHO_H
#define ECHO_H

#include "arena.h"
#include "chat.h"

struct echo {
    uint64_t words;  /* hash of the text, however it is spaced; of a record without one, of its kind */
    uint64_t number; /* of the record, see repeats.h */
    struct stamp at;
    uint32_t name;  /* hash; 0: not known */
    uint32_t group; /* of the group as it is named, a number; 0: not named */
    uint32_t who;   /* of its author, see bonds.h; 0: nobody */
    uint32_t input : 29;
    bool has_id : 1, recalled : 1;
    bool telling : 1; /* nobody else writes such words in the same second */
};

/* Sets words, at, name, has_id, recalled and telling. The arena is for the moment. */
void echo_message(struct arena *scratch, const struct message *message, struct echo *echo);
void echo_event(struct arena *scratch, const struct event *event, struct echo *echo);

/* As in `name`. */
uint32_t echo_name(struct arena *scratch, struct str name);

#endif
