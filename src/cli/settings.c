/* SPDX-License-Identifier: MIT */
/* Everything a user can set: the option table and its setters. */
#include "settings.h"

#include <string.h>

#define SETTER(name)                                                                                         \
    static bool name(struct settings *settings, struct diag *diag, struct str value, struct place where)

static bool refuse(struct diag *diag, struct place where, struct str value, const char *allowed_vi,
                   const char *allowed_en)
{
    diag_report(diag, LOSS_USAGE, where,
                SAY(diag, "giá trị “%.*s” không hợp lệ; cần %s", "bad value \"%.*s\"; want %s"),
                STR_ARG(value), SAY(diag, allowed_vi, allowed_en));
    return false;
}

#define TEXT_SETTER(field)                                                                                   \
    SETTER(set_##field)                                                                                      \
    {                                                                                                        \
        (void)diag, (void)where;                                                                             \
        settings->field = arena_str(settings->arena, value);                                                 \
        return true;                                                                                         \
    }

#define LETTERHEAD_SETTER(field)                                                                             \
    SETTER(set_##field)                                                                                      \
    {                                                                                                        \
        (void)diag, (void)where;                                                                             \
        settings->letterhead.field = arena_str(settings->arena, value);                                      \
        return true;                                                                                         \
    }

#define SWITCH_SETTER(field)                                                                                 \
    SETTER(set_##field)                                                                                      \
    {                                                                                                        \
        settings->field = true;                                                                              \
        if (value.n == 0 || str_is(value, "yes"))                                                            \
            return true;                                                                                     \
        settings->field = false;                                                                             \
        return str_is(value, "no") || refuse(diag, where, value, "yes hoặc no", "yes or no");                \
    }

TEXT_SETTER(roster)
TEXT_SETTER(aliases)
TEXT_SETTER(events)
TEXT_SETTER(profile)
TEXT_SETTER(group)
TEXT_SETTER(member)
TEXT_SETTER(reviewer)
TEXT_SETTER(history)
TEXT_SETTER(key)
TEXT_SETTER(suppressions)
TEXT_SETTER(from)
TEXT_SETTER(self_uid)
TEXT_SETTER(self_name)
TEXT_SETTER(output)
TEXT_SETTER(month)
LETTERHEAD_SETTER(superior_body)
LETTERHEAD_SETTER(issuing_body)
LETTERHEAD_SETTER(issuing_code)
LETTERHEAD_SETTER(place)
LETTERHEAD_SETTER(addressee)
LETTERHEAD_SETTER(signer_position)
LETTERHEAD_SETTER(recipients)
SWITCH_SETTER(calendar_month)
SWITCH_SETTER(detectors_only)
SWITCH_SETTER(statistics)
SWITCH_SETTER(strict)
SWITCH_SETTER(rerun)
SWITCH_SETTER(why_not)
SWITCH_SETTER(report)
SWITCH_SETTER(quiet)
SWITCH_SETTER(help)
SWITCH_SETTER(version)

/* Appends a comma-separated list to a bounded array. */
static bool add_to_list(struct settings *settings, struct diag *diag, struct str value, struct place where,
                        struct str *list, size_t *count, size_t limit)
{
    for (struct str part; str_split(&value, ',', &part);) {
        part = str_trim(part);
        if (part.n == 0)
            continue;
        if (*count == limit)
            return refuse(diag, where, part, "ít mục hơn", "fewer entries");
        list[(*count)++] = arena_str(settings->arena, part);
    }
    return true;
}

SETTER(set_packs)
{
    return add_to_list(settings, diag, value, where, settings->packs, &settings->pack_count, SETTINGS_PACKS);
}

SETTER(set_members)
{
    if (settings->members_count == SETTINGS_MEMBERS)
        return refuse(diag, where, value, "ít tệp hơn", "fewer files");
    settings->members[settings->members_count++] = arena_str(settings->arena, value);
    return true;
}

SETTER(set_identity)
{
    static const char *const words[] = {
        [IDENTITY_FULL] = "full", [IDENTITY_PSEUDONYM] = "pseudonym", [IDENTITY_MASKED] = "masked"};
    for (size_t i = 0; i < sizeof words / sizeof *words; i++)
        if (str_is(value, words[i])) {
            settings->identity = (enum identity)i;
            return true;
        }
    return refuse(diag, where, value, "full, pseudonym hoặc masked", "full, pseudonym or masked");
}

SETTER(set_group_kind)
{
    settings->group_kind = str_is(value, "oa") ? GROUP_KIND_OFFICIAL_ACCOUNT : GROUP_KIND_GROUP;
    return str_is(value, "oa") || str_is(value, "group") ||
           refuse(diag, where, value, "group hoặc oa", "group or oa");
}

SETTER(set_formats)
{
    return add_to_list(settings, diag, value, where, settings->formats, &settings->format_count,
                       SETTINGS_FORMATS);
}

SETTER(set_language)
{
    settings->in_english = str_is(value, "en");
    return settings->in_english || str_is(value, "vi") ||
           refuse(diag, where, value, "vi hoặc en", "vi or en");
}

SETTER(set_zone)
{
    if (!stamp_parse_zone(value, &settings->zone_minutes))
        return refuse(diag, where, value, "dạng +07:00", "the form +07:00");
    settings->calendar.zone_minutes = settings->zone_minutes;
    return true;
}

SETTER(set_fail_on)
{
    settings->never_fail = str_is(value, "never");
    return settings->never_fail || severity_of(value, &settings->fail_on) ||
           refuse(diag, where, value, "info, low, medium, high, critical hoặc never",
                  "info, low, medium, high, critical or never");
}

static bool set_moment(struct settings *settings, struct diag *diag, struct str value, struct place where,
                       int64_t whole_day_ms, int64_t *moment)
{
    struct stamp stamp;
    if (!stamp_parse(value, settings->zone_minutes, DAY_FIRST, &stamp))
        return refuse(diag, where, value, "một ngày, ví dụ 2026-10-05 hoặc 05/10/2026",
                      "a date such as 2026-10-05 or 05/10/2026");
    *moment = stamp.ms + (stamp.precision == PRECISION_DAY ? whole_day_ms : 0);
    return true;
}

SETTER(set_since)
{
    return set_moment(settings, diag, value, where, 0, &settings->since_ms);
}

SETTER(set_keep_until)
{
    struct buf date = {0};
    int64_t day_ms;
    if (!set_moment(settings, diag, value, where, 0, &day_ms))
        return false;
    stamp_write_date(day_ms, settings->zone_minutes, &date);
    settings->letterhead.keep_until = arena_str(settings->arena, buf_str(&date));
    buf_free(&date);
    return true;
}

SETTER(set_before)
{
    return set_moment(settings, diag, value, where, 0, &settings->before_ms);
}

SETTER(set_until)
{
    return set_moment(settings, diag, value, where, MS_PER_DAY, &settings->until_ms);
}

SETTER(set_report_time)
{
    return set_moment(settings, diag, value, where, 0, &settings->report_ms);
}

/* "07:30-11:30, 13:30-17:00" */
SETTER(set_working_hours)
{
    struct calendar *calendar = &settings->calendar;
    struct str rest = value;
    calendar->span_count = 0;
    for (struct str part; str_split(&rest, ',', &part);) {
        struct str from, to = str_trim(part);
        unsigned long long number[4] = {0};
        bool good = str_split(&to, '-', &from) && to.p && calendar->span_count < CALENDAR_SPANS;
        struct str ends[2] = {str_trim(from), str_trim(to)};
        for (int i = 0; good && i < 2; i++) {
            struct str minute = ends[i], hour;
            good = str_split(&minute, ':', &hour) && str_number(hour, &number[2 * i]) &&
                   str_number(minute, &number[2 * i + 1]) && number[2 * i] <= 24 && number[2 * i + 1] < 60;
        }
        int from_minute = (int)(number[0] * 60 + number[1]), to_minute = (int)(number[2] * 60 + number[3]);
        if (!good || from_minute >= to_minute || to_minute > 24 * 60)
            return refuse(diag, where, part, "dạng 07:30-11:30, 13:30-17:00",
                          "the form 07:30-11:30, 13:30-17:00");
        calendar->spans[calendar->span_count].from_minute = from_minute;
        calendar->spans[calendar->span_count++].to_minute = to_minute;
    }
    return true;
}

/* "2-6": Vietnamese days are numbered from thứ hai (2) to chủ nhật (8 or CN). */
SETTER(set_weekdays)
{
    unsigned days = 0;
    struct str rest = value;
    for (struct str part; str_split(&rest, ',', &part);) {
        struct str last = str_trim(part), first;
        unsigned long long from, to;
        str_split(&last, '-', &first);
        if (!str_number(str_trim(first), &from) || !str_number(str_trim(last.p ? last : first), &to) ||
            from < 2 || to > 8 || from > to)
            return refuse(diag, where, part, "các thứ từ 2 đến 8 (8 là chủ nhật), ví dụ 2-6",
                          "days from 2 (Monday) to 8 (Sunday), such as 2-6");
        for (unsigned long long day = from; day <= to; day++)
            days |= 1u << (day - 1);
    }
    settings->calendar.weekdays = days;
    return true;
}

static bool set_days(struct settings *settings, struct diag *diag, struct str value, struct place where,
                     const int64_t **days, size_t *count)
{
    size_t capacity = *count;
    int64_t *list = (int64_t *)(uintptr_t)*days; /* ours: made by an earlier line of the same profile */
    for (struct str part; str_split(&value, ',', &part);) {
        int64_t day;
        if (!set_moment(settings, diag, str_trim(part), where, 0, &day))
            return false;
        list = arena_grow(settings->arena, list, *count, &capacity, sizeof *list);
        size_t at = (*count)++;
        for (; at > 0 && list[at - 1] > day; at--)
            list[at] = list[at - 1];
        list[at] = day;
    }
    *days = list;
    return true;
}

SETTER(set_holidays)
{
    return set_days(settings, diag, value, where, &settings->calendar.holidays,
                    &settings->calendar.holiday_count);
}

SETTER(set_makeup_days)
{
    return set_days(settings, diag, value, where, &settings->calendar.makeup_days,
                    &settings->calendar.makeup_count);
}

enum {
    READING = FOR_AUDIT | FOR_INSPECT | FOR_CONVERT,
    JUDGING = FOR_AUDIT | FOR_NAMES,
    REPORTING = JUDGING | FOR_REPORT | FOR_REVIEW
};

static const struct option_spec options[] = {
    {"rules", 'r', "GÓI", "PACK", JUDGING | FOR_EXPLAIN | FOR_INSPECT, false, set_packs,
     "quy chế dùng để soát: mã gói có sẵn hoặc đường dẫn; lặp lại được",
     "regulation: a shipped id or a path; repeatable"},
    {"roster", 0, "TỆP", "FILE", JUDGING, false, set_roster, "danh sách cán bộ được phê duyệt (CSV)",
     "the approved list of persons (CSV)"},
    {"members", 0, "TỆP", "FILE", FOR_AUDIT, false, set_members,
     "danh sách thành viên của nhóm (CSV, JSON); lặp lại được, bản sau thay bản trước",
     "the group's member list (CSV, JSON); repeatable, a later one wins"},
    {"aliases", 0, "TỆP", "FILE", FOR_AUDIT, false, set_aliases,
     "bảng tên gợi nhớ của người xuất -> thành viên (CSV)", "the exporter's nicknames -> members (CSV)"},
    {"events", 0, "TỆP", "FILE", FOR_AUDIT, false, set_events, "nhật ký sự kiện của nhóm (CSV, JSON)",
     "log of the group's events (CSV, JSON)"},
    {"group-kind", 0, "LOẠI", "KIND", FOR_AUDIT, false, set_group_kind,
     "group: nhóm; oa: bài đăng của Official Account (quy chế phải cùng loại)",
     "group, or oa: posts of an Official Account (the regulation must be of that kind)"},
    {"group", 0, "TÊN", "NAME", READING, false, set_group,
     "tên nhóm nếu tệp không ghi; nếu tệp có nhiều nhóm thì chọn nhóm này",
     "names the group where the file does not, else selects it"},
    {"since", 0, "NGÀY", "DATE", FOR_AUDIT, false, set_since, "soát từ ngày này (kể cả ngày đó)",
     "from this day on, inclusive"},
    {"until", 0, "NGÀY", "DATE", FOR_AUDIT, false, set_until, "soát đến hết ngày này",
     "up to this day, inclusive"},
    {"month", 0, "NĂM-THÁNG", "YYYY-MM", FOR_AUDIT, false, set_month,
     "tháng báo cáo: từ ngày 15 tháng trước đến hết ngày 14 (NĐ 09/2019, Điều 12)",
     "reporting month: from the 15th of the month before to the 14th"},
    {"calendar-month", 0, NULL, NULL, FOR_AUDIT, false, set_calendar_month,
     "tính --month từ ngày 1 đến ngày cuối tháng", "count --month from the 1st to the last day"},
    {"tz", 0, "GIỜ", "ZONE", READING | JUDGING, false, set_zone,
     "múi giờ của giờ ghi không kèm múi (mặc định +07:00)", "zone of times without one (default +07:00)"},
    {"self-uid", 0, "MÃ", "ID", READING, false, set_self_uid,
     "mã tài khoản của người xuất (trong tệp là “0”)", "account id of the exporter (\"0\" in the file)"},
    {"self-name", 0, "TÊN", "NAME", READING, false, set_self_name, "tên của người xuất",
     "name of the exporter"},
    {"member", 0, "TÊN", "NAME", FOR_AUDIT, false, set_member, "chỉ báo cáo về một thành viên (mã hoặc tên)",
     "report on one member only (id or name)"},
    {"from", 0, "DẠNG", "FORMAT", READING, false, set_from,
     "dạng tệp vào, thay cho tự nhận biết; xem rasoat inspect --help",
     "input format instead of recognising it"},
    {"output", 'o', "NƠI", "PATH", REPORTING | FOR_CONVERT, false, set_output,
     "ghi vào thư mục, hoặc vào một tệp nếu tên có đuôi quen thuộc",
     "write to a folder, or to one file by its suffix"},
    {"format", 'f', "DẠNG", "LIST", REPORTING | FOR_INSPECT, false, set_formats,
     "dạng báo cáo, cách nhau bằng dấu phẩy", "report formats, separated by commas"},
    {"reviewer", 0, "TÊN", "NAME", FOR_REVIEW | FOR_REVEAL, false, set_reviewer,
     "người rà soát, ở những dòng mà bảng không ghi tên; người tra cứu",
     "the reviewer, in rows where the table names none; who is asking"},
    {"identity", 0, "CÁCH", "HOW", FOR_AUDIT, false, set_identity,
     "full: đủ họ tên; pseudonym: mã TV-01 … kèm tệp khóa riêng; masked: chữ cái đầu",
     "full names; pseudonym: codes TV-01 …, with a key of its own; masked: initials"},
    {"key", 0, "TỆP", "FILE", FOR_AUDIT, false, set_key, "tệp khóa của mã thay tên (mặc định: cạnh nơi ghi)",
     "the key of the pseudonyms (default: beside the output)"},
    {"history", 0, "TỆP", "FILE", FOR_AUDIT | FOR_REVIEW, false, set_history,
     "tệp lịch sử (SQLite): các lần rà soát, phát hiện và kết luận qua các tháng",
     "the history (SQLite): runs, findings and conclusions over the months"},
    {"before", 0, "NGÀY", "DATE", FOR_PURGE, false, set_before, "xóa những gì có trước ngày này",
     "remove what is older than this day"},
    {"suppressions", 0, "TỆP", "FILE", FOR_AUDIT, false, set_suppressions,
     "bảng kết luận đã được duyệt trước, kèm lý do, người duyệt và ngày hết hạn (CSV)",
     "conclusions approved beforehand, with reason, approver and last day (CSV)"},
    {"fail-on", 0, "MỨC", "LEVEL", JUDGING, false, set_fail_on,
     "mã thoát 1 khi có phát hiện từ mức này (mặc định medium; never: không bao giờ)",
     "exit 1 from this level on (default medium; never)"},
    {"detectors-only", 0, NULL, NULL, FOR_AUDIT, false, set_detectors_only,
     "chỉ chạy các bộ phát hiện, không gắn với quy chế", "detectors alone, tied to no regulation"},
    {"statistics", 0, NULL, NULL, FOR_AUDIT, false, set_statistics,
     "thêm số tin và số ngày hoạt động của từng người", "add counts of messages and active days per member"},
    {"strict", 0, NULL, NULL, FOR_AUDIT, false, set_strict,
     "dữ liệu không đầy đủ thì từ chối, không ghi báo cáo",
     "refuse incomplete input instead of stamping the report"},
    {"report-time", 0, "GIỜ", "TIME", JUDGING, false, set_report_time, "thời điểm ghi trên báo cáo",
     "the time printed on the report"},
    {"profile", 0, "TỆP", "FILE", READING | REPORTING, false, set_profile,
     "hồ sơ của nhóm: các tùy chọn này và lịch làm việc",
     "the group's profile: these options and the calendar"},
    {"working-hours", 0, "GIỜ", "HOURS", FOR_AUDIT, true, set_working_hours, "giờ làm việc", "working hours"},
    {"weekdays", 0, "THỨ", "DAYS", FOR_AUDIT, true, set_weekdays, "ngày làm việc trong tuần",
     "working days of the week"},
    {"holidays", 0, "NGÀY", "DATES", FOR_AUDIT, true, set_holidays, "ngày nghỉ", "holidays"},
    {"makeup-days", 0, "NGÀY", "DATES", FOR_AUDIT, true, set_makeup_days, "ngày làm bù", "make-up days"},
    {"superior-body", 0, "TÊN", "NAME", REPORTING, true, set_superior_body, "cơ quan chủ quản",
     "superior body"},
    {"issuing-body", 0, "TÊN", "NAME", REPORTING, true, set_issuing_body, "cơ quan ban hành", "issuing body"},
    {"issuing-code", 0, "CHỮ", "CODE", REPORTING, true, set_issuing_code,
     "chữ viết tắt cơ quan, trong ký hiệu văn bản", "the body's abbreviation, in the document's code"},
    {"place", 0, "NƠI", "PLACE", REPORTING, true, set_place, "địa danh ghi trên văn bản",
     "the place where the document is issued"},
    {"addressee", 0, "NƠI", "WHOM", REPORTING, true, set_addressee, "nơi kính gửi, là cấp trên",
     "whom the report is for, upward"},
    {"signer-position", 0, "CHỨC-VỤ", "POSITION", REPORTING, true, set_signer_position,
     "quyền hạn, chức vụ người ký", "authority and position of the signer"},
    {"recipients", 0, "NƠI", "LIST", REPORTING, true, set_recipients, "nơi nhận", "recipients"},
    {"keep-until", 0, "NGÀY", "DATE", REPORTING, true, set_keep_until, "ngày cuối cùng lưu giữ báo cáo",
     "the last day the report is kept"},
    {"rerun", 0, NULL, NULL, FOR_VERIFY, false, set_rerun, "rà soát lại và so từng byte",
     "audit again and compare the bytes"},
    {"why-not", 0, NULL, NULL, FOR_EXPLAIN, false, set_why_not,
     "giải thích cả những bộ phát hiện không nêu dấu hiệu", "also explain the detectors that stayed silent"},
    {"report", 0, NULL, NULL, FOR_NORMALIZE, false, set_report, "in từng chỗ đã sửa thay cho văn bản",
     "print each repair instead of the text"},
    {"lang", 0, "vi|en", "vi|en", FOR_ALL, false, set_language,
     "ngôn ngữ của thông báo và báo cáo (mặc định vi)", "language of messages and reports (default vi)"},
    {"quiet", 'q', NULL, NULL, FOR_ALL, false, set_quiet, "không in ghi chú", "no notes"},
    {"help", 'h', NULL, NULL, FOR_ALL, false, set_help, "in hướng dẫn này", "print this help"},
    {"version", 'V', NULL, NULL, FOR_ALL, false, set_version, "in phiên bản", "print the version"},
};

enum { OPTION_COUNT = sizeof options / sizeof *options };

size_t option_count(void)
{
    return OPTION_COUNT;
}

const struct option_spec *option_at(size_t index)
{
    return &options[index];
}

const struct option_spec *option_named(struct diag *diag, struct str name, unsigned command, bool in_profile,
                                       struct place where)
{
    enum { NEAR = 3 }; /* edits between a slip and what was meant */
    const struct option_spec *nearest = NULL;
    size_t nearest_distance = NEAR + 1;
    for (size_t i = 0; i < OPTION_COUNT; i++) {
        if (!(options[i].commands & command) || (options[i].only_in_profile && !in_profile))
            continue;
        size_t distance = str_distance(name, str_of(options[i].name), NEAR);
        if (distance == 0)
            return &options[i];
        if (distance < nearest_distance) {
            nearest = &options[i];
            nearest_distance = distance;
        }
    }
    if (nearest)
        diag_report(
            diag, LOSS_USAGE, where,
            SAY(diag, "không có tùy chọn “%.*s”; ý bạn là “%s”?", "no option \"%.*s\"; did you mean \"%s\"?"),
            STR_ARG(name), nearest->name);
    else
        diag_report(diag, LOSS_USAGE, where,
                    SAY(diag, "không có tùy chọn “%.*s” ở lệnh này; xem --help",
                        "no option \"%.*s\" here; see --help"),
                    STR_ARG(name));
    return NULL;
}

struct settings settings_default(struct arena *arena)
{
    return (struct settings){
        .arena = arena,
        .before_ms = INT64_MIN,
        .since_ms = INT64_MIN,
        .until_ms = INT64_MAX,
        .report_ms = INT64_MIN,
        .zone_minutes = ZONE_VIETNAM_MINUTES,
        .calendar = calendar_default(ZONE_VIETNAM_MINUTES),
        .fail_on = SEVERITY_MEDIUM,
    };
}

/* NĐ 09/2019/NĐ-CP, Điều 12: a monthly report runs from the 15th of the month before to the 14th. */
bool settings_finish(struct settings *settings, struct diag *diag)
{
    struct str month = settings->month, year;
    unsigned long long y, m;
    if (month.n == 0)
        return true;
    bool good = str_split(&month, '-', &year) && str_number(year, &y) && str_number(month, &m) &&
                year.n == 4 && month.n == 2 && m >= 1 && m <= 12;
    if (!good)
        return refuse(diag, (struct place){STR("--month"), 0, 0, 0}, settings->month, "dạng 2026-10",
                      "the form 2026-10");
    struct civil last = {.year = (int)y, .month = (int)m, .day = 15};
    struct civil first = {.year = m == 1 ? (int)y - 1 : (int)y, .month = m == 1 ? 12 : (int)m - 1, .day = 15};
    if (settings->calendar_month) {
        first = (struct civil){.year = (int)y, .month = (int)m, .day = 1};
        last = (struct civil){
            .year = m == 12 ? (int)y + 1 : (int)y, .month = m == 12 ? 1 : (int)m + 1, .day = 1};
    }
    return stamp_from_civil(&first, settings->zone_minutes, &settings->since_ms) &&
           stamp_from_civil(&last, settings->zone_minutes, &settings->until_ms);
}
