/* SPDX-License-Identifier: MIT */
/* Tests of a message that are not of its words: its kind, links, length, encoding, emoji, time and sender. */
#ifndef MESSAGE_TESTS_H
#define MESSAGE_TESTS_H

#include "judge.h"

/* Does the condition, which is of such a kind, hold? Adds what makes it so where evidence is asked for. */
enum truth message_test(const struct judge *judge, const struct condition *condition, struct evidence *evidence);

/* Lines of a text, as length tests count them. */
size_t message_lines(struct str text);
/* What of a message answers to encoding tests: bits of enum encoding_test. */
uint32_t message_encoding(const struct subject *subject);

#endif
