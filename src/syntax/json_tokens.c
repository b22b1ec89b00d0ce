/* SPDX-License-Identifier: MIT */
/* A strict pull tokenizer for JSON over chunks of any size. */
#include "json_tokens.h"

#include <assert.h>

#include "buf.h"
#include "open_keys.h"
#include "utf8.h"

enum expectation {
    EXPECT_VALUE,
    EXPECT_VALUE_OR_END, /* behind '[' */
    EXPECT_KEY,
    EXPECT_KEY_OR_END, /* behind '{' */
    EXPECT_COLON,
    EXPECT_SEPARATOR, /* behind a value inside a container */
    EXPECT_NOTHING,   /* behind the outermost value */
};

struct json {
    struct diag *diag;
    struct feed feed;
    struct str file;
    enum json_mode mode;
    struct str rest; /* what is left of the current chunk */
    uint64_t byte, line_start;
    size_t line;
    enum expectation expect;
    bool is_object[JSON_DEPTH_LIMIT];
    size_t depth;
    struct open_keys *keys;
    struct buf text;
    size_t replaced;
    struct place place; /* of the current token */
    bool broken, fresh_line;
};

enum { END_OF_INPUT = -1 };

static void release_text(void *object)
{
    buf_free(object);
}

struct json *json_open(struct arena *arena, struct diag *diag, struct feed feed, struct str file,
                       enum json_mode mode)
{
    struct json *json = arena_alloc(arena, sizeof *json);
    *json = (struct json){
        .diag = diag,
        .feed = feed,
        .file = file,
        .mode = mode,
        .line = 1,
        .expect = mode == JSON_LINES ? EXPECT_NOTHING : EXPECT_VALUE,
        .fresh_line = true,
        .keys = open_keys_new(arena),
        .text = {.limit_bytes = JSON_STRING_LIMIT_BYTES},
    };
    arena_defer(arena, release_text, &json->text);
    return json;
}

/* --- bytes --- */

static int peek(struct json *json)
{
    while (json->rest.n == 0)
        if (!feed_next(json->feed, &json->rest))
            return END_OF_INPUT;
    return (unsigned char)json->rest.p[0];
}

static void take(struct json *json, size_t n)
{
    json->rest = str_from(json->rest, n);
    json->byte += n;
}

static void take_line_feed(struct json *json)
{
    take(json, 1);
    json->line++;
    json->line_start = json->byte;
    json->fresh_line = true;
}

static int skip_blanks(struct json *json)
{
    for (;;) {
        int byte = peek(json);
        if (byte == '\n')
            take_line_feed(json);
        else if (byte == ' ' || byte == '\t' || byte == '\r')
            take(json, 1);
        else
            return byte;
    }
}

static struct place here(const struct json *json)
{
    return (struct place){json->file, json->line, (size_t)(json->byte - json->line_start) + 1, json->byte};
}

/* --- faults --- */

enum fault {
    FAULT_ENDS,
    FAULT_EMPTY,
    FAULT_VALUE,
    FAULT_KEY,
    FAULT_COLON,
    FAULT_SEPARATOR,
    FAULT_TRAILING,
    FAULT_LITERAL,
    FAULT_NUMBER,
    FAULT_CONTROL,
    FAULT_ESCAPE,
    FAULT_HEX,
    FAULT_DUPLICATE,
    FAULT_DEPTH,
    FAULT_STRING_LONG,
    FAULT_KEY_LONG,
    FAULT_NUMBER_LONG,
    FAULT_KEYS_MANY,
    FAULT_COUNT
};

