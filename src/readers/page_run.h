/* SPDX-License-Identifier: MIT */
/* Bubbles of one person in a row: their name stands above the first, the clock below the last. */
#ifndef PAGE_RUN_H
#define PAGE_RUN_H

#include "intake.h"
#include "map.h"
#include "page_clock.h"

struct page_run {
    struct intake intake;
    struct arena *held; /* what waits, all of it; emptied when it is handed on */
    struct message *messages;
    size_t count, capacity;
    struct event *early; /* above the first message, which says what group it is */
    size_t early_count, early_capacity;
    size_t clockless; /* so many of them are another's, whom no clock stands below */
    struct party author; /* of the run; interned */
    struct str group_id; /* of the page, as far as anything said it; interned */
    struct map *names;   /* account ids and names, to names */
    struct page_clock clock;
    struct stamp last; /* of what was handed on */
};

void page_run_begin(struct page_run *run, struct reading *reading);
/* Takes a message all of whose slices live in run->held; `above` is the name that stands above it, `clock` the time
 * below it, both may be empty. Without a name it is the run's, or the account's elsewhere on the page. */
void page_run_add(struct page_run *run, const struct message *message, struct str above, struct str clock);
void page_run_clock(struct page_run *run, struct str clock); /* below all that wait */
void page_run_date(struct page_run *run, struct str as_written);
void page_run_sentence(struct page_run *run, struct str sentence, struct stamp at, struct place where);
/* Nobody's name goes on behind this. */
void page_run_end(struct page_run *run);
void page_run_close(struct page_run *run); /* nothing waits any more */

#endif
