/* SPDX-License-Identifier: MIT */
/* An inspected input for people to read. */
#include "inspection.h"

#include "utf8.h"
#include "wording.h"

enum { PEOPLE_SHOWN = 10, GROUPS_SHOWN = 10, GAPS_SHOWN = 10 };

#define WORDS(vi, en) (inspection->in_english ? (en) : (vi))

const char *claim_word(enum claim claim)
{
    static const char *const words[] = {
        [CLAIM_NO] = "no", [CLAIM_FITS] = "fits", [CLAIM_LIKELY] = "likely", [CLAIM_SURE] = "sure"};
    return words[claim];
}

/* --- what it is, and why --- */

static const char *certainty(const struct inspection *inspection)
{
    static const char *const words[][2] = {
        [CLAIM_NO] = {"theo --from", "by --from"},
        [CLAIM_FITS] = {"có thể đúng", "it fits"},
        [CLAIM_LIKELY] = {"nhiều khả năng", "likely"},
        [CLAIM_SURE] = {"chắc chắn", "sure"},
    };
    return words[inspection->input->claim][inspection->in_english];
}

static void show_evidence(const struct inspection *inspection, struct buf *out)
{
    const struct reader *reader = inspection->input->reader;
    const char *basis = WORDS(reader->basis_vi, reader->basis_en);
    if (basis)
        buf_format(out, "  %s: %s\n", WORDS("căn cứ", "recognised by"), basis);
    for (size_t i = 0; i < inspection->mark_count; i++)
        buf_format(out, "%s%s%s", i ? ", " : WORDS("    dấu hiệu: ", "    marks: "), inspection->marks[i],
                   i + 1 == inspection->mark_count ? "\n" : "");
    buf_text(out, WORDS("    dòng đầu: ", "    first line: "));
    utf8_visible(inspection->first_line, false, out);
    buf_byte(out, '\n');
    for (size_t i = 0; i < inspection->claim_count; i++)
        if (inspection->claims[i].reader != reader)
            buf_format(out, WORDS("    cũng có thể là: %s\n", "    might also be: %s\n"),
                       inspection->claims[i].reader->name);
}

static void show_identity(const struct inspection *inspection, struct buf *out)
{
    const struct input_facts *facts = &inspection->input->facts;
    struct str title = wording_of(facts->format_title, inspection->in_english);
    utf8_visible(facts->file, false, out);
    buf_format(out, "\n  %s %s: %.*s (%s%s), %s\n", WORDS("dạng", "format"), facts->format, STR_ARG(title),
               certainty(inspection), facts->experimental ? WORDS(", thử nghiệm", ", experimental") : "",
               facts->encoding);
    show_evidence(inspection, out);
    buf_format(out, "  %s: %.*s\n", WORDS("độ tin cậy", "trust"),
               STR_ARG(wording(wording_trust(facts->trust), inspection->in_english)));
    buf_format(out, "  %llu byte, SHA-256 %.*s\n", (unsigned long long)facts->bytes, STR_ARG(facts->sha256));
}

/* --- what is in it --- */

static void show_accounting(const struct inspection *inspection, struct buf *out)
{
    const struct input_facts *facts = &inspection->input->facts;
    const struct census_counts *counts = inspection->counts;
    buf_format(
        out,
        WORDS("  bản ghi: đọc %zu = nhận %zu + hệ thống %zu + trùng %zu + bỏ trống %zu + cách ly %zu\n",
              "  records: %zu seen = %zu accepted + %zu system + %zu duplicate + %zu ignored + %zu "
              "quarantined\n"),
        facts->seen, facts->accepted, facts->system, facts->duplicates, facts->ignored, facts->quarantined);
    buf_format(out,
               WORDS("  tin nhắn: %zu, người gửi: %zu, nhóm: %zu, đã thu hồi: %zu\n",
                     "  messages: %zu, people: %zu, groups: %zu, recalled: %zu\n"),
               counts->messages, counts->person_count, counts->group_count, counts->recalls);
    if (facts->bad_times)
        buf_format(out, WORDS("  thời gian không đọc được: %zu\n", "  times that are none: %zu\n"),
                   facts->bad_times);
    if (facts->replaced_characters)
        buf_format(
            out, WORDS("  ký tự hỏng, hiện là U+FFFD: %zu\n", "  broken characters, shown as U+FFFD: %zu\n"),
            facts->replaced_characters);
    if (counts->listed)
        buf_format(out, WORDS("  dòng danh sách thành viên: %zu\n", "  rows of a member list: %zu\n"),
                   counts->listed);
}

