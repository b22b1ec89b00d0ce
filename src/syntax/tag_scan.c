/* SPDX-License-Identifier: MIT */
/* A state for each place in markup, and what a byte does there. */
#include "tag_scan.h"

#include <assert.h>
#include <string.h>

enum state {
    STATE_TEXT,
    STATE_OPEN,
    STATE_END_OPEN,
    STATE_NAME,
    STATE_BETWEEN,
    STATE_ATTRIBUTE,
    STATE_EQUALS,
    STATE_BARE,
    STATE_DOUBLE,
    STATE_SINGLE,
    STATE_DECLARATION,
    STATE_DASH,
    STATE_COMMENT,
    STATE_COMMENT_BANG,
    STATE_BOGUS,
    STATE_RAW,
    STATE_RAW_END,
    STATE_COUNT
};

static bool is_letter(unsigned char byte)
{
    return (byte | 0x20) >= 'a' && (byte | 0x20) <= 'z';
}

static bool is_blank(unsigned char byte)
{
    return byte == ' ' || byte == '\t' || byte == '\n' || byte == '\r' || byte == '\f';
}

static char lower(unsigned char byte)
{
    return (char)(byte >= 'A' && byte <= 'Z' ? byte | 0x20 : byte);
}

static bool is_named(const struct tag_scan *scan, const char *name)
{
    return str_is((struct str){scan->name, scan->name_bytes}, name);
}

/* --- a tag --- */

static bool is_void(const struct tag_scan *scan)
{
    static const char *const names[] = {"area",  "base",  "basefont", "br",    "col",    "embed",
                                        "frame", "hr",    "img",      "input", "keygen", "link",
                                        "meta",  "param", "source",   "track", "wbr"};
    for (size_t i = 0; i < sizeof names / sizeof *names; i++)
        if (is_named(scan, names[i]))
            return true;
    return false;
}

static bool is_raw(const struct tag_scan *scan)
{
    return is_named(scan, "script") || is_named(scan, "style");
}

static void begin_tag(struct tag_scan *scan, bool is_end)
{
    scan->is_end = is_end;
    scan->self_closed = scan->marked = false;
    scan->name_bytes = scan->attributes = scan->matched = 0;
    if (scan->tag_began)
        scan->tag_began(scan->self, scan->began);
}

static enum state finish_tag(struct tag_scan *scan)
{
    bool is_page = is_named(scan, "html");
    scan->page_opened = scan->page_opened || (is_page && !scan->is_end);
    scan->page_closed = scan->page_closed || (is_page && scan->is_end);
    if (is_void(scan))
        return STATE_TEXT;
    scan->open += scan->is_end ? -1 : !scan->self_closed;
    return is_raw(scan) && !scan->is_end ? STATE_RAW : STATE_TEXT;
}

static void match_mark(struct tag_scan *scan, char byte)
{
    if (scan->is_end || scan->marked || !scan->mark.n)
        return;
    scan->matched = byte == scan->mark.p[scan->matched] ? scan->matched + 1 : byte == scan->mark.p[0];
    scan->marked = scan->matched == scan->mark.n;
    scan->marks += scan->marked;
}

static enum state begin_attribute(struct tag_scan *scan)
{
    if (++scan->attributes > TAG_ATTRIBUTE_LIMIT)
        scan->limit = TAG_TOO_WIDE;
    return STATE_ATTRIBUTE;
}

/* Behind a name, a value or a blank. */
static enum state between(struct tag_scan *scan, unsigned char byte)
{
    if (byte == '>')
        return finish_tag(scan);
    scan->self_closed = byte == '/';
    return is_blank(byte) || byte == '/' ? STATE_BETWEEN : begin_attribute(scan);
}

static enum state in_name(struct tag_scan *scan, unsigned char byte)
{
    if (is_blank(byte) || byte == '/' || byte == '>')
        return between(scan, byte);
    if (scan->name_bytes < TAG_NAME_BYTES)
        scan->name[scan->name_bytes++] = lower(byte);
    return STATE_NAME;
}

