/* SPDX-License-Identifier: MIT */
/* Phrases written as expressions, and all run on everything. */
#include "one_by_one.h"

#include <stdint.h>
#include <string.h>

#include "buf.h"
#include "condition.h"
#include "pattern.h"

struct expression {
    const struct pattern *pattern;
    enum { ON_FOLD, ON_BARE, ON_STORAGE } on; /* ON_BARE: only where nothing is marked */
    const struct pattern *exact;              /* of an exact phrase: what storage must hold */
};

struct list {                       /* one wording */
    struct expression *expressions; /* a bare term has two, side by side */
    size_t *terms;                  /* which term each is of */
    size_t count, min;
};

struct lists { /* one signal */
    struct list *list;
    size_t count;
};

struct one_by_one {
    struct arena *arena;
    struct pattern_memory *memory;
    struct lists *signals;
    size_t pattern_count;
};

/* ---- signals apart ---- */

const struct ruleset *signals_apart(struct arena *arena, const struct ruleset *rules)
{
    struct ruleset *apart = arena_alloc(arena, sizeof *apart);
    const struct detector **detectors = NULL;
    size_t capacity = 0;
    *apart = (struct ruleset){.folder = rules->folder};
    for (size_t d = 0; d < rules->detector_count; d++)
        for (size_t s = 0; s < rules->detectors[d]->signal_count; s++) {
            const struct signal *signal = &rules->detectors[d]->signals[s];
            struct signal *alone = arena_alloc(arena, sizeof *alone);
            struct condition *has = arena_alloc(arena, sizeof *has);
            struct outcome *outcome = arena_alloc(arena, sizeof *outcome);
            struct detector *detector = arena_alloc(arena, sizeof *detector);
            if (!(signal->zones >> ZONE_TEXT & 1))
                continue;
            *alone = *signal;
            alone->except = NULL;
            *has = (struct condition){.kind = CONDITION_HAS, .signals = 1};
            *outcome = (struct outcome){.role = OUTCOME_FINDING, .condition = has};
            *detector = (struct detector){
                .signals = alone, .signal_count = 1, .outcomes = outcome, .outcome_count = 1};
            detector->id =
                arena_format(arena, "%.*s.%.*s", STR_ARG(rules->detectors[d]->id), STR_ARG(signal->id));
            detectors = arena_grow(arena, detectors, apart->detector_count, &capacity, sizeof *detectors);
            detectors[apart->detector_count++] = detector;
        }
    apart->detectors = detectors;
    return apart;
}

/* ---- phrases as expressions ---- */

static void quote(struct buf *out, struct str text)
{
    for (size_t i = 0; i < text.n; i++) {
        if (strchr("\\^$.[]|()?*+{}-#", text.p[i]) && text.p[i])
            buf_byte(out, '\\');
        buf_byte(out, text.p[i]);
    }
}

/* Blanks with at most one line break among them. */
#define BLANKS "(?=[ \\n]) *\\n? *"

static void write_between(struct buf *out, struct str between)
{
    for (size_t i = 0; i < between.n;) {
        if (between.p[i] != ' ' && between.p[i] != '\n') {
            quote(out, str_cut(between, i++, 1));
            continue;
        }
        buf_text(out, BLANKS);
        while (i < between.n && (between.p[i] == ' ' || between.p[i] == '\n'))
            i++;
    }
}

/* A syllable's bounds as the fold has them: letters, digits, marks behind one, and an apostrophe between
 * letters. */
#define WORD   "[\\p{L}\\p{Nd}]"
#define BEGINS "(?<!" WORD ")(?<!" WORD "\\p{M})(?<!" WORD "\\p{M}\\p{M})(?<!" WORD "')"
#define ENDS   "(?![\\p{L}\\p{Nd}\\p{M}])(?!'\\p{L})"

static const struct pattern *compiled(struct one_by_one *oracle, struct str source)
{
    struct pattern_error error;
    const struct pattern *pattern = pattern_compile(oracle->arena, source, &error);
    if (!pattern)
        pattern = pattern_compile(oracle->arena, STR("(?!)"), &error); /* shows as a difference */
    oracle->pattern_count++;
    return pattern;
}

static const struct pattern *phrase_pattern(struct one_by_one *oracle, const struct fold *phrase, bool bare)
{
    struct buf out = {0};
    size_t end = 0;
    for (size_t i = 0; i < phrase->count; i++) {
        const struct syllable *syllable = &phrase->syllables[i];
        write_between(&out, str_cut(phrase->text, end, syllable->at - end));
        buf_text(&out, BEGINS);
        quote(&out, bare ? str_cut(phrase->bare, syllable->bare_at, syllable->bare_n)
                         : str_cut(phrase->text, syllable->at, syllable->n));
        buf_text(&out, ENDS);
        end = syllable->at + syllable->n;
    }
    write_between(&out, str_from(phrase->text, end));
    const struct pattern *pattern = compiled(oracle, buf_str(&out));
    buf_free(&out);
    return pattern;
}

