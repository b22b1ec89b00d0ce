/* SPDX-License-Identifier: MIT */
/* The report for a terminal: a summary in plain text, aligned by display width. Headings start at the margin
 * and nothing from the data ever does, so that no message can pass for one. */
#include "digest.h"
#include "records.h"
#include "report.h"
#include "utf8.h"
#include "wording.h"

enum { WIDTH = 96, INDENT = 2, LABEL_COLUMNS = 30, NAME_COLUMNS = 28, TOP = 20, LISTED = 30 };
#define QUOTE_MARK "    │ "

struct sheet {
    struct buf *out;
    struct arena *arena;
    const struct results *results;
    const struct digest *digest;
    bool in_english;
};

/* One line of data, made harmless. */
static struct str shown(struct sheet *sheet, struct str text)
{
    struct buf visible = {0};
    utf8_visible(text, false, &visible);
    struct str copy = arena_str(sheet->arena, buf_str(&visible));
    buf_free(&visible);
    return copy;
}

static void newline(struct sheet *sheet)
{
    buf_byte(sheet->out, '\n');
}

static void add(struct sheet *sheet, struct str text)
{
    buf_add(sheet->out, shown(sheet, text));
}

/* Text in a column of its own, with at least one blank behind. */
static void column(struct sheet *sheet, struct str text, size_t columns)
{
    struct str visible = shown(sheet, text);
    size_t used = utf8_columns(visible);
    buf_add(sheet->out, visible);
    buf_repeat(sheet->out, ' ', used < columns ? columns - used : 1);
}

static void number_column(struct sheet *sheet, size_t number, size_t columns)
{
    struct str digits = wording_number(sheet->arena, sheet->in_english, number);
    buf_repeat(sheet->out, ' ', digits.n < columns ? columns - digits.n : 1);
    buf_add(sheet->out, digits);
}

static void word(struct sheet *sheet, enum word name)
{
    buf_add(sheet->out, wording(name, sheet->in_english));
}

static void heading(struct sheet *sheet, enum word name)
{
    struct str text = wording(name, sheet->in_english);
    newline(sheet);
    buf_add(sheet->out, text);
    newline(sheet);
    for (size_t i = utf8_columns(text); i > 0; i--)
        buf_text(sheet->out, "─");
    newline(sheet);
}

/* Breaks text at blanks; every line starts with `margin`. */
static void wrapped(struct sheet *sheet, const char *margin, struct str text)
{
    size_t margin_columns = utf8_columns(str_of(margin)), used = 0;
    struct str rest = text, piece;
    while (str_split(&rest, ' ', &piece)) {
        struct str visible = shown(sheet, piece);
        size_t columns = utf8_columns(visible);
        if (used && used + 1 + columns > WIDTH) {
            newline(sheet);
            used = 0;
        }
        buf_text(sheet->out, used ? " " : margin);
        used = (used ? used + 1 : margin_columns) + columns;
        buf_add(sheet->out, visible);
    }
    newline(sheet);
}

static void quoted(struct sheet *sheet, struct str text)
{
    struct str rest = text, line;
    while (str_split(&rest, '\n', &line))
        wrapped(sheet, QUOTE_MARK, line);
}

static void field(struct sheet *sheet, enum word label, struct str value)
{
    buf_repeat(sheet->out, ' ', INDENT);
    column(sheet, wording(label, sheet->in_english), LABEL_COLUMNS);
    add(sheet, value);
    newline(sheet);
}

static void count_field(struct sheet *sheet, enum word label, size_t count)
{
    buf_repeat(sheet->out, ' ', INDENT);
    column(sheet, wording(label, sheet->in_english), LABEL_COLUMNS);
    number_column(sheet, count, 8);
    newline(sheet);
}

static struct str member_name(struct sheet *sheet, const struct member *member)
{
    return member ? member->name : wording(WORD_WHOLE_GROUP, sheet->in_english);
}

