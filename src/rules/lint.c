/* SPDX-License-Identifier: MIT */
/* Lint: tests that are missing, terms that cannot match or match too much, lists that nobody uses, rows that
 * do not add up. */
#include "lint.h"

#include "condition.h"
#include "fold.h"
#include "loader.h"
#include "match.h"
#include "normalize.h"
#include "regex_lint.h"
#include "rule_test.h"

enum { LEAST_TESTS = 2 }; /* hits, and misses, of each detector */

struct linting {
    struct arena *arena;
    struct diag *diag;
    struct pattern_memory *memory;
    struct map *regexes; /* linted already, by source */
};

/* ---- terms ---- */

static void lint_term(struct linting *linting, const struct term *term)
{
    struct diag *diag = linting->diag;
    struct fold fold;
    fold_text(linting->arena, normalize_nfc(linting->arena, term->words), &fold);
    if (!str_equal(fold.storage, term->words))
        diag_report(diag, LOSS_USAGE, term->where,
                    SAY(diag, "“%.*s” phải viết ở dạng dựng sẵn (NFC)", "“%.*s” must be precomposed (NFC)"),
                    STR_ARG(term->words));
    if (fold.count == 0)
        diag_report(
            diag, LOSS_USAGE, term->where,
            SAY(diag, "“%.*s” không có chữ nào; hãy dùng <regex>", "“%.*s” holds no letter; use a <regex>"),
            STR_ARG(term->words));
    if (term->folding == FOLDING_BARE && fold.count < 2)
        diag_report(diag, LOSS_USAGE, term->where,
                    SAY(diag, "“%.*s” chỉ có một âm tiết: so không dấu sẽ bắt nhầm; dùng fold=\"tones\"",
                        "“%.*s” is one syllable: without marks it would hit too much; use fold=\"tones\""),
                    STR_ARG(term->words));
}

/* The same words twice in one list, whatever their spelling. */
static void lint_twins(struct linting *linting, const struct term *terms, size_t count)
{
    struct map *seen = map_new(linting->arena);
    for (size_t i = 0; i < count; i++) {
        struct fold fold;
        fold_text(linting->arena, terms[i].words, &fold);
        struct str key = terms[i].folding == FOLDING_EXACT ? terms[i].words : fold.text;
        const struct term *twin = map_get(seen, key);
        if (twin && twin->folding == terms[i].folding)
            diag_report(linting->diag, LOSS_USAGE, terms[i].where,
                        SAY(linting->diag, "“%.*s” đã có ở dòng %zu", "“%.*s” stands in row %zu already"),
                        STR_ARG(terms[i].words), twin->where.line);
        else if (!twin)
            map_set(seen, key, (void *)&terms[i]);
    }
}

static void lint_words(struct linting *linting, const struct wordset *words, bool is_busy)
{
    for (size_t i = 0; words && i < words->count; i++) {
        const struct wording *wording = &words->list[i];
        if (!wording->regex && wording->lexicon.n == 0) /* lexicons are linted once, by themselves */
            lint_term(linting, wording->terms);
        if (!wording->regex || map_get(linting->regexes, wording->regex->source))
            continue;
        map_set(linting->regexes, wording->regex->source, (void *)wording->regex);
        regex_lint(linting->arena, linting->diag, linting->memory, wording->regex, is_busy);
    }
}

static void lint_lexicon(struct linting *linting, const struct lexicon *lexicon)
{
    for (size_t i = 0; i < lexicon->count; i++)
        lint_term(linting, &lexicon->terms[i]);
    lint_twins(linting, lexicon->terms, lexicon->count);
}

static void lint_lexicons(struct linting *linting, struct loader *loader)
{
    struct str *names;
    size_t count = ruleset_list(linting->arena, linting->diag, loader->folder, "lexicons", &names);
    for (size_t i = 0; i < count; i++) {
        struct place place = {arena_format(linting->arena, "%.*s/lexicons/%.*s.csv", STR_ARG(loader->folder),
                                           STR_ARG(names[i])),
                              1, 1, 0};
        const struct lexicon *lexicon = map_get(loader->lexicons, names[i]);
        if (lexicon)
            lint_lexicon(linting, lexicon);
        else if (!str_is(names[i], "domains"))
            diag_report(linting->diag, LOSS_USAGE, place,
                        SAY(linting->diag, "không quy tắc nào dùng danh sách này", "no rule uses this list"));
    }
}

/* ---- detectors ---- */

struct test_count {
    size_t hits, misses;
};

/* In a chat each finding that is expected is a hit, and each step that must stay without one a miss. */
static struct test_count count_tests(const struct detector *detector)
{
    struct test_count count = {0};
    for (size_t i = 0; i < detector->test_count; i++)
        (detector->tests[i].expect_hit ? count.hits++ : count.misses++);
    for (size_t i = 0; i < detector->chat_test_count; i++) {
        const struct chat_test *test = &detector->chat_tests[i];
        count.hits += test->expected_count;
        count.misses += test->step_count > test->expected_count ? test->step_count - test->expected_count : 0;
    }
    return count;
}

/* A pack may ask for more than lint does: then `pack` names it. */
static void lint_tests(struct linting *linting, const struct detector *detector, size_t least, struct str pack)
{
    struct test_count count = count_tests(detector);
    if (count.hits >= least && count.misses >= least)
        return;
    struct str by = pack.n ? arena_format(linting->arena, "%.*s: ", STR_ARG(pack)) : STR_NONE;
    diag_report(linting->diag, LOSS_USAGE, detector->where,
                SAY(linting->diag, "%.*scần ít nhất %zu ví dụ bắt đúng và %zu ví dụ bỏ qua; có %zu và %zu",
                    "%.*sneeds %zu tests that hit and %zu that miss at least; has %zu and %zu"),
                STR_ARG(by), least, least, count.hits, count.misses);
}

