/* SPDX-License-Identifier: MIT */
/* Cellebrite's report.xml: chats of all products on a telephone, of which Zalo's are read. No real report
 * with Zalo in it was seen. */
#include "reader.h"

#include "intake.h"
#include "system_sentence.h"
#include "xml_events.h"

#define REPORT_SPACE "http://pa.cellebrite.com/report/2.0"

/* What the element at hand is part of. */
enum part { PART_NONE, PART_CHAT, PART_MESSAGE, PART_FROM, PART_SENDER, PART_ATTACHMENTS, PART_ATTACHMENT };

enum slot {
    SLOT_SOURCE,
    SLOT_CHAT_ID,
    SLOT_CHAT_NAME, /* of the chat; those behind are the message's */
    SLOT_MESSAGE_ID,
    SLOT_BODY,
    SLOT_TIME,
    SLOT_SENDER_ID,
    SLOT_SENDER,
    SLOT_OWNER,
    SLOT_FILE,
    SLOT_COUNT
};

static const struct {
    enum part part;
    const char *field;
    enum slot slot;
} fields[] = {
    {PART_CHAT, "Source", SLOT_SOURCE},          {PART_CHAT, "Id", SLOT_CHAT_ID},
    {PART_CHAT, "Name", SLOT_CHAT_NAME},         {PART_MESSAGE, "Identifier", SLOT_MESSAGE_ID},
    {PART_MESSAGE, "Body", SLOT_BODY},           {PART_MESSAGE, "TimeStamp", SLOT_TIME},
    {PART_SENDER, "Identifier", SLOT_SENDER_ID}, {PART_SENDER, "Name", SLOT_SENDER},
    {PART_SENDER, "IsPhoneOwner", SLOT_OWNER},   {PART_ATTACHMENT, "Filename", SLOT_FILE},
};

/* Which element leads from one part to another; all others lead nowhere, and their fields are not read. */
static const struct {
    enum part from;
    const char *element, *kind; /* its type, or its name where it is a field */
    enum part to;
} steps[] = {
    {PART_NONE, "model", "Chat", PART_CHAT},
    {PART_CHAT, "multiModelField", "Messages", PART_CHAT},
    {PART_CHAT, "model", "InstantMessage", PART_MESSAGE},
    {PART_MESSAGE, "modelField", "From", PART_FROM},
    {PART_FROM, "model", "Party", PART_SENDER},
    {PART_MESSAGE, "multiModelField", "Attachments", PART_ATTACHMENTS},
    {PART_ATTACHMENTS, "model", "Attachment", PART_ATTACHMENT},
};

struct report {
    struct intake intake;
    enum part parts[XML_DEPTH_LIMIT + 1];
    size_t depth;
    struct buf slots[SLOT_COUNT];
    struct buf *field; /* NULL: one that is not read */
    bool in_value, is_foreign, is_deleted;
    struct place message;
    size_t others; /* messages of other products */
};

static struct str attribute(const struct xml_attribute *attributes, size_t count, const char *name)
{
    for (size_t i = 0; i < count; i++)
        if (str_is(attributes[i].name, name))
            return attributes[i].value;
    return STR_NONE;
}

static struct str slot(const struct report *report, enum slot slot)
{
    return str_trim(buf_str(&report->slots[slot]));
}

/* --- a message --- */

static void hand_on_event(struct report *report, struct stamp at)
{
    struct event event = {
        .id = slot(report, SLOT_MESSAGE_ID),
        .group_id = slot(report, SLOT_CHAT_ID),
        .group = slot(report, SLOT_CHAT_NAME),
        .at = at,
        .where = report->message,
    };
    system_sentence(report->intake.scratch, slot(report, SLOT_BODY), &event);
    intake_event(&report->intake, &event);
}

static void hand_on_message(struct report *report, struct stamp at)
{
    struct str file = slot(report, SLOT_FILE), body = slot(report, SLOT_BODY);
    struct message message = {
        .id = slot(report, SLOT_MESSAGE_ID),
        .group_id = slot(report, SLOT_CHAT_ID),
        .group = slot(report, SLOT_CHAT_NAME),
        .sender = {slot(report, SLOT_SENDER_ID), slot(report, SLOT_SENDER)},
        .by_exporter = str_equal_ascii_case(slot(report, SLOT_OWNER), STR("true")),
        .at = at,
        .kind = file.n && !body.n ? KIND_FILE : KIND_TEXT,
        .text = body,
        .attachment = file,
        .where = report->message,
    };
    intake_message(&report->intake, &message);
}

static void end_message(struct report *report)
{
    const struct diag *diag = report->intake.reading->diag;
    bool is_ours = str_equal_ascii_case(slot(report, SLOT_SOURCE), STR("Zalo"));
    bool is_system = str_is(slot(report, SLOT_SENDER), "System Message") ||
                     str_is(slot(report, SLOT_SENDER_ID), "System Message");
    report->others += !is_ours;
    if (!is_ours) {
        intake_ignore(&report->intake);
    } else if (report->is_deleted) {
        intake_quarantine(&report->intake, report->message,
                          SAY(diag, "tin đã xóa, được khôi phục từ máy: để riêng, không soát",
                              "a deleted message, recovered from the device: set aside, not audited"));
    } else {
        struct stamp at = intake_time(&report->intake, report->message, slot(report, SLOT_TIME), DAY_FIRST);
        (is_system ? hand_on_event : hand_on_message)(report, at);
    }
}

/* --- elements --- */

