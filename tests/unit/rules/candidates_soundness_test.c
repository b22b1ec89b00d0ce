/* SPDX-License-Identifier: MIT */
/* Candidates and confirmation find what trying everything finds: made-up regular expressions and phrases over
 * made-up texts, and the shipped rules over their own tests, both with all that makes words hard to see. */
#include "check.h"
#include "judge.h"
#include "rule_test.h"
#include "unicode.h"
#include "utf8.h"

/* ---- chance ---- */

static uint64_t state = 20261001;

static size_t below(size_t limit)
{
    state += 0x9E3779B97F4A7C15; /* splitmix64 */
    uint64_t z = state;
    z = (z ^ z >> 30) * 0xBF58476D1CE4E5B9;
    z = (z ^ z >> 27) * 0x94D049BB133111EB;
    return (size_t)((z ^ z >> 31) % limit);
}

#define ONE_OF(list) ((list)[below(sizeof(list) / sizeof *(list))])

/* ---- what hides words ---- */

static const char *const glue[] = {
    "\n",        "  ",
    "\n\n",      " \n ",
    "\u00A0",    "😀",
    "“",         "”",
    "\"",        "'",
    "’",         "_",
    "-",         ".",
    "\u200B",    "\u200D",
    "\u00AD",    "\u0301",
    "\u0302",    "\u0323",
    "\uFE0F",    "м",
    "а",         "ſ",
    "\u212A",    "５",
    "ａ",        "²",
    "①",         "🅰",
    "⑴",         "ﬁ",
    "㎞",        "٣",
    "b\u200Ba",  "qu\u00ADỳ",
    "h\u200Dòa", "\u01A1\u0306",
    "5",         "k",
    "ì",         "`",
    "*",         "\u034F",
    "\u061C",    "ʼ",
    "İ",         "ẞ",
    "𝓪",         "ᴀ",
    "½",         "Ǆ",
};

static void put_decomposed(struct buf *out, uint32_t code_point)
{
    int32_t parts[UNICODE_LONGEST_CANONICAL];
    char bytes[UTF8_LONGEST_BYTES];
    size_t count = unicode_decompose(code_point, parts);
    bool swapped = count == 3 && below(2);
    for (size_t i = 0; i < count; i++) {
        size_t from = swapped && i ? 3 - i : i;
        buf_add(out, (struct str){bytes, utf8_encode((uint32_t)parts[from], bytes)});
    }
}

/* The text with about one character in `rarity` changed, dropped, or something put before it. */
static struct str mutated(struct str text, size_t rarity, struct buf *out)
{
    uint32_t code_point;
    buf_clear(out);
    for (size_t at = 0, n; at < text.n; at += n) {
        n = utf8_decode_valid(text.p + at, &code_point);
        struct str whole = str_cut(text, at, n);
        size_t what = below(6 * rarity);
        if (what == 0 || (what == 1 && code_point == ' '))
            buf_text(out, ONE_OF(glue));
        if (what == 2)
            put_decomposed(out, code_point);
        else if (what == 3 && (code_point | 0x20) >= 'a' && (code_point | 0x20) <= 'z')
            buf_byte(out, (char)(code_point ^ 0x20));
        else if (what != 1 && what != 4)
            buf_add(out, whole);
    }
    return buf_str(out);
}

/* ---- one subject ---- */

struct subject_memory {
    struct arena *arena;
    struct text text;
    struct fold folds[ZONE_COUNT];
    struct signs signs;
    struct unmarked_verdict unmarked;
    struct subject subject;
};

static void set_subject(struct subject_memory *memory, struct str raw)
{
    arena_reset(memory->arena);
    normalize(memory->arena, raw, &memory->text);
    memory->subject =
        (struct subject){.text = &memory->text, .signs = &memory->signs, .unmarked = &memory->unmarked};
    for (size_t zone = 0; zone < ZONE_COUNT; zone++) {
        fold_text(memory->arena, memory->text.storage, &memory->folds[zone]);
        memory->subject.zones[zone] = &memory->folds[zone];
    }
    signs_find(memory->arena, &memory->folds[ZONE_TEXT], &memory->signs);
    unmarked_judge(&memory->folds[ZONE_TEXT], &memory->unmarked);
}

/* ---- trying everything ---- */

/* The number of the syllable that holds a byte, one up; 0: none. */
static size_t syllable_at(const struct fold *fold, size_t at)
{
    for (size_t i = 0; i < fold->count; i++)
        if (at >= fold->syllables[i].at && at < fold->syllables[i].at + fold->syllables[i].n)
            return i + 1;
    return 0;
}

