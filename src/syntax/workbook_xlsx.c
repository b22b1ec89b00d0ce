/* SPDX-License-Identifier: MIT */
/* XLSX: a ZIP of XML parts. The workbook names its sheets, relations lead to their parts, shared strings and
 * formats stand beside them. */
#include "xlsx_book.h"

#include "cell_value.h"

/* --- parts --- */

struct str xlsx_attribute(struct xlsx_attributes attributes, const char *name)
{
    for (size_t i = 0; i < attributes.count; i++)
        if (str_is(attributes.list[i].name, name))
            return attributes.list[i].value;
    return STR_NONE;
}

static bool is_set(struct str flag)
{
    return str_is(flag, "1") || str_is(flag, "true");
}

static bool is_wanted(struct str name)
{
    return str_ends(name, STR(".rels")) || (str_starts(name, STR("xl/")) && str_ends(name, STR(".xml")) &&
                                            str_find(name, STR("media/")) == name.n);
}

static const struct archive_part *part_named(const struct xlsx_book *book, struct str name)
{
    for (size_t i = 0; i < book->parts.count; i++)
        if (str_equal(book->parts.parts[i].name, name))
            return &book->parts.parts[i];
    return NULL;
}

struct part_reading {
    struct xlsx_book *book;
    const struct xlsx_part *part;
};

static void started(void *self, struct str space, struct str name, const struct xml_attribute *attributes,
                    size_t count, struct place place)
{
    (void)space, (void)place;
    struct part_reading *reading = self;
    reading->part->start(reading->book, reading->part->self, name,
                         (struct xlsx_attributes){attributes, count});
}

static void ended(void *self, struct str name, struct place place)
{
    (void)place;
    struct part_reading *reading = self;
    if (reading->part->end)
        reading->part->end(reading->book, reading->part->self, name);
}

static void took_text(void *self, struct str text, struct place place)
{
    (void)place;
    struct part_reading *reading = self;
    if (reading->book->in_text)
        buf_add(&reading->book->text, text);
}

bool xlsx_part_read(struct xlsx_book *book, struct str name, const struct xlsx_part *part)
{
    struct workbook *workbook = book->workbook;
    const struct archive_part *packed = part_named(book, name);
    if (!packed)
        return workbook_refuse(workbook, name, "sổ Excel thiếu phần này: không đọc được",
                               "the workbook lacks this part: it cannot be read");
    struct arena *arena = arena_new();
    struct part_reading reading = {book, part};
    const struct xml_handler handler = {&reading, started, ended, took_text};
    struct str file = arena_format(book->arena, "%.*s: %.*s", STR_ARG(workbook->file), STR_ARG(name));
    bool good =
        xml_read(arena, workbook->diag, spool_feed(arena, workbook->spool, packed->content), file, &handler);
    arena_free(arena);
    return good;
}

/* --- relations --- */

static struct str last_word(struct str path)
{
    for (size_t slash; (slash = str_find_byte(path, '/')) < path.n;)
        path = str_from(path, slash + 1);
    return path;
}

static struct str folder_of(struct str path)
{
    return str_cut(path, 0, path.n - last_word(path).n);
}

static void take_relation(struct xlsx_book *book, void *self, struct str name,
                          struct xlsx_attributes attributes)
{
    (void)self;
    struct str target = xlsx_attribute(attributes, "Target");
    if (!str_is(name, "Relationship"))
        return;
    book->relations = arena_grow(book->arena, book->relations, book->relation_count, &book->relation_capacity,
                                 sizeof *book->relations);
    book->relations[book->relation_count++] = (struct xlsx_relation){
        arena_str(book->arena, xlsx_attribute(attributes, "Id")),
        arena_str(book->arena, last_word(xlsx_attribute(attributes, "Type"))),
        str_starts(target, STR("/"))
            ? arena_str(book->arena, str_from(target, 1))
            : arena_format(book->arena, "%.*s%.*s", STR_ARG(book->folder), STR_ARG(target)),
    };
}

