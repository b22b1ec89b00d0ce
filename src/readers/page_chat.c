/* SPDX-License-Identifier: MIT */
/* From elements to messages: the parts of the page that are open, and the bubble being read. */
#include "page_chat.h"

#include <assert.h>

#include "page_run.h"
#include "page_words.h"
#include "placeholder.h"

enum { MENTIONS_LIMIT = 64 }; /* of one message */

struct open_part {
    enum page_part part;
    size_t depth;
};

struct page {
    const struct page_dialect *dialect;
    struct page_run run;
    size_t depth;
    struct open_part open[PART_COUNT]; /* none is open twice */
    size_t open_count;
    struct page_words words[PART_COUNT]; /* what stands in each part; of a bubble: outside its parts */
    bool item_is_own;
    struct message
        message; /* of the open bubble; its slices live in run.held, its kind is KIND_COUNT until said */
    bool recalled, has_picture;
    struct mention mentions[MENTIONS_LIMIT];
};

/* --- parts that are open --- */

static const struct part {
    bool is_heard;    /* its words count */
    bool is_one_line; /* whatever blocks it is made of */
    bool stands_free; /* also outside a bubble */
} parts[] = {
    [PART_NONE] = {.is_heard = false},
    [PART_DATE] = {.is_heard = true, .stands_free = true},
    [PART_ITEM] = {.stands_free = true},
    [PART_BUBBLE] = {.is_heard = true, .stands_free = true},
    [PART_SENDER] = {.is_heard = true, .stands_free = true},
    [PART_TEXT] = {.is_heard = true},
    [PART_MENTION] = {.is_heard = true, .is_one_line = true},
    [PART_LINK] = {.is_heard = false},
    [PART_FILE] = {.is_heard = true, .is_one_line = true},
    [PART_CLOCK] = {.is_heard = true, .stands_free = true},
    [PART_QUOTE] = {.is_heard = true},
    [PART_QUOTED_NAME] = {.is_heard = true},
    [PART_RECALL] = {.is_heard = false},
    [PART_SYSTEM] = {.is_heard = true, .stands_free = true},
    [PART_ASIDE] = {.is_heard = false},
};
static_assert(sizeof parts / sizeof *parts == PART_COUNT, "each part is heard or not");

static bool is_open(const struct page *page, enum page_part part)
{
    for (size_t i = 0; i < page->open_count; i++)
        if (page->open[i].part == part)
            return true;
    return false;
}

/* `outward` parts away from the innermost. */
static enum page_part part_at(const struct page *page, size_t outward)
{
    return outward < page->open_count ? page->open[page->open_count - 1 - outward].part : PART_NONE;
}

static void open_part(struct page *page, enum page_part part)
{
    if (part != PART_NONE && !is_open(page, part))
        page->open[page->open_count++] = (struct open_part){part, page->depth};
}

static void hear(struct page *page, struct str text)
{
    enum page_part part = part_at(page, 0), around = part_at(page, 1);
    if (parts[part].is_heard)
        page_words_add(&page->words[part], text);
    if (part == PART_MENTION && parts[around].is_heard) /* stands in somebody's words */
        page_words_add(&page->words[around], text);
}

/* A <br> breaks the line it stands in; a block also those around it. */
static void hear_tag(struct page *page, struct str name)
{
    bool is_break = str_is(name, "br");
    for (size_t outward = 0; outward < (is_break ? 1 : page->open_count); outward++)
        if (parts[part_at(page, outward)].is_heard && !parts[part_at(page, outward)].is_one_line)
            page_words_tag(&page->words[part_at(page, outward)], name);
}

static struct str said(const struct page *page, enum page_part part)
{
    return page_words_said(&page->words[part]);
}

/* A role may stand below a name. */
static struct str first_line(struct str text)
{
    return str_trim(str_cut(text, 0, str_find_byte(text, '\n')));
}

static struct str keep(struct page *page, struct str text)
{
    return text.n ? arena_str(page->run.held, text) : STR_NONE;
}

/* --- the bubble --- */

static enum message_kind kind_of_bubble(const struct page *page)
{
    enum message_kind kind = page->message.kind;
    bool is_said = kind != KIND_COUNT, has_words = said(page, PART_TEXT).n || page->recalled;
    if (is_said && kind != KIND_TEXT)
        return kind;
    return said(page, PART_FILE).n                               ? KIND_FILE
           : has_words || (is_said && said(page, PART_BUBBLE).n) ? KIND_TEXT
           : page->has_picture                                   ? KIND_IMAGE
           : page->message.link.n                                ? KIND_LINK
                                                                 : KIND_UNKNOWN;
}

static void doubt_strange(struct page *page)
{
    const struct diag *diag = page->run.intake.reading->diag;
    intake_doubt(&page->run.intake, page->message.where,
                 page->message.text.n
                     ? SAY(diag, "tin có cấu trúc chưa biết: lấy những chữ nhìn thấy được",
                           "a message of an unknown structure: the words that show are taken")
                     : SAY(diag, "bong bóng rỗng: có thể là tin đã thu hồi hoặc chưa hiện lên màn hình",
                           "an empty bubble: perhaps recalled, perhaps not drawn yet"));
}

