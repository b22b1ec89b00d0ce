/* SPDX-License-Identifier: MIT */
/* A workbook is bytes that begin as a zip archive; errors reach the buffer; nothing of a clock is in it. */
#include "book.h"

#include "check.h"

static void one_sheet(struct arena *arena, struct str name, struct str text, int64_t made_ms, struct buf *out)
{
    struct book *book = book_new(arena, made_ms);
    book_sheet(book, name);
    book_column(book, STR("A"), 10);
    book_row_end(book);
    book_text(book, text);
    book_row_end(book);
    book_sheet_end(book, 1, 1);
    book_finish(book, out);
}

static void test_bytes(struct arena *arena)
{
    struct buf out[3] = {0};
    one_sheet(arena, STR("Một"), STR("=1+1"), 0, &out[0]);
    one_sheet(arena, STR("Một"), STR("=1+1"), 0, &out[1]);
    one_sheet(arena, STR("Một"), STR("=1+1"), MS_PER_DAY, &out[2]);
    CHECK(!out[0].failed && str_starts(buf_str(&out[0]), STR("PK\x03\x04")));
    CHECK(str_equal(buf_str(&out[0]), buf_str(&out[1])));
    CHECK(!str_equal(buf_str(&out[0]), buf_str(&out[2])));
    for (size_t i = 0; i < 3; i++)
        buf_free(&out[i]);
}

static void test_failure(struct arena *arena)
{
    struct buf out = {0};
    one_sheet(arena, STR("Tên trang tính dài hơn ba mươi mốt chữ cái thì hỏng"), STR("x"), 0, &out);
    CHECK(out.failed && !out.n);
    buf_free(&out);
}

/* A text of any length is taken: Excel's limit is met with a mark. */
static void test_long(struct arena *arena)
{
    struct buf text = {0}, out = {0};
    buf_repeat(&text, 'a', 100000);
    one_sheet(arena, STR("Một"), buf_str(&text), 0, &out);
    CHECK(!out.failed);
    buf_free(&text);
    buf_free(&out);
}

int main(void)
{
    struct arena *arena = arena_new();
    test_bytes(arena);
    test_failure(arena);
    test_long(arena);
    arena_free(arena);
    return check_result();
}
