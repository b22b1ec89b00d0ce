/* SPDX-License-Identifier: MIT */
/* The phrases and regular expressions of a rule set, each once, and what announces them in a text. */
#ifndef PROBES_H
#define PROBES_H

#include "anchors.h"
#include "phrase.h"

struct probe {
    const struct phrase *phrase; /* or NULL */
    const struct regex *regex;   /* or NULL */
    uint64_t signs[2];           /* ASCII bytes one of which announces it, besides its anchors */
    size_t cost;                 /* of a thousand messages, roughly, those in which it is a candidate */
    unsigned zones;              /* in which it is asked for */
    uint32_t first_user, user_count; /* who asks for it, as the matcher has it */
};

struct probe_list {
    uint32_t *list;
    size_t count, capacity;
};

struct probes {
    struct probe *list;
    size_t count, capacity;
    const struct anchors *anchors;
    const struct anchors *parts; /* for syllables that may hold several words of a regular expression: one word of each */
    struct probe_list restless;  /* that nothing announces: candidates in every message */
    struct probe_list by_sign;   /* that bytes announce */
    struct probe_list stored;    /* on the storage form, whose words the fold may join with others */
    uint64_t signs[2];           /* of all those that bytes announce */
};

struct probe_builder;

struct probe_builder *probes_begin(struct arena *arena, struct probes *probes);
/* The number of the term's or the regular expression's probe, the same for all that are alike. */
uint32_t probes_term(struct probe_builder *builder, const struct term *term);
uint32_t probes_regex(struct probe_builder *builder, const struct regex *regex);
void probes_end(struct probe_builder *builder);

#endif
