/* SPDX-License-Identifier: MIT */
/* What compiles, what is found, what is cut off; the same across windows. */
#include "pattern.h"

#include "buf.h"
#include "check.h"

static const struct pattern *compiled(struct arena *arena, const char *source)
{
    struct pattern_error error;
    return pattern_compile(arena, str_of(source), &error);
}

static void check_refusals(struct arena *arena)
{
    static const char *const refused[] = {"(", "[a", "(*LIMIT_MATCH=9)a", "a(?C)b", "\\C", "(?<name"};
    for (size_t i = 0; i < sizeof refused / sizeof *refused; i++)
        CHECK(!compiled(arena, refused[i]));
    struct pattern_error error;
    CHECK(!pattern_compile(arena, STR("ab[c"), &error) && error.at == 4 && error.words.n > 0);
    struct buf source = {0};
    buf_repeat(&source, 'a', PATTERN_LIMIT_BYTES);
    CHECK(pattern_compile(arena, buf_str(&source), &error));
    buf_byte(&source, 'a');
    CHECK(!pattern_compile(arena, buf_str(&source), &error));
    for (size_t depth = PATTERN_NEST_LIMIT; depth <= PATTERN_NEST_LIMIT + 1; depth++) {
        buf_clear(&source);
        buf_repeat(&source, '(', depth);
        buf_repeat(&source, ')', depth);
        CHECK((pattern_compile(arena, buf_str(&source), &error) != NULL) == (depth == PATTERN_NEST_LIMIT));
    }
    buf_free(&source);
}

static void check_finding(struct arena *arena, struct pattern_memory *memory)
{
    struct str found, text = STR("giá 500k, đã bán"); /* đ is a letter: Unicode properties */
    const struct pattern *pattern = compiled(arena, "\\bđã\\b|[0-9]+k");
    CHECK(pattern_is_jit(pattern));
    CHECK(pattern_find(pattern, memory, text, 0, &found));
    CHECK_STR(found, "500k");
    CHECK(pattern_find(pattern, memory, text, (size_t)(found.p - text.p) + found.n, &found));
    CHECK_STR(found, "đã");
    CHECK(!pattern_find(pattern, memory, text, text.n, &found));
    CHECK(!pattern_find(pattern, memory, STR_NONE, 0, &found));
    CHECK(pattern_find(compiled(arena, "^$"), memory, STR_NONE, 0, &found) && found.n == 0);
    CHECK(!pattern_find(compiled(arena, "\\bbán\\b"), memory, STR("bánh"), 0, &found));
    CHECK(pattern_limits_hit(memory) == 0);
}

/* A match at every place around the seam of two windows, and none where only the window ends. */
static void check_windows(struct arena *arena, struct pattern_memory *memory)
{
    const struct pattern *word = compiled(arena, "\\bthanh lý\\b"), *end = compiled(arena, "x$");
    struct buf text = {0};
    struct str found;
    for (size_t lead = PATTERN_WINDOW_BYTES - PATTERN_OVERLAP_BYTES - 12; lead < PATTERN_WINDOW_BYTES + 3;
         lead += 7) {
        buf_clear(&text);
        buf_repeat(&text, ' ', lead);
        buf_text(&text, "thanh lý ");
        buf_repeat(&text, 'x', PATTERN_WINDOW_BYTES);
        bool good = pattern_find(word, memory, buf_str(&text), 0, &found);
        CHECK(good && found.p == text.p + lead && found.n == sizeof "thanh lý" - 1);
        CHECK(pattern_find(end, memory, buf_str(&text), 0, &found) && found.p + 1 == text.p + text.n);
    }
    buf_free(&text);
}

/* A limit is told, whatever else is found. */
static void check_limits(struct arena *arena, struct pattern_memory *memory)
{
    struct buf text = {0};
    struct str found;
    buf_repeat(&text, 'a', 40);
    buf_byte(&text, '!');
    size_t before = pattern_limits_hit(memory);
    CHECK(!pattern_find(compiled(arena, "^(a+)+$"), memory, buf_str(&text), 0, &found));
    CHECK(pattern_limits_hit(memory) > before);
    before = pattern_limits_hit(memory);
    CHECK(pattern_find(compiled(arena, "!"), memory, buf_str(&text), 0, &found));
    CHECK(pattern_limits_hit(memory) == before);
    buf_free(&text);
}

int main(void)
{
    struct arena *arena = arena_new();
    struct pattern_memory *memory = pattern_memory_new(arena);
    check_refusals(arena);
    check_finding(arena, memory);
    check_windows(arena, memory);
    check_limits(arena, memory);
    arena_free(arena);
    return check_result();
}