static void write_sources(struct sheet *sheet)
{
    const struct results *results = sheet->results;
    for (size_t i = 0; i < results->input_count; i++) {
        const struct input_facts *input = &results->inputs[i];
        field(sheet, WORD_FILE, input->file);
        field(sheet, WORD_FORMAT, wording_of(input->format_title, sheet->in_english));
        field(sheet, WORD_SHA256, input->sha256);
        field(sheet, WORD_TRUST, wording(wording_trust(input->trust), sheet->in_english));
        buf_repeat(sheet->out, ' ', INDENT);
        column(sheet, wording(WORD_ACCOUNTING, sheet->in_english), LABEL_COLUMNS);
        buf_format(sheet->out, "%zu = %zu + %zu + %zu + %zu\n", input->seen, input->accepted, input->system,
                   input->ignored, input->quarantined);
    }
    wrapped(sheet, "  ", wording(WORD_ACCOUNTING_MEANS, sheet->in_english));
}

static void write_scope(struct sheet *sheet)
{
    const struct results *results = sheet->results;
    const struct group_results *group = sheet->digest->group;
    heading(sheet, WORD_SCOPE);
    field(sheet, WORD_PERIOD, wording_period(sheet->arena, results));
    if (group->last_ms != INT64_MIN) {
        struct str first = wording_moment(sheet->arena, results, group->first_ms);
        struct str last = wording_moment(sheet->arena, results, group->last_ms);
        field(sheet, WORD_SCOPE_SPAN,
              wording_fill(sheet->arena, sheet->in_english, WORD_PERIOD_BOTH, FILL(first, last)));
    }
    field(sheet, WORD_SCOPE_ZONE,
          wording_fill(sheet->arena, sheet->in_english, WORD_SCOPE_ZONE_VALUE,
                       FILL(wording_zone(sheet->arena, results->zone_minutes))));
    field(sheet, WORD_SCOPE_PACKS, wording_packs(sheet->arena, results));
    field(sheet, WORD_SCOPE_ROSTER,
          results->roster ? results->roster->file : wording(WORD_NONE, sheet->in_english));
    count_field(sheet, WORD_SCOPE_MESSAGES, group->messages);
    count_field(sheet, WORD_EVENTS, group->events);
    count_field(sheet, WORD_RECALLED, group->recalls);
    count_field(sheet, WORD_MEMBERS, group->member_count);
    write_sources(sheet);
}

static void write_classes(struct sheet *sheet)
{
    heading(sheet, WORD_FINDINGS);
    for (int class = 0; class < CLASS_COUNT; class ++) {
        buf_repeat(sheet->out, ' ', INDENT);
        column(sheet, wording(wording_class((enum finding_class) class), sheet->in_english), LABEL_COLUMNS);
        number_column(sheet, sheet->digest->found.all[class], 8);
        for (int severity = SEVERITY_COUNT - 1; severity >= 0 && class != CLASS_ATTEST; severity--) {
            size_t count = sheet->digest->found.severities[class][severity];
            if (!count)
                continue;
            buf_text(sheet->out, "  ");
            word(sheet, wording_severity((enum severity)severity));
            buf_format(sheet->out, " %zu", count);
        }
        newline(sheet);
    }
    wrapped(sheet, "  ", wording(WORD_NEVER_ADDED, sheet->in_english));
}

static void write_finding(struct sheet *sheet, const struct numbered *item)
{
    const struct finding *finding = item->finding;
    buf_repeat(sheet->out, ' ', INDENT);
    column(sheet, wording_time(sheet->arena, sheet->results, finding->at), 18);
    column(sheet, member_name(sheet, finding->member), NAME_COLUMNS);
    column(sheet, wording(wording_class(finding->class), sheet->in_english), 15);
    word(sheet, wording_severity(finding->severity));
    newline(sheet);
    buf_text(sheet->out, "    ");
    if (finding->clause) {
        add(sheet, finding->clause->id);
        buf_byte(sheet->out, ' ');
    }
    if (finding->detector)
        add(sheet, wording_of(finding->detector->title, sheet->in_english));
    newline(sheet);
    wrapped(sheet, "    ", wording_of(finding->reason, sheet->in_english));
    if (finding->excerpt.p)
        quoted(sheet, finding->excerpt);
}

