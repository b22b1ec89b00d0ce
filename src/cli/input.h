/* SPDX-License-Identifier: MIT */
/* One input file: opened, recognised, decoded, read into a sink, accounted for. */
#ifndef INPUT_H
#define INPUT_H

#include "command.h"
#include "reader.h"
#include "results.h"

struct input {
    struct source *source;
    const struct reader *reader;
    enum claim claim;
    struct feed feed; /* UTF-8 */
    struct input_facts facts;
    struct str group_id, group; /* the group that is meant where neither file nor user names one; or empty */
};

/* Opens the file and chooses its reader (--from wins). False after a report: the file cannot be used. */
bool input_open(struct session *session, struct arena *arena, const char *path, struct input *input);
/* Reads it into the sink and completes input->facts, whatever happens. False when nothing could be used. */
bool input_read(struct session *session, struct arena *arena, struct input *input, const struct sink *sink);

#endif
