/* SPDX-License-Identifier: MIT */
/* Conclusions from an earlier run and from files. */
#include "conclusions.h"

#include <unistd.h>

#include "conclusions_table.h"
#include "escalation.h"
#include "past_reviews.h"
#include "report.h"
#include "reviewing.h"
#include "run_folder.h"

void conclusions_tell(struct session *session, size_t taken, size_t told)
{
    struct diag *diag = &session->diag;
    diag_report(diag, LOSS_NOTE, NO_PLACE,
                SAY(diag, "đã nhận %zu trên %zu kết luận", "%zu of %zu conclusions were taken"), taken, told);
}

static bool has_records(struct arena *arena, const struct settings *settings)
{
    struct str records = arena_format(arena, "%.*s/findings.jsonl", STR_ARG(settings->output));
    return settings->output.n && !report_for_suffix(settings->output) && access(records.p, F_OK) == 0;
}

static bool take_earlier(struct session *session, struct arena *arena, struct results *results)
{
    struct run_folder folder;
    struct str path, content;
    const struct review_entry *entries;
    size_t count;
    if (!has_records(arena, &session->settings))
        return true;
    if (!run_folder_open(arena, &session->diag, session->settings.output.p, &folder) ||
        !run_folder_read(&folder, STR("findings.jsonl"), &path, &content) ||
        !past_reviews_read(arena, &session->diag, path, content, &entries, &count))
        return false;
    if (count)
        conclusions_tell(session, reviewing_apply(arena, results, entries, count), count);
    return true;
}

static bool take_suppressions(struct session *session, struct arena *arena, struct results *results)
{
    const struct settings *settings = &session->settings;
    struct conclusions conclusions;
    if (!settings->suppressions.n)
        return true;
    const struct conclusion_terms terms = {STR(""), true, settings->zone_minutes};
    if (!conclusions_read(arena, &session->diag, settings->suppressions.p, &terms, &conclusions))
        return false;
    conclusions_tell(session, reviewing_apply(arena, results, conclusions.list, conclusions.count),
                     conclusions.count);
    return true;
}

static bool take_history(struct session *session, struct arena *arena, struct results *results,
                         struct history *history)
{
    const struct review_entry *entries;
    size_t count;
    if (!history)
        return true;
    if (!history_reviews(history, results, &entries, &count))
        return false;
    if (count)
        conclusions_tell(session, reviewing_apply(arena, results, entries, count), count);
    return true;
}

bool conclusions_take(struct session *session, struct arena *arena, struct results *results,
                      struct history *history)
{
    return take_history(session, arena, results, history) && take_earlier(session, arena, results) &&
           take_suppressions(session, arena, results);
}

bool conclusions_weigh(struct arena *arena, struct results *results, struct history *history)
{
    size_t days = escalation_days(results->rules);
    if (history && days && !history_earlier(history, results, days))
        return false;
    for (size_t g = 0; g < results->group_count; g++)
        escalation_apply(arena, (struct group_results *)results->groups[g], results->zone_minutes);
    return true;
}

bool conclusions_keep(struct results *results, struct history *history)
{
    return !history || (history_note(history, results) && history_months(history, results));
}

bool conclusions_history(struct session *session, struct arena *arena, struct history **history)
{
    bool is_asked_for = session->settings.history.n && !session->receiver;
    *history = is_asked_for ? history_open(arena, &session->diag, session->settings.history.p) : NULL;
    return *history || !is_asked_for;
}
