/* SPDX-License-Identifier: MIT */
/* Cells that a spreadsheet would take for a formula. */
#include "formula_guard.h"

#include "utf8.h"

/* What a spreadsheet skips before it looks for a formula: blanks, and characters without width. */
static bool is_skipped(uint32_t code_point)
{
    return code_point == ' ' || code_point == 0x00A0 || code_point == 0x00AD || code_point == 0x180E ||
           code_point == 0x2060 || code_point == 0x3000 || code_point == 0xFEFF || code_point == '\n' ||
           (code_point >= 0x2000 && code_point <= 0x200F);
}

static bool starts_formula(uint32_t code_point)
{
    static const uint32_t starters[] = {'=', '+', '-', '@', '\t', '\r', 0xFF1D, 0xFF0B, 0xFF0D, 0xFF20};
    for (size_t i = 0; i < sizeof starters / sizeof starters[0]; i++)
        if (code_point == starters[i])
            return true;
    return false;
}

/* Apostrophes are passed over, so that a cell which has one of its own gets a second and keeps the first. */
bool formula_guard_needed(struct str cell)
{
    uint32_t code_point;
    for (size_t n; (n = utf8_decode(cell, &code_point)) != 0; cell = str_from(cell, n))
        if (!is_skipped(code_point) && code_point != '\'')
            return starts_formula(code_point);
    return false;
}

struct str formula_guard_off(struct str cell)
{
    return str_starts(cell, STR("'")) && formula_guard_needed(cell) ? str_from(cell, 1) : cell;
}