static void show_span(const struct inspection *inspection, struct buf *out)
{
    const struct census_counts *counts = inspection->counts;
    if (counts->first_ms <= counts->last_ms) {
        buf_text(out, WORDS("  thời gian: ", "  time: "));
        stamp_write_iso(counts->first_ms, inspection->zone_minutes, out);
        buf_text(out, WORDS(" đến ", " to "));
        stamp_write_iso(counts->last_ms, inspection->zone_minutes, out);
        buf_byte(out, '\n');
    }
    if (counts->untimed)
        buf_format(out, WORDS("  không rõ thời gian: %zu\n", "  without a known time: %zu\n"),
                   counts->untimed);
    for (size_t i = 0; i < counts->gap_count && i < GAPS_SHOWN; i++) {
        buf_text(out, i ? ", " : WORDS("  ngày không có tin nào: ", "  days without a word: "));
        stamp_write_date(counts->gaps[i].from_ms, inspection->zone_minutes, out);
        buf_text(out, "–");
        stamp_write_date(counts->gaps[i].to_ms, inspection->zone_minutes, out);
    }
    if (counts->gap_count > GAPS_SHOWN)
        buf_format(out, WORDS(" và %zu khoảng nữa", " and %zu more"), counts->gap_count - GAPS_SHOWN);
    if (counts->gap_count)
        buf_byte(out, '\n');
}

static void show_list(const struct inspection *inspection, const char *title,
                      const struct counted *const *list, size_t count, size_t most, struct buf *out)
{
    for (size_t i = 0; i < count && i < most; i++) {
        buf_text(out, i ? "; " : title);
        utf8_visible(list[i]->name.n ? list[i]->name : list[i]->id, false, out);
        if (list[i]->name.n && list[i]->id.n) {
            buf_text(out, " [");
            utf8_visible(list[i]->id, false, out);
            buf_byte(out, ']');
        }
        buf_format(out, " %zu", list[i]->messages);
    }
    if (count > most)
        buf_format(out, WORDS("; và %zu nữa", "; and %zu more"), count - most);
    if (count)
        buf_byte(out, '\n');
}

static const char *kind_at(size_t kind)
{
    return kind_name((enum message_kind)kind);
}

static const char *event_at(size_t type)
{
    return event_name((enum event_type)type);
}

static void show_counts(const char *title, const size_t *counts, size_t n, const char *(*name)(size_t),
                        struct buf *out)
{
    bool any = false;
    for (size_t i = 0; i < n; i++) {
        if (!counts[i])
            continue;
        buf_format(out, "%s%s %zu", any ? ", " : title, name(i), counts[i]);
        any = true;
    }
    if (any)
        buf_byte(out, '\n');
}

static void show_leftovers(const struct inspection *inspection, struct buf *out)
{
    const struct leftovers *leftovers = inspection->leftovers;
    if (leftovers->count)
        buf_text(out, WORDS("  chỗ không đọc được (che chữ):\n", "  not made out (masked):\n"));
    for (size_t i = 0; i < leftovers->count; i++) {
        const struct leftover *left = &leftovers->list[i];
        buf_text(out, "    ");
        console_position(left->place, out);
        buf_byte(out, ' ');
        utf8_visible(left->reason, false, out);
        buf_format(out, "%s%.*s\n", left->masked.n ? ": " : "", STR_ARG(left->masked));
    }
}

