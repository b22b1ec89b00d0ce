/* SPDX-License-Identifier: MIT */
/* The clauses of a regulation: their checks, questions and reasons, and what an extending pack does to them.
 */
#include "draft.h"
#include "parameter_forms.h"

static struct clause *clause_named(struct draft *draft, struct str id)
{
    for (size_t i = 0; i < draft->pack->clause_count; i++)
        if (str_equal(draft->clauses[i].id, id))
            return &draft->clauses[i];
    return NULL;
}

static struct str known_roles(const struct draft *draft, const struct node *node, const char *attribute)
{
    struct str roles = node_attribute(node, attribute), rest = roles, role;
    while (str_split(&rest, ' ', &role))
        if (role.n && !choices_have((struct choices){draft->roles, draft->role_count}, role))
            suggest(draft->loader->diag, LOSS_USAGE, node->place, SAY(draft->loader->diag, "vai trò", "role"),
                    role, (struct choices){draft->roles, draft->role_count});
    return roles;
}

/* ---- checks ---- */

static const char *const class_names[CLASS_COUNT] = {
    [CLASS_FACT] = "fact", [CLASS_SIGN] = "sign", [CLASS_ATTEST] = "attest"};

const char *class_name(enum finding_class class)
{
    return class_names[class];
}

static struct escalation load_escalation(struct draft *draft, const struct node *node)
{
    struct escalation escalation = {.after = 0};
    if (!node)
        return escalation;
    escalation.after = loader_number(draft->loader, node_attribute(node, "after"), "after", node->place, 0);
    escalation.days = loader_number(draft->loader, node_attribute(node, "days"), "days", node->place, 0);
    severity_of(node_attribute(node, "severity"), &escalation.severity);
    if (escalation.after < 2 || !escalation.days)
        diag_report(draft->loader->diag, LOSS_USAGE, node->place,
                    SAY(draft->loader->diag, "<escalate> cần after từ 2 và days từ 1 trở lên",
                        "<escalate> needs after of 2 or more and days of 1 or more"));
    return escalation;
}

/* What the check has set, and what it has left to the detector's defaults. */
static void check_parameters(const struct draft *draft, const struct node *check,
                             const struct detector *detector)
{
    for (size_t i = 0; i < detector->parameter_count; i++) {
        const struct parameter *parameter = &detector->parameters[i];
        struct place place = check->place;
        for (const struct node *set = node_child(check, "set"); set; set = node_named(set->next, "set"))
            if (str_equal(node_attribute(set, "param"), parameter->name))
                place = set->place;
        parameter_check(draft->loader->diag, detector->primitive, parameter,
                        (struct choices){draft->roles, draft->role_count}, place);
    }
}

static struct check load_check(struct draft *draft, const struct node *node)
{
    struct parameter *settings = arena_array(draft->loader->arena, node_count(node, "set"), sizeof *settings);
    size_t count = 0;
    for (const struct node *set = node_child(node, "set"); set; set = node_named(set->next, "set"))
        settings[count++] =
            (struct parameter){node_attribute(set, "param"), node_attribute(set, "value"), false};
    struct check check = {.roles = known_roles(draft, node, "roles"),
                          .escalation = load_escalation(draft, node_child(node, "escalate"))};
    check.detector =
        loader_detector(draft->loader, node_attribute(node, "detector"), settings, count, node->place);
    if (check.detector)
        check_parameters(draft, node, check.detector);
    check.has_severity = severity_of(node_attribute(node, "severity"), &check.severity);
    for (size_t i = 0; i < CLASS_COUNT; i++)
        if (str_is(node_attribute(node, "class"), class_names[i]))
            check.class = (enum finding_class)i;
    return check;
}

static void load_checks(struct draft *draft, const struct node *parent, struct clause *clause)
{
    struct check *checks = arena_array(draft->loader->arena, node_count(parent, "check"), sizeof *checks);
    clause->check_count = 0;
    for (const struct node *node = node_child(parent, "check"); node; node = node_named(node->next, "check"))
        checks[clause->check_count++] = load_check(draft, node);
    clause->checks = checks;
}

/* ---- clauses ---- */

static void load_laws(struct draft *draft, const struct node *node, struct clause *clause)
{
    const struct law **laws = arena_array(draft->loader->arena, node_count(node, "cites"), sizeof *laws);
    for (const struct node *cites = node_child(node, "cites"); cites;
         cites = node_named(cites->next, "cites")) {
        const struct law *law = loader_law(draft->loader, node_attribute(cites, "law"), cites->place);
        if (law)
            laws[clause->law_count++] = law;
        if (draft->loader->laws_file)
            file_set_add(draft->loader, &draft->files, draft->loader->laws_file);
    }
    clause->laws = laws;
}

