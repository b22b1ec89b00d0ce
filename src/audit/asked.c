/* SPDX-License-Identifier: MIT */
/* Whom an order asks, by the roster's own words for people, units and offices. */
#include "asked.h"

#include "finding.h"
#include "name_parts.h"
#include "named.h"

static bool is_mentioned(const struct act *act, const struct person *person)
{
    for (size_t i = 0; i < act->message->mention_count; i++) {
        const struct mention *mention = &act->message->mentions[i];
        if (mention->everybody)
            continue;
        if (mention->whom.id.n ? str_equal(mention->whom.id, person->shown.id)
                               : mention->whom.name.n && str_equal(mention->whom.name, person->shown.display))
            return true;
    }
    return false;
}

static bool mentions_somebody(const struct act *act)
{
    for (size_t i = 0; i < act->message->mention_count; i++)
        if (act->message->mentions[i].everybody)
            return false;
    return act->message->mention_count > 0;
}

bool asked_by_name(struct watch *watch, const struct act *act, const struct person *person)
{
    if (mentions_somebody(act))
        return is_mentioned(act, person);
    return named_in(watch->group->run, act->fold, person) || named_unit(watch->group->run, act->fold, person);
}

static bool says_whole(const struct fold *text, struct str words)
{
    size_t at = str_find(text->text, words), end = at + words.n;
    size_t next = fold_syllable_at(text, end);
    return at < text->text.n &&
           (next == 0 || text->syllables[next - 1].at + text->syllables[next - 1].n <= end);
}

/* "các sở" where the unit is "Sở Y tế", "các chi cục" where it is "Chi cục Thú y", "các xã" where it is "UBND
 * xã". */
static bool kind_of_unit(struct arena *arena, const struct fold *text, struct str unit_name)
{
    enum { LONGEST_KIND = 2 };
    struct fold unit;
    fold_text(arena, unit_name, &unit);
    size_t first = unit.count > 1 && unit.syllables[0].traits & SYLLABLE_UPPER ? 1 : 0;
    for (size_t n = 1; n <= LONGEST_KIND && first + n <= unit.count; n++) {
        const struct syllable *last = &unit.syllables[first + n - 1];
        size_t at = unit.syllables[first].at;
        struct str kind = str_cut(unit.text, at, last->at + last->n - at);
        if (says_whole(text, arena_format(arena, "các %.*s", STR_ARG(kind))))
            return true;
    }
    return false;
}

/* "các đồng chí trưởng phòng" means no deputy, "các phó giám đốc" no head. */
static bool kind_of_office(struct arena *arena, const struct fold *text, struct str position)
{
    struct fold office;
    struct name_parts *parts = arena_alloc(arena, sizeof *parts);
    fold_text(arena, position, &office);
    name_take_apart(arena, &office, parts);
    if (!parts->position.n)
        return false;
    const char *const before[] = {"các ", "các đồng chí ", "các đ/c ", "các anh chị "};
    for (size_t i = 0; i < sizeof before / sizeof *before; i++) {
        struct str all = arena_format(arena, "%s%.*s", before[i], STR_ARG(parts->position));
        if (says_whole(text, all))
            return true;
    }
    return false;
}

bool asked_by_kind(struct watch *watch, const struct act *act, const struct person *person)
{
    struct arena *scratch = watch->group->run->scratch;
    const struct term *term = person_term(person, act->origin.at);
    return term && (kind_of_unit(scratch, act->fold, term->unit) ||
                    kind_of_office(scratch, act->fold, term->position));
}

bool asked_may_be(struct watch *watch, const struct act *act, struct person *person)
{
    struct stamp at = act->origin.at;
    if (person == act->person || person->is_gone || !person_term(person, at))
        return false;
    struct str roles = person_roles(watch->group->run, person, at);
    return !roles_share(detector_parameter(watch->detector, "order-roles"), roles) &&
           docket_binds(watch->docket, roles);
}
