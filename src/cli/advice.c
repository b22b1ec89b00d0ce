/* SPDX-License-Identifier: MIT */
/* Advice from what clauses lack, and from what the log itself leaves open. */
#include "advice.h"

#include <assert.h>

#define SAID(vi, en)                                                                                         \
    {                                                                                                        \
        {(vi), sizeof(vi) - 1},                                                                              \
        {                                                                                                    \
            (en), sizeof(en) - 1                                                                             \
        }                                                                                                    \
    }

/* By the number of the need's bit. */
static const struct bilingual for_needs[] = {
    SAID("bản xuất có thời gian của từng tin", "an export with the time of each message"),
    SAID("nhật ký sự kiện của nhóm (--events), hoặc bản xuất JSON có sự kiện",
         "a log of the group's events (--events), or a JSON export with events"),
    SAID("bản xuất cho thấy tin đã thu hồi (JSON của Zalo Web hoặc zca-js, trang Zalo Web đã lưu)",
         "an export that shows recalled messages (JSON of Zalo Web or zca-js, a saved Zalo Web page)"),
    SAID("bản xuất có mã tài khoản (JSON, hoặc bảng có cột sender_id)",
         "an export with account ids (JSON, or a table with a column sender_id)"),
    SAID("danh sách thành viên của nhóm (--members) hoặc bảng tên gợi nhớ (--aliases)",
         "the group's member list (--members) or the exporter's aliases (--aliases)"),
    SAID("mã tài khoản, danh sách thành viên (--members) hoặc bảng tên gợi nhớ (--aliases), để biết ai là ai",
         "account ids, the member list (--members) or aliases (--aliases), to know who is who"),
    SAID("danh sách cán bộ được phê duyệt (--roster)", "the approved list of persons (--roster)"),
    SAID("mã tài khoản (cột account_id) trong danh sách cán bộ",
         "account ids (column account_id) on the roster"),
    SAID("danh sách thành viên của nhóm (--members)", "the group's member list (--members)"),
    SAID("vai trò trong nhóm Zalo (cột zalo_role của danh sách thành viên)",
         "roles in the Zalo group (column zalo_role of the member list)"),
    SAID("bản xuất không phải trang đã lưu (văn bản chép từ Zalo PC, JSON, bảng) của cả thời gian ấy",
         "an export of the whole time that is no saved page (text copied from Zalo PC, JSON, a table)"),
};
static_assert(sizeof for_needs / sizeof *for_needs == NEED_COUNT, "advice for each need");

static size_t clauses_that_want(const struct prospect *prospects, size_t count, size_t need)
{
    size_t clauses = 0;
    for (size_t i = 0; i < count; i++)
        clauses += prospects[i].clause->state == CLAUSE_CHECKED && prospects[i].missing >> need & 1;
    return clauses;
}

static bool names_no_group(const struct census_counts *counts)
{
    return counts->messages && !counts->group_count;
}

static bool has_unnamed_self(const struct census_counts *counts)
{
    return counts->self_unnamed > 0;
}

static bool has_gaps(const struct census_counts *counts)
{
    return counts->gap_count > 0;
}

static const struct {
    bool (*holds)(const struct census_counts *counts);
    struct advice advice;
} for_gaps[] = {
    {names_no_group,
     {"group",
      SAID("tên nhóm (--group), vì tệp không ghi",
           "the group's name (--group), which the file does not give"),
      0}},
    {has_unnamed_self,
     {"self",
      SAID("người xuất dữ liệu là ai (--self-uid, --self-name)",
           "who the exporter is (--self-uid, --self-name)"),
      0}},
    {has_gaps,
     {"other_export",
      SAID("bản xuất khác cho những ngày không có tin nào", "another export for the days without a word"),
      0}},
};
enum { GAP_ADVICE = sizeof for_gaps / sizeof *for_gaps };

const struct advice *advice_on(struct arena *arena, const struct census_counts *counts,
                               const struct prospect *prospects, size_t prospect_count, size_t *count)
{
    struct advice *list = arena_array(arena, NEED_COUNT + GAP_ADVICE, sizeof *list);
    *count = 0;
    for (size_t need = 0; need < NEED_COUNT; need++) {
        size_t clauses = clauses_that_want(prospects, prospect_count, need);
        if (clauses)
            list[(*count)++] = (struct advice){need_word(need), for_needs[need], clauses};
    }
    for (size_t i = 0; i < GAP_ADVICE; i++)
        if (for_gaps[i].holds(counts))
            list[(*count)++] = for_gaps[i].advice;
    return list;
}
