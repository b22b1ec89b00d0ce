/* SPDX-License-Identifier: MIT */
/* The report for a terminal: a summary in plain text. */
#include "decisions.h"
#include "joining.h"
#include "provenance.h"
#include "records.h"
#include "reviewed.h"
#include "report.h"
#include "text_people.h"

enum { TIME_COLUMNS = 18, WHO_COLUMNS = 28, CLAUSE_COLUMNS = 14, MONTH_COLUMNS = 12 };
enum { TOP = 20, NOTICES_LISTED = 30 };

static struct str member_name(struct sheet *sheet, const struct member *member)
{
    return member ? member->name : wording(WORD_WHOLE_GROUP, sheet->in_english);
}

static void write_joining(struct sheet *sheet, const struct input_joining *joining)
{
    struct str called = joining_called(sheet->arena, sheet->in_english, joining);
    sheet_field(sheet, WORD_CLOCK, joining_clock(sheet->arena, sheet->in_english, joining));
    if (called.n)
        sheet_field(sheet, WORD_OTHER_NAMES, called);
}

static void write_sources(struct sheet *sheet)
{
    const struct results *results = sheet->results;
    for (size_t i = 0; i < results->archive_count; i++) {
        sheet_field(sheet, WORD_ARCHIVE, results->archives[i].file);
        sheet_field(sheet, WORD_SHA256, results->archives[i].sha256);
    }
    for (size_t i = 0; i < results->input_count; i++) {
        const struct input_facts *input = &results->inputs[i];
        sheet_field(sheet, WORD_FILE, input->file);
        sheet_field(sheet, WORD_FORMAT, wording_of(input->format_title, sheet->in_english));
        sheet_field(sheet, WORD_ENCODING,
                    provenance_encoding(sheet->arena, sheet->in_english, input->encoding));
        sheet_field(sheet, WORD_SHA256, input->sha256);
        sheet_field(sheet, WORD_TRUST, wording(wording_trust(input->trust), sheet->in_english));
        buf_repeat(sheet->out, ' ', SHEET_INDENT);
        sheet_column(sheet, wording(WORD_ACCOUNTING, sheet->in_english), SHEET_LABEL_COLUMNS);
        buf_format(sheet->out, "%zu = %zu + %zu + %zu + %zu + %zu\n", input->seen, input->accepted,
                   input->system, input->duplicates, input->ignored, input->quarantined);
        if (results->input_count > 1)
            write_joining(sheet, &input->joining);
    }
    sheet_note(sheet, wording(WORD_ACCOUNTING_MEANS, sheet->in_english));
}

static void write_scope(struct sheet *sheet)
{
    const struct results *results = sheet->results;
    const struct group_results *group = sheet->digest->group;
    sheet_heading(sheet, WORD_SCOPE);
    sheet_field(sheet, WORD_PERIOD, wording_period(sheet->arena, results));
    if (group->last_ms != INT64_MIN) {
        struct str first = wording_moment(sheet->arena, results, group->first_ms);
        struct str last = wording_moment(sheet->arena, results, group->last_ms);
        sheet_field(sheet, WORD_SCOPE_SPAN,
                    wording_fill(sheet->arena, sheet->in_english, WORD_PERIOD_BOTH, FILL(first, last)));
    }
    sheet_field(sheet, WORD_SCOPE_ZONE,
                wording_fill(sheet->arena, sheet->in_english, WORD_SCOPE_ZONE_VALUE,
                             FILL(wording_zone(sheet->arena, results->zone_minutes))));
    sheet_field(sheet, WORD_SCOPE_PACKS, wording_packs(sheet->arena, results));
    sheet_field(sheet, WORD_SCOPE_ROSTER,
                results->roster ? results->roster->file : wording(WORD_NONE, sheet->in_english));
    sheet_count(sheet, WORD_SCOPE_MESSAGES, group->messages);
    sheet_count(sheet, WORD_EVENTS, group->events);
    sheet_count(sheet, WORD_RECALLED, group->recalls);
    sheet_count(sheet, WORD_MEMBERS, group->member_count);
    write_sources(sheet);
}

