/* SPDX-License-Identifier: MIT */
/* Why a detector speaks or keeps silent about a message: its signals, its contexts, its conditions, each a
 * line. */
#include "context_spans.h"
#include "judge.h"
#include "utf8.h"

struct explanation {
    struct scan *scan;
    struct judge judge;
    bool in_english;
    struct buf *out;
};

#define WORDS(explanation, vi, en) ((explanation)->in_english ? (en) : (vi))

static const char *truth_words(const struct explanation *explanation, enum truth truth)
{
    static const char *const words[][2] = {
        [TRUTH_NO] = {"không", "no"},
        [TRUTH_OPEN] = {"không kết luận được", "undecided"},
        [TRUTH_YES] = {"có", "yes"},
    };
    return words[truth][explanation->in_english];
}

/* ---- signals ---- */

/* What the fold undid in these words, if anything: "t.i.ề.n" is told as read "tiền". */
static void say_reading(const struct explanation *explanation, const struct fold *fold, struct stretch place)
{
    static const struct {
        enum syllable_trait trait;
        const char *words[2];
    } undone[] = {
        {SYLLABLE_APART, {"chữ viết tách rời", "letters kept apart"}},
        {SYLLABLE_DRAWN_OUT, {"chữ kéo dài", "letters drawn out"}},
        {SYLLABLE_LOOKALIKE, {"chữ cái giống hình", "lookalike letters"}},
        {SYLLABLE_STYLED, {"chữ trang trí", "styled letters"}},
        {SYLLABLE_HIDDEN, {"ký tự ẩn", "invisible characters"}},
    };
    unsigned traits = 0;
    for (size_t i = fold_syllable_at(fold, place.at); i < fold->count && fold->syllables[i].at < place.end;
         i++)
        traits |= fold->syllables[i].traits;
    bool any = false;
    for (size_t i = 0; i < sizeof undone / sizeof *undone; i++) {
        if (!(traits & undone[i].trait))
            continue;
        if (!any) {
            buf_text(explanation->out, WORDS(explanation, " (đọc là “", " (read as “"));
            utf8_visible(str_cut(fold->text, place.at, place.end - place.at), false, explanation->out);
        }
        buf_format(explanation->out, "%s%s", any ? ", " : "”: ", undone[i].words[explanation->in_english]);
        any = true;
    }
    buf_text(explanation->out, any ? ")" : "");
}

static void quote(const struct explanation *explanation, enum zone zone, struct stretch place)
{
    static const char *const zones[] = {
        [ZONE_TEXT] = "",      [ZONE_QUOTE] = "quote ", [ZONE_LINK] = "link ",
        [ZONE_FILE] = "file ", [ZONE_POLL] = "poll ",   [ZONE_NAME] = "name ",
    };
    const struct fold *fold = explanation->scan->subject->zones[zone];
    buf_format(explanation->out, " %s“", zones[zone]);
    utf8_visible(fold_origin(fold, place.at, place.end - place.at), false, explanation->out);
    buf_text(explanation->out, "”");
    say_reading(explanation, fold, place);
}

static void say_fate(const struct explanation *explanation, struct judged_place judged)
{
    const struct context *contexts = explanation->scan->matcher->rules->contexts;
    switch (judged.fate) {
    case FATE_COUNTS:
        return;
    case FATE_SIGNAL_EXCEPTION:
        buf_text(explanation->out,
                 WORDS(explanation, " (ngoại lệ của tín hiệu)", " (an exception of the signal)"));
        return;
    case FATE_DETECTOR_EXCEPTION:
        buf_text(explanation->out,
                 WORDS(explanation, " (ngoại lệ chung)", " (an exception of the detector)"));
        return;
    case FATE_CONTEXT:
        buf_format(explanation->out, WORDS(explanation, " (ngữ cảnh %.*s)", " (context %.*s)"),
                   STR_ARG(contexts[judged.context].id));
        return;
    }
}