static uint64_t signals_named(const struct condition *condition)
{
    uint64_t signals = condition->signals;
    for (size_t i = 0; i < condition->part_count; i++)
        signals |= signals_named(&condition->parts[i]); /* as deep as the file was allowed to be */
    return signals;
}

static void lint_idle_signals(struct linting *linting, const struct detector *detector)
{
    uint64_t named = detector->unless ? signals_named(detector->unless) : 0;
    for (size_t i = 0; i < detector->outcome_count; i++)
        if (detector->outcomes[i].condition)
            named |= signals_named(detector->outcomes[i].condition);
    for (size_t i = 0; i < detector->signal_count; i++)
        if (!(named >> i & 1))
            diag_report(linting->diag, LOSS_USAGE, detector->signals[i].where,
                        SAY(linting->diag, "không điều kiện nào dùng signal “%.*s”",
                            "no condition uses the signal “%.*s”"),
                        STR_ARG(detector->signals[i].id));
}

static void lint_parameter(struct linting *linting, const struct detector *detector, const char *name)
{
    if (!detector_parameter(detector, name).p)
        diag_report(linting->diag, LOSS_USAGE, detector->where,
                    SAY(linting->diag, "detector này phải khai <param name=\"%s\" …/>",
                        "this detector must declare <param name=\"%s\" …/>"),
                    name);
}

/* What a primitive reads, and without which it would find nothing or everything. */
static void lint_parameters(struct linting *linting, const struct detector *detector)
{
    static const char *const needed[PRIMITIVE_COUNT][2] = {
        [PRIMITIVE_ANSWER] = {"within-hours", "order-roles"},
        [PRIMITIVE_PIN] = {"within-hours", "order-roles"},
        [PRIMITIVE_SILENCE] = {"days"},
        [PRIMITIVE_SERIES] = {"count", "within-minutes"},
    };
    for (size_t i = 0; i < 2 && needed[detector->primitive][i]; i++)
        lint_parameter(linting, detector, needed[detector->primitive][i]);
}

static bool has_outcome(const struct detector *detector, enum outcome_role role)
{
    for (size_t i = 0; i < detector->outcome_count; i++)
        if (detector->outcomes[i].role == role)
            return true;
    return false;
}

/* An opening that nothing follows says nothing, and what follows needs a time. */
static void lint_opening(struct linting *linting, const struct detector *detector)
{
    bool follows = has_outcome(detector, OUTCOME_FOLLOW);
    if (has_outcome(detector, OUTCOME_OPENING) && !follows)
        diag_report(linting->diag, LOSS_USAGE, detector->where,
                    SAY(linting->diag, "<opening> cần có <follow>", "<opening> wants a <follow>"));
    else if (follows)
        lint_parameter(linting, detector, "within-minutes");
}

static void lint_detector(struct linting *linting, const struct detector *detector)
{
    enum { BUSY_ZONES = 1U << ZONE_TEXT | 1U << ZONE_QUOTE };
    lint_tests(linting, detector, LEAST_TESTS, STR_NONE);
    lint_idle_signals(linting, detector);
    lint_parameters(linting, detector);
    lint_opening(linting, detector);
    for (size_t i = 0; i < detector->signal_count; i++) {
        const struct signal *signal = &detector->signals[i];
        lint_words(linting, &signal->words, signal->zones & BUSY_ZONES);
        lint_words(linting, signal->except, false);
    }
    lint_words(linting, detector->except, false);
}

/* ---- packs ---- */

static void lint_rows(struct linting *linting, const struct pack *pack)
{
    if (pack->clause_count != pack->declared_rows)
        diag_report(
            linting->diag, LOSS_USAGE, pack->where,
            SAY(linting->diag, "rows nói %zu điều khoản, có %zu", "rows says %zu clauses, there are %zu"),
            pack->declared_rows, pack->clause_count);
}

/* Of each detector that the pack uses, once. */
static void lint_pack_tests(struct linting *linting, const struct pack *pack)
{
    struct map *seen = map_new(linting->arena);
    for (size_t c = 0; c < pack->clause_count; c++)
        for (size_t k = 0; k < pack->clauses[c].check_count; k++) {
            const struct detector *detector = pack->clauses[c].checks[k].detector;
            if (map_get(seen, detector->id))
                continue;
            map_set(seen, detector->id, (void *)detector);
            lint_tests(linting, detector, pack->wanted_tests, pack->id);
        }
}

size_t lint_rules(struct arena *arena, struct diag *diag, struct str folder)
{
    size_t before = diag->counts[LOSS_USAGE];
    struct loader *loader = loader_new(arena, diag, folder);
    const struct ruleset *rules = loader_all(loader);
    struct linting linting = {arena, diag, pattern_memory_new(arena), map_new(arena)};
    for (size_t i = 0; rules && i < rules->detector_count; i++)
        lint_detector(&linting, rules->detectors[i]);
    for (size_t i = 0; rules && i < rules->context_count; i++) {
        lint_words(&linting, rules->contexts[i].words, true);
        lint_words(&linting, rules->contexts[i].except, false);
    }
    for (size_t i = 0; rules && i < rules->pack_count; i++) {
        lint_rows(&linting, rules->packs[i]);
        lint_pack_tests(&linting, rules->packs[i]);
    }
    if (rules)
        lint_lexicons(&linting, loader);
    return diag->counts[LOSS_USAGE] - before;
}
