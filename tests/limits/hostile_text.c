/* SPDX-License-Identifier: MIT */
/* Long and hostile texts: work that grows faster than the text would run into the test's time limit here. */
#include <string.h>

#include "check.h"
#include "fold.h"
#include "normalize.h"
#include "office.h"
#include "signs.h"
#include "utf8.h"

enum { MEGABYTE = 1 << 20 };

static struct arena *arena;

static void run_whole_floor(struct str raw, struct text *text, struct fold *fold, struct signs *signs)
{
    struct unmarked_verdict unmarked;
    normalize(arena, raw, text);
    fold_text(arena, text->storage, fold);
    signs_find(arena, fold, signs);
    unmarked_judge(fold, &unmarked);
}

static void a_megabyte_of_each(void)
{
    static const char *const repeated[] = {
        "\u0301",    "\u0301\u0323",
        "e\u0302",   "a\u0301\u0302 ",
        "a",         "A1",
        "dd",        "a^",
        "a^. ",      "I'm ",
        ":)",        "(:)",
        "<3 ",       "^",
        "Ã",         "Ãƒ",
        "Ä\xC2\x91", "á»\xC2\x81",
        "Ð",         "Ði ",
        "ñ",         "Coäng ",
        "Céng",      "\u00AD",
        "аa",        "а",
        "\uFFFD",    "\xFF",
        "\xE1\xBB",  "@",
        "a/",        "a.",
        "www.",      "👩\u200D",
        "🇻",         "1️⃣",
        "가",        "\u1100",
        "ﷺ",         "𝓷",
        "ﬃ",         "\n",
        "\r",        " ",
        "\u200B",    "\u0344",
        "khong ",    "duoc",
        "“",         "Hà Nội ",
        "ơ\u0306",   "/-a",
        "T_T",       "'",
        "a'",        "\0",
        "½",         "ᄀ\u11A7",
    };
    for (size_t i = 0; i < sizeof repeated / sizeof *repeated; i++) {
        size_t length = repeated[i][0] ? strlen(repeated[i]) : 1, n = MEGABYTE / length * length;
        char *raw = arena_alloc(arena, MEGABYTE);
        struct text text;
        struct fold fold;
        struct signs signs;
        for (size_t at = 0; at < n; at += length)
            memcpy(raw + at, repeated[i], length);
        run_whole_floor((struct str){raw, n}, &text, &fold, &signs);
        bool good =
            CHECK(utf8_valid(text.storage)) && CHECK(utf8_valid(fold.text)) && CHECK(utf8_valid(fold.bare));
        good &= CHECK(fold.origin[fold.text.n] == text.storage.n);
        good &= CHECK(normalize_origin(&text, text.storage.n) == n);
        if (!good)
            printf("    repeated: \"%s\"\n", repeated[i]);
        arena_reset(arena);
    }
}

static void marks_on_one_letter_are_capped_in_the_fold(void)
{
    enum { MARKS = 1000, KEPT = 30 };
    char raw[1 + 2 * MARKS + sizeof " bạn" - 1];
    struct text text;
    struct fold fold;
    struct signs signs;
    raw[0] = 'a';
    for (size_t i = 0; i < MARKS; i++)
        memcpy(raw + 1 + 2 * i, i % 2 ? "\u0336" : "\u0301", 2);
    memcpy(raw + 1 + 2 * MARKS, " bạn", sizeof " bạn" - 1);
    run_whole_floor((struct str){raw, sizeof raw}, &text, &fold, &signs);
    CHECK(fold.count == 2);
    CHECK(utf8_count(str_cut(fold.text, 0, fold.syllables[0].n)) <= 1 + KEPT);
    CHECK_STR(str_cut(fold.bare, 0, 2), "a ");
    CHECK(fold.syllables[0].storage_n > MARKS);
    CHECK(signs.counts[SIGN_STRAY_MARK] > 0);
}

/* One byte of each value, and pairs of them: nothing reads past the end. */
static void every_pair_of_bytes(void)
{
    struct text text;
    struct fold fold;
    struct signs signs;
    size_t invalid = 0;
    for (unsigned first = 0; first < 0x100; first++) {
        for (unsigned second = 0; second < 0x100; second++) {
            char raw[2] = {(char)first, (char)second};
            run_whole_floor((struct str){raw, 2}, &text, &fold, &signs);
            invalid += !utf8_valid(text.storage) || !utf8_valid(fold.text);
            arena_reset(arena);
        }
    }
    CHECK(invalid == 0);
}

static void nothing_is_asked_of_the_system_after_warm_up(void)
{
    struct arena *own = arena_new();
    struct office office = {own, 7};
    enum { MESSAGES = 300 };
    struct str messages[MESSAGES];
    for (size_t i = 0; i < MESSAGES; i++)
        messages[i] = office_message(&office, 1 + office_random(&office, 8));
    size_t blocks = 0;
    for (size_t round = 0; round < 3; round++) {
        for (size_t i = 0; i < MESSAGES; i++) {
            struct text text;
            struct fold fold;
            struct signs signs;
            arena_reset(arena);
            run_whole_floor(messages[i], &text, &fold, &signs);
        }
        blocks = round == 0 ? arena_blocks(arena) : blocks;
    }
    CHECK(arena_blocks(arena) == blocks);
    arena_free(own);
}

int main(void)
{
    arena = arena_new();
    a_megabyte_of_each();
    marks_on_one_letter_are_capped_in_the_fold();
    every_pair_of_bytes();
    nothing_is_asked_of_the_system_after_warm_up();
    arena_free(arena);
    return check_result();
}
