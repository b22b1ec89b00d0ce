/* SPDX-License-Identifier: MIT */
/* Rules D1 to D3 and the missing-diacritics rule on text made from a seed: no false alarm on good Vietnamese,
 * foreign and English text, and at least the recall the rules were chosen for. */
#include <string.h>

#include "check.h"
#include "fold.h"
#include "normalize.h"
#include "office.h"
#include "signs.h"

enum { DAMAGED_MESSAGES = 2000, CLEAN_MESSAGES = 10000, SEED = 20261005 };

static struct arena *arena;

static bool is_legacy(const struct text *text)
{
    for (int rule = 0; rule < REPAIR_COUNT; rule++)
        if (repair_is_legacy((enum repair_rule)rule) && text->counts[rule])
            return true;
    return false;
}

static bool same_fold(struct str a, struct str b)
{
    struct fold fold_a, fold_b;
    fold_text(arena, a, &fold_a);
    fold_text(arena, b, &fold_b);
    return str_equal(fold_a.text, fold_b.text);
}

struct measure {
    const char *name;
    size_t messages, found, rightly_named, restored;
};

static void measure(struct measure *measure, struct str good, struct str damaged, enum repair_rule rule)
{
    struct text text;
    normalize(arena, damaged, &text);
    measure->messages++;
    measure->found += is_legacy(&text);
    measure->rightly_named += text.counts[rule] > 0;
    measure->restored += text.counts[rule] > 0 && same_fold(text.storage, good);
}

/* Shares in thousandths, so that a bound reads like the figure it is. */
static size_t share(size_t part, size_t whole)
{
    return whole ? part * 1000 / whole : 0;
}

static void check_measure(const struct measure *measure, size_t found, size_t named, size_t restored)
{
    printf("%-16s %zu messages: found %zu, named %zu, restored %zu thousandths\n", measure->name,
           measure->messages, share(measure->found, measure->messages),
           share(measure->rightly_named, measure->found), share(measure->restored, measure->rightly_named));
    CHECK(share(measure->found, measure->messages) >= found);
    CHECK(share(measure->rightly_named, measure->found) >= named);
    CHECK(share(measure->restored, measure->rightly_named) >= restored);
}

/* Messages of one to six phrases, as chats have them. */
static struct str next_message(struct office *office)
{
    return office_message(office, 1 + office_random(office, 6));
}

/* Found, rightly named and restored at least (thousandths): the figures of the rule on real comments. */
static const struct {
    const char *name;
    enum repair_rule rule;
    size_t found, named, restored;
} fonts_wanted[FONT_COUNT] = {
    {"TCVN3", REPAIR_TCVN3, 922, 985, 976},   {"VNI", REPAIR_VNI, 960, 985, 976},
    {"CP1258", REPAIR_CP1258, 889, 985, 976}, {"Vietware X", REPAIR_VIETWARE_X, 958, 985, 976},
    {"BKHCM2", REPAIR_BKHCM2, 972, 985, 950}, {"VPS", REPAIR_VPS, 134, 900, 0},
    {"VISCII", REPAIR_VISCII, 551, 900, 0},
};

static void fonts(void)
{
    for (size_t i = 0; i < FONT_COUNT; i++) {
        struct measure result = {.name = fonts_wanted[i].name};
        struct office office = {arena, SEED + i};
        CHECK(legacy_fonts[i].rule == fonts_wanted[i].rule || i >= 5);
        const struct font *font = &legacy_fonts[i];
        for (size_t j = 0; j < DAMAGED_MESSAGES; j++) {
            struct str good = next_message(&office);
            measure(&result, good, damage_by_font(arena, font, good), font->rule);
            arena_reset(arena);
        }
        check_measure(&result, fonts_wanted[i].found, fonts_wanted[i].named, fonts_wanted[i].restored);
    }
}

static void fonts_of_the_c_library(void)
{
    static const struct {
        const char *encoding;
        enum repair_rule rule;
        size_t found;
    } encodings[] = {{"TCVN5712-1", REPAIR_TCVN3, 900}, {"CP1258", REPAIR_CP1258, 889}};
    for (size_t i = 0; i < sizeof encodings / sizeof *encodings; i++) {
        struct measure result = {.name = encodings[i].encoding};
        struct office office = {arena, SEED};
        for (size_t j = 0; j < DAMAGED_MESSAGES; j++) {
            struct str good = next_message(&office), damaged;
            if (!damage_by_iconv(arena, encodings[i].encoding, good, &damaged)) {
                printf("skipped: the C library has no %s\n", encodings[i].encoding);
                break;
            }
            measure(&result, good, damaged, encodings[i].rule);
            arena_reset(arena);
        }
        if (result.messages)
            check_measure(&result, encodings[i].found, 985, 950);
    }
}

