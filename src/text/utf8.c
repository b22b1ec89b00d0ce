/* SPDX-License-Identifier: MIT */
/* UTF-8 (RFC 3629): one code point at a time, repair, counting, display width. */
#include "utf8.h"

#include <string.h>

#include "unicode.h"

static size_t sequence_length(unsigned char lead)
{
    if (lead < 0x80)
        return 1;
    if (lead < 0xC2 || lead > 0xF4)
        return 0;
    return lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4;
}

/* Whether `byte` may stand second: no overlong forms, no surrogates, nothing above U+10FFFF. */
static bool fits_second(unsigned char lead, unsigned char byte)
{
    unsigned char low = lead == 0xE0 ? 0xA0 : lead == 0xF0 ? 0x90 : 0x80;
    unsigned char high = lead == 0xED ? 0x9F : lead == 0xF4 ? 0x8F : 0xBF;
    return byte >= low && byte <= high;
}

/* How many bytes at the front fit one sequence, and how many it needs. Those that fit a sequence they do
 * not fill are the maximal ill-formed subpart. */
static size_t fitting(struct str text, size_t *needed)
{
    const unsigned char *p = (const unsigned char *)text.p;
    *needed = text.n ? sequence_length(p[0]) : 0;
    if (*needed < 2 || text.n < 2 || !fits_second(p[0], p[1]))
        return *needed != 0;
    size_t n = 2;
    while (n < *needed && n < text.n && (p[n] & 0xC0) == 0x80)
        n++;
    return n;
}

size_t utf8_decode(struct str text, uint32_t *code_point)
{
    static const unsigned char lead_bits[] = {[1] = 0x7F, [2] = 0x1F, [3] = 0x0F, [4] = 0x07};
    size_t n;
    if (fitting(text, &n) != n || n == 0)
        return 0;
    uint32_t value = (unsigned char)text.p[0] & lead_bits[n];
    for (size_t i = 1; i < n; i++)
        value = value << 6 | ((unsigned char)text.p[i] & 0x3F);
    *code_point = value;
    return n;
}

size_t utf8_encode(uint32_t code_point, char bytes[UTF8_LONGEST_BYTES])
{
    static const unsigned char lead_mark[] = {[2] = 0xC0, [3] = 0xE0, [4] = 0xF0};
    if (code_point < 0x80) {
        bytes[0] = (char)code_point;
        return 1;
    }
    size_t n = code_point < 0x800 ? 2 : code_point < 0x10000 ? 3 : 4;
    for (size_t i = n - 1; i > 0; i--, code_point >>= 6)
        bytes[i] = (char)(0x80 | (code_point & 0x3F));
    bytes[0] = (char)(lead_mark[n] | code_point);
    return n;
}

static size_t ascii_words(struct str text, size_t at)
{
    uint64_t word;
    while (text.n - at >= sizeof word) {
        memcpy(&word, text.p + at, sizeof word);
        if (word & 0x8080808080808080U)
            break;
        at += sizeof word;
    }
    return at;
}

/* Two bytes, or three that begin with E1, as all of Vietnamese: nothing but tails can follow. 0 for all else.
 */
static size_t common_length(const unsigned char *p, size_t n)
{
    if (p[0] >= 0xC2 && p[0] <= 0xDF)
        return n >= 2 && (p[1] & 0xC0) == 0x80 ? 2 : 0;
    return p[0] == 0xE1 && n >= 3 && (p[1] & 0xC0) == 0x80 && (p[2] & 0xC0) == 0x80 ? 3 : 0;
}

size_t utf8_well_formed(struct str text, size_t *ill_formed)
{
    size_t at = 0, needed;
    *ill_formed = 0;
    while (at < text.n) {
        if ((unsigned char)text.p[at] < 0x80) {
            size_t next = ascii_words(text, at);
            at = next == at ? at + 1 : next;
            continue;
        }
        size_t common = common_length((const unsigned char *)text.p + at, text.n - at);
        if (common) {
            at += common;
            continue;
        }
        size_t fit = fitting(str_from(text, at), &needed);
        if (fit == 0 || fit != needed) {
            *ill_formed = fit ? fit : 1;
            break;
        }
        at += fit;
    }
    return at;
}

bool utf8_valid(struct str text)
{
    size_t ill_formed;
    return utf8_well_formed(text, &ill_formed) == text.n;
}

size_t utf8_repair(struct str text, struct buf *out)
{
    size_t replaced = 0, ill_formed;
    for (;;) {
        size_t good = utf8_well_formed(text, &ill_formed);
        buf_add(out, str_cut(text, 0, good));
        if (ill_formed == 0)
            return replaced;
        buf_add(out, STR(UTF8_REPLACEMENT));
        text = str_from(text, good + ill_formed);
        replaced++;
    }
}

size_t utf8_count(struct str text)
{
    size_t count = 0;
    for (size_t i = 0; i < text.n; i++)
        count += ((unsigned char)text.p[i] & 0xC0) != 0x80;
    return count;
}

size_t utf8_columns(struct str text)
{
    size_t columns = 0;
    uint32_t code_point;
    for (size_t n; (n = utf8_decode(text, &code_point)) != 0; text = str_from(text, n))
        columns += unicode_columns(code_point);
    return columns;
}

/* Characters that act on a terminal or on the order of what is shown. */
static bool acts(uint32_t code_point)
{
    static const struct {
        uint32_t first, last;
    } acting[] = {
        {0x0000, 0x001F},   {0x007F, 0x009F},                                     /* C0, delete, C1 */
        {0x061C, 0x061C},   {0x200E, 0x200F}, {0x202A, 0x202E}, {0x2066, 0x206F}, /* direction */
        {0x2028, 0x2029},   {0xFFF9, 0xFFFB}, /* line and paragraph separator, interlinear notes */
        {0xFFFE, 0xFFFF},                     /* no characters: XML cannot hold them */
        {0xE0000, 0xE0FFF},                   /* tags and what shares their plane */
    };
    for (size_t i = 0; i < sizeof acting / sizeof *acting; i++)
        if (code_point >= acting[i].first && code_point <= acting[i].last)
            return true;
    return false;
}

static void show_well_formed(struct str text, bool keep_lines, struct buf *out)
{
    uint32_t code_point;
    for (size_t n; (n = utf8_decode(text, &code_point)) != 0; text = str_from(text, n)) {
        if (acts(code_point) && !(keep_lines && code_point == '\n'))
            buf_format(out, "<U+%04X>", (unsigned)code_point);
        else
            buf_add(out, str_cut(text, 0, n));
    }
}

void utf8_visible(struct str text, bool keep_lines, struct buf *out)
{
    size_t ill_formed;
    do {
        size_t good = utf8_well_formed(text, &ill_formed);
        show_well_formed(str_cut(text, 0, good), keep_lines, out);
        if (ill_formed)
            buf_add(out, STR(UTF8_REPLACEMENT));
        text = str_from(text, good + ill_formed);
    } while (ill_formed);
}
