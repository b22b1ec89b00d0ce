/* SPDX-License-Identifier: MIT */
#include "csvw.h"

#include "check.h"

static struct str row_of(struct csvw *csv, struct str cell)
{
    buf_clear(csv->out);
    csvw_cell(csv, cell);
    csvw_row_end(csv);
    return buf_str(csv->out);
}

static void cells_are_never_formulas(struct csvw *csv)
{
    static const char *const formulas[] = {
        "=1+1", "+84", "-5", "@x", "\t=1", "\r=1", " =1", "\xEF\xBC\x9D x", "\xE2\x80\x8B=1"};
    for (size_t i = 0; i < sizeof formulas / sizeof formulas[0]; i++)
        CHECK(str_starts(row_of(csv, str_of(formulas[i])), STR("\"'")));
    CHECK_STR(row_of(csv, STR("a=1")), "\"a=1\"\n");
}

int main(void)
{
    struct buf out = {0};
    struct csvw data = {.out = &out, .style = CSVW_DATA}, shown = {.out = &out, .style = CSVW_SHOWN};

    CHECK_STR(row_of(&data, STR("nói \"rõ\"\nhai dòng")), "\"nói \"\"rõ\"\"\nhai dòng\"\n");
    CHECK_STR(row_of(&shown, STR("nói \"rõ\"\nhai dòng")), "\"nói \"\"rõ\"\" ⏎ hai dòng\"\r\n");
    CHECK_STR(row_of(&shown, STR("\x1B[1m")), "\"<U+001B>[1m\"\r\n");
    cells_are_never_formulas(&data);

    buf_clear(&out);
    csvw_number(&data, 7);
    csvw_cell(&data, STR_NONE);
    csvw_row_end(&data);
    csvw_cell(&data, STR("x"));
    csvw_row_end(&data);
    CHECK_STR(buf_str(&out), "7,\"\"\n\"x\"\n");

    csvw_free(&data);
    csvw_free(&shown);
    buf_free(&out);
    return check_result();
}