static const struct {
    enum capability bit;
    const char *vi, *en;
} capabilities[] = {
    {CARRIES_ACCOUNT_IDS, "mã tài khoản người gửi", "the senders' account ids"},
    {CARRIES_MESSAGE_IDS, "mã tin nhắn", "message ids"},
    {CARRIES_TIMES, "thời gian từng tin", "the time of each message"},
    {CARRIES_EVENTS, "sự kiện nhóm (thêm, rời, ghim, đổi tên …)",
     "group events (added, left, pinned, renamed …)"},
    {CARRIES_RECALLS, "dấu vết thu hồi", "traces of recalls"},
    {CARRIES_QUOTES, "tin được trích trả lời", "quoted messages"},
    {CARRIES_FILE_NAMES, "tên tệp gửi kèm", "names of attachments"},
    {CARRIES_PROFILE_NAMES, "tên hiển thị do thành viên tự đặt", "names the members chose themselves"},
    {CARRIES_REACTIONS, "cảm xúc thả vào tin", "reactions"},
};

static void show_capabilities(const struct inspection *inspection, struct buf *out)
{
    unsigned carries = inspection->input->facts.carries;
    for (int has = 1; has >= 0; has--) {
        bool any = false;
        for (size_t i = 0; i < sizeof capabilities / sizeof *capabilities; i++) {
            if (((carries & capabilities[i].bit) != 0) != has)
                continue;
            if (!any)
                buf_text(out, has ? WORDS("  có trong tệp:\n", "  carries:\n")
                                  : WORDS("  không có:\n", "  lacks:\n"));
            any = true;
            buf_format(out, "    %s %s\n", has ? "+" : "-", WORDS(capabilities[i].vi, capabilities[i].en));
        }
    }
    if (carries & CARRIES_WINDOW)
        buf_text(out, WORDS("  chỉ có phần cuộc trò chuyện đang hiện trên màn hình, phần khác không rõ\n",
                            "  holds no more of the talk than a screen showed\n"));
}

/* --- what can be audited --- */

static bool is_checked(const struct prospect *prospect)
{
    return prospect->clause->state == CLAUSE_CHECKED;
}

static void show_clauses(const struct inspection *inspection, const struct pack *pack, unsigned missing,
                         bool out_of_force, struct buf *out)
{
    bool any = false;
    for (size_t i = 0; i < inspection->prospect_count; i++) {
        const struct prospect *prospect = &inspection->prospects[i];
        if (prospect->pack != pack || !is_checked(prospect) || prospect->missing != missing ||
            prospect->is_out_of_force != out_of_force)
            continue;
        buf_format(out, "%s%.*s", any ? ", " : "", STR_ARG(prospect->clause->id));
        any = true;
        for (size_t c = 0; c < prospect->clause->check_count; c++)
            buf_format(out, "%s%.*s", c ? ", " : " (", STR_ARG(prospect->clause->checks[c].detector->id));
        buf_text(out, ")");
    }
    buf_byte(out, '\n');
}

static void say_missing(const struct inspection *inspection, unsigned missing, bool out_of_force,
                        struct buf *out)
{
    bool any = false;
    for (size_t need = 0; need < NEED_COUNT; need++) {
        if (!(missing >> need & 1))
            continue;
        struct str title = wording_of(need_title(need), inspection->in_english);
        buf_format(out, "%s%.*s", any ? "; " : "", STR_ARG(title));
        any = true;
    }
    if (out_of_force)
        buf_format(out, "%s%s", any ? "; " : "",
                   WORDS("tin nhắn trong thời gian quy chế có hiệu lực",
                         "messages from the time the regulation was in force"));
}

/* Has an earlier clause of the pack the same lack? */
static bool is_said(const struct inspection *inspection, size_t at)
{
    const struct prospect *list = inspection->prospects;
    for (size_t i = 0; i < at; i++)
        if (list[i].pack == list[at].pack && is_checked(&list[i]) && list[i].missing == list[at].missing &&
            list[i].is_out_of_force == list[at].is_out_of_force)
            return true;
    return false;
}

static bool can_be_checked(const struct prospect *prospect)
{
    return !prospect->missing && !prospect->is_out_of_force;
}

