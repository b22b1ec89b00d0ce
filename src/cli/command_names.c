/* SPDX-License-Identifier: MIT */
/* rasoat names: only the members' display names. */
#include "audit.h"
#include "decode.h"
#include "delivery.h"
#include "member_list.h"
#include "origin.h"
#include "roster_table.h"

/* The lists that were read, for the record. */
struct lists {
    struct member_list members;
    struct input_facts *files;
    size_t file_count, file_capacity;
};

static const char *encoding_in(struct source *source)
{
    const char *kind = source_kind(source);
    return kind ? kind : encoding_name(encoding_of(source_sample(source)));
}

static void note_file(struct session *session, struct lists *lists, struct source *source,
                      const char *encoding, struct str sha256, size_t rows)
{
    struct arena *arena = session->run;
    lists->files =
        arena_grow(arena, lists->files, lists->file_count, &lists->file_capacity, sizeof *lists->files);
    lists->files[lists->file_count++] = (struct input_facts){
        .file = arena_str(arena, source_name(source)),
        .sha256 = sha256,
        .bytes = source_bytes(source),
        .format = "names",
        .format_title = {STR("danh sách tên hiển thị"), STR("list of display names")},
        .trust = TRUST_TABLE,
        .carries = CARRIES_PROFILE_NAMES | CARRIES_ACCOUNT_IDS,
        .encoding = encoding,
        .seen = rows,
        .system = rows,
        .complete = source_whole(source),
    };
}

/* Of several lists those that can be read count. */
static bool read_names(struct session *session, struct walk *walk, struct lists *lists)
{
    const struct sink keeper = member_list_sink(&lists->members);
    struct arena *arena = arena_new();
    for (struct source *source; (source = walk_next(walk, arena)); arena_reset(arena)) {
        struct str sha256;
        const char *encoding = encoding_in(source);
        size_t before = lists->members.count;
        if (names_read(session->run, &session->diag, source, &keeper, &sha256))
            note_file(session, lists, source, encoding, sha256, lists->members.count - before);
    }
    arena_free(arena);
    return lists->file_count > 0;
}

static const struct results *judge(struct session *session, struct arena *conversation,
                                   const struct audit_options *options, const struct lists *lists)
{
    struct audit *audit = audit_new(conversation, &session->diag, options);
    for (size_t i = 0; i < lists->file_count; i++)
        audit_input(audit, &lists->files[i]);
    audit_archives(audit, session->archives, session->archive_count);
    return audit_names(audit);
}

static bool any_finding_at(const struct results *results, enum severity level)
{
    for (size_t g = 0; g < results->group_count; g++)
        for (size_t i = 0; i < results->groups[g]->finding_count; i++)
            if (results->groups[g]->findings[i]->severity >= level)
                return true;
    return false;
}

static enum exit_status run(struct session *session)
{
    struct diag *diag = &session->diag;
    struct settings *settings = &session->settings;
    struct lists lists = {.members.arena = session->run};
    struct roster roster = {0};
    struct delivery delivery;
    if (session->operand_count == 0 || settings->pack_count == 0) {
        diag_report(diag, LOSS_USAGE, NO_PLACE,
                    SAY(diag, "cần danh sách tên và quy chế: rasoat names DANH-SÁCH.csv -r GÓI",
                        "want a list of names and a regulation: rasoat names LIST.csv -r PACK"));
        return EXIT_UNUSABLE;
    }
    const struct ruleset *rules =
        ruleset_load(session->run, diag, rules_folder(session), settings->packs, settings->pack_count, false);
    struct walk *walk = walk_begin(session, names_claim, session->operands, session->operand_count);
    if (!rules || !delivery_plan(session, walk, &delivery) ||
        (settings->roster.n &&
         !roster_read(session->run, diag, settings->roster.p, settings->zone_minutes, &roster)) ||
        !read_names(session, walk, &lists))
        return EXIT_UNUSABLE;
    struct audit_options options = {
        .rules = rules,
        .roster = settings->roster.n ? &roster : NULL,
        .members = lists.members.rows,
        .member_count = lists.members.count,
        .zone_minutes = settings->zone_minutes,
        .since_ms = INT64_MIN,
        .until_ms = INT64_MAX,
        .report_ms = settings->report_ms,
        .in_english = settings->in_english,
        .letterhead = settings->letterhead,
        .origin = origin_of(session, &command_names),
        .version = VERSION,
    };
    struct arena *conversation = arena_new();
    const struct results *results = judge(session, conversation, &options, &lists);
    delivery_write(session, &delivery, results);
    bool found = !settings->never_fail && any_finding_at(results, settings->fail_on);
    arena_free(conversation);
    return status_of(session, found ? EXIT_FOUND : EXIT_CLEAN);
}

const struct command command_names = {
    .name = "names",
    .bit = FOR_NAMES,
    .operands_vi = "DANH-SÁCH…",
    .operands_en = "LIST…",
    .title_vi = "chỉ kiểm tra tên hiển thị của thành viên",
    .title_en = "check the members' display names only",
    .examples = "  rasoat names thanh-vien.csv -r lai-chau-893\n"
                "  rasoat names thanh-vien.csv -r lai-chau-893 --roster danh-sach.csv -o ten.csv\n",
    .run = run,
};
