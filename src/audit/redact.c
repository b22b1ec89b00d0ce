/* SPDX-License-Identifier: MIT */
/* Masking and cutting: what is left of a text when it goes into a report. */
#include "redact.h"

#include <string.h>

#include "utf8.h"

enum { PERSONAL_DIGITS = 9 };  /* the shortest ID and phone numbers */
enum { ACCOUNT_DIGITS = 6 };   /* the shortest bank accounts, behind a word that announces one */
enum { CUE_REACH_BYTES = 24 }; /* between "STK" and its number: " Vietcombank: " */

#define MASK "•"

/* A text and, for each of its bytes, whether it is hidden. */
struct veil {
    struct str text;
    bool *hidden;
};

static bool is_digit(char byte)
{
    return byte >= '0' && byte <= '9';
}

/* --- numbers --- */

struct number {
    size_t end, digits, groups;
    bool is_money; /* 1.250.000: groups of three behind full stops or commas */
};

static size_t digits_at(struct str text, size_t at)
{
    size_t n = 0;
    while (at + n < text.n && is_digit(text.p[at + n]))
        n++;
    return n;
}

/* Digits with single separators between their groups; a blank joins only a long group ("08:12 05" is no
 * number). */
static struct number number_at(struct str text, size_t at)
{
    size_t n = digits_at(text, at);
    struct number number = {.end = at + n, .digits = n, .groups = 1, .is_money = n <= 3 && text.p[at] != '0'};
    while (number.end + 1 < text.n && strchr(" .,-", text.p[number.end])) {
        char separator = text.p[number.end];
        n = digits_at(text, number.end + 1);
        if (n < (separator == ' ' || separator == ',' ? 3 : 1))
            break;
        number.is_money &= n == 3 && (separator == '.' || separator == ',');
        number.end += 1 + n;
        number.digits += n;
        number.groups++;
    }
    number.is_money &= number.groups > 1;
    return number;
}

static bool is_announced(struct str text, size_t at)
{
    static const char *const cues[] = {"STK",        "stk",  "Stk",  "tài khoản", "Tài khoản", "CCCD",
                                       "cccd",       "CMND", "cmnd", "CMT",       "số thẻ",    "căn cước",
                                       "điện thoại", "SĐT",  "sđt",  "hộ chiếu"};
    size_t from = at > CUE_REACH_BYTES ? at - CUE_REACH_BYTES : 0;
    struct str before = str_cut(text, from, at - from);
    for (size_t i = 0; i < sizeof cues / sizeof *cues; i++)
        if (str_find(before, str_of(cues[i])) < before.n)
            return true;
    return false;
}

static void hide_digits(struct veil *veil, size_t from, size_t to)
{
    for (size_t i = from; i < to; i++)
        if (is_digit(veil->text.p[i]))
            veil->hidden[i] = true;
}

static void hide_numbers(struct veil *veil)
{
    for (size_t at = 0; at < veil->text.n;) {
        if (!is_digit(veil->text.p[at])) {
            at++;
            continue;
        }
        struct number number = number_at(veil->text, at);
        if (!number.is_money && (number.digits >= PERSONAL_DIGITS ||
                                 (number.digits >= ACCOUNT_DIGITS && is_announced(veil->text, at))))
            hide_digits(veil, at, number.end);
        at = number.end;
    }
}

/* --- addresses --- */

static bool is_blank(char byte)
{
    return byte == ' ' || byte == '\n' || byte == '\t';
}

/* "hoa.nguyen@tinh.gov.vn": the part before the @; "@Hoa" is a mention. */
static void hide_mail(struct veil *veil)
{
    for (size_t at = 0; at < veil->text.n; at++) {
        if (veil->text.p[at] != '@' || at == 0 || is_blank(veil->text.p[at - 1]))
            continue;
        size_t end = at, from = at;
        bool dotted = false;
        while (end < veil->text.n && !is_blank(veil->text.p[end]))
            dotted |= veil->text.p[end++] == '.';
        while (from > 0 && !is_blank(veil->text.p[from - 1]))
            from--;
        for (size_t i = from; dotted && i < at; i++)
            veil->hidden[i] = true;
    }
}

