/* SPDX-License-Identifier: MIT */
/* What each kind of rule file may hold. rules/rulepack.rng says the same for editors. */
#ifndef GRAMMAR_H
#define GRAMMAR_H

#include "rule_tree.h"

extern const struct grammar detector_grammar, contexts_grammar, regulation_grammar;

#endif
