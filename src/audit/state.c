/* SPDX-License-Identifier: MIT */
/* The group at the end of the log: who owns it, who helps to run it and how many, who is in it, against the
 * roster. */
#include "finding.h"

struct glance { /* what the end of the log looks like */
    struct watch *watch;
    struct origin origin;
    size_t holders; /* of the Zalo roles in question */
    bool is_unsure; /* of somebody it is not known whether he holds one */
};

static void observe(const struct glance *glance, struct person *person, struct bilingual remark)
{
    struct origin origin = glance->origin;
    origin.content = person ? person->key : STR_NONE;
    finding_observe(glance->watch,
                    &(struct observation){.person = person, .origin = &origin, .remark = remark});
}

static bool holds(const struct person *person, enum zalo_role role)
{
    return !person->is_gone && !person->is_role_unsure && person->shown.zalo_role == role;
}

/* Has the person one of the office's roles that the detector's parameter asks for? */
static bool is_entitled(const struct glance *glance, struct person *person)
{
    return roles_share(person_roles(glance->watch->group->run, person, glance->origin.at),
                       detector_parameter(glance->watch->detector, "roles"));
}

static void judge_owner(struct glance *glance, struct person *person)
{
    const struct bilingual remark = {STR("giữ quyền trưởng nhóm trên Zalo"), STR("owns the group in Zalo")};
    if (holds(person, ZALO_OWNER) && !is_entitled(glance, person))
        observe(glance, person, remark);
}

static void judge_admin(struct glance *glance, struct person *person)
{
    const struct bilingual remark = {STR("giữ quyền phó nhóm trên Zalo"),
                                     STR("is a deputy of the group in Zalo")};
    if (holds(person, ZALO_DEPUTY) && !is_entitled(glance, person))
        observe(glance, person, remark);
}

static void count_holder(struct glance *glance, struct person *person)
{
    struct str roles = detector_parameter(glance->watch->detector, "zalo-roles");
    glance->holders +=
        !person->is_gone && roles_share(str_of(zalo_role_name(person->shown.zalo_role)), roles);
    glance->is_unsure |= person->is_role_unsure;
}

static void judge_count(struct glance *glance)
{
    struct arena *arena = glance->watch->group->run->arena;
    const struct detector *detector = glance->watch->detector;
    if (glance->is_unsure)
        return;
    if ((long)glance->holders >= detector_number(detector, "least") &&
        (long)glance->holders <= detector_number(detector, "most"))
        return;
    observe(glance, NULL,
            (struct bilingual){
                arena_format(arena, "có %zu người giữ quyền", glance->holders),
                arena_format(arena, "held by %zu", glance->holders),
            });
}

/* Whoever writes may have left since; only the list, or an event, shows him in the group. Whoever is not in
 * the list but writes is not called absent. */
static void judge_member(struct glance *glance, struct person *person)
{
    const struct bilingual inside = {STR("ở trong nhóm nhưng không có trong danh sách"),
                                     STR("in the group but not on the roster")},
                           outside = {STR("có trong danh sách nhưng không ở trong nhóm"),
                                      STR("on the roster but not in the group")};
    bool listed = person_term(person, glance->origin.at) != NULL;
    if (person->is_unsure)
        return;
    if (person->is_member && !person->is_gone && person_is_past(person, glance->origin.at))
        observe(glance, person, inside);
    if (listed && (person->is_gone || (!person->is_member && !person->shown.posted)))
        observe(glance, person, outside);
}

static const struct test {
    const char *name;
    unsigned needs;
    void (*judge)(struct glance *glance, struct person *person);
    void (*close)(struct glance *glance); /* or NULL: once everybody has been seen */
} tests[] = {
    {"owner", NEEDS_ZALO_ROLES | NEEDS_ROSTER, judge_owner, NULL},
    {"admins", NEEDS_ZALO_ROLES | NEEDS_ROSTER, judge_admin, NULL},
    {"holders", NEEDS_ZALO_ROLES, count_holder, judge_count},
    {"members", NEEDS_MEMBER_LIST | NEEDS_ROSTER, judge_member, NULL},
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
    struct glance glance = {watch, {.at = at, .sequence = group->sequence}, 0, false};
    for (struct person *person = people_first(group->people); test && person; person = person->next)
        test->judge(&glance, person);
    if (test && test->close)
        test->close(&glance);
}

const struct evaluator evaluator_state = {
    .primitive = PRIMITIVE_STATE,
    .needs = NEEDS_IDENTITY,
    .needs_of = needs_of,
    .end = end,
};