/* House numbers: digits behind these words, up to the end of the word or of the line. */
static void hide_houses(struct veil *veil)
{
    static const struct {
        const char *cue;
        bool whole_line;
    } cues[] = {
        {"số nhà", false}, {"Số nhà", false}, {"ngõ", false},    {"Ngõ", false},
        {"ngách", false},  {"Ngách", false},  {"hẻm", false},    {"Hẻm", false},
        {"kiệt", false},   {"Địa chỉ", true}, {"địa chỉ", true},
    };
    for (size_t i = 0; i < sizeof cues / sizeof *cues; i++) {
        struct str cue = str_of(cues[i].cue);
        for (size_t at = str_find(veil->text, cue); at < veil->text.n;) {
            size_t end = at + cue.n;
            while (end < veil->text.n && is_blank(veil->text.p[end]))
                end++;
            while (end < veil->text.n &&
                   (cues[i].whole_line ? veil->text.p[end] != '\n' : !is_blank(veil->text.p[end])))
                end++;
            hide_digits(veil, at, end);
            at = end + str_find(str_from(veil->text, end), cue);
        }
    }
}

struct str redact_mask(struct arena *arena, struct str text)
{
    struct veil veil = {text, arena_array(arena, text.n + 1, sizeof *veil.hidden)};
    hide_numbers(&veil);
    hide_mail(&veil);
    hide_houses(&veil);
    struct buf out = {0};
    for (size_t at = 0, n; at < text.n; at += n) {
        uint32_t letter;
        n = utf8_decode(str_from(text, at), &letter);
        if (!n)
            break;
        if (veil.hidden[at])
            buf_text(&out, MASK);
        else
            buf_add(&out, str_cut(text, at, n));
    }
    struct str masked = arena_str(arena, buf_str(&out));
    buf_free(&out);
    return masked;
}

/* --- cuts --- */

/* The byte where the character number `character` begins. */
static size_t byte_of(struct str text, size_t character)
{
    size_t at = 0;
    uint32_t letter;
    while (character-- > 0 && at < text.n) {
        size_t n = utf8_decode(str_from(text, at), &letter);
        at += n ? n : 1;
    }
    return at < text.n ? at : text.n;
}

static void add_line(struct buf *out, struct str text, size_t from, size_t to)
{
    struct str part = str_cut(text, byte_of(text, from), byte_of(text, to) - byte_of(text, from));
    for (size_t i = 0; i < part.n; i++)
        buf_byte(out, part.p[i] == '\n' || part.p[i] == '\r' || part.p[i] == '\t' ? ' ' : part.p[i]);
}

struct str redact_excerpt(struct arena *arena, struct str text, const struct span *span)
{
    struct str masked = redact_mask(arena, text);
    size_t length = utf8_count(masked);
    size_t from = span ? utf8_count(str_cut(text, 0, span->at)) : 0;
    size_t marked = span ? utf8_count(str_cut(text, span->at, span->n)) : 0;
    if (marked > EXCERPT_CHARACTERS)
        marked = EXCERPT_CHARACTERS;
    size_t room = EXCERPT_CHARACTERS - marked, before = span ? room / 2 : 0;
    if (before > from)
        before = from;
    size_t after = room - before;
    if (after > length - from - marked)
        after = length - from - marked;

    struct buf out = {0};
    buf_text(&out, from > before ? "…" : "");
    add_line(&out, masked, from - before, from);
    buf_text(&out, span ? "«" : "");
    add_line(&out, masked, from, from + marked);
    buf_text(&out, span ? "»" : "");
    add_line(&out, masked, from + marked, from + marked + after);
    buf_text(&out, from + marked + after < length ? "…" : "");
    struct str excerpt = arena_str(arena, buf_str(&out));
    buf_free(&out);
    return excerpt;
}
