/* SPDX-License-Identifier: MIT */
/* Rule D2: UTF-8 that was read as CP1252, Latin-1 or CP1258 and written as UTF-8 again. Each character is led
 * back to the byte it came from; where these bytes are well-formed UTF-8 of a character Vietnamese texts use,
 * they are put back. */
#include "cp1252.h"
#include "stage.h"
#include "utf8.h"

/* The characters of CP1258 that CP1252 does not have and that stand for lead bytes of UTF-8. */
static int lead_byte(uint32_t code_point)
{
    enum { A_BREVE_OF_CP1258 = 0xC3 };
    return code_point == u'Ă' ? A_BREVE_OF_CP1258 : cp1252_byte(code_point);
}

/* What a flattened no-break space was: à is C3 A0. */
static int tail_byte(uint32_t code_point)
{
    enum { NO_BREAK_SPACE = 0xA0 };
    return code_point == ' ' ? NO_BREAK_SPACE : cp1252_byte(code_point);
}

/* Letters, marks, signs and emoji that Vietnamese texts use (and C1, for what was encoded three times);
 * "Brontë…”" would make a Hangul syllable. */
static bool is_expected(uint32_t code_point)
{
    static const struct {
        uint32_t first, last;
    } expected[] = {
        {0x0080, 0x024F}, {0x0300, 0x036F}, {0x1E00, 0x1EFF}, {0x2000, 0x20CF},   {0x2100, 0x214F},
        {0x2190, 0x2BFF}, {0xFE0E, 0xFE0F}, {0xFEFF, 0xFEFF}, {0x1F000, 0x1FAFF}, {0xE0020, 0xE007F},
    };
    for (size_t i = 0; i < sizeof expected / sizeof *expected; i++)
        if (code_point >= expected[i].first && code_point <= expected[i].last)
            return true;
    return false;
}

/* Signs that may follow a letter in good text, so that a letter and these alone prove nothing. */
static bool may_follow_letter(uint32_t code_point)
{
    static const uint32_t signs[] = {' ',  0xA0, u'«', u'»', u'·', u'°', u'®', u'™', u'‘', u'’', u'‚', u'“',
                                     u'”', u'„', u'…', u'–', u'—', u'‹', u'›', u'‰', u'•', u'´', u'¨'};
    for (size_t i = 0; i < sizeof signs / sizeof *signs; i++)
        if (signs[i] == code_point)
            return true;
    return false;
}

/* Of those, what may stand behind another one: a closing quotation mark, a dash, a blank. */
static bool may_follow_sign(uint32_t code_point)
{
    static const uint32_t signs[] = {' ', 0xA0, u'»', u'’', u'”', u'…', u'–', u'—', u'›', u'®', u'™', u'°'};
    for (size_t i = 0; i < sizeof signs / sizeof *signs; i++)
        if (signs[i] == code_point)
            return true;
    return false;
}

/* One character of good text behind the characters at `at`. */
struct sequence {
    size_t n; /* bytes of the text it takes; 0: none */
    bool proves;
    char bytes[UTF8_LONGEST_BYTES];
    size_t made_n;
};

static struct sequence sequence_at(struct str text, size_t at)
{
    struct sequence none = {0, false, {0}, 0}, found = none;
    uint32_t code_point;
    size_t end = at + utf8_decode_valid(text.p + at, &code_point);
    int byte = lead_byte(code_point);
    if (byte < 0xC2 || byte > 0xF4)
        return none;
    size_t length = byte < 0xE0 ? 2 : byte < 0xF0 ? 3 : 4;
    found.bytes[0] = (char)byte;
    found.made_n = length;
    for (size_t i = 1; i < length; i++) {
        if (end >= text.n)
            return none;
        end += utf8_decode_valid(text.p + end, &code_point);
        byte = tail_byte(code_point);
        if (byte < 0x80 || byte > 0xBF)
            return none;
        found.bytes[i] = (char)byte;
        found.proves |= !(i == 1 ? may_follow_letter(code_point) : may_follow_sign(code_point));
    }
    if (utf8_decode((struct str){found.bytes, length}, &code_point) != length || !is_expected(code_point))
        return none;
    found.n = end - at;
    return found;
}

static bool has_proof(struct str text)
{
    uint32_t code_point;
    for (size_t at = 0; at < text.n; at += utf8_decode_valid(text.p + at, &code_point))
        if ((unsigned char)text.p[at] >= 0x80 && sequence_at(text, at).proves)
            return true;
    return false;
}

static void undo_once(struct stages *stages)
{
    struct str text = stages->text->storage;
    uint32_t code_point;
    stage_begin(stages);
    for (size_t at = 0; at < text.n;) {
        struct sequence sequence = {.n = 0};
        if ((unsigned char)text.p[at] >= 0x80)
            sequence = sequence_at(text, at);
        if (sequence.n)
            stage_replace(stages, REPAIR_DOUBLE_UTF8, at, sequence.n,
                          (struct str){sequence.bytes, sequence.made_n});
        at += sequence.n ? sequence.n : utf8_decode_valid(text.p + at, &code_point);
    }
    stage_end(stages);
}

void mojibake_undo(struct stages *stages)
{
    enum { TIMES = 2 }; /* encoded three times over is seen; more is not */
    for (int i = 0; i < TIMES && has_proof(stages->text->storage); i++)
        undo_once(stages);
}
