/* SPDX-License-Identifier: MIT */
/* A rule file as a tree of elements that obeys a grammar. Rule files are small and written by people: a tree is right
 * for them, and every slip in them is told with its place, what is allowed there and what was perhaps meant. */
#ifndef RULE_TREE_H
#define RULE_TREE_H

#include "arena.h"
#include "diag.h"

/* One kind of element. Lists are separated by ", ". */
struct element {
    const char *type;       /* the element's name; "event@chat" where one name has two meanings */
    const char *attributes; /* "id!, zones, fold=exact|tones|bare": required, free, one of */
    const char *children;   /* types; "unless?": at most one */
    bool holds_text;
};

struct grammar {
    const struct element *elements; /* the first is the root */
    size_t count;
};

struct attribute {
    struct str name, value;
};

struct node {
    struct str name;
    const struct attribute *attributes;
    size_t attribute_count;
    struct str text;   /* its own characters, without its children's */
    size_t text_at;    /* where it stands in its parent's text */
    struct node *first, *next;
    struct place place; /* of its tag */
};

/* NULL after LOSS_USAGE reports. Unknown elements are errors, but those with optional="yes" are only noted. */
const struct node *rule_tree_read(struct arena *arena, struct diag *diag, struct str file, struct str content,
                                  const struct grammar *grammar);

struct str node_attribute(const struct node *node, const char *name); /* a NULL slice where there is none */
const struct node *node_child(const struct node *node, const char *name); /* the first of that name, or NULL */
/* The next one of that name, itself included: for (n = node_named(p->first, "x"); n; n = node_named(n->next, "x")) */
const struct node *node_named(const struct node *node, const char *name);
size_t node_count(const struct node *parent, const char *name);

#endif
