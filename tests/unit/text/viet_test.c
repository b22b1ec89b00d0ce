/* SPDX-License-Identifier: MIT */
#include "viet.h"

#include <string.h>

#include "check.h"

static void check_parts(const char *spelling, const char *onset, const char *rime, enum tone tone)
{
    struct viet_syllable syllable;
    if (!CHECK(viet_parse(str_of(spelling), &syllable)))
        printf("    %s\n", spelling);
    else if (!CHECK(str_is(syllable.onset, onset) && str_is(syllable.rime, rime) && syllable.tone == tone))
        printf("    %s: %.*s + %.*s\n", spelling, STR_ARG(syllable.onset), STR_ARG(syllable.rime));
}

static void syllables_come_apart(void)
{
    check_parts("nghiêng", "ngh", "iêng", TONE_LEVEL);
    check_parts("hòa", "h", "oa", TONE_GRAVE);
    check_parts("hoà", "h", "oa", TONE_GRAVE);
    check_parts("gì", "gi", "i", TONE_GRAVE);
    check_parts("gìn", "gi", "in", TONE_GRAVE);
    check_parts("giếng", "gi", "iêng", TONE_ACUTE);
    check_parts("già", "gi", "a", TONE_GRAVE);
    check_parts("quý", "qu", "y", TONE_ACUTE);
    check_parts("quí", "qu", "y", TONE_ACUTE);
    check_parts("quyết", "qu", "yêt", TONE_ACUTE);
    check_parts("khuya", "kh", "uya", TONE_LEVEL);
    check_parts("ươn", "", "ươn", TONE_LEVEL);
    check_parts("yếu", "", "yêu", TONE_ACUTE);
    check_parts("xoong", "x", "oong", TONE_LEVEL);
    check_parts("đặc", "đ", "ăc", TONE_DOT);
}

static void what_is_no_syllable(void)
{
    static const char *const spellings[] = {
        "",     "b",    "ka",    "ce",     "ghà",   "ngê",  "qa",       "cac", "cạch1",
        "hồm",  "Hòa",  "đórir", "việc t", "tiên̂g", "quốa", "giươngg",  "bcd", "kyêm",
        "lynh", "quoa", "hóá",   "fan",    "wa",    "tắcc", "nghiêngg", "hõt", "\xC3",
    };
    for (size_t i = 0; i < sizeof spellings / sizeof *spellings; i++)
        if (strcmp(spellings[i], "hồm") != 0 && !CHECK(!viet_is_syllable(str_of(spellings[i]))))
            printf("    %s\n", spellings[i]);
    CHECK(viet_is_syllable(STR("hồm"))); /* not a word, but well formed */
}

static void check_respelled(const char *before, const char *after)
{
    struct viet_syllable syllable;
    struct buf out = {0};
    CHECK(viet_parse(str_of(before), &syllable));
    viet_spell(&syllable, &out);
    CHECK_STR(buf_str(&out), after);
    buf_free(&out);
}

static void the_tone_goes_to_its_place(void)
{
    check_respelled("hoà", "hòa");
    check_respelled("thuỷ", "thủy");
    check_respelled("khoẻ", "khỏe");
    check_respelled("hoàn", "hoàn");
    check_respelled("hòan", "hoàn");
    check_respelled("gìa", "già");
    check_respelled("qủa", "quả");
    check_respelled("qúi", "quý");
    check_respelled("quít", "quýt");
    check_respelled("thuở", "thuở");
    check_respelled("tuyết", "tuyết");
    check_respelled("người", "người");
    check_respelled("ngừơi", "người");
    check_respelled("ngoéo", "ngoéo");
    check_respelled("ngóeo", "ngoéo");
    check_respelled("giếng", "giếng");
    check_respelled("gì", "gì");
    check_respelled("của", "của");
    check_respelled("cuả", "của");
}

/* Every onset with every rime: what parses is spelled in one way, which parses again. */
static void spelling_and_parsing_agree(void)
{
    static const char *const onsets[] = {"",   "b",  "c", "ch", "d",  "đ",  "g",   "gh", "gi", "h",
                                         "k",  "kh", "l", "m",  "n",  "ng", "ngh", "nh", "p",  "ph",
                                         "qu", "r",  "s", "t",  "th", "tr", "v",   "x"};
    static const char *const rimes[] = {"a",   "ai",   "ac",  "ăng",  "ây", "eo",  "ênh", "i",
                                        "iêu", "oong", "ươu", "uyên", "y",  "oăt", "uya", "uôi",
                                        "inh", "ia",   "oa",  "uê",   "uơ", "yêm", "ich", "ơp"};
    size_t parsed = 0;
    for (size_t i = 0; i < sizeof onsets / sizeof *onsets; i++) {
        for (size_t j = 0; j < sizeof rimes / sizeof *rimes; j++) {
            struct viet_syllable made = {str_of(onsets[i]), str_of(rimes[j]), TONE_ACUTE}, back;
            struct buf out = {0};
            viet_spell(&made, &out);
            if (viet_parse(buf_str(&out), &back)) {
                parsed++;
                struct buf again = {0}, third = {0};
                viet_spell(&back, &again); /* g + ía is read as gi + á, qu + í as qu + ý */
                CHECK(viet_parse(buf_str(&again), &back) && back.tone == TONE_ACUTE);
                viet_spell(&back, &third);
                CHECK(str_equal(buf_str(&again), buf_str(&third)));
                buf_free(&again);
                buf_free(&third);
            }
            buf_free(&out);
        }
    }
    CHECK(parsed > 400 && parsed < 600);
}

static void bare_spelling(void)
{
    struct buf out = {0};
    viet_bare(STR("Đường ở Y Blŭ Niê, Ƀuôn ơ̆ č ñ – 漢 1½"), &out);
    CHECK_STR(buf_str(&out), "Duong o Y Blu Nie, Buon o c n – 漢 1½");
    buf_free(&out);
}

int main(void)
{
    syllables_come_apart();
    what_is_no_syllable();
    the_tone_goes_to_its_place();
    spelling_and_parsing_agree();
    bare_spelling();
    return check_result();
}
