/* SPDX-License-Identifier: MIT */
/* Tokens, places, limits; the same for every chunk size. */
#include "json_tokens.h"

#include <dirent.h>
#include <stdlib.h>

#include "buf.h"
#include "check.h"
#include "source.h"

static struct place reported;
static enum loss reported_loss;
static size_t reports;

static void remember(void *context, const struct diag_entry *entry)
{
    (void)context;
    reported = entry->place;
    reported_loss = entry->loss;
    reports++;
}

/* One letter per token, texts in parentheses: {k(a)n(1)}. '!' is a refusal, '.' the end. */
static size_t print_tokens(struct str content, enum json_mode mode, size_t step, struct buf *out)
{
    static const char letters[] = {
        [JSON_OBJECT] = '{', [JSON_OBJECT_END] = '}', [JSON_ARRAY] = '[',  [JSON_ARRAY_END] = ']',
        [JSON_KEY] = 'k',    [JSON_STRING] = 's',     [JSON_NUMBER] = 'n', [JSON_TRUE] = 't',
        [JSON_FALSE] = 'f',  [JSON_NULL] = '0',       [JSON_END] = '.',    [JSON_BROKEN] = '!'};
    struct arena *arena = arena_new();
    struct diag diag = {.emit = remember};
    struct feed_memory memory = {content, step};
    struct json *json = json_open(arena, &diag, feed_over(&memory), STR("t.json"), mode);
    enum json_token token;
    buf_clear(out);
    do {
        token = json_next(json);
        buf_byte(out, letters[token]);
        if (token == JSON_KEY || token == JSON_STRING || token == JSON_NUMBER) {
            buf_byte(out, '(');
            buf_add(out, json_text(json));
            buf_byte(out, ')');
        }
    } while (token != JSON_END && (token != JSON_BROKEN || mode == JSON_LINES));
    CHECK(json_next(json) == token);
    size_t replaced = json_replaced(json);
    arena_free(arena);
    return replaced;
}

static void check_tokens(struct str content, enum json_mode mode, struct str want, size_t replaced)
{
    static const size_t steps[] = {0, 1, 3};
    struct buf out = {0};
    for (size_t i = 0; i < sizeof steps / sizeof *steps; i++) {
        CHECK(print_tokens(content, mode, steps[i], &out) == replaced);
        if (!CHECK(str_equal(buf_str(&out), want)))
            printf("    got  %.*s\n    want %.*s\n", STR_ARG(buf_str(&out)), STR_ARG(want));
    }
    buf_free(&out);
}

static const struct {
    const char *text, *tokens;
} good[] = {
    {"{}", "{}."},
    {" [ ] \n", "[]."},
    {"[1,-0,2.50,1e9,-1.5E-07]", "[n(1)n(-0)n(2.50)n(1e9)n(-1.5E-07)]."},
    {"18446744073709551617", "n(18446744073709551617)."},
    {"[true,false,null]", "[tf0]."},
    {"{\"a\":{\"a\":1},\"b\":[{\"a\":2}]}", "{k(a){k(a)n(1)}k(b)[{k(a)n(2)}]}."},
    {"\"\\\"\\\\\\/\\b\\f\\n\\r\\t\"", "s(\"\\/\b\f\n\r\t)."},
    {"\"\\u0110\\u1ea1\\ud83d\\ude00\"", "s(Đạ😀)."},
    {"\"tiếng Việt\"", "s(tiếng Việt)."},
    {"{\"\":\"\"}", "{k()s()}."},
};

static const struct {
    const char *text;
    size_t line, column;
} bad[] = {
    {"", 1, 1},
    {"  ", 1, 3},
    {"[1,]", 1, 4},
    {"[,1]", 1, 2},
    {"[1 2]", 1, 4},
    {"[1", 1, 3},
    {"[", 1, 2},
    {"{\"a\":1,}", 1, 8},
    {"{\"a\" 1}", 1, 6},
    {"{\"a\"", 1, 5},
    {"{a:1}", 1, 2},
    {"{1:1}", 1, 2},
    {"[}", 1, 2},
    {"{]", 1, 2},
    {"[1}", 1, 3},
    {"]", 1, 1},
    {"[01]", 1, 2},
    {"[+1]", 1, 2},
    {"[1.]", 1, 2},
    {"[.5]", 1, 2},
    {"[1e]", 1, 2},
    {"[1e+]", 1, 2},
    {"[-]", 1, 2},
    {"[0x1]", 1, 2},
    {"[NaN]", 1, 2},
    {"[nul]", 1, 2},
    {"[truee]", 1, 2},
    {"[\"a", 1, 4},
    {"[\"a\nb\"]", 1, 4},
    {"[\"a\\\"]", 1, 7},
    {"[\"\\x\"]", 1, 4},
    {"[\"\\u12g4\"]", 1, 7},
    {"[']", 1, 2},
    {"[\xff]", 1, 2},
    {"[1]\n x", 2, 2},
    {"[1],", 1, 4},
    {"{\"a\":1,\n \"a\":2}", 2, 2},
    {"{\"ab\":1,\"a\\u0062\":2}", 1, 9},
    {"[1] // no", 1, 5},
};

