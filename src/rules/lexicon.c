/* SPDX-License-Identifier: MIT */
/* Lexicons: word lists, one term a row. */
#include "table.h"

static bool folding_of(struct loader *loader, struct str name, struct place where, enum folding *folding)
{
    static const struct str names[] = {
        [FOLDING_TONES] = {"tones", 5}, [FOLDING_BARE] = {"bare", 4}, [FOLDING_EXACT] = {"exact", 5}};
    for (size_t i = 0; i < FOLDING_COUNT; i++)
        if (str_equal(name, names[i])) {
            *folding = (enum folding)i;
            return true;
        }
    suggest(loader->diag, LOSS_USAGE, where, "fold", name, (struct choices){names, FOLDING_COUNT});
    return false;
}

const struct lexicon *loader_lexicon(struct loader *loader, struct str name, struct place asked)
{
    struct lexicon *lexicon = map_get(loader->lexicons, name);
    if (lexicon)
        return lexicon;
    struct str path = arena_format(loader->arena, "lexicons/%.*s.csv", STR_ARG(name));
    const struct rule_file *file = loader_file(loader, path);
    struct table table;
    if (!file) {
        loader_miss_file(loader, "lexicons", SAY(loader->diag, "danh sách từ", "lexicon"), name, asked);
        return NULL;
    }
    lexicon = arena_alloc(loader->arena, sizeof *lexicon);
    *lexicon = (struct lexicon){.name = arena_str(loader->arena, name), .file = file};
    map_set(loader->lexicons, lexicon->name, lexicon);
    if (!table_open(&table, loader, file, "term;fold;note"))
        return lexicon;
    struct term *terms = NULL;
    size_t capacity = 0;
    while (table_next(&table)) {
        struct term term = {.words = table.cells[0], .where = table.where};
        if (!folding_of(loader, table.cells[1], table.where, &term.folding))
            continue;
        if (term.words.n == 0)
            diag_report(loader->diag, LOSS_USAGE, table.where,
                        SAY(loader->diag, "cột term trống", "the column term is empty"));
        terms = arena_grow(loader->arena, terms, lexicon->count, &capacity, sizeof *terms);
        terms[lexicon->count++] = term;
    }
    lexicon->terms = terms;
    return lexicon;
}
