/* SPDX-License-Identifier: MIT */
/* One group in summary.json: its members, clauses, orders, names, notices, and what completes its findings.
 */
#include "record_names.h"
#include "summary.h"
#include "wording.h"

/* A moment to the millisecond, and how exactly the source told it. */
static void write_exact(struct jsonw *json, const char *key, struct stamp at)
{
    jsonw_key(json, key);
    jsonw_object(json);
    jsonw_key(json, "ms");
    jsonw_number(json, at.ms);
    records_text(json, "precision", str_of(record_precisions.name(at.precision)));
    jsonw_object_end(json);
}

/* As in findings.jsonl, and the slug: names tell no two persons apart. */
static void write_party(struct jsonw *json, const char *key, const struct member *member)
{
    jsonw_key(json, key);
    jsonw_object(json);
    records_member_keys(json, member);
    records_text(json, "slug", member ? member->slug : STR_NONE);
    jsonw_object_end(json);
}

static void write_member(struct jsonw *json, const struct results *results, const struct member *member)
{
    jsonw_object(json);
    records_text(json, "id", member->id);
    records_text(json, "name", member->name);
    records_text(json, "display", member->display);
    records_text(json, "position", member->position);
    records_text(json, "unit", member->unit);
    records_text(json, "role", member->role);
    jsonw_key(json, "zalo_role");
    jsonw_str(json, member->zalo_role == ZALO_UNKNOWN ? STR_NONE : str_of(zalo_role_name(member->zalo_role)));
    summary_flag(json, "on_roster", member->on_roster);
    summary_flag(json, "in_list", member->in_list);
    summary_flag(json, "posted", member->posted);
    records_text(json, "tenure", str_of(record_tenures.name(member->tenure)));
    summary_flag(json, "differs", member->differs);
    records_text(json, "slug", member->slug);
    jsonw_key(json, "findings");
    records_counts(json, member->findings);
    if (results->statistics) {
        summary_count(json, "messages", member->messages);
        records_moment(json, "first", member->posted ? member->first_ms : INT64_MIN, results);
        records_moment(json, "last", member->posted ? member->last_ms : INT64_MIN, results);
    }
    jsonw_object_end(json);
}

static void write_coverage(struct jsonw *json, const struct group_results *group)
{
    jsonw_key(json, "coverage");
    jsonw_array(json);
    for (size_t i = 0; i < group->coverage_count; i++) {
        const struct coverage *row = &group->coverage[i];
        jsonw_object(json);
        records_text(json, "pack", row->pack->id);
        records_text(json, "clause", row->clause->id);
        records_text(json, "modality", row->clause->modality);
        summary_bilingual(json, "summary", row->clause->summary);
        records_text(json, "state", str_of(record_clause_states.name(row->clause->state)));
        summary_flag(json, "sufficient", row->sufficient);
        summary_bilingual(json, "missing", row->missing);
        summary_bilingual(json, "question", row->clause->question);
        summary_bilingual(json, "why", row->clause->why);
        summary_count(json, "findings", row->findings);
        jsonw_object_end(json);
    }
    jsonw_array_end(json);
}

static void write_obligations(struct jsonw *json, const struct results *results,
                              const struct group_results *group)
{
    jsonw_key(json, "obligations");
    jsonw_array(json);
    for (size_t i = 0; i < group->obligation_count; i++) {
        const struct obligation *obligation = &group->obligations[i];
        jsonw_object(json);
        write_party(json, "member", obligation->asked);
        write_party(json, "by", obligation->by);
        records_text(json, "message", obligation->order_message_id);
        records_time(json, "ordered", obligation->ordered_at, results);
        write_exact(json, "ordered_at", obligation->ordered_at);
        records_time(json, "due", obligation->due_at, results);
        write_exact(json, "due_at", obligation->due_at);
        records_time(json, "answered", obligation->answered_at, results);
        write_exact(json, "answered_at", obligation->answered_at);
        records_text(json, "excerpt", obligation->order_excerpt);
        records_text(json, "state", str_of(record_answers.name(obligation->state)));
        jsonw_object_end(json);
    }
    jsonw_array_end(json);
}

static void write_repetition(struct jsonw *json, const struct results *results,
                             const struct repetition *repetition)
{
    if (!repetition)
        return;
    jsonw_key(json, "repetition");
    jsonw_object(json);
    summary_count(json, "after", repetition->rule.after);
    summary_count(json, "days", repetition->rule.days);
    records_text(json, "severity", str_of(severity_name(repetition->rule.severity)));
    records_text(json, "usual", str_of(severity_name(repetition->usual)));
    records_text(json, "reason", wording_of(repetition->reason, results->in_english));
    jsonw_object_end(json);
}

/* What reports need of a finding and findings.jsonl, frozen, has no key for; in its order. */
static void write_findings(struct jsonw *json, const struct results *results,
                           const struct group_results *group)
{
    jsonw_key(json, "findings");
    jsonw_array(json);
    for (size_t i = 0; i < group->finding_count; i++) {
        const struct finding *finding = group->findings[i];
        jsonw_object(json);
        records_text(json, "id", finding->id);
        records_text(json, "member", finding->member ? finding->member->slug : STR_NONE);
        jsonw_key(json, "detector");
        summary_detector(json, results, finding->detector);
        write_exact(json, "time_at", finding->at);
        records_text(json, "laws", finding->laws);
        write_repetition(json, results, finding->repetition);
        jsonw_object_end(json);
    }
    jsonw_array_end(json);
}

