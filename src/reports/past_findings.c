/* SPDX-License-Identifier: MIT */
/* findings.jsonl of an earlier run, each line completed by what summary.json keeps of it. */
#include "past_parts.h"
#include "records.h"

struct walk {
    struct past *past;
    size_t group, taken; /* the finding to come */
    bool begun, ended;
};

static struct code_span *read_spans(struct record_reading *reading, const struct json_value *line,
                                    size_t *count)
{
    const struct json_value *spans = json_member(line, "spans");
    *count = 0;
    if (spans && spans->type == JSON_NULL)
        return NULL;
    const struct json_value *at = record_list(reading, line, "spans", count);
    struct code_span *list = arena_array(reading->arena, *count, sizeof *list);
    for (size_t i = 0; at; at = at->next, i++) {
        unsigned long long from = 0, to = 0;
        if (!at->first || !at->first->next || !str_number(at->first->text, &from) ||
            !str_number(at->first->next->text, &to))
            record_fault(reading, at, "spans");
        list[i] = (struct code_span){(size_t)from, (size_t)to};
    }
    return list;
}

static const struct repetition *read_repetition(struct record_reading *reading, const struct json_value *kept)
{
    if (!json_member(kept, "repetition"))
        return NULL;
    const struct json_value *from = record_object(reading, kept, "repetition");
    struct str reason = record_text(reading, from, "reason");
    struct repetition *repetition = arena_alloc(reading->arena, sizeof *repetition);
    *repetition = (struct repetition){
        .rule = {.after = record_count(reading, from, "after"),
                 .days = record_count(reading, from, "days"),
                 .severity = (enum severity)record_choice(reading, from, "severity", &record_severities)},
        .usual = (enum severity)record_choice(reading, from, "usual", &record_severities),
        .reason = {reason, reason},
    };
    return repetition;
}

static const struct finding *read_finding(struct past *past, const struct past_group *group,
                                          const struct json_value *line)
{
    struct record_reading *reading = &past->reading;
    const struct json_value *kept = group->findings, *where = record_object(reading, line, "where");
    struct str reason = past_text(reading, line, "reason");
    struct finding *finding = arena_alloc(reading->arena, sizeof *finding);
    *finding = (struct finding){
        .id = record_text(reading, kept, "id"),
        .class = (enum finding_class)record_choice(reading, line, "class", &record_classes),
        .severity = (enum severity)record_choice(reading, line, "severity", &record_severities),
        .detector = past_detector(past, json_member(kept, "detector")),
        .pack = past_pack(past, line, "pack"),
        .message_id = past_text(reading, line, "message"),
        .at = record_stamp(reading, kept, "time_at"),
        .where = {.file = past_text(reading, where, "file"),
                  .line = record_count(reading, where, "line"),
                  .byte = record_byte(reading, where)},
        .excerpt = past_text(reading, line, "excerpt"),
        .reason = {reason, reason},
        .laws = record_text(reading, kept, "laws"),
        .repetition = read_repetition(reading, kept),
        .review = past_review(reading, line),
    };
    finding->clause = past_clause(past, line, "clause", finding->pack);
    finding->spans = read_spans(reading, line, &finding->span_count);
    finding->member = past_member(past, group, record_text(reading, kept, "member"),
                                  record_object(reading, line, "member"));
    if (!str_equal(finding->id, record_text(reading, line, "id")))
        record_fault(reading, line, "id");
    return finding;
}

/* The group whose findings are not yet complete. */
static struct past_group *next_group(struct walk *walk)
{
    const struct results *results = walk->past->results;
    while (walk->group < results->group_count && !walk->past->groups[walk->group].findings) {
        walk->group++;
        walk->taken = 0;
    }
    return walk->group < results->group_count ? &walk->past->groups[walk->group] : NULL;
}

static void take_finding(struct walk *walk, const struct json_value *line)
{
    struct past_group *group = next_group(walk);
    if (!group) {
        record_fault(&walk->past->reading, line, "findings");
        return;
    }
    ((const struct finding **)group->results->findings)[walk->taken++] =
        read_finding(walk->past, group, line);
    group->findings = group->findings->next;
}

static void take_run(struct walk *walk, const struct json_value *line)
{
    if (record_number(&walk->past->reading, line, "schema") != RECORDS_SCHEMA)
        record_fault(&walk->past->reading, line, "schema");
    walk->begun = true;
}

/* Types that are not ours to know are passed over; notices stand in summary.json. */
static void take_line(void *self, const struct json_value *line)
{
    struct walk *walk = self;
    struct str type = record_text(&walk->past->reading, line, "type");
    if (str_is(type, "run"))
        take_run(walk, line);
    else if (str_is(type, "finding"))
        take_finding(walk, line);
    walk->ended = str_is(type, "end");
}

static void make_room(struct past *past)
{
    for (size_t i = 0; i < past->results->group_count; i++) {
        struct group_results *group = past->groups[i].results;
        group->findings =
            arena_array(past->reading.arena, group->finding_count, sizeof(const struct finding *));
    }
}

void past_findings(struct past *past, struct str path, struct str content)
{
    struct record_reading *reading = &past->reading;
    struct walk walk = {.past = past};
    make_room(past);
    past_lines(reading, path, content, take_line, &walk);
    if (!walk.begun || !walk.ended || next_group(&walk))
        record_fault(reading, &(struct json_value){.where = {.file = path}}, "end");
}
