/* SPDX-License-Identifier: MIT */
/* XML as events by libxml2's push parser, which builds no tree here. Places are counted on the bytes that go
 * in: libxml2 knows a tag's end, not its beginning, and no column after a long line. */
#include "xml_events.h"

#include <libxml/parser.h>
#include <libxml/parserInternals.h>
#include <libxml/xmlerror.h>
#include <string.h>

enum { CHUNK_BYTES = 64 * 1024 }; /* libxml2 takes int lengths and looks ahead within what it was given */

struct reading {
    struct arena *arena;
    struct diag *diag;
    struct str file;
    const struct xml_handler *handler;
    xmlParserCtxtPtr parser;
    bool broken; /* reported; nothing more is handed on */
    size_t depth, text_bytes;
    uint64_t fed;
    uint64_t *newlines; /* behind which byte a line ends, from `first`: those that no event has passed */
    size_t first, count, capacity;
    uint64_t line_start;
    size_t line;
    struct xml_attribute attributes[XML_ATTRIBUTE_LIMIT];
};

static void note_newlines(struct reading *reading, struct str chunk)
{
    if (reading->first == reading->count)
        reading->first = reading->count = 0;
    for (size_t at = 0; (at += str_find_byte(str_from(chunk, at), '\n')) < chunk.n; at++) {
        reading->newlines = arena_grow(reading->arena, reading->newlines, reading->count, &reading->capacity,
                                       sizeof *reading->newlines);
        reading->newlines[reading->count++] = reading->fed + at + 1;
    }
}

/* Places are asked for in ascending order. */
static struct place place_of(struct reading *reading, uint64_t byte)
{
    while (reading->first < reading->count && reading->newlines[reading->first] <= byte) {
        reading->line_start = reading->newlines[reading->first++];
        reading->line++;
    }
    if (byte < reading->line_start)
        byte = reading->line_start;
    return (struct place){reading->file, reading->line, (size_t)(byte - reading->line_start) + 1, byte};
}

static uint64_t consumed(const struct reading *reading)
{
    long byte = xmlByteConsumed(reading->parser);
    return byte > 0 ? (uint64_t)byte : 0;
}

/* The '<' of the tag that was just read: no tag holds a second one, and libxml2 keeps a tag whole. */
static struct place tag_place(struct reading *reading)
{
    const xmlChar *base = reading->parser->input->base, *cursor = reading->parser->input->cur;
    uint64_t back = 0;
    do
        back++;
    while (--cursor > base && *cursor != '<');
    return place_of(reading, consumed(reading) - back);
}

static void refuse(struct reading *reading, struct place place, const char *words)
{
    if (!reading->broken)
        diag_report(reading->diag, LOSS_FILE, place, "%s", words);
    reading->broken = true;
    xmlStopParser(reading->parser);
}

static struct str name_of(const xmlChar *name)
{
    return str_of((const char *)name);
}

static bool within_limits(struct reading *reading, struct str name, size_t attribute_count,
                          struct place place)
{
    const struct diag *diag = reading->diag;
    if (reading->depth >= XML_DEPTH_LIMIT)
        refuse(reading, place,
               SAY(diag, "lồng nhau quá sâu: cho phép nhiều nhất 64 bậc",
                   "nested too deeply: 64 levels are allowed"));
    else if (attribute_count > XML_ATTRIBUTE_LIMIT)
        refuse(reading, place,
               SAY(diag, "quá nhiều thuộc tính: cho phép nhiều nhất 256",
                   "too many attributes: 256 are allowed"));
    else if (name.n > XML_NAME_LIMIT_BYTES)
        refuse(reading, place,
               SAY(diag, "tên phần tử dài quá 4096 byte", "an element's name exceeds 4096 bytes"));
    return !reading->broken;
}

/* libxml2 gives five pointers an attribute: local name, prefix, namespace, value and the value's end. */
enum { NAME, VALUE = 3, VALUE_END = 4, PER_ATTRIBUTE = 5 };

static bool take_attributes(struct reading *reading, const xmlChar **raw, size_t count, struct place place)
{
    for (size_t i = 0; i < count; i++, raw += PER_ATTRIBUTE) {
        struct str value = {(const char *)raw[VALUE], (size_t)(raw[VALUE_END] - raw[VALUE])};
        reading->attributes[i] = (struct xml_attribute){name_of(raw[NAME]), value};
        if (reading->attributes[i].name.n > XML_NAME_LIMIT_BYTES || value.n > XML_TEXT_LIMIT_BYTES)
            refuse(
                reading, place,
                SAY(reading->diag, "thuộc tính dài quá mức cho phép", "an attribute is longer than allowed"));
    }
    return !reading->broken;
}

