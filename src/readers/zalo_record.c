/* SPDX-License-Identifier: MIT */
/* Ids, times and senders of records. */
#include "zalo_record.h"

#include "label.h"
#include "zalo_code.h"

static bool has_bad_id(const struct zalo_dialect *dialect, const struct json_value *record)
{
    return !json_field_is_scalar(json_field(record, dialect->sender)) ||
           !json_field_is_scalar(json_field(record, dialect->id)) ||
           !json_field_is_scalar(json_field(record, dialect->group));
}

const char *zalo_fault(const struct diag *diag, const struct zalo_dialect *dialect, const struct json_value *record)
{
    if (record->type != JSON_OBJECT)
        return SAY(diag, "chỗ này phải là một tin nhắn {…}: để riêng, không soát",
                   "a message {…} is expected here: set aside, not audited");
    const struct json_value *body = json_field(record, dialect->body);
    if (has_bad_id(dialect, record))
        return SAY(diag, "mã tài khoản, mã tin hoặc mã nhóm sai kiểu: để riêng, không soát",
                   "an account, message or group id has the wrong type: set aside, not audited");
    if (!json_field(record, dialect->kind) && !body)
        return SAY(diag, "bản ghi không giống tin nhắn Zalo: để riêng, không soát",
                   "the record does not look like a message of Zalo: set aside, not audited");
    if (body && !json_field_is_scalar(body) && body->type != JSON_OBJECT)
        return SAY(diag, "nội dung tin sai kiểu: để riêng, không soát",
                   "the message's content has the wrong type: set aside, not audited");
    return NULL;
}

struct str zalo_id(const struct zalo_dialect *dialect, const struct json_value *record)
{
    return json_field_id(json_field(record, dialect->id));
}

/* One family of programs writes "g1414…" for a group, the other only the digits. */
struct str zalo_group(const struct zalo_dialect *dialect, const struct json_value *record)
{
    struct str id = json_field_id(json_field(record, dialect->group));
    return str_starts(id, STR("g")) ? str_from(id, 1) : id;
}

struct party zalo_sender(struct intake *intake, const struct zalo_dialect *dialect, const struct json_value *record)
{
    const struct diag *diag = intake->reading->diag;
    const struct json_value *name = json_field(record, dialect->name);
    if (!json_field_is_scalar(name))
        intake_doubt(intake, record->where,
                     SAY(diag, "tên hiển thị sai kiểu: coi như không có tên",
                         "the name has the wrong type: taken as none"));
    return (struct party){json_field_text(json_field(record, dialect->sender)), json_field_text(name)};
}

struct stamp zalo_time(struct intake *intake, const struct zalo_dialect *dialect, const struct json_value *record)
{
    struct str first = STR_NONE;
    for (size_t i = 0; i < JSON_FIELD_NAMES && dialect->time[i]; i++) {
        struct str digits = json_field_at(record, dialect->time[i]);
        struct stamp stamp;
        bool seconds;
        if (stamp_parse_epoch(digits, &stamp, &seconds))
            return intake_epoch(intake, record->where, digits);
        if (!first.n)
            first = digits;
    }
    return intake_epoch(intake, record->where, first);
}

const struct kind_word *zalo_word(struct arena *arena, struct str kind)
{
    static const struct kind_word unknown = {"", WORD_KIND, KIND_UNKNOWN};
    const struct kind_word *word = zalo_code(kind);
    if (!word)
        word = kind_word(label_key(arena, kind));
    return word ? word : &unknown;
}
