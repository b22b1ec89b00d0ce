/* SPDX-License-Identifier: MIT */
/* When a detector is worth a look: what must be true of a message for any of its conditions to hold. */
#ifndef TRIGGERS_H
#define TRIGGERS_H

#include "condition.h"

/* What can be told of a message before any detector is asked. */
enum feature {
    FEATURE_FORWARDED,
    FEATURE_QUOTES,
    FEATURE_ROLE,     /* the sender's role is known */
    FEATURE_LINK,     /* something like a link */
    FEATURE_EMOJI,
    FEATURE_ENCODING, /* a repair, a sign or missing marks */
    FEATURE_MENTIONS, /* somebody, or an @ */
    FEATURE_TIME,     /* the time is known, and a calendar */
    FEATURE_LONG,     /* longer than the least that any length test asks for */
    FEATURE_COUNT
};

/* At least one of these holds wherever the condition does. */
struct trigger {
    bool always;
    uint64_t signals;
    uint32_t kinds;    /* of message */
    unsigned features; /* bits of enum feature */
    size_t cost;       /* of messages in a thousand, roughly, it lets through */
};

enum { TRIGGER_COST_ALWAYS = 1000 };

struct signal_costs {
    size_t of[DETECTOR_SIGNAL_LIMIT];
    /* Extension tests are signals of their own, behind the detector's. */
    uint64_t (*extension_bit)(const void *self, const struct condition *condition);
    const void *self;
};

/* Of all the detector's outcomes together. */
struct trigger trigger_of(const struct detector *detector, const struct signal_costs *costs);

#endif