/* Every clause is checked, asked about, or said to be out of reach: none is silently passed over. */
static void settle_state(struct draft *draft, const struct node *node, struct clause *clause)
{
    struct loader *loader = draft->loader;
    const struct node *attest = node_child(node, "attest"), *never = node_child(node, "not-applicable");
    if (attest)
        clause->question = loader_bilingual(loader, attest, "question", true);
    if (never)
        clause->why = loader_bilingual(loader, never, "why", true);
    clause->state = clause->check_count ? CLAUSE_CHECKED : attest ? CLAUSE_ATTESTED : CLAUSE_NOT_APPLICABLE;
    if (!clause->check_count && !attest && !never)
        diag_report(loader->diag, LOSS_USAGE, node->place,
                    SAY(loader->diag, "điều khoản “%.*s” cần <check>, <attest> hoặc <not-applicable>",
                        "the clause “%.*s” needs <check>, <attest> or <not-applicable>"),
                    STR_ARG(clause->id));
    if (never && (clause->check_count || attest))
        diag_report(loader->diag, LOSS_USAGE, never->place,
                    SAY(loader->diag, "<not-applicable> không đi cùng <check> hay <attest>",
                        "<not-applicable> does not go with <check> or <attest>"));
}

void draft_clause(struct draft *draft, const struct node *node)
{
    struct loader *loader = draft->loader;
    struct str id = node_attribute(node, "id");
    if (clause_named(draft, id))
        diag_report(loader->diag, LOSS_USAGE, node->place,
                    SAY(loader->diag, "hai điều khoản cùng id “%.*s”", "two clauses with the id “%.*s”"),
                    STR_ARG(id));
    draft->clauses = arena_grow(loader->arena, draft->clauses, draft->pack->clause_count,
                                &draft->clause_capacity, sizeof *draft->clauses);
    struct clause *clause = &draft->clauses[draft->pack->clause_count++];
    const struct node *text = node_child(node, "text");
    *clause = (struct clause){
        .id = id,
        .modality = node_attribute(node, "modality"),
        .bound = known_roles(draft, node, "bound"),
        .summary = loader_bilingual(loader, node, "summary", true),
        .text = text ? str_trim(text->text) : STR(""),
        .where = node->place,
    };
    load_laws(draft, node, clause);
    load_checks(draft, node, clause);
    settle_state(draft, node, clause);
}

/* ---- what an extending pack does to its parent's clauses ---- */

static struct clause *clause_asked(struct draft *draft, const struct node *node)
{
    struct str id = node_attribute(node, "clause");
    struct clause *clause = clause_named(draft, id);
    if (clause)
        return clause;
    struct str *ids = arena_array(draft->loader->arena, draft->pack->clause_count, sizeof *ids);
    for (size_t i = 0; i < draft->pack->clause_count; i++)
        ids[i] = draft->clauses[i].id;
    suggest(draft->loader->diag, LOSS_USAGE, node->place, SAY(draft->loader->diag, "điều khoản", "clause"),
            id, (struct choices){ids, draft->pack->clause_count});
    return NULL;
}

void draft_change(struct draft *draft, const struct node *node)
{
    struct clause *clause = clause_asked(draft, node);
    if (!clause)
        return;
    load_checks(draft, node, clause);
    clause->state = CLAUSE_CHECKED;
    clause->where = node->place;
}

/* "Đ4.k2.a: không kiểm tra advertising: …": the report shows why. */
static void note_switched_off(struct draft *draft, const struct clause *clause, struct str detector,
                              struct bilingual why)
{
    struct arena *arena = draft->loader->arena;
    struct bilingual note = {
        arena_format(arena, "%.*s: không kiểm tra %.*s: %.*s", STR_ARG(clause->id), STR_ARG(detector),
                     STR_ARG(why.vi)),
        arena_format(arena, "%.*s: %.*s is not checked: %.*s", STR_ARG(clause->id), STR_ARG(detector),
                     STR_ARG(why.en)),
    };
    draft_note(draft, note);
}

void draft_off(struct draft *draft, const struct node *node)
{
    struct clause *clause = clause_asked(draft, node);
    struct str detector = node_attribute(node, "detector");
    struct bilingual why = loader_bilingual(draft->loader, node, "why", true);
    if (!clause)
        return;
    struct check *kept = arena_array(draft->loader->arena, clause->check_count, sizeof *kept);
    size_t count = 0;
    for (size_t i = 0; i < clause->check_count; i++)
        if (clause->checks[i].detector && !str_equal(clause->checks[i].detector->id, detector))
            kept[count++] = clause->checks[i];
    if (count == clause->check_count)
        diag_report(draft->loader->diag, LOSS_USAGE, node->place,
                    SAY(draft->loader->diag, "điều khoản “%.*s” không dùng detector “%.*s”",
                        "the clause “%.*s” does not use the detector “%.*s”"),
                    STR_ARG(clause->id), STR_ARG(detector));
    clause->checks = kept;
    clause->check_count = count;
    if (count == 0) {
        clause->state = clause->question.vi.p ? CLAUSE_ATTESTED : CLAUSE_NOT_APPLICABLE;
        clause->why = why;
    }
    note_switched_off(draft, clause, detector, why);
}
