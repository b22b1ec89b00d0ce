/* SPDX-License-Identifier: MIT */
/* Trees of JSON values. */
#include "json_tree.h"

#include <stdint.h>

struct branch {
    struct json_value *container;
    struct json_value *last; /* of its values */
};

struct growth {
    struct arena *arena;
    struct json *json;
    struct branch branches[JSON_DEPTH_LIMIT];
    size_t depth, count, limit;
    struct str key; /* of the value to come */
    struct json_value *root;
};

static bool is_container(enum json_token token)
{
    return token == JSON_OBJECT || token == JSON_ARRAY;
}

static void add_value(struct growth *growth, enum json_token token)
{
    struct json_value *value = arena_alloc(growth->arena, sizeof *value);
    *value = (struct json_value){.type = token, .key = growth->key, .where = json_place(growth->json)};
    if (token == JSON_STRING || token == JSON_NUMBER)
        value->text = arena_str(growth->arena, json_text(growth->json));
    growth->key = STR_NONE;
    growth->count++;
    if (growth->depth) {
        struct branch *branch = &growth->branches[growth->depth - 1];
        if (branch->last)
            branch->last->next = value;
        else
            branch->container->first = value;
        branch->last = value;
    } else {
        growth->root = value;
    }
    if (is_container(token))
        growth->branches[growth->depth++] = (struct branch){value, NULL};
}

static void take_token(struct growth *growth, enum json_token token)
{
    if (token == JSON_KEY)
        growth->key = arena_str(growth->arena, json_text(growth->json));
    else if (token == JSON_OBJECT_END || token == JSON_ARRAY_END)
        growth->depth--;
    else
        add_value(growth, token);
}

/* Passes over what is left of a value that grew too large. */
static bool skip_rest(struct growth *growth)
{
    for (size_t outside = json_depth(growth->json) - growth->depth; json_depth(growth->json) > outside;)
        if (json_next(growth->json) == JSON_BROKEN)
            return false;
    return true;
}

/* Is the array that just began one to be handed over? */
static bool is_apart(const struct growth *growth, const struct json_apart *apart)
{
    return apart && growth->key.n &&
           apart->is_list(apart->self, growth->branches[growth->depth - 1].container->key, growth->key);
}

static bool hand_over(struct growth *growth, const struct json_apart *apart)
{
    enum json_token token;
    growth->key = STR_NONE;
    while ((token = json_next(growth->json)) != JSON_ARRAY_END)
        if (token == JSON_BROKEN || !apart->take(apart->self, token))
            return false;
    return true;
}

/* What is left of the value; false when it is broken or too large. */
static bool grow(struct growth *growth, const struct json_apart *apart)
{
    while (growth->depth && growth->count <= growth->limit) {
        enum json_token token = json_next(growth->json);
        if (token == JSON_BROKEN)
            return false;
        if (token != JSON_ARRAY || !is_apart(growth, apart))
            take_token(growth, token);
        else if (!hand_over(growth, apart))
            return false;
    }
    return growth->count <= growth->limit;
}

const struct json_value *json_tree_apart(struct arena *arena, struct json *json, enum json_token first,
                                         const struct json_apart *apart, bool *too_large)
{
    struct growth growth = {.arena = arena, .json = json, .limit = JSON_TREE_LIMIT};
    *too_large = false;
    take_token(&growth, first);
    if (grow(&growth, apart))
        return growth.root;
    *too_large = growth.count > growth.limit && skip_rest(&growth);
    return NULL;
}

const struct json_value *json_tree(struct arena *arena, struct json *json, enum json_token first,
                                   bool *too_large)
{
    return json_tree_apart(arena, json, first, NULL, too_large);
}

const struct json_value *json_tree_whole(struct arena *arena, struct json *json)
{
    struct growth growth = {.arena = arena, .json = json, .limit = SIZE_MAX};
    enum json_token first = json_next(json);
    if (first == JSON_BROKEN || first == JSON_END)
        return NULL;
    take_token(&growth, first);
    return grow(&growth, NULL) && json_next(json) == JSON_END ? growth.root : NULL;
}

const struct json_value *json_tree_glimpse(struct arena *arena, struct str text)
{
    struct diag silent = {0};
    struct feed_memory memory = {text, 0};
    struct growth growth = {.arena = arena, .limit = JSON_TREE_LIMIT};
    growth.json = json_open(arena, &silent, feed_over(&memory), STR_NONE, JSON_ONE_VALUE);
    enum json_token first = json_next(growth.json);
    if (first == JSON_BROKEN || first == JSON_END)
        return NULL;
    take_token(&growth, first);
    grow(&growth, NULL);
    return growth.root;
}

const struct json_value *json_member(const struct json_value *value, const char *key)
{
    if (!value || value->type != JSON_OBJECT)
        return NULL;
    for (const struct json_value *member = value->first; member; member = member->next)
        if (str_is(member->key, key))
            return member;
    return NULL;
}

const struct json_value *json_inside(struct arena *arena, struct str text)
{
    struct str value_text = str_trim(text);
    if (!str_starts(value_text, STR("{")) && !str_starts(value_text, STR("[")))
        return NULL;
    struct diag silent = {0};
    struct feed_memory memory = {text, 0};
    struct json *json = json_open(arena, &silent, feed_over(&memory), STR_NONE, JSON_ONE_VALUE);
    enum json_token first = json_next(json);
    bool too_large;
    const struct json_value *value = is_container(first) ? json_tree(arena, json, first, &too_large) : NULL;
    return value && json_next(json) == JSON_END ? value : NULL;
}