static void set_words(struct page *page)
{
    struct message *message = &page->message;
    struct str words = said(page, PART_TEXT);
    bool takes_others = message->kind == KIND_UNKNOWN || message->kind == KIND_TEXT;
    message->text = keep(page, !words.n && takes_others ? said(page, PART_BUBBLE) : words);
    if (!message->attachment.n)
        message->attachment = keep(page, said(page, PART_FILE));
    message->quote.text = keep(page, said(page, PART_QUOTE));
    message->quote.author.name = keep(page, said(page, PART_QUOTED_NAME));
    message->quote.present = message->quote.text.n || message->quote.author.name.n;
}

static const struct mention *keep_mentions(struct page *page)
{
    size_t count = page->message.mention_count;
    struct mention *mentions = arena_array(page->run.held, count, sizeof *mentions);
    for (size_t i = 0; i < count; i++)
        mentions[i] = page->mentions[i];
    return mentions;
}

static void take_message(struct page *page)
{
    struct message *message = &page->message;
    message->by_exporter = message->by_exporter || str_is(message->sender.id, "0");
    message->kind = kind_of_bubble(page);
    set_words(page);
    if (message->mention_count)
        message->mentions = keep_mentions(page);
    placeholder_read_prefix(page->run.held, message);
    if (page->recalled)
        message_recall(message, RECALL_BY_SENDER);
    if (message->kind == KIND_UNKNOWN && message->recall == RECALL_NONE)
        doubt_strange(page);
    page_run_add(&page->run, message, first_line(said(page, PART_SENDER)), said(page, PART_CLOCK));
}

static void close_bubble(struct page *page)
{
    struct message *message = &page->message;
    if (said(page, PART_SYSTEM).n)
        page_run_sentence(&page->run, said(page, PART_SYSTEM), message->at, message->where);
    else
        take_message(page);
    for (size_t i = PART_BUBBLE; i < PART_COUNT; i++)
        page_words_clear(&page->words[i]);
}

static void open_bubble(struct page *page, const struct html_attribute *attributes, size_t count,
                        struct place place)
{
    bool is_own = page->item_is_own || page_marks_has_class(attributes, count, "me");
    page->message = (struct message){.where = place, .by_exporter = is_own, .kind = KIND_COUNT};
    page->recalled = page->has_picture = false;
}

static void open_item(struct page *page, const struct html_attribute *attributes, size_t count)
{
    page->item_is_own = page_marks_has_class(attributes, count, "me");
    page_words_clear(&page->words[PART_SENDER]);
}

/* --- parts that end --- */

static void take_mention(struct page *page)
{
    struct message *message = &page->message;
    struct str name = said(page, PART_MENTION);
    name = str_from(name, str_starts(name, STR("@")));
    if (name.n && message->mention_count < MENTIONS_LIMIT && !is_open(page, PART_QUOTE) &&
        !is_open(page, PART_ASIDE))
        page->mentions[message->mention_count++] = (struct mention){
            .whom = {.name = keep(page, name)},
            .everybody = str_is(name, "All") || str_is(name, "Tất cả"),
        };
    page_words_clear(&page->words[PART_MENTION]);
}

static void take_date(struct page *page)
{
    if (said(page, PART_DATE).n)
        page_run_date(&page->run, said(page, PART_DATE));
    page_words_clear(&page->words[PART_DATE]);
}

static void take_free_part(struct page *page, enum page_part part, struct place where)
{
    if (part == PART_CLOCK)
        page_run_clock(&page->run, said(page, PART_CLOCK));
    else if (part == PART_SYSTEM && said(page, PART_SYSTEM).n)
        page_run_sentence(&page->run, said(page, PART_SYSTEM), (struct stamp){0, PRECISION_NONE}, where);
    if (part != PART_SENDER) /* it is for the bubble to come */
        page_words_clear(&page->words[part]);
}

static void close_innermost(struct page *page)
{
    enum page_part part = part_at(page, 0);
    page->open_count--;
    if (part == PART_BUBBLE)
        close_bubble(page);
    else if (part == PART_DATE)
        take_date(page);
    else if (part == PART_MENTION)
        take_mention(page);
    else if (part == PART_ITEM && page->dialect->item_is_run)
        page_run_end(&page->run);
    else if (parts[part].stands_free && !is_open(page, PART_BUBBLE))
        take_free_part(page, part, page->message.where);
}

/* --- parts that begin --- */

