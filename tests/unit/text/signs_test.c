/* SPDX-License-Identifier: MIT */
#include "signs.h"

#include <string.h>

#include "check.h"

static struct arena *arena;

struct wanted {
    enum sign_kind kind;
    const char *text;
};

static void check_signs(const char *storage, const struct wanted *wanted, size_t count)
{
    struct fold fold;
    struct signs signs;
    fold_text(arena, str_of(storage), &fold);
    signs_find(arena, &fold, &signs);
    bool good = CHECK(signs.count == count);
    for (size_t i = 0; i < signs.count && i < count; i++) {
        good &= CHECK(signs.list[i].kind == wanted[i].kind);
        CHECK_STR(str_cut(str_of(storage), signs.list[i].at, signs.list[i].n), wanted[i].text);
    }
    if (!good)
        printf("    \"%s\": %zu signs\n", storage, signs.count);
}

#define CHECK_SIGNS(storage, ...)                                                                            \
    check_signs(storage, (const struct wanted[]){__VA_ARGS__},                                               \
                sizeof((const struct wanted[]){__VA_ARGS__}) / sizeof(struct wanted))

static void letters_in_disguise(void)
{
    CHECK_SIGNS("𝓝𝓰𝓾𝔂 Ｎễｎ", {SIGN_STYLED, "𝓝𝓰𝓾𝔂"}, {SIGN_STYLED, "Ｎ"}, {SIGN_STYLED, "ｎ"});
    CHECK_SIGNS("ɴɢᴜʏễɴ ⓐⓑ ᵍᵒⁱ", {SIGN_STYLED, "ɴɢᴜʏ"}, {SIGN_STYLED, "ɴ"}, {SIGN_STYLED, "ⓐⓑ"},
                {SIGN_STYLED, "ᵍᵒⁱ"});
    CHECK_SIGNS("ơ 𝗼\u031b𝗻", {SIGN_STYLED, "𝗼"}, {SIGN_STYLED, "𝗻"});
    check_signs("𝑥\u0304 = 2", NULL, 0);
    CHECK_SIGNS("bаn", {SIGN_LOOKALIKE, "а"}); /* Cyrillic */
    CHECK_SIGNS("ПǤUƔỄП", {SIGN_LOOKALIKE, "ПǤ"}, {SIGN_LOOKALIKE, "Ɣ"}, {SIGN_LOOKALIKE, "П"});
    CHECK_SIGNS("Ƌề Ƭhông", {SIGN_LOOKALIKE, "Ƌ"}, {SIGN_LOOKALIKE, "Ƭ"});
    check_signs("Łukasz Ħamrun ɡɹiːn", NULL, 0); /* at home elsewhere */
    CHECK_SIGNS("QÐ-UBND", {SIGN_LOOKALIKE, "Ð"});
}

static void hidden_characters(void)
{
    CHECK_SIGNS("Nguy\u200Bễ\u00ADn", {SIGN_INVISIBLE, "\u200B"}, {SIGN_INVISIBLE, "\u00AD"});
    CHECK_SIGNS("a\u2060b\uFEFF", {SIGN_INVISIBLE, "\u2060"}, {SIGN_INVISIBLE, "\uFEFF"});
    CHECK_SIGNS("ban\u200Dhàng", {SIGN_INVISIBLE, "\u200D"});
    CHECK_SIGNS("\u202Etxt\u2066", {SIGN_BIDI, "\u202E"}, {SIGN_BIDI, "\u2066"});
}

static void stray_marks(void)
{
    CHECK_SIGNS("n\u0302o", {SIGN_STRAY_MARK, "\u0302"});
    CHECK_SIGNS("ấ\u0306", {SIGN_STRAY_MARK, "\u0306"});
    CHECK_SIGNS("hoa´ ", {SIGN_STRAY_MARK, "´"});
    CHECK_SIGNS("t\u0131\u0301nh", {SIGN_STRAY_MARK, "\u0301"});
}

static void feelings(void)
{
    CHECK_SIGNS("vâng ❤️👍🏽", {SIGN_EMOJI_FEELING, "❤️"}, {SIGN_EMOJI_FEELING, "👍🏽"});
    CHECK_SIGNS("hay 🙏 🌹 🤦🏻‍♂️", {SIGN_EMOJI_FEELING, "🙏"}, {SIGN_EMOJI_FEELING, "🌹"},
                {SIGN_EMOJI_FEELING, "🤦🏻‍♂️"});
    CHECK_SIGNS("vui quá :)) =)) ^^", {SIGN_EMOJI_FEELING, ":))"}, {SIGN_EMOJI_FEELING, "=))"},
                {SIGN_EMOJI_FEELING, "^^"});
    CHECK_SIGNS("ok :D hihi:( /-heart", {SIGN_EMOJI_FEELING, ":D"}, {SIGN_EMOJI_FEELING, ":("},
                {SIGN_EMOJI_FEELING, "/-heart"});
    CHECK_SIGNS("yêu cả nhà <3", {SIGN_EMOJI_FEELING, "<3"});
    CHECK_SIGNS("✅ 1️⃣ 📌 👩\u200D💼 🇻🇳 ⏰", {SIGN_EMOJI_OTHER, "✅"},
                {SIGN_EMOJI_OTHER, "1️⃣"}, {SIGN_EMOJI_OTHER, "📌"}, {SIGN_EMOJI_OTHER, "👩\u200D💼"},
                {SIGN_EMOJI_OTHER, "🇻🇳"}, {SIGN_EMOJI_OTHER, "⏰"});
}

static void nothing_to_see(void)
{
    static const char *const plain[] = {
        "",
        "Kính gửi Ủy ban nhân dân tỉnh, số 12/QĐ-UBND – “họp” lúc 8:30; a=b",
        "Y Blŭ Niê, Hđơ\u0306k, Ê\u0306 Đê, Ƀuôn",
        "H’Hen, K`Brơi, H´Hen",
        "(gồm: chi bộ 1; chi bộ 2) (như sau:)",
        "nhiệt độ <3 độ, tỷ lệ 1:3, 5:3",
        "Россия, ελληνικά, 漢字",
        "2 + 𝑥 = 5, m², ½, ①, ™, №, → ✓",
        "và/hoặc a/-b",
        "Sở XD, 10h:",
        "f(x)=(1)",
        "हिन्\u200Dदी",
        "✔\uFE0E",
        "T_1 -5 <= 3",
        ":",
        "=",
        "1ª 2º 25°C",
    };
    for (size_t i = 0; i < sizeof plain / sizeof *plain; i++)
        check_signs(plain[i], NULL, 0);
}

static void signs_past_the_limit_are_counted(void)
{
    enum { MANY = 500 };
    char text[5 * MANY + 1];
    for (size_t i = 0; i < MANY; i++)
        memcpy(text + 5 * i, "👍 ", 5);
    text[5 * MANY] = '\0';
    struct fold fold;
    struct signs signs;
    fold_text(arena, str_of(text), &fold);
    signs_find(arena, &fold, &signs);
    CHECK(signs.count == 64 && signs.counts[SIGN_EMOJI_FEELING] == MANY);
}

int main(void)
{
    arena = arena_new();
    letters_in_disguise();
    hidden_characters();
    stray_marks();
    feelings();
    nothing_to_see();
    signs_past_the_limit_are_counted();
    arena_free(arena);
    return check_result();
}
