/* SPDX-License-Identifier: MIT */
/* HTML as events by libxml2's push parser, which builds no tree here. It drops what it cannot take, and says
 * nothing: so it gets clean bytes in blocks of one size, and is held against a scan of its own input. */
#include "html_events.h"

#include <libxml/HTMLparser.h>
#include <libxml/xmlerror.h>
#include <string.h>

#include "tag_scan.h"
#include "utf8.h"

enum { BLOCK_BYTES = 64 * 1024 };
/* A stray end tag is looked for among all open elements: so many of them, summed over all stray tags. */
enum { STRAY_WORK_LIMIT = 1 << 28 };

struct html_page {
    struct arena *arena;
    struct diag *diag;
    struct str file;
    struct feed feed;
    struct html_handler handler;
    htmlParserCtxtPtr parser;
    struct tag_scan scan;
    struct buf block; /* clean bytes that wait to be parsed */
    struct buf cut;   /* a character whose end is in the next chunk */
    bool broken;      /* reported; nothing more is handed on */
    bool ended;
    uint64_t fed;
    size_t depth, hidden_at; /* the depth of the element that hides what is in it; 0: none */
    size_t marks_seen, replaced, stray_work;
    struct place first_replaced;
    struct place *tags; /* begun, in what was fed or waits, from `first`: those that no event has passed */
    size_t first, count, capacity;
    struct html_attribute attributes[TAG_ATTRIBUTE_LIMIT];
};

static void refuse(struct html_page *page, struct place place, const char *words)
{
    if (!page->broken)
        diag_report(page->diag, LOSS_FILE, place, "%s", words);
    page->broken = true;
    xmlStopParser(page->parser);
}

/* --- places --- */

static void note_tag(void *self, struct place began)
{
    struct html_page *page = self;
    if (page->count == page->capacity && page->first > page->count / 2) {
        page->count -= page->first;
        memmove(page->tags, page->tags + page->first, page->count * sizeof *page->tags);
        page->first = 0;
    }
    page->tags = arena_grow(page->arena, page->tags, page->count, &page->capacity, sizeof *page->tags);
    page->tags[page->count++] = began;
}

static uint64_t consumed(const struct html_page *page)
{
    long byte = xmlByteConsumed(page->parser);
    return byte > 0 ? (uint64_t)byte : 0;
}

/* The last '<' before the byte the parser is at. */
static struct place tag_place(struct html_page *page)
{
    uint64_t at = consumed(page);
    struct place place = {.file = page->file, .line = 1, .column = 1};
    while (page->first + 1 < page->count && page->tags[page->first + 1].byte < at)
        page->first++;
    if (page->first < page->count)
        place = page->tags[page->first];
    return place;
}

static struct place next_tag(struct html_page *page)
{
    tag_place(page);
    return page->first + 1 < page->count ? page->tags[page->first + 1] : page->scan.where;
}

/* --- events --- */

static bool is_unseen_element(struct str name)
{
    static const char *const names[] = {"script", "style",   "template", "noscript", "title",  "textarea",
                                        "iframe", "noembed", "noframes", "xmp",      "select", "object"};
    for (size_t i = 0; i < sizeof names / sizeof *names; i++)
        if (str_is(name, names[i]))
            return true;
    return false;
}

/* "display : NONE" */
static bool hides(struct str style)
{
    static const char wanted[] = "display:none";
    size_t matched = 0;
    for (size_t i = 0; i < style.n && matched < sizeof wanted - 1; i++) {
        char byte = (char)(style.p[i] >= 'A' && style.p[i] <= 'Z' ? style.p[i] | 0x20 : style.p[i]);
        if (byte != ' ' && byte != '\t' && byte != '\n')
            matched = byte == wanted[matched] ? matched + 1 : byte == wanted[0];
    }
    return matched == sizeof wanted - 1;
}

static bool is_unseen(struct str name, const struct html_attribute *attributes, size_t count)
{
    for (size_t i = 0; i < count; i++)
        if (str_is(attributes[i].name, "hidden") ||
            (str_is(attributes[i].name, "style") && hides(attributes[i].value)))
            return true;
    return is_unseen_element(name);
}

static bool is_marked(const struct html_page *page, struct str text)
{
    return str_find(text, page->scan.mark) < text.n;
}

static size_t take_attributes(struct html_page *page, struct str element, const xmlChar **raw)
{
    size_t count = 0;
    bool marked = is_marked(page, element);
    for (; raw && raw[0] && count < TAG_ATTRIBUTE_LIMIT; raw += 2, count++) {
        struct html_attribute *attribute = &page->attributes[count];
        *attribute = (struct html_attribute){str_of((const char *)raw[0]), str_of((const char *)raw[1])};
        marked = marked || is_marked(page, attribute->name) || is_marked(page, attribute->value);
    }
    page->marks_seen += marked;
    return count;
}