/* The end of the words at `at`, a blank of theirs taking blanks with one line break at most; 0: they are not
 * there. */
static size_t words_end(struct str words, struct str text, size_t at)
{
    for (size_t i = 0; i < words.n; i++) {
        size_t before = at, breaks = 0;
        if (words.p[i] != ' ' && words.p[i] != '\n') {
            if (at >= text.n || text.p[at++] != words.p[i])
                return 0;
            continue;
        }
        for (; at < text.n && (text.p[at] == ' ' || text.p[at] == '\n'); at++)
            if (text.p[at] == '\n' && ++breaks == 2)
                break;
        if (at == before)
            return 0;
        while (i + 1 < words.n && (words.p[i + 1] == ' ' || words.p[i + 1] == '\n'))
            i++;
    }
    return at;
}

static bool is_cut(const struct fold *fold, size_t at, bool bare)
{
    const struct syllable *list = fold->syllables;
    for (size_t i = 0; i < fold->count; i++) {
        size_t from = bare ? list[i].bare_at : list[i].at, n = bare ? list[i].bare_n : list[i].n;
        if (at > from && at < from + n)
            return true;
    }
    return false;
}

static bool same_storage(const struct fold *words, const struct fold *fold, size_t first)
{
    for (size_t i = 0; i < words->count; i++) {
        const struct syllable *want = &words->syllables[i], *got = &fold->syllables[first + i];
        if (!str_equal(str_cut(words->storage, want->storage_at, want->storage_n),
                       str_cut(fold->storage, got->storage_at, got->storage_n)))
            return false;
    }
    return true;
}

static bool phrase_is_in(const struct phrase *phrase, const struct fold *fold, bool bare)
{
    struct str words = str_trim(bare ? phrase->fold.bare : phrase->fold.text),
               text = bare ? fold->bare : fold->text;
    for (size_t at = 0; at < text.n && words.n; at++) {
        size_t end = words_end(words, text, at);
        if (!end || is_cut(fold, at, bare) || is_cut(fold, end, bare))
            continue;
        size_t first = syllable_at(fold, at + (phrase->fold.count ? phrase->fold.syllables[0].at : 0));
        if (phrase->folding != FOLDING_EXACT || !phrase->fold.count ||
            (first && same_storage(&phrase->fold, fold, first - 1)))
            return true;
    }
    return false;
}

static bool probe_matches(struct scan *scan, const struct probe *probe, const struct fold *fold)
{
    struct str match, text = fold->text;
    if (probe->phrase)
        return phrase_is_in(probe->phrase, fold, false) ||
               (fold->marked == 0 && phrase_goes_bare(probe->phrase) &&
                phrase_is_in(probe->phrase, fold, true));
    if (probe->regex->on_storage)
        text = fold->storage;
    for (size_t at = 0;
         at <= text.n && pattern_find(probe->regex->pattern, scan->patterns, text, at, &match);) {
        if (match.n)
            return true;
        at = (size_t)(match.p - text.p) + 1;
        while (at < text.n && ((unsigned char)text.p[at] & 0xC0) == 0x80)
            at++;
    }
    return false;
}

static bool is_sighted(const struct scan *scan, uint32_t number, enum zone zone)
{
    const struct probe *probe = &scan->matcher->probes.list[number];
    const struct thread *thread = &scan->threads[scan->matcher->users[probe->first_user]];
    const struct thread_link *link = thread->message == scan->message ? thread->first : NULL;
    while (link && (link->sighting->probe != number || link->sighting->zone != zone))
        link = link->next;
    return link;
}

static struct str name_of(const struct probe *probe)
{
    return probe->phrase ? probe->phrase->fold.storage : probe->regex->source;
}

/* A regular expression may be a candidate for nothing; a phrase that was sighted stands there. */
static void check_probes(struct scan *scan, const struct subject_memory *memory, size_t *matches)
{
    const struct matcher *matcher = scan->matcher;
    sightings_begin(scan, &memory->subject);
    for (uint32_t i = 0; i < matcher->probes.count; i++) {
        const struct probe *probe = &matcher->probes.list[i];
        unsigned zones = matcher->groups[matcher->users[probe->first_user]].zones;
        enum zone zone = (enum zone)__builtin_ctz(zones);
        bool matches_here = probe_matches(scan, probe, &memory->folds[zone]),
             sighted = is_sighted(scan, i, zone);
        *matches += matches_here;
        if (!CHECK(matches_here == sighted || (probe->regex && sighted)))
            printf("    %s \"%.*s\" in \"%.*s\"\n", matches_here ? "missed" : "made up",
                   STR_ARG(name_of(probe)), STR_ARG(memory->text.storage));
    }
}

