/* SPDX-License-Identifier: MIT */
/* What a byte means in an 8-bit Vietnamese encoding: a letter, or a mark on the vowel before it. */
#include "font_letters.h"

static unsigned onto_of(struct letter_form form)
{
    static const unsigned char classes[LETTER_COUNT] = {
        [LETTER_A] = ONTO_PLAIN,       [LETTER_E] = ONTO_PLAIN,       [LETTER_I] = ONTO_PLAIN,
        [LETTER_O] = ONTO_PLAIN,       [LETTER_U] = ONTO_PLAIN,       [LETTER_Y] = ONTO_PLAIN,
        [LETTER_AA] = ONTO_CIRCUMFLEX, [LETTER_EE] = ONTO_CIRCUMFLEX, [LETTER_OO] = ONTO_CIRCUMFLEX,
        [LETTER_AW] = ONTO_BREVE,      [LETTER_OW] = ONTO_HORN,       [LETTER_UW] = ONTO_HORN,
    };
    return form.tone == TONE_LEVEL ? classes[form.letter] : 0;
}

static unsigned with_vowel_mark(unsigned letter, enum vowel_mark mark)
{
    static const unsigned char circumflexed[LETTER_COUNT] = {
        [LETTER_A] = LETTER_AA, [LETTER_E] = LETTER_EE, [LETTER_O] = LETTER_OO};
    if (mark == VOWEL_MARK_CIRCUMFLEX)
        return circumflexed[letter];
    if (mark == VOWEL_MARK_BREVE)
        return letter == LETTER_A ? LETTER_AW : LETTER_NONE;
    return letter;
}

bool font_mark(const struct font *font, unsigned char byte, struct letter_form *vowel)
{
    enum { CAPITAL = 0x20 };
    for (size_t i = 0; i < font->mark_count; i++) {
        const struct font_marks *marks = &font->marks[i];
        unsigned letter = with_vowel_mark(vowel->letter, (enum vowel_mark)marks->vowel_mark);
        if (!(marks->onto & onto_of(*vowel)) || !letter)
            continue;
        for (size_t tone = 0; tone < TONE_COUNT; tone++) {
            unsigned char mark = marks->bytes[tone];
            if (mark && (byte == mark || (!font->marks_have_case && byte == mark - CAPITAL))) {
                vowel->letter = (unsigned char)letter;
                vowel->tone = (unsigned char)tone;
                return true;
            }
        }
    }
    return false;
}

struct letter_form font_letter(const struct font *font, unsigned char byte)
{
    if (byte < 0x80)
        return letter_of(byte);
    return byte < font->first ? (struct letter_form){0} : letter_of(font->letters[byte - font->first]);
}
