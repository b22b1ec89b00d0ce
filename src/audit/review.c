/* SPDX-License-Identifier: MIT */
/* Conclusions by name, and how many of the findings have one. */
#include "review.h"

#include <assert.h>

#include "results.h"

static const char *const names[] = {
    [CONCLUSION_CONFIRMED] = "confirmed",
    [CONCLUSION_COMPLIANT] = "compliant",
    [CONCLUSION_UNCLEAR] = "unclear",
    [CONCLUSION_DISMISSED] = "dismissed",
};
static_assert(sizeof names / sizeof *names == CONCLUSION_COUNT, "every conclusion has its name");

const char *conclusion_name(enum conclusion conclusion)
{
    return names[conclusion];
}

bool conclusion_named(struct str name, enum conclusion *conclusion)
{
    for (int i = 0; i < CONCLUSION_COUNT; i++)
        if (str_is(name, names[i])) {
            *conclusion = (enum conclusion)i;
            return true;
        }
    return false;
}

static bool asks_for_a_conclusion(const struct finding *finding)
{
    return finding->class != CLASS_ATTEST && finding->severity != SEVERITY_INFO;
}

void review_count(struct review_progress *progress, const struct group_results *group)
{
    for (size_t i = 0; i < group->finding_count; i++) {
        const struct finding *finding = group->findings[i];
        progress->all += asks_for_a_conclusion(finding);
        progress->concluded += asks_for_a_conclusion(finding) && finding->review;
    }
}
