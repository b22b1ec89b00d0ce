/* SPDX-License-Identifier: MIT */
/* Who is in a group, as getGroupInfo and getGroupMembersInfo of the zca-js family answer: ids and roles in
 * the one, names in the other. */
#include "reader.h"

#include "intake.h"
#include "json_field.h"
#include "json_records.h"
#include "map.h"

struct member_list {
    struct intake intake;
    struct arena *names; /* of one group */
};

/* "8403…_0": the number behind the id counts versions of the profile. */
static struct str account_of(struct str id)
{
    return str_cut(id, 0, str_find_byte(id, '_'));
}

static struct str display_of(const struct json_value *profile)
{
    static const char *const names[] = {"displayName", "dName", "zaloName"};
    for (size_t i = 0; i < sizeof names / sizeof *names; i++)
        if (json_field_at(profile, names[i]).n)
            return json_field_at(profile, names[i]);
    return STR_NONE;
}

/* --- getGroupInfo --- */

static bool lists_account(const struct json_value *list, struct str account)
{
    for (const struct json_value *item = list && list->type == JSON_ARRAY ? list->first : NULL; item;
         item = item->next)
        if (str_equal(account_of(json_field_text(item)), account))
            return true;
    return false;
}

static enum zalo_role role_of(const struct json_value *group, struct str account)
{
    return str_equal(json_field_at(group, "creatorId"), account)    ? ZALO_OWNER
           : lists_account(json_member(group, "adminIds"), account) ? ZALO_DEPUTY
                                                                    : ZALO_MEMBER;
}

/* Programs that ask for a large group get memberIds and currentMems empty while memVerList is right. */
static const struct json_value *longest_list(const struct json_value *group)
{
    static const char *const keys[] = {"memberIds", "memVerList", "currentMems"};
    for (size_t i = 0; i < sizeof keys / sizeof *keys; i++) {
        const struct json_value *list = json_member(group, keys[i]);
        if (list && list->type == JSON_ARRAY && list->first)
            return list;
    }
    return NULL;
}

static struct map *names_of(struct arena *arena, const struct json_value *group)
{
    struct map *names = map_new(arena);
    const struct json_value *list = json_member(group, "currentMems");
    for (const struct json_value *item = list && list->type == JSON_ARRAY ? list->first : NULL; item;
         item = item->next)
        map_set(names, account_of(json_field_at(item, "id")), (void *)item);
    return names;
}

/* A list that is not whole would make strangers to the group of those it leaves out. */
static void check_total(struct member_list *list, const struct json_value *group, size_t listed)
{
    struct reading *reading = list->intake.reading;
    unsigned long long total;
    if (!str_number(json_field_at(group, "totalMember"), &total) || total <= listed)
        return;
    diag_report(reading->diag, LOSS_RECORD, group->where,
                SAY(reading->diag, "danh sách chỉ có %zu trong %llu thành viên của nhóm",
                    "the list holds only %zu of the group's %llu members"),
                listed, total);
    reading->accounting.quarantined += (size_t)total - listed;
    reading->accounting.seen += (size_t)total - listed;
}

static void take_group(struct member_list *list, const struct json_value *group)
{
    const struct json_value *ids = longest_list(group);
    const struct map *names = names_of(list->names, group);
    size_t count = 0;
    for (const struct json_value *item = ids ? ids->first : NULL; item; item = item->next, count++) {
        struct str text = item->type == JSON_OBJECT ? json_field_at(item, "id") : json_field_text(item);
        struct str account = account_of(text);
        intake_member(&list->intake, &(struct listed){
                                         .group_id = json_field_id(json_member(group, "groupId")),
                                         .account_id = account,
                                         .display = display_of(map_get(names, account)),
                                         .role = role_of(group, account),
                                         .where = item->where,
                                     });
    }
    check_total(list, group, count);
    arena_reset(list->names);
}

/* --- getGroupMembersInfo --- */

static void take_profile(struct member_list *list, const struct json_value *profile)
{
    intake_member(&list->intake, &(struct listed){
                                     .account_id = account_of(profile->key),
                                     .display = display_of(profile),
                                     .where = profile->where,
                                 });
}

/* --- the file --- */

static bool is_object(const struct json_value *value)
{
    return value && value->type == JSON_OBJECT;
}

static bool is_group(const struct json_value *value)
{
    return json_member(value, "groupId") && json_member(value, "creatorId") &&
           json_member(value, "memVerList");
}

/* {error_code, data: {…}} or the answer itself. */
static const struct json_value *answer_in(const struct json_value *record)
{
    const struct json_value *data = json_member(record, "data");
    return is_object(data) ? data : record;
}

static void take_record(void *self, const struct json_value *record)
{
    struct member_list *list = self;
    const struct diag *diag = list->intake.reading->diag;
    const struct json_value *answer = answer_in(record);
    const struct json_value *groups = json_member(answer, "gridInfoMap");
    const struct json_value *profiles = json_member(answer, "profiles");
    if (is_group(answer))
        take_group(list, answer);
    for (const struct json_value *group = is_object(groups) ? groups->first : NULL; group;
         group = group->next)
        take_group(list, group);
    for (const struct json_value *profile = is_object(profiles) ? profiles->first : NULL; profile;
         profile = profile->next)
        take_profile(list, profile);
    if (!is_group(answer) && !is_object(groups) && !is_object(profiles))
        intake_quarantine(
            &list->intake, record->where,
            SAY(diag, "không phải danh sách thành viên: để riêng", "no list of members: set aside"));
}

static enum claim probe(const struct sample *sample)
{
    struct arena *arena = arena_new();
    const struct json_value *answer = answer_in(json_records_first(arena, sample));
    bool is_list = is_group(answer) || json_member(answer, "gridInfoMap") || json_member(answer, "profiles");
    arena_free(arena);
    return is_list ? CLAIM_SURE : CLAIM_NO;
}

static bool read(struct reading *reading)
{
    struct member_list list = {.names = arena_new()};
    intake_begin(&list.intake, reading);
    json_records_read(&(struct json_records){.intake = &list.intake, .take = take_record, .self = &list});
    arena_free(list.names);
    if (intake_end(&list.intake))
        return true;
    if (reading->accounting.complete)
        diag_report(reading->diag, LOSS_FILE, (struct place){.file = reading->file}, "%s",
                    SAY(reading->diag, "danh sách không có thành viên nào", "the list has no member"));
    return false;
}

const struct reader reader_members = {
    .name = "members",
    .title_vi = "danh sách thành viên nhóm (getGroupInfo, getGroupMembersInfo; JSON)",
    .title_en = "a group's members (getGroupInfo, getGroupMembersInfo; JSON)",
    .basis_vi = "trả lời của getGroupInfo hoặc getGroupMembersInfo",
    .basis_en = "an answer of getGroupInfo or getGroupMembersInfo",
    .marks = (const char *const[]){"\"gridInfoMap\"", "\"profiles\"", "\"memVerList\"", "\"currentMems\"",
                                   "\"creatorId\"", NULL},
    .trust = TRUST_IDS,
    .is_aside = true,
    .carries = CARRIES_ACCOUNT_IDS | CARRIES_PROFILE_NAMES,
    .probe = probe,
    .read = read,
};
