/* SPDX-License-Identifier: MIT */
/* The forms of parameters, by element. */
#include "parameter_forms.h"

#include "arena.h"

enum form { FORM_NUMBER, FORM_CLOCK, FORM_ROLES, FORM_WORDS };

static const struct parameter_form {
    enum primitive primitive;
    const char *name;
    enum form form;
    const char *words; /* "a|b" */
} forms[] = {
    {PRIMITIVE_TEXT, "within-minutes", FORM_NUMBER, NULL},
    {PRIMITIVE_NAME, "full-name", FORM_WORDS, "surname|two-parts|given"},
    {PRIMITIVE_NAME, "position", FORM_WORDS, "required|none"},
    {PRIMITIVE_NAME, "short", FORM_WORDS, "yes|no"},
    {PRIMITIVE_EVENT, "allowed-roles", FORM_ROLES, NULL},
    {PRIMITIVE_EVENT, "order-roles", FORM_ROLES, NULL},
    {PRIMITIVE_EVENT, "roster", FORM_WORDS, "required|none"},
    {PRIMITIVE_EVENT, "order", FORM_WORDS, "required|none"},
    {PRIMITIVE_EVENT, "within-hours", FORM_NUMBER, NULL},
    {PRIMITIVE_ANSWER, "order-roles", FORM_ROLES, NULL},
    {PRIMITIVE_ANSWER, "within-hours", FORM_NUMBER, NULL},
    {PRIMITIVE_ANSWER, "within-minutes", FORM_NUMBER, NULL},
    {PRIMITIVE_ANSWER, "hours", FORM_WORDS, "working|clock"},
    {PRIMITIVE_ANSWER, "due-at", FORM_CLOCK, NULL},
    {PRIMITIVE_ANSWER, "asked", FORM_WORDS, "all|named"},
    {PRIMITIVE_ANSWER, "gestures", FORM_WORDS, "yes|no"},
    {PRIMITIVE_PIN, "order-roles", FORM_ROLES, NULL},
    {PRIMITIVE_PIN, "within-hours", FORM_NUMBER, NULL},
    {PRIMITIVE_SILENCE, "days", FORM_NUMBER, NULL},
    {PRIMITIVE_SERIES, "within-minutes", FORM_NUMBER, NULL},
    {PRIMITIVE_SERIES, "count", FORM_NUMBER, NULL},
    {PRIMITIVE_SERIES, "people", FORM_NUMBER, NULL},
    {PRIMITIVE_STATE, "roles", FORM_ROLES, NULL},
    {PRIMITIVE_STATE, "zalo-roles", FORM_WORDS, "owner|deputy|member"},
    {PRIMITIVE_STATE, "least", FORM_NUMBER, NULL},
    {PRIMITIVE_STATE, "most", FORM_NUMBER, NULL},
};

static const struct parameter_form *form_of(enum primitive primitive, struct str name)
{
    for (size_t i = 0; i < sizeof forms / sizeof *forms; i++)
        if (forms[i].primitive == primitive && str_is(name, forms[i].name))
            return &forms[i];
    return NULL;
}

static void check_number(struct diag *diag, const struct parameter *parameter, struct place place)
{
    unsigned long long number;
    if (!str_number(parameter->value, &number))
        diag_report(diag, LOSS_USAGE, place,
                    SAY(diag, "%.*s phải là một số nguyên, không phải “%.*s”",
                        "%.*s must be a whole number, not “%.*s”"),
                    STR_ARG(parameter->name), STR_ARG(parameter->value));
}

static void check_clock(struct diag *diag, const struct parameter *parameter, struct place place)
{
    enum { HOURS = 24, MINUTES = 60 };
    struct str rest = parameter->value, hour;
    unsigned long long hours, minutes;
    if (!str_split(&rest, ':', &hour) || !str_number(hour, &hours) || !str_number(rest, &minutes) ||
        hours >= HOURS || minutes >= MINUTES)
        diag_report(diag, LOSS_USAGE, place,
                    SAY(diag, "%.*s cần một giờ dạng 17:00, không phải “%.*s”",
                        "%.*s wants a time such as 17:00, not “%.*s”"),
                    STR_ARG(parameter->name), STR_ARG(parameter->value));
}

static void check_words(struct diag *diag, const struct parameter *parameter, struct choices allowed,
                        const char *what, struct place place)
{
    struct str rest = parameter->value;
    for (struct str word; str_split(&rest, ' ', &word);)
        if (word.n && !choices_have(allowed, word))
            suggest(diag, LOSS_USAGE, place, what, word, allowed);
}

/* Of roles that a detector names by default one will do: "leader admin" also serves an office without admins.
 */
static void check_default_roles(struct diag *diag, const struct parameter *parameter, struct choices roles,
                                struct place place)
{
    struct str rest = parameter->value;
    for (struct str role; str_split(&rest, ' ', &role);)
        if (choices_have(roles, role))
            return;
    diag_report(diag, LOSS_USAGE, place,
                SAY(diag, "quy chế không có vai trò nào trong “%.*s”; hãy đặt %.*s",
                    "the regulation has none of the roles “%.*s”; set %.*s"),
                STR_ARG(parameter->value), STR_ARG(parameter->name));
}

void parameter_check(struct diag *diag, enum primitive primitive, const struct parameter *parameter,
                     struct choices roles, struct place place)
{
    const struct parameter_form *form = form_of(primitive, parameter->name);
    if (!form || !parameter->value.n)
        return;
    struct arena *scratch = arena_new();
    switch (form->form) {
    case FORM_NUMBER:
        check_number(diag, parameter, place);
        break;
    case FORM_CLOCK:
        check_clock(diag, parameter, place);
        break;
    case FORM_WORDS:
        check_words(diag, parameter, choices_of(scratch, form->words), SAY(diag, "giá trị", "value"), place);
        break;
    case FORM_ROLES:
        if (parameter->by_default)
            check_default_roles(diag, parameter, roles, place);
        else
            check_words(diag, parameter, roles, SAY(diag, "vai trò", "role"), place);
        break;
    }
    arena_free(scratch);
}