static void started(void *self, const xmlChar *name, const xmlChar **raw)
{
    struct html_page *page = self;
    struct str element = str_of((const char *)name);
    struct place place = tag_place(page);
    if (page->broken)
        return;
    if (++page->depth > HTML_DEPTH_LIMIT)
        refuse(page, place,
               SAY(page->diag,
                   "lồng nhau quá sâu: cho phép nhiều nhất 262144 bậc; từ đây trở đi không đọc được",
                   "nested too deeply: 262144 levels are allowed; nothing is read from here on"));
    size_t count = take_attributes(page, element, raw);
    if (!page->hidden_at && is_unseen(element, page->attributes, count))
        page->hidden_at = page->depth;
    if (page->broken)
        return;
    if (!page->hidden_at)
        page->handler.start(page->handler.self, element, page->attributes, count, place);
    else if (page->handler.hidden)
        page->handler.hidden(page->handler.self, page->attributes, count);
}

static void ended(void *self, const xmlChar *name)
{
    struct html_page *page = self;
    if (page->broken || !page->depth)
        return;
    if (!page->hidden_at)
        page->handler.end(page->handler.self, str_of((const char *)name));
    if (page->hidden_at == page->depth)
        page->hidden_at = 0;
    page->depth--;
}

static void characters(void *self, const xmlChar *bytes, int length)
{
    struct html_page *page = self;
    if (!page->broken && !page->hidden_at)
        page->handler.text(page->handler.self, (struct str){(const char *)bytes, (size_t)length});
}

/* The content of scripts and styles. */
static void raw_text(void *self, const xmlChar *bytes, int length)
{
    (void)self, (void)bytes, (void)length;
}

/* Pages are untidy: what libxml2 has to say of that is passed over, but not what it costs. */
static void failed(void *self, xmlErrorPtr error)
{
    struct html_page *page = self;
    if (error->code == XML_ERR_NO_MEMORY)
        memory_exhausted();
    if (error->code != XML_ERR_TAG_NAME_MISMATCH && error->code != XML_HTML_STRUCURE_ERROR)
        return;
    page->stray_work += page->depth;
    if (page->stray_work > STRAY_WORK_LIMIT)
        refuse(page, tag_place(page),
               SAY(page->diag, "quá nhiều thẻ đóng không có thẻ mở; từ đây trở đi không đọc được",
                   "too many end tags without a start; nothing is read from here on"));
}

static xmlSAXHandler callbacks = {
    .initialized = XML_SAX2_MAGIC, /* so that serror is called, on this parser's errors only */
    .startElement = started,
    .endElement = ended,
    .characters = characters,
    .ignorableWhitespace = characters,
    .cdataBlock = raw_text,
    .serror = failed,
};

/* --- bytes --- */

static void parse(struct html_page *page, size_t bytes)
{
    if (bytes == 0)
        return;
    if (!page->broken)
        htmlParseChunk(page->parser, page->block.p, (int)bytes, 0);
    page->fed += bytes;
    page->block.n -= bytes;
    memmove(page->block.p, page->block.p + bytes, page->block.n);
}

static void check_limit(struct html_page *page)
{
    if (page->scan.limit == TAG_TOO_WIDE)
        refuse(page, page->scan.began,
               SAY(page->diag, "thẻ có quá 256 thuộc tính; từ đây trở đi không đọc được",
                   "a tag has more than 256 attributes; nothing is read from here on"));
    else if (page->scan.limit == TAG_TOO_LONG)
        refuse(page, page->scan.began,
               SAY(page->diag, "một đoạn không có thẻ dài quá 16 MiB; từ đây trở đi không đọc được",
                   "a piece without tags is longer than 16 MiB; nothing is read from here on"));
}

/* The parser gets whole tags only, and cuts that do not depend on the feed's: where it had to wait for the
 * end of a tag it has been seen to wait until the end of the page. */
static void add_clean(struct html_page *page, struct str text)
{
    while (text.n && !page->broken) {
        struct str piece = str_cut(text, 0, BLOCK_BYTES - page->block.n % BLOCK_BYTES);
        tag_scan_push(&page->scan, piece);
        buf_add(&page->block, piece);
        if (page->block.n % BLOCK_BYTES == 0 || page->scan.limit != TAG_WITHIN_LIMITS)
            parse(page, (size_t)(page->scan.settled - page->fed));
        check_limit(page);
        text = str_from(text, piece.n);
    }
}

static void replace_character(struct html_page *page)
{
    if (tag_scan_shows(&page->scan) && !page->replaced++)
        page->first_replaced = page->scan.where;
    add_clean(page, STR(UTF8_REPLACEMENT));
}

/* How many bytes at `text` are a character that no HTML may hold; U+FFFE and U+FFFF are well-formed UTF-8. */
static size_t forbidden(struct str text)
{
    unsigned char byte = (unsigned char)text.p[0];
    if (byte < 0x20)
        return byte != '\t' && byte != '\n' && byte != '\r';
    return byte == 0xEF && (str_starts(text, STR("\xEF\xBF\xBE")) || str_starts(text, STR("\xEF\xBF\xBF")))
               ? 3
               : 0;
}