static enum state in_attribute(struct tag_scan *scan, unsigned char byte)
{
    if (byte == '=')
        return STATE_EQUALS;
    return is_blank(byte) || byte == '/' || byte == '>' ? between(scan, byte) : STATE_ATTRIBUTE;
}

static enum state in_between(struct tag_scan *scan, unsigned char byte)
{
    return byte == '=' ? STATE_EQUALS : between(scan, byte);
}

static enum state behind_equals(struct tag_scan *scan, unsigned char byte)
{
    if (byte == '"')
        return STATE_DOUBLE;
    if (byte == '\'')
        return STATE_SINGLE;
    if (byte == '>')
        return finish_tag(scan);
    return is_blank(byte) ? STATE_EQUALS : STATE_BARE;
}

static enum state in_bare(struct tag_scan *scan, unsigned char byte)
{
    return is_blank(byte) || byte == '>' ? between(scan, byte) : STATE_BARE;
}

static enum state in_double(struct tag_scan *scan, unsigned char byte)
{
    (void)scan;
    return byte == '"' ? STATE_BETWEEN : STATE_DOUBLE;
}

static enum state in_single(struct tag_scan *scan, unsigned char byte)
{
    (void)scan;
    return byte == '\'' ? STATE_BETWEEN : STATE_SINGLE;
}

/* --- text and what opens with '<' --- */

static enum state in_text(struct tag_scan *scan, unsigned char byte)
{
    (void)scan;
    return byte == '<' ? STATE_OPEN : STATE_TEXT;
}

static enum state behind_open(struct tag_scan *scan, unsigned char byte)
{
    if (byte == '/')
        return STATE_END_OPEN;
    if (byte == '!')
        return STATE_DECLARATION;
    if (byte == '?')
        return STATE_BOGUS;
    if (!is_letter(byte))
        return in_text(scan, byte);
    begin_tag(scan, false);
    return in_name(scan, byte);
}

static enum state behind_end_open(struct tag_scan *scan, unsigned char byte)
{
    if (byte == '>')
        return STATE_TEXT;
    if (!is_letter(byte))
        return STATE_BOGUS;
    begin_tag(scan, true);
    return in_name(scan, byte);
}

static enum state in_bogus(struct tag_scan *scan, unsigned char byte)
{
    (void)scan;
    return byte == '>' ? STATE_TEXT : STATE_BOGUS;
}

static enum state in_declaration(struct tag_scan *scan, unsigned char byte)
{
    return byte == '-' ? STATE_DASH : in_bogus(scan, byte);
}

/* "<!-->" is a comment already. */
static enum state behind_dash(struct tag_scan *scan, unsigned char byte)
{
    if (byte != '-')
        return in_bogus(scan, byte);
    scan->dashes = 2;
    return STATE_COMMENT;
}

static enum state in_comment(struct tag_scan *scan, unsigned char byte)
{
    if (byte == '>' && scan->dashes >= 2)
        return STATE_TEXT;
    if (byte == '!' && scan->dashes >= 2)
        return STATE_COMMENT_BANG;
    scan->dashes = byte == '-' ? scan->dashes + 1 : 0;
    return STATE_COMMENT;
}

static enum state behind_bang(struct tag_scan *scan, unsigned char byte)
{
    scan->dashes = 0;
    return byte == '>' ? STATE_TEXT : in_comment(scan, byte);
}

/* --- scripts and styles --- */

static enum state in_raw(struct tag_scan *scan, unsigned char byte)
{
    scan->matched = 0;
    return byte == '<' ? STATE_RAW_END : STATE_RAW;
}