/* ---- made-up rules ---- */

static const char *const words[] = {"mật", "hòa", "hoà", "MẬT", "quỳ", "quì", "a",
                                    "k",   "10",  "5",   "ba",  "đ",   "ﬁ",   "s"};
static const char *const parts[] = {
    " ",
    " ",
    " ",
    "\\b",
    "\\b",
    "\\b",
    "^",
    "$",
    "[0-9]",
    "[0-9]{1,3}",
    "[a-c]",
    "[^a]",
    "\\p{L}",
    "\\p{N}",
    "[ ._-]",
    ".",
    "'",
    "_",
    "-",
    "/",
    "(?<!\\p{L})",
    "(?!\\p{L})",
    "(?<![\\p{L}\\p{N}])",
    "(?![\\p{L}\\p{N}])",
    "[^\\p{L}\\p{N}]",
    "[^\\p{L}]",
    "(?= |$)",
    "(?=[0-9])",
    "\\s",
    "\\P{L}",
    "\\W",
    "[kK]",
    "\\d",
    "’",
    "[*]",
    "\\.",
    "м",
    "(?!x)",
    "(?i)",
};
static const char *const repeats[] = {"", "", "", "", "?", "*", "+", "{0,2}", "{2}", "+?", "{1,}"};

static const char *const edges[] = {
    "\\b",
    "\\b",
    "^",
    "$",
    " ",
    "(?<!\\p{L})",
    "(?!\\p{L})",
    "(?<![\\p{L}\\p{N}])",
    "(?![\\p{L}\\p{N}])",
    "[0-9]",
    "'",
    "м",
    "[^\\p{L}]",
    "[^\\p{L}\\p{N}]",
    "\u200B",
    "\\s",
    "\\W",
    "\u0301",
    "[^a]",
    "a?",
    "(?= |$)",
    "𝓪",
    "²",
    "[*_]",
};

/* One word between two edges: what most is asked of. */
static void put_word(struct buf *out)
{
    buf_text(out, ONE_OF(edges));
    buf_text(out, ONE_OF(words));
    buf_text(out, ONE_OF(edges));
}

static void put_regex(struct buf *out, size_t depth)
{
    for (size_t i = 0, count = 1 + below(5); i < count; i++) {
        size_t what = below(depth ? 8 : 7);
        if (what < 3) {
            buf_text(out, ONE_OF(words));
        } else if (what < 7) {
            buf_text(out, ONE_OF(parts));
        } else {
            buf_text(out, "(?:");
            put_regex(out, depth - 1);
            for (size_t more = below(3); more; more--) {
                buf_byte(out, '|');
                put_regex(out, depth - 1);
            }
            buf_byte(out, ')');
        }
        if (what == 7 || below(4) == 0)
            buf_text(out, ONE_OF(repeats));
    }
}

static void put_text(struct buf *out)
{
    static const char *const between[] = {" ", " ", " ", "", ", ", "/", "\n"};
    buf_clear(out);
    for (size_t i = 0, count = below(8); i < count; i++) {
        buf_text(out, below(4) ? ONE_OF(words) : ONE_OF(glue));
        buf_text(out, below(4) ? ONE_OF(between) : ONE_OF(glue));
    }
}

enum { SIGNALS = 40, TEXTS = 60, ROUNDS = 100 };

/* A regular expression, or a phrase of the same stuff. */
static struct wording made_up(struct arena *arena, struct buf *out)
{
    struct pattern_error error;
    struct regex *regex = arena_alloc(arena, sizeof *regex);
    struct term *term = arena_alloc(arena, sizeof *term);
    if (below(4) == 0) {
        do
            put_text(out);
        while (str_trim(buf_str(out)).n == 0);
        *term = (struct term){.words = arena_str(arena, str_trim(buf_str(out))),
                              .folding = (enum folding)below(3)};
        return (struct wording){.terms = term, .term_count = 1, .min = 1};
    }
    do {
        buf_clear(out);
        if (below(2))
            put_word(out);
        else
            put_regex(out, 2);
        *regex = (struct regex){.source = arena_str(arena, buf_str(out)), .on_storage = below(2)};
        regex->pattern = pattern_compile(arena, regex->source, &error);
    } while (!regex->pattern);
    return (struct wording){.min = 1, .regex = regex};
}