static void clean(struct html_page *page, struct str text)
{
    size_t from = 0;
    for (size_t at = 0; at < text.n;) {
        size_t bad = forbidden(str_from(text, at));
        if (!bad) {
            at++;
            continue;
        }
        add_clean(page, str_cut(text, from, at - from));
        replace_character(page);
        from = at += bad;
    }
    add_clean(page, str_from(text, from));
}

/* Takes all of the text but a character at its end that may go on in the next chunk. */
static struct str take_well_formed(struct html_page *page, struct str text)
{
    size_t ill_formed, n;
    while ((n = utf8_well_formed(text, &ill_formed)) < text.n) {
        clean(page, str_cut(text, 0, n));
        text = str_from(text, n);
        if (ill_formed == text.n && ill_formed < UTF8_LONGEST_BYTES)
            return text;
        replace_character(page);
        text = str_from(text, ill_formed);
    }
    clean(page, text);
    return STR_NONE;
}

static void take_chunk(struct html_page *page, struct str chunk)
{
    while (page->cut.n && chunk.n) {
        buf_byte(&page->cut, chunk.p[0]);
        chunk = str_from(chunk, 1);
        size_t ill_formed;
        bool is_whole = utf8_valid(buf_str(&page->cut));
        utf8_well_formed(buf_str(&page->cut), &ill_formed);
        if (!is_whole && ill_formed == page->cut.n && page->cut.n < UTF8_LONGEST_BYTES)
            continue;
        struct buf joined = page->cut;
        page->cut = (struct buf){0};
        struct str rest = take_well_formed(page, buf_str(&joined));
        buf_add(&page->cut, rest);
        buf_free(&joined);
    }
    if (chunk.n)
        buf_add(&page->cut, take_well_formed(page, chunk));
}

/* --- the proof --- */

static void prove(struct html_page *page)
{
    struct diag *diag = page->diag;
    struct place end = page->scan.where;
    if (!tag_scan_ended(&page->scan))
        refuse(page, end,
               SAY(diag, "trang bị cắt ngắn: tệp hết khi thẻ chưa khép hoặc phần tử chưa đóng",
                   "the page is cut short: the file ends inside a tag or before its elements do"));
    else if (consumed(page) != page->fed)
        refuse(page, next_tag(page),
               SAY(diag, "có nội dung sau khi trang đã kết thúc: phần đó không đọc được",
                   "there is content behind the page's end: it is not read"));
    if (page->broken || page->marks_seen == page->scan.marks)
        return;
    diag_report(
        diag, LOSS_FILE, (struct place){.file = page->file},
        SAY(diag, "trong tệp có %zu thẻ mang dấu tin nhắn, đọc được %zu: có thể thiếu hoặc thừa tin",
            "%zu tags of the file carry the mark of messages, %zu were read: messages may lack or be false"),
        page->scan.marks, page->marks_seen);
    page->broken = true;
}

static void report_replaced(struct html_page *page)
{
    if (page->replaced)
        diag_report(page->diag, LOSS_RECORD, page->first_replaced,
                    SAY(page->diag, "%zu ký tự hỏng hoặc không được phép trong trang, hiện là U+FFFD",
                        "%zu characters that are damaged or not allowed in a page, shown as U+FFFD"),
                    page->replaced);
}

static void finish(struct html_page *page)
{
    if (page->cut.n)
        replace_character(page);
    parse(page, page->block.n);
    if (!page->broken)
        htmlParseChunk(page->parser, NULL, 0, 1);
    if (!page->broken)
        prove(page);
    report_replaced(page);
}

static void release(void *object)
{
    struct html_page *page = object;
    buf_free(&page->block);
    buf_free(&page->cut);
    htmlFreeParserCtxt(page->parser);
}

struct html_page *html_open(struct arena *arena, struct diag *diag, struct feed feed, struct str file,
                            struct str mark, const struct html_handler *handler)
{
    struct html_page *page = arena_alloc(arena, sizeof *page);
    *page = (struct html_page){.arena = arena, .diag = diag, .file = file, .feed = feed, .handler = *handler};
    page->parser = htmlCreatePushParserCtxt(&callbacks, page, NULL, 0, NULL, XML_CHAR_ENCODING_UTF8);
    if (!page->parser)
        memory_exhausted();
    arena_defer(arena, release, page);
    htmlCtxtUseOptions(page->parser, HTML_PARSE_RECOVER | HTML_PARSE_NONET | HTML_PARSE_IGNORE_ENC);
    tag_scan_begin(&page->scan, mark, file);
    page->scan.tag_began = note_tag;
    page->scan.self = page;
    return page;
}

bool html_step(struct html_page *page)
{
    struct str chunk;
    bool more = !page->ended && !page->broken && feed_next(page->feed, &chunk);
    if (more)
        take_chunk(page, chunk);
    else if (!page->ended)
        finish(page);
    page->ended = !more;
    return more;
}

bool html_whole(const struct html_page *page, size_t *replaced)
{
    *replaced = page->replaced;
    return page->ended && !page->broken;
}