static void started(void *self, const xmlChar *local, const xmlChar *prefix, const xmlChar *space,
                    int space_count, const xmlChar **spaces, int attribute_count, int defaulted,
                    const xmlChar **attributes)
{
    (void)prefix, (void)space_count, (void)spaces, (void)defaulted;
    struct reading *reading = self;
    struct str name = name_of(local), name_space = name_of(space);
    size_t count = (size_t)attribute_count;
    struct place place = tag_place(reading);
    reading->text_bytes = 0;
    if (reading->broken || !within_limits(reading, name, count, place) ||
        !take_attributes(reading, attributes, count, place))
        return;
    if (str_is(name_space, "http://www.w3.org/2001/XInclude")) {
        refuse(reading, place,
               SAY(reading->diag, "không nhận XInclude: tệp phải đứng một mình",
                   "XInclude is refused: the file must stand alone"));
        return;
    }
    reading->depth++;
    reading->handler->start(reading->handler->self, name_space, name, reading->attributes, count, place);
}

static void ended(void *self, const xmlChar *local, const xmlChar *prefix, const xmlChar *space)
{
    (void)prefix, (void)space;
    struct reading *reading = self;
    reading->text_bytes = 0;
    if (reading->broken)
        return;
    reading->depth--;
    reading->handler->end(reading->handler->self, name_of(local), tag_place(reading));
}

static void take_text(struct reading *reading, const xmlChar *bytes, int length, uint64_t at)
{
    struct str text = {(const char *)bytes, (size_t)length};
    struct place place = place_of(reading, at);
    reading->text_bytes += text.n;
    if (reading->text_bytes > XML_TEXT_LIMIT_BYTES)
        refuse(reading, place, SAY(reading->diag, "đoạn chữ dài quá 1 MiB", "a text exceeds 1 MiB"));
    if (!reading->broken)
        reading->handler->text(reading->handler->self, text, place);
}

/* libxml2 has passed these bytes already; those of CDATA it has not. */
static void characters(void *self, const xmlChar *bytes, int length)
{
    struct reading *reading = self;
    uint64_t behind = consumed(reading);
    take_text(reading, bytes, length, behind > (uint64_t)length ? behind - (uint64_t)length : 0);
}

static void cdata(void *self, const xmlChar *bytes, int length)
{
    take_text(self, bytes, length, consumed(self));
}

/* Called before anything of the DOCTYPE is acted on. */
static void doctype(void *self, const xmlChar *name, const xmlChar *external, const xmlChar *system)
{
    (void)name, (void)external, (void)system;
    struct reading *reading = self;
    refuse(reading, place_of(reading, consumed(reading)),
           SAY(reading->diag, "không nhận DOCTYPE: tệp không được khai báo thực thể",
               "a DOCTYPE is refused: the file may not declare entities"));
}

/* What people get wrong most, in their language; the rest keeps libxml2's words. */
static const struct {
    int code;
    const char *vi, *en;
} known_errors[] = {
    {XML_ERR_TAG_NAME_MISMATCH, "thẻ đóng không khớp với thẻ mở", "the end tag does not match its start tag"},
    {XML_ERR_DOCUMENT_END, "tệp dừng giữa chừng hoặc có chữ thừa ở cuối",
     "the file ends too early or has something behind its end"},
    {XML_ERR_DOCUMENT_EMPTY, "tệp trống hoặc không phải XML", "the file is empty or no XML"},
    {XML_ERR_UNDECLARED_ENTITY, "thực thể không được khai báo; chỉ dùng &amp; &lt; &gt; &quot; &apos;",
     "an entity that is not declared; only &amp; &lt; &gt; &quot; &apos; are allowed"},
    {XML_WAR_UNDECLARED_ENTITY, "thực thể không được khai báo; chỉ dùng &amp; &lt; &gt; &quot; &apos;",
     "an entity that is not declared; only &amp; &lt; &gt; &quot; &apos; are allowed"},
    {XML_ERR_NAME_REQUIRED, "thiếu tên; dấu & và < trong chữ phải viết là &amp; và &lt;",
     "a name is missing; & and < in text must be written &amp; and &lt;"},
    {XML_ERR_LT_IN_ATTRIBUTE, "dấu < trong thuộc tính phải viết là &lt;",
     "< in an attribute must be written &lt;"},
    {XML_ERR_ATTRIBUTE_NOT_STARTED, "giá trị của thuộc tính phải đặt trong ngoặc kép",
     "an attribute's value must stand in quotes"},
    {XML_ERR_ATTRIBUTE_REDEFINED, "thuộc tính được viết hai lần", "an attribute is given twice"},
    {XML_ERR_GT_REQUIRED, "thẻ không khép bằng dấu >", "a tag does not close with >"},
    {XML_ERR_INVALID_CHAR, "ký tự không được phép trong XML", "a character that XML does not allow"},
    {XML_ERR_INVALID_ENCODING, "byte không phải UTF-8; hãy lưu tệp bằng UTF-8",
     "bytes that are not UTF-8; save the file as UTF-8"},
    {XML_NS_ERR_UNDEFINED_NAMESPACE, "tiền tố không được khai báo", "a prefix that is not declared"},
};

