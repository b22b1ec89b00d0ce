/* SPDX-License-Identifier: MIT */
/* Tests of detectors over a chat: a made-up group goes through the real audit. */
#include "audit_chat_test.h"

#include "audit_trial.h"
#include "name_form.h"

enum { FIRST_MOMENT_MS = 0, STEP_MS = MS_PER_MINUTE }; /* of steps that give no time */

/* --- the roster --- */

static int64_t day_of(struct str text, int64_t otherwise)
{
    struct stamp stamp;
    return text.n && stamp_parse(text, ZONE_VIETNAM_MINUTES, DAY_FIRST, &stamp) ? stamp.ms : otherwise;
}

static struct term term_of(const struct test_person *person)
{
    return (struct term){
        .account_id = person->id,
        .full_name = person->name,
        .position = person->position,
        .unit = person->unit,
        .role = person->role,
        .display = person->display,
        .joined_ms = day_of(person->joined, INT64_MIN),
        .left_ms = day_of(person->left, INT64_MAX),
    };
}

static bool is_listed(const struct term *terms, size_t count, struct str name)
{
    for (size_t i = 0; i < count; i++)
        if (str_equal(terms[i].full_name, name))
            return true;
    return false;
}

/* The persons of the test; without them, everybody whom a step gives a role. */
static struct roster roster_of(struct arena *arena, const struct chat_test *test)
{
    struct term *terms = arena_array(arena, test->person_count + test->step_count, sizeof *terms);
    size_t count = 0;
    for (size_t i = 0; i < test->person_count; i++)
        terms[count++] = term_of(&test->persons[i]);
    for (size_t i = 0; !test->person_count && i < test->step_count; i++) {
        const struct test_step *step = &test->steps[i];
        if (step->role.n && !is_listed(terms, count, step->by))
            terms[count++] =
                term_of(&(struct test_person){.id = step->id, .name = step->by, .role = step->role});
    }
    return (struct roster){.terms = terms, .count = count};
}

/* --- the member list --- */

static enum zalo_role zalo_role_of(struct str name)
{
    for (int role = ZALO_OWNER; role <= ZALO_MEMBER; role++)
        if (str_is(name, zalo_role_name((enum zalo_role)role)))
            return (enum zalo_role)role;
    return ZALO_UNKNOWN;
}

static const struct listed *members_of(struct arena *arena, const struct chat_test *test)
{
    struct listed *members = arena_array(arena, test->listed_count, sizeof *members);
    for (size_t i = 0; i < test->listed_count; i++)
        members[i] = (struct listed){
            .account_id = test->listed[i].id,
            .display = test->listed[i].name,
            .role = zalo_role_of(test->listed[i].zalo_role),
        };
    return members;
}

/* --- the steps --- */

static struct stamp time_of(const struct test_step *step, size_t number)
{
    struct stamp stamp = {FIRST_MOMENT_MS + (int64_t)number * STEP_MS, PRECISION_MINUTE};
    if (step->at.n)
        stamp_parse(step->at, ZONE_VIETNAM_MINUTES, DAY_FIRST, &stamp);
    return stamp;
}

static enum event_type event_type_of(struct str name)
{
    for (size_t type = 0; type < EVENT_COUNT; type++)
        if (str_is(name, event_name((enum event_type)type)))
            return (enum event_type)type;
    return EVENT_UNKNOWN;
}

static void send_event(const struct sink *sink, const struct test_step *step, struct stamp at)
{
    struct party target = {step->target_id, step->target};
    sink->event(sink->self, &(struct event){
                                .at = at,
                                .type = event_type_of(step->type),
                                .actor = {step->id, step->by},
                                .targets = &target,
                                .target_count = step->target.n || step->target_id.n,
                                .value = step->value,
                                .where = step->where,
                            });
}

static void send_message(const struct sink *sink, const struct test_step *step, struct stamp at)
{
    bool recalled = str_is(step->kind, "recalled");
    sink->message(sink->self, &(struct message){
                                  .sender = {step->id, step->by},
                                  .at = at,
                                  .kind = step->kind.n && !recalled ? kind_of(step->kind) : KIND_TEXT,
                                  .recall = recalled ? RECALL_BY_SENDER : RECALL_NONE,
                                  .source_kind = step->kind,
                                  .text = step->text,
                                  .attachment = step->attachment,
                                  .attachment_bytes = rule_test_bytes(step->kb),
                                  .album = step->album,
                                  .quote = {.text = step->quote, .present = step->quote.n > 0},
                                  .forwarded = step->forwarded,
                                  .where = step->where,
                              });
}

