/* SPDX-License-Identifier: MIT */
/* iLEAPP's report on Zalo: one table of a page, read as the same table that iLEAPP also writes as TSV. */
#include "reader.h"

#include "html_events.h"
#include "page_chat.h"
#include "page_words.h"
#include "tag_scan.h"

#define TABLE_ID "dtBasicExample" /* iLEAPP's own, of all its reports */

struct table_page {
    struct html_page *html;
    bool more;
    size_t depth, table_at, passed_at; /* depths of the table and of what is passed over in it; 0: not open */
    bool in_cell;
    struct page_words cell;
    struct buf rows;                       /* what the feed has not given yet */
    size_t line, row_line, columns_so_far; /* of the text that is made, and of the page */
};

/* --- rows as CSV --- */

/* A row keeps the number of its line, as far as it can: empty lines are none. */
static void begin_row(struct table_page *page)
{
    while (page->line < page->row_line) {
        buf_byte(&page->rows, '\n');
        page->line++;
    }
    page->columns_so_far = 0;
}

static void end_row(struct table_page *page)
{
    if (page->columns_so_far) {
        buf_byte(&page->rows, '\n');
        page->line++;
    }
    page->columns_so_far = 0;
}

static void add_field(struct table_page *page, struct str text)
{
    buf_text(&page->rows, page->columns_so_far++ ? ",\"" : "\"");
    for (size_t i = 0; i < text.n; i++) {
        if (text.p[i] == '"')
            buf_byte(&page->rows, '"');
        page->line += text.p[i] == '\n';
        buf_byte(&page->rows, text.p[i]);
    }
    buf_byte(&page->rows, '"');
}

/* --- elements --- */

static bool is_cell(struct str name)
{
    return str_is(name, "td") || str_is(name, "th");
}

static void started(void *self, struct str name, const struct html_attribute *attributes, size_t count,
                    struct place place)
{
    struct table_page *page = self;
    page->depth++;
    if (!page->table_at && str_is(page_marks_value(attributes, count, "id"), TABLE_ID))
        page->table_at = page->depth;
    if (!page->table_at || page->passed_at)
        return;
    if (str_is(name, "tfoot")) /* the headings once more */
        page->passed_at = page->depth;
    if (str_is(name, "tr")) {
        page->row_line = place.line;
        begin_row(page);
    }
    page_words_tag(&page->cell, name);
    if (is_cell(name)) {
        page_words_clear(&page->cell);
        page->in_cell = true;
    }
}

static void ended(void *self, struct str name)
{
    struct table_page *page = self;
    if (page->table_at && !page->passed_at && !str_is(name, "br"))
        page_words_tag(&page->cell, name);
    if (page->in_cell && is_cell(name)) {
        add_field(page, page_words_said(&page->cell));
        page->in_cell = false;
    }
    if (page->table_at && !page->passed_at && str_is(name, "tr"))
        end_row(page);
    if (page->passed_at == page->depth)
        page->passed_at = 0;
    if (page->table_at == page->depth)
        page->table_at = 0;
    page->depth--;
}

static void heard(void *self, struct str text)
{
    struct table_page *page = self;
    if (page->in_cell)
        page_words_add(&page->cell, text);
}

/* --- the file --- */

static bool next_rows(void *self, struct str *chunk)
{
    struct table_page *page = self;
    buf_clear(&page->rows);
    while (page->more && page->rows.n == 0)
        page->more = html_step(page->html);
    *chunk = buf_str(&page->rows);
    return chunk->n;
}

static enum claim probe(const struct sample *sample)
{
    static const char *const words[] = {"Zalo", "Sender-ID", "Chat Name"};
    if (!page_chat_is_page(sample) || !tag_scan_finds(sample->text, TABLE_ID))
        return CLAIM_NO;
    for (size_t i = 0; i < sizeof words / sizeof *words; i++)
        if (str_find(sample->text, str_of(words[i])) == sample->text.n)
            return CLAIM_NO;
    return CLAIM_SURE;
}

static void release(void *object)
{
    struct table_page *page = object;
    buf_free(&page->cell.text);
    buf_free(&page->rows);
}

static bool read(struct reading *reading)
{
    struct table_page *page = arena_alloc(reading->arena, sizeof *page);
    struct reading rows = *reading;
    const struct html_handler handler = {page, started, ended, heard, NULL};
    size_t replaced;
    *page = (struct table_page){.more = true, .line = 1};
    arena_defer(reading->arena, release, page);
    page->html = html_open(reading->arena, reading->diag, reading->feed, reading->file, STR("td"), &handler);
    rows.feed = (struct feed){next_rows, page};
    bool usable = reader_table.read(&rows);
    while (page->more)
        page->more = html_step(page->html);
    reading->accounting = rows.accounting;
    reading->accounting.complete = html_whole(page->html, &replaced) && rows.accounting.complete;
    reading->accounting.replaced_characters += replaced;
    return usable;
}

const struct reader reader_ileapp = {
    .name = "ileapp",
    .title_vi = "báo cáo HTML của iLEAPP về Zalo",
    .title_en = "iLEAPP's HTML report on Zalo",
    .basis_vi = "bảng tin nhắn trong trang báo cáo của iLEAPP",
    .basis_en = "the table of messages of a report page of iLEAPP",
    .marks = (const char *const[]){TABLE_ID, "Zalo", "Sender-ID", "Chat Name", "Message Type", "Group Chat", NULL},
    .trust = TRUST_TABLE,
    .experimental = true,
    .carries = CARRIES_ACCOUNT_IDS | CARRIES_TIMES | CARRIES_EVENTS | CARRIES_RECALLS | CARRIES_FILE_NAMES |
               CARRIES_PROFILE_NAMES,
    .probe = probe,
    .read = read,
};
