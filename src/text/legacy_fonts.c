/* SPDX-License-Identifier: MIT */
/* The 8-bit Vietnamese encodings. TCVN3 is the lower-case font of TCVN 5712-1:1993; VISCII is RFC 1456;
 * CP1258 is Windows 1258; VNI, Vietware X and BKHCM2 put a mark byte behind a vowel, so their tables say what
 * each mark does. */
#include "legacy_fonts.h"

/* clang-format off */

/* From 0xA1. */
static const char16_t tcvn3[] =
    u"ĂÂÊÔƠƯĐăâêôơưđ "  /* A1 */
    u"     àảãáạ ằẳẵắ "  /* B0 */
    u"      ặầẩẫấậè ẻẽ"  /* C0 */
    u"éẹềểễếệìỉ   ĩíịò"  /* D0 */
    u" ỏõóọồổỗốộờởỡớợù"  /* E0 */
    u" ủũúụừửữứựỳỷỹýỵ "; /* F0 */

/* From 0x80. */
static const char16_t viscii[] =
    u"ẠẮẰẶẤẦẨẬẼẸẾỀỂỄỆỐỒỔỖỘỢỚỜỞỊỎỌỈỦŨỤỲ"
    u"ÕắằặấầẩậẽẹếềểễệốồổỗỠƠộờởịỰỨỪỬơớƯ"
    u"ÀÁÂÃẢĂẳẵÈÉÊẺÌÍĨỳĐứÒÓÔạỷừửÙÚỹỵÝỡư"
    u"àáâãảăữẫèéêẻìíĩỉđựòóôõỏọụùúũủýợỮ";

static const char16_t vps[] =
    u"ÀẢÃẤẦẨọỗĂếềểệẮẰẲẾ  ỀỂỄỐỒỔỖýỷỵỚỜỞ"
    u" ắằẳẵặỠớÙờởỡŨỨợỪổỬỲỸÍÌộỈĨÓửữÒỎÕự"
    u"ầÁÂấẩẫậđẻÉÊẹỉễịỹƯỦồốÔỏơÈừứÚũưÝẺ "
    u"àáâãảạă èéêẽìí ĩẴĐòóôõ Ơụùúủ ỶẼỳ";

/* Encodings whose letters come in pairs, the capital 0x20 below. */
#define PAIR(byte, small, capital) [(byte) - 0x80] = (small), [(byte) - 0xA0] = (capital)

static const char16_t vni[0x80] = {
    PAIR(u'ñ', u'đ', u'Đ'), PAIR(u'ô', u'ơ', u'Ơ'), PAIR(u'ö', u'ư', u'Ư'),
    PAIR(u'ì', u'ì', u'Ì'), PAIR(u'í', u'í', u'Í'), PAIR(u'æ', u'ỉ', u'Ỉ'), PAIR(u'ó', u'ĩ', u'Ĩ'),
    PAIR(u'ò', u'ị', u'Ị'), PAIR(u'î', u'ỵ', u'Ỵ'),
};
static const char16_t vietware_x[0x80] = {
    PAIR(u'á', u'â', u'Â'), PAIR(u'à', u'ă', u'Ă'), PAIR(u'â', u'đ', u'Đ'), PAIR(u'ã', u'ê', u'Ê'),
    PAIR(u'ä', u'ô', u'Ô'), PAIR(u'å', u'ơ', u'Ơ'), PAIR(u'æ', u'ư', u'Ư'),
    PAIR(u'ç', u'ì', u'Ì'), PAIR(u'ê', u'í', u'Í'), PAIR(u'è', u'ỉ', u'Ỉ'), PAIR(u'é', u'ĩ', u'Ĩ'),
    PAIR(u'ë', u'ị', u'Ị'),
};
static const char16_t bkhcm2[0x80] = {
    PAIR(u'ê', u'â', u'Â'), PAIR(u'ù', u'ă', u'Ă'), PAIR(u'à', u'đ', u'Đ'), PAIR(u'ï', u'ê', u'Ê'),
    PAIR(u'ö', u'ô', u'Ô'), PAIR(u'ú', u'ơ', u'Ơ'), PAIR(u'û', u'ư', u'Ư'),
    PAIR(u'ò', u'ì', u'Ì'), PAIR(u'ñ', u'í', u'Í'), PAIR(u'ó', u'ỉ', u'Ỉ'), PAIR(u'ô', u'ĩ', u'Ĩ'),
    PAIR(u'õ', u'ị', u'Ị'),
};
static const char16_t cp1258[0x80] = {
    PAIR(u'à', u'à', u'À'), PAIR(u'á', u'á', u'Á'), PAIR(u'â', u'â', u'Â'), PAIR(u'ã', u'ă', u'Ă'),
    PAIR(u'è', u'è', u'È'), PAIR(u'é', u'é', u'É'), PAIR(u'ê', u'ê', u'Ê'), PAIR(u'í', u'í', u'Í'),
    PAIR(u'ð', u'đ', u'Đ'), PAIR(u'ó', u'ó', u'Ó'), PAIR(u'ô', u'ô', u'Ô'), PAIR(u'õ', u'ơ', u'Ơ'),
    PAIR(u'ù', u'ù', u'Ù'), PAIR(u'ú', u'ú', u'Ú'), PAIR(u'ý', u'ư', u'Ư'),
    PAIR(u'ì', u'\u0301', u'\u0300'), PAIR(u'ò', u'\u0323', u'\u0309'), PAIR(u'þ', u'₫', u'\u0303'),
};