/* Clauses of one lack in one line. */
static void show_lines(const struct inspection *inspection, const struct pack *pack, bool can,
                       struct buf *out)
{
    for (size_t i = 0; i < inspection->prospect_count; i++) {
        const struct prospect *prospect = &inspection->prospects[i];
        if (prospect->pack != pack || !is_checked(prospect) || can_be_checked(prospect) != can ||
            is_said(inspection, i))
            continue;
        buf_text(out, can ? WORDS("      + đủ dữ liệu", "      + can be checked")
                          : WORDS("      - thiếu ", "      - lacks "));
        say_missing(inspection, prospect->missing, prospect->is_out_of_force, out);
        buf_text(out, ": ");
        show_clauses(inspection, pack, prospect->missing, prospect->is_out_of_force, out);
    }
}

static void show_pack(const struct inspection *inspection, const struct pack *pack, struct buf *out)
{
    size_t able = 0, states[CLAUSE_STATE_COUNT] = {0};
    for (size_t i = 0; i < inspection->prospect_count; i++) {
        const struct prospect *prospect = &inspection->prospects[i];
        if (prospect->pack != pack)
            continue;
        able += is_checked(prospect) && can_be_checked(prospect);
        states[prospect->clause->state]++;
    }
    buf_format(
        out,
        WORDS("    %.*s: %zu điều khoản đủ dữ liệu, %zu không đủ, %zu cần xác nhận, %zu không áp dụng\n",
              "    %.*s: %zu clauses can be checked, %zu cannot, %zu need attestation, %zu not "
              "applicable\n"),
        STR_ARG(pack->id), able, states[CLAUSE_CHECKED] - able, states[CLAUSE_ATTESTED],
        states[CLAUSE_NOT_APPLICABLE]);
    if (!inspection->in_detail)
        return;
    show_lines(inspection, pack, true, out);
    show_lines(inspection, pack, false, out);
}

static void show_prospects(const struct inspection *inspection, struct buf *out)
{
    if (inspection->prospect_count)
        buf_text(out,
                 inspection->in_detail
                     ? WORDS("  soát được theo quy chế, nếu chỉ có tệp này:\n",
                             "  what can be audited with this file alone:\n")
                     : WORDS("  soát được theo quy chế, nếu chỉ có tệp này (từng điều: -r GÓI):\n",
                             "  what can be audited with this file alone (clause by clause: -r PACK):\n"));
    for (size_t i = 0; i < inspection->prospect_count; i++)
        if (i == 0 || inspection->prospects[i].pack != inspection->prospects[i - 1].pack)
            show_pack(inspection, inspection->prospects[i].pack, out);
}

static void show_advice(const struct inspection *inspection, struct buf *out)
{
    if (inspection->advice_count)
        buf_text(out, WORDS("  nên bổ sung:\n", "  worth adding:\n"));
    for (size_t i = 0; i < inspection->advice_count; i++) {
        const struct advice *advice = &inspection->advice[i];
        buf_format(out, "    + %.*s", STR_ARG(wording_of(advice->text, inspection->in_english)));
        if (advice->clauses)
            buf_format(out, WORDS(" (cần cho %zu điều khoản)", " (%zu clauses want it)"), advice->clauses);
        buf_byte(out, '\n');
    }
}

void inspection_show(const struct inspection *inspection, struct buf *out)
{
    const struct census_counts *counts = inspection->counts;
    show_identity(inspection, out);
    show_accounting(inspection, out);
    show_span(inspection, out);
    show_list(inspection, WORDS("  nhóm: ", "  groups: "), counts->groups, counts->group_count, GROUPS_SHOWN,
              out);
    show_list(inspection, WORDS("  người gửi: ", "  people: "), counts->people, counts->person_count,
              PEOPLE_SHOWN, out);
    show_counts(WORDS("  loại tin: ", "  kinds: "), counts->kinds, KIND_COUNT, kind_at, out);
    show_counts(WORDS("  sự kiện: ", "  events: "), counts->events, EVENT_COUNT, event_at, out);
    show_leftovers(inspection, out);
    show_capabilities(inspection, out);
    show_prospects(inspection, out);
    show_advice(inspection, out);
    if (!inspection->input->facts.complete)
        buf_text(out, WORDS("  KHÔNG ĐẦY ĐỦ: xem thông báo lỗi đi kèm\n",
                            "  INCOMPLETE: see the messages on standard error\n"));
}
