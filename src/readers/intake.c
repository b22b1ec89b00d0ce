/* SPDX-License-Identifier: MIT */
/* Counting, completing and handing on. */
#include "intake.h"

#include <assert.h>
#include <string.h>

#include "cells.h"
#include "utf8.h"

static void release_arena(void *object)
{
    arena_free(object);
}

void intake_begin(struct intake *intake, struct reading *reading)
{
    *intake = (struct intake){.reading = reading, .scratch = arena_new()};
    arena_defer(reading->arena, release_arena, intake->scratch);
}

/* --- complaints --- */

static const enum loss complaint_loss[] = {
    [COMPLAINT_QUARANTINE] = LOSS_RECORD, [COMPLAINT_TIME] = LOSS_RECORD, [COMPLAINT_BYTES] = LOSS_RECORD,
    [COMPLAINT_LENGTH] = LOSS_RECORD,     [COMPLAINT_ID] = LOSS_RECORD,   [COMPLAINT_DOUBT] = LOSS_NOTE,
};
static_assert(sizeof complaint_loss / sizeof *complaint_loss == COMPLAINT_COUNT,
              "each complaint has its weight");

static bool is_said(struct intake *intake, enum complaint complaint)
{
    return intake->complaints[complaint]++ < INTAKE_SAID_LIMIT;
}

static void complain(struct intake *intake, enum complaint complaint, struct place place, const char *reason)
{
    if (is_said(intake, complaint))
        diag_report(intake->reading->diag, complaint_loss[complaint], place, "%s", reason);
}

static void say_the_rest(struct intake *intake)
{
    struct diag *diag = intake->reading->diag;
    struct place file = {.file = intake->reading->file};
    for (int i = 0; i < COMPLAINT_COUNT; i++)
        if (intake->complaints[i] > INTAKE_SAID_LIMIT)
            diag_report(diag, complaint_loss[i], file,
                        SAY(diag, "… và %zu chỗ nữa như trên, không liệt kê hết",
                            "… and %zu more like these, not listed"),
                        intake->complaints[i] - INTAKE_SAID_LIMIT);
    if (intake->seconds)
        diag_report(diag, LOSS_NOTE, file,
                    SAY(diag, "%zu thời điểm được đọc là giây (không phải mili giây)",
                        "%zu times were read as seconds (not milliseconds)"),
                    intake->seconds);
    if (intake->serials)
        diag_report(diag, LOSS_NOTE, file,
                    SAY(diag, "%zu thời điểm là số ngày của Excel (ô mất định dạng), được đọc theo lịch 1900",
                        "%zu times are Excel's numbers of days (cells without format), read by its calendar of 1900"),
                    intake->serials);
}

bool intake_end(struct intake *intake)
{
    const struct accounting *accounting = &intake->reading->accounting;
    assert(accounting->seen ==
           accounting->accepted + accounting->system + accounting->ignored + accounting->quarantined);
    say_the_rest(intake);
    return accounting->accepted + accounting->system > 0;
}

void intake_ignore(struct intake *intake)
{
    intake->reading->accounting.seen++;
    intake->reading->accounting.ignored++;
    arena_reset(intake->scratch);
}

void intake_lose(struct intake *intake)
{
    intake->reading->accounting.seen++;
    intake->reading->accounting.quarantined++;
    arena_reset(intake->scratch);
}

void intake_quarantine(struct intake *intake, struct place place, const char *reason)
{
    complain(intake, COMPLAINT_QUARANTINE, place, reason);
    intake_lose(intake);
}

void intake_doubt(struct intake *intake, struct place place, const char *reason)
{
    complain(intake, COMPLAINT_DOUBT, place, reason);
}

/* --- times --- */

static struct stamp bad_time(struct intake *intake, struct place place, struct str as_written)
{
    struct diag *diag = intake->reading->diag;
    intake->reading->accounting.bad_times++;
    if (is_said(intake, COMPLAINT_TIME))
        diag_report(diag, complaint_loss[COMPLAINT_TIME], place,
                    as_written.n
                        ? SAY(diag, "không có thời điểm như vậy: “%.*s”; giữ tin, thời gian không rõ",
                              "no such time: \"%.*s\"; the message is kept without time")
                        : SAY(diag, "không có thời điểm%.*s; giữ tin, thời gian không rõ",
                              "no time%.*s; the message is kept without time"),
                    STR_ARG(str_cut(as_written, 0, 40)));
    return (struct stamp){0, PRECISION_NONE};
}

struct stamp intake_epoch(struct intake *intake, struct place place, struct str digits)
{
    struct stamp stamp;
    bool seconds;
    if (!stamp_parse_epoch(digits, &stamp, &seconds))
        return bad_time(intake, place, digits);
    intake->seconds += seconds;
    return stamp;
}

static bool is_number(struct str text)
{
    unsigned long long value;
    return str_number(text, &value);
}

struct stamp intake_time(struct intake *intake, struct place place, struct str as_written,
                         enum day_order order)
{
    struct stamp stamp;
    if (stamp_parse_serial(as_written, intake->reading->options->zone_minutes, &stamp)) {
        intake->serials++;
        return stamp;
    }
    if (is_number(as_written))
        return intake_epoch(intake, place, as_written);
    if (!stamp_parse(as_written, intake->reading->options->zone_minutes, order, &stamp) ||
        !stamp_is_plausible(stamp))
        return bad_time(intake, place, as_written);
    return stamp;
}

/* --- records --- */

