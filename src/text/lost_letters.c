/* SPDX-License-Identifier: MIT */
/* What Notepad leaves of Vietnamese when it saves it as "ANSI": a question mark for every letter that the
 * code page lacks. */
#include "lost_letters.h"

#include "letters.h"
#include "utf8.h"

static bool is_letter(char byte)
{
    return (byte | 0x20) >= 'a' && (byte | 0x20) <= 'z';
}

/* "Nguy?n V?n": a question mark where a letter was; not in addresses, where one may stand. */
static bool has_lost_letter(struct str word)
{
    if (str_find_byte(word, '=') < word.n || str_find_byte(word, '/') < word.n)
        return false;
    for (size_t i = 1; i + 1 < word.n; i++)
        if (word.p[i] == '?' && is_letter(word.p[i - 1]) && is_letter(word.p[i + 1]))
            return true;
    return false;
}

/* Letters that only UTF-8 can bring: whatever else is wrong, the file was not saved as ANSI. */
static bool has_wide_letter(struct str text)
{
    for (size_t at = 0, n; at < text.n; at += n ? n : 1) {
        uint32_t code_point;
        n = utf8_decode(str_from(text, at), &code_point);
        if (n && code_point > 0xFF && letter_of(code_point).letter)
            return true;
    }
    return false;
}

bool lost_letters(struct str text)
{
    enum { LOST_LEAST = 8, LOST_IN_TWENTY = 2 };
    size_t words = 0, lost = 0;
    struct str rest = text, word;
    while (str_split(&rest, ' ', &word)) {
        words++;
        lost += has_lost_letter(word);
    }
    return lost >= LOST_LEAST && lost * 20 >= words * LOST_IN_TWENTY && !has_wide_letter(text);
}
