/* SPDX-License-Identifier: MIT */
/* The tests inside a detector's file: messages with marked spans, and whole chats. */
#include <string.h>

#include "buf.h"
#include "detector_build.h"
#include "rule_test.h"

uint64_t rule_test_bytes(struct str kb)
{
    enum { BYTES_PER_KB = 1024 };
    unsigned long long count;
    return str_number(kb, &count) ? (uint64_t)count * BYTES_PER_KB : 0;
}

/* ---- single messages ---- */

/* Blank lines and indentation around a test belong to the file, not to the message. */
static size_t leading_blanks(struct str text)
{
    struct str trimmed = str_trim(text);
    return trimmed.n ? (size_t)(trimmed.p - text.p) : 0;
}

/* The text with its <m> elements put back in, and their spans. */
static void load_marked_text(struct arena *arena, const struct node *node, struct rule_test *test)
{
    struct buf text = {0};
    size_t *spans = arena_array(arena, 2 * node_count(node, "m"), sizeof *spans), taken = 0;
    for (const struct node *mark = node_child(node, "m"); mark; mark = node_named(mark->next, "m")) {
        buf_add(&text, str_cut(node->text, taken, mark->text_at - taken));
        taken = mark->text_at;
        spans[test->span_count++] = text.n;
        buf_add(&text, mark->text);
        spans[test->span_count++] = text.n;
    }
    buf_add(&text, str_from(node->text, taken));
    size_t lead = leading_blanks(buf_str(&text));
    test->text = arena_str(arena, str_trim(buf_str(&text)));
    for (size_t i = 0; i < test->span_count; i++)
        spans[i] -= spans[i] < lead ? spans[i] : lead;
    test->span_count /= 2;
    test->spans = spans;
    buf_free(&text);
}

static void load_test(struct build *build, const struct node *node, struct rule_test *test)
{
    *test = (struct rule_test){
        .expect_hit = str_is(node->name, "hit"),
        .forwarded = str_is(node_attribute(node, "forwarded"), "yes"),
        .sender_role = node_attribute(node, "role"),
        .kind = node_attribute(node, "kind"),
        .attachment = node_attribute(node, "attachment"),
        .kb = node_attribute(node, "kb"),
        .at = node_attribute(node, "at"),
        .todo = node_attribute(node, "todo"),
        .where = node->place,
    };
    load_marked_text(build->loader->arena, node, test);
}

/* ---- chats ---- */

static void load_persons(struct build *build, const struct node *chat, struct chat_test *test)
{
    const struct node *roster = node_child(chat, "roster");
    if (!roster)
        return;
    struct test_person *persons =
        arena_array(build->loader->arena, node_count(roster, "person"), sizeof *persons);
    for (const struct node *node = roster->first; node; node = node->next)
        persons[test->person_count++] = (struct test_person){
            .id = node_attribute(node, "id"),
            .name = node_attribute(node, "name"),
            .role = node_attribute(node, "role"),
            .position = node_attribute(node, "position"),
            .unit = node_attribute(node, "unit"),
            .joined = node_attribute(node, "joined"),
            .left = node_attribute(node, "left"),
            .display = node_attribute(node, "display"),
        };
    test->persons = persons;
}

static void load_listed(struct build *build, const struct node *chat, struct chat_test *test)
{
    const struct node *members = node_child(chat, "members");
    if (!members)
        return;
    struct test_listed *listed = arena_array(build->loader->arena, node_count(members, "listed"), sizeof *listed);
    for (const struct node *node = members->first; node; node = node->next)
        listed[test->listed_count++] = (struct test_listed){
            .id = node_attribute(node, "id"),
            .name = node_attribute(node, "name"),
            .zalo_role = node_attribute(node, "zalo-role"),
        };
    test->listed = listed;
}

