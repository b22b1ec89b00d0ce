/* SPDX-License-Identifier: MIT */
/* Finding people in a text by their given names. */
#include "named.h"

#include "name_parts.h"

/* Given names that are also words of address: with a capital at the head of a sentence they say nothing. */
static bool is_address(struct str word)
{
    static const char *const addresses[] = {"anh", "em", "chị", "cô", "chú", "bác", "ông", "bà", "cậu"};
    for (size_t i = 0; i < sizeof addresses / sizeof *addresses; i++)
        if (str_is(word, addresses[i]))
            return true;
    return false;
}

/* "h'linh" is said and written "linh". */
static struct str spoken(struct str word)
{
    size_t apostrophe = str_find_byte(word, '\'');
    return apostrophe + 1 < word.n ? str_from(word, apostrophe + 1) : word;
}

static bool syllable_is(const struct fold *text, size_t syllable, const struct name_token *word)
{
    const struct syllable *it = &text->syllables[syllable];
    if (str_equal(spoken(str_cut(text->text, it->at, it->n)), spoken(word->text)))
        return true;
    return !text->marked &&
           str_equal(spoken(str_cut(text->bare, it->bare_at, it->bare_n)), spoken(word->bare));
}

static bool stands_in(const struct fold *text, const struct name_token *given,
                      const struct name_token *before)
{
    for (size_t i = 0; i < text->count; i++) {
        if (!syllable_is(text, i, given))
            continue;
        if (before && i > 0 && syllable_is(text, i - 1, before))
            return true;
        if (!is_address(given->text) && text->syllables[i].traits & (SYLLABLE_CAPITAL | SYLLABLE_UPPER))
            return true;
    }
    return false;
}

/* The word a person is called by: the last, but the second of "Y Thuận Byă" and the first of "H'Linh Niê". */
static size_t given_word(const struct name_parts *parts)
{
    size_t first = parts->person_at;
    struct str word = parts->tokens[first].text;
    if (str_find_byte(word, '\'') < word.n)
        return first;
    return str_is(word, "y") && parts->person_n > 2 ? first + 1 : first + parts->person_n - 1;
}

static bool name_in(struct run *run, const struct fold *text, const struct fold *name)
{
    struct name_parts *parts = arena_alloc(run->scratch, sizeof *parts);
    name_take_apart(run->scratch, name, parts);
    if (!parts->person_n)
        return name->text.n && str_find(text->text, name->text) < text->text.n;
    size_t given = given_word(parts);
    if (stands_in(text, &parts->tokens[given], given > parts->person_at ? &parts->tokens[given - 1] : NULL))
        return true;
    /* A shop or a nickname is called by its first word: "Dũng Thuốc Thú Y". */
    return given != parts->person_at && !parts->position.n && parts->person_n > 3 &&
           stands_in(text, &parts->tokens[parts->person_at], NULL);
}

bool named_in(struct run *run, const struct fold *text, const struct person *person)
{
    if (person->naming && name_in(run, text, &person->naming->fold))
        return true;
    struct fold full_name;
    if (!person->term_count)
        return false;
    fold_text(run->scratch, person->terms[0]->full_name, &full_name);
    return name_in(run, text, &full_name);
}

bool named_others(struct group *group, const struct fold *text, const struct person *one,
                  const struct person *two)
{
    for (const struct person *person = people_first(group->people); person; person = person->next)
        if (person != one && person != two && person->shown.on_roster && named_in(group->run, text, person))
            return true;
    return false;
}

bool named_unit(struct run *run, const struct fold *text, const struct person *person)
{
    for (size_t i = 0; i < person->term_count; i++) {
        struct fold unit;
        fold_text(run->scratch, person->terms[i]->unit, &unit);
        size_t at = unit.count > 1 ? str_find(text->text, unit.text) : text->text.n;
        if (at < text->text.n)
            return true;
    }
    return false;
}

/* The syllables of the unit from `first` on, said somewhere with a capital. */
static bool says_unit_from(const struct fold *text, const struct fold *unit, size_t first)
{
    size_t n = unit->count - first;
    for (size_t i = 0; i + n <= text->count; i++) {
        size_t same = 0;
        while (same < n && text->syllables[i + same].hash == unit->syllables[first + same].hash)
            same++;
        if (same == n && text->syllables[i].traits & (SYLLABLE_CAPITAL | SYLLABLE_UPPER))
            return true;
    }
    return false;
}

bool named_unit_shortly(struct run *run, const struct fold *text, const struct person *person)
{
    enum {
        LONGEST_KIND = 2,
        LEAST = 2
    }; /* "Sở", "Chi cục"; one word alone may be anything but an abbreviation */
    for (size_t i = 0; i < person->term_count; i++) {
        struct fold unit;
        fold_text(run->scratch, person->terms[i]->unit, &unit);
        for (size_t first = 0; first <= LONGEST_KIND && first < unit.count; first++) {
            bool is_code = first + 1 == unit.count && unit.syllables[first].traits & SYLLABLE_UPPER;
            if ((unit.count - first >= LEAST || is_code) && says_unit_from(text, &unit, first))
                return true;
        }
    }
    return false;
}