/* All matches of the set's words, counted or not. */
static void say_places(const struct explanation *explanation, const struct set *set)
{
    const struct matcher *matcher = explanation->scan->matcher;
    for (uint32_t i = 0; i < set->group_count; i++) {
        const struct thread *thread = &explanation->scan->threads[set->first_group + i];
        const struct thread_link *link = thread->message == explanation->scan->message ? thread->first : NULL;
        for (; link; link = link->next)
            for (size_t k = 0; k < link->sighting->count; k++) {
                quote(explanation, link->sighting->zone, link->sighting->places[k]);
                say_fate(explanation, sightings_judge(explanation->scan, set, link->sighting->zone,
                                                      link->sighting->places[k]));
            }
        if (matcher->groups[set->first_group + i].least > 1)
            buf_format(explanation->out,
                       WORDS(explanation, " (cần %zu từ khác nhau)", " (%zu distinct words needed)"),
                       matcher->groups[set->first_group + i].least);
    }
}

static void say_signals(const struct explanation *explanation)
{
    const struct plan *plan = explanation->judge.plan;
    for (size_t i = 0; i < plan->detector->signal_count; i++) {
        uint32_t set = plan->first_set + (uint32_t)i;
        enum truth truth = sightings_of(explanation->scan, set)->truth;
        buf_format(explanation->out, WORDS(explanation, "tín hiệu %.*s: %s", "signal %.*s: %s"),
                   STR_ARG(plan->detector->signals[i].id), truth_words(explanation, truth));
        say_places(explanation, &explanation->scan->matcher->sets[set]);
        buf_byte(explanation->out, '\n');
    }
}

/* ---- contexts ---- */

static void say_context(const struct explanation *explanation, size_t number)
{
    const struct context *context = &explanation->scan->matcher->rules->contexts[number];
    struct str title = explanation->in_english ? context->title.en : context->title.vi;
    buf_format(explanation->out, WORDS(explanation, "ngữ cảnh %.*s (%.*s):", "context %.*s (%.*s):"),
               STR_ARG(context->id), STR_ARG(title));
    size_t count = 0;
    for (size_t zone = 0; zone < ZONE_COUNT; zone++) {
        if (!explanation->scan->subject->zones[zone])
            continue;
        const struct context_spans *spans = context_spans_of(explanation->scan, number, (enum zone)zone);
        for (size_t i = 0; i < spans->extents.count; i++, count++)
            quote(explanation, (enum zone)zone, spans->extents.list[i]);
    }
    buf_format(explanation->out, "%s\n", count ? "" : WORDS(explanation, " không", " no"));
}

/* ---- conditions ---- */

static const char *const names[] = {
    [CONDITION_ALL] = "all",
    [CONDITION_ANY] = "any",
    [CONDITION_NONE] = "none",
    [CONDITION_HAS] = "has",
    [CONDITION_COUNT] = "count",
    [CONDITION_NEAR] = "near",
    [CONDITION_TOGETHER] = "together",
    [CONDITION_KIND] = "kind",
    [CONDITION_EXTENSION] = "extension",
    [CONDITION_SIZE] = "size",
    [CONDITION_LINK] = "link",
    [CONDITION_LENGTH] = "length",
    [CONDITION_ENCODING] = "encoding",
    [CONDITION_EMOJI] = "emoji",
    [CONDITION_ROLE] = "role",
    [CONDITION_FORWARDED] = "forwarded",
    [CONDITION_QUOTES] = "quotes",
    [CONDITION_MENTIONS] = "mentions",
    [CONDITION_CLOCK] = "clock",
};
_Static_assert(sizeof names / sizeof *names == CONDITION_KINDS, "one name per kind");

static void say_names(const struct explanation *explanation, const struct condition *condition)
{
    const struct detector *detector = explanation->judge.plan->detector;
    for (size_t i = 0; i < detector->signal_count; i++)
        if (condition->signals >> i & 1)
            buf_format(explanation->out, " %.*s", STR_ARG(detector->signals[i].id));
}

static void say_condition(const struct explanation *explanation, const struct condition *condition,
                          size_t depth)
{
    enum { INDENT = 2 };
    buf_repeat(explanation->out, ' ', INDENT * depth);
    buf_text(explanation->out, names[condition->kind]);
    say_names(explanation, condition);
    if (condition->kind == CONDITION_COUNT)
        buf_format(explanation->out, " min=%zu", condition->least);
    if (condition->kind == CONDITION_NEAR)
        buf_format(explanation->out, " syllables=%zu", condition->syllables);
    buf_format(explanation->out, ": %s\n",
               truth_words(explanation, judge_condition(&explanation->judge, condition)));
    for (size_t i = 0; i < condition->part_count; i++)
        say_condition(explanation, &condition->parts[i], depth + 1);
}

