/* SPDX-License-Identifier: MIT */
/* The tables of the 8-bit encodings: against sentences, the C library's own tables, and a list from outside.
 */
#include "legacy_fonts.h"

#include <string.h>

#include "check.h"
#include "cp1252.h"
#include "letters.h"
#include "normalize.h"
#include "office.h"
#include "shared.h"
#include "utf8.h"

static struct arena *arena;

static const struct font *font_of(enum repair_rule rule)
{
    for (size_t i = 0; i < FONT_COUNT; i++)
        if (legacy_fonts[i].rule == rule)
            return &legacy_fonts[i];
    return NULL;
}

static void sentences(void)
{
    static const struct {
        enum repair_rule rule;
        const char *damaged, *good;
    } cases[] = {
        {REPAIR_TCVN3, "Céng hoµ x· héi chñ nghÜa ViÖt Nam, §éc lËp - Tù do - H¹nh phóc",
         "Cộng hoà xã hội chủ nghĩa Việt Nam, Độc lập - Tự do - Hạnh phúc"},
        {REPAIR_TCVN3, "CéNG HOµ X· HéI CHñ NGHÜA VIÖT NAM", "CỘNG HOÀ XÃ HỘI CHỦ NGHĨA VIỆT NAM"},
        {REPAIR_TCVN3, "tr\u00ADíc ngµy 30, ®Ò nghÞ nép b¸o c¸o", "trước ngày 30, đề nghị nộp báo cáo"},
        {REPAIR_TCVN3, "Hµ Néi, §¶ng bé", "Hà Nội, Đảng bộ"},
        {REPAIR_TCVN3, "H§ND tØnh, UBND huyÖn Phong Thæ", "HĐND tỉnh, UBND huyện Phong Thổ"},
        {REPAIR_VNI, "Coäng hoøa xaõ hoäi chuû nghóa Vieät Nam, Ñoäc laäp - Töï do - Haïnh phuùc",
         "Cộng hòa xã hội chủ nghĩa Việt Nam, Độc lập - Tự do - Hạnh phúc"},
        {REPAIR_VNI, "UÛY BAN NHAÂN DAÂN TÆNH", "ỦY BAN NHÂN DÂN TỈNH"},
        {REPAIR_VNI, "kyõ thuaät, huyû boû, kyø hoïp", "kỹ thuật, huỷ bỏ, kỳ họp"},
        {REPAIR_CP1258, "Côòng hoÌa xaÞ hôòi chuÒ nghiÞa Viêòt Nam, Ðôòc lâòp",
         "Cộng hòa xã hội chủ nghĩa Việt Nam, Độc lập"},
        {REPAIR_VIETWARE_X, "Cäüng hoìa xaî häüi chuí nghéa Viãût Nam", "Cộng hòa xã hội chủ nghĩa Việt Nam"},
        {REPAIR_BKHCM2, "Cöång hoâa xaä höåi chuã nghôa Viïåt Nam", "Cộng hòa xã hội chủ nghĩa Việt Nam"},
    };
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        struct text text;
        normalize(arena, str_of(cases[i].damaged), &text);
        CHECK_STR(text.storage, cases[i].good);
        CHECK(text.counts[cases[i].rule] > 0 && text.repair_count == text.counts[cases[i].rule]);
    }
}

static void a_damaged_quote_inside_good_text(void)
{
    struct text text;
    normalize(
        arena,
        STR("Các đ/c ơi, dán lên thành thế này: B¸o c¸o t×nh h×nh gi¶i ng©n vèn ®Çu t\u00AD, xử lý giúp ạ"),
        &text);
    CHECK_STR(text.storage,
              "Các đ/c ơi, dán lên thành thế này: Báo cáo tình hình giải ngân vốn đầu tư, xử lý giúp ạ");
    CHECK(text.counts[REPAIR_TCVN3] == 9);
}

static void recognised_but_not_repaired(void)
{
    struct text text;
    struct str raw = STR("Cäm Ön các anh chÎ, em Çã nhÆn ÇÜ®c tài liŒu tÆp huÃn");
    normalize(arena, raw, &text);
    CHECK(str_equal(text.storage, raw) && text.counts[REPAIR_VPS] > 0 && text.suspected_legacy);
}

