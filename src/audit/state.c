/* SPDX-License-Identifier: MIT */
/* The group at the end of the log against the roster: who owns it, who helps to run it, who is in it. */
#include "finding.h"

struct glance { /* what the end of the log looks like */
    struct watch *watch;
    struct origin origin;
};

static void observe(const struct glance *glance, struct person *person, const char *vi, const char *en)
{
    struct origin origin = glance->origin;
    origin.content = person ? person->key : STR_NONE;
    finding_observe(glance->watch, &(struct observation){
                                       .person = person,
                                       .origin = &origin,
                                       .remark = {str_of(vi), str_of(en)},
                                   });
}

static struct str roles_of(const struct glance *glance, struct person *person)
{
    return person_roles(glance->watch->group->run, person, glance->origin.at);
}

static void judge_owner(const struct glance *glance, struct person *person)
{
    if (person->shown.zalo_role == ZALO_OWNER && !roles_share(roles_of(glance, person), STR("leader")))
        observe(glance, person, "giữ quyền trưởng nhóm nhưng không phải lãnh đạo theo danh sách",
                "owns the group but is no leader on the roster");
}

static void judge_admin(const struct glance *glance, struct person *person)
{
    if (person->shown.zalo_role == ZALO_DEPUTY &&
        !roles_share(roles_of(glance, person), STR("admin support leader")))
        observe(glance, person, "giữ quyền phó nhóm nhưng không phải quản trị theo danh sách",
                "is a deputy of the group but no administrator on the roster");
}

static void judge_member(const struct glance *glance, struct person *person)
{
    bool inside = (person->is_member || person->shown.posted) && !person->is_gone;
    bool listed = person_term(person, glance->origin.at) != NULL;
    if (inside && person_is_past(person, glance->origin.at))
        observe(glance, person, "ở trong nhóm nhưng không có trong danh sách",
                "in the group but not on the roster");
    if (!inside && listed)
        observe(glance, person, "có trong danh sách nhưng không ở trong nhóm",
                "on the roster but not in the group");
}

static const struct test {
    const char *name;
    unsigned needs;
    void (*judge)(const struct glance *glance, struct person *person);
} tests[] = {
    {"owner", NEEDS_ZALO_ROLES, judge_owner},
    {"admins", NEEDS_ZALO_ROLES, judge_admin},
    {"members", NEEDS_MEMBER_LIST, judge_member},
};

static const struct test *test_of(const struct detector *detector)
{
    struct str name = detector_parameter(detector, "test");
    for (size_t i = 0; i < sizeof tests / sizeof *tests; i++)
        if (str_is(name, tests[i].name))
            return &tests[i];
    return NULL;
}

static unsigned needs_of(const struct detector *detector)
{
    const struct test *test = test_of(detector);
    return test ? test->needs : 0;
}

static void end(struct watch *watch)
{
    const struct group *group = watch->group;
    const struct test *test = test_of(watch->detector);
    struct stamp at = {group->last_ms, group->last_ms == INT64_MIN ? PRECISION_NONE : PRECISION_DAY};
    struct glance glance = {watch, {.at = at, .sequence = group->sequence}};
    for (struct person *person = people_first(group->people); test && person; person = person->next)
        test->judge(&glance, person);
}

const struct evaluator evaluator_state = {
    .primitive = PRIMITIVE_STATE,
    .needs = NEEDS_ROSTER | NEEDS_IDENTITY,
    .needs_of = needs_of,
    .end = end,
};