static void check_made_up(struct subject_memory *memory, struct buf *text, struct buf *changed,
                          size_t *matches)
{
    struct arena *arena = arena_new();
    struct signal *signals = arena_array(arena, SIGNALS, sizeof *signals);
    struct wording *wordings = arena_array(arena, SIGNALS, sizeof *wordings);
    for (size_t i = 0; i < SIGNALS; i++) {
        wordings[i] = made_up(arena, text);
        signals[i] = (struct signal){.id = STR("s"), .zones = 1U << ZONE_TEXT, .words = {&wordings[i], 1}};
    }
    struct detector detector = {.id = STR("d"), .signals = signals, .signal_count = SIGNALS};
    const struct detector *detectors[] = {&detector};
    struct ruleset rules = {.detectors = detectors, .detector_count = 1};
    struct scan *scan = scan_new(arena, &rules);
    for (size_t i = 0; i < TEXTS; i++) {
        put_text(text);
        set_subject(memory, mutated(buf_str(text), 2 + below(6), changed));
        check_probes(scan, memory, matches);
    }
    arena_free(arena);
}

/* ---- the shipped rules ---- */

static void report(void *self, const struct diag_entry *entry)
{
    (void)self;
    printf("%.*s:%zu: %.*s\n", STR_ARG(entry->place.file), entry->place.line, STR_ARG(entry->text));
}

struct told {
    const struct detector *list[128];
    size_t count;
};

static void tell(void *self, const struct hit *hit)
{
    struct told *told = self;
    if (told->count < sizeof told->list / sizeof *told->list)
        told->list[told->count++] = hit->detector;
}

static bool is_told(const struct told *told, const struct detector *detector)
{
    for (size_t i = 0; i < told->count; i++)
        if (told->list[i] == detector)
            return true;
    return false;
}

/* No detector is passed over whose conditions hold. */
static void check_triggers(struct scan *scan, const struct subject *subject)
{
    struct told told = {.count = 0};
    scan_message(scan, subject, tell, &told);
    sightings_begin(scan, subject);
    for (size_t i = 0; i < scan->matcher->plan_count; i++) {
        struct judge judge = {scan, &scan->matcher->plans[i]};
        const struct detector *detector = judge.plan->detector;
        bool holds = false;
        for (size_t k = 0; k < detector->outcome_count; k++)
            holds |= detector->outcomes[k].condition &&
                     judge_condition(&judge, detector->outcomes[k].condition) != TRUTH_NO;
        holds = holds && !(detector->unless && judge_condition(&judge, detector->unless) == TRUTH_YES);
        if (!CHECK(holds == is_told(&told, detector)))
            printf("    %.*s in \"%.*s\"\n", STR_ARG(detector->id), STR_ARG(subject->text->storage));
    }
}

static void check_shipped(struct subject_memory *memory, struct buf *changed, size_t *matches)
{
    enum { VARIANTS = 3 };
    struct arena *arena = arena_new();
    struct diag diag = {.emit = report};
    const struct ruleset *rules = ruleset_load(arena, &diag, STR("rules"), NULL, 0, true);
    struct scan *scan = CHECK(rules) ? scan_new(arena, rules) : NULL;
    for (size_t i = 0; scan && i < rules->detector_count; i++)
        for (size_t k = 0; k < rules->detectors[i]->test_count; k++)
            for (size_t v = 0; v < VARIANTS; v++) {
                struct str text = rules->detectors[i]->tests[k].text;
                set_subject(memory, v ? mutated(text, 3 + below(10), changed) : text);
                check_probes(scan, memory, matches);
                check_triggers(scan, &memory->subject);
            }
    arena_free(arena);
}

int main(void)
{
    struct subject_memory memory = {.arena = arena_new()};
    struct buf text = {0}, changed = {0};
    size_t made_up_matches = 0, shipped_matches = 0;
    for (size_t i = 0; i < ROUNDS; i++)
        check_made_up(&memory, &text, &changed, &made_up_matches);
    check_shipped(&memory, &changed, &shipped_matches);
    CHECK(made_up_matches > 1000 && shipped_matches > 1000);
    printf("%zu and %zu matches\n", made_up_matches, shipped_matches);
    buf_free(&text);
    buf_free(&changed);
    arena_free(memory.arena);
    return check_result();
}