static enum part part_behind(enum part from, struct str element, struct str kind)
{
    for (size_t i = 0; i < sizeof steps / sizeof *steps; i++)
        if (steps[i].from == from && str_is(element, steps[i].element) && str_is(kind, steps[i].kind))
            return steps[i].to;
    return PART_NONE;
}

static struct buf *slot_for(struct report *report, enum part part, struct str field)
{
    for (size_t i = 0; i < sizeof fields / sizeof *fields; i++)
        if (fields[i].part == part && str_is(field, fields[i].field))
            return &report->slots[fields[i].slot];
    return NULL;
}

static void clear_from(struct report *report, enum slot first)
{
    for (size_t i = first; i < SLOT_COUNT; i++)
        buf_clear(&report->slots[i]);
}

static void start_part(struct report *report, enum part from, enum part to,
                       const struct xml_attribute *attributes, size_t count, struct place place)
{
    if (to == PART_CHAT && from == PART_NONE) {
        clear_from(report, SLOT_SOURCE);
    } else if (to == PART_MESSAGE) {
        clear_from(report, SLOT_MESSAGE_ID);
        report->message = place;
        report->is_deleted = str_is(attribute(attributes, count, "deleted_state"), "Deleted");
    }
}

static bool refuse_foreign(struct report *report, struct str space, struct place place)
{
    struct diag *diag = report->intake.reading->diag;
    if (report->depth || str_is(space, REPORT_SPACE))
        return false;
    diag_report(
        diag, LOSS_FILE, place, "%s",
        SAY(diag,
            "tệp XML này không phải báo cáo của Cellebrite, cũng không phải bảng của Excel 2003; "
            "hãy xuất ra CSV hoặc JSON",
            "this XML is neither a report of Cellebrite nor a table of Excel 2003; export CSV or JSON"));
    return report->is_foreign = true;
}

/* Other elements on the way, such as decodedData and modelType, change nothing. */
static void started(void *self, struct str space, struct str name, const struct xml_attribute *attributes,
                    size_t count, struct place place)
{
    struct report *report = self;
    if (report->is_foreign || refuse_foreign(report, space, place))
        return;
    enum part from = report->parts[report->depth], to = from;
    struct str kind = attribute(attributes, count, str_is(name, "model") ? "type" : "name");
    if (str_is(name, "field"))
        report->field = slot_for(report, from, kind);
    else if (str_is(name, "value"))
        report->in_value = report->field;
    else if (from != PART_NONE || str_is(name, "model"))
        to = part_behind(from, name, kind);
    report->parts[++report->depth] = to;
    if (to != from)
        start_part(report, from, to, attributes, count, place);
}

static void ended(void *self, struct str name, struct place place)
{
    (void)place;
    struct report *report = self;
    if (report->is_foreign || report->depth == 0)
        return;
    enum part part = report->parts[report->depth--];
    if (str_is(name, "value"))
        report->in_value = false;
    else if (str_is(name, "field"))
        report->field = NULL;
    else if (str_is(name, "model") && part == PART_MESSAGE)
        end_message(report);
}

static void took_text(void *self, struct str text, struct place place)
{
    (void)place;
    struct report *report = self;
    if (report->in_value && report->field)
        buf_add(report->field, text);
}

/* --- the file --- */

static void say_others(const struct report *report)
{
    struct reading *reading = report->intake.reading;
    if (report->others)
        diag_report(reading->diag, LOSS_NOTE, (struct place){.file = reading->file},
                    SAY(reading->diag, "%zu tin của ứng dụng khác trong báo cáo, không soát",
                        "%zu messages of other products in the report, not audited"),
                    report->others);
}

static bool read(struct reading *reading)
{
    struct report report = {0};
    const struct xml_handler handler = {&report, started, ended, took_text};
    for (size_t i = 0; i < SLOT_COUNT; i++)
        report.slots[i].limit_bytes = 2 * INTAKE_TEXT_LIMIT_BYTES;
    intake_begin(&report.intake, reading);
    reading->accounting.complete =
        xml_read(reading->arena, reading->diag, reading->feed, reading->file, &handler) && !report.is_foreign;
    say_others(&report);
    for (size_t i = 0; i < SLOT_COUNT; i++)
        buf_free(&report.slots[i]);
    if (intake_end(&report.intake))
        return true;
    if (reading->accounting.complete)
        diag_report(
            reading->diag, LOSS_FILE, (struct place){.file = reading->file}, "%s",
            SAY(reading->diag, "báo cáo không có tin nhắn Zalo nào", "the report holds no message of Zalo"));
    return false;
}

/* Any XML comes here, so that it is refused with its place. */
static enum claim probe(const struct sample *sample)
{
    struct str text = str_trim(sample->text);
    if (str_find(text, STR(REPORT_SPACE)) < text.n)
        return CLAIM_SURE;
    return str_starts(text, STR("<?xml")) ? CLAIM_FITS : CLAIM_NO;
}

const struct reader reader_cellebrite = {
    .name = "cellebrite",
    .title_vi = "báo cáo report.xml của Cellebrite",
    .title_en = "report.xml of Cellebrite",
    .basis_vi = "XML theo không gian tên báo cáo của Cellebrite",
    .basis_en = "XML in the namespace of Cellebrite's reports",
    .marks = (const char *const[]){REPORT_SPACE, "InstantMessage", "IsPhoneOwner", "Zalo", NULL},
    .trust = TRUST_TABLE,
    .experimental = true,
    .carries =
        CARRIES_ACCOUNT_IDS | CARRIES_MESSAGE_IDS | CARRIES_TIMES | CARRIES_EVENTS | CARRIES_FILE_NAMES,
    .probe = probe,
    .read = read,
};