static void write_classes(struct sheet *sheet)
{
    sheet_heading(sheet, WORD_FINDINGS);
    for (int class = 0; class < CLASS_COUNT; class ++) {
        buf_repeat(sheet->out, ' ', SHEET_INDENT);
        sheet_column(sheet, wording(wording_class((enum finding_class) class), sheet->in_english),
                     SHEET_LABEL_COLUMNS);
        sheet_number(sheet, sheet->digest->found.all[class], SHEET_COUNT_COLUMNS);
        for (int severity = SEVERITY_COUNT - 1; severity >= 0 && class != CLASS_ATTEST; severity--) {
            size_t count = sheet->digest->found.severities[class][severity];
            if (!count)
                continue;
            buf_text(sheet->out, "  ");
            sheet_word(sheet, wording_severity((enum severity)severity));
            buf_format(sheet->out, " %zu", count);
        }
        sheet_line(sheet);
    }
    sheet_note(sheet, wording(WORD_NEVER_ADDED, sheet->in_english));
}

static void write_conclusions(struct sheet *sheet)
{
    const struct digest *digest = sheet->digest;
    if (!digest_is_concluded(digest))
        return;
    sheet_heading(sheet, WORD_CONCLUSIONS);
    sheet_count(sheet, WORD_CONCLUSION_CONFIRMED, digest->concluded[CONCLUSION_CONFIRMED]);
    sheet_count(sheet, WORD_CONCLUSION_UNCLEAR, digest->concluded[CONCLUSION_UNCLEAR]);
    sheet_count(sheet, WORD_CONCLUSION_COMPLIANT, digest->concluded[CONCLUSION_COMPLIANT]);
    sheet_count(sheet, WORD_CONCLUSION_DISMISSED, digest->concluded[CONCLUSION_DISMISSED]);
    sheet_count(sheet, WORD_CONCLUSION_OPEN, digest->open[CLASS_FACT] + digest->open[CLASS_SIGN]);
}

static void write_months(struct sheet *sheet)
{
    const struct group_results *group = sheet->digest->group;
    if (!group->month_count)
        return;
    sheet_heading(sheet, WORD_MONTHS);
    buf_repeat(sheet->out, ' ', SHEET_INDENT);
    sheet_column(sheet, wording(WORD_MONTH, sheet->in_english), MONTH_COLUMNS);
    sheet_class_heads(sheet);
    sheet_word(sheet, WORD_CONCLUSION_CONFIRMED);
    sheet_line(sheet);
    for (size_t i = 0; i < group->month_count; i++) {
        const struct month_figures *month = &group->months[i];
        buf_repeat(sheet->out, ' ', SHEET_INDENT);
        sheet_column(sheet, arena_format(sheet->arena, "%02d/%d", month->month, month->year), MONTH_COLUMNS);
        sheet_class_figures(sheet, (const size_t[CLASS_COUNT]){month->facts, month->signs});
        sheet_add(sheet, wording_number(sheet->arena, sheet->in_english, month->confirmed));
        sheet_line(sheet);
    }
}

static void write_decisions(struct sheet *sheet)
{
    struct decision list[DECISIONS_MOST];
    size_t count = decisions_waiting(sheet->digest, list);
    if (!count)
        return;
    sheet_heading(sheet, WORD_DECISIONS);
    for (size_t i = 0; i < count; i++) {
        struct str first = wording_number(sheet->arena, sheet->in_english, list[i].first);
        struct str second = wording_number(sheet->arena, sheet->in_english, list[i].second);
        sheet_wrapped(sheet, "  • ", "    ",
                      wording_fill(sheet->arena, sheet->in_english, list[i].word, FILL(first, second)));
    }
}

static void write_finding(struct sheet *sheet, const struct numbered *item)
{
    const struct finding *finding = item->finding;
    buf_repeat(sheet->out, ' ', SHEET_INDENT);
    sheet_column(sheet, wording_time(sheet->arena, sheet->results, finding->at), TIME_COLUMNS);
    sheet_column(sheet, member_name(sheet, finding->member), WHO_COLUMNS);
    sheet_column(sheet, wording(wording_class(finding->class), sheet->in_english), SHEET_CLASS_COLUMNS);
    sheet_word(sheet, wording_severity(finding->severity));
    if (finding->review) {
        buf_text(sheet->out, "  ");
        sheet_add(sheet, reviewed_conclusion(finding->review, sheet->in_english));
    }
    sheet_line(sheet);
    buf_text(sheet->out, "    ");
    if (finding->clause) {
        sheet_add(sheet, finding->clause->id);
        buf_byte(sheet->out, ' ');
    }
    if (finding->detector)
        sheet_add(sheet, wording_of(finding->detector->title, sheet->in_english));
    sheet_line(sheet);
    sheet_wrapped(sheet, "    ", "    ", wording_of(finding->reason, sheet->in_english));
    if (finding->excerpt.p)
        sheet_quoted(sheet, finding->excerpt);
}

