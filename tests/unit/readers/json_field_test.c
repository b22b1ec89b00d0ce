/* SPDX-License-Identifier: MIT */
/* Members by any of their names, ids, yes and no, JSON in strings. */
#include "json_field.h"

#include "check.h"

int main(void)
{
    static json_field_names names = {"one", "two"};
    struct arena *arena = arena_new();
    const struct json_value *record = json_inside(
        arena, STR("{\"two\":2,\"id\":\"0\",\"zero\":0,\"big\":18446744073709551617,\"yes\":true,\"no\":false,"
                   "\"list\":[],\"none\":null,\"in\":\"{\\\"x\\\":1}\",\"word\":\"x\"}"));
    CHECK_STR(json_field_text(json_field(record, names)), "2");
    CHECK(!json_field(json_member(record, "list"), names) && !json_field(NULL, names));
    CHECK(json_field_is_scalar(NULL) && json_field_is_scalar(json_member(record, "none")));
    CHECK(!json_field_is_scalar(json_member(record, "list")) && !json_field_is_scalar(json_member(record, "yes")));
    CHECK(!json_field_at(record, "list").n && !json_field_at(record, "absent").n);
    CHECK_STR(json_field_id(json_member(record, "big")), "18446744073709551617");
    CHECK(!json_field_id(json_member(record, "id")).n && !json_field_id(json_member(record, "zero")).n);
    CHECK(json_field_is_yes(json_member(record, "yes")) && !json_field_is_yes(json_member(record, "no")));
    CHECK(!json_field_is_yes(NULL) && !json_field_is_yes(json_member(record, "zero")));
    CHECK_STR(json_field_at(json_field_inner(arena, json_member(record, "in")), "x"), "1");
    CHECK(!json_field_inner(arena, json_member(record, "word")));
    CHECK(json_field_inner(arena, json_member(record, "list")) == json_member(record, "list"));
    arena_free(arena);
    return check_result();
}