#define MARKS(g, h, t, a, d) {[TONE_GRAVE] = (g), [TONE_HOOK] = (h), [TONE_TILDE] = (t), [TONE_ACUTE] = (a), [TONE_DOT] = (d)}

/* The level tone's byte is the vowel mark alone. */
static const struct font_marks vni_marks[] = {
    {ONTO_PLAIN | ONTO_HORN, VOWEL_MARK_NONE, MARKS(u'ø', u'û', u'õ', u'ù', u'ï')},
    {ONTO_PLAIN, VOWEL_MARK_CIRCUMFLEX, {u'â', u'à', u'å', u'ã', u'á', u'ä'}},
    {ONTO_PLAIN, VOWEL_MARK_BREVE, {u'ê', u'è', u'ú', u'ü', u'é', u'ë'}},
};
static const struct font_marks vietware_x_marks[] = {
    {ONTO_PLAIN | ONTO_HORN, VOWEL_MARK_NONE, MARKS(u'ì', u'í', u'î', u'ï', u'û')},
    {ONTO_CIRCUMFLEX, VOWEL_MARK_NONE, MARKS(u'ö', u'ø', u'ù', u'ú', u'û')},
    {ONTO_BREVE, VOWEL_MARK_NONE, MARKS(u'ò', u'ó', u'ô', u'õ', u'û')},
    {ONTO_ALL, VOWEL_MARK_NONE, MARKS(0, 0, 0, 0, u'ü')}, /* ọ ộ ợ */
    {ONTO_PLAIN, VOWEL_MARK_NONE, MARKS(0, 0, 0, 0, u'ñ')}, /* ỵ */
};
static const struct font_marks bkhcm2_marks[] = {
    {ONTO_PLAIN | ONTO_HORN, VOWEL_MARK_NONE, MARKS(u'â', u'ã', u'ä', u'á', u'å')},
    {ONTO_CIRCUMFLEX, VOWEL_MARK_NONE, MARKS(u'ì', u'í', u'î', u'ë', u'å')},
    {ONTO_BREVE, VOWEL_MARK_NONE, MARKS(u'ç', u'è', u'é', u'æ', u'å')},
};
static const struct font_marks cp1258_marks[] = {
    {ONTO_ALL, VOWEL_MARK_NONE, MARKS(u'Ì', u'Ò', u'Þ', u'ì', u'ò')},
};

#define COUNT(marks) (marks), sizeof(marks) / sizeof *(marks)

const struct font legacy_fonts[FONT_COUNT] = {
    {REPAIR_TCVN3, false, true, false, false, 0xA1, tcvn3, NULL, 0},
    {REPAIR_VNI, false, false, false, false, 0x80, vni, COUNT(vni_marks)},
    {REPAIR_CP1258, false, false, false, true, 0x80, cp1258, COUNT(cp1258_marks)},
    {REPAIR_VIETWARE_X, false, false, false, false, 0x80, vietware_x, COUNT(vietware_x_marks)},
    {REPAIR_BKHCM2, false, false, false, false, 0x80, bkhcm2, COUNT(bkhcm2_marks)},
    {REPAIR_VPS, true, false, true, false, 0x80, vps, NULL, 0},
    {REPAIR_VISCII, true, false, true, false, 0x80, viscii, NULL, 0},
};
