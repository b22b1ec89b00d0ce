/* SPDX-License-Identifier: MIT */
/* The contract of a report, and the one list of them. A new format is a file report_x.c that ends in one
 * `const struct report`, and two lines: one here, one in meson.build. */
#ifndef REPORT_H
#define REPORT_H

#include "buf.h"
#include "results.h"

/* Files a report makes, in memory; the cli writes them. Names are relative with '/' ("members/03-x.html"). */
struct outputs {
    struct arena *arena;
    struct output {
        struct str name;
        struct buf content;
    } * list;
    size_t count, capacity;
};
/* A new, empty file; the buffer is valid until the next call. */
struct buf *outputs_file(struct outputs *outputs, struct str name);
void outputs_free(struct outputs *outputs);

struct report {
    const char *name;     /* for --format */
    const char *file;     /* the file a lone one is written to: "report.html" */
    const char *names_file; /* the same where names alone were judged; NULL: no other */
    const char *suffixes; /* of -o PATH, blank-separated: ".html .htm" */
    bool by_default;      /* in a folder without --format */
    /* The whole set of files, and the one file of a lone `-o x.html` or stdout. Cannot fail. */
    void (*render)(const struct results *results, struct outputs *outputs);
    void (*render_one)(const struct results *results, struct buf *out);
};

#define REPORTS(X)                                                                                           \
    X(html)                                                                                                  \
    X(csv)                                                                                                   \
    X(jsonl)                                                                                                 \
    X(json)                                                                                                  \
    X(text)                                                                                                  \
    X(docx)                                                                                                  \
    X(xlsx)

#define DECLARE_REPORT(name) extern const struct report report_##name;
REPORTS(DECLARE_REPORT)
#undef DECLARE_REPORT

size_t report_count(void);
const struct report *report_at(size_t index);
const char *report_file(const struct report *report, const struct results *results);
const struct report *report_named(struct str name);
const struct report *report_for_suffix(struct str path); /* NULL: a folder is meant */

/* manifest.json and SHA256SUMS over everything else, in this order, last. */
void report_seal(const struct results *results, struct outputs *outputs);

#endif
