/* SPDX-License-Identifier: MIT */
/* The table of options. */
#include "options.h"

#include <stddef.h>

#define AT(member) offsetof(struct settings, member)

enum {
    READING = FOR_AUDIT | FOR_INSPECT | FOR_CONVERT,
    JUDGING = FOR_AUDIT | FOR_NAMES,
    REPORTING = JUDGING | FOR_REPORT | FOR_REVIEW
};

static const struct option_spec options[] = {
    {"rules", 'r', "GÓI", "PACK", JUDGING | FOR_EXPLAIN | FOR_INSPECT, SECTION_GROUP, FILE_OR_ID, take_packs,
     AT(packs), "quy chế dùng để soát: mã gói có sẵn hoặc đường dẫn; lặp lại được",
     "regulation: a shipped id or a path; repeatable"},
    {"roster", 0, "TỆP", "FILE", JUDGING, SECTION_SOURCES, PATH, take_text, AT(roster),
     "danh sách cán bộ được phê duyệt (CSV)", "the approved list of persons (CSV)"},
    {"members", 0, "TỆP", "FILE", FOR_AUDIT, SECTION_SOURCES, PATH, take_members, AT(members),
     "danh sách thành viên của nhóm (CSV, JSON); lặp lại được, ngày của danh sách ghi sau tên: TỆP@NGÀY",
     "the group's member list (CSV, JSON); repeatable, its day behind the name: FILE@DATE"},
    {"aliases", 0, "TỆP", "FILE", FOR_AUDIT, SECTION_SOURCES, PATH, take_text, AT(aliases),
     "bảng tên gợi nhớ của người xuất -> thành viên (CSV)", "the exporter's nicknames -> members (CSV)"},
    {"events", 0, "TỆP", "FILE", FOR_AUDIT, SECTION_SOURCES, PATH, take_text, AT(events),
     "nhật ký sự kiện của nhóm (CSV, JSON)", "log of the group's events (CSV, JSON)"},
    {"group-kind", 0, "LOẠI", "KIND", FOR_AUDIT, SECTION_GROUP, 0, take_group_kind, AT(group_kind),
     "group: nhóm; oa: bài đăng của Official Account (quy chế phải cùng loại)",
     "group, or oa: posts of an Official Account (the regulation must be of that kind)"},
    {"group", 0, "TÊN", "NAME", READING, SECTION_GROUP, 0, take_text, AT(group),
     "tên nhóm nếu tệp không ghi; nếu tệp có nhiều nhóm thì chọn nhóm này",
     "names the group where the file does not, else selects it"},
    {"since", 0, "NGÀY", "DATE", FOR_AUDIT, SECTION_CALENDAR, 0, take_moment, AT(since_ms),
     "soát từ ngày này (kể cả ngày đó)", "from this day on, inclusive"},
    {"until", 0, "NGÀY", "DATE", FOR_AUDIT, SECTION_CALENDAR, 0, take_last_day, AT(until_ms),
     "soát đến hết ngày này", "up to this day, inclusive"},
    {"month", 0, "NĂM-THÁNG", "YYYY-MM", FOR_AUDIT, SECTION_CALENDAR, 0, take_month, AT(month),
     "tháng báo cáo: từ ngày 15 tháng trước đến hết ngày 14 (NĐ 09/2019, Điều 12)",
     "reporting month: from the 15th of the month before to the 14th"},
    {"calendar-month", 0, NULL, NULL, FOR_AUDIT, SECTION_CALENDAR, 0, take_switch, AT(calendar_month),
     "tính --month từ ngày 1 đến ngày cuối tháng", "count --month from the 1st to the last day"},
    {"tz", 0, "GIỜ", "ZONE", READING | JUDGING, SECTION_SOURCES, 0, take_zone, AT(zone_minutes),
     "múi giờ của giờ ghi không kèm múi (mặc định +07:00)", "zone of times without one (default +07:00)"},
    {"self-uid", 0, "MÃ", "ID", READING, SECTION_SOURCES, PERSON, take_text, AT(self_uid),
     "mã tài khoản của người xuất (trong tệp là “0”)", "account id of the exporter (\"0\" in the file)"},
    {"self-name", 0, "TÊN", "NAME", READING, SECTION_SOURCES, PERSON, take_text, AT(self_name),
     "tên của người xuất", "name of the exporter"},
    {"member", 0, "TÊN", "NAME", FOR_AUDIT, SECTION_GROUP, PERSON, take_text, AT(member),
     "chỉ báo cáo về một thành viên (mã hoặc tên)", "report on one member only (id or name)"},
    {"from", 0, "DẠNG", "FORMAT", READING, SECTION_SOURCES, 0, take_text, AT(from),
     "dạng tệp vào, thay cho tự nhận biết; xem rasoat inspect --help",
     "input format instead of recognising it"},
    {"output", 'o', "NƠI", "PATH", REPORTING | FOR_CONVERT, SECTION_REPORT, PATH | NO_TRACE, take_text,
     AT(output), "ghi vào thư mục, hoặc vào một tệp nếu tên có đuôi quen thuộc",
     "write to a folder, or to one file by its suffix"},
    {"format", 'f', "DẠNG", "LIST", REPORTING | FOR_INSPECT, SECTION_REPORT, NO_TRACE, take_formats,
     AT(formats), "dạng báo cáo, cách nhau bằng dấu phẩy", "report formats, separated by commas"},
    {"reviewer", 0, "TÊN", "NAME", FOR_REVIEW | FOR_REVEAL, SECTION_NONE, 0, take_text, AT(reviewer),
     "người rà soát, ở những dòng mà bảng không ghi tên; người tra cứu",
     "the reviewer, in rows where the table names none; who is asking"},
    {"identity", 0, "CÁCH", "HOW", FOR_AUDIT, SECTION_REPORT, 0, take_identity, AT(identity),
     "full: đủ họ tên; pseudonym: mã TV-01 … kèm tệp khóa riêng; masked: chữ cái đầu",
     "full names; pseudonym: codes TV-01 …, with a key of its own; masked: initials"},
    {"key", 0, "TỆP", "FILE", FOR_AUDIT, SECTION_SOURCES, PATH, take_text, AT(key),
     "tệp khóa của mã thay tên (mặc định: cạnh nơi ghi)",
     "the key of the pseudonyms (default: beside the output)"},
    {"history", 0, "TỆP", "FILE", FOR_AUDIT | FOR_REVIEW, SECTION_SOURCES, PATH, take_text, AT(history),
     "tệp lịch sử (SQLite): các lần rà soát, phát hiện và kết luận qua các tháng",
     "the history (SQLite): runs, findings and conclusions over the months"},
    {"before", 0, "NGÀY", "DATE", FOR_PURGE, SECTION_NONE, 0, take_moment, AT(before_ms),
     "xóa những gì có trước ngày này", "remove what is older than this day"},
    {"suppressions", 0, "TỆP", "FILE", FOR_AUDIT, SECTION_SOURCES, PATH, take_text, AT(suppressions),
     "bảng kết luận đã được duyệt trước, kèm lý do, người duyệt và ngày hết hạn (CSV)",
     "conclusions approved beforehand, with reason, approver and last day (CSV)"},
    {"fail-on", 0, "MỨC", "LEVEL", JUDGING, SECTION_REPORT, NO_TRACE, take_fail_on, AT(fail_on),
     "mã thoát 1 khi có phát hiện từ mức này (mặc định medium; never: không bao giờ)",
     "exit 1 from this level on (default medium; never)"},
    {"detectors-only", 0, NULL, NULL, FOR_AUDIT, SECTION_REPORT, 0, take_switch, AT(detectors_only),
     "chỉ chạy các bộ phát hiện, không gắn với quy chế", "detectors alone, tied to no regulation"},
    {"statistics", 0, NULL, NULL, FOR_AUDIT, SECTION_REPORT, 0, take_switch, AT(statistics),
     "thêm số tin và số ngày hoạt động của từng người", "add counts of messages and active days per member"},
    {"strict", 0, NULL, NULL, FOR_AUDIT, SECTION_REPORT, NO_TRACE, take_switch, AT(strict),
     "dữ liệu không đầy đủ thì từ chối, không ghi báo cáo",
     "refuse incomplete input instead of stamping the report"},
    {"report-time", 0, "GIỜ", "TIME", JUDGING, SECTION_REPORT, 0, take_moment, AT(report_ms),
     "thời điểm ghi trên báo cáo", "the time printed on the report"},
    {"profile", 0, "TỆP", "FILE", READING | REPORTING, SECTION_NONE, PATH, take_text, AT(profile),
     "hồ sơ của nhóm: các tùy chọn này và lịch làm việc",
     "the group's profile: these options and the calendar"},
    {"working-hours", 0, "GIỜ", "HOURS", FOR_AUDIT, SECTION_CALENDAR, PROFILE_ONLY, take_working_hours,
     AT(calendar), "giờ làm việc", "working hours"},
    {"weekdays", 0, "THỨ", "DAYS", FOR_AUDIT, SECTION_CALENDAR, PROFILE_ONLY, take_weekdays,
     AT(calendar.weekdays), "ngày làm việc trong tuần", "working days of the week"},
    {"holidays", 0, "NGÀY", "DATES", FOR_AUDIT, SECTION_CALENDAR, PROFILE_ONLY, take_holidays, AT(calendar),
     "ngày nghỉ", "holidays"},
    {"makeup-days", 0, "NGÀY", "DATES", FOR_AUDIT, SECTION_CALENDAR, PROFILE_ONLY, take_makeup_days,
     AT(calendar), "ngày làm bù", "make-up days"},
    {"superior-body", 0, "TÊN", "NAME", REPORTING, SECTION_REPORT, PROFILE_ONLY, take_text,
     AT(letterhead.superior_body), "cơ quan chủ quản", "superior body"},
    {"issuing-body", 0, "TÊN", "NAME", REPORTING, SECTION_REPORT, PROFILE_ONLY, take_text,
     AT(letterhead.issuing_body), "cơ quan ban hành", "issuing body"},
    {"issuing-code", 0, "CHỮ", "CODE", REPORTING, SECTION_REPORT, PROFILE_ONLY, take_text,
     AT(letterhead.issuing_code), "chữ viết tắt cơ quan, trong ký hiệu văn bản",
     "the body's abbreviation, in the document's code"},
    {"place", 0, "NƠI", "PLACE", REPORTING, SECTION_REPORT, PROFILE_ONLY, take_text, AT(letterhead.place),
     "địa danh ghi trên văn bản", "the place where the document is issued"},
    {"addressee", 0, "NƠI", "WHOM", REPORTING, SECTION_REPORT, PROFILE_ONLY, take_text,
     AT(letterhead.addressee), "nơi kính gửi, là cấp trên", "whom the report is for, upward"},
    {"signer-position", 0, "CHỨC-VỤ", "POSITION", REPORTING, SECTION_REPORT, PROFILE_ONLY, take_text,
     AT(letterhead.signer_position), "quyền hạn, chức vụ người ký", "authority and position of the signer"},
    {"recipients", 0, "NƠI", "LIST", REPORTING, SECTION_REPORT, PROFILE_ONLY, take_text,
     AT(letterhead.recipients), "nơi nhận", "recipients"},
    {"keep-until", 0, "NGÀY", "DATE", REPORTING, SECTION_REPORT, PROFILE_ONLY, take_date,
     AT(letterhead.keep_until), "ngày cuối cùng lưu giữ báo cáo", "the last day the report is kept"},
    {"rerun", 0, NULL, NULL, FOR_VERIFY, SECTION_NONE, 0, take_switch, AT(rerun),
     "rà soát lại và so từng byte", "audit again and compare the bytes"},
    {"why-not", 0, NULL, NULL, FOR_EXPLAIN, SECTION_NONE, 0, take_switch, AT(why_not),
     "giải thích cả những bộ phát hiện không nêu dấu hiệu", "also explain the detectors that stayed silent"},
    {"report", 0, NULL, NULL, FOR_NORMALIZE, SECTION_NONE, 0, take_switch, AT(report),
     "in từng chỗ đã sửa thay cho văn bản", "print each repair instead of the text"},
    {"lang", 0, "vi|en", "vi|en", FOR_ALL, SECTION_REPORT, 0, take_language, AT(in_english),
     "ngôn ngữ của thông báo và báo cáo (mặc định vi)", "language of messages and reports (default vi)"},
    {"quiet", 'q', NULL, NULL, FOR_ALL, SECTION_NONE, NO_TRACE, take_switch, AT(quiet), "không in ghi chú",
     "no notes"},
    {"help", 'h', NULL, NULL, FOR_ALL, SECTION_NONE, NO_TRACE, take_switch, AT(help), "in hướng dẫn này",
     "print this help"},
    {"version", 'V', NULL, NULL, FOR_ALL, SECTION_NONE, NO_TRACE, take_switch, AT(version), "in phiên bản",
     "print the version"},
};

enum { OPTION_COUNT = sizeof options / sizeof *options };

bool option_take(const struct option_spec *option, const struct given *given)
{
    return option->take(given, (char *)given->settings + option->field);
}

size_t option_count(void)
{
    return OPTION_COUNT;
}

const struct option_spec *option_at(size_t index)
{
    return &options[index];
}

const struct option_spec *option_exactly(struct str name)
{
    for (size_t i = 0; i < OPTION_COUNT; i++)
        if (str_is(name, options[i].name))
            return &options[i];
    return NULL;
}

const struct option_spec *option_named(struct diag *diag, struct str name, unsigned command, bool in_profile,
                                       struct place where)
{
    enum { NEAR = 3 }; /* edits between a slip and what was meant */
    const struct option_spec *nearest = NULL;
    size_t nearest_distance = NEAR + 1;
    for (size_t i = 0; i < OPTION_COUNT; i++) {
        if (!(options[i].commands & command) || (options[i].traits & PROFILE_ONLY && !in_profile))
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