static struct str number_of(struct sheet *sheet, size_t number)
{
    return wording_number(sheet->arena, sheet->in_english, number);
}

/* How many of the facts, and of the signs, were listed. */
static void write_extent(struct sheet *sheet, const struct numbered *list, size_t top, size_t count)
{
    size_t listed[CLASS_COUNT], all[CLASS_COUNT];
    digest_count_classes(list, top, listed);
    digest_count_classes(list, count, all);
    sheet_note(sheet,
               wording_fill(sheet->arena, sheet->in_english, WORD_TOP_FINDINGS_MEANS,
                            FILL(number_of(sheet, listed[CLASS_FACT]), number_of(sheet, listed[CLASS_SIGN]),
                                 number_of(sheet, all[CLASS_FACT]), number_of(sheet, all[CLASS_SIGN]))));
}

static void write_findings(struct sheet *sheet)
{
    const struct numbered *list;
    size_t count = digest_worst(sheet->digest, SEVERITY_INFO, &list);
    size_t top = count < TOP ? count : TOP;
    if (!count) {
        struct str packs = wording_packs(sheet->arena, sheet->results);
        sheet_note(sheet, wording_fill(sheet->arena, sheet->in_english, WORD_NOTHING_FOUND, FILL(packs)));
        sheet_note(sheet, wording(WORD_NOTHING_FOUND_MEANS, sheet->in_english));
        return;
    }
    sheet_heading(sheet, WORD_TOP_FINDINGS);
    for (size_t i = 0; i < top; i++)
        write_finding(sheet, &list[i]);
    if (top < count)
        write_extent(sheet, list, top, count);
}

static struct str run_title(struct sheet *sheet, const struct clause_run *run)
{
    if (run->clause)
        return wording_of(run->clause->summary, sheet->in_english);
    return run->detector ? wording_of(run->detector->title, sheet->in_english) : STR("");
}

static void write_clauses(struct sheet *sheet)
{
    const struct digest *digest = sheet->digest;
    if (!(digest->found.all[CLASS_FACT] + digest->found.all[CLASS_SIGN]))
        return;
    sheet_heading(sheet, WORD_BY_CLAUSE);
    buf_repeat(sheet->out, ' ', SHEET_INDENT);
    sheet_column(sheet, wording(WORD_CLAUSE, sheet->in_english), CLAUSE_COLUMNS);
    sheet_class_heads(sheet);
    sheet_word(sheet, WORD_CLAUSE_SUMMARY);
    sheet_line(sheet);
    for (size_t i = 0; i < digest->clause_count; i++) {
        const struct clause_run *run = &digest->clauses[i];
        if (!(run->counts[CLASS_FACT] + run->counts[CLASS_SIGN]))
            continue;
        buf_repeat(sheet->out, ' ', SHEET_INDENT);
        sheet_column(sheet, run->clause ? run->clause->id : STR("–"), CLAUSE_COLUMNS);
        sheet_class_figures(sheet, run->counts);
        sheet_hanging(sheet, SHEET_INDENT + CLAUSE_COLUMNS + 2 * SHEET_CLASS_COLUMNS, run_title(sheet, run));
    }
}

static void write_coverage(struct sheet *sheet)
{
    const struct digest *digest = sheet->digest;
    const struct clause_counts counts = digest_coverage(digest, NULL);
    sheet_heading(sheet, WORD_COVERAGE);
    if (!counts.all) {
        sheet_note(sheet, wording(WORD_COVERAGE_NONE, sheet->in_english));
        return;
    }
    sheet_count(sheet, WORD_COVERAGE_CHECKED, counts.checked);
    sheet_count(sheet, WORD_COVERAGE_ATTESTED, counts.attested);
    sheet_count(sheet, WORD_COVERAGE_NOT_APPLICABLE, counts.not_applicable);
    sheet_count(sheet, WORD_COVERAGE_INSUFFICIENT, counts.insufficient);
    for (size_t i = 0; i < digest->group->coverage_count; i++) {
        const struct coverage *row = &digest->group->coverage[i];
        if (row->clause->state != CLAUSE_CHECKED || row->sufficient)
            continue;
        buf_text(sheet->out, "    ");
        sheet_column(sheet, row->clause->id, CLAUSE_COLUMNS);
        sheet_hanging(sheet, 2 * SHEET_INDENT + CLAUSE_COLUMNS, wording_of(row->missing, sheet->in_english));
    }
}