static void write_findings(struct sheet *sheet)
{
    const struct numbered *list;
    size_t count = digest_worst(sheet->digest, SEVERITY_INFO, &list);
    size_t top = count < TOP ? count : TOP;
    if (!count) {
        struct str packs = wording_packs(sheet->arena, sheet->results);
        wrapped(sheet, "  ", wording_fill(sheet->arena, sheet->in_english, WORD_NOTHING_FOUND, FILL(packs)));
        wrapped(sheet, "  ", wording(WORD_NOTHING_FOUND_MEANS, sheet->in_english));
        return;
    }
    heading(sheet, WORD_TOP_FINDINGS);
    for (size_t i = 0; i < top; i++)
        write_finding(sheet, &list[i]);
    if (top < count) {
        struct str first = wording_number(sheet->arena, sheet->in_english, top);
        struct str all = wording_number(sheet->arena, sheet->in_english, count);
        wrapped(sheet, "  ",
                wording_fill(sheet->arena, sheet->in_english, WORD_TOP_FINDINGS_MEANS, FILL(first, all)));
    }
}

static void write_clauses(struct sheet *sheet)
{
    const struct digest *digest = sheet->digest;
    if (!(digest->found.all[CLASS_FACT] + digest->found.all[CLASS_SIGN]))
        return;
    heading(sheet, WORD_BY_CLAUSE);
    buf_repeat(sheet->out, ' ', INDENT);
    column(sheet, wording(WORD_CLAUSE, sheet->in_english), 14);
    column(sheet, wording(WORD_CLASS_FACT, sheet->in_english), 15);
    column(sheet, wording(WORD_CLASS_SIGN, sheet->in_english), 10);
    word(sheet, WORD_CLAUSE_SUMMARY);
    newline(sheet);
    for (size_t i = 0; i < digest->clause_count; i++) {
        const struct clause_run *run = &digest->clauses[i];
        if (!(run->counts[CLASS_FACT] + run->counts[CLASS_SIGN]))
            continue;
        buf_repeat(sheet->out, ' ', INDENT);
        column(sheet, run->clause ? run->clause->id : STR("–"), 14);
        number_column(sheet, run->counts[CLASS_FACT], 13);
        number_column(sheet, run->counts[CLASS_SIGN], 10);
        buf_text(sheet->out, "  ");
        if (run->clause)
            add(sheet, wording_of(run->clause->summary, sheet->in_english));
        else if (run->detector)
            add(sheet, wording_of(run->detector->title, sheet->in_english));
        newline(sheet);
    }
}

static void write_members(struct sheet *sheet)
{
    const struct group_results *group = sheet->digest->group;
    heading(sheet, WORD_MEMBERS);
    if (!group->member_count) {
        wrapped(sheet, "  ", wording(WORD_MEMBERS_NONE, sheet->in_english));
        return;
    }
    wrapped(sheet, "  ", wording(WORD_MEMBERS_MEANS, sheet->in_english));
    buf_repeat(sheet->out, ' ', INDENT);
    column(sheet, wording(WORD_NAME, sheet->in_english), NAME_COLUMNS);
    column(sheet, wording(WORD_CLASS_FACT, sheet->in_english), 15);
    column(sheet, wording(WORD_CLASS_SIGN, sheet->in_english), 12);
    word(sheet, WORD_PRESENCE);
    newline(sheet);
    for (size_t i = 0; i < group->member_count; i++) {
        const struct member *member = group->members[i];
        buf_repeat(sheet->out, ' ', INDENT);
        column(sheet, member->name, NAME_COLUMNS);
        number_column(sheet, member->findings[CLASS_FACT], 13);
        number_column(sheet, member->findings[CLASS_SIGN], 10);
        buf_text(sheet->out, "    ");
        word(sheet, wording_presence(sheet->results, member));
        newline(sheet);
    }
}

static void write_answers(struct sheet *sheet)
{
    const struct digest *digest = sheet->digest;
    heading(sheet, WORD_ANSWERS);
    if (!digest->order_count) {
        wrapped(sheet, "  ", wording(WORD_ANSWERS_NONE, sheet->in_english));
        return;
    }
    for (int state = 0; state < ANSWER_STATES; state++) {
        buf_repeat(sheet->out, ' ', INDENT);
        column(sheet, wording(wording_answer((enum answer_state)state), sheet->in_english), 42);
        number_column(sheet, digest->answers[state], 8);
        newline(sheet);
    }
    wrapped(sheet, "  ", wording(WORD_ANSWERS_MEANS, sheet->in_english));
}

