/* SPDX-License-Identifier: MIT */
/* A choice among sheets. */
#include "sheets.h"

#include "workbook.h"

static struct str sample_of(struct arena *arena, struct spool *spool, struct stretch text)
{
    struct str sample = STR_NONE;
    text.bytes = text.bytes < SOURCE_SAMPLE_BYTES ? text.bytes : SOURCE_SAMPLE_BYTES;
    feed_next(spool_feed(arena, spool, text), &sample);
    return sample;
}

static enum claim claim_of(const struct sheet_search *search, const struct sheet *sheet)
{
    struct arena *arena = arena_new();
    struct sample sample = {sample_of(arena, search->spool, sheet->text),
                            sheet->text.bytes <= SOURCE_SAMPLE_BYTES};
    enum claim claim = sample.text.n ? search->claim(search->self, &sample) : CLAIM_NO;
    arena_free(arena);
    return claim;
}

enum claim sheets_claim_of_readers(const void *self, const struct sample *sample)
{
    (void)self;
    enum claim strongest = CLAIM_NO;
    for (size_t i = 0; i < reader_count(); i++) {
        enum claim claim = reader_at(i)->probe(sample);
        strongest = claim > strongest ? claim : strongest;
    }
    return strongest;
}

static struct title title_in(struct arena *arena, struct title book, struct str sheet)
{
    return (struct title){
        arena_format(arena, "%.*s: %.*s", STR_ARG(book.path), STR_ARG(sheet)),
        arena_format(arena, "%.*s: %.*s", STR_ARG(book.name), STR_ARG(sheet)),
    };
}

static void say(const struct sheet_search *search, enum loss loss, struct str file, const char *vi,
                const char *en)
{
    diag_report(search->diag, loss, (struct place){.file = file}, "%s", SAY(search->diag, vi, en));
}

/* What nobody sees in Excel is not held against anybody, but it is not passed over in silence. */
static void name_hidden(const struct sheet_search *search, struct title title, bool fits)
{
    if (fits)
        say(search, LOSS_RECORD, title.path,
            "trang tính ẩn có bảng tin nhắn hoặc danh sách, không đọc; cần soát thì bỏ ẩn",
            "a hidden sheet that holds such a table: not read; unhide it if it should be");
    else
        say(search, LOSS_NOTE, title.path, "trang tính ẩn, không đọc", "a hidden sheet, not read");
}

static void choose(const struct sheet_search *search, const struct workbook *book, struct title file,
                   struct sheets *sheets)
{
    enum claim *claims = arena_array(search->arena, book->count, sizeof *claims), strongest = CLAIM_NO;
    sheets->list = arena_array(search->arena, book->count, sizeof *sheets->list);
    for (size_t i = 0; i < book->count; i++) {
        claims[i] = claim_of(search, &book->sheets[i]);
        if (!book->sheets[i].is_hidden && claims[i] > strongest)
            strongest = claims[i];
    }
    /* Where no heading row is complete, the nearest one is read for what it lacks. */
    enum claim enough = strongest > CLAIM_FITS ? CLAIM_LIKELY : CLAIM_FITS;
    for (size_t i = 0; i < book->count; i++) {
        const struct sheet *sheet = &book->sheets[i];
        struct title title = title_in(search->arena, file, sheet->name);
        if (sheet->is_hidden)
            name_hidden(search, title, claims[i] >= enough);
        else if (claims[i] >= enough)
            sheets->list[sheets->count++] = (struct sheet_found){title, sheet->text};
        else if (strongest != CLAIM_NO)
            say(search, LOSS_NOTE, title.path,
                sheet->text.bytes ? "trang tính không có dòng tiêu đề phù hợp, không đọc"
                                  : "trang tính trống",
                sheet->text.bytes ? "the sheet has no heading row that fits, not read"
                                  : "the sheet is empty");
    }
}

void sheets_find(const struct sheet_search *search, struct source *source, struct sheets *sheets)
{
    struct title file = {arena_str(search->arena, source_path(source)),
                         arena_str(search->arena, source_name(source))};
    struct workbook book = {
        .arena = search->arena, .diag = search->diag, .spool = search->spool, .file = file.path};
    struct stretch content;
    *sheets = (struct sheets){.kind = workbook_kind(source_sample(source))};
    if (!spool_take(search->spool, source_feed(source), &content) || !source_whole(source))
        return;
    sheets->bytes = source_bytes(source);
    sheets->sha256 = source_sha256(source, search->arena);
    if (!workbook_read(&book, content))
        return;
    choose(search, &book, file, sheets);
    if (!sheets->count)
        say(search, LOSS_FILE, file.path,
            "không trang tính nào có dòng tiêu đề của bảng tin nhắn hoặc danh sách cần dùng",
            "no sheet has the heading row of a table of messages or of the list that is wanted");
}

struct source *sheets_source(struct arena *arena, struct diag *diag, struct spool *spool,
                             const struct sheets *sheets, size_t index)
{
    const struct sheet_found *found = &sheets->list[index];
    struct source *source = source_over(arena, diag, spool, found->text, true, found->title);
    source_renders(source, sheets->kind, sheets->bytes, sheets->sha256);
    return source;
}