/* The storage form's own letters, with blanks of any kind between them and what nobody sees around them. */
static const struct pattern *exact_pattern(struct one_by_one *oracle, struct str storage)
{
    struct buf out = {0};
    buf_text(&out, "^\\p{Cf}*");
    for (size_t i = 0; i < storage.n; i++)
        if (storage.p[i] == ' ')
            buf_text(&out, "\\s+");
        else
            quote(&out, str_cut(storage, i, 1));
    buf_text(&out, "\\p{Cf}*$");
    const struct pattern *pattern = compiled(oracle, buf_str(&out));
    buf_free(&out);
    return pattern;
}

static void add_term(struct one_by_one *oracle, struct list *list, const struct term *term, size_t number)
{
    struct fold fold;
    fold_text(oracle->arena, normalize_nfc(oracle->arena, term->words), &fold);
    list->terms[list->count] = number;
    struct expression *toned = &list->expressions[list->count++];
    *toned = (struct expression){.pattern = phrase_pattern(oracle, &fold, false), .on = ON_FOLD};
    if (term->folding == FOLDING_EXACT)
        toned->exact = exact_pattern(oracle, fold.storage);
    if (term->folding == FOLDING_BARE && fold.count > 1) {
        list->terms[list->count] = number;
        list->expressions[list->count++] =
            (struct expression){.pattern = phrase_pattern(oracle, &fold, true), .on = ON_BARE};
    }
}

struct one_by_one *one_by_one_new(struct arena *arena, const struct ruleset *apart)
{
    struct one_by_one *oracle = arena_alloc(arena, sizeof *oracle);
    *oracle = (struct one_by_one){.arena = arena, .memory = pattern_memory_new(arena)};
    oracle->signals = arena_array(arena, apart->detector_count, sizeof *oracle->signals);
    for (size_t d = 0; d < apart->detector_count; d++) {
        const struct wordset *words = &apart->detectors[d]->signals->words;
        oracle->signals[d].list = arena_array(arena, words->count, sizeof(struct list));
        for (size_t w = 0; w < words->count; w++) {
            const struct wording *wording = &words->list[w];
            struct list *list = &oracle->signals[d].list[oracle->signals[d].count++];
            list->expressions = arena_array(arena, 2 * wording->term_count + 1, sizeof *list->expressions);
            list->terms = arena_array(arena, 2 * wording->term_count + 1, sizeof *list->terms);
            list->min = wording->min;
            for (size_t t = 0; t < wording->term_count; t++)
                add_term(oracle, list, &wording->terms[t], t);
            if (wording->regex) {
                oracle->pattern_count++;
                list->expressions[list->count++] =
                    (struct expression){.pattern = wording->regex->pattern,
                                        .on = wording->regex->on_storage ? ON_STORAGE : ON_FOLD};
            }
        }
    }
    return oracle;
}

size_t one_by_one_patterns(const struct one_by_one *oracle)
{
    return oracle->pattern_count;
}

/* ---- running them ---- */

static bool fires(struct one_by_one *oracle, const struct expression *expression, const struct fold *fold)
{
    struct str found, exact,
        text = expression->on == ON_STORAGE ? fold->storage
               : expression->on == ON_BARE  ? fold->bare
                                            : fold->text;
    if (expression->on == ON_BARE && fold->marked > 0)
        return false;
    for (size_t at = 0; pattern_find(expression->pattern, oracle->memory, text, at, &found);) {
        size_t from = (size_t)(found.p - text.p);
        if (!expression->exact ||
            pattern_find(expression->exact, oracle->memory, fold_origin(fold, from, found.n), 0, &exact))
            return true;
        at = from + (found.n ? found.n : 1);
        if (at > text.n)
            return false;
    }
    return false;
}

static bool list_fires(struct one_by_one *oracle, const struct list *list, const struct fold *fold)
{
    size_t distinct = 0, last = SIZE_MAX;
    for (size_t i = 0; i < list->count && distinct < list->min; i++)
        if (list->terms[i] != last && fires(oracle, &list->expressions[i], fold)) {
            last = list->terms[i];
            distinct++;
        }
    return distinct >= list->min;
}

bool one_by_one_fires(struct one_by_one *oracle, size_t detector, const struct fold *fold)
{
    const struct lists *signal = &oracle->signals[detector];
    for (size_t i = 0; i < signal->count; i++)
        if (list_fires(oracle, &signal->list[i], fold))
            return true;
    return false;
}