/* Zalo shortens a long address on the screen and keeps it whole beside. */
static void take_link(struct page *page, const struct html_attribute *attributes, size_t count)
{
    struct str whole = page_marks_value(attributes, count, "data-content");
    struct str link = whole.n ? whole : page_marks_value(attributes, count, "href");
    if (!str_starts(link, STR("http")))
        return;
    if (!page->message.link.n)
        page->message.link = keep(page, link);
    if (whole.n) {
        hear(page, whole);
        open_part(page, PART_LINK);
    }
}

/* An element of a bubble, or the bubble itself. */
static void read_inside(struct page *page, struct str name, const struct html_attribute *attributes,
                        size_t count, enum page_part part, enum message_kind kind)
{
    if (is_open(page, PART_QUOTE))
        return;
    for (size_t i = 0; i < count; i++)
        page->dialect->identify(page->run.held, &attributes[i], part != PART_BUBBLE, &page->message);
    if (is_open(page, PART_ASIDE) && part != PART_ASIDE)
        return;
    page_marks_set_kind(&page->message, kind);
    page->recalled = page->recalled || part == PART_RECALL;
    if (part == PART_FILE) /* whole where the screen shortens it */
        page->message.attachment = keep(page, page_marks_value(attributes, count, "title"));
    page->has_picture = page->has_picture || str_is(name, "img");
    if (part == PART_LINK || (part == PART_NONE && str_is(name, "a")))
        take_link(page, attributes, count);
}

/* What cannot be inside a bubble ends one whose own end was lost. */
static void close_before(struct page *page, enum page_part part)
{
    if (part != PART_ITEM && part != PART_BUBBLE)
        return;
    while (is_open(page, PART_BUBBLE) || (part == PART_ITEM && is_open(page, PART_ITEM)))
        close_innermost(page);
    if (is_open(page, PART_DATE)) /* a divider may hold the day's messages, too */
        take_date(page);
}

static void started(void *self, struct str name, const struct html_attribute *attributes, size_t count,
                    struct place place)
{
    struct page *page = self;
    enum message_kind kind;
    enum page_part part = page_marks_part(&page->dialect->marks, attributes, count, &kind);
    page->depth++;
    hear_tag(page, name);
    close_before(page, part);
    bool is_inside = is_open(page, PART_BUBBLE);
    if (part == PART_BUBBLE)
        open_bubble(page, attributes, count, place);
    else if (part == PART_ITEM)
        open_item(page, attributes, count);
    else if (!is_inside)
        page->message.where = place; /* of a sentence that stands free */
    if (part != PART_LINK && (is_inside ? part != PART_DATE : parts[part].stands_free))
        open_part(page, part);
    if (is_inside || part == PART_BUBBLE)
        read_inside(page, name, attributes, count, part, kind);
}

static void ended(void *self, struct str name)
{
    struct page *page = self;
    if (!str_is(name, "br"))
        hear_tag(page, name);
    while (page->open_count && page->open[page->open_count - 1].depth >= page->depth)
        close_innermost(page);
    page->depth--;
}

static void heard(void *self, struct str text)
{
    hear(self, text);
}

/* A message that nobody sees is none, but it is counted. */
static void passed_over(void *self, const struct html_attribute *attributes, size_t count)
{
    struct page *page = self;
    enum message_kind kind;
    if (page_marks_part(&page->dialect->marks, attributes, count, &kind) == PART_BUBBLE)
        intake_ignore(&page->run.intake);
}

/* --- the file --- */

static void release(void *object)
{
    struct page *page = object;
    for (size_t i = 0; i < PART_COUNT; i++)
        buf_free(&page->words[i].text);
}

bool page_chat_read(struct reading *reading, const struct page_dialect *dialect)
{
    struct page *page = arena_alloc(reading->arena, sizeof *page);
    const struct html_handler handler = {page, started, ended, heard, passed_over};
    *page = (struct page){.dialect = dialect};
    arena_defer(reading->arena, release, page);
    page_run_begin(&page->run, reading);
    struct html_page *html = html_open(reading->arena, reading->diag, reading->feed, reading->file,
                                       str_of(dialect->proof), &handler);
    while (html_step(html))
        ;
    reading->accounting.complete = html_whole(html, &reading->accounting.replaced_characters);
    while (page->open_count)
        close_innermost(page);
    page_run_close(&page->run);
    if (intake_end(&page->run.intake))
        return true;
    if (reading->accounting.complete)
        diag_report(reading->diag, LOSS_FILE, (struct place){.file = reading->file}, "%s",
                    SAY(reading->diag,
                        "trang không có tin nhắn nào: mở cuộc trò chuyện trên Zalo Web, "
                        "cuộn đến đoạn cần soát rồi lưu lại cả trang",
                        "the page holds no message: open the talk in Zalo Web, "
                        "scroll to what is to be audited, and save the whole page again"));
    return false;
}

bool page_chat_is_page(const struct sample *sample)
{
    struct str text = str_trim(sample->text);
    return text.n > 1 && text.p[0] == '<' && (text.p[1] == '!' || (text.p[1] | 0x20) >= 'a') &&
           (text.p[1] | 0x20) <= 'z';
}
