/* SPDX-License-Identifier: MIT */
/* The review in words. Guilt is nobody's but the named reviewer's to state. */
#include "reviewed.h"

#include <assert.h>

static const enum word conclusions[] = {
    [CONCLUSION_CONFIRMED] = WORD_CONCLUSION_CONFIRMED,
    [CONCLUSION_COMPLIANT] = WORD_CONCLUSION_COMPLIANT,
    [CONCLUSION_UNCLEAR] = WORD_CONCLUSION_UNCLEAR,
    [CONCLUSION_DISMISSED] = WORD_CONCLUSION_DISMISSED,
};
static_assert(sizeof conclusions / sizeof *conclusions == CONCLUSION_COUNT, "every conclusion has its word");

enum word reviewed_mark(const struct results *results)
{
    struct review_progress progress = results->reviews;
    if (!progress.concluded)
        return WORD_BEFORE_REVIEW;
    return progress.concluded < progress.all ? WORD_UNDER_REVIEW : WORD_REVIEWED;
}

struct str reviewed_means(struct arena *arena, const struct results *results)
{
    struct review_progress progress = results->reviews;
    struct str all = wording_number(arena, results->in_english, progress.all);
    struct str concluded = wording_number(arena, results->in_english, progress.concluded);
    switch (reviewed_mark(results)) {
    case WORD_UNDER_REVIEW:
        return wording_fill(arena, results->in_english, WORD_UNDER_REVIEW_MEANS, FILL(concluded, all));
    case WORD_REVIEWED:
        return wording_fill(arena, results->in_english, WORD_REVIEWED_MEANS, FILL(all));
    default:
        return wording(WORD_BEFORE_REVIEW_MEANS, results->in_english);
    }
}

struct str reviewed_conclusion(const struct review *review, bool in_english)
{
    return wording(review ? conclusions[review->conclusion] : WORD_CONCLUSION_OPEN, in_english);
}

/* "2026-11-20" as offices write it; anything else stays as it is. */
static struct str office_date(struct arena *arena, struct str iso)
{
    enum { ISO_DATE = 10, YEAR = 4, MONTH = 5, DAY = 8, TWO = 2 };
    if (iso.n != ISO_DATE || iso.p[YEAR] != '-' || iso.p[DAY - 1] != '-')
        return iso;
    return arena_format(arena, "%.*s/%.*s/%.*s", TWO, iso.p + DAY, TWO, iso.p + MONTH, YEAR, iso.p);
}

struct str reviewed_grounds(struct arena *arena, const struct review *review, bool in_english)
{
    struct buf line = {0};
    if (!review)
        return STR("");
    struct str parts[] = {
        review->by,
        office_date(arena, review->at),
        review->note,
        review->until.n
            ? wording_fill(arena, in_english, WORD_HOLDS_UNTIL, FILL(office_date(arena, review->until)))
            : STR(""),
    };
    for (size_t i = 0; i < sizeof parts / sizeof parts[0]; i++) {
        if (parts[i].n && line.n)
            buf_text(&line, "; ");
        buf_add(&line, parts[i]);
    }
    struct str grounds = arena_str(arena, buf_str(&line));
    buf_free(&line);
    return grounds;
}