static void write_names(struct jsonw *json, const struct group_results *group)
{
    jsonw_key(json, "names");
    jsonw_array(json);
    for (size_t i = 0; i < group->name_count; i++) {
        const struct name_verdict *verdict = &group->names[i];
        jsonw_object(json);
        write_party(json, "member", verdict->member);
        records_text(json, "pack", verdict->pack ? verdict->pack->id : STR_NONE);
        summary_flag(json, "sufficient", verdict->sufficient);
        summary_flag(json, "good", verdict->good);
        summary_bilingual(json, "advice", verdict->advice);
        jsonw_object_end(json);
    }
    jsonw_array_end(json);
}

static void write_notices(struct jsonw *json, const struct results *results,
                          const struct group_results *group)
{
    jsonw_key(json, "notices");
    jsonw_array(json);
    for (size_t i = 0; i < group->notice_count; i++) {
        const struct notice *notice = &group->notices[i];
        jsonw_object(json);
        records_text(json, "notice", str_of(notice_name(notice->kind)));
        records_time(json, "time", notice->at, results);
        write_exact(json, "time_at", notice->at);
        write_party(json, "member", notice->member);
        records_text(json, "file", notice->where.file);
        summary_count(json, "line", notice->where.line);
        records_byte(json, notice->where);
        summary_bilingual(json, "text", notice->text);
        summary_count(json, "count", notice->count);
        jsonw_object_end(json);
    }
    jsonw_array_end(json);
}

static void write_gaps(struct jsonw *json, const struct results *results, const struct group_results *group)
{
    jsonw_key(json, "gaps");
    jsonw_array(json);
    for (size_t i = 0; i < group->gap_count; i++) {
        jsonw_object(json);
        records_moment(json, "from", group->gaps[i].from_ms, results);
        records_moment(json, "to", group->gaps[i].to_ms, results);
        jsonw_object_end(json);
    }
    jsonw_array_end(json);
}

static void write_months(struct jsonw *json, const struct group_results *group)
{
    jsonw_key(json, "months");
    jsonw_array(json);
    for (size_t i = 0; i < group->month_count; i++) {
        jsonw_object(json);
        summary_count(json, "year", (size_t)group->months[i].year);
        summary_count(json, "month", (size_t)group->months[i].month);
        summary_count(json, "facts", group->months[i].facts);
        summary_count(json, "signs", group->months[i].signs);
        summary_count(json, "confirmed", group->months[i].confirmed);
        jsonw_object_end(json);
    }
    jsonw_array_end(json);
}

/* What counted from earlier runs where findings repeat. */
static void write_earlier(struct jsonw *json, const struct group_results *group)
{
    if (!group->earlier_count)
        return;
    jsonw_key(json, "earlier");
    jsonw_array(json);
    for (size_t i = 0; i < group->earlier_count; i++) {
        const struct earlier_finding *earlier = &group->earlier[i];
        jsonw_object(json);
        records_text(json, "member", earlier->member->slug);
        records_text(json, "pack", earlier->pack);
        records_text(json, "clause", earlier->clause);
        records_text(json, "detector", earlier->detector);
        jsonw_key(json, "ms");
        jsonw_number(json, earlier->at_ms);
        jsonw_object_end(json);
    }
    jsonw_array_end(json);
}

static void write_kinds(struct jsonw *json, const struct group_results *group)
{
    jsonw_key(json, "kinds");
    jsonw_object(json);
    for (int kind = 0; kind < KIND_COUNT; kind++)
        if (group->kinds[kind])
            summary_count(json, kind_name((enum message_kind)kind), group->kinds[kind]);
    jsonw_object_end(json);
}

void summary_group(struct jsonw *json, const struct results *results, const struct group_results *group)
{
    jsonw_object(json);
    records_text(json, "id", group->id);
    records_text(json, "name", group->name);
    records_text(json, "slug", group->slug);
    summary_flag(json, "named_by_user", group->named_by_user);
    records_moment(json, "first", group->first_ms, results);
    records_moment(json, "last", group->last_ms, results);
    summary_count(json, "messages", group->messages);
    summary_count(json, "events", group->events);
    summary_count(json, "recalls", group->recalls);
    summary_count(json, "repairs", group->repairs);
    write_kinds(json, group);
    write_gaps(json, results, group);
    write_months(json, group);
    write_earlier(json, group);
    jsonw_key(json, "members");
    jsonw_array(json);
    for (size_t i = 0; i < group->member_count; i++)
        write_member(json, results, group->members[i]);
    jsonw_array_end(json);
    write_coverage(json, group);
    write_findings(json, results, group);
    write_obligations(json, results, group);
    write_names(json, group);
    write_notices(json, results, group);
    jsonw_object_end(json);
}
