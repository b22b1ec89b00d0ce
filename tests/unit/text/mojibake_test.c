/* SPDX-License-Identifier: MIT */
#include "check.h"
#include "normalize.h"
#include "office.h"

static struct arena *arena;

static void check_storage(struct str raw, const char *wanted, bool repaired)
{
    struct text text;
    normalize(arena, raw, &text);
    CHECK_STR(text.storage, wanted);
    CHECK((text.counts[REPAIR_DOUBLE_UTF8] > 0) == repaired);
}

#define GOOD "Cộng hòa xã hội chủ nghĩa Việt Nam: “Độc lập” – à, Ạ, Ơ… 👍"

static void undone_however_it_was_read(void)
{
    check_storage(damage_utf8(arena, STR(GOOD), false), GOOD, true);
    check_storage(damage_utf8(arena, STR(GOOD), true), GOOD, true);
    check_storage(damage_utf8(arena, damage_utf8(arena, STR(GOOD), false), false), GOOD, true);
    check_storage(STR("Cá»™ng hÃ²a"), "Cộng hòa", true);
    check_storage(STR("hĂ²a bĂ¬nh, xĂ£"), "hòa bình, xã", true); /* read as CP1258 */
}

static void a_flattened_blank_needs_another_proof(void)
{
    check_storage(STR("lÃ  viá»‡c cá»§a tÃ´i"), "là việc của tôi", true);
    check_storage(STR("Ã  Ã  là"), "Ã  Ã  là", false);
}

static void good_text_is_let_be(void)
{
    static const char *const good[] = {
        "Brontë…” and “quê…”",
        "CÔ» và CÂ·",
        "Tô”, hè…”, là…, Â°",
        "«CÂ»",
        "â…”",
        "São Paulo – Ã, Õ",
        "façade™",
        "É®",
        "Ñ°",
    };
    for (size_t i = 0; i < sizeof good / sizeof *good; i++)
        check_storage(str_of(good[i]), good[i], false);
}

int main(void)
{
    arena = arena_new();
    undone_however_it_was_read();
    a_flattened_blank_needs_another_proof();
    good_text_is_let_be();
    arena_free(arena);
    return check_result();
}
