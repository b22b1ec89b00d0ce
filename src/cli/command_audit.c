/* SPDX-License-Identifier: MIT */
/* rasoat audit: the main job. Exports in, report out. */
#include <stdlib.h>

#include "anonymity.h"
#include "audit.h"
#include "conclusions.h"
#include "delivery.h"
#include "inputs.h"
#include "member_list.h"
#include "origin.h"
#include "roster_table.h"

/* The lists an audit may be given besides the export. */
struct lists {
    struct roster roster;
    struct aliases aliases;
    struct member_list members;
};

/* Names that may hold ": ", so that a reader of copied text knows where they end. */
static void note_known_names(struct session *session, const struct lists *lists)
{
    size_t most = 2 * lists->roster.count + lists->members.count + lists->aliases.count;
    struct str *names = arena_array(session->run, most, sizeof *names);
    size_t count = 0;
    for (size_t i = 0; i < lists->roster.count; i++) {
        names[count++] = lists->roster.terms[i].full_name;
        if (lists->roster.terms[i].display.n)
            names[count++] = lists->roster.terms[i].display;
    }
    for (size_t i = 0; i < lists->members.count; i++)
        names[count++] = lists->members.rows[i].display;
    for (size_t i = 0; i < lists->aliases.count; i++)
        names[count++] = lists->aliases.list[i].alias;
    session->known_names = names;
    session->known_name_count = count;
}

static bool unusable_list(struct session *session, struct str path)
{
    struct diag *diag = &session->diag;
    diag_report(
        diag, LOSS_USAGE, (struct place){path, 0, 0, 0},
        SAY(diag, "danh sách không dùng được, chưa soát gì", "the list cannot be used, nothing was audited"));
    return false;
}

static bool read_lists(struct session *session, struct lists *lists)
{
    const struct settings *settings = &session->settings;
    lists->members.arena = session->run;
    if (settings->roster.n && !roster_read(session->run, &session->diag, settings->roster.p,
                                           settings->zone_minutes, &lists->roster))
        return unusable_list(session, settings->roster);
    const struct sink keeper = member_list_sink(&lists->members);
    for (size_t i = 0; i < settings->members_count; i++) {
        struct source *list = source_open(session->run, &session->diag, settings->members[i].p);
        size_t from = lists->members.count;
        if (!names_read(session->run, &session->diag, list, &keeper, NULL))
            return unusable_list(session, settings->members[i]);
        member_list_date(&lists->members, from, settings->members_taken[i]);
    }
    if (settings->aliases.n &&
        !aliases_read(session->run, &session->diag, settings->aliases.p, &lists->aliases))
        return unusable_list(session, settings->aliases);
    note_known_names(session, lists);
    return true;
}

/* --report-time, else SOURCE_DATE_EPOCH, else the last message's time: no clock in an output. */
static int64_t report_time(const struct settings *settings)
{
    const char *epoch = getenv("SOURCE_DATE_EPOCH");
    unsigned long long seconds;
    if (settings->report_ms == INT64_MIN && epoch && str_number(str_of(epoch), &seconds) &&
        seconds < INT64_MAX / MS_PER_SECOND)
        return (int64_t)seconds * MS_PER_SECOND;
    return settings->report_ms;
}

static void add_period(const struct settings *settings, struct buf *line)
{
    if (settings->since_ms != INT64_MIN) {
        buf_text(line, " --since ");
        stamp_write_iso(settings->since_ms, settings->zone_minutes, line);
    }
    if (settings->until_ms != INT64_MAX) {
        buf_text(line, " --until ");
        stamp_write_iso(settings->until_ms - 1, settings->zone_minutes,
                        line); /* inclusive, as it was given */
    }
}

/* The options that shape a result, in the order of their table; paths are named without folders. */
static struct str options_line(struct session *session)
{
    const struct settings *settings = &session->settings;
    struct buf line = {0};
    for (size_t i = 0; i < settings->pack_count; i++)
        buf_format(&line, " --rules %.*s", STR_ARG(origin_file_name(settings->packs[i])));
    if (settings->detectors_only)
        buf_text(&line, " --detectors-only");
    if (settings->statistics)
        buf_text(&line, " --statistics");
    if (settings->month.year)
        buf_format(&line, " --month %04d-%02d%s", settings->month.year, settings->month.number,
                   settings->calendar_month ? " --calendar-month" : "");
    else
        add_period(settings, &line);
    if (settings->group.n)
        buf_format(&line, " --group %.*s", STR_ARG(settings->group));
    if (settings->member.n && settings->identity == IDENTITY_FULL)
        buf_format(&line, " --member %.*s", STR_ARG(settings->member));
    if (settings->group_kind == GROUP_KIND_OFFICIAL_ACCOUNT)
        buf_text(&line, " --group-kind oa");
    if (settings->identity != IDENTITY_FULL)
        buf_text(&line,
                 settings->identity == IDENTITY_MASKED ? " --identity masked" : " --identity pseudonym");
    if (settings->suppressions.n)
        buf_text(&line, " --suppressions");
    if (settings->from.n)
        buf_format(&line, " --from %.*s", STR_ARG(settings->from));
    struct str text = arena_str(session->run, str_from(buf_str(&line), 1));
    buf_free(&line);
    return text;
}