/* A chat in which nobody has an id is one of names that the members chose themselves. */
static unsigned carried(const struct chat_test *test)
{
    unsigned carries =
        CARRIES_TIMES | CARRIES_EVENTS | CARRIES_RECALLS | CARRIES_QUOTES | CARRIES_PROFILE_NAMES;
    for (size_t i = 0; i < test->step_count; i++)
        carries |= test->steps[i].id.n ? CARRIES_ACCOUNT_IDS : 0;
    return carries;
}

/* --- settings --- */

static const struct detector *with_settings(struct arena *arena, const struct detector *detector,
                                            const struct chat_test *test)
{
    struct detector *copy = arena_alloc(arena, sizeof *copy);
    struct parameter *parameters = arena_array(arena, detector->parameter_count, sizeof *parameters);
    *copy = *detector;
    for (size_t i = 0; i < detector->parameter_count; i++) {
        parameters[i] = detector->parameters[i];
        for (size_t k = 0; k < test->setting_count; k++)
            if (str_equal(test->settings[k].name, parameters[i].name))
                parameters[i].value = test->settings[k].value;
    }
    copy->parameters = parameters;
    return copy;
}

/* --- what was found against what is expected --- */

static bool is_meant(const struct finding *finding, const struct test_expectation *expected)
{
    const struct member *member = finding->member;
    return str_equal(finding->detector->id, expected->detector) &&
           (!expected->step || expected->step == finding->sequence) &&
           (member ? str_equal(member->name, expected->subject) ||
                         str_equal(member->display, expected->subject) ||
                         str_equal(member->id, expected->subject)
                   : !expected->subject.n);
}

static void tell_surplus(const struct diag *diag, const struct finding *finding, struct buf *differences)
{
    struct str who = finding->member ? finding->member->name : STR_NONE;
    buf_format(differences, SAY(diag, "thừa %.*s:%.*s@%zu\n", "not expected: %.*s:%.*s@%zu\n"),
               STR_ARG(finding->detector->id), STR_ARG(who), finding->sequence);
}

static bool compare(const struct diag *diag, const struct results *results, const struct chat_test *test,
                    struct arena *arena, struct buf *differences)
{
    bool *met = arena_array(arena, test->expected_count, sizeof *met), same = true;
    for (size_t g = 0; g < results->group_count; g++)
        for (size_t i = 0; i < results->groups[g]->finding_count; i++) {
            size_t e = 0;
            while (e < test->expected_count &&
                   (met[e] || !is_meant(results->groups[g]->findings[i], &test->expected[e])))
                e++;
            if (e < test->expected_count)
                met[e] = true;
            else
                tell_surplus(diag, results->groups[g]->findings[i], differences), same = false;
        }
    for (size_t e = 0; e < test->expected_count; e++) {
        if (met[e])
            continue;
        const struct test_expectation *expected = &test->expected[e];
        buf_format(differences, SAY(diag, "thiếu %.*s:%.*s@%zu\n", "missing: %.*s:%.*s@%zu\n"),
                   STR_ARG(expected->detector), STR_ARG(expected->subject), expected->step);
        same = false;
    }
    return same;
}

bool audit_chat_test(struct diag *diag, const struct ruleset *rules, const struct detector *detector,
                     const struct chat_test *test, struct buf *differences)
{
    struct arena *arena = arena_new();
    struct roster roster = roster_of(arena, test);
    struct audit_options options = {
        .rules = rules,
        .roster = roster.count ? &roster : NULL,
        .members = members_of(arena, test),
        .member_count = test->listed_count,
        .calendar = calendar_default(ZONE_VIETNAM_MINUTES),
        .zone_minutes = ZONE_VIETNAM_MINUTES,
        .since_ms = INT64_MIN,
        .until_ms = INT64_MAX,
        .report_ms = INT64_MIN,
    };
    struct audit *audit = audit_new(arena, diag, &options);
    audit_try(audit, with_settings(arena, detector, test), detector);
    struct sink sink = audit_sink(audit, test->where.file, carried(test), TRUST_IDS);
    for (size_t i = 0; i < test->step_count; i++) {
        const struct test_step *step = &test->steps[i];
        (step->is_event ? send_event : send_message)(&sink, step, time_of(step, i));
    }
    bool same = compare(diag, audit_end(audit), test, arena, differences);
    arena_free(arena);
    return same;
}

bool audit_name_test(const struct detector *detector, const struct rule_test *test)
{
    struct arena *arena = arena_new();
    bool fires = name_detector_fires(arena, detector, test->text);
    arena_free(arena);
    return fires == test->expect_hit;
}