static void failed(void *self, xmlErrorPtr error)
{
    struct reading *reading = self;
    if (error->code == XML_ERR_NO_MEMORY)
        memory_exhausted();
    if (error->level < XML_ERR_ERROR || reading->broken)
        return;
    struct place place = place_of(reading, consumed(reading));
    for (size_t i = 0; i < sizeof known_errors / sizeof *known_errors; i++)
        if (known_errors[i].code == error->code)
            refuse(reading, place, SAY(reading->diag, known_errors[i].vi, known_errors[i].en));
    if (reading->broken)
        return;
    struct str words = str_trim(str_of(error->message));
    diag_report(reading->diag, LOSS_FILE, place,
                SAY(reading->diag, "không phải XML đúng: %.*s", "is no well-formed XML: %.*s"),
                STR_ARG(words));
    reading->broken = true;
    xmlStopParser(reading->parser);
}

static xmlSAXHandler callbacks = {
    .initialized = XML_SAX2_MAGIC,
    .startElementNs = started,
    .endElementNs = ended,
    .characters = characters,
    .ignorableWhitespace = characters, /* the same, so that libxml2 calls no blank ignorable */
    .cdataBlock = cdata,
    .internalSubset = doctype,
    .serror = failed,
};

/* XML allows no NUL, and libxml2 takes one for the end of its input. */
static void refuse_nul(struct reading *reading, struct str chunk)
{
    size_t at = str_find_byte(chunk, '\0');
    if (at < chunk.n && !reading->broken)
        refuse(reading, place_of(reading, reading->fed + at),
               SAY(reading->diag, "byte NUL không được phép trong XML", "a NUL byte is not allowed in XML"));
}

static void push(struct reading *reading, struct str chunk)
{
    note_newlines(reading, chunk);
    refuse_nul(reading, chunk);
    if (!reading->broken)
        xmlParseChunk(reading->parser, chunk.p, (int)chunk.n, 0);
    reading->fed += chunk.n;
}

/* libxml2 has been seen to stop early and report success: only a parser that stands at the end has read it
 * all. */
static void finish(struct reading *reading)
{
    if (!reading->broken)
        xmlParseChunk(reading->parser, NULL, 0, 1);
    if (!reading->broken && (!reading->parser->wellFormed || consumed(reading) != reading->fed))
        refuse(reading, place_of(reading, consumed(reading)),
               SAY(reading->diag, "tệp không đọc được đến hết", "the file could not be read to its end"));
}

bool xml_read(struct arena *arena, struct diag *diag, struct feed feed, struct str file,
              const struct xml_handler *handler)
{
    struct reading *reading = arena_alloc(arena, sizeof *reading);
    *reading = (struct reading){.arena = arena, .diag = diag, .file = file, .handler = handler, .line = 1};
    reading->parser = xmlCreatePushParserCtxt(&callbacks, reading, NULL, 0, NULL);
    if (!reading->parser)
        memory_exhausted();
    xmlCtxtUseOptions(reading->parser, XML_PARSE_NONET | XML_PARSE_IGNORE_ENC);
    for (struct str chunk; !reading->broken && feed_next(feed, &chunk);)
        for (size_t at = 0; at < chunk.n && !reading->broken; at += CHUNK_BYTES)
            push(reading, str_cut(chunk, at, CHUNK_BYTES));
    finish(reading);
    xmlFreeParserCtxt(reading->parser);
    return !reading->broken;
}
