/* SPDX-License-Identifier: MIT */
/* One group of an earlier run. */
#include "past_parts.h"

static void read_class_counts(struct record_reading *reading, const struct json_value *value,
                              size_t counts[CLASS_COUNT])
{
    for (size_t class = 0; class < CLASS_COUNT; class ++)
        counts[class] = record_count(reading, value, record_classes.name(class));
}

static enum zalo_role read_zalo_role(struct record_reading *reading, const struct json_value *value)
{
    const struct json_value *role = json_member(value, "zalo_role");
    return role && role->type == JSON_NULL
               ? ZALO_UNKNOWN
               : (enum zalo_role)record_choice(reading, value, "zalo_role", &record_zalo_roles);
}

static struct member *read_member(struct past *past, const struct json_value *value)
{
    struct record_reading *reading = &past->reading;
    struct member *member = arena_alloc(reading->arena, sizeof *member);
    *member = (struct member){
        .id = record_text(reading, value, "id"),
        .display = record_text(reading, value, "display"),
        .name = record_text(reading, value, "name"),
        .position = record_text(reading, value, "position"),
        .unit = record_text(reading, value, "unit"),
        .role = record_text(reading, value, "role"),
        .zalo_role = read_zalo_role(reading, value),
        .on_roster = record_flag(reading, value, "on_roster"),
        .in_list = record_flag(reading, value, "in_list"),
        .posted = record_flag(reading, value, "posted"),
        .tenure = (enum tenure)record_choice(reading, value, "tenure", &record_tenures),
        .differs = record_flag(reading, value, "differs"),
        .slug = record_text(reading, value, "slug"),
        .first_ms = record_moment(reading, value, "first", INT64_MAX),
        .last_ms = record_moment(reading, value, "last", INT64_MIN),
    };
    if (past->results->statistics)
        member->messages = record_count(reading, value, "messages");
    read_class_counts(reading, record_object(reading, value, "findings"), member->findings);
    return member;
}

static void read_members(struct past *past, const struct json_value *value, struct past_group *group)
{
    struct record_reading *reading = &past->reading;
    struct group_results *results = group->results;
    const struct json_value *at = record_list(reading, value, "members", &results->member_count);
    const struct member **list = arena_array(reading->arena, results->member_count, sizeof(struct member *));
    group->members = map_new(reading->arena);
    for (size_t i = 0; at; at = at->next) {
        struct member *member = read_member(past, at);
        map_set(group->members, member->slug, member);
        list[i++] = member;
    }
    results->members = list;
}

/* Somebody without a sheet, as --member leaves them. */
static const struct member *unlisted(struct record_reading *reading, const struct json_value *from)
{
    struct member *member = arena_alloc(reading->arena, sizeof *member);
    *member = (struct member){
        .id = arena_str(reading->arena, record_text(reading, from, "id")),
        .name = arena_str(reading->arena, record_text(reading, from, "name")),
        .display = arena_str(reading->arena, record_text(reading, from, "display")),
    };
    return member->id.n || member->name.n || member->display.n ? member : NULL;
}

const struct member *past_member(struct past *past, const struct past_group *group, struct str slug,
                                 const struct json_value *from)
{
    if (!slug.n)
        return unlisted(&past->reading, from);
    const struct member *member = map_get(group->members, slug);
    if (!member)
        record_fault(&past->reading, from, "member");
    return member;
}

/* {id, name, display, slug} */
static const struct member *read_party(struct past *past, const struct json_value *value, const char *key,
                                       const struct past_group *group)
{
    const struct json_value *party = record_object(&past->reading, value, key);
    return past_member(past, group, record_text(&past->reading, party, "slug"), party);
}

static void read_coverage(struct past *past, const struct json_value *value, struct group_results *results)
{
    struct record_reading *reading = &past->reading;
    const struct json_value *at = record_list(reading, value, "coverage", &results->coverage_count);
    struct coverage *list = arena_array(reading->arena, results->coverage_count, sizeof *list);
    results->coverage = list;
    for (; at; at = at->next) {
        const struct pack *pack = past_pack(past, at, "pack");
        *list++ = (struct coverage){
            .pack = pack,
            .clause = past_clause(past, at, "clause", pack),
            .sufficient = record_flag(reading, at, "sufficient"),
            .missing = record_bilingual(reading, at, "missing"),
            .findings = record_count(reading, at, "findings"),
        };
    }
}

static void read_obligations(struct past *past, const struct json_value *value, struct past_group *group)
{
    struct record_reading *reading = &past->reading;
    struct group_results *results = group->results;
    const struct json_value *at = record_list(reading, value, "obligations", &results->obligation_count);
    struct obligation *list = arena_array(reading->arena, results->obligation_count, sizeof *list);
    results->obligations = list;
    for (; at; at = at->next)
        *list++ = (struct obligation){
            .asked = read_party(past, at, "member", group),
            .by = read_party(past, at, "by", group),
            .ordered_at = record_stamp(reading, at, "ordered_at"),
            .due_at = record_stamp(reading, at, "due_at"),
            .answered_at = record_stamp(reading, at, "answered_at"),
            .order_message_id = record_text(reading, at, "message"),
            .order_excerpt = record_text(reading, at, "excerpt"),
            .state = (enum answer_state)record_choice(reading, at, "state", &record_answers),
        };
}