static void double_utf8(void)
{
    struct measure cp1252 = {.name = "UTF-8 as CP1252"}, latin1 = {.name = "UTF-8 as Latin-1"},
                   viqr = {.name = "VIQR"};
    struct office office = {arena, SEED};
    for (size_t j = 0; j < DAMAGED_MESSAGES; j++) {
        struct str good = next_message(&office);
        measure(&cp1252, good, damage_utf8(arena, good, false), REPAIR_DOUBLE_UTF8);
        measure(&latin1, good, damage_utf8(arena, good, true), REPAIR_DOUBLE_UTF8);
        measure(&viqr, good, damage_viqr(arena, good), REPAIR_VIQR);
        arena_reset(arena);
    }
    check_measure(&cp1252, 990, 1000, 1000); /* a lone à proves nothing */
    check_measure(&latin1, 1000, 1000, 1000);
    check_measure(&viqr, 949, 1000, 750); /* whether a last ? or . is a mark, nothing tells */
}

struct alarms {
    size_t repaired, suspected, certain, probable, partly;
};

static void count_alarms(struct str raw, struct alarms *alarms)
{
    struct text text;
    struct fold fold;
    struct unmarked_verdict unmarked;
    normalize(arena, raw, &text);
    fold_text(arena, text.storage, &fold);
    unmarked_judge(&fold, &unmarked);
    alarms->repaired += text.repair_count > 0;
    alarms->suspected += text.suspected_legacy;
    alarms->certain += unmarked.verdict == UNMARKED_YES && !unmarked.partly;
    alarms->probable += unmarked.verdict == UNMARKED_PROBABLE;
    alarms->partly += unmarked.partly;
}

static void no_false_alarms(void)
{
    struct office office = {arena, SEED};
    struct alarms vietnamese = {0}, first_words = {0}, foreign = {0}, english = {0};
    for (size_t i = 0; i < CLEAN_MESSAGES; i++) {
        struct str good = next_message(&office);
        count_alarms(good, &vietnamese);
        count_alarms(office_first_words(good, 1 + office_random(&office, 5)), &first_words);
        count_alarms(office_foreign(&office, 1 + office_random(&office, 12)), &foreign);
        count_alarms(office_english(&office, 2 + office_random(&office, 10)), &english);
        arena_reset(arena);
    }
    const struct alarms *all[] = {&vietnamese, &first_words, &foreign, &english};
    for (size_t i = 0; i < sizeof all / sizeof *all; i++) {
        printf("of %d: repaired %zu, suspected %zu, unmarked %zu, probably %zu, partly %zu\n", CLEAN_MESSAGES,
               all[i]->repaired, all[i]->suspected, all[i]->certain, all[i]->probable, all[i]->partly);
        CHECK(all[i]->repaired == 0 && all[i]->certain == 0 && all[i]->partly == 0);
    }
    CHECK(vietnamese.suspected == 0 && first_words.suspected == 0);
    CHECK(vietnamese.probable == 0 && first_words.probable == 0 && foreign.probable == 0 &&
          english.probable == 0);
}

/* Recall of the missing-diacritics rule by length, in thousandths: certain, and certain or probable. */
static const struct {
    size_t words_from, words_to, certain, either;
} lengths[] = {{3, 4, 460, 780}, {5, 8, 770, 960}, {9, 12, 950, 990}, {13, 40, 950, 990}};

static void unmarked_by_length(void)
{
    for (size_t i = 0; i < sizeof lengths / sizeof *lengths; i++) {
        struct office office = {arena, SEED + i};
        size_t certain = 0, either = 0;
        for (size_t j = 0; j < DAMAGED_MESSAGES; j++) {
            size_t words =
                lengths[i].words_from +
                office_random(&office, (uint32_t)(lengths[i].words_to - lengths[i].words_from + 1));
            struct str stripped = damage_strip(arena, office_first_words(office_message(&office, 12), words));
            struct alarms alarms = {0};
            count_alarms(stripped, &alarms);
            certain += alarms.certain;
            either += alarms.certain + alarms.probable;
            arena_reset(arena);
        }
        printf("unmarked, %zu-%zu words: certain %zu, with probable %zu thousandths\n", lengths[i].words_from,
               lengths[i].words_to, share(certain, DAMAGED_MESSAGES), share(either, DAMAGED_MESSAGES));
        CHECK(share(certain, DAMAGED_MESSAGES) >= lengths[i].certain);
        CHECK(share(either, DAMAGED_MESSAGES) >= lengths[i].either);
    }
}

int main(void)
{
    arena = arena_new();
    fonts();
    fonts_of_the_c_library();
    double_utf8();
    no_false_alarms();
    unmarked_by_length();
    arena_free(arena);
    return check_result();
}
