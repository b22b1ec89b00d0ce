/* SPDX-License-Identifier: MIT */
/* JSON, written: punctuation, escapes and nothing else. */
#include "jsonw.h"

#include <assert.h>
#include <inttypes.h>

#include "utf8.h"

/* What never leaves as itself: controls, what HTML could take for markup, what acts on a reader's screen, and
 * what ill-formed bytes become, so that a text reads back as it was written. */
static const struct {
    uint32_t from, to;
} escaped[] = {
    {0x0000, 0x001F}, {'"', '"'},       {'&', '&'},       {'<', '<'},         {'>', '>'},
    {'\\', '\\'},     {0x007F, 0x009F}, {0x061C, 0x061C}, {0x200E, 0x200F},   {0x2028, 0x202E},
    {0x2066, 0x2069}, {0xFEFF, 0xFEFF}, {0xFFFD, 0xFFFF}, {0xE0000, 0xE007F},
};

static bool must_escape(uint32_t code_point)
{
    for (size_t i = 0; i < sizeof escaped / sizeof escaped[0]; i++)
        if (code_point >= escaped[i].from && code_point <= escaped[i].to)
            return true;
    return false;
}

static void write_escape(struct buf *out, uint32_t code_point)
{
    static const char short_forms[][2] = {{'"', '"'}, {'\\', '\\'}, {'\n', 'n'}, {'\r', 'r'}, {'\t', 't'}};
    for (size_t i = 0; i < sizeof short_forms / sizeof short_forms[0]; i++)
        if (code_point == (unsigned char)short_forms[i][0]) {
            buf_byte(out, '\\');
            buf_byte(out, short_forms[i][1]);
            return;
        }
    if (code_point < 0x10000)
        buf_format(out, "\\u%04x", (unsigned)code_point);
    else /* a surrogate pair */
        buf_format(out, "\\u%04x\\u%04x", (unsigned)(0xD800 + ((code_point - 0x10000) >> 10)),
                   (unsigned)(0xDC00 + (code_point & 0x3FF)));
}

static void write_quoted(struct buf *out, struct str text)
{
    size_t kept = 0; /* everything before is written */
    buf_byte(out, '"');
    for (size_t at = 0; at < text.n;) {
        uint32_t code_point = CODE_POINT_REPLACEMENT;
        size_t n = utf8_decode(str_from(text, at), &code_point);
        if (n && !must_escape(code_point)) { /* a file's name may be ill-formed */
            at += n;
            continue;
        }
        buf_add(out, str_cut(text, kept, at - kept));
        write_escape(out, n ? code_point : CODE_POINT_REPLACEMENT);
        at += n ? n : 1;
        kept = at;
    }
    buf_add(out, str_from(text, kept));
    buf_byte(out, '"');
}

/* The comma before a value or a key; none behind a key. */
static void separate(struct jsonw *json)
{
    if (!json->after_key && json->depth && json->started[json->depth])
        buf_byte(json->out, ',');
    json->started[json->depth] = true;
    json->after_key = false;
}

static void begin(struct jsonw *json, char bracket)
{
    separate(json);
    buf_byte(json->out, bracket);
    json->depth++;
    assert(json->depth < JSONW_DEPTH);
    json->started[json->depth] = false;
}

static void end(struct jsonw *json, char bracket)
{
    assert(json->depth && !json->after_key);
    json->depth--;
    buf_byte(json->out, bracket);
}

void jsonw_object(struct jsonw *json)
{
    begin(json, '{');
}

void jsonw_object_end(struct jsonw *json)
{
    end(json, '}');
}

void jsonw_array(struct jsonw *json)
{
    begin(json, '[');
}

void jsonw_array_end(struct jsonw *json)
{
    end(json, ']');
}

void jsonw_key(struct jsonw *json, const char *key)
{
    separate(json);
    write_quoted(json->out, str_of(key));
    buf_byte(json->out, ':');
    json->after_key = true;
}

void jsonw_str(struct jsonw *json, struct str text)
{
    separate(json);
    if (text.p)
        write_quoted(json->out, text);
    else
        buf_text(json->out, "null");
}

void jsonw_number(struct jsonw *json, int64_t number)
{
    separate(json);
    buf_format(json->out, "%" PRId64, number);
}

void jsonw_bool(struct jsonw *json, bool value)
{
    separate(json);
    buf_text(json->out, value ? "true" : "false");
}

void jsonw_null(struct jsonw *json)
{
    jsonw_str(json, STR_NONE);
}

void jsonw_line_end(struct jsonw *json)
{
    assert(json->depth == 0);
    buf_byte(json->out, '\n');
}
