/* SPDX-License-Identifier: MIT */
#include "report.h"

#include "check.h"
#include "fixture.h"
#include "hash.h"
#include "json_tokens.h"

static void test_list(void)
{
    CHECK(report_count() == 7);
    for (size_t i = 0; i < report_count(); i++) {
        const struct report *report = report_at(i);
        CHECK(report_named(str_of(report->name)) == report);
        CHECK(report_for_suffix(str_of(report->file)) == report);
    }
    CHECK(report_named(STR("pdf")) == NULL);
    CHECK(report_for_suffix(STR("out/x.HTM")) == &report_html);
    CHECK(report_for_suffix(STR("x.jsonl")) == &report_jsonl &&
          report_for_suffix(STR("x.json")) == &report_json);
    CHECK(report_for_suffix(STR("out")) == NULL && report_for_suffix(STR("out/")) == NULL);
    CHECK(report_for_suffix(STR(".csv")) == NULL); /* a folder of that name */
}

static void render_all(const struct results *results, struct outputs *outputs)
{
    outputs->arena = arena_new();
    for (size_t i = 0; i < report_count(); i++)
        report_at(i)->render(results, outputs);
    report_seal(results, outputs);
}

static void drop(struct outputs *outputs)
{
    outputs_free(outputs);
    arena_free(outputs->arena);
}

/* The same results give the same bytes, whatever addresses they were built at. */
static void test_repeatable(struct results *(*fixture)(struct arena *arena))
{
    struct arena *first_arena = arena_new(), *second_arena = arena_new();
    struct outputs first = {0}, second = {0};
    arena_alloc(second_arena, 4711);
    render_all(fixture(first_arena), &first);
    render_all(fixture(second_arena), &second);
    CHECK(first.count == second.count);
    for (size_t i = 0; i < first.count && i < second.count; i++) {
        CHECK(str_equal(first.list[i].name, second.list[i].name));
        CHECK(str_equal(buf_str(&first.list[i].content), buf_str(&second.list[i].content)));
    }
    drop(&first);
    drop(&second);
    arena_free(first_arena);
    arena_free(second_arena);
}

static void say(void *context, const struct diag_entry *entry)
{
    printf("    %.*s:%zu: %.*s\n", STR_ARG(entry->place.file), entry->place.line, STR_ARG(entry->text));
    (void)context;
}

/* Strict JSON: our own reader refuses duplicate keys, bad escapes and trailing commas. */
static void check_json(const struct output *output, enum json_mode mode)
{
    struct arena *arena = arena_new();
    struct diag diag = {.emit = say};
    struct feed_memory memory = {.rest = buf_str(&output->content)};
    struct json *json = json_open(arena, &diag, feed_over(&memory), output->name, mode);
    enum json_token token;
    while ((token = json_next(json)) != JSON_END && token != JSON_BROKEN)
        continue;
    CHECK(token == JSON_END && json_replaced(json) == 0);
    arena_free(arena);
}

/* Words nobody may read before a reviewer has concluded, and bytes nobody may read at all. Workbooks
 * and documents are packed: tests of their own look into them. */
static void check_words(const struct output *output)
{
    if (str_ends(output->name, STR(".xlsx")) || str_ends(output->name, STR(".docx")))
        return;
    static const char *const forbidden[] = {"vi phạm", "Vi phạm", "phạt", "\x1B", "\u202E", "\u2028", "\x07"};
    struct str text = buf_str(&output->content);
    for (size_t i = 0; i < sizeof forbidden / sizeof forbidden[0]; i++)
        if (!CHECK(str_find(text, str_of(forbidden[i])) == text.n))
            printf("    %.*s\n", STR_ARG(output->name));
}

/* A line for each file but itself, in their order: 64 digits, two blanks, the name. */
static void check_sums(const struct outputs *outputs)
{
    struct str rest = buf_str(&outputs->list[outputs->count - 1].content), line;
    for (size_t i = 0; i + 1 < outputs->count; i++) {
        CHECK(str_split(&rest, '\n', &line));
        CHECK(str_equal(str_cut(line, 0, HASH_HEX_BYTES),
                        hash_of(buf_str(&outputs->list[i].content), outputs->arena)));
        CHECK(str_starts(str_from(line, HASH_HEX_BYTES), STR("  ")));
        CHECK(str_equal(str_from(line, HASH_HEX_BYTES + 2), outputs->list[i].name));
    }
    CHECK(rest.n == 0);
}

static void test_outputs(struct results *results)
{
    struct outputs outputs = {0};
    render_all(results, &outputs);
    for (size_t i = 0; i < outputs.count; i++) {
        check_words(&outputs.list[i]);
        if (str_ends(outputs.list[i].name, STR(".json")))
            check_json(&outputs.list[i], JSON_ONE_VALUE);
        else if (str_ends(outputs.list[i].name, STR(".jsonl")))
            check_json(&outputs.list[i], JSON_LINES);
    }
    CHECK_STR(outputs.list[outputs.count - 2].name, "manifest.json");
    CHECK_STR(outputs.list[outputs.count - 1].name, "SHA256SUMS");
    check_sums(&outputs);
    drop(&outputs);
}

int main(void)
{
    struct arena *arena = arena_new();
    test_list();
    test_repeatable(fixture_month);
    test_repeatable(fixture_hostile);
    test_outputs(fixture_month(arena));
    test_outputs(fixture_hostile(arena));
    test_outputs(fixture_empty(arena));
    arena_free(arena);
    return check_result();
}