static const char *const roles[] = {
    [OUTCOME_FINDING] = "finding",   [OUTCOME_ORDER] = "order",   [OUTCOME_REPLY] = "reply",
    [OUTCOME_APPROVAL] = "approval", [OUTCOME_FOLLOW] = "follow", [OUTCOME_OPENING] = "opening",
};
_Static_assert(sizeof roles / sizeof *roles == OUTCOME_COUNT, "one name per role");

static void say_outcomes(const struct explanation *explanation)
{
    const struct detector *detector = explanation->judge.plan->detector;
    for (size_t i = 0; i < detector->outcome_count; i++) {
        const struct outcome *outcome = &detector->outcomes[i];
        bool finding = outcome->role == OUTCOME_FINDING || outcome->role == OUTCOME_FOLLOW;
        buf_format(explanation->out, "%s%s%s\n", roles[outcome->role], finding ? " " : "",
                   finding ? severity_name(outcome->severity) : "");
        if (outcome->condition)
            say_condition(explanation, outcome->condition, 1);
    }
    if (!detector->unless)
        return;
    buf_text(explanation->out, "unless\n");
    say_condition(explanation, detector->unless, 1);
}

/* ---- what is lacking ---- */

static enum truth truth_of(const struct explanation *explanation, const struct condition *condition)
{
    return judge_condition(&explanation->judge, condition);
}

static enum truth signal_truth(const struct explanation *explanation, size_t signal)
{
    return sightings_of(explanation->scan, explanation->judge.plan->first_set + (uint32_t)signal)->truth;
}

/* Do its words stand in the message, whether or not they count? */
static bool has_matches(const struct explanation *explanation, size_t signal)
{
    const struct set *set = &explanation->scan->matcher->sets[explanation->judge.plan->first_set + signal];
    for (uint32_t i = 0; i < set->group_count; i++) {
        const struct thread *thread = &explanation->scan->threads[set->first_group + i];
        const struct thread_link *link = thread->message == explanation->scan->message ? thread->first : NULL;
        for (; link; link = link->next)
            if (link->sighting->count)
                return true;
    }
    return false;
}

static void say_absent(const struct explanation *explanation, const struct condition *condition, size_t there)
{
    const struct detector *detector = explanation->judge.plan->detector;
    buf_text(explanation->out, WORDS(explanation, "chưa có tín hiệu", "there is no signal"));
    for (size_t i = 0; i < detector->signal_count; i++)
        if (condition->signals >> i & 1 && signal_truth(explanation, i) != TRUTH_YES)
            buf_format(explanation->out, " %.*s%s", STR_ARG(detector->signals[i].id),
                       has_matches(explanation, i) ? WORDS(explanation, " (có chỗ khớp nhưng không tính)",
                                                           " (what matches does not count)")
                                                   : "");
    if (condition->kind == CONDITION_COUNT)
        buf_format(explanation->out,
                   WORDS(explanation, "; có %zu, cần %zu", "; %zu are there, %zu are needed"), there,
                   condition->least);
}

static void say_lacking_signals(const struct explanation *explanation, const struct condition *condition)
{
    size_t wanted = (size_t)__builtin_popcountll(condition->signals), there = 0;
    for (uint64_t left = condition->signals; left; left &= left - 1)
        there += signal_truth(explanation, (size_t)__builtin_ctzll(left)) == TRUTH_YES;
    if (there < wanted)
        say_absent(explanation, condition, there);
    else if (condition->kind == CONDITION_NEAR)
        buf_format(explanation->out,
                   WORDS(explanation, "các tín hiệu cách nhau quá %zu âm tiết",
                         "the signals stand more than %zu syllables apart"),
                   condition->syllables);
    else
        buf_text(explanation->out, WORDS(explanation, "các tín hiệu không cùng một câu",
                                         "the signals do not share a sentence"));
}

static bool speaks_for(const struct explanation *explanation, uint64_t signals)
{
    for (size_t i = 0; i < explanation->judge.plan->detector->signal_count; i++)
        if (signals >> i & 1 && has_matches(explanation, i))
            return true;
    return false;
}

