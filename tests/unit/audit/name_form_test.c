/* SPDX-License-Identifier: MIT */
/* The form of display names under three demands, as three offices make them. */
#include "name_form.h"

#include "check.h"
#include "normalize.h"

enum { R = NAME_NOT_REAL, I = NAME_INCOMPLETE, P = NAME_NO_POSITION, S = NAME_NOT_SHORT };

static const struct name_demand with_office = {FULL_NAME_SURNAME, true, false};
static const struct name_demand two_parts = {FULL_NAME_TWO_PARTS, false, true};
static const struct name_demand given = {FULL_NAME_GIVEN, false, true};

static const struct {
    const char *name;
    unsigned with_office, two_parts, given;
} cases[] = {
    /* the form a regulation asks for, in its spellings */
    {"Nguyễn Văn Mẫu - Giám đốc Sở Thông tin và Truyền thông", 0, 0, 0},
    {"GĐ Sở TTTT - Nguyễn Văn Mẫu", 0, 0, 0},
    {"Nguyễn Thị Mẫu (CV VP UBND tỉnh)", 0, 0, 0},
    {"Phó phòng Nội vụ Lò Văn Chài", 0, 0, 0},
    {"Hà Văn Thắng Trưởng CA xã Mường Mẫu", 0, 0, 0},
    {"P.GĐ Lê Minh Tú", 0, 0, 0},
    {"Nguyễn Thị Kim Oanh-CVP", 0, 0, 0},
    {"Hoàng Quốc Việt Q. Giám đốc", 0, 0, 0},
    {"nguyen van mau - pho giam doc", 0, 0, 0},
    {"LÒ VĂN MẪU - CHỦ TỊCH", 0, 0, 0},
    /* names of many peoples, without an office */
    {"Lèng A Phóng", P, 0, 0},
    {"Ka' Mẫu", P, 0, 0},
    {"Thị Sống", P | I, 0, 0}, /* a plain word behind Thị is a name */
    {"Ngụy Như Mẫu", P, 0, 0},
    {"Lê Thị Mẫu Lê Thị Mẫu", P, S, S},
    {"Lê Mẫu Lê Mẫu Lê Mẫu", P, S, S},
    {"Cố Gắng Lên Nào", P | R, R, R},
    {"Lê Văn Mẫu - Đồn phó", 0, 0, 0},
    {"H'Nga Kbuôr", P, 0, 0},
    {"Y Moan Êñuôl", P, 0, 0},
    {"Kpă Thuyên", P, 0, 0},
    {"Tôn Nữ Quỳnh Mẫu", P, 0, 0},
    {"Nguyễn Xuân Trường", P, 0, 0},
    {"Nguyễn Văn Thư", P, 0, 0},
    {"Nguyễn Văn Đẹp", P, 0, 0},
    {"Trần Trường Giang - PCT UBND xã", 0, 0, 0},
    {"Chu Thị Mến - Sở Xây dựng", P, 0, 0},
    {"H-Linh Kbuôr", P, 0, 0},
    {"K' Thế", P, 0, 0},
    {"Katơr Mười", P, 0, 0},
    {"Đinh Yuk", P, 0, 0},
    {"Châu Savy", P, 0, 0},
    {"Kiên Bane - Ủy viên BTV", 0, 0, 0},
    {"Trần Cứ", P, 0, 0},
    {"PBT Đảng ủy xã Cứ A Khua", 0, 0, 0},
    {"H Ngọc Mlô", P, 0, 0},
    {"Kim Sóc Mẫu", P, 0, 0},
    {"Nguyễn H", P | I, I, I},
    {"Vi Thị Sen - UBND phường 2", P, 0, 0},
    {"Vi Thị Sen - 0900000112", P | R, R, R},
    {"Đ/c Lò Văn Ún - Phó Chủ tịch", 0, 0, 0},
    {"BS CKII Tống Thị Mẫu - Giám đốc", 0, 0, 0},
    /* words that are a name here and an office or a unit there */
    {"Nguyễn Bảo Vệ - Phó Giám đốc", 0, 0, 0},
    {"Nguyễn Bảo Vệ", P, 0, 0},
    {"Trần Văn Lẫm bảo vệ", 0, 0, 0},
    {"Trần Văn Lẫm - TT Khuyến nông", P, 0, 0},
    {"Trần Văn Lẫm - TT tổ 3", 0, 0, 0},
    {"Lò Thị Lài * Phó hiệu trưởng", 0, 0, 0},
    {"Lâm Mẫu - Chi cục phó", 0, 0, 0},
    /* incomplete */
    {"Sen", P | I, I, 0},
    {"Trang", P | I, I, 0},
    {"Thu Mến", P | I, 0, 0},
    {"Chị Mến", P | I, I, 0},
    {"Văn Phóng - Chuyên viên", I, 0, 0},
    {"Nguyễn V.N", P | I, I, I},
    /* not real */
    {"Mẹ Mướp", P | R, R, R},
    {"Cỏ Dại", P | R, R, R},
    {"Mãi Một Tình Yêu", P | R, R, R},
    {"Hải Yến BĐS", P | R, R, R},
    {"Bán Mỹ Phẩm Chính Hãng", P | R, R, R},
    {"0900 000 112", P | R, R, R},
    {"user4711", P | R, R, R},
    {"Sunflower", P | R, R, R},
    {"☆ Sen ☆", P | R, R, R},
    {"Sở Nội vụ", P | R, R, R},
    {"...", P | R, R, R},
    {"", P | R, R, R},
    /* not short */
    {"★★ TRẦN VĂN MẪU ★★", P, S, S},
    {"Chu Thị Mến - Chu Thị Mến", P, S, S},
    {"Trần Văn Mẫu\nPhó Giám đốc", 0, S, S},
};

