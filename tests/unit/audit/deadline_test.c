/* SPDX-License-Identifier: MIT */
/* Deadlines as leaders write them, and words that look like one. */
#include "deadline.h"

#include "check.h"
#include "stamp.h"

#define MONDAY_MORNING "2026-10-05 08:00"

static const struct {
    const char *words, *due; /* NULL: none */
} cases[] = {
    {"Báo cáo trước 16h30", "2026-10-05 16:30"},
    {"Báo cáo trước 16h30.", "2026-10-05 16:30"},
    {"xác nhận trước 11h trưa nay", "2026-10-05 11:00"},
    {"trả lời chậm nhất 17h ngày 12/10", "2026-10-12 17:00"},
    {"trả lời chậm nhất là 17 giờ 30 ngày 12/10/2026", "2026-10-12 17:30"},
    {"muộn nhất 5h chiều mai", "2026-10-06 17:00"},
    {"trước 16:45 hôm nay", "2026-10-05 16:45"},
    {"trước 10 giờ rưỡi", "2026-10-05 10:30"},
    {"truoc 16h30 hom nay", "2026-10-05 16:30"},
    {"hạn chót 9g sáng thứ sáu", "2026-10-09 09:00"},
    {"trước ngày 12 tháng 10", "2026-10-12 23:59"},
    {"phản hồi trong sáng nay", "2026-10-05 11:59"},
    {"phản hồi trong chiều nay nhé", "2026-10-05 17:59"},
    {"nhắn tin xác nhận trong ngày", "2026-10-05 23:59"},
    {"trong ngày mai", "2026-10-06 23:59"},
    {"trả lời trong tuần", "2026-10-11 23:59"},
    {"báo lại trong 60 phút tới", "2026-10-05 09:00"},
    {"báo lại trong vòng 2 tiếng", "2026-10-05 10:00"},
    {"báo lại trong 30p", "2026-10-05 08:30"},
    {"trước 7h phải có mặt", "2026-10-06 07:00"}, /* this morning's has gone by */
    {"Trước 9h dọn đường, trả lời trước 15h", "2026-10-05 15:00"},
    {"hạn 5/1", "2027-01-05 23:59"},
    {"hạn 5/9", NULL}, /* gone by, and not so long ago */
    {"8h sáng mai họp khẩn", NULL},
    {"Trước mắt các đồng chí rà soát", NULL},
    {"hạn chế đi lại", NULL},
    {"đến muộn 15 phút", NULL},
    {"trước 31/02", NULL},
    {"trước 25h", NULL},
    {"trước 5 đồng chí", NULL},
    {"trong nhóm có 20 người", NULL},
    {"từ 8h đến 11h", NULL},
    {"trước", NULL},
    {"", NULL},
};

static int64_t moment(const char *text)
{
    struct stamp stamp = {0, PRECISION_NONE};
    CHECK(stamp_parse(str_of(text), ZONE_VIETNAM_MINUTES, DAY_FIRST, &stamp));
    return stamp.ms;
}

static void in_words(void)
{
    struct arena *arena = arena_new();
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        struct fold fold;
        fold_text(arena, str_of(cases[i].words), &fold);
        int64_t due = deadline_in(&fold, moment(MONDAY_MORNING), ZONE_VIETNAM_MINUTES);
        int64_t wanted = cases[i].due ? moment(cases[i].due) + MS_PER_MINUTE - 1 : DEADLINE_NONE;
        if (!CHECK(due == wanted))
            printf("    \"%s\": %lld, not %lld\n", cases[i].words, (long long)due, (long long)wanted);
    }
    arena_free(arena);
}

static void of_the_clock(void)
{
    int64_t from = moment(MONDAY_MORNING);
    CHECK(deadline_next(STR("17:00"), from, ZONE_VIETNAM_MINUTES) == moment("2026-10-05 17:00"));
    CHECK(deadline_next(STR("07:30"), from, ZONE_VIETNAM_MINUTES) == moment("2026-10-06 07:30"));
    CHECK(deadline_next(STR("25:00"), from, ZONE_VIETNAM_MINUTES) == DEADLINE_NONE);
    CHECK(deadline_next(STR(""), from, ZONE_VIETNAM_MINUTES) == DEADLINE_NONE);
}

int main(void)
{
    in_words();
    of_the_clock();
    return check_result();
}
