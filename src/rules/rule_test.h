/* SPDX-License-Identifier: MIT */
/* The tests that live inside a detector's file: single messages with their spans marked, and whole chats. */
#ifndef RULE_TEST_H
#define RULE_TEST_H

#include <stdint.h>

#include "diag.h"

/* "kb" of a test, in bytes. */
uint64_t rule_test_bytes(struct str kb);

struct rule_test { /* <hit>, <miss>: one message, or for detectors on names one display name */
    bool expect_hit, forwarded;
    struct str text, sender_role, kind, attachment, kb, at; /* empty where not given; kind: text */
    const size_t *spans; /* pairs: begin and end in bytes of `text`; none: any place will do */
    size_t span_count;
    struct str todo;     /* a known miss: reported, not failed */
    struct place where;
};

struct test_person { /* a row of the chat's roster */
    struct str id, name, role, position, unit, joined, left, display;
};

struct test_listed { /* a row of the group's member list */
    struct str id, name, zalo_role;
};

struct test_step { /* a message or an event, in order; empty slices where not given */
    bool is_event;
    struct str by, id, role, at;     /* role: the sender's, where there is no roster */
    struct str kind, text, attachment, kb, album, quote;
    bool forwarded;
    struct str type, target, target_id, value; /* of an event */
    struct place where;
};

struct test_expectation { /* "no-acknowledgement:Lò Văn A@2" */
    struct str detector, subject;
    size_t step; /* from 1; 0: no step in particular */
};

struct chat_test { /* <chat>: for detectors that need a roster or a course of events */
    const struct test_person *persons;
    size_t person_count;
    const struct test_listed *listed;
    size_t listed_count;
    const struct test_step *steps;
    size_t step_count;
    const struct test_expectation *expected; /* none: the detector must stay silent */
    size_t expected_count;
    const struct parameter *settings; /* as a check would set them */
    size_t setting_count;
    struct str todo;
    struct place where;
};

#endif
