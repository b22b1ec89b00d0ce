/* SPDX-License-Identifier: MIT */
#include "parameter_forms.h"

#include "buf.h"
#include "check.h"

static struct buf said;

static void emit(void *self, const struct diag_entry *entry)
{
    (void)self;
    buf_format(&said, "%zu: %.*s", entry->place.line, STR_ARG(entry->text));
}

static struct str judged(enum primitive primitive, const char *name, const char *value, bool by_default)
{
    static const struct str roles[] = {{"director", 8}, {"nurse", 5}};
    struct diag diag = {.emit = emit, .in_english = true};
    const struct parameter parameter = {str_of(name), str_of(value), by_default};
    buf_clear(&said);
    parameter_check(&diag, primitive, &parameter, (struct choices){roles, 2}, (struct place){.line = 7});
    return buf_str(&said);
}

int main(void)
{
    static const struct {
        enum primitive primitive;
        const char *name, *value, *said;
    } cases[] = {
        {PRIMITIVE_ANSWER, "order-roles", "director", ""},
        {PRIMITIVE_ANSWER, "order-roles", "", ""},
        {PRIMITIVE_ANSWER, "order-roles", "nurse directr",
         "7: there is no role “directr”; allowed: director, nurse; did you mean “director”?"},
        {PRIMITIVE_ANSWER, "within-minutes", "30", ""},
        {PRIMITIVE_ANSWER, "within-minutes", "3o", "7: within-minutes must be a whole number, not “3o”"},
        {PRIMITIVE_ANSWER, "hours", "clock", ""},
        {PRIMITIVE_ANSWER, "hours", "workday",
         "7: there is no value “workday”; allowed: working, clock; did you mean “working”?"},
        {PRIMITIVE_ANSWER, "due-at", "17:00", ""},
        {PRIMITIVE_ANSWER, "due-at", "25:00", "7: due-at wants a time such as 17:00, not “25:00”"},
        {PRIMITIVE_TEXT, "hours", "whatever its condition makes of it", ""},
    };
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++)
        CHECK_STR(judged(cases[i].primitive, cases[i].name, cases[i].value, false), cases[i].said);
    /* Of roles by default one will do. */
    CHECK_STR(judged(PRIMITIVE_PIN, "order-roles", "leader director", true), "");
    CHECK_STR(judged(PRIMITIVE_PIN, "order-roles", "leader", true),
              "7: the regulation has none of the roles “leader”; set order-roles");
    buf_free(&said);
    return check_result();
}