static void check_good_and_bad(void)
{
    struct buf out = {0};
    for (size_t i = 0; i < sizeof good / sizeof *good; i++)
        check_tokens(str_of(good[i].text), JSON_ONE_VALUE, str_of(good[i].tokens), 0);
    for (size_t i = 0; i < sizeof bad / sizeof *bad; i++)
        for (size_t step = 0; step < 3; step++) {
            reports = 0;
            print_tokens(str_of(bad[i].text), JSON_ONE_VALUE, step, &out);
            bool at_place = reported.line == bad[i].line && reported.column == bad[i].column;
            if (!CHECK(reports == 1 && reported_loss == LOSS_FILE && at_place))
                printf("    %s reported at %zu:%zu\n", bad[i].text, reported.line, reported.column);
        }
    buf_free(&out);
}

static void check_lines(void)
{
    check_tokens(STR(""), JSON_LINES, STR("."), 0);
    check_tokens(STR("{\"a\":1}\n\n[2]\n"), JSON_LINES, STR("{k(a)n(1)}[n(2)]."), 0);
    reports = 0;
    check_tokens(STR("{\"a\":1}\n{\"a\":1,,}\nword {\n\"cut\n{\"a\":2}"), JSON_LINES,
                 STR("{k(a)n(1)}{k(a)n(1)!!!{k(a)n(2)}."), 0);
    CHECK(reports == 9 && reported_loss == LOSS_RECORD && reported.line == 4);
    check_tokens(STR("[1] [2]\n[3]"), JSON_LINES, STR("[n(1)]![n(3)]."), 0);
}

static void check_surrogates(void)
{
    check_tokens(STR("\"A\\ud83d\""), JSON_ONE_VALUE, STR("s(A\uFFFD)."), 1);
    check_tokens(STR("\"\\ude00\\ud83d \\ud83d\\ud83d\\ude00\""), JSON_ONE_VALUE,
                 STR("s(\uFFFD\uFFFD \uFFFD😀)."), 3);
    check_tokens(STR("\"\\ud83d\\n\""), JSON_ONE_VALUE, STR("s(\uFFFD\n)."), 1);
    check_tokens(STR("\"a\\u0000b\""), JSON_ONE_VALUE, STR("s(a\0b)."), 0);
}

static bool accepts(struct str content)
{
    struct buf out = {0};
    print_tokens(content, JSON_ONE_VALUE, 0, &out);
    bool accepted = str_ends(buf_str(&out), STR("."));
    buf_free(&out);
    return accepted;
}

static bool accepts_repeated(const char *before, char byte, size_t count, const char *after)
{
    struct buf text = {0};
    buf_text(&text, before);
    buf_repeat(&text, byte, count);
    buf_text(&text, after);
    bool accepted = accepts(buf_str(&text));
    buf_free(&text);
    return accepted;
}

static bool accepts_nested(size_t depth)
{
    struct buf text = {0};
    buf_repeat(&text, '[', depth);
    buf_repeat(&text, ']', depth);
    bool accepted = accepts(buf_str(&text));
    buf_free(&text);
    return accepted;
}

static bool accepts_keys(size_t count, size_t copy_of)
{
    struct buf text = {0};
    for (size_t i = 0; i < count; i++)
        buf_format(&text, "%c\"%zu\":{\"%zu\":0}", i ? ',' : '{', i + 1 == count ? copy_of : i, i);
    buf_byte(&text, '}');
    bool accepted = accepts(buf_str(&text));
    buf_free(&text);
    return accepted;
}

static void check_limits(void)
{
    CHECK(accepts_nested(JSON_DEPTH_LIMIT) && !accepts_nested(JSON_DEPTH_LIMIT + 1));
    CHECK(reported.line == 1 && reported.column == JSON_DEPTH_LIMIT + 1);
    CHECK(accepts_repeated("\"", 'a', JSON_STRING_LIMIT_BYTES, "\""));
    CHECK(!accepts_repeated("\"", 'a', JSON_STRING_LIMIT_BYTES + 1, "\""));
    CHECK(accepts_repeated("{\"", 'a', JSON_KEY_LIMIT_BYTES, "\":1}"));
    CHECK(!accepts_repeated("{\"", 'a', JSON_KEY_LIMIT_BYTES + 1, "\":1}"));
    CHECK(accepts_repeated("", '1', JSON_NUMBER_LIMIT_BYTES, ""));
    CHECK(!accepts_repeated("", '1', JSON_NUMBER_LIMIT_BYTES + 1, ""));
    CHECK(accepts_keys(JSON_KEYS_LIMIT, JSON_KEYS_LIMIT) &&
          !accepts_keys(JSON_KEYS_LIMIT + 1, JSON_KEYS_LIMIT + 1));
    CHECK(!accepts_keys(1000, 500));
    CHECK(reported.line == 1);
}

