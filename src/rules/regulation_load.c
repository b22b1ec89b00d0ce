/* SPDX-License-Identifier: MIT */
/* Regulations from their files; a site's pack may extend a shipped one, change its checks and switch some
 * off. */
#include "grammar.h"
#include "loader.h"

struct draft { /* a pack while it is built */
    struct loader *loader;
    const struct node *root;
    struct pack *pack;
    struct file_set files;
    struct clause *clauses;
    size_t clause_capacity;
    struct bilingual *notes;
    size_t note_capacity;
    struct str *roles;
    size_t role_count, role_capacity;
};

struct loaded_pack { /* what a child pack needs of its parent */
    struct pack pack;
    struct draft draft;
    bool complete;
};

static struct clause *clause_named(struct draft *draft, struct str id)
{
    for (size_t i = 0; i < draft->pack->clause_count; i++)
        if (str_equal(draft->clauses[i].id, id))
            return &draft->clauses[i];
    return NULL;
}

static void add_note(struct draft *draft, struct bilingual note)
{
    draft->notes = arena_grow(draft->loader->arena, draft->notes, draft->pack->note_count,
                              &draft->note_capacity, sizeof *draft->notes);
    draft->notes[draft->pack->note_count++] = note;
}

/* Notes come in pairs: one in Vietnamese, its English behind it. */
static void load_notes(struct draft *draft)
{
    struct bilingual note = {STR_NONE, STR_NONE};
    for (const struct node *node = node_child(draft->root, "note"); node;
         node = node_named(node->next, "note")) {
        struct str *side = str_is(node_attribute(node, "lang"), "vi") ? &note.vi : &note.en;
        if (side->p)
            diag_report(draft->loader->diag, LOSS_USAGE, node->place,
                        SAY(draft->loader->diag, "mỗi <note> tiếng Việt cần một <note> tiếng Anh đi liền sau",
                            "each Vietnamese <note> needs its English one behind it"));
        *side = str_trim(node->text);
        if (note.vi.p && note.en.p) {
            add_note(draft, note);
            note = (struct bilingual){STR_NONE, STR_NONE};
        }
    }
}