static const struct {
    const char *vi, *en;
    size_t limit; /* named in the message when it is one */
} faults[] = {
    [FAULT_ENDS] = {"JSON bị cắt: tệp kết thúc giữa chừng", "JSON is cut: the input ends inside a value", 0},
    [FAULT_EMPTY] = {"không có dữ liệu JSON", "there is no JSON value", 0},
    [FAULT_VALUE] = {"JSON sai: chỗ này cần một giá trị", "bad JSON: a value is expected here", 0},
    [FAULT_KEY] = {"JSON sai: chỗ này cần một khóa trong dấu ngoặc kép",
                   "bad JSON: a quoted key is expected here", 0},
    [FAULT_COLON] = {"JSON sai: thiếu dấu hai chấm sau khóa", "bad JSON: a colon is expected after the key",
                     0},
    [FAULT_SEPARATOR] = {"JSON sai: chỗ này cần dấu phẩy hoặc dấu đóng",
                         "bad JSON: a comma or a closing bracket is expected here", 0},
    [FAULT_TRAILING] = {"có nội dung thừa sau giá trị JSON", "there is garbage after the JSON value", 0},
    [FAULT_LITERAL] = {"JSON sai: chỉ có true, false, null", "bad JSON: only true, false and null are words",
                       0},
    [FAULT_NUMBER] = {"JSON sai: số viết không đúng", "bad JSON: malformed number", 0},
    [FAULT_CONTROL] = {"JSON sai: ký tự điều khiển trong chuỗi",
                       "bad JSON: a control character inside a string", 0},
    [FAULT_ESCAPE] = {"JSON sai: ký tự sau \\ không đúng", "bad JSON: unknown escape", 0},
    [FAULT_HEX] = {"JSON sai: sau \\u phải là bốn chữ số thập lục phân",
                   "bad JSON: \\u needs four hexadecimal digits", 0},
    [FAULT_DUPLICATE] = {"JSON sai: khóa này đã có trong cùng đối tượng",
                         "bad JSON: the object has this key already", 0},
    [FAULT_DEPTH] = {"JSON lồng quá sâu", "JSON is nested too deep", JSON_DEPTH_LIMIT},
    [FAULT_STRING_LONG] = {"chuỗi JSON quá dài (byte)", "the JSON string is too long (bytes)",
                           JSON_STRING_LIMIT_BYTES},
    [FAULT_KEY_LONG] = {"khóa JSON quá dài (byte)", "the JSON key is too long (bytes)", JSON_KEY_LIMIT_BYTES},
    [FAULT_NUMBER_LONG] = {"số JSON quá dài (byte)", "the JSON number is too long (bytes)",
                           JSON_NUMBER_LIMIT_BYTES},
    [FAULT_KEYS_MANY] = {"đối tượng JSON có quá nhiều khóa", "the JSON object has too many keys",
                         JSON_KEYS_LIMIT},
};
static_assert(sizeof faults / sizeof *faults == FAULT_COUNT, "each fault has its words");

static enum json_token refuse(struct json *json, enum fault fault, struct place place)
{
    enum loss loss = json->mode == JSON_LINES ? LOSS_RECORD : LOSS_FILE;
    const char *words = SAY(json->diag, faults[fault].vi, faults[fault].en);
    if (faults[fault].limit)
        diag_report(json->diag, loss, place, SAY(json->diag, "%s, giới hạn là %zu", "%s, the limit is %zu"),
                    words, faults[fault].limit);
    else
        diag_report(json->diag, loss, place, "%s", words);
    json->broken = true;
    return JSON_BROKEN;
}

/* What is wrong is the end of the input, whatever was expected there. */
static enum json_token refuse_here(struct json *json, enum fault fault)
{
    return refuse(json, peek(json) == END_OF_INPUT ? FAULT_ENDS : fault, here(json));
}

/* With one value per line a fault costs its line only. */
static void resume_on_next_line(struct json *json)
{
    for (int byte = peek(json); byte != END_OF_INPUT && byte != '\n'; byte = peek(json))
        take(json, str_find_byte(json->rest, '\n'));
    json->broken = false;
    json->depth = 0;
    open_keys_clear(json->keys);
    json->expect = EXPECT_NOTHING;
}

/* --- strings --- */

static void add_code_point(struct buf *out, uint32_t code)
{
    char bytes[UTF8_LONGEST_BYTES];
    buf_add(out, (struct str){bytes, utf8_encode(code, bytes)});
}

static int hex_value(int byte)
{
    if (byte >= '0' && byte <= '9')
        return byte - '0';
    if (byte >= 'a' && byte <= 'f')
        return byte - 'a' + 10;
    if (byte >= 'A' && byte <= 'F')
        return byte - 'A' + 10;
    return -1;
}

static bool take_hex(struct json *json, unsigned *unit)
{
    *unit = 0;
    for (int i = 0; i < 4; i++) {
        int value = hex_value(peek(json));
        if (value < 0)
            return false;
        *unit = *unit << 4 | (unsigned)value;
        take(json, 1);
    }
    return true;
}

/* The first half of a surrogate pair whose second half has not come: 0 when there is none. */
static void drop_half(struct json *json, unsigned *half)
{
    if (*half) {
        add_code_point(&json->text, CODE_POINT_REPLACEMENT);
        json->replaced++;
    }
    *half = 0;
}

static void add_unit(struct json *json, unsigned unit, unsigned *half)
{
    bool second = unit >= 0xDC00 && unit <= 0xDFFF;
    if (second && *half) {
        add_code_point(&json->text, 0x10000 + ((*half - 0xD800) << 10) + (unit - 0xDC00));
        *half = 0;
        return;
    }
    drop_half(json, half);
    if (unit >= 0xD800 && unit <= 0xDFFF)
        *half = unit;
    else
        add_code_point(&json->text, unit);
    if (second)
        drop_half(json, half);
}

