/* SPDX-License-Identifier: MIT */
/* What is derived from regular expressions, and that it truly stands in whatever they match. */
#include "literal.h"

#include "buf.h"
#include "byte_marks.h"
#include "check.h"
#include "fold.h"
#include "normalize.h"
#include "pattern.h"

/* The needed syllables by "|", "#" for a digit, "&" for another sign, "?" for nothing known. */
static const struct {
    const char *source, *need;
} cases[] = {
    {"\\bthanh lý\\b", "thanh|lý"},
    {"thanh lý", "?"},      /* "thanh lýn" has another second word, "xthanh lý" another first */
    {"a thanh b", "thanh"}, /* blanks bound it */
    {"\\bthanh", "?"},
    {"\\bmật(?: khẩu)?\\b", "mật"},
    {"\\bmật(?:khẩu)?\\b", "?"},
    {"\\b(?:xe|nhà) bán\\b", "xe|nhà|bán"},
    {"(?:^|[.,!?] )vl\\b", "vl"},
    {"\\p{Ll} vl(?=[ .,!?]*$)", "vl"},
    {"\\bvl(?=a)", "?"},
    {"(?<![\\p{L}\\p{N}])lô(?![\\p{L}\\p{N}])", "lô"},
    {"(?<!\\p{L})lô(?!\\p{L})", "?"}, /* "5lô" is one word */
    {"(?<!\\w)lô(?!\\w)", "lô"},
    {"^[^\\p{L}\\p{N}\\n]{0,6}khẩn ?:", "khẩn"},
    {"^[^\\p{L}\\n]{0,6}khẩn ?:", "&"},
    {"\\b[Nn]gu như\\b", "ngu"},
    {"(?m)^[ \\t\\p{P}\\p{S}]*(?:TỐI |TUYỆT )?MẬT[ \\t\\p{P}\\p{S}]*$", "mật"},
    {"\\b[0-9]{1,3}k\\b", "#"},
    {"\\b[0-9]*k\\b", "?"},
    {"\\b\\d+ ?đồng\\b", "#"},
    {"\\b\\p{L}+2(?:k|xe)\\b", "#"},
    {"[a-z]+@[a-z]+", "&"},
    {"(?i)\\bMẬT\\b", "mật"},
    {"(?:a|b|)\\b", "?"},
    {"\\b(?:lô|)\\b", "?"},
    {"\\b(?:lô)+ đề\\b", "đề"},
    {"\\b(?:lô )+đề\\b", "đề"},
    {"\\blô{2} x\\b", "x"},
    {"(?=\\blô\\b)x", "?"},
    {"\\b(a)\\1\\b", "?"},
    {"(?<n>lô)", "?"},
    {"\\Qa.b\\E", "?"},
    {"\\blô.đề\\b", "?"},
    {"\\blô\\W+đề\\b", "lô"},
    {"\\blô\\s*đề\\b", "?"},
    {"\\blô_đề\\b", "lô"}, /* the fold cuts at '_' */
    {"x{,3} \\blô\\b", "lô"},
};

static bool is_among(const char *names, struct str word)
{
    struct str rest = str_of(names), name;
    while (str_split(&rest, '|', &name))
        if (str_equal(name, word))
            return true;
    return false;
}

static void check_need(struct arena *arena, size_t i)
{
    struct need *need = arena_alloc(arena, sizeof *need);
    const char *want = cases[i].need;
    literal_need(arena, str_of(cases[i].source), need);
    bool good = need->known == (*want != '?');
    if (need->known && (*want == '#' || *want == '&'))
        good = good && need->count == 0 && (need->marks == MARK_DIGIT) == (*want == '#');
    else if (need->known)
        good = good && need->marks == 0 && need->count > 0 && is_among(want, need->list[0]);
    if (!CHECK(good))
        printf("    %s: %zu words, first %.*s, marks %x\n", cases[i].source, need->count,
               STR_ARG(need->list[0]), need->marks);
}

/* ---- soundness: whatever the expression matches in has what it needs ---- */

static bool is_there(const struct need *need, const struct fold *fold, uint32_t marks)
{
    if (!need->known || (need->marks & marks) || (marks & MARK_ODD))
        return true;
    for (size_t i = 0; i < fold->count; i++)
        for (size_t k = 0; k < need->count; k++)
            if (str_equal(str_cut(fold->text, fold->syllables[i].at, fold->syllables[i].n), need->list[k]))
                return true;
    return false;
}