static void load_roles(struct draft *draft)
{
    for (const struct node *node = node_child(draft->root, "role"); node;
         node = node_named(node->next, "role")) {
        loader_bilingual(draft->loader, node, "title", true);
        draft->roles = arena_grow(draft->loader->arena, draft->roles, draft->role_count,
                                  &draft->role_capacity, sizeof *draft->roles);
        draft->roles[draft->role_count++] = node_attribute(node, "id");
    }
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

static struct check load_check(struct draft *draft, const struct node *node)
{
    struct parameter *settings = arena_array(draft->loader->arena, node_count(node, "set"), sizeof *settings);
    size_t count = 0;
    for (const struct node *set = node->first; set; set = set->next)
        settings[count++] =
            (struct parameter){node_attribute(set, "param"), node_attribute(set, "value"), false};
    struct check check = {.roles = known_roles(draft, node, "roles")};
    check.detector =
        loader_detector(draft->loader, node_attribute(node, "detector"), settings, count, node->place);
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

static void load_clause(struct draft *draft, const struct node *node)
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

static void change_clause(struct draft *draft, const struct node *node)
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
    add_note(draft, note);
}

static void switch_off(struct draft *draft, const struct node *node)
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

/* Takes over what the parent has; its arrays are copied before they change. */
static void inherit(struct draft *draft, const struct loaded_pack *parent)
{
    struct arena *arena = draft->loader->arena;
    *draft->pack = parent->pack;
    draft->clauses = arena_array(arena, parent->pack.clause_count, sizeof *draft->clauses);
    for (size_t i = 0; i < parent->pack.clause_count; i++)
        draft->clauses[i] = parent->draft.clauses[i];
    draft->clause_capacity = parent->pack.clause_count;
    draft->pack->note_count = 0;
    for (size_t i = 0; i < parent->pack.note_count; i++)
        add_note(draft, parent->draft.notes[i]);
    draft->roles = parent->draft.roles;
    draft->role_count = draft->role_capacity = parent->draft.role_count;
    for (size_t i = 0; i < parent->draft.files.count; i++)
        file_set_add(draft->loader, &draft->files, parent->draft.files.list[i]);
}

/* ---- the file ---- */

static void load_document(struct draft *draft)
{
    struct loader *loader = draft->loader;
    struct pack *pack = draft->pack;
    const struct node *document = node_child(draft->root, "document");
    bool extends = node_attribute(draft->root, "extends").p;
    if (document) {
        pack->number = node_attribute(document, "number");
        pack->issuer = node_attribute(document, "issuer");
        pack->signed_ms = loader_day(loader, node_attribute(document, "signed"), document->place, INT64_MIN);
        pack->from_ms = loader_day(loader, node_attribute(document, "from"), document->place, INT64_MIN);
        pack->until_ms = loader_day(loader, node_attribute(document, "until"), document->place, INT64_MAX);
    } else if (!extends) {
        diag_report(loader->diag, LOSS_USAGE, draft->root->place,
                    SAY(loader->diag, "<regulation> cần <document number= issuer= signed= from=>",
                        "<regulation> needs <document number= issuer= signed= from=>"));
    }
    struct bilingual title = loader_bilingual(loader, draft->root, "title", !extends);
    if (title.vi.p)
        pack->title = title;
    if (node_attribute(draft->root, "for").p)
        pack->for_official_account = str_is(node_attribute(draft->root, "for"), "official-account");
}

static void load_body(struct draft *draft)
{
    load_notes(draft);
    load_roles(draft);
    size_t inherited = draft->pack->clause_count, declared = draft->pack->declared_rows;
    for (const struct node *node = draft->root->first; node; node = node->next) {
        if (str_is(node->name, "clause"))
            load_clause(draft, node);
        else if (str_is(node->name, "change"))
            change_clause(draft, node);
        else if (str_is(node->name, "off"))
            switch_off(draft, node);
    }
    draft->pack->declared_rows =
        loader_number(draft->loader, node_attribute(draft->root, "rows"), "rows", draft->root->place,
                      declared + draft->pack->clause_count - inherited);
    draft->pack->clauses = draft->clauses;
    draft->pack->notes = draft->notes;
}

static const struct loaded_pack *load_pack(struct loader *loader, struct str name, struct place asked);

static void load_regulation(struct draft *draft, const struct node *root)
{
    struct loader *loader = draft->loader;
    struct pack *pack = draft->pack;
    struct str extends = node_attribute(root, "extends");
    draft->root = root;
    if (extends.p) {
        const struct loaded_pack *parent = load_pack(loader, extends, root->place);
        if (!parent)
            return;
        inherit(draft, parent);
    } else {
        *pack = (struct pack){.signed_ms = INT64_MIN, .from_ms = INT64_MIN, .until_ms = INT64_MAX};
    }
    pack->id = node_attribute(root, "id");
    pack->revision =
        (unsigned)loader_number(loader, node_attribute(root, "revision"), "revision", root->place, 0);
    pack->where = root->place;
    load_document(draft);
    load_body(draft);
}

static const struct rule_file *pack_file(struct loader *loader, struct str name, struct place asked)
{
    if (str_find_byte(name, '/') < name.n || str_ends(name, STR(".xml")))
        return loader_outside_file(loader, name);
    const struct rule_file *file =
        loader_file(loader, arena_format(loader->arena, "regulations/%.*s.xml", STR_ARG(name)));
    if (!file)
        loader_miss_file(loader, "regulations", SAY(loader->diag, "gói quy chế", "pack"), name, asked);
    return file;
}

/* A pack that is asked for while it is still being loaded extends itself. */
static const struct loaded_pack *load_pack(struct loader *loader, struct str name, struct place asked)
{
    struct loaded_pack *loaded = map_get(loader->packs, name);
    if (loaded && !loaded->complete) {
        diag_report(loader->diag, LOSS_USAGE, asked,
                    SAY(loader->diag, "gói “%.*s” mở rộng chính nó", "the pack “%.*s” extends itself"),
                    STR_ARG(name));
        return NULL;
    }
    if (loaded)
        return loaded;
    const struct rule_file *file = pack_file(loader, name, asked);
    const struct node *root =
        file ? rule_tree_read(loader->arena, loader->diag, file->path, file->content, &regulation_grammar)
             : NULL;
    if (!root)
        return NULL;
    loaded = arena_alloc(loader->arena, sizeof *loaded);
    loaded->draft = (struct draft){.loader = loader, .root = root, .pack = &loaded->pack};
    map_set(loader->packs, arena_str(loader->arena, name), loaded);
    file_set_add(loader, &loaded->draft.files, file);
    load_regulation(&loaded->draft, root);
    loader_seal(loader, &loaded->pack, &loaded->draft.files);
    loaded->complete = true;
    return loaded;
}

const struct pack *loader_pack(struct loader *loader, struct str name, struct place asked)
{
    const struct loaded_pack *loaded = load_pack(loader, name, asked);
    return loaded ? &loaded->pack : NULL;
}
