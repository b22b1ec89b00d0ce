/* SPDX-License-Identifier: MIT */
/* One input: recognised, decoded, read into a sink, accounted for. */
#ifndef INPUT_H
#define INPUT_H

#include "command.h"
#include "reader.h"
#include "results.h"
#include "source.h"

struct input {
    struct source *source;
    const struct reader *reader;
    enum claim claim;
    struct sample sample; /* what the reader was chosen by */
    struct feed feed;     /* UTF-8 */
    struct input_facts facts;
    struct str group_id, group; /* the group that is meant where neither file nor user names one; or empty */
};

/* Chooses the reader (--from wins). False after a report: the source cannot be used. */
bool input_open(struct session *session, struct arena *arena, struct source *source, struct input *input);
/* Reads it into the sink and completes input->facts, whatever happens. False when nothing could be used. */
bool input_read(struct session *session, struct arena *arena, struct input *input, const struct sink *sink);

#endif