static struct audit_options audit_options(struct session *session, const struct lists *lists,
                                          const struct ruleset *rules)
{
    const struct settings *settings = &session->settings;
    struct alias_entry *aliases = arena_array(session->run, lists->aliases.count, sizeof *aliases);
    for (size_t i = 0; i < lists->aliases.count; i++)
        aliases[i] = (struct alias_entry){lists->aliases.list[i].alias, lists->aliases.list[i].account_id,
                                          lists->aliases.list[i].full_name};
    return (struct audit_options){
        .rules = rules,
        .roster = settings->roster.n ? &lists->roster : NULL,
        .members = lists->members.rows,
        .member_count = lists->members.count,
        .aliases = aliases,
        .alias_count = lists->aliases.count,
        .calendar = settings->calendar,
        .zone_minutes = settings->zone_minutes,
        .since_ms = settings->since_ms,
        .until_ms = settings->until_ms,
        .report_ms = report_time(settings),
        .group = settings->group,
        .only_member = settings->member,
        .detectors_only = settings->detectors_only,
        .statistics = settings->statistics,
        .in_english = settings->in_english,
        .letterhead = settings->letterhead,
        .origin = origin_of(session, &command_audit),
        .version = VERSION,
        .options_line = options_line(session),
        .spool_folder = delivery_spool_folder(session),
    };
}

static bool reaches_fail_level(const struct settings *settings, const struct results *results)
{
    if (settings->never_fail)
        return false;
    for (size_t g = 0; g < results->group_count; g++)
        for (size_t i = 0; i < results->groups[g]->finding_count; i++) {
            const struct finding *finding = results->groups[g]->findings[i];
            if (finding->class != CLASS_ATTEST && finding->severity >= settings->fail_on &&
                !review_clears(finding->review))
                return true;
        }
    return false;
}

/* Is the result good enough to be written at all? */
static bool is_wanted(struct session *session, const struct results *results)
{
    struct diag *diag = &session->diag;
    if (!session->settings.strict || results->complete)
        return true;
    diag_report(diag, LOSS_USAGE, NO_PLACE,
                SAY(diag, "dữ liệu không đầy đủ và có --strict: không ghi báo cáo",
                    "input incomplete and --strict: no report"));
    return false;
}

/* What people have concluded comes in, the run goes into the history, and only then names may be hidden. */
static bool complete(struct session *session, struct arena *arena, struct results *results)
{
    struct history *history;
    if (!conclusions_history(session, arena, &history))
        return false;
    bool good = conclusions_take(session, arena, results, history) &&
                conclusions_weigh(arena, results, history) && conclusions_keep(results, history) &&
                anonymity_apply(session, arena, results);
    history_close(history);
    return good;
}

static enum exit_status deliver(struct session *session, const struct delivery *delivery,
                                const struct results *results)
{
    struct diag *diag = &session->diag;
    delivery_write(session, delivery, results);
    bool incomplete = !results->complete && diag->worst < LOSS_USAGE;
    return incomplete ? EXIT_INCOMPLETE
                      : status_of(session,
                                  reaches_fail_level(&session->settings, results) ? EXIT_FOUND : EXIT_CLEAN);
}

static enum exit_status run(struct session *session)
{
    struct diag *diag = &session->diag;
    struct settings *settings = &session->settings;
    struct lists lists = {0};
    struct delivery delivery;
    if (session->operand_count == 0) {
        diag_report(diag, LOSS_USAGE, NO_PLACE,
                    SAY(diag, "cần ít nhất một tệp xuất; xem rasoat audit --help",
                        "want at least one export; see rasoat audit --help"));
        return EXIT_UNUSABLE;
    }
    if (settings->pack_count == 0 && !settings->detectors_only) {
        diag_report(diag, LOSS_USAGE, NO_PLACE,
                    SAY(diag, "cần quy chế: -r GÓI (xem rasoat rules list)",
                        "want a regulation: -r PACK (see rasoat rules list)"));
        return EXIT_UNUSABLE;
    }
    const struct ruleset *rules = ruleset_load(session->run, diag, rules_folder(session), settings->packs,
                                               settings->pack_count, settings->detectors_only);
    struct walk *walk =
        walk_begin(session, sheets_claim_of_readers, session->operands, session->operand_count);
    if (!rules || !inputs_fit_rules(session, rules) || !read_lists(session, &lists) ||
        !delivery_plan(session, walk, &delivery))
        return status_of(session, EXIT_UNUSABLE);

    struct arena *conversation = arena_new();
    struct audit_options options = audit_options(session, &lists, rules);
    struct audit *audit = audit_new(conversation, diag, &options);
    enum exit_status status = EXIT_UNUSABLE;
    if (inputs_read(session, walk, rules, audit)) {
        audit_archives(audit, session->archives, session->archive_count);
        struct results *results = audit_end(audit);
        if (!results)
            status = EXIT_OUTPUT;
        else if (is_wanted(session, results) && complete(session, conversation, results))
            status = deliver(session, &delivery, results);
    }
    arena_free(conversation);
    return status;
}

const struct command command_audit = {
    .name = "audit",
    .bit = FOR_AUDIT,
    .operands_vi = "TỆP|THƯ-MỤC…",
    .operands_en = "FILE|FOLDER…",
    .title_vi = "rà soát một hoặc nhiều tệp xuất theo quy chế, lập báo cáo",
    .title_en = "audit exports against a regulation and write the report",
    .examples =
        "  rasoat audit chat.txt -r lai-chau-893\n"
        "  rasoat audit chat.json -r lai-chau-893 --roster danh-sach.csv --month 2026-10 -o bao-cao/\n"
        "  rasoat audit chat.csv -r lai-chau-893 -f jsonl\n",
    .run = run,
};