static void write_notices(struct sheet *sheet)
{
    const struct group_results *group = sheet->digest->group;
    size_t listed = group->notice_count < NOTICES_LISTED ? group->notice_count : NOTICES_LISTED;
    if (!listed)
        return;
    sheet_heading(sheet, WORD_NOTICES);
    for (size_t i = 0; i < listed; i++) {
        buf_repeat(sheet->out, ' ', SHEET_INDENT);
        sheet_column(sheet, wording(wording_notice(group->notices[i].kind), sheet->in_english), WHO_COLUMNS);
        buf_format(sheet->out, "%zu  ", group->notices[i].count);
        sheet_add(sheet, wording_of(group->notices[i].text, sheet->in_english));
        sheet_line(sheet);
    }
    if (listed < group->notice_count) {
        struct str rest = wording_number(sheet->arena, sheet->in_english, group->notice_count - listed);
        sheet_note(sheet, wording_fill(sheet->arena, sheet->in_english, WORD_NOTICES_REST, FILL(rest)));
    }
}

static void write_stamp(struct sheet *sheet, enum word mark, struct str means)
{
    struct str first = wording(mark, sheet->in_english);
    sheet_wrapped(sheet, "", "", arena_format(sheet->arena, "%.*s. %.*s", STR_ARG(first), STR_ARG(means)));
}

static void write_head(struct sheet *sheet)
{
    struct str until = sheet->results->letterhead.keep_until;
    write_stamp(sheet, reviewed_mark(sheet->results), reviewed_means(sheet->arena, sheet->results));
    if (digest_is_pasted(sheet->results))
        write_stamp(sheet, WORD_PASTED, wording(WORD_PASTED_MEANS, sheet->in_english));
    if (digest_is_nameless(sheet->results))
        write_stamp(sheet, WORD_NAMELESS, wording(WORD_NAMELESS_MEANS, sheet->in_english));
    if (!sheet->results->complete)
        write_stamp(sheet, WORD_INCOMPLETE, wording(WORD_INCOMPLETE_MEANS, sheet->in_english));
    if (until.n)
        sheet_wrapped(sheet, "", "",
                      wording_fill(sheet->arena, sheet->in_english, WORD_KEPT_UNTIL, FILL(until)));
}

static void (*const audit_sections[])(struct sheet *) = {
    write_classes, write_conclusions, write_decisions, write_findings, write_clauses, write_months,
    text_members,  text_answers,      text_names,      write_coverage, write_notices, write_scope,
    NULL,
};
static void (*const names_sections[])(struct sheet *) = {text_all_names, text_members, write_notices,
                                                         write_scope, NULL};

static void write_group(struct sheet *sheet, const struct group_results *group)
{
    struct str name = records_group(group);
    sheet->digest = digest_new(sheet->arena, sheet->results, group);
    sheet_line(sheet);
    sheet_word(sheet, wording_title(sheet->results));
    buf_text(sheet->out, ": ");
    sheet_add(sheet, name.n ? name : wording(WORD_UNNAMED_GROUP, sheet->in_english));
    sheet_line(sheet);
    for (void (*const *write)(struct sheet *) = sheet->results->names_only ? names_sections : audit_sections;
         *write; write++)
        (*write)(sheet);
}

static void render_one(const struct results *results, struct buf *out)
{
    struct arena *arena = arena_new();
    struct sheet sheet = {.out = out, .arena = arena, .results = results, .in_english = results->in_english};
    write_head(&sheet);
    for (size_t i = 0; i < results->group_count; i++)
        write_group(&sheet, results->groups[i]);
    arena_free(arena);
}

static void render(const struct results *results, struct outputs *outputs)
{
    render_one(results, outputs_file(outputs, STR("report.txt")));
}

const struct report report_text = {
    .name = "text",
    .file = "report.txt",
    .suffixes = ".txt",
    .render = render,
    .render_one = render_one,
};
