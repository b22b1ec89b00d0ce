/* SPDX-License-Identifier: MIT */
/* Windows code page 1252, both ways. */
#include "cp1252.h"

#include <stdbool.h>
#include <stddef.h>

/* 0x80 to 0x9F; the five holes keep their C1 control. */
static const uint16_t signs[] = {
    u'€', 0,    u'‚', u'ƒ', u'„', u'…', u'†', u'‡', u'ˆ', u'‰', u'Š', u'‹', u'Œ', 0, u'Ž', 0,
    0,    u'‘', u'’', u'“', u'”', u'•', u'–', u'—', u'˜', u'™', u'š', u'›', u'œ', 0, u'ž', u'Ÿ',
};

enum { SIGNS_AT = 0x80, SIGN_COUNT = sizeof signs / sizeof *signs };

uint32_t cp1252_code_point(unsigned char byte)
{
    bool is_sign = byte >= SIGNS_AT && byte < SIGNS_AT + SIGN_COUNT;
    return is_sign && signs[byte - SIGNS_AT] ? signs[byte - SIGNS_AT] : byte;
}

int cp1252_byte(uint32_t code_point)
{
    if (code_point < 0x100)
        return (int)code_point;
    if (code_point > u'™' || (code_point > u'˜' && code_point < u'–'))
        return CP1252_NONE;
    for (size_t i = 0; i < SIGN_COUNT; i++)
        if (signs[i] == code_point)
            return (int)(SIGNS_AT + i);
    return CP1252_NONE;
}
