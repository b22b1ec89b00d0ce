/* SPDX-License-Identifier: MIT */
#include "normalize.h"

#include <string.h>

#include "check.h"
#include "utf8.h"

static struct arena *arena;

static struct text normalized(const char *raw)
{
    struct text text;
    normalize(arena, str_of(raw), &text);
    return text;
}

struct wanted {
    enum repair_rule rule;
    const char *before, *after;
};

/* Every repair is recorded with what stood there and what stands there, and its place leads back to the raw
 * text. */
static void check_repairs(const char *raw, const char *storage, const struct wanted *wanted, size_t count)
{
    struct text text = normalized(raw);
    CHECK_STR(text.storage, storage);
    if (!CHECK(text.repair_count == count))
        printf("    %s: %zu repairs\n", raw, text.repair_count);
    for (size_t i = 0; i < text.repair_count && i < count; i++) {
        const struct repair *repair = &text.repairs[i];
        CHECK(repair->rule == wanted[i].rule);
        CHECK_STR(repair->before, wanted[i].before);
        CHECK_STR(repair->after, wanted[i].after);
        CHECK_STR(str_cut(text.storage, repair->at, repair->n), wanted[i].after);
        size_t from = normalize_origin(&text, repair->at),
               end = normalize_origin(&text, repair->at + repair->n);
        CHECK_STR(str_cut(str_of(raw), from, end - from), wanted[i].before);
    }
}

#define CHECK_REPAIRS(raw, storage, ...)                                                                     \
    check_repairs(raw, storage, (const struct wanted[]){__VA_ARGS__},                                        \
                  sizeof((const struct wanted[]){__VA_ARGS__}) / sizeof(struct wanted))

static void each_repair_is_recorded(void)
{
    CHECK_REPAIRS("a \xFF b \xE1\xBA c", "a \uFFFD b \uFFFD c", {REPAIR_UTF8, "\xFF", "\uFFFD"},
                  {REPAIR_UTF8, "\xE1\xBA", "\uFFFD"});
    CHECK_REPAIRS("họp Vie\u0323\u0302t", "họp Việt", {REPAIR_NFC, "e\u0323\u0302", "ệ"});
    CHECK_REPAIRS("tie\u0302\u0341ng", "tiếng", {REPAIR_TONE_0340, "e\u0302\u0341", "ế"});
    CHECK_REPAIRS("ti\u00E9\u0302ng bá\u0306c", "tiếng bắc", {REPAIR_ORDER, "é\u0302", "ế"},
                  {REPAIR_ORDER, "á\u0306", "ắ"});
    CHECK_REPAIRS("Ðức đi ðâu", "Đức đi đâu", {REPAIR_ETH, "Ð", "Đ"}, {REPAIR_ETH, "ð", "đ"});
    CHECK_REPAIRS("há»\xC2\x8Dp lÃºc 9h", "họp lúc 9h", {REPAIR_DOUBLE_UTF8, "á»\xC2\x8D", "ọ"},
                  {REPAIR_DOUBLE_UTF8, "Ãº", "ú"});
    CHECK_REPAIRS("Hµ Néi", "Hà Nội", {REPAIR_TCVN3, "Hµ", "Hà"}, {REPAIR_TCVN3, "Néi", "Nội"});
    CHECK_REPAIRS("Vie^.t Nam ho^.i ho.p", "Việt Nam hội họp", {REPAIR_VIQR, "Vie^.t", "Việt"},
                  {REPAIR_VIQR, "ho^.i", "hội"}, {REPAIR_VIQR, "ho.p", "họp"});
}

static void good_text_stays_where_it_is(void)
{
    static const char *const good[] = {
        "",
        "họp",
        "Cộng hòa xã hội chủ nghĩa Việt Nam",
        "Y Blŭ Niê, H’Hen Niê, Hđơ\u0306k, Ƀuôn Rĭt",
        "hòa hoà thuỷ thủy lý lí ko dc 100.000₫ – “a” 👩\u200D💼 𝓷 Ｎ\u200B",
        "Ðórir QÐ-UBND",
    };
    for (size_t i = 0; i < sizeof good / sizeof *good; i++) {
        struct text text = normalized(good[i]);
        CHECK(text.storage.p == good[i] || text.storage.n == 0);
        CHECK_STR(text.storage, good[i]);
        CHECK(text.repair_count == 0 && text.history_count == 0 && !text.suspected_legacy);
    }
}

static void stages_build_on_each_other(void)
{
    /* A bad byte, a double encoded letter, a decomposed one and an eth in one text. */
    const char *raw = "\xFF Ðã lÃºc Vie\u0323\u0302t \xFE";
    struct text text = normalized(raw);
    CHECK_STR(text.storage, "\uFFFD Đã lúc Việt \uFFFD");
    CHECK(text.history_count == 4 && text.repair_count == 5);
    static const enum repair_rule in_order[] = {REPAIR_UTF8, REPAIR_ETH, REPAIR_DOUBLE_UTF8, REPAIR_NFC,
                                                REPAIR_UTF8};
    for (size_t i = 0; i < text.repair_count; i++) {
        CHECK(text.repairs[i].rule == in_order[i]);
        CHECK(str_equal(text.repairs[i].after, str_cut(text.storage, text.repairs[i].at, text.repairs[i].n)));
        CHECK(i == 0 || text.repairs[i - 1].at < text.repairs[i].at);
    }
    size_t viet = str_find(text.storage, STR("Việt"));
    CHECK_STR(str_from(str_of(raw), normalize_origin(&text, viet)), "Vie\u0323\u0302t \xFE");
    CHECK(normalize_origin(&text, text.storage.n) == strlen(raw));
}

static void what_no_repair_can_bring_back_is_suspected(void)
{
    CHECK(normalized("K\uFFFDnh g\uFFFDi c\uFFFDc \uFFFD\uFFFDn v\uFFFD").suspected_legacy);
    CHECK(!normalized("ảnh \uFFFD\uFFFD").suspected_legacy);
    CHECK(normalized("Coäng").suspected_legacy);
    CHECK(normalized("Coäng").repair_count == 0);
}

static void repairs_past_the_limit_are_counted(void)
{
    enum { MANY = 1000 };
    char raw[3 * MANY + 1];
    for (size_t i = 0; i < MANY; i++)
        memcpy(raw + 3 * i, "e\u0302", 3);
    raw[3 * MANY] = '\0';
    struct text text = normalized(raw);
    CHECK(text.storage.n == 2 * MANY);
    CHECK(text.repair_count == REPAIRS_RECORDED && text.counts[REPAIR_NFC] == MANY);
    CHECK(normalize_origin(&text, 2 * (MANY - 1)) == 3 * (MANY - 1));
}

static void rules_have_names(void)
{
    for (int rule = 0; rule < REPAIR_COUNT; rule++)
        CHECK(repair_name((enum repair_rule)rule)[0] != '\0');
    CHECK(repair_is_legacy(REPAIR_TCVN3) && repair_is_legacy(REPAIR_DOUBLE_UTF8) &&
          !repair_is_legacy(REPAIR_ETH));
}

int main(void)
{
    arena = arena_new();
    each_repair_is_recorded();
    good_text_stays_where_it_is();
    stages_build_on_each_other();
    what_no_repair_can_bring_back_is_suspected();
    repairs_past_the_limit_are_counted();
    rules_have_names();
    arena_free(arena);
    return check_result();
}