static const struct xlsx_part relations_part = {.start = take_relation};

/* Those of a part stand in _rels/NAME.rels beside it. */
static bool read_relations(struct xlsx_book *book, struct str part)
{
    book->folder = folder_of(part);
    book->relation_count = 0;
    return xlsx_part_read(
        book,
        arena_format(book->arena, "%.*s_rels/%.*s.rels", STR_ARG(book->folder), STR_ARG(last_word(part))),
        &relations_part);
}

static struct str target_of_type(const struct xlsx_book *book, const char *type)
{
    for (size_t i = 0; i < book->relation_count; i++)
        if (str_is(book->relations[i].type, type))
            return book->relations[i].target;
    return STR_NONE;
}

static const struct xlsx_relation *relation_of(const struct xlsx_book *book, struct str id)
{
    for (size_t i = 0; i < book->relation_count; i++)
        if (str_equal(book->relations[i].id, id))
            return &book->relations[i];
    return NULL;
}

/* --- the workbook --- */

static void take_workbook(struct xlsx_book *book, void *self, struct str name,
                          struct xlsx_attributes attributes)
{
    (void)self;
    if (str_is(name, "workbookPr"))
        book->since_1904 |= is_set(xlsx_attribute(attributes, "date1904"));
    if (!str_is(name, "sheet") || book->sheet_count == WORKBOOK_SHEET_LIMIT)
        return;
    struct str state = xlsx_attribute(attributes, "state");
    book->sheets =
        arena_grow(book->arena, book->sheets, book->sheet_count, &book->sheet_capacity, sizeof *book->sheets);
    book->sheets[book->sheet_count++] = (struct xlsx_sheet){
        arena_str(book->arena, xlsx_attribute(attributes, "name")),
        arena_str(book->arena, xlsx_attribute(attributes, "id")),
        state.n && !str_is(state, "visible"),
    };
}

static const struct xlsx_part workbook_part = {.start = take_workbook};

/* --- formats --- */

static unsigned number_of(struct str text)
{
    unsigned long long number;
    return str_number(text, &number) && number < XLSX_STYLE_LIMIT ? (unsigned)number : 0;
}

static unsigned shows_of(const struct xlsx_book *book, unsigned number)
{
    for (size_t i = 0; i < book->format_count; i++)
        if (book->formats[i].number == number)
            return book->formats[i].shows;
    return cell_shows_builtin(number);
}

static void take_style(struct xlsx_book *book, void *self, struct str name, struct xlsx_attributes attributes)
{
    (void)self;
    if (str_is(name, "numFmt") && book->format_count < XLSX_STYLE_LIMIT) {
        book->formats = arena_grow(book->arena, book->formats, book->format_count, &book->format_capacity,
                                   sizeof *book->formats);
        book->formats[book->format_count++] =
            (struct xlsx_format){number_of(xlsx_attribute(attributes, "numFmtId")),
                                 cell_shows_code(xlsx_attribute(attributes, "formatCode"))};
    } else if (str_is(name, "cellXfs")) {
        book->in_cell_styles = true;
    } else if (str_is(name, "xf") && book->in_cell_styles && book->style_count < XLSX_STYLE_LIMIT) {
        book->shows = arena_grow(book->arena, book->shows, book->style_count, &book->style_capacity,
                                 sizeof *book->shows);
        book->shows[book->style_count++] = shows_of(book, number_of(xlsx_attribute(attributes, "numFmtId")));
    }
}

static void end_style(struct xlsx_book *book, void *self, struct str name)
{
    (void)self;
    if (str_is(name, "cellXfs"))
        book->in_cell_styles = false;
}

static const struct xlsx_part styles_part = {.start = take_style, .end = end_style};

/* --- text, shared or in its cell --- */

void xlsx_text_start(struct xlsx_book *book, struct str name)
{
    if (str_is(name, "rPh"))
        book->in_phonetic = true;
    else if (str_is(name, "t"))
        book->in_text = !book->in_phonetic;
}

