/* SPDX-License-Identifier: MIT */
/* An XLSX workbook while it is read: its parts, and what its sheets need of them. */
#ifndef XLSX_BOOK_H
#define XLSX_BOOK_H

#include "archive_parts.h"
#include "workbook_kinds.h"
#include "xml_events.h"

enum { XLSX_STRING_LIMIT = 1 << 22, XLSX_STYLE_LIMIT = 1 << 16, XLSX_TEXT_LIMIT_BYTES = 1 << 20 };

struct xlsx_relation {
    struct str id, type, target; /* the last word of its type; the part's name */
};

struct xlsx_sheet {
    struct str name, relation;
    bool is_hidden;
};

struct xlsx_format {
    unsigned number, shows;
};

struct xlsx_book {
    struct workbook *workbook;
    struct arena *arena; /* lives as long as the workbook is read */
    struct unpacking parts;
    struct str folder; /* of the part whose relations are read */
    struct xlsx_relation *relations;
    size_t relation_count, relation_capacity;
    struct xlsx_sheet *sheets;
    size_t sheet_count, sheet_capacity;
    bool since_1904;
    struct xlsx_format *formats; /* custom ones */
    size_t format_count, format_capacity;
    unsigned *shows; /* enum cell_shows, by a cell's style */
    size_t style_count, style_capacity;
    bool in_cell_styles;
    struct stretch *strings; /* shared by cells; in the spool */
    size_t string_count, string_capacity;
    struct buf text; /* of the string or cell at hand */
    bool in_text, in_phonetic;
};

/* Attributes of one element. */
struct xlsx_attributes {
    const struct xml_attribute *list;
    size_t count;
};
struct str xlsx_attribute(struct xlsx_attributes attributes, const char *name);

/* A part is read by what its elements do to the book, or to `self`. */
struct xlsx_part {
    void (*start)(struct xlsx_book *book, void *self, struct str name, struct xlsx_attributes attributes);
    void (*end)(struct xlsx_book *book, void *self, struct str name);
    void *self;
};
bool xlsx_part_read(struct xlsx_book *book, struct str name, const struct xlsx_part *part);

/* <t>, but not the readings printed above East Asian characters, gathers in book->text. */
void xlsx_text_start(struct xlsx_book *book, struct str name);
void xlsx_text_end(struct xlsx_book *book, struct str name);

/* A worksheet's part, added to the workbook. */
bool xlsx_sheet_read(struct xlsx_book *book, const struct xlsx_sheet *sheet, struct str part);

#endif
