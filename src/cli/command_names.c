/* SPDX-License-Identifier: MIT */
/* rasoat names: only the members' display names. */
#include "audit.h"
#include "delivery.h"
#include "member_list.h"
#include "origin.h"
#include "roster_table.h"

/* Of several lists those that can be read count. */
static bool read_names(struct session *session, struct walk *walk, const struct sink *keeper)
{
    struct arena *arena = arena_new();
    bool any = false;
    for (struct source *source; (source = walk_next(walk, arena)); arena_reset(arena))
        any |= names_read(session->run, &session->diag, source, keeper);
    arena_free(arena);
    return any;
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
    struct member_list list = {.arena = session->run};
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
    const struct sink keeper = member_list_sink(&list);
    if (!rules || !delivery_plan(session, walk, &delivery) ||
        (settings->roster.n &&
         !roster_read(session->run, diag, settings->roster.p, settings->zone_minutes, &roster)) ||
        !read_names(session, walk, &keeper))
        return EXIT_UNUSABLE;
    struct audit_options options = {
        .rules = rules,
        .roster = settings->roster.n ? &roster : NULL,
        .members = list.rows,
        .member_count = list.count,
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
    const struct results *results = audit_names(conversation, diag, &options);
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