static void load_steps(struct build *build, const struct node *chat, struct chat_test *test)
{
    size_t room = node_count(chat, "msg") + node_count(chat, "event");
    struct test_step *steps = arena_array(build->loader->arena, room, sizeof *steps);
    for (const struct node *node = chat->first; node; node = node->next) {
        bool is_event = str_is(node->name, "event");
        if (!is_event && !str_is(node->name, "msg"))
            continue;
        steps[test->step_count++] = (struct test_step){
            .is_event = is_event,
            .by = node_attribute(node, "by"),
            .id = node_attribute(node, "id"),
            .role = node_attribute(node, "role"),
            .at = node_attribute(node, "at"),
            .kind = node_attribute(node, "kind"),
            .text = str_trim(node->text),
            .attachment = node_attribute(node, "attachment"),
            .kb = node_attribute(node, "kb"),
            .album = node_attribute(node, "album"),
            .quote = node_attribute(node, "quote"),
            .forwarded = str_is(node_attribute(node, "forwarded"), "yes"),
            .type = node_attribute(node, "type"),
            .target = node_attribute(node, "target"),
            .target_id = node_attribute(node, "target-id"),
            .value = node_attribute(node, "value"),
            .where = node->place,
        };
    }
    test->steps = steps;
}

static size_t digits(struct str text)
{
    size_t n = 0;
    while (n < text.n && text.p[n] >= '0' && text.p[n] <= '9')
        n++;
    return n;
}

/* Takes "detector:subject@n" off the front; the subject may hold blanks, so it ends at "@n" and a blank. */
static bool take_expectation(struct str *rest, struct test_expectation *expectation)
{
    unsigned long long step;
    *rest = str_trim(*rest);
    size_t colon = str_find_byte(*rest, ':');
    *expectation = (struct test_expectation){.detector = str_cut(*rest, 0, colon)};
    struct str behind = str_from(*rest, colon + 1);
    for (size_t at = 0; (at += str_find_byte(str_from(behind, at), '@')) < behind.n; at++) {
        size_t n = digits(str_from(behind, at + 1)), end = at + 1 + n;
        if (n == 0 || (end < behind.n && behind.p[end] != ' ') ||
            !str_number(str_cut(behind, at + 1, n), &step))
            continue;
        expectation->subject = str_cut(behind, 0, at);
        expectation->step = (size_t)step;
        *rest = str_from(behind, end);
        return str_find_byte(expectation->subject, ':') == at; /* else it has swallowed the next one */
    }
    return false;
}

static void load_expectations(struct build *build, const struct node *chat, struct chat_test *test)
{
    struct str rest = node_attribute(chat, "expect");
    struct test_expectation *expected = NULL;
    size_t capacity = 0;
    while (str_trim(rest).n) {
        expected =
            arena_grow(build->loader->arena, expected, test->expected_count, &capacity, sizeof *expected);
        if (!take_expectation(&rest, &expected[test->expected_count])) {
            diag_report(build->loader->diag, LOSS_USAGE, chat->place,
                        SAY(build->loader->diag,
                            "expect phải có dạng “detector:người@số thứ tự”, không phải “%.*s”",
                            "expect must read “detector:person@number”, not “%.*s”"),
                        STR_ARG(rest));
            break;
        }
        test->expected_count++;
    }
    test->expected = expected;
}

static void load_settings(struct build *build, const struct node *chat, struct chat_test *test)
{
    struct parameter *settings = arena_array(build->loader->arena, node_count(chat, "set"), sizeof *settings);
    for (const struct node *node = node_child(chat, "set"); node; node = node_named(node->next, "set"))
        settings[test->setting_count++] =
            (struct parameter){node_attribute(node, "param"), node_attribute(node, "value"), false};
    test->settings = settings;
}

static void load_chat(struct build *build, const struct node *node, struct chat_test *test)
{
    *test = (struct chat_test){.todo = node_attribute(node, "todo"), .where = node->place};
    load_persons(build, node, test);
    load_listed(build, node, test);
    load_steps(build, node, test);
    load_expectations(build, node, test);
    load_settings(build, node, test);
}

void build_tests(struct build *build, const struct node *tests)
{
    struct arena *arena = build->loader->arena;
    struct detector *detector = &build->instance->detector;
    size_t chats = node_count(tests, "chat");
    struct rule_test *single =
        arena_array(arena, node_count(tests, "hit") + node_count(tests, "miss"), sizeof *single);
    struct chat_test *chat = arena_array(arena, chats, sizeof *chat);
    for (const struct node *node = tests->first; node; node = node->next)
        if (str_is(node->name, "chat"))
            load_chat(build, node, &chat[detector->chat_test_count++]);
        else
            load_test(build, node, &single[detector->test_count++]);
    detector->tests = single;
    detector->chat_tests = chat;
}