static unsigned judge(struct arena *arena, const char *name, const struct name_demand *demand)
{
    struct text text;
    struct fold fold;
    struct name_parts parts;
    normalize(arena, str_of(name), &text);
    fold_text(arena, str_trim(text.storage), &fold);
    name_take_apart(arena, &fold, &parts);
    return name_judge(&parts, demand);
}

static void the_three_demands(struct arena *arena)
{
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        bool good = CHECK(judge(arena, cases[i].name, &with_office) == cases[i].with_office);
        good &= CHECK(judge(arena, cases[i].name, &two_parts) == cases[i].two_parts);
        good &= CHECK(judge(arena, cases[i].name, &given) == cases[i].given);
        if (!good)
            printf("    \"%s\": %#x %#x %#x\n", cases[i].name, judge(arena, cases[i].name, &with_office),
                   judge(arena, cases[i].name, &two_parts), judge(arena, cases[i].name, &given));
        arena_reset(arena);
    }
}

static void letters_in_disguise(struct arena *arena)
{
    CHECK(judge(arena, "𝓗𝓸à𝓷𝓰 𝓢𝓮𝓷", &given) == R);
    CHECK(judge(arena, "Тrần Vаn Mẫu", &given) == R); /* Cyrillic Т and а */
    CHECK(judge(arena, "Trần V\u200băn Mẫu", &given) == R);
    CHECK(judge(arena, "Nguye\u0302\u0303n Thi\u0323 Ma\u0302\u0303u", &given) == 0); /* NFD */
}

static void advice_names_each_fault(void)
{
    struct buf vi = {0}, en = {0};
    name_advise(0, &with_office, &vi, &en);
    CHECK(vi.n == 0);
    name_advise(I | P, &with_office, &vi, &en);
    CHECK_STR(buf_str(&vi), "ghi đủ họ và tên; ghi thêm chức vụ theo mẫu “Họ và tên - Chức vụ”");
    CHECK_STR(buf_str(&en), "give surname and name; add the position: “Full name - Position”");
    buf_free(&vi);
    buf_free(&en);
}

int main(void)
{
    struct arena *arena = arena_new();
    the_three_demands(arena);
    letters_in_disguise(arena);
    advice_names_each_fault();
    arena_free(arena);
    return check_result();
}
