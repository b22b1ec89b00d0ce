/* SPDX-License-Identifier: MIT */
/* Repeated findings of one member weigh more from the number on that the pack's check says, and only then. */
#include "bench_group.h"

#include "escalation.h"
#include "identity.h"

#include <stdlib.h>
#include <unistd.h>

static const char pack_text[] =
    "<regulation xmlns=\"urn:rasoat:rules:1\" id=\"site\" revision=\"1\" rows=\"1\">"
    "<title xml:lang=\"vi\">Nội quy mẫu</title><title xml:lang=\"en\">A sample</title>"
    "<document number=\"1\" issuer=\"Mẫu\" from=\"2020-01-01\"/>"
    "<role id=\"leader\"><title xml:lang=\"vi\">Lãnh đạo</title><title xml:lang=\"en\">Leader</title></role>"
    "<role id=\"member\"><title xml:lang=\"vi\">Thành viên</title><title "
    "xml:lang=\"en\">Member</title></role>"
    "<clause id=\"k1\" modality=\"cấm\" bound=\"member\">"
    "<summary xml:lang=\"vi\">Cấm quảng cáo</summary><summary xml:lang=\"en\">No advertising</summary>"
    "<check detector=\"advertising\" class=\"sign\" severity=\"low\">"
    "<escalate after=\"3\" days=\"30\" severity=\"high\"/></check></clause></regulation>";

static const char offer[] = "Em thanh lý 2 điện thoại giá rẻ, cần thì ib em nhé";

static const struct results *audit_with(struct bench *bench, const char *const *times, size_t count)
{
    for (size_t i = 0; i < count; i++) {
        bench->now = bench_time(times[i]);
        bench_say(bench, "b3", "Vũ Thị Mẫu", offer);
        if (i == 0)
            bench_say(bench, "b4", "Lò Văn Mẫu", offer);
    }
    return audit_end(bench->audit);
}

/* How many of a member's findings have a severity. */
static size_t weighing(const struct results *results, const char *member, enum severity severity)
{
    size_t n = 0;
    for (size_t i = 0; i < results->groups[0]->finding_count; i++) {
        const struct finding *finding = results->groups[0]->findings[i];
        n += finding->member && str_is(finding->member->id, member) && finding->severity == severity;
    }
    return n;
}

static void from_the_third_within_thirty_days(const char *pack)
{
    static const char *const times[] = {"2026-10-01 08:00", "2026-10-10 08:00", "2026-10-20 08:00",
                                        "2026-11-25 08:00"};
    struct bench bench = bench_new(pack);
    bench_start(&bench);
    const struct results *results = audit_with(&bench, times, sizeof times / sizeof *times);
    CHECK(weighing(results, "b3", SEVERITY_LOW) == 3); /* the fourth has one other within thirty days: none */
    CHECK(weighing(results, "b3", SEVERITY_HIGH) == 1);
    CHECK(weighing(results, "b4", SEVERITY_LOW) == 1 && weighing(results, "b4", SEVERITY_HIGH) == 0);
    bench_free(&bench);
}

static void not_when_spread_over_months(const char *pack)
{
    static const char *const times[] = {"2026-08-01 08:00", "2026-09-01 08:00", "2026-10-02 08:00"};
    struct bench bench = bench_new(pack);
    bench_start(&bench);
    const struct results *results = audit_with(&bench, times, sizeof times / sizeof *times);
    CHECK(weighing(results, "b3", SEVERITY_LOW) == 3 && weighing(results, "b3", SEVERITY_HIGH) == 0);
    bench_free(&bench);
}

