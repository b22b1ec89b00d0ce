/* SPDX-License-Identifier: MIT */
/* The contract of a command, and the one list of them. */
#ifndef COMMAND_H
#define COMMAND_H

#include "console.h"
#include "options.h"
#include "run_origin.h"

struct session {
    struct arena *run; /* options, packs, rosters */
    struct console console;
    struct diag diag;
    struct settings settings;
    const struct str *known_names; /* of members, from the lists given besides the export */
    size_t known_name_count;
    char **operands;
    size_t operand_count;
    struct option_word {
        const struct option_spec *option;
        struct str value;
    } * words; /* what the command line has set, in its order */
    size_t word_count, word_capacity;
    struct archive_facts *archives; /* that were opened so far */
    size_t archive_count, archive_capacity;
    const struct receiver *receiver; /* takes the results instead of files; NULL: files are written */
};

struct results;

struct receiver {
    void *self;
    bool (*take)(void *self, const struct results *results);
};

struct command {
    const char *name;
    unsigned bit;
    const char *operands_vi, *operands_en; /* after the options in the usage line */
    const char *title_vi, *title_en;
    const char *examples; /* a line each */
    enum exit_status (*run)(struct session *session);
};

#define COMMANDS(X)                                                                                          \
    X(audit)                                                                                                 \
    X(names)                                                                                                 \
    X(report)                                                                                                \
    X(review)                                                                                                \
    X(diff)                                                                                                  \
    X(purge)                                                                                                 \
    X(reveal)                                                                                                \
    X(verify)                                                                                                \
    X(inspect)                                                                                               \
    X(convert)                                                                                               \
    X(explain)                                                                                               \
    X(normalize)                                                                                             \
    X(rules)

#define DECLARE_COMMAND(name) extern const struct command command_##name;
COMMANDS(DECLARE_COMMAND)
#undef DECLARE_COMMAND

size_t command_count(void);
const struct command *command_at(size_t index);

/* Parses the words behind the command's name into the session (profile first, then the command line). */
bool command_line_read(struct session *session, const struct command *command, int argc, char **argv);

/* Made from the tables, so that it cannot go stale. */
void help_general(bool in_english, struct buf *out);
void help_command(const struct command *command, bool in_english, struct buf *out);

/* The folder of detectors, regulations and lexicons: $RASOAT_RULES, beside an uninstalled program, installed.
 */
struct str rules_folder(struct session *session);

/* The status that the funnel's worst message asks for; `clean` when it asks for nothing. */
enum exit_status status_of(const struct session *session, enum exit_status clean);

#endif
