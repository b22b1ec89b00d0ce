/* SPDX-License-Identifier: MIT */
/* How far the clocks of inputs stand apart, by the records that two of them share. */
#ifndef CLOCKS_H
#define CLOCKS_H

#include "arena.h"
#include "stamp.h"

struct clocks;

struct input_clock {
    int64_t ahead_ms; /* 0: right, or nothing is known */
    size_t against;   /* the input that it was held against */
    size_t witnesses; /* records that both have; 0: not measured */
};

struct clocks_court {
    bool (*outranks)(void *self, size_t input, size_t other); /* whose clock is believed; an order of all */
    void *self;
};

struct clocks *clocks_new(struct arena *arena);
/* A record that stands once in each of two inputs, under these times. */
void clocks_compare(struct clocks *clocks, size_t a, struct stamp a_at, size_t b, struct stamp b_at);
/* Ends the comparing. Three records at least, and two thirds of all, have to say the same. */
void clocks_settle(struct clocks *clocks, size_t input_count, const struct clocks_court *court);

bool clocks_differ(const struct clocks *clocks); /* is any of them ahead or behind? */
struct input_clock clocks_of(const struct clocks *clocks, size_t input);
/* The time as the believed clock had it. */
struct stamp clocks_right(const struct clocks *clocks, size_t input, struct stamp at);

#endif
