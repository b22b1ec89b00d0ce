/* SPDX-License-Identifier: MIT */
/* The state of one audit, shared by the files that take its messages and events. */
#ifndef AUDIT_STATE_H
#define AUDIT_STATE_H

#include "group.h"
#include "journal.h"

struct audit {
    struct run run;
    struct results results;
    struct scan *scan;
    struct journal *journal;
    struct rolls *rolls;   /* member lists */
    bool has_one_group; /* the inputs name one at most */
    struct map *by_key;    /* groups by id, else by name */
    struct group **groups;
    size_t group_count, group_capacity;
    struct {
        struct str id, name; /* as the source spells them */
        struct group *group; /* NULL: not selected */
        bool is_set;
    } latest;
    struct buf latest_spelling;
    struct input_facts *inputs;
    const struct archive_facts *archives;
    size_t archive_count;
    size_t input_count, input_capacity;
    struct input **feeds; /* by number */
    size_t feed_count, feed_capacity;
    struct hit *hits; /* of the message at hand, in the scratch arena */
    size_t hit_count, hit_capacity;
};

/* The group a message belongs to; NULL when another one was selected. */
struct group *audit_group(struct audit *audit, struct str id, struct str name);
/* An input has something for the group. */
void audit_feed(struct group *group, const struct input *input);
/* The next place in the group's order. */
struct origin audit_origin(struct group *group, const struct input *input, struct str id, struct stamp at,
                           struct place where);

/* A record that counts, in order of time. Of one that another copy shows recalled no report has a word. */
void take_message(const struct input *input, const struct message *message, const struct playback *played);
void take_event(const struct input *input, const struct event *event);

#endif
