/* SPDX-License-Identifier: MIT */
/* Rows, fields and places of tables, the same for every chunk size. */
#include "csv_rows.h"

#include "buf.h"
#include "check.h"

static struct place reported;
static size_t reports;

static void remember(void *context, const struct diag_entry *entry)
{
    (void)context;
    reported = entry->place;
    reports++;
}

/* The table as "line:field|field;…", then how it ended. */
static void print_table(struct str content, char delimiter, size_t step, struct buf *out)
{
    struct arena *arena = arena_new();
    struct diag diag = {.emit = remember};
    struct feed_memory memory = {content, step};
    struct csv_rows *rows = csv_open(arena, &diag, feed_over(&memory), STR("t.csv"), delimiter);
    struct csv_row row;
    enum csv_result result;
    buf_clear(out);
    while ((result = csv_next(rows, &row)) == CSV_ROW) {
        buf_format(out, "%zu:", row.where.line);
        for (size_t i = 0; i < row.count; i++) {
            buf_text(out, i ? "|" : "");
            buf_add(out, row.fields[i]);
        }
        buf_byte(out, ';');
    }
    CHECK(csv_next(rows, &row) == result);
    buf_text(out, result == CSV_END ? "end" : "broken");
    arena_free(arena);
}

static void check_table(struct str content, char delimiter, struct str want)
{
    static const size_t steps[] = {0, 1, 2, 7};
    struct buf out = {0};
    for (size_t i = 0; i < sizeof steps / sizeof *steps; i++) {
        print_table(content, delimiter, steps[i], &out);
        check_same(buf_str(&out), want, __FILE__, __LINE__, "table");
    }
    buf_free(&out);
}

static void check_fault(const char *content, size_t line, size_t column, const char *want)
{
    reports = 0;
    check_table(str_of(content), ',', str_of(want));
    CHECK(reports == 4); /* once for each chunk size */
    CHECK(reported.line == line && reported.column == column);
    CHECK_STR(reported.file, "t.csv");
}

static void check_limits(void)
{
    struct buf wide = {0}, out = {0};
    buf_repeat(&wide, ',', CSV_FIELD_LIMIT - 1);
    buf_byte(&wide, '\n');
    print_table(buf_str(&wide), ',', 0, &out);
    CHECK(str_ends(buf_str(&out), STR(";end")));
    wide.n = 0;
    buf_repeat(&wide, ',', CSV_FIELD_LIMIT);
    buf_byte(&wide, '\n');
    print_table(buf_str(&wide), ',', 0, &out);
    CHECK_STR(buf_str(&out), "broken");
    buf_clear(&wide);
    buf_byte(&wide, '"');
    buf_repeat(&wide, 'a', CSV_ROW_LIMIT_BYTES);
    print_table(buf_str(&wide), ',', 1 << 16, &out);
    CHECK_STR(buf_str(&out), "broken");
    buf_free(&wide);
    buf_free(&out);
}

int main(void)
{
    check_table(STR("a,b\n1,2\n"), ',', STR("1:a|b;2:1|2;end"));
    check_table(STR("a,b\r\n1,2"), ',', STR("1:a|b;2:1|2;end"));
    check_table(STR("a\tb\r\r\n1\t2\r\r\n"), '\t',
                STR("1:a|b;2:1|2;end")); /* a CRLF writer on a text-mode file */
    check_table(STR("a;b\n\n\n1;2\n"), ';', STR("1:a|b;4:1|2;end"));
    check_table(STR("a, b ,\" c \"\n"), ',', STR("1:a| b | c ;end"));
    check_table(STR("a,\"1\n2\",c\nd,e,f\n"), ',', STR("1:a|1\n2|c;3:d|e|f;end"));
    check_table(STR("\"say \"\"no\"\"\",x\n"), ',', STR("1:say \"no\"|x;end"));
    check_table(STR(",\n,"), ',', STR("1:|;2:|;end"));
    check_table(STR("a\0b,c\n"), ',', STR("1:a\0b|c;end"));
    check_table(STR(""), ',', STR("end"));

    check_fault("h,i\n1,2\n3,\"open\n4,5\n6,7\n", 3, 3, "1:h|i;2:1|2;broken");
    check_fault("h,i\n\"a\"b,2\n3,4\n", 2, 1, "1:h|i;broken");
    check_fault("h,i\n1,a\"b\n3,4\n", 2, 3, "1:h|i;broken");
    check_limits();
    return check_result();
}