/* Behind '<': "/script" and something that ends a name. */
static enum state in_raw_end(struct tag_scan *scan, unsigned char byte)
{
    if (scan->matched == 0
            ? byte == '/'
            : scan->matched <= scan->name_bytes && lower(byte) == scan->name[scan->matched - 1]) {
        scan->matched++;
        return STATE_RAW_END;
    }
    bool is_whole = scan->matched == scan->name_bytes + 1 && (is_blank(byte) || byte == '/' || byte == '>');
    if (!is_whole)
        return in_raw(scan, byte);
    size_t name_bytes = scan->name_bytes;
    begin_tag(scan, true);
    scan->name_bytes = name_bytes;
    return between(scan, byte);
}

static enum state (*const steps[])(struct tag_scan *scan, unsigned char byte) = {
    [STATE_TEXT] = in_text,
    [STATE_OPEN] = behind_open,
    [STATE_END_OPEN] = behind_end_open,
    [STATE_NAME] = in_name,
    [STATE_BETWEEN] = in_between,
    [STATE_ATTRIBUTE] = in_attribute,
    [STATE_EQUALS] = behind_equals,
    [STATE_BARE] = in_bare,
    [STATE_DOUBLE] = in_double,
    [STATE_SINGLE] = in_single,
    [STATE_DECLARATION] = in_declaration,
    [STATE_DASH] = behind_dash,
    [STATE_COMMENT] = in_comment,
    [STATE_COMMENT_BANG] = behind_bang,
    [STATE_BOGUS] = in_bogus,
    [STATE_RAW] = in_raw,
    [STATE_RAW_END] = in_raw_end,
};
static_assert(sizeof steps / sizeof *steps == STATE_COUNT, "each state has its step");

static const bool is_tag[STATE_COUNT] = {
    [STATE_NAME] = true, [STATE_BETWEEN] = true, [STATE_ATTRIBUTE] = true, [STATE_EQUALS] = true,
    [STATE_BARE] = true, [STATE_DOUBLE] = true,  [STATE_SINGLE] = true,
};

/* --- the scan --- */

void tag_scan_begin(struct tag_scan *scan, struct str mark, struct str file)
{
    *scan = (struct tag_scan){.mark = mark, .where = {file, 1, 1, 0}};
}

static void step(struct tag_scan *scan, unsigned char byte)
{
    enum state before = (enum state)scan->state, after = steps[before](scan, byte);
    bool is_next = after == STATE_OPEN || (after == STATE_TEXT && before != STATE_TEXT);
    if (byte == '<' && (after == STATE_OPEN || after == STATE_RAW_END))
        scan->began = scan->where;
    if (is_tag[after])
        match_mark(scan, (char)byte);
    if (is_next && byte == '>')
        scan->settled = scan->where.byte + 1;
    scan->piece_bytes = is_next ? 0 : scan->piece_bytes + 1;
    if (scan->piece_bytes > TAG_PIECE_LIMIT_BYTES)
        scan->limit = TAG_TOO_LONG;
    scan->state = after;
}

void tag_scan_push(struct tag_scan *scan, struct str text)
{
    for (size_t i = 0; i < text.n && scan->limit == TAG_WITHIN_LIMITS; i++) {
        step(scan, (unsigned char)text.p[i]);
        scan->where.byte++;
        scan->where.column++;
        if (text.p[i] == '\n') {
            scan->where.line++;
            scan->where.column = 1;
        }
    }
}

bool tag_scan_shows(const struct tag_scan *scan)
{
    return scan->state != STATE_RAW && scan->state != STATE_RAW_END;
}

bool tag_scan_ended(const struct tag_scan *scan)
{
    return scan->state == STATE_TEXT && (scan->page_opened ? scan->page_closed : scan->open == 0);
}

bool tag_scan_finds(struct str sample, const char *mark)
{
    enum { STEP_BYTES = 4096 };
    struct tag_scan scan;
    tag_scan_begin(&scan, str_of(mark), STR_NONE);
    if (str_find(sample, scan.mark) == sample.n)
        return false;
    for (size_t at = 0; at < sample.n && !scan.marks; at += STEP_BYTES)
        tag_scan_push(&scan, str_cut(sample, at, STEP_BYTES));
    return scan.marks;
}
