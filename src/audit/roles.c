/* SPDX-License-Identifier: MIT */
/* Terms of office: who holds which role when. */
#include "people.h"

bool roles_share(struct str a, struct str b)
{
    struct str left = a, word;
    while (str_split(&left, ' ', &word)) {
        struct str right = b, other;
        while (word.n && str_split(&right, ' ', &other))
            if (str_equal(word, other))
                return true;
    }
    return false;
}

static bool is_in_force(const struct term *term, int64_t at_ms)
{
    return at_ms >= term->joined_ms && at_ms < term->left_ms;
}

const struct term *person_term(const struct person *person, struct stamp at)
{
    if (at.precision == PRECISION_NONE)
        return person->term_count ? person->terms[person->term_count - 1] : NULL;
    for (size_t i = person->term_count; i-- > 0;)
        if (is_in_force(person->terms[i], at.ms))
            return person->terms[i];
    return NULL;
}

enum tenure person_tenure(const struct person *person, int64_t from_ms, int64_t until_ms)
{
    enum tenure tenure = person->term_count ? TENURE_OVER : TENURE_NONE;
    for (size_t i = 0; i < person->term_count && tenure != TENURE_NOW; i++)
        if (person->terms[i]->left_ms > from_ms)
            tenure = person->terms[i]->joined_ms < until_ms ? TENURE_NOW : TENURE_AHEAD;
    return tenure;
}

bool person_is_past(const struct person *person, struct stamp at)
{
    for (size_t i = 0; i < person->term_count; i++)
        if (at.precision == PRECISION_NONE || at.ms < person->terms[i]->left_ms)
            return false;
    return true;
}

/* The roles of all terms in force, and how long nothing about them changes. */
static void take_office(struct run *run, struct person *person, int64_t at_ms)
{
    struct buf roles = {0};
    person->office.from_ms = INT64_MIN;
    person->office.until_ms = INT64_MAX;
    for (size_t i = 0; i < person->term_count; i++) {
        const struct term *term = person->terms[i];
        const int64_t bounds[] = {term->joined_ms, term->left_ms};
        for (size_t k = 0; k < 2; k++) {
            if (bounds[k] <= at_ms && bounds[k] > person->office.from_ms)
                person->office.from_ms = bounds[k];
            if (bounds[k] > at_ms && bounds[k] < person->office.until_ms)
                person->office.until_ms = bounds[k];
        }
        if (is_in_force(term, at_ms) && !roles_share(buf_str(&roles), term->role)) {
            if (roles.n)
                buf_byte(&roles, ' ');
            buf_add(&roles, term->role);
        }
    }
    person->office.roles = arena_str(run->arena, buf_str(&roles));
    buf_free(&roles);
}

struct str person_roles(struct run *run, struct person *person, struct stamp at)
{
    if (!person->term_count)
        return STR_NONE;
    if (at.precision == PRECISION_NONE)
        return person->terms[person->term_count - 1]->role;
    if (at.ms < person->office.from_ms || at.ms >= person->office.until_ms) /* at first: 0 and 0 */
        take_office(run, person, at.ms);
    return person->office.roles;
}