static uint64_t signals_wanted(const struct condition *condition)
{
    uint64_t signals = condition->signals;
    for (size_t i = 0; i < condition->part_count && condition->kind != CONDITION_NONE; i++)
        signals |= signals_wanted(&condition->parts[i]); /* as deep as the file was allowed to be */
    return signals;
}

/* Of parts one of which would do, that which something speaks for; of parts that all must hold, the first
 * that does not; of parts none of which may hold, the first that does. */
static const struct condition *decisive(const struct explanation *explanation,
                                        const struct condition *condition)
{
    const struct condition *parts = condition->parts;
    for (size_t i = 0; i < condition->part_count; i++) {
        enum truth truth = truth_of(explanation, &parts[i]);
        if (condition->kind == CONDITION_NONE  ? truth == TRUTH_YES
            : condition->kind == CONDITION_ALL ? truth != TRUTH_YES
                                               : speaks_for(explanation, signals_wanted(&parts[i])))
            return &parts[i];
    }
    return parts;
}

/* Down to the one condition that decides; what holds and should not is told as present. */
static void say_lack(const struct explanation *explanation, const struct condition *condition)
{
    bool is_present = false;
    while (condition->part_count) {
        is_present ^= condition->kind == CONDITION_NONE;
        condition = decisive(explanation, condition);
    }
    if (is_present) {
        buf_format(explanation->out, WORDS(explanation, "%s không được có", "%s must not hold"),
                   names[condition->kind]);
        say_names(explanation, condition);
    } else if (condition->signals)
        say_lacking_signals(explanation, condition);
    else
        buf_format(explanation->out, WORDS(explanation, "%s không đúng", "%s does not hold"),
                   names[condition->kind]);
    buf_byte(explanation->out, '\n');
}

static bool is_told(const struct explanation *explanation)
{
    const struct detector *detector = explanation->judge.plan->detector;
    bool any = false;
    for (size_t i = 0; i < detector->outcome_count && !any; i++)
        any = detector->outcomes[i].role == OUTCOME_FINDING && detector->outcomes[i].condition &&
              truth_of(explanation, detector->outcomes[i].condition) == TRUTH_YES;
    return any && !(detector->unless && truth_of(explanation, detector->unless) == TRUTH_YES);
}

/* Of each finding that something speaks for and that does not hold: the condition it failed at. */
static void say_lacks(const struct explanation *explanation)
{
    const struct detector *detector = explanation->judge.plan->detector;
    if (is_told(explanation))
        return;
    for (size_t i = 0; i < detector->outcome_count; i++) {
        const struct condition *condition = detector->outcomes[i].condition;
        if (!condition || truth_of(explanation, condition) == TRUTH_YES ||
            !speaks_for(explanation, signals_wanted(condition)))
            continue;
        buf_format(explanation->out,
                   WORDS(explanation, "thiếu ở %s thứ %zu: ", "lacking for %s number %zu: "),
                   roles[detector->outcomes[i].role], i + 1);
        say_lack(explanation, condition);
    }
    if (detector->unless && truth_of(explanation, detector->unless) == TRUTH_YES)
        buf_text(explanation->out,
                 WORDS(explanation, "im lặng vì unless đúng\n", "silent, for unless holds\n"));
}

static const struct plan *plan_of(const struct matcher *matcher, const struct detector *detector)
{
    for (size_t i = 0; i < matcher->plan_count; i++)
        if (matcher->plans[i].detector == detector)
            return &matcher->plans[i];
    return NULL;
}

void scan_explain(struct scan *scan, const struct subject *subject, const struct detector *detector,
                  bool in_english, struct buf *out)
{
    const struct plan *plan = plan_of(scan->matcher, detector);
    struct explanation explanation = {scan, {scan, plan}, in_english, out};
    if (!plan)
        return;
    sightings_begin(scan, subject);
    say_signals(&explanation);
    for (size_t i = 0; i < scan->matcher->rules->context_count; i++)
        if (detector->ignored_contexts >> i & 1)
            say_context(&explanation, i);
    say_outcomes(&explanation);
    say_lacks(&explanation);
    scan->subject = NULL;
}
