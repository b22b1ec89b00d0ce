/* SPDX-License-Identifier: MIT */
/* The contract of a reader, and the one list of them. A new export format is a file reader_x.c that ends in
 * one `const struct reader`, and two lines: one here, one in meson.build. */
#ifndef READER_H
#define READER_H

#include "arena.h"
#include "chat.h"
#include "diag.h"
#include "feed.h"

/* What a probe may look at: the first bytes as UTF-8, without a byte order mark. */
struct sample {
    struct str text;
    bool whole; /* the file ends here */
};

enum claim { CLAIM_NO, CLAIM_FITS, CLAIM_LIKELY, CLAIM_SURE };

struct read_options {
    int zone_minutes;              /* of times without zone */
    struct str self_uid, self_name; /* who the exporter ("0") is; empty: not told */
    struct str group;               /* the group's name where the file has none */
    struct str group_id;
    const struct str *known_names; /* of members, from lists: a name may hold ": " */
    size_t known_name_count;
};

/* seen = accepted + system + ignored + quarantined; duplicates are found later, among the accepted */
struct accounting {
    size_t seen, accepted, system, ignored, quarantined;
    size_t bad_times, replaced_characters;
    bool complete; /* the reader reached the end of the input */
};

struct reading {
    struct arena *arena;   /* lives as long as the file is read */
    struct diag *diag;
    struct feed feed;      /* UTF-8 */
    struct str file;       /* for places */
    const struct read_options *options;
    const struct sink *sink;
    struct accounting accounting;
};

struct reader {
    const char *name;              /* for --from */
    const char *title_vi, *title_en;
    const char *basis_vi, *basis_en; /* by what it is recognised */
    const char *const *marks;        /* strings that speak for it, up to NULL; which of them a file has is shown */
    enum trust trust;
    bool experimental;             /* written from a description; no real file was seen */
    bool is_official_account;      /* posts and inbox of an Official Account, not a group */
    bool is_aside;                 /* tells of a group beside its talk: where it names none, the talk's is meant */
    unsigned carries;              /* enum capability, see chat.h */
    /* Those of this very file, where they depend on it (a table's columns); NULL: all of `carries`. */
    unsigned (*carries_in)(const struct sample *sample);
    /* Is the first line one of column headings, which may be shown to anybody? NULL: it may hold a message. */
    bool (*is_headed)(const struct sample *sample);
    enum claim (*probe)(const struct sample *sample);
    /* Hands on every record; false when the file could not be used at all. Faults are reported with loss. */
    bool (*read)(struct reading *reading);
};

/* Most specific first; ties in claims go to the earlier. */
#define READERS(X)    \
    X(members)        \
    X(oa)             \
    X(zca)            \
    X(zalo_web)       \
    X(zalo_page)      \
    X(zalo_page_2018) \
    X(ileapp)         \
    X(marked_page)    \
    X(cellebrite)     \
    X(events)         \
    X(table)          \
    X(zalo_text)      \
    X(bodies)

#define DECLARE_READER(name) extern const struct reader reader_##name;
READERS(DECLARE_READER)
#undef DECLARE_READER

size_t reader_count(void);
const struct reader *reader_at(size_t index);
const struct reader *reader_named(struct str name); /* NULL for an unknown one */
unsigned reader_carries(const struct reader *reader, const struct sample *sample);

/* Lengthens the sample where 64 KiB do not tell: a saved page has its head and a list of talks before the first
 * message. What it looks at, the feed gives all the same. */
void reader_look(struct arena *arena, struct feed *feed, struct sample *sample);

/* The reader with the strongest claim; NULL when none fits. `refusal` then gets, where the file is known to be
 * something else (a backup, a database, an archive, a picture), one sentence in the user's language. */
const struct reader *reader_for(struct diag *diag, const struct sample *sample, struct str raw_sample,
                                struct str name, struct str *refusal);

#endif