void xlsx_text_end(struct xlsx_book *book, struct str name)
{
    if (str_is(name, "rPh"))
        book->in_phonetic = false;
    else if (str_is(name, "t"))
        book->in_text = false;
}

static void take_string(struct xlsx_book *book, void *self, struct str name,
                        struct xlsx_attributes attributes)
{
    (void)self, (void)attributes;
    if (str_is(name, "si"))
        buf_clear(&book->text);
    xlsx_text_start(book, name);
}

static void end_string(struct xlsx_book *book, void *self, struct str name)
{
    (void)self;
    struct spool *spool = book->workbook->spool;
    xlsx_text_end(book, name);
    if (!str_is(name, "si") ||
        book->string_count == XLSX_STRING_LIMIT) /* a cell that asks for it will say so */
        return;
    struct buf plain = {0};
    cell_text(buf_str(&book->text), &plain);
    book->strings = arena_grow(book->arena, book->strings, book->string_count, &book->string_capacity,
                               sizeof *book->strings);
    book->strings[book->string_count++] = (struct stretch){spool_bytes(spool), plain.n};
    spool_add(spool, buf_str(&plain));
    buf_free(&plain);
}

static const struct xlsx_part strings_part = {.start = take_string, .end = end_string};

/* --- the file --- */

static bool has_twins(struct xlsx_book *book)
{
    for (size_t i = 0; i < book->parts.count; i++)
        if (part_named(book, book->parts.parts[i].name) != &book->parts.parts[i])
            return workbook_refuse(
                book->workbook, book->parts.parts[i].name,
                "sổ Excel có hai phần cùng tên: không biết phần nào thật, không đọc",
                "the workbook has this part twice: no telling which counts, it is not read");
    return false;
}

/* Not every workbook has formats and shared strings. */
static bool read_beside(struct xlsx_book *book, const char *type, const struct xlsx_part *part)
{
    struct str name = target_of_type(book, type);
    return !name.n || xlsx_part_read(book, name, part);
}

/* Pages of charts and macros are no worksheets. */
static bool read_sheets(struct xlsx_book *book)
{
    for (size_t i = 0; i < book->sheet_count; i++) {
        const struct xlsx_relation *relation = relation_of(book, book->sheets[i].relation);
        if (relation && str_is(relation->type, "worksheet") &&
            !xlsx_sheet_read(book, &book->sheets[i], relation->target))
            return false;
    }
    return true;
}

static bool read_book(struct xlsx_book *book, struct stretch content)
{
    if (!archive_unpack(&book->parts, content) || has_twins(book) || !read_relations(book, STR_NONE))
        return false;
    struct str main = target_of_type(book, "officeDocument");
    if (str_ends(main, STR(".bin")))
        return workbook_refuse(book->workbook, STR_NONE,
                               "đây là sổ Excel nhị phân (XLSB); hãy lưu lại dạng XLSX",
                               "this is a binary workbook (XLSB); save it as XLSX");
    return xlsx_part_read(book, main, &workbook_part) && read_relations(book, main) &&
           read_beside(book, "styles", &styles_part) && read_beside(book, "sharedStrings", &strings_part) &&
           read_sheets(book);
}

bool workbook_read_xlsx(struct workbook *workbook, struct stretch content)
{
    struct arena *arena = arena_new();
    struct xlsx_book book = {
        .workbook = workbook,
        .arena = arena,
        .parts = {.arena = arena,
                  .diag = workbook->diag,
                  .spool = workbook->spool,
                  .file = workbook->file,
                  .is_wanted = is_wanted,
                  .bytes_left = ARCHIVE_TOTAL_LIMIT_BYTES,
                  .parts_left = ARCHIVE_PART_LIMIT},
        .text.limit_bytes = XLSX_TEXT_LIMIT_BYTES,
    };
    bool good = read_book(&book, content);
    buf_free(&book.text);
    arena_free(arena);
    return good && !spool_failed(workbook->spool);
}
