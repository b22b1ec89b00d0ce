/* SPDX-License-Identifier: MIT */
/* Regulations from their files; a site's pack may extend a shipped one, change its checks and switch some
 * off. */
#include "draft.h"
#include "grammar.h"

struct loaded_pack { /* what a child pack needs of its parent */
    struct pack pack;
    struct draft draft;
    bool complete;
};

void draft_note(struct draft *draft, struct bilingual note)
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
            draft_note(draft, note);
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

/* ---- the parent ---- */

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
        draft_note(draft, parent->draft.notes[i]);
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
            draft_clause(draft, node);
        else if (str_is(node->name, "change"))
            draft_change(draft, node);
        else if (str_is(node->name, "off"))
            draft_off(draft, node);
    }
    draft->pack->declared_rows =
        loader_number(draft->loader, node_attribute(draft->root, "rows"), "rows", draft->root->place,
                      declared + draft->pack->clause_count - inherited);
    draft->pack->wanted_tests = loader_number(draft->loader, node_attribute(draft->root, "tests"), "tests",
                                              draft->root->place, draft->pack->wanted_tests);
    draft->pack->clauses = draft->clauses;
    draft->pack->roles = draft->roles;
    draft->pack->role_count = draft->role_count;
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
