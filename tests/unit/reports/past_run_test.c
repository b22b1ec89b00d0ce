/* SPDX-License-Identifier: MIT */
#include "past_run.h"

#include "check.h"
#include "fixture.h"
#include "report.h"

static void say(void *context, const struct diag_entry *entry)
{
    *(size_t *)context += 1;
    (void)entry;
}

/* A run's records, and what was said while they were read back. */
struct trial {
    struct arena *arena;
    struct buf summary, findings;
    size_t said;
};

static struct trial trial_new(const struct results *results)
{
    struct trial trial = {.arena = arena_new()};
    report_json.render_one(results, &trial.summary);
    report_jsonl.render_one(results, &trial.findings);
    return trial;
}

static struct results *read_back(struct trial *trial)
{
    struct diag diag = {.emit = say, .context = &trial->said};
    struct past_records records = {STR("summary.json"), buf_str(&trial->summary), STR("findings.jsonl"),
                                   buf_str(&trial->findings)};
    struct results *results = past_run_read(trial->arena, &diag, &records);
    CHECK((results == NULL) == (diag.worst == LOSS_USAGE));
    return results;
}

static void trial_free(struct trial *trial)
{
    buf_free(&trial->summary);
    buf_free(&trial->findings);
    arena_free(trial->arena);
}

static void render_all(const struct results *results, struct outputs *outputs)
{
    outputs->arena = arena_new();
    for (size_t i = 0; i < report_count(); i++)
        report_at(i)->render(results, outputs);
    report_seal(results, outputs);
}

/* Every report of what was read back is the same as that of the run itself. */
static void test_same_reports(struct results *results, bool in_english)
{
    struct outputs now = {0}, then = {0};
    results->in_english = in_english;
    struct trial trial = trial_new(results);
    const struct results *past = read_back(&trial);
    if (CHECK(past)) {
        render_all(results, &then);
        render_all(past, &now);
        CHECK(then.count == now.count);
        for (size_t i = 0; i < then.count && i < now.count; i++)
            if (!CHECK(str_equal(then.list[i].name, now.list[i].name) &&
                       str_equal(buf_str(&then.list[i].content), buf_str(&now.list[i].content))))
                printf("    %.*s\n", STR_ARG(then.list[i].name));
        outputs_free(&now);
        outputs_free(&then);
        arena_free(now.arena);
        arena_free(then.arena);
    }
    CHECK(trial.said == 0);
    trial_free(&trial);
}

static void test_reviews(const struct results *results)
{
    const struct review review = {.conclusion = CONCLUSION_DISMISSED,
                                  .by = STR("Người Rà Soát"),
                                  .at = STR("2026-10-20"),
                                  .until = STR("2027-10-20"),
                                  .note = STR("trích dẫn")};
    ((struct finding *)results->groups[0]->findings[2])->review = &review;
    struct trial trial = trial_new(results);
    const struct results *past = read_back(&trial);
    if (CHECK(past)) {
        const struct review *kept = past->groups[0]->findings[2]->review;
        CHECK(!past->groups[0]->findings[1]->review);
        CHECK(kept && kept->conclusion == CONCLUSION_DISMISSED);
        CHECK_STR(kept->by, "Người Rà Soát");
        CHECK_STR(kept->at, "2026-10-20");
        CHECK_STR(kept->until, "2027-10-20");
        CHECK_STR(kept->note, "trích dẫn");
        CHECK(past->reviews.concluded == 1 && past->reviews.all == results->reviews.all);
    }
    trial_free(&trial);
}

/* Cut, or made of two runs: nothing is rendered, and somebody says so once. */
static void test_broken(const struct results *results, const struct results *other)
{
    struct trial trial = trial_new(results), foreign = trial_new(other);
    struct buf findings = trial.findings, summary = trial.summary;
    trial.findings.n = str_find(buf_str(&findings), STR("{\"type\":\"end\""));
    CHECK(!read_back(&trial) && trial.said == 1);
    trial.findings = foreign.findings;
    CHECK(!read_back(&trial) && trial.said == 2);
    trial.findings = findings;
    trial.summary.n -= 2;
    CHECK(!read_back(&trial) && trial.said >= 3);
    trial.summary = summary;
    CHECK(read_back(&trial));
    trial_free(&trial);
    trial_free(&foreign);
}

int main(void)
{
    struct arena *arena = arena_new();
    test_same_reports(fixture_month(arena), false);
    test_same_reports(fixture_month(arena), true);
    test_same_reports(fixture_hostile(arena), false);
    test_same_reports(fixture_empty(arena), false);
    test_reviews(fixture_month(arena));
    test_broken(fixture_month(arena), fixture_hostile(arena));
    arena_free(arena);
    return check_result();
}
