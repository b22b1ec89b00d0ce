/* SPDX-License-Identifier: MIT */
/* A group's results as reports present them. */
#include "digest.h"

#include <stdlib.h>
#include <string.h>

#include "reviewing.h"

/* What findings are sorted by; all of it known before, so that the comparison needs no context. */
struct entry {
    struct numbered numbered;
    uintptr_t member; /* groups, never orders an output */
    size_t pack, clause;
    struct str detector;
};

static size_t pack_index(const struct results *results, const struct pack *pack)
{
    size_t i = 0;
    while (i < results->rules->pack_count && results->rules->packs[i] != pack)
        i++;
    return i; /* findings without a pack come last */
}

static struct entry *entries_new(const struct digest *digest)
{
    const struct group_results *group = digest->group;
    struct entry *entries = arena_array(digest->arena, group->finding_count, sizeof *entries);
    for (size_t i = 0; i < group->finding_count; i++) {
        const struct finding *finding = group->findings[i];
        entries[i] = (struct entry){
            .numbered = {finding, i + 1},
            .member = (uintptr_t)finding->member,
            .pack = pack_index(digest->results, finding->pack),
            .clause =
                finding->clause && finding->pack ? (size_t)(finding->clause - finding->pack->clauses) : 0,
            .detector = finding->pack || !finding->detector ? STR_NONE : finding->detector->id,
        };
    }
    return entries;
}

#define ORDER(a, b) (((a) > (b)) - ((a) < (b)))

static int compare_clauses(const void *left, const void *right)
{
    const struct entry *a = left, *b = right;
    int order = ORDER(a->pack, b->pack);
    order = order ? order : ORDER(a->clause, b->clause);
    order = order ? order : str_compare(a->detector, b->detector);
    return order ? order : ORDER(a->numbered.number, b->numbered.number);
}

static int compare_members(const void *left, const void *right)
{
    const struct entry *a = left, *b = right;
    int order = ORDER(a->member, b->member);
    return order ? order : compare_clauses(left, right);
}

static const struct numbered *sorted(const struct digest *digest, int (*compare)(const void *, const void *))
{
    size_t count = digest->group->finding_count;
    struct entry *entries = entries_new(digest);
    struct numbered *list = arena_array(digest->arena, count, sizeof *list);
    qsort(entries, count, sizeof *entries, compare);
    for (size_t i = 0; i < count; i++)
        list[i] = entries[i].numbered;
    return list;
}

static bool same_run(const struct finding *a, const struct finding *b)
{
    if (a->pack || b->pack)
        return a->pack == b->pack && a->clause == b->clause;
    return a->detector == b->detector ||
           (a->detector && b->detector && str_equal(a->detector->id, b->detector->id));
}

static void run_add(struct clause_run *run, const struct finding *finding)
{
    run->count++;
    run->counts[finding->class]++;
    if (finding->class != CLASS_ATTEST && finding->severity > run->worst)
        run->worst = finding->severity;
}

static size_t cut_runs(const struct digest *digest, const struct numbered *list, size_t count,
                       const struct clause_run **result)
{
    struct clause_run *runs = NULL;
    size_t run_count = 0, capacity = 0;
    for (size_t i = 0; i < count; i++) {
        const struct finding *finding = list[i].finding;
        if (i == 0 || !same_run(list[i - 1].finding, finding)) {
            runs = arena_grow(digest->arena, runs, run_count, &capacity, sizeof *runs);
            runs[run_count++] = (struct clause_run){
                finding->pack, finding->clause, finding->detector, &list[i], 0, {0}, SEVERITY_INFO};
        }
        run_add(&runs[run_count - 1], finding);
    }
    *result = runs;
    return run_count;
}

static int compare_to_member(const void *key, const void *element)
{
    const struct numbered *numbered = element;
    return ORDER((uintptr_t)key, (uintptr_t)numbered->finding->member);
}

size_t digest_member(const struct digest *digest, const struct member *member, const struct clause_run **runs)
{
    const struct numbered *list = digest->by_member, *end = list + digest->group->finding_count;
    const struct numbered *found =
        digest->group->finding_count
            ? bsearch(member, list, digest->group->finding_count, sizeof *list, compare_to_member)
            : NULL;
    const struct numbered *first = found;
    *runs = NULL;
    if (!found)
        return 0;
    while (first > list && first[-1].finding->member == member)
        first--;
    while (found < end && found->finding->member == member)
        found++;
    return cut_runs(digest, first, (size_t)(found - first), runs);
}

