/* SPDX-License-Identifier: MIT */
/* Values as trees, and JSON inside strings. */
#include "json_tree.h"

#include "buf.h"
#include "check.h"

static const struct json_value *tree_of(struct arena *arena, struct str text, enum json_mode mode, struct json **json,
                                        bool *too_large)
{
    static struct diag diag;
    struct feed_memory *memory = arena_alloc(arena, sizeof *memory);
    *memory = (struct feed_memory){text, 0};
    diag = (struct diag){0};
    *json = json_open(arena, &diag, feed_over(memory), STR("t.json"), mode);
    return json_tree(arena, *json, json_next(*json), too_large);
}

static void check_members(struct arena *arena)
{
    struct json *json;
    bool too_large;
    const struct json_value *root =
        tree_of(arena, STR("{\"a\":1,\n \"b\":[\"x\",{\"c\":null}],\"d\":{}}"), JSON_ONE_VALUE, &json, &too_large);
    CHECK(root && root->type == JSON_OBJECT && root->where.line == 1 && !too_large);
    CHECK_STR(json_member(root, "a")->text, "1");
    const struct json_value *list = json_member(root, "b");
    CHECK(list && list->type == JSON_ARRAY && list->where.line == 2 && list->where.column == 6);
    CHECK_STR(list->first->text, "x");
    CHECK(json_member(list->first->next, "c")->type == JSON_NULL && !list->first->next->next);
    CHECK(json_member(root, "d")->type == JSON_OBJECT && !json_member(root, "d")->first);
    CHECK(!json_member(root, "e") && !json_member(list, "a") && !json_member(NULL, "a"));
    CHECK(json_next(json) == JSON_END);
    CHECK(!tree_of(arena, STR("{\"a\":1"), JSON_ONE_VALUE, &json, &too_large) && !too_large);
    CHECK(tree_of(arena, STR("7"), JSON_ONE_VALUE, &json, &too_large)->type == JSON_NUMBER);
}

/* What is too large is passed over, and what follows it is read. */
static void check_limit(struct arena *arena)
{
    struct buf text = {0};
    struct json *json;
    bool too_large;
    for (size_t count = JSON_TREE_LIMIT - 2; count <= JSON_TREE_LIMIT; count++) {
        buf_clear(&text);
        buf_text(&text, "{\"a\":[0");
        for (size_t i = 1; i < count; i++)
            buf_text(&text, ",0");
        buf_text(&text, "]}\n{\"b\":2}\n");
        const struct json_value *root = tree_of(arena, buf_str(&text), JSON_LINES, &json, &too_large);
        bool fits = count + 2 <= JSON_TREE_LIMIT;
        CHECK((root != NULL) == fits && too_large == !fits);
        root = json_tree(arena, json, json_next(json), &too_large);
        CHECK(root && json_member(root, "b") && json_next(json) == JSON_END);
    }
    buf_free(&text);
}

static void check_inside(struct arena *arena)
{
    CHECK_STR(json_member(json_inside(arena, STR("{\"fType\":2}")), "fType")->text, "2");
    CHECK(json_inside(arena, STR("[1]"))->type == JSON_ARRAY);
    static const char *const others[] = {"", "6396", "{\"a\":1", "{a:1}", "{} x", "\"x\"", "lời thường"};
    for (size_t i = 0; i < sizeof others / sizeof *others; i++)
        CHECK(!json_inside(arena, str_of(others[i])));
}

/* Lists that are handed over: each value on its own, the rest of the tree without them. */
struct taken {
    struct json *json;
    struct buf texts;
    size_t fail_at, count;
};

static bool is_list(void *self, struct str container, struct str key)
{
    (void)self;
    return str_is(key, "list") && (!container.n || str_is(container, "data"));
}

static bool take(void *self, enum json_token first)
{
    struct taken *taken = self;
    struct arena *arena = arena_new();
    bool too_large;
    const struct json_value *value = json_tree(arena, taken->json, first, &too_large);
    buf_add(&taken->texts, value ? value->type == JSON_OBJECT ? STR("{}") : value->text : STR("!"));
    arena_free(arena);
    return value && ++taken->count != taken->fail_at;
}

static void check_apart(struct arena *arena)
{
    static const struct {
        const char *text, *taken;
        bool whole;
    } cases[] = {
        {"{\"a\":1,\"list\":[1,{\"list\":[7]},\"x\"],\"b\":2}", "1{}x", true},
        {"{\"a\":1,\"data\":{\"list\":[1,2]},\"b\":2}", "12", true},
        {"{\"a\":1,\"other\":{\"list\":[1,2]},\"b\":2}", "", true},
        {"{\"a\":1,\"list\":{\"x\":3},\"b\":2}", "", true},
        {"{\"a\":1,\"list\":[],\"b\":2}", "", true},
        {"{\"a\":1,\"list\":[1,2,{\"x\":", "12!", false},
    };
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        struct diag diag = {0};
        struct feed_memory memory = {str_of(cases[i].text), 1};
        struct taken taken = {.json = json_open(arena, &diag, feed_over(&memory), STR("t.json"), JSON_ONE_VALUE)};
        const struct json_apart apart = {is_list, take, &taken};
        bool too_large;
        const struct json_value *root =
            json_tree_apart(arena, taken.json, json_next(taken.json), &apart, &too_large);
        CHECK((root != NULL) == cases[i].whole && !too_large);
        CHECK(!root || (json_member(root, "a") && json_member(root, "b")));
        CHECK_STR(buf_str(&taken.texts), cases[i].taken);
        buf_free(&taken.texts);
    }
}

static void check_glimpse(struct arena *arena)
{
    const struct json_value *root = json_tree_glimpse(arena, STR("[{\"a\":\"x\",\"b\":[1,2"));
    CHECK(root && root->type == JSON_ARRAY && root->first && !root->first->next);
    CHECK_STR(json_member(root->first, "a")->text, "x");
    CHECK_STR(json_member(root->first, "b")->first->text, "1");
    CHECK(json_tree_glimpse(arena, STR("7 8"))->type == JSON_NUMBER);
    CHECK(!json_tree_glimpse(arena, STR("x")) && !json_tree_glimpse(arena, STR(" ")));
}

int main(void)
{
    struct arena *arena = arena_new();
    check_members(arena);
    check_limit(arena);
    check_apart(arena);
    check_glimpse(arena);
    check_inside(arena);
    arena_free(arena);
    return check_result();
}