static void count_bad_bytes(struct intake *intake, struct place place, const struct str *texts, size_t count)
{
    struct diag *diag = intake->reading->diag;
    size_t bad = 0;
    for (size_t i = 0; i < count; i++) {
        if (utf8_valid(texts[i]))
            continue;
        struct buf repaired = {0};
        bad += utf8_repair(texts[i], &repaired);
        buf_free(&repaired);
    }
    if (bad && is_said(intake, COMPLAINT_BYTES))
        diag_report(diag, complaint_loss[COMPLAINT_BYTES], place,
                    SAY(diag, "%zu chỗ có byte không đúng UTF-8, hiện là U+FFFD",
                        "%zu places with bytes that are not UTF-8, shown as U+FFFD"),
                    bad);
    intake->reading->accounting.replaced_characters += bad;
}

/* Not inside a character. */
static struct str cut_text(struct str text, size_t limit)
{
    while (limit && ((unsigned char)text.p[limit] & 0xC0) == 0x80)
        limit--;
    return str_cut(text, 0, limit);
}

static void bound_text(struct intake *intake, struct message *message)
{
    struct diag *diag = intake->reading->diag;
    if (message->text.n <= INTAKE_TEXT_LIMIT_BYTES)
        return;
    complain(intake, COMPLAINT_LENGTH, message->where,
             SAY(diag, "tin dài quá 1 MiB: cắt bớt phần sau",
                 "the message is longer than 1 MiB: its end is cut off"));
    static const char mark[] = " […]";
    struct str kept = cut_text(message->text, INTAKE_TEXT_LIMIT_BYTES);
    char *text = arena_alloc(intake->scratch, kept.n + sizeof mark);
    memcpy(text, kept.p, kept.n);
    memcpy(text + kept.n, mark, sizeof mark);
    message->text = (struct str){text, kept.n + sizeof mark - 1};
}

struct str intake_cell(struct intake *intake, struct place place, struct str text)
{
    const struct diag *diag = intake->reading->diag;
    if (!cell_is_error(text))
        return text;
    complain(intake, COMPLAINT_ID, place,
             SAY(diag, "ô này là lỗi của bảng tính (như #N/A), coi như để trống",
                 "the spreadsheet shows an error in this cell (such as #N/A): taken as empty"));
    return STR_NONE;
}

static struct str refuse_id(struct intake *intake, struct place place)
{
    const struct diag *diag = intake->reading->diag;
    complain(intake, COMPLAINT_ID, place,
             SAY(diag, "mã này đã bị bảng tính làm tròn, không dùng được; hãy xuất lại, giữ cột ở dạng văn bản",
                 "a spreadsheet has rounded this id, it cannot be used; export again and keep the column as text"));
    return STR_NONE;
}

/* An id that was rounded would make one person of many. */
struct str intake_id(struct intake *intake, struct place place, struct str id)
{
    id = intake_cell(intake, place, str_trim(id));
    return cell_is_rounded_id(id) || cell_is_zeroed_id(id) ? refuse_id(intake, place) : id;
}

static struct str or_else(struct str own, struct str other)
{
    return own.n ? own : other;
}

/* Zalo calls the account at hand "0", in everybody's export: whoever that is, it is nobody's account id. */
static bool is_exporter(struct str id)
{
    return str_is(id, "0");
}

static void name_exporter(const struct read_options *options, struct party *party)
{
    party->id = or_else(options->self_uid, is_exporter(party->id) ? STR_NONE : party->id);
    party->name = or_else(options->self_name, party->name);
}

void intake_message(struct intake *intake, struct message *message)
{
    const struct read_options *options = intake->reading->options;
    const struct str texts[] = {message->sender.name, message->text, message->attachment,
                                message->quote.text};
    count_bad_bytes(intake, message->where, texts, sizeof texts / sizeof *texts);
    bound_text(intake, message);
    if (cell_is_rounded_id(message->sender.id))
        message->sender.id = refuse_id(intake, message->where);
    message->by_exporter |= is_exporter(message->sender.id);
    if (message->by_exporter)
        name_exporter(options, &message->sender);
    if (is_exporter(message->quote.author.id))
        name_exporter(options, &message->quote.author);
    message->group_id = or_else(message->group_id, options->group_id);
    message->group = or_else(message->group, options->group);
    intake->reading->accounting.seen++;
    intake->reading->accounting.accepted++;
    intake->reading->sink->message(intake->reading->sink->self, message);
    arena_reset(intake->scratch);
}

void intake_event(struct intake *intake, struct event *event)
{
    const struct read_options *options = intake->reading->options;
    count_bad_bytes(intake, event->where, &event->sentence, 1);
    if (str_is(event->actor.name, "Bạn") || str_is(event->actor.name, "bạn"))
        event->actor = (struct party){options->self_uid, or_else(options->self_name, event->actor.name)};
    if (is_exporter(event->actor.id))
        name_exporter(options, &event->actor);
    event->group_id = or_else(event->group_id, options->group_id);
    event->group = or_else(event->group, options->group);
    intake->reading->accounting.seen++;
    intake->reading->accounting.system++;
    intake->reading->sink->event(intake->reading->sink->self, event);
    arena_reset(intake->scratch);
}

void intake_member(struct intake *intake, struct listed *listed)
{
    count_bad_bytes(intake, listed->where, &listed->display, 1);
    listed->group_id = or_else(listed->group_id, intake->reading->options->group_id);
    intake->reading->accounting.seen++;
    intake->reading->accounting.system++;
    intake->reading->sink->member(intake->reading->sink->self, listed);
}
