/* SPDX-License-Identifier: MIT */
/* A made-up group for the audit's tests: a roster of four, the shipped rules, messages and events one at a
 * time. */
#ifndef BENCH_GROUP_H
#define BENCH_GROUP_H

#include "audit.h"
#include "check.h"

enum {
    ALL_CARRIED = CARRIES_ACCOUNT_IDS | CARRIES_MESSAGE_IDS | CARRIES_TIMES | CARRIES_EVENTS |
                  CARRIES_RECALLS | CARRIES_QUOTES | CARRIES_PROFILE_NAMES
};

struct bench {
    struct arena *arena;
    struct diag diag;
    struct audit_options options;
    struct audit *audit;
    struct sink sink;
    struct stamp now; /* moved by hand, or by a minute per message */
};

#define TEXT(literal)                                                                                        \
    {                                                                                                        \
        literal, sizeof literal - 1                                                                          \
    } /* STR, for what lives as long as the program */
#define TERM(id, name, office, its_role)                                                                     \
    {                                                                                                        \
        .account_id = TEXT(id), .full_name = TEXT(name), .position = TEXT(office), .role = TEXT(its_role),   \
        .joined_ms = INT64_MIN, .left_ms = INT64_MAX                                                         \
    }
static const struct term bench_terms[] = {
    TERM("b1", "Lê Mẫu Trung", "Chủ tịch", "leader"),
    TERM("b2", "Phạm Mẫu Long", "Giám đốc", "admin"),
    TERM("b3", "Vũ Thị Mẫu", "Chuyên viên", "member"),
    TERM("b4", "Lò Văn Mẫu", "Văn thư", "member"),
};
static const struct roster bench_roster = {.terms = bench_terms,
                                           .count = sizeof bench_terms / sizeof *bench_terms};

static inline struct stamp bench_time(const char *text)
{
    struct stamp stamp = {0, PRECISION_NONE};
    CHECK(stamp_parse(str_of(text), ZONE_VIETNAM_MINUTES, DAY_FIRST, &stamp));
    return stamp;
}

/* `pack` NULL: --detectors-only. Options may be changed before bench_start. */
static inline struct bench bench_new(const char *pack)
{
    struct bench bench = {.arena = arena_new(), .now = bench_time("2026-10-05 08:00")};
    struct str packs[] = {str_of(pack)};
    bench.options = (struct audit_options){
        .rules = ruleset_load(bench.arena, &bench.diag, STR(RULES_DIR), packs, pack != NULL, pack == NULL),
        .roster = &bench_roster,
        .calendar = calendar_default(ZONE_VIETNAM_MINUTES),
        .zone_minutes = ZONE_VIETNAM_MINUTES,
        .since_ms = INT64_MIN,
        .until_ms = INT64_MAX,
        .report_ms = INT64_MIN,
        .detectors_only = pack == NULL,
    };
    CHECK(bench.options.rules != NULL);
    return bench;
}

static inline void bench_input(struct bench *bench, const char *file, unsigned carries, enum trust trust)
{
    if (!bench->audit)
        bench->audit = audit_new(bench->arena, &bench->diag, &bench->options);
    bench->sink = audit_sink(bench->audit, str_of(file), carries, trust);
}

static inline void bench_start(struct bench *bench)
{
    bench_input(bench, "nhom.csv", ALL_CARRIED, TRUST_TABLE);
}

static inline void bench_send(struct bench *bench, struct message message)
{
    if (message.at.precision == PRECISION_NONE) {
        bench->now.ms += MS_PER_MINUTE;
        message.at = bench->now;
    }
    bench->sink.message(bench->sink.self, &message);
}

static inline void bench_say(struct bench *bench, const char *id, const char *name, const char *text)
{
    bench_send(bench, (struct message){.sender = {str_of(id), str_of(name)}, .text = str_of(text)});
}

static inline void bench_event(struct bench *bench, enum event_type type, const char *actor,
                               const char *target)
{
    struct party party = {STR_NONE, str_of(target)};
    bench->now.ms += MS_PER_MINUTE;
    bench->sink.event(bench->sink.self, &(struct event){
                                            .at = bench->now,
                                            .type = type,
                                            .actor = {STR_NONE, str_of(actor)},
                                            .targets = &party,
                                            .target_count = target != NULL,
                                        });
}

static inline void bench_free(struct bench *bench)
{
    arena_free(bench->arena);
}

/* How many findings of a detector; `first`, when not NULL, gets the first of them. */
static inline size_t bench_count(const struct results *results, const char *detector,
                                 const struct finding **first)
{
    size_t n = 0;
    if (first)
        *first = NULL;
    for (size_t g = 0; g < results->group_count; g++)
        for (size_t i = 0; i < results->groups[g]->finding_count; i++) {
            const struct finding *finding = results->groups[g]->findings[i];
            if (!finding->detector || !str_is(finding->detector->id, detector))
                continue;
            if (n++ == 0 && first)
                *first = finding;
        }
    return n;
}

static inline size_t bench_notices(const struct results *results, enum notice_kind kind)
{
    size_t n = 0;
    for (size_t g = 0; g < results->group_count; g++)
        for (size_t i = 0; i < results->groups[g]->notice_count; i++)
            n += results->groups[g]->notices[i].kind == kind ? results->groups[g]->notices[i].count : 0;
    return n;
}

#endif
