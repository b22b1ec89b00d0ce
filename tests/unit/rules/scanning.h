/* SPDX-License-Identifier: MIT */
/* A detector of a test's own, scanned over single messages; what was found as a line of text. */
#ifndef SCANNING_H
#define SCANNING_H

#include "fixture.h"
#include "match.h"

struct scanning {
    struct fixture fixture;
    const struct ruleset *rules;
    struct scan *scan;
    struct arena *scratch;
    struct text text;
    struct fold folds[ZONE_COUNT];
    struct signs signs;
    struct unmarked_verdict unmarked;
    struct subject subject;
    struct buf found;
};

/* The detector "sale" made of this element, and the fixture's other rules. */
static inline void scanning_new(struct scanning *scanning, const char *element)
{
    *scanning = (struct scanning){.scratch = arena_new()};
    struct fixture *fixture = &scanning->fixture;
    fixture_new(fixture);
    fixture_write(fixture, "detectors/sale.xml",
                  arena_format(fixture->arena,
                               "<detector " RULES_XMLNS " id=\"sale\" revision=\"1\">" BOTH("title", "Bán", "Sale")
                               BOTH("reason", "Bán", "Sale") "%s<tests/></detector>", element).p);
    scanning->rules = fixture_load(fixture, "office");
    if (!scanning->rules) {
        printf("%.*s\n", STR_ARG(buf_str(&fixture->reports)));
        abort();
    }
    scanning->scan = scan_new(fixture->arena, scanning->rules);
}

static inline void scanning_free(struct scanning *scanning)
{
    buf_free(&scanning->found);
    arena_free(scanning->scratch);
    fixture_free(&scanning->fixture);
}

/* A message of this text; other zones and the rest of the subject may be set before it is scanned. */
static inline void scanning_set(struct scanning *scanning, struct str text)
{
    arena_reset(scanning->scratch);
    normalize(scanning->scratch, text, &scanning->text);
    fold_text(scanning->scratch, scanning->text.storage, &scanning->folds[ZONE_TEXT]);
    signs_find(scanning->scratch, &scanning->folds[ZONE_TEXT], &scanning->signs);
    unmarked_judge(&scanning->folds[ZONE_TEXT], &scanning->unmarked);
    scanning->subject = (struct subject){.text = &scanning->text, .signs = &scanning->signs,
                                         .unmarked = &scanning->unmarked};
    scanning->subject.zones[ZONE_TEXT] = &scanning->folds[ZONE_TEXT];
}

static inline void scanning_zone(struct scanning *scanning, enum zone zone, const char *text)
{
    fold_text(scanning->scratch, str_of(text), &scanning->folds[zone]);
    scanning->subject.zones[zone] = &scanning->folds[zone];
}

static inline void scanning_note(void *self, const struct hit *hit)
{
    static const char *const roles[] = {"finding", "order", "reply", "approval"};
    struct scanning *scanning = self;
    struct buf *out = &scanning->found;
    if (out->n)
        buf_text(out, "; ");
    buf_text(out, hit->undecided ? "?" : "");
    buf_text(out, hit->outcome->role == OUTCOME_FINDING ? severity_name(hit->outcome->severity)
                                                        : roles[hit->outcome->role]);
    for (size_t i = 0; i < hit->span_count; i++)
        buf_format(out, "|%.*s", STR_ARG(str_cut(scanning->text.storage, hit->spans[i].at, hit->spans[i].n)));
    for (size_t i = 0; i < hit->signal_count; i++)
        buf_format(out, " %.*s", STR_ARG(hit->signals[i]));
}

/* "low|thanh lý|500k sell price": severity or role, spans, signals; hits apart by "; ". */
static inline struct str scanning_run(struct scanning *scanning)
{
    buf_clear(&scanning->found);
    scan_message(scanning->scan, &scanning->subject, scanning_note, scanning);
    return buf_str(&scanning->found);
}

static inline struct str scanning_text(struct scanning *scanning, const char *text)
{
    scanning_set(scanning, str_of(text));
    return scanning_run(scanning);
}

#endif