static uint64_t state = 20190801;

static size_t drawn(size_t below)
{
    state = state * 6364136223846793005ULL + 1442695040888963407ULL;
    return (size_t)(state >> 33) % below;
}

static void make_text(struct buf *text)
{
    static const char *const pieces[] = {"thanh",
                                         "lý",
                                         "mật",
                                         "khẩu",
                                         "MẬT",
                                         "TỐI ",
                                         "lô",
                                         "đề",
                                         "vl",
                                         "Vl",
                                         "ngu",
                                         "Ngu",
                                         "như",
                                         "khẩn",
                                         "bán",
                                         "xe",
                                         "nhà",
                                         "k",
                                         "5",
                                         "42",
                                         "đồng",
                                         "a",
                                         "b",
                                         "x",
                                         "xx",
                                         "@",
                                         ":",
                                         "_",
                                         "'",
                                         ".",
                                         ",",
                                         "!",
                                         "(",
                                         "\n",
                                         " ",
                                         " ",
                                         " ",
                                         "  ",
                                         "\xC2\xA0",
                                         "\xE2\x80\x8B",
                                         "\xE2\x80\x9C",
                                         "\xE2\x80\x99",
                                         "\xCC\x81",
                                         "\xCC\x86",
                                         "o\xCC\x82",
                                         "\xE2\x84\xAA",
                                         "\xC5\xBF",
                                         "\xF0\x9F\x98\x80",
                                         "\xEF\xB8\x8F",
                                         "\xE2\x83\xA3",
                                         "\xC2\xB2",
                                         "\xD0\xB0",
                                         "\xEF\xBC\xA1"};
    buf_clear(text);
    for (size_t i = drawn(8) + 1; i > 0; i--) {
        buf_text(text, pieces[drawn(sizeof pieces / sizeof *pieces)]);
        if (drawn(2))
            buf_byte(text, ' ');
    }
}

static size_t check_sound(struct arena *arena)
{
    enum { TEXTS = 20000, CASES = sizeof cases / sizeof *cases };
    struct pattern_memory *memory = pattern_memory_new(arena);
    const struct pattern *patterns[CASES];
    struct need *needs = arena_array(arena, CASES, sizeof *needs);
    struct pattern_error error;
    struct arena *scratch = arena_new();
    struct buf text = {0};
    size_t matches = 0;
    for (size_t i = 0; i < CASES; i++) {
        patterns[i] = pattern_compile(arena, str_of(cases[i].source), &error);
        CHECK(patterns[i]);
        literal_need(arena, str_of(cases[i].source), &needs[i]);
    }
    for (size_t t = 0; t < TEXTS; t++) {
        struct fold fold;
        struct str found;
        make_text(&text);
        arena_reset(scratch);
        struct str storage = normalize_nfc(scratch, buf_str(&text));
        fold_text(scratch, storage, &fold);
        uint32_t marks = marks_of(storage);
        for (size_t i = 0; i < CASES; i++) {
            bool hit = pattern_find(patterns[i], memory, fold.text, 0, &found) ||
                       pattern_find(patterns[i], memory, storage, 0, &found);
            matches += hit;
            if (hit && !is_there(&needs[i], &fold, marks))
                CHECK(!printf("    %s in \"%.*s\"\n", cases[i].source, STR_ARG(storage)));
        }
    }
    buf_free(&text);
    arena_free(scratch);
    return matches;
}

int main(void)
{
    struct arena *arena = arena_new();
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++)
        check_need(arena, i);
    CHECK(check_sound(arena) > 10000); /* else the texts are too poor to prove anything */
    CHECK(marks_of(STR("Đồng chí hãy gửi “báo cáo” – 5 bản… 👍")) == MARK_DIGIT);
    CHECK(marks_of(STR("đo\xCC\x86")) == MARK_ODD);
    CHECK(marks_of(STR("H'Hen")) == MARK_ODD);
    CHECK(marks_of(STR("a\xE2\x80\x8B"
                       "b")) == MARK_ODD);
    CHECK(marks_of(STR("\xE2\x9D\xA4\xEF\xB8\x8F")) == 0);
    arena_free(arena);
    return check_result();
}