static void what_is_none(void)
{
    static const char *const none[] = {
        "V = (D×0,4 + H×0,35 + S×0,25); huyện nào có D≥0,8 thì cộng 5%",
        "5.000đ, 25°C, «a» · ®™ © 2026 ½ m²",
        "Y Blŭ Niê, H’Hen Niê, Ƀuôn Rĭt, Čư Mgar, Krông Năng, Ñui",
        "São Paulo, Müller, café, Ångström, naïve",
        "Brontë…” và quê…”",
        "Lý Cà Sử, Chẻo Láo Lở, Tẩn Mí Páo",
        "à á ã õ í ì",
        "Pờ Ma Lung, Giàng A Tủa, Lò Thị Hặc",
    };
    for (size_t i = 0; i < sizeof none / sizeof *none; i++) {
        struct text text;
        normalize(arena, str_of(none[i]), &text);
        if (!CHECK(str_equal(text.storage, str_of(none[i]))) || !CHECK(text.repair_count == 0))
            printf("    %s\n", none[i]);
    }
}

/* All letters of the alphabet in both cases, one at a time. */
static void against_the_c_library(enum repair_rule rule, const char *encoding, bool small_only)
{
    size_t compared = 0, different = 0;
    for (uint32_t code_point = 0xC0; code_point < LETTER_HIGH_END; code_point++) {
        struct letter_form form = letter_of(code_point);
        char bytes[UTF8_LONGEST_BYTES];
        struct str letter = {bytes, utf8_encode(code_point, bytes)}, theirs, ours;
        if (form.letter == LETTER_NONE || (small_only && form.upper))
            continue;
        if (!damage_by_iconv(arena, encoding, letter, &theirs)) {
            printf("skipped: the C library has no %s\n", encoding);
            return;
        }
        uint32_t first;
        if (utf8_decode(theirs, &first) && cp1252_byte(first) < 0x20) /* VISCII has six capitals there */
            continue;
        ours = damage_by_font(arena, font_of(rule), letter);
        compared++;
        if (!str_equal(ours, theirs) && ++different)
            printf("    %s, %.*s: ours %.*s, theirs %.*s\n", encoding, STR_ARG(letter), STR_ARG(ours),
                   STR_ARG(theirs));
    }
    CHECK(compared >= 60);
    CHECK(different == 0);
}

/* The list has some letters twice, as different programs wrote them: one of the spellings must be ours. */
static void against_the_shared_list(void)
{
    enum { ENCODING, SOURCE_POINTS, SOURCE, TARGET_POINTS, TARGET, FIELDS };
    static const struct {
        const char *name;
        enum repair_rule rule;
        size_t equal, different; /* other spellings: à as a and a mark, folded capitals, a second Ệ */
    } encodings[] = {
        {"TCVN3", REPAIR_TCVN3, 73, 0},
        {"VNI-WIN", REPAIR_VNI, 130, 0},
        {"CP1258-as-CP1252", REPAIR_CP1258, 112, 16},
        {"VIETWARE-X", REPAIR_VIETWARE_X, 134, 0},
        {"BKHCM2", REPAIR_BKHCM2, 134, 1},
        {"VPS", REPAIR_VPS, 98, 14},
        {"VISCII", REPAIR_VISCII, 96, 7},
    };
    for (size_t i = 0; i < sizeof encodings / sizeof *encodings; i++) {
        struct str row[FIELDS];
        size_t equal = 0, different = 0;
        FILE *file = shared_open(arena, "legacy.tsv");
        while (file && shared_row(file, arena, row, FIELDS) == FIELDS) {
            if (!str_is(row[ENCODING], encodings[i].name))
                continue;
            struct str source = row[SOURCE],
                       ours = damage_by_font(arena, font_of(encodings[i].rule), row[TARGET]);
            bool escaped = source.n == 6 && str_starts(source, STR("\\u00"));
            if (escaped || str_equal(source, ours))
                equal++;
            else
                different++;
        }
        if (!file)
            return;
        fclose(file);
        printf("%s: %zu equal, %zu different\n", encodings[i].name, equal, different);
        CHECK(equal == encodings[i].equal && different == encodings[i].different);
    }
}

int main(void)
{
    arena = arena_new();
    sentences();
    a_damaged_quote_inside_good_text();
    recognised_but_not_repaired();
    what_is_none();
    against_the_c_library(REPAIR_TCVN3, "TCVN5712-1", true);
    against_the_c_library(REPAIR_CP1258, "CP1258", false);
    against_the_c_library(REPAIR_VISCII, "VISCII", false);
    against_the_shared_list();
    arena_free(arena);
    return check_result();
}
