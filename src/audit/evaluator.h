/* SPDX-License-Identifier: MIT */
/* The contract of an evaluator (what a primitive of the rules means over a conversation) and the one list of
 * them. A new one is a file that ends in one `const struct evaluator`, and two lines: one here, one in
 * meson.build. */
#ifndef EVALUATOR_H
#define EVALUATOR_H

#include "group.h"
#include "need.h"
#include "people.h"

/* One message or one event, with its people found out. Everything borrowed for the call but the people. */
struct act {
    struct group *group;
    const struct message *message; /* or NULL */
    const struct event *event;     /* or NULL */
    struct person *person;         /* sender, or who caused the event; NULL: not known */
    struct person *const *targets; /* of the event */
    size_t target_count;
    struct str roles;         /* of `person` at that time */
    struct str text;          /* storage form of the message, or of the event's sentence */
    const struct fold *fold;  /* of `text`; NULL for events */
    const struct fold *quote; /* of the quoted text; NULL: none */
    const struct fold *file;  /* of the attachment's name; NULL: none */
    bool hushed;              /* a suspected secret: not a word of it goes into a report */
    struct origin origin;
};

/* One detector watched in one group. */
struct watch {
    struct group *group;
    const struct detector *detector;
    const struct detector
        *matched;                /* whose hits are meant: the detector itself, but for tests with settings */
    const struct docket *docket; /* which clauses cite it */
    const struct evaluator *evaluator;
    unsigned needs;
    void *state; /* the evaluator's own, in the conversation arena */
};

struct evaluator {
    enum primitive primitive;
    bool alone;     /* also runs without any regulation (--detectors-only) */
    bool hears_all; /* words count also from an input without events: these may stand in another */
    unsigned needs; /* bits of enum need; more for one detector by needs_of */
    /* Any of these may be NULL. */
    unsigned (*needs_of)(const struct detector *detector);
    void (*begin)(struct watch *watch);
    void (*hit)(struct watch *watch, const struct act *act, const struct hit *hit);
    void (*message)(struct watch *watch, const struct act *act); /* after the message's hits */
    void (*event)(struct watch *watch, const struct act *act);
    void (*end)(struct watch *watch);
};

#define EVALUATORS(X)                                                                                        \
    X(text)                                                                                                  \
    X(name)                                                                                                  \
    X(event)                                                                                                 \
    X(account)                                                                                               \
    X(answer)                                                                                                \
    X(pin)                                                                                                   \
    X(silence)                                                                                               \
    X(recall)                                                                                                \
    X(series)                                                                                                \
    X(state)

#define DECLARE_EVALUATOR(name) extern const struct evaluator evaluator_##name;
EVALUATORS(DECLARE_EVALUATOR)
#undef DECLARE_EVALUATOR

const struct evaluator *evaluator_of(enum primitive primitive);
/* The needs that one input, or (NULL) all inputs of the group together, can serve. */
unsigned evaluator_abilities(const struct group *group, const struct input *input);
/* Appends in words what is missing. */
void evaluator_say_missing(unsigned missing, struct buf *vi, struct buf *en);

#endif
