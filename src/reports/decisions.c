/* SPDX-License-Identifier: MIT */
/* What waits for a decision in a group, and what was done well. */
#include "decisions.h"

struct candidate {
    bool counts; /* else there is nothing to say */
    struct decision decision;
};

static size_t keep(const struct candidate *candidates, size_t count, struct decision *list)
{
    size_t kept = 0;
    for (size_t i = 0; i < count; i++)
        if (candidates[i].counts)
            list[kept++] = candidates[i].decision;
    return kept;
}

static void count_records(const struct results *results, size_t *seen, size_t *quarantined)
{
    *seen = *quarantined = 0;
    for (size_t i = 0; i < results->input_count; i++) {
        *seen += results->inputs[i].seen;
        *quarantined += results->inputs[i].quarantined;
    }
}

static size_t requests_due(const struct digest *digest)
{
    return digest->answers[ANSWER_IN_TIME] + digest->answers[ANSWER_LATE] + digest->answers[ANSWER_NONE];
}

static size_t names_judged(const struct digest *digest)
{
    return digest->names_good + digest->names_to_change;
}

size_t decisions_waiting(const struct digest *digest, struct decision list[DECISIONS_MOST])
{
    const struct clause_counts clauses = digest_coverage(digest, NULL);
    size_t facts = digest->open[CLASS_FACT], signs = digest->open[CLASS_SIGN];
    size_t questions = digest->found.all[CLASS_ATTEST], unanswered = digest->answers[ANSWER_NONE];
    size_t seen, quarantined;
    count_records(digest->results, &seen, &quarantined);
    const struct candidate candidates[DECISIONS_MOST] = {
        {facts, {WORD_DECIDE_FACTS, "findings", facts, 0}},
        {signs, {WORD_DECIDE_SIGNS, "findings", signs, 0}},
        {unanswered, {WORD_DECIDE_ANSWERS, "answers", unanswered, requests_due(digest)}},
        {digest->names_to_change,
         {WORD_DECIDE_NAMES, "names", digest->names_to_change, names_judged(digest)}},
        {digest->outsiders, {WORD_DECIDE_OUTSIDERS, "members", digest->outsiders, 0}},
        {digest->not_seen, {WORD_DECIDE_NOT_SEEN, "members", digest->not_seen, 0}},
        {questions, {WORD_DECIDE_ATTEST, "attest", questions, 0}},
        {clauses.insufficient, {WORD_DECIDE_COVERAGE, "coverage", clauses.insufficient, clauses.all}},
        {quarantined, {WORD_DECIDE_QUARANTINED, "scope", quarantined, seen}},
    };
    return keep(candidates, DECISIONS_MOST, list);
}

size_t decisions_done_well(const struct digest *digest, struct decision list[MERITS_MOST])
{
    const struct candidate candidates[MERITS_MOST] = {
        {digest->answers[ANSWER_IN_TIME],
         {WORD_MERIT_ANSWERS, "answers", digest->answers[ANSWER_IN_TIME], requests_due(digest)}},
        {digest->names_good, {WORD_MERIT_NAMES, "names", digest->names_good, names_judged(digest)}},
    };
    return keep(candidates, MERITS_MOST, list);
}
