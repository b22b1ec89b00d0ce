/* SPDX-License-Identifier: MIT */
/* What of a text may stand in a report: masks and cuts. */
#include "redact.h"

#include "buf.h"
#include "check.h"
#include "utf8.h"

static void numbers_of_persons_are_masked(struct arena *arena)
{
    CHECK_STR(redact_mask(arena, STR("gọi 0900000123 nhé")), "gọi •••••••••• nhé");
    CHECK_STR(redact_mask(arena, STR("gọi +84 900 000 123")), "gọi +•• ••• ••• •••");
    CHECK_STR(redact_mask(arena, STR("CCCD 001099000456")), "CCCD ••••••••••••");
    CHECK_STR(redact_mask(arena, STR("0900.000.123")), "••••.•••.•••");
    CHECK_STR(redact_mask(arena, STR("STK 19001234 nhé")), "STK •••••••• nhé");
    CHECK_STR(redact_mask(arena, STR("mail mau.thu@hason.gov.vn")), "mail •••••••@hason.gov.vn");
    CHECK_STR(redact_mask(arena, STR("số nhà 12 ngõ 45/6 đường Mẫu")), "số nhà •• ngõ ••/• đường Mẫu");
    CHECK_STR(redact_mask(arena, STR("Địa chỉ: 7 đường Mẫu, tổ 3\ntầng 2")),
              "Địa chỉ: • đường Mẫu, tổ •\ntầng 2");
}

static void other_numbers_stay(struct arena *arena)
{
    static const char *const kept[] = {
        "trước ngày 05/10/2026 08:12",
        "số 893/QĐ-UBND ngày 09/8/2019",
        "1.250.000.000 đồng",
        "2026-10-05 08:12:44",
        "212 hộ, 14 điểm",
        "TCVN 6909:2001",
        "đạt 54,2%",
        "@Lan 24/24",
        "mã 19001234",
    };
    for (size_t i = 0; i < sizeof kept / sizeof kept[0]; i++)
        CHECK_STR(redact_mask(arena, str_of(kept[i])), kept[i]);
}

static void excerpts_surround_the_span(struct arena *arena)
{
    struct str text = STR("Em thanh lý máy, gọi 0900000123");
    CHECK_STR(redact_excerpt(arena, text, &(struct span){3, sizeof "thanh lý" - 1}),
              "Em «thanh lý» máy, gọi ••••••••••");
    CHECK_STR(redact_excerpt(arena, text, &(struct span){sizeof "Em thanh lý máy, gọi " - 1, 10}),
              "Em thanh lý máy, gọi «••••••••••»");
    CHECK_STR(redact_excerpt(arena, STR("dòng một\ndòng hai"), NULL), "dòng một dòng hai");
}

static void excerpts_are_short(struct arena *arena)
{
    struct buf length = {0};
    for (int i = 0; i < 300; i++)
        buf_text(&length, "ế");
    struct str cut = redact_excerpt(arena, buf_str(&length), &(struct span){300, 3});
    CHECK(str_starts(cut, STR("…ế")) && str_ends(cut, STR("ế…")) && str_find(cut, STR("«ế»")) < cut.n);
    CHECK(utf8_count(cut) == EXCERPT_CHARACTERS + 4);
    struct str whole = redact_excerpt(arena, buf_str(&length), &(struct span){0, 900});
    CHECK(str_starts(whole, STR("«ế")) && utf8_count(whole) == EXCERPT_CHARACTERS + 3);
    CHECK(utf8_count(redact_excerpt(arena, buf_str(&length), NULL)) == EXCERPT_CHARACTERS + 1);
    buf_free(&length);
}

int main(void)
{
    struct arena *arena = arena_new();
    numbers_of_persons_are_masked(arena);
    other_numbers_stay(arena);
    excerpts_surround_the_span(arena);
    excerpts_are_short(arena);
    arena_free(arena);
    return check_result();
}
