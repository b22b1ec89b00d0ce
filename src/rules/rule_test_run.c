/* SPDX-License-Identifier: MIT */
/* The tests of a detector on text: each message is made ready as the audit does it, scanned, and compared. */
#include "rule_test_run.h"

#include "buf.h"
#include "plain.h"
#include "rule_test.h"

/* A message with everything that a subject borrows. */
struct prepared {
    struct plain message;
    struct fold file;
    struct calendar calendar;
};

static struct stamp time_of(const struct rule_test *test)
{
    struct stamp at = {0, PRECISION_NONE};
    if (test->at.n)
        stamp_parse(test->at, ZONE_VIETNAM_MINUTES, DAY_FIRST, &at);
    return at;
}

static void prepare(struct arena *arena, const struct rule_test *test, struct prepared *prepared)
{
    struct subject *subject = &prepared->message.subject;
    plain_prepare(arena, test->text, &prepared->message);
    prepared->calendar = calendar_default(ZONE_VIETNAM_MINUTES);
    subject->kind = test->kind.n ? kind_of(test->kind) : test->attachment.n ? KIND_FILE : KIND_TEXT;
    subject->attachment_bytes = rule_test_bytes(test->kb);
    subject->sender_roles = test->sender_role;
    subject->forwarded = test->forwarded;
    subject->at = time_of(test);
    subject->calendar = &prepared->calendar;
    if (test->attachment.n) {
        struct text name;
        normalize(arena, test->attachment, &name);
        fold_text(arena, name.storage, &prepared->file);
        subject->zones[ZONE_FILE] = &prepared->file;
    }
}

struct wanted {
    const struct detector *detector;
    struct hit hit;
    bool found;
};

static void keep_finding(void *self, const struct hit *hit)
{
    struct wanted *wanted = self;
    if (hit->detector != wanted->detector || hit->outcome->role != OUTCOME_FINDING)
        return;
    wanted->hit = *hit;
    wanted->found = true;
}

/* The expected spans stand in the text as the file has it; they are compared in its storage form. */
static struct str storage_until(struct arena *arena, const struct rule_test *test, size_t end)
{
    struct text text;
    normalize(arena, str_cut(test->text, 0, end), &text);
    return text.storage;
}

static bool same_spans(struct arena *arena, const struct rule_test *test, const struct hit *hit)
{
    bool same = hit->span_count == test->span_count;
    for (size_t i = 0; same && i < hit->span_count; i++)
        same = storage_until(arena, test, test->spans[2 * i]).n == hit->spans[i].at &&
               storage_until(arena, test, test->spans[2 * i + 1]).n == hit->spans[i].at + hit->spans[i].n;
    return same;
}

/* The message with its spans marked, as a test would have it. */
static struct str marked(struct arena *arena, struct str storage, const struct hit *hit)
{
    struct buf out = {0};
    size_t at = 0;
    for (size_t i = 0; i < hit->span_count; i++) {
        struct span span = hit->spans[i];
        buf_add(&out, str_cut(storage, at, span.at - at));
        buf_text(&out, "<m>");
        buf_add(&out, str_cut(storage, span.at, span.n));
        buf_text(&out, "</m>");
        at = span.at + span.n;
    }
    buf_add(&out, str_from(storage, at));
    struct str kept = arena_str(arena, buf_str(&out));
    buf_free(&out);
    return kept;
}

enum verdict { VERDICT_GOOD, VERDICT_MISSED, VERDICT_WRONG, VERDICT_ELSEWHERE, VERDICT_UNDECIDED };

static const struct {
    const char *vi, *en;
} verdict_words[] = {
    [VERDICT_GOOD] = {"nay đã đạt, hãy bỏ todo", "passes now, take its todo out"},
    [VERDICT_MISSED] = {"không bắt được", "does not hit"},
    [VERDICT_WRONG] = {"bắt nhầm", "hits what it should miss"},
    [VERDICT_ELSEWHERE] = {"bắt ở chỗ khác", "hits elsewhere"},
    [VERDICT_UNDECIDED] = {"chạm giới hạn, không kết luận được", "is undecided, a limit was hit"},
};

static enum verdict judge(struct arena *arena, const struct rule_test *test, const struct wanted *wanted)
{
    if (wanted->found && wanted->hit.undecided)
        return VERDICT_UNDECIDED;
    if (wanted->found != test->expect_hit)
        return wanted->found ? VERDICT_WRONG : VERDICT_MISSED;
    if (wanted->found && test->span_count && !same_spans(arena, test, &wanted->hit))
        return VERDICT_ELSEWHERE;
    return VERDICT_GOOD;
}

static void run_test(struct arena *arena, struct diag *diag, struct scan *scan, struct wanted *wanted,
                     const struct rule_test *test, struct rule_test_tally *tally)
{
    struct prepared prepared = {0};
    prepare(arena, test, &prepared);
    scan_message(scan, &prepared.message.subject, keep_finding, wanted);
    enum verdict verdict = judge(arena, test, wanted);
    bool good = verdict == VERDICT_GOOD, is_todo = test->todo.n > 0;
    if (good)
        tally->passed++;
    else if (is_todo)
        tally->todo++;
    else
        tally->failed++;
    if (good != is_todo) /* as it should be: good, or a known miss that still misses */
        return;
    struct str shown = marked(arena, prepared.message.text.storage, &wanted->hit);
    diag_report(diag, good ? LOSS_NOTE : LOSS_USAGE, test->where, "%.*s: %s: %.*s",
                STR_ARG(wanted->detector->id),
                SAY(diag, verdict_words[verdict].vi, verdict_words[verdict].en), STR_ARG(shown));
}

void rule_tests_run(struct arena *arena, struct diag *diag, struct scan *scan,
                    const struct detector *detector, struct rule_test_tally *tally)
{
    for (size_t i = 0; detector->primitive == PRIMITIVE_TEXT && i < detector->test_count; i++) {
        struct wanted wanted = {.detector = detector};
        run_test(arena, diag, scan, &wanted, &detector->tests[i], tally);
    }
}