/* The arena must not grow with the array: that is what streaming is for. */
static size_t blocks_for(size_t records)
{
    struct buf text = {0};
    for (size_t i = 0; i < records; i++)
        buf_format(&text, "%c{\"id\":\"%zu\",\"inner\":{\"id\":[1,2,{\"id\":null}]}}", i ? ',' : '[', i);
    buf_byte(&text, ']');
    struct arena *arena = arena_new();
    struct diag diag = {.emit = remember};
    struct feed_memory memory = {buf_str(&text), 4096};
    struct json *json = json_open(arena, &diag, feed_over(&memory), STR("t.json"), JSON_ONE_VALUE);
    CHECK(json_next(json) == JSON_ARRAY);
    size_t skipped = 0;
    for (enum json_token token = json_next(json); token == JSON_OBJECT; token = json_next(json))
        skipped += json_skip(json, token) && json_depth(json) == 1;
    CHECK(skipped == records && json_next(json) == JSON_END);
    size_t blocks = arena_blocks(arena);
    arena_free(arena);
    buf_free(&text);
    return blocks;
}

/* --- JSONTestSuite, where it is at hand: what must be accepted is, but for the two files with duplicate keys; what
 * must be refused is, with its place --- */

static bool accepts_in_steps(struct str content, size_t step)
{
    struct arena *arena = arena_new();
    struct diag diag = {.emit = remember};
    struct feed_memory memory = {content, step};
    struct json *json = json_open(arena, &diag, feed_over(&memory), STR("t.json"), JSON_ONE_VALUE);
    enum json_token token = json_next(json);
    while (token != JSON_END && token != JSON_BROKEN)
        token = json_next(json);
    CHECK((token == JSON_BROKEN) == (diag.counts[LOSS_FILE] == 1));
    arena_free(arena);
    return token == JSON_END;
}

static void try_file(struct arena *arena, const char *folder, struct str name, size_t counts[3][2])
{
    struct diag quiet = {0};
    struct str content;
    struct str path = arena_format(arena, "%s/%.*s", folder, STR_ARG(name));
    if (!str_ends(name, STR(".json")) || !source_read_all(arena, &quiet, path.p, 1 << 20, &content))
        return;
    bool accepted = accepts_in_steps(content, 0);
    struct place place = reported;
    CHECK(accepts_in_steps(content, 1) == accepted);
    if (!accepted)
        CHECK(place.line == reported.line && place.column == reported.column && place.line && place.column);
    counts[str_starts(name, STR("y_")) ? 0 : str_starts(name, STR("n_")) ? 1 : 2][accepted]++;
    if (str_starts(name, STR("y_")) && !accepted)
        CHECK(str_starts(name, STR("y_object_duplicated_key")));
    if (str_starts(name, STR("n_")) && accepted)
        printf("accepted: %.*s\n", STR_ARG(name));
}

static int check_suite(const char *folder)
{
    struct arena *arena = arena_new();
    const char *elsewhere = getenv("RASOAT_SHARED");
    struct str path = arena_format(arena, "%s/hostile/data/JSONTestSuite/test_parsing", elsewhere ? elsewhere : folder);
    DIR *files = opendir(path.p);
    if (!files) {
        printf("skipped: %s is not there\n", path.p);
        arena_free(arena);
        return CHECK_SKIPPED;
    }
    size_t counts[3][2] = {0};
    for (struct dirent *entry = readdir(files); entry; entry = readdir(files))
        try_file(arena, path.p, str_of(entry->d_name), counts);
    closedir(files);
    printf("must accept: %zu of %zu; must refuse: %zu of %zu; free: %zu\n", counts[0][1],
           counts[0][0] + counts[0][1], counts[1][0], counts[1][0] + counts[1][1], counts[2][0] + counts[2][1]);
    CHECK(counts[0][1] == 93 && counts[0][0] == 2);
    CHECK(counts[1][0] == 188 && counts[1][1] == 0);
    arena_free(arena);
    return check_result();
}

int main(int argc, char **argv)
{
    if (argc > 1)
        return check_suite(argv[1]);
    check_good_and_bad();
    check_lines();
    check_surrogates();
    check_limits();
    CHECK(blocks_for(10) == blocks_for(20000));
    return check_result();
}