/* Behind a backslash; FAULT_COUNT when all is well. */
static enum fault take_escape(struct json *json, unsigned *half)
{
    static const char names[] = "\"\\/bfnrt", meanings[] = "\"\\/\b\f\n\r\t";
    int byte = peek(json);
    if (byte == 'u') {
        unsigned unit;
        take(json, 1);
        if (!take_hex(json, &unit))
            return FAULT_HEX;
        add_unit(json, unit, half);
        return FAULT_COUNT;
    }
    size_t which = byte == END_OF_INPUT ? sizeof names : str_find_byte(STR(names), (char)byte);
    if (which >= sizeof names - 1)
        return FAULT_ESCAPE;
    drop_half(json, half);
    buf_byte(&json->text, meanings[which]);
    take(json, 1);
    return FAULT_COUNT;
}

/* The bytes at the front of the chunk that stand for themselves. */
static size_t plain_bytes(struct str chunk)
{
    size_t n = 0;
    while (n < chunk.n && (unsigned char)chunk.p[n] >= 0x20 && chunk.p[n] != '"' && chunk.p[n] != '\\')
        n++;
    return n;
}

/* At the opening quote; FAULT_COUNT when the string was taken whole. */
static enum fault take_string(struct json *json)
{
    unsigned half = 0;
    buf_clear(&json->text);
    take(json, 1);
    for (;;) {
        int byte = peek(json);
        size_t plain = plain_bytes(json->rest);
        if (plain) {
            drop_half(json, &half);
            buf_add(&json->text, str_cut(json->rest, 0, plain));
            take(json, plain);
        } else if (byte == '"') {
            drop_half(json, &half);
            take(json, 1);
            return json->text.failed ? FAULT_STRING_LONG : FAULT_COUNT;
        } else if (byte != '\\') {
            return FAULT_CONTROL;
        } else {
            take(json, 1);
            enum fault fault = take_escape(json, &half);
            if (fault != FAULT_COUNT)
                return fault;
        }
        if (json->text.failed)
            return FAULT_STRING_LONG;
    }
}

static enum json_token read_string(struct json *json)
{
    enum fault fault = take_string(json);
    if (fault != FAULT_COUNT)
        return fault == FAULT_STRING_LONG ? refuse(json, fault, json->place) : refuse_here(json, fault);
    return JSON_STRING;
}

static enum json_token read_key(struct json *json)
{
    if (read_string(json) == JSON_BROKEN)
        return JSON_BROKEN;
    if (json->text.n > JSON_KEY_LIMIT_BYTES)
        return refuse(json, FAULT_KEY_LONG, json->place);
    if (open_keys_count(json->keys) >= JSON_KEYS_LIMIT)
        return refuse(json, FAULT_KEYS_MANY, json->place);
    if (!open_keys_add(json->keys, buf_str(&json->text)))
        return refuse(json, FAULT_DUPLICATE, json->place);
    json->expect = EXPECT_COLON;
    return JSON_KEY;
}

/* --- numbers and words --- */

static size_t digits(struct str text, size_t at)
{
    size_t n = 0;
    while (at + n < text.n && text.p[at + n] >= '0' && text.p[at + n] <= '9')
        n++;
    return n;
}

static bool has_at(struct str text, size_t at, char one, char other)
{
    return at < text.n && (text.p[at] == one || text.p[at] == other);
}

static bool is_number(struct str text)
{
    size_t at = has_at(text, 0, '-', '-'), whole = digits(text, at);
    if (whole == 0 || (whole > 1 && text.p[at] == '0'))
        return false;
    at += whole;
    if (has_at(text, at, '.', '.')) {
        size_t fraction = digits(text, ++at);
        if (fraction == 0)
            return false;
        at += fraction;
    }
    if (has_at(text, at, 'e', 'E')) {
        at += has_at(text, at + 1, '+', '-') ? 2 : 1;
        size_t exponent = digits(text, at);
        if (exponent == 0)
            return false;
        at += exponent;
    }
    return at == text.n;
}

static bool is_word_byte(int byte)
{
    return (byte >= '0' && byte <= '9') || (byte >= 'a' && byte <= 'z') || (byte >= 'A' && byte <= 'Z') ||
           byte == '+' || byte == '-' || byte == '.';
}

/* Numbers and words: all that goes on without a delimiter, judged as a whole. */
static enum json_token read_word(struct json *json)
{
    static const struct {
        const char *word;
        enum json_token token;
    } words[] = {{"true", JSON_TRUE}, {"false", JSON_FALSE}, {"null", JSON_NULL}};

