/* SPDX-License-Identifier: MIT */
/* Entries meet findings by id. */
#include "reviewing.h"

#include "map.h"
#include "stamp.h"

enum fate { FATE_TAKEN, FATE_UNKNOWN, FATE_OTHER_REVISION, FATE_EXPIRED, FATE_COUNT };

static const struct {
    const char *vi, *en;
} reasons[FATE_COUNT] = {
    [FATE_UNKNOWN] = {"không còn phát hiện nào mang mã này", "no finding has this id any more"},
    [FATE_OTHER_REVISION] = {"bộ phát hiện đã sang bản khác, cần xem lại",
                             "the detector has another revision: look again"},
    [FATE_EXPIRED] = {"đã hết hạn", "it has run out"},
};

bool reviewing_asks(const struct finding *finding)
{
    return finding->class != CLASS_ATTEST && finding->severity != SEVERITY_INFO;
}

void reviewing_count(struct review_progress *progress, const struct group_results *group)
{
    for (size_t i = 0; i < group->finding_count; i++) {
        const struct finding *finding = group->findings[i];
        progress->all += reviewing_asks(finding);
        progress->concluded += reviewing_asks(finding) && finding->review;
    }
}

/* The results are ours to complete, whatever the reports may do with them. */
static struct finding *finding_at(const struct group_results *group, size_t index)
{
    return (struct finding *)group->findings[index];
}

struct map *reviewing_findings(struct arena *arena, const struct results *results)
{
    struct map *findings = map_new(arena);
    for (size_t g = 0; g < results->group_count; g++)
        for (size_t i = 0; i < results->groups[g]->finding_count; i++)
            map_set(findings, results->groups[g]->findings[i]->id, finding_at(results->groups[g], i));
    return findings;
}

static bool has_run_out(const struct results *results, struct str until)
{
    struct stamp last_day;
    return until.n && stamp_parse(until, results->zone_minutes, DAY_FIRST, &last_day) &&
           results->report_ms >= last_day.ms + MS_PER_DAY;
}

static enum fate fate_of(const struct results *results, const struct finding *finding,
                         const struct review_entry *entry)
{
    if (!finding)
        return FATE_UNKNOWN;
    if (entry->revision && (!finding->detector || finding->detector->revision != entry->revision))
        return FATE_OTHER_REVISION;
    return has_run_out(results, entry->review.until) ? FATE_EXPIRED : FATE_TAKEN;
}

static struct notice leftover(struct arena *arena, const struct review_entry *entry, enum fate fate)
{
    struct str id = entry->finding;
    return (struct notice){
        .kind = NOTICE_STALE_CONCLUSION,
        .where = entry->where,
        .text = {arena_format(arena, "kết luận cho phát hiện %.*s không dùng được: %s", STR_ARG(id),
                              reasons[fate].vi),
                 arena_format(arena, "the conclusion on finding %.*s cannot be used: %s", STR_ARG(id),
                              reasons[fate].en)},
        .count = 1,
    };
}

/* They belong to the run: the first group shows them. */
static void add_notices(struct arena *arena, struct results *results, const struct notice *notices,
                        size_t count)
{
    struct group_results *group = (struct group_results *)results->groups[0];
    struct notice *list = arena_array(arena, group->notice_count + count, sizeof *list);
    for (size_t i = 0; i < group->notice_count; i++)
        list[i] = group->notices[i];
    for (size_t i = 0; i < count; i++)
        list[group->notice_count + i] = notices[i];
    group->notices = list;
    group->notice_count += count;
}

size_t reviewing_apply(struct arena *arena, struct results *results, const struct review_entry *entries,
                       size_t count)
{
    struct map *findings = reviewing_findings(arena, results);
    struct notice *left = arena_array(arena, count, sizeof *left);
    size_t taken = 0, left_count = 0;
    for (size_t i = 0; i < count; i++) {
        struct finding *finding = map_get(findings, entries[i].finding);
        enum fate fate = fate_of(results, finding, &entries[i]);
        if (fate == FATE_TAKEN)
            finding->review = entries[i].withdrawn ? NULL : &entries[i].review;
        else
            left[left_count++] = leftover(arena, &entries[i], fate);
        taken += fate == FATE_TAKEN;
    }
    if (left_count && results->group_count)
        add_notices(arena, results, left, left_count);
    results->reviews = (struct review_progress){0};
    for (size_t g = 0; g < results->group_count; g++)
        reviewing_count(&results->reviews, results->groups[g]);
    return taken;
}
