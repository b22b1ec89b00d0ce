/* SPDX-License-Identifier: MIT */
/* A detector while it is built from its file's tree with one set of parameters. Inside this floor. */
#ifndef DETECTOR_BUILD_H
#define DETECTOR_BUILD_H

#include "condition.h"
#include "loader.h"

struct build {
    struct loader *loader;
    struct instance *instance;
    const struct signal *signals; /* known so far: what conditions may name */
    size_t signal_count;
};

/* An attribute's value, with "$name" replaced by the parameter. */
struct str build_value(const struct build *build, const struct node *node, const char *attribute);
/* The bits of blank-separated words, each of which must be one of the choices. */
uint64_t build_bits(const struct build *build, const struct node *node, const char *attribute,
                    const char *what, struct choices choices);

struct wordset build_words(struct build *build, const struct node *parent);
/* Of <except>; NULL where none stands. */
const struct wordset *build_excepted_words(struct build *build, const struct node *parent);
void build_signals(struct build *build, const struct node *primitive);
/* The conditions that stand in an element, all of which must hold; NULL where there is none. */
const struct condition *build_condition(struct build *build, const struct node *parent);
void build_tests(struct build *build, const struct node *tests);

#endif
