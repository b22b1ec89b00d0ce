/* SPDX-License-Identifier: MIT */
/* rasoat rules bench: how often detectors speak on lines on which they should be silent, against their
 * budgets. */
#include "decode.h"
#include "lines.h"
#include "plain.h"
#include "rule_test.h"
#include "rules_action.h"
#include "source.h"

struct tally {
    size_t hits, above_low;
    bool heard; /* its canary */
};

struct bench {
    struct session *session;
    const struct ruleset *rules;
    struct scan *scan;
    struct arena *scratch;
    struct tally *tallies; /* by detector */
    size_t lines;
    struct place where; /* of the line at hand */
    bool planted;       /* it is a canary */
    struct buf *out;
};

static void note_hit(void *self, const struct hit *hit)
{
    struct bench *bench = self;
    const struct detector *detector = hit->detector;
    size_t i = 0;
    while (bench->rules->detectors[i] != detector)
        i++;
    struct tally *tally = &bench->tallies[i];
    if (hit->outcome->role != OUTCOME_FINDING || detector->primitive != PRIMITIVE_TEXT)
        return;
    if (bench->planted) {
        tally->heard = true;
        return;
    }
    tally->hits++;
    tally->above_low += hit->outcome->severity > SEVERITY_LOW;
    buf_format(bench->out, "%.*s:%zu: %.*s (%s)\n", STR_ARG(bench->where.file), bench->where.line,
               STR_ARG(detector->id), severity_name(hit->outcome->severity));
}

static void try_line(struct bench *bench, struct str text)
{
    struct plain message;
    arena_reset(bench->scratch);
    plain_prepare(bench->scratch, text, &message);
    message.subject.packs = bench->rules->packs;
    message.subject.pack_count = bench->rules->pack_count;
    scan_message(bench->scan, &message.subject, note_hit, bench);
}

/* An example of the detector's own that is nothing but words; NULL: it judges by more than words. */
static const struct rule_test *canary_of(const struct detector *detector)
{
    for (size_t i = 0; detector->primitive == PRIMITIVE_TEXT && i < detector->test_count; i++) {
        const struct rule_test *test = &detector->tests[i];
        if (test->expect_hit && !test->forwarded && !test->sender_role.n && !test->kind.n &&
            !test->attachment.n && !test->at.n && !test->todo.n)
            return test;
    }
    return NULL;
}

/* A bench that hears nothing would praise any rules: each detector has to speak on a line planted for it. */
static bool hears_canaries(struct bench *bench)
{
    struct diag *diag = &bench->session->diag;
    bool all = true;
    bench->planted = true;
    for (size_t i = 0; i < bench->rules->detector_count; i++) {
        const struct detector *detector = bench->rules->detectors[i];
        const struct rule_test *canary = canary_of(detector);
        if (!canary)
            continue;
        try_line(bench, canary->text);
        if (bench->tallies[i].heard)
            continue;
        all = false;
        diag_report(diag, LOSS_USAGE, canary->where,
                    SAY(diag, "%.*s: im lặng trên dòng gài sẵn", "%.*s: silent on the line planted for it"),
                    STR_ARG(detector->id));
    }
    bench->planted = false;
    return all;
}

static bool read_lines(struct bench *bench, const char *path)
{
    struct source *source = source_open(bench->session->run, &bench->session->diag, path);
    if (!source)
        return false;
    struct feed feed =
        decode_feed(bench->session->run, source_feed(source), encoding_of(source_sample(source)));
    struct lines lines;
    lines_begin(&lines, feed, source_path(source));
    for (struct line line; lines_next(&lines, &line);) {
        struct str text = str_trim(line.text);
        if (!text.n)
            continue;
        bench->lines++;
        bench->where = line.where;
        try_line(bench, text);
    }
    buf_free(&lines.joined);
    return source_whole(source);
}

/* Each thousand that was begun has the whole of it: one finding on a short text is no rate. */
static bool within_budget(const struct bench *bench, size_t i)
{
    size_t thousands = (bench->lines + BUDGET_LINES - 1) / BUDGET_LINES;
    return bench->tallies[i].hits <= bench->rules->detectors[i]->budget * thousands;
}

/* Detectors that no line of text can move are left out. False: one is over its budget. */
static bool write_table(struct bench *bench)
{
    enum { ID_COLUMNS = 24 };
    struct diag *diag = &bench->session->diag;
    bool good = true;
    buf_format(bench->out, SAY(diag, "%zu dòng\n", "%zu lines\n"), bench->lines);
    rules_pad(bench->out, str_of(SAY(diag, "bộ phát hiện", "detector")), ID_COLUMNS);
    buf_text(bench->out, SAY(diag, "lần nêu  trên mức low  định mức mỗi 1.000 dòng\n",
                             "   hits      above low         budget per 1,000\n"));
    for (size_t i = 0; i < bench->rules->detector_count; i++) {
        const struct tally *tally = &bench->tallies[i];
        if (!canary_of(bench->rules->detectors[i]))
            continue;
        bool within = within_budget(bench, i);
        rules_pad(bench->out, bench->rules->detectors[i]->id, ID_COLUMNS);
        buf_format(bench->out, "%7zu  %13zu  %23u%s\n", tally->hits, tally->above_low,
                   bench->rules->detectors[i]->budget, within ? "" : SAY(diag, "  vượt", "  over"));
        good &= within;
    }
    return good;
}

static enum exit_status bench(struct session *session, char **paths, size_t path_count, struct buf *out)
{
    struct diag *diag = &session->diag;
    const struct ruleset *rules = ruleset_load_all(session->run, diag, rules_folder(session));
    if (path_count == 0)
        diag_report(diag, LOSS_USAGE, NO_PLACE,
                    SAY(diag, "cần tệp văn bản lành, mỗi dòng một tin",
                        "want files of benign text, a message a line"));
    if (!rules || path_count == 0)
        return EXIT_UNUSABLE;
    struct bench bench = {.session = session,
                          .rules = rules,
                          .scan = scan_new(session->run, rules),
                          .scratch = arena_new(),
                          .tallies = arena_array(session->run, rules->detector_count, sizeof *bench.tallies),
                          .out = out};
    bool good = hears_canaries(&bench), read = true;
    for (size_t i = 0; i < path_count; i++)
        read &= read_lines(&bench, paths[i]);
    arena_free(bench.scratch);
    if (bench.lines == 0)
        diag_report(diag, LOSS_USAGE, NO_PLACE,
                    SAY(diag, "không có dòng nào để thử", "there is no line to try"));
    if (!read || bench.lines == 0)
        return EXIT_UNUSABLE;
    return write_table(&bench) && good ? EXIT_CLEAN : EXIT_CHECK_FAILED;
}

const struct rules_action rules_bench = {"bench", bench};