    int first = peek(json);
    bool numeric = first == '-' || (first >= '0' && first <= '9');
    buf_clear(&json->text);
    for (int byte = first; is_word_byte(byte); byte = peek(json)) {
        if (json->text.n == JSON_NUMBER_LIMIT_BYTES)
            return refuse(json, numeric ? FAULT_NUMBER_LONG : FAULT_LITERAL, json->place);
        buf_byte(&json->text, (char)byte);
        take(json, 1);
    }
    if (numeric)
        return is_number(buf_str(&json->text)) ? JSON_NUMBER : refuse(json, FAULT_NUMBER, json->place);
    for (size_t i = 0; i < sizeof words / sizeof *words; i++)
        if (str_is(buf_str(&json->text), words[i].word))
            return words[i].token;
    return json->text.n ? refuse(json, FAULT_LITERAL, json->place) : refuse_here(json, FAULT_VALUE);
}

/* --- structure --- */

static void after_value(struct json *json)
{
    json->expect = json->depth ? EXPECT_SEPARATOR : EXPECT_NOTHING;
    json->fresh_line = false;
}

static enum json_token open_container(struct json *json, bool is_object)
{
    if (json->depth == JSON_DEPTH_LIMIT)
        return refuse(json, FAULT_DEPTH, json->place);
    take(json, 1);
    json->is_object[json->depth++] = is_object;
    if (is_object)
        open_keys_begin(json->keys);
    json->expect = is_object ? EXPECT_KEY_OR_END : EXPECT_VALUE_OR_END;
    return is_object ? JSON_OBJECT : JSON_ARRAY;
}

static enum json_token close_container(struct json *json)
{
    take(json, 1);
    bool is_object = json->is_object[--json->depth];
    if (is_object)
        open_keys_end(json->keys);
    after_value(json);
    return is_object ? JSON_OBJECT_END : JSON_ARRAY_END;
}

static enum json_token read_value(struct json *json, int byte)
{
    if (byte == '{' || byte == '[')
        return open_container(json, byte == '{');
    enum json_token token = byte == '"' ? read_string(json) : read_word(json);
    if (token != JSON_BROKEN)
        after_value(json);
    return token;
}

static bool closes(const struct json *json, int byte)
{
    return json->depth && byte == (json->is_object[json->depth - 1] ? '}' : ']');
}

/* Between values: takes a comma or a colon and says what follows; false where neither fits. */
static bool pass_punctuation(struct json *json, int byte)
{
    if (byte != (json->expect == EXPECT_COLON ? ':' : ','))
        return false;
    take(json, 1);
    bool key_follows = json->expect == EXPECT_SEPARATOR && json->is_object[json->depth - 1];
    json->expect = key_follows ? EXPECT_KEY : EXPECT_VALUE;
    return true;
}

static enum json_token after_last(struct json *json, int byte)
{
    if (byte == END_OF_INPUT)
        return JSON_END;
    if (json->mode == JSON_LINES && json->fresh_line)
        return read_value(json, byte);
    return refuse(json, FAULT_TRAILING, json->place);
}

static enum json_token begin_token(struct json *json, int byte)
{
    switch (json->expect) {
    case EXPECT_KEY_OR_END:
    case EXPECT_VALUE_OR_END:
        if (closes(json, byte))
            return close_container(json);
        return json->expect == EXPECT_VALUE_OR_END ? read_value(json, byte)
               : byte == '"'                       ? read_key(json)
                                                   : refuse_here(json, FAULT_KEY);
    case EXPECT_KEY:
        return byte == '"' ? read_key(json) : refuse_here(json, FAULT_KEY);
    case EXPECT_SEPARATOR:
        return closes(json, byte) ? close_container(json) : refuse_here(json, FAULT_SEPARATOR);
    case EXPECT_COLON:
        return refuse_here(json, FAULT_COLON);
    case EXPECT_NOTHING:
        return after_last(json, byte);
    case EXPECT_VALUE:
        break;
    }
    bool nothing_at_all = byte == END_OF_INPUT && json->depth == 0;
    return nothing_at_all ? refuse(json, FAULT_EMPTY, json->place) : read_value(json, byte);
}

enum json_token json_next(struct json *json)
{
    if (json->broken && json->mode == JSON_ONE_VALUE)
        return JSON_BROKEN;
    if (json->broken)
        resume_on_next_line(json);
    int byte = skip_blanks(json);
    while ((json->expect == EXPECT_SEPARATOR || json->expect == EXPECT_COLON) && pass_punctuation(json, byte))
        byte = skip_blanks(json);
    json->place = here(json);
    return begin_token(json, byte);
}

bool json_skip(struct json *json, enum json_token first)
{
    if (first != JSON_OBJECT && first != JSON_ARRAY)
        return first != JSON_BROKEN;
    for (size_t outside = json->depth - 1; json->depth > outside;)
        if (json_next(json) == JSON_BROKEN)
            return false;
    return true;
}

struct str json_text(const struct json *json)
{
    return buf_str(&json->text);
}

struct place json_place(const struct json *json)
{
    return json->place;
}

size_t json_depth(const struct json *json)
{
    return json->depth;
}

size_t json_replaced(const struct json *json)
{
    return json->replaced;
}
