/* SPDX-License-Identifier: MIT */
#include "cells.h"

#include "check.h"

int main(void)
{
    struct str fields[] = {STR("a"), STR(""), STR(" ")};
    struct csv_row row = {fields, 3, {.line = 1}};
    CHECK(cells_fit(&row, 3) && !cells_fit(&row, 4) && !cells_fit(&row, 2));
    CHECK(!cells_are_empty(&row));
    row = (struct csv_row){fields, 2, {.line = 1}};
    CHECK(cells_fit(&row, 1) && cells_fit(&row, 2) && !cells_fit(&row, 3));
    row = (struct csv_row){fields + 1, 2, {.line = 1}};
    CHECK(cells_are_empty(&row));

    CHECK(cell_is_yes(STR("1")) && cell_is_yes(STR("True")) && cell_is_yes(STR("có")));
    CHECK(!cell_is_yes(STR("0")) && !cell_is_yes(STR("")) && !cell_is_yes(STR("False")) &&
          !cell_is_yes(STR("11")));

    static const char *const rounded[] = {"8.40388E+18", "8,40388E+18", "8E+18", "8.4e+9"};
    static const char *const whole[] = {
        "8403884585274686939", "u1", "", "E+18", "8.4", "8E+", "8.4E+1x", "a8E+1"};
    for (size_t i = 0; i < sizeof rounded / sizeof *rounded; i++)
        CHECK(cell_is_rounded_id(str_of(rounded[i])));
    for (size_t i = 0; i < sizeof whole / sizeof *whole; i++)
        CHECK(!cell_is_rounded_id(str_of(whole[i])));
    return check_result();
}
