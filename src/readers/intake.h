/* SPDX-License-Identifier: MIT */
/* What every reader does with a record: count it exactly once, complete it from the options, hand it on. */
#ifndef INTAKE_H
#define INTAKE_H

#include "reader.h"

enum {
    INTAKE_TEXT_LIMIT_BYTES = 1 << 20, /* of one message: what is longer is cut, and said to be */
    INTAKE_SAID_LIMIT = 100,           /* faults of one sort that are named one by one */
};

enum complaint {
    COMPLAINT_QUARANTINE, COMPLAINT_TIME, COMPLAINT_BYTES, COMPLAINT_LENGTH, COMPLAINT_ID, COMPLAINT_DOUBT,
    COMPLAINT_COUNT
};

struct intake {
    struct reading *reading;
    struct arena *scratch; /* for one record; empty again when the record was handed on or refused */
    size_t complaints[COMPLAINT_COUNT];
    size_t seconds, serials; /* times in these spellings */
};

void intake_begin(struct intake *intake, struct reading *reading);
/* Says what was not named one by one; true when anything was accepted. */
bool intake_end(struct intake *intake);

void intake_message(struct intake *intake, struct message *message);
void intake_event(struct intake *intake, struct event *event);
/* A row of a member list; a record may hold many, so the scratch arena is left alone. */
void intake_member(struct intake *intake, struct listed *listed);
void intake_ignore(struct intake *intake); /* a record in which nobody speaks and nothing happens */
void intake_lose(struct intake *intake);   /* a record whose fault has been reported already */
void intake_quarantine(struct intake *intake, struct place place, const char *reason);
/* The record is kept, but something about it deserves a look (LOSS_NOTE). */
void intake_doubt(struct intake *intake, struct place place, const char *reason);

/* The cell of a table, empty (and reported) where a spreadsheet shows an error in it; an id also where it was rounded,
 * for then it may be anybody's. */
struct str intake_cell(struct intake *intake, struct place place, struct str text);
struct str intake_id(struct intake *intake, struct place place, struct str id);

/* Times of messages: the stamp stays unknown, and the place is listed, when `as_written` is none that can be. */
struct stamp intake_time(struct intake *intake, struct place place, struct str as_written, enum day_order order);
struct stamp intake_epoch(struct intake *intake, struct place place, struct str digits);

#endif
