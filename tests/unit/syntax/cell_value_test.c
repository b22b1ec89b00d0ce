/* SPDX-License-Identifier: MIT */
/* Numbers, days and ids of cells. */
#include "cell_value.h"

#include "check.h"

static void numbers(void)
{
    static const struct {
        const char *digits;
        unsigned shows;
        bool since_1904;
        const char *want;
    } rows[] = {
        {"1", 0, false, "1"},
        {"-12.50", 0, false, "-12.5"},
        {"912345678", 0, false, "912345678"},
        {"0", 0, false, "0"},
        {"0.1", 0, false, "0.1"},
        {"0.10000000000000001", 0, false, "0.1"},
        {"1E3", 0, false, "1000"},
        {"1.0000000000000001E-5", 0, false, "0.00001"},
        {"1E-50", 0, false, "1.0E-50"},
        {"999999999999999", 0, false, "999999999999999"},
        {"1000000000000000", 0, false, "1.0E+15"},
        {"9.0000000000000102E+18", 0, false, "9.00000000000001E+18"},
        {"9000000000000010200", 0, false, "9.00000000000001E+18"},
        {"8403884585274686939", 0, false, "8.40388458527469E+18"},
        {"12a", 0, false, "12a"},
        {"", 0, false, ""},
        {"46300", SHOWS_DAY, false, "2026-10-05"},
        {"46300.333472222219", SHOWS_DAY | SHOWS_CLOCK | SHOWS_SECONDS, false, "2026-10-05 08:00:12"},
        {"46300.333472222219", SHOWS_DAY, false, "2026-10-05 08:00:12"},
        {"46300.334027777775", SHOWS_DAY | SHOWS_CLOCK, false, "2026-10-05 08:01"},
        {"46300.99999999999", SHOWS_DAY | SHOWS_CLOCK, false, "2026-10-06 00:00"},
        {"4.63003334722222E4", SHOWS_DAY | SHOWS_CLOCK, false, "2026-10-05 08:00:12"},
        {"44838", SHOWS_DAY, true, "2026-10-05"},
        {"0.38194444444444442", SHOWS_CLOCK, false, "09:10"},
        {"1", SHOWS_DAY, false, "1900-01-01"},
        {"59", SHOWS_DAY, false, "1900-02-28"},
        {"61", SHOWS_DAY, false, "1900-03-01"},
        {"2958465", SHOWS_DAY, false, "9999-12-31"},
        {"2958466", SHOWS_DAY, false, "2958466"},
        {"-1", SHOWS_DAY, false, "-1"},
        {"1E300", SHOWS_DAY, false, "1.0E+300"},
    };
    struct buf out = {0};
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        buf_clear(&out);
        cell_number(str_of(rows[i].digits), rows[i].shows, rows[i].since_1904, &out);
        check_same(buf_str(&out), str_of(rows[i].want), __FILE__, __LINE__, rows[i].digits);
    }
    buf_free(&out);
}

static void formats(void)
{
    static const struct {
        const char *code;
        unsigned shows;
    } rows[] = {
        {"General", 0},
        {"0.00E+00", 0},
        {"#,##0\\ \"đồng\";[Red]-#,##0", 0},
        {"@", 0},
        {"dd/mm/yyyy", SHOWS_DAY},
        {"[$-42A]d mmmm yyyy", SHOWS_DAY},
        {"dd/mm/yyyy\\ hh:mm", SHOWS_DAY | SHOWS_CLOCK},
        {"[h]:mm:ss", SHOWS_CLOCK | SHOWS_SECONDS},
        {"mmm", SHOWS_DAY},
        {"\"ngày\" 0", 0},
        {"[Red]0", 0},
        {"[Blue", 0},
        {"\"", 0},
    };
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++)
        check_note(cell_shows_code(str_of(rows[i].code)) == rows[i].shows, __FILE__, __LINE__, rows[i].code);
    CHECK(cell_shows_builtin(14) == SHOWS_DAY && cell_shows_builtin(22) == (SHOWS_DAY | SHOWS_CLOCK));
    CHECK(cell_shows_builtin(0) == 0 && cell_shows_builtin(49) == 0);
}

static void texts_and_references(void)
{
    struct buf out = {0};
    size_t column, row;
    cell_text(STR("a_x000D_b_x005F_x0041_ _x_ _x0041_ _"), &out);
    CHECK_STR(buf_str(&out), "a\rb_x0041_ _x_ _x0041_ _");
    buf_clear(&out);
    CHECK(cell_reference(STR("C12"), &column, &row) && column == 3 && row == 12);
    CHECK(cell_reference(STR("XFD1048576"), &column, &row) && column == 16384 && row == 1048576);
    CHECK(!cell_reference(STR("12"), &column, &row) && !cell_reference(STR("C0"), &column, &row));
    CHECK(!cell_reference(STR("C"), &column, &row) && !cell_reference(STR("ABCD1"), &column, &row));
    for (size_t i = 1; i <= 16384; i = i * 3 + 1) {
        buf_clear(&out);
        cell_column_letters(i, &out);
        buf_text(&out, "7");
        CHECK(cell_reference(buf_str(&out), &column, &row) && column == i && row == 7);
    }
    buf_free(&out);
}

int main(void)
{
    numbers();
    formats();
    texts_and_references();
    return check_result();
}