/* As a history tells them: two on b3, one of them by another check, one on b4. */
static void those_of_earlier_runs_count(const char *pack)
{
    static const char *const times[] = {"2026-10-20 08:00", "2026-10-21 08:00", "2026-11-25 08:00"};
    struct bench bench = bench_new(pack);
    bench_start(&bench);
    const struct results *results = audit_with(&bench, times, sizeof times / sizeof *times);
    struct group_results *group = (struct group_results *)results->groups[0];
    const struct finding *b3 = group->findings[0]->member && str_is(group->findings[0]->member->id, "b3")
                                   ? group->findings[0]
                                   : group->findings[1];
    const struct earlier_finding earlier[] = {
        {b3->member, STR("site"), STR("k2"), STR("advertising"), b3->at.ms - MS_PER_DAY},
        {b3->member, STR("site"), STR("k1"), STR("advertising"), b3->at.ms - MS_PER_DAY},
    };
    CHECK(weighing(results, "b3", SEVERITY_HIGH) == 0);
    group->earlier = earlier;
    group->earlier_count = sizeof earlier / sizeof *earlier;
    escalation_apply(bench.arena, group, ZONE_VIETNAM_MINUTES);
    CHECK(weighing(results, "b3", SEVERITY_HIGH) == 1 && weighing(results, "b4", SEVERITY_HIGH) == 0);
    const struct review cleared = {.conclusion = CONCLUSION_DISMISSED};
    ((struct finding *)b3)->review = &cleared;
    escalation_apply(bench.arena, group, ZONE_VIETNAM_MINUTES);
    CHECK(weighing(results, "b3", SEVERITY_HIGH) == 0 && weighing(results, "b3", SEVERITY_LOW) == 3);
    bench_free(&bench);
}

/* What a finding falls back to when its escalation is looked at again names nobody either. */
static void nobody_is_named_by_what_is_kept(const char *pack)
{
    static const char *const times[] = {"2026-10-01 08:00", "2026-10-02 08:00", "2026-10-03 08:00"};
    struct bench bench = bench_new(pack);
    bench_start(&bench);
    struct results *results = (struct results *)audit_with(&bench, times, sizeof times / sizeof *times);
    struct group_results *group = (struct group_results *)results->groups[0];
    for (size_t i = 0; i < group->finding_count; i++)
        if (group->findings[i]->repetition)
            ((struct repetition *)group->findings[i]->repetition)->reason.vi = STR("nhắc tới Vũ Thị Mẫu");
    identity_hide(bench.arena, results, IDENTITY_PSEUDONYM, (struct key){0});
    escalation_apply(bench.arena, group, ZONE_VIETNAM_MINUTES);
    for (size_t i = 0; i < group->finding_count; i++) {
        struct str reason = group->findings[i]->reason.vi;
        CHECK(str_find(reason, STR("Vũ Thị Mẫu")) == reason.n);
    }
    bench_free(&bench);
}

static void the_reason_says_why(const char *pack)
{
    static const char *const times[] = {"2026-10-01 08:00", "2026-10-02 08:00", "2026-10-03 08:00"};
    struct bench bench = bench_new(pack);
    bench_start(&bench);
    const struct results *results = audit_with(&bench, times, sizeof times / sizeof *times);
    const struct group_results *group = results->groups[0];
    const struct finding *last = group->findings[group->finding_count - 1];
    CHECK(last->severity == SEVERITY_HIGH &&
          str_ends(last->reason.vi, STR("(lần thứ 3 trong 30 ngày; từ lần thứ 3 thì nặng hơn)")));
    bench_free(&bench);
}

int main(void)
{
    char path[] = "/tmp/rasoat-escalation-XXXXXX.xml";
    int file = mkstemps(path, sizeof ".xml" - 1);
    if (!CHECK(file >= 0 && write(file, pack_text, sizeof pack_text - 1) == (ssize_t)sizeof pack_text - 1))
        return check_result();
    from_the_third_within_thirty_days(path);
    not_when_spread_over_months(path);
    those_of_earlier_runs_count(path);
    nobody_is_named_by_what_is_kept(path);
    the_reason_says_why(path);
    close(file);
    unlink(path);
    return check_result();
}
