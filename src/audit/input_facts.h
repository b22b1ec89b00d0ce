/* SPDX-License-Identifier: MIT */
/* What a report says of one input: the file, how its records were accounted for, how it joins the others. */
#ifndef INPUT_FACTS_H
#define INPUT_FACTS_H

#include "chat.h"
#include "pack.h"

/* What joining several inputs showed of one of them. */
struct input_joining {
    int64_t ahead_ms;    /* of its clock; its times were put right by it */
    struct str against;  /* the file it was held against */
    size_t witnesses;    /* records that both have; 0: nothing was measured */
    const struct called { /* a name that stands here alone for somebody whom the report calls otherwise */
        struct str name, member;
    } *called;
    size_t called_count;
};

struct input_facts {
    struct str file, sha256;   /* name without folders */
    uint64_t bytes;
    const char *format;
    struct bilingual format_title;
    enum trust trust;
    bool experimental;
    unsigned carries;
    const char *encoding;
    size_t seen, accepted, system, duplicates, ignored, quarantined, bad_times, replaced_characters;
    bool complete;
    struct input_joining joining;
};

#endif