static void read_names(struct past *past, const struct json_value *value, struct past_group *group)
{
    struct record_reading *reading = &past->reading;
    struct group_results *results = group->results;
    const struct json_value *at = record_list(reading, value, "names", &results->name_count);
    struct name_verdict *list = arena_array(reading->arena, results->name_count, sizeof *list);
    results->names = list;
    for (; at; at = at->next)
        *list++ = (struct name_verdict){
            .member = read_party(past, at, "member", group),
            .pack = past_pack(past, at, "pack"),
            .sufficient = record_flag(reading, at, "sufficient"),
            .good = record_flag(reading, at, "good"),
            .advice = record_bilingual(reading, at, "advice"),
        };
}

static void read_notices(struct past *past, const struct json_value *value, struct past_group *group)
{
    struct record_reading *reading = &past->reading;
    struct group_results *results = group->results;
    const struct json_value *at = record_list(reading, value, "notices", &results->notice_count);
    struct notice *list = arena_array(reading->arena, results->notice_count, sizeof *list);
    results->notices = list;
    for (; at; at = at->next)
        *list++ = (struct notice){
            .kind = (enum notice_kind)record_choice(reading, at, "notice", &record_notices),
            .member = read_party(past, at, "member", group),
            .at = record_stamp(reading, at, "time_at"),
            .where = {.file = record_text(reading, at, "file"),
                      .line = record_count(reading, at, "line"),
                      .byte = record_byte(reading, at)},
            .text = record_bilingual(reading, at, "text"),
            .count = record_count(reading, at, "count"),
        };
}

static void read_gaps(struct past *past, const struct json_value *value, struct group_results *results)
{
    struct record_reading *reading = &past->reading;
    const struct json_value *at = record_list(reading, value, "gaps", &results->gap_count);
    struct gap *list = arena_array(reading->arena, results->gap_count, sizeof *list);
    results->gaps = list;
    for (; at; at = at->next)
        *list++ = (struct gap){record_moment(reading, at, "from", INT64_MIN),
                               record_moment(reading, at, "to", INT64_MAX)};
}

static void read_months(struct past *past, const struct json_value *value, struct group_results *results)
{
    struct record_reading *reading = &past->reading;
    const struct json_value *at = record_list(reading, value, "months", &results->month_count);
    struct month_figures *list = arena_array(reading->arena, results->month_count, sizeof *list);
    results->months = list;
    for (; at; at = at->next)
        *list++ = (struct month_figures){.year = (int)record_number(reading, at, "year"),
                                         .month = (int)record_number(reading, at, "month"),
                                         .facts = record_count(reading, at, "facts"),
                                         .signs = record_count(reading, at, "signs"),
                                         .confirmed = record_count(reading, at, "confirmed")};
}

static void read_earlier(struct past *past, const struct json_value *value, struct past_group *group)
{
    struct record_reading *reading = &past->reading;
    struct group_results *results = group->results;
    if (!json_member(value, "earlier"))
        return;
    const struct json_value *at = record_list(reading, value, "earlier", &results->earlier_count);
    struct earlier_finding *list = arena_array(reading->arena, results->earlier_count, sizeof *list);
    results->earlier = list;
    for (; at; at = at->next)
        *list++ = (struct earlier_finding){
            .member = past_member(past, group, record_text(reading, at, "member"), at),
            .pack = record_text(reading, at, "pack"),
            .clause = record_text(reading, at, "clause"),
            .detector = record_text(reading, at, "detector"),
            .at_ms = record_number(reading, at, "ms")};
}

static void read_kinds(struct record_reading *reading, const struct json_value *value,
                       struct group_results *results)
{
    const struct json_value *kinds = record_object(reading, value, "kinds");
    for (size_t kind = 0; kind < KIND_COUNT; kind++)
        if (json_member(kinds, record_kinds.name(kind)))
            results->kinds[kind] = record_count(reading, kinds, record_kinds.name(kind));
}

void past_group_read(struct past *past, const struct json_value *value, struct past_group *group)
{
    struct record_reading *reading = &past->reading;
    struct group_results *results = arena_alloc(reading->arena, sizeof *results);
    group->results = results;
    *results = (struct group_results){
        .id = record_text(reading, value, "id"),
        .name = record_text(reading, value, "name"),
        .slug = record_text(reading, value, "slug"),
        .named_by_user = record_flag(reading, value, "named_by_user"),
        .first_ms = record_moment(reading, value, "first", INT64_MAX),
        .last_ms = record_moment(reading, value, "last", INT64_MIN),
        .messages = record_count(reading, value, "messages"),
        .events = record_count(reading, value, "events"),
        .repairs = record_count(reading, value, "repairs"),
        .recalls = record_count(reading, value, "recalls"),
    };
    read_kinds(reading, value, results);
    read_gaps(past, value, results);
    read_months(past, value, results);
    read_members(past, value, group);
    read_earlier(past, value, group);
    read_coverage(past, value, results);
    read_obligations(past, value, group);
    read_names(past, value, group);
    read_notices(past, value, group);
    group->findings = record_list(reading, value, "findings", &results->finding_count);
}