struct class_counts digest_counts(const struct clause_run *runs, size_t count)
{
    struct class_counts found = {0};
    for (size_t i = 0; i < count; i++)
        for (size_t k = 0; k < runs[i].count; k++) {
            const struct finding *finding = runs[i].list[k].finding;
            found.all[finding->class]++;
            found.severities[finding->class][finding->severity]++;
        }
    return found;
}

static int compare_worst(const void *left, const void *right)
{
    const struct numbered *a = left, *b = right;
    int order = ORDER(b->finding->severity, a->finding->severity);
    return order ? order : ORDER(a->number, b->number);
}

size_t digest_worst(const struct digest *digest, enum severity least, const struct numbered **result)
{
    const struct group_results *group = digest->group;
    struct numbered *list = arena_array(digest->arena, group->finding_count, sizeof *list);
    size_t count = 0;
    for (size_t i = 0; i < group->finding_count; i++)
        if (group->findings[i]->class != CLASS_ATTEST && group->findings[i]->severity >= least &&
            !review_clears(group->findings[i]->review))
            list[count++] = (struct numbered){group->findings[i], i + 1};
    qsort(list, count, sizeof *list, compare_worst);
    *result = list;
    return count;
}

void digest_count_classes(const struct numbered *list, size_t count, size_t counts[CLASS_COUNT])
{
    for (int class = 0; class < CLASS_COUNT; class ++)
        counts[class] = 0;
    for (size_t i = 0; i < count; i++)
        counts[list[i].finding->class]++;
}

static bool same_order(const struct obligation *a, const struct obligation *b)
{
    return a->ordered_at.ms == b->ordered_at.ms && a->by == b->by &&
           str_equal(a->order_message_id, b->order_message_id);
}

static int compare_orders(const void *left, const void *right)
{
    const struct obligation *a = *(const struct obligation *const *)left,
                            *b = *(const struct obligation *const *)right;
    int order = ORDER(a->ordered_at.ms, b->ordered_at.ms);
    order = order ? order : str_compare(a->order_message_id, b->order_message_id);
    return order ? order : ORDER(a, b); /* both in the group's one array */
}

static void cut_orders(struct digest *digest)
{
    const struct group_results *group = digest->group;
    const struct obligation **list = arena_array(digest->arena, group->obligation_count, sizeof *list);
    struct order_run *runs = NULL;
    size_t capacity = 0;
    for (size_t i = 0; i < group->obligation_count; i++)
        list[i] = &group->obligations[i];
    qsort(list, group->obligation_count, sizeof *list, compare_orders);
    for (size_t i = 0; i < group->obligation_count; i++) {
        if (i == 0 || !same_order(list[i - 1], list[i])) {
            runs = arena_grow(digest->arena, runs, digest->order_count, &capacity, sizeof *runs);
            runs[digest->order_count++] = (struct order_run){.list = &list[i]};
        }
        struct order_run *run = &runs[digest->order_count - 1];
        run->count++;
        run->counts[list[i]->state]++;
        digest->answers[list[i]->state]++;
    }
    digest->orders = runs;
}

static bool asks_for_answers(const struct clause *clause)
{
    for (size_t i = 0; i < clause->check_count; i++)
        if (clause->checks[i].detector->primitive == PRIMITIVE_ANSWER)
            return true;
    return false;
}

const struct coverage *digest_answer_rule(const struct digest *digest)
{
    const struct coverage *rule = NULL;
    for (size_t i = 0; i < digest->group->coverage_count; i++) {
        const struct coverage *row = &digest->group->coverage[i];
        if (asks_for_answers(row->clause) && (!rule || (rule->sufficient && !row->sufficient)))
            rule = row;
    }
    return rule;
}

bool digest_is_pasted(const struct results *results)
{
    for (size_t i = 0; i < results->input_count; i++)
        if (results->inputs[i].trust == TRUST_TEXT)
            return true;
    return false;
}

bool digest_is_nameless(const struct results *results)
{
    for (size_t i = 0; i < results->input_count; i++)
        if (results->inputs[i].accepted && !(results->inputs[i].carries & CARRIES_TIMES))
            return true;
    return false;
}