static void write_names(struct sheet *sheet)
{
    const struct digest *digest = sheet->digest;
    const struct group_results *group = digest->group;
    size_t listed = 0;
    heading(sheet, WORD_NAMES);
    if (!group->name_count) {
        wrapped(sheet, "  ", wording(WORD_NAMES_NONE, sheet->in_english));
        return;
    }
    wrapped(sheet, "  ",
            wording_fill(sheet->arena, sheet->in_english, WORD_NAMES_SUMMARY,
                         FILL(wording_number(sheet->arena, sheet->in_english, digest->names_good),
                              wording_number(sheet->arena, sheet->in_english, digest->names_to_change),
                              wording_number(sheet->arena, sheet->in_english, digest->names_insufficient))));
    for (size_t i = 0; i < group->name_count && listed < LISTED; i++) {
        const struct name_verdict *verdict = &group->names[i];
        if (!verdict->sufficient || verdict->good)
            continue;
        listed++;
        buf_repeat(sheet->out, ' ', INDENT);
        column(sheet, verdict->member->display, NAME_COLUMNS);
        add(sheet, wording_of(verdict->advice, sheet->in_english));
        newline(sheet);
    }
}

static void write_coverage(struct sheet *sheet)
{
    const struct digest *digest = sheet->digest;
    const struct clause_counts counts = digest_coverage(digest, NULL);
    heading(sheet, WORD_COVERAGE);
    if (!counts.all) {
        wrapped(sheet, "  ", wording(WORD_COVERAGE_NONE, sheet->in_english));
        return;
    }
    count_field(sheet, WORD_COVERAGE_CHECKED, counts.checked);
    count_field(sheet, WORD_COVERAGE_ATTESTED, counts.attested);
    count_field(sheet, WORD_COVERAGE_NOT_APPLICABLE, counts.not_applicable);
    count_field(sheet, WORD_COVERAGE_INSUFFICIENT, counts.insufficient);
    for (size_t i = 0; i < digest->group->coverage_count; i++) {
        const struct coverage *row = &digest->group->coverage[i];
        if (row->clause->state != CLAUSE_CHECKED || row->sufficient)
            continue;
        buf_text(sheet->out, "    ");
        column(sheet, row->clause->id, 12);
        add(sheet, wording_of(row->missing, sheet->in_english));
        newline(sheet);
    }
}

static void write_notices(struct sheet *sheet)
{
    const struct group_results *group = sheet->digest->group;
    size_t listed = group->notice_count < LISTED ? group->notice_count : LISTED;
    if (!listed)
        return;
    heading(sheet, WORD_NOTICES);
    for (size_t i = 0; i < listed; i++) {
        buf_repeat(sheet->out, ' ', INDENT);
        column(sheet, wording(wording_notice(group->notices[i].kind), sheet->in_english), NAME_COLUMNS);
        buf_format(sheet->out, "%zu  ", group->notices[i].count);
        add(sheet, wording_of(group->notices[i].text, sheet->in_english));
        newline(sheet);
    }
    if (listed < group->notice_count) {
        struct str rest = wording_number(sheet->arena, sheet->in_english, group->notice_count - listed);
        wrapped(sheet, "  ", wording_fill(sheet->arena, sheet->in_english, WORD_NOTICES_REST, FILL(rest)));
    }
}

static void write_head(struct sheet *sheet)
{
    word(sheet, WORD_BEFORE_REVIEW);
    buf_text(sheet->out, ". ");
    word(sheet, WORD_BEFORE_REVIEW_MEANS);
    newline(sheet);
    if (sheet->results->complete)
        return;
    word(sheet, WORD_INCOMPLETE);
    buf_text(sheet->out, ". ");
    word(sheet, WORD_INCOMPLETE_MEANS);
    newline(sheet);
}

static void write_group(struct sheet *sheet, const struct group_results *group)
{
    struct str name = records_group(group);
    sheet->digest = digest_new(sheet->arena, sheet->results, group);
    newline(sheet);
    word(sheet, WORD_REPORT);
    buf_text(sheet->out, ": ");
    add(sheet, name.n ? name : wording(WORD_UNNAMED_GROUP, sheet->in_english));
    newline(sheet);
    write_classes(sheet);
    write_findings(sheet);
    write_clauses(sheet);
    write_members(sheet);
    write_answers(sheet);
    write_names(sheet);
    write_coverage(sheet);
    write_notices(sheet);
    write_scope(sheet);
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
