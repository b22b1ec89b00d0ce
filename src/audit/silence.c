/* SPDX-License-Identifier: MIT */
/* Members who gave no sign at all over the period: no message, no vote, no event of their own. Judged only
 * for those in office, within what the log covers, for at least the days the rule asks for. */
#include "finding.h"

/* The longest stretch of the period that one of the person's terms covers. */
static int64_t longest_in_office(const struct person *person, int64_t first_ms, int64_t last_ms)
{
    int64_t longest_ms = -1;
    for (size_t i = 0; i < person->term_count; i++) {
        const struct term *term = person->terms[i];
        int64_t from_ms = term->joined_ms > first_ms ? term->joined_ms : first_ms;
        int64_t to_ms = term->left_ms < last_ms ? term->left_ms : last_ms;
        if (to_ms - from_ms > longest_ms)
            longest_ms = to_ms - from_ms;
    }
    return longest_ms;
}

static void end(struct watch *watch)
{
    struct group *group = watch->group;
    const struct audit_options *options = group->run->options;
    int64_t first_ms = options->since_ms > group->first_ms ? options->since_ms : group->first_ms;
    int64_t last_ms = options->until_ms < group->last_ms ? options->until_ms : group->last_ms;
    int64_t patience_ms = detector_number(watch->detector, "days") * MS_PER_DAY;
    if (first_ms > last_ms)
        return;
    for (struct person *person = people_first(group->people); person; person = person->next) {
        struct origin origin = {
            .at = {last_ms, PRECISION_DAY},
            .sequence = group->sequence,
            .content = person->terms ? person->terms[0]->full_name : STR_NONE,
        };
        if (!person->lives && !person->is_gone && longest_in_office(person, first_ms, last_ms) >= patience_ms)
            finding_observe(watch, &(struct observation){.person = person, .origin = &origin});
    }
}

const struct evaluator evaluator_silence = {
    .primitive = PRIMITIVE_SILENCE,
    .needs = NEEDS_WHOLE_TALK | NEEDS_TIMES | NEEDS_ROSTER | NEEDS_IDENTITY,
    .end = end,
};