static bool is_met(const struct member *member)
{
    return member->in_list || member->posted;
}

bool digest_is_outsider(const struct results *results, const struct member *member)
{
    return results->roster && !member->on_roster && is_met(member);
}

bool digest_is_official_account(const struct results *results)
{
    for (size_t i = 0; i < results->rules->pack_count; i++)
        if (results->rules->packs[i]->for_official_account)
            return true;
    return false;
}

/* Nobody has to be seen on the page of an Official Account: its posts are the office's. */
bool digest_is_unmet(const struct results *results, const struct member *member)
{
    return member->on_roster && !is_met(member) && !digest_is_official_account(results);
}

bool digest_is_not_seen(const struct results *results, const struct member *member)
{
    return digest_is_unmet(results, member) && member->tenure == TENURE_NOW;
}

static void count_conclusions(struct digest *digest)
{
    for (size_t i = 0; i < digest->group->finding_count; i++) {
        const struct finding *finding = digest->group->findings[i];
        if (finding->review)
            digest->concluded[finding->review->conclusion]++;
        else if (reviewing_asks(finding))
            digest->open[finding->class]++;
    }
}

/* Names, not verdicts: one that any pack wants changed is to be changed. Who was not seen shows none. */
static void count_names(struct digest *digest)
{
    const struct group_results *group = digest->group;
    for (size_t i = 0; i < group->name_count;) {
        const struct member *member = group->names[i].member;
        bool good = true, sufficient = true;
        for (; i < group->name_count && group->names[i].member == member; i++) {
            sufficient &= group->names[i].sufficient;
            good &= group->names[i].good || !group->names[i].sufficient;
        }
        if (digest_is_unmet(digest->results, member))
            continue;
        digest->names_to_change += !good;
        digest->names_insufficient += good && !sufficient;
        digest->names_good += good && sufficient;
    }
}

const struct digest *digest_new(struct arena *arena, const struct results *results,
                                const struct group_results *group)
{
    struct digest *digest = arena_alloc(arena, sizeof *digest);
    *digest = (struct digest){.arena = arena, .results = results, .group = group};
    digest->by_member = sorted(digest, compare_members);
    digest->clause_count =
        cut_runs(digest, sorted(digest, compare_clauses), group->finding_count, &digest->clauses);
    cut_orders(digest);
    count_conclusions(digest);
    digest->found = digest_counts(digest->clauses, digest->clause_count);
    count_names(digest);
    for (size_t i = 0; i < group->member_count; i++) {
        digest->outsiders += digest_is_outsider(results, group->members[i]);
        digest->not_seen += digest_is_not_seen(results, group->members[i]);
    }
    return digest;
}

bool digest_is_concluded(const struct digest *digest)
{
    for (int i = 0; i < CONCLUSION_COUNT; i++)
        if (digest->concluded[i])
            return true;
    return false;
}

enum how digest_how(const struct coverage *row)
{
    if (row->clause->state == CLAUSE_ATTESTED)
        return HOW_ATTESTED;
    if (row->clause->state == CLAUSE_NOT_APPLICABLE)
        return HOW_NOT_APPLICABLE;
    return row->sufficient ? HOW_CHECKED : HOW_INSUFFICIENT;
}

struct bilingual digest_why(const struct coverage *row)
{
    const struct bilingual reasons[HOW_COUNT] = {
        [HOW_ATTESTED] = row->clause->question,
        [HOW_NOT_APPLICABLE] = row->clause->why,
        [HOW_INSUFFICIENT] = row->missing,
    };
    return reasons[digest_how(row)];
}

struct clause_counts digest_coverage(const struct digest *digest, const struct pack *pack)
{
    struct clause_counts counts = {0};
    for (size_t i = 0; i < digest->group->coverage_count; i++) {
        const struct coverage *row = &digest->group->coverage[i];
        if (pack && row->pack != pack)
            continue;
        enum how how = digest_how(row);
        counts.all++;
        counts.checked += how == HOW_CHECKED;
        counts.attested += how == HOW_ATTESTED;
        counts.not_applicable += how == HOW_NOT_APPLICABLE;
        counts.insufficient += how == HOW_INSUFFICIENT;
    }
    return counts;
}
