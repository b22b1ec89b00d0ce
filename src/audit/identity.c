/* SPDX-License-Identifier: MIT */
/* Codes and initials in place of people. */
#include "identity.h"

#include "map.h"
#include "utf8.h"
#include "veil.h"

struct hiding {
    struct arena *arena;
    struct results *results;
    enum identity identity;
    struct map *codes; /* account id, or display name where there is none -> entry */
    struct key_entry *list;
    size_t count, capacity;
    struct veil *veil;
};

static struct str who(struct str account_id, struct str display)
{
    return account_id.n ? account_id : display;
}

static const struct key_entry *keep(struct hiding *hiding, struct key_entry entry)
{
    struct key_entry *kept = arena_alloc(hiding->arena, sizeof *kept);
    *kept = entry;
    hiding->list =
        arena_grow(hiding->arena, hiding->list, hiding->count, &hiding->capacity, sizeof *hiding->list);
    hiding->list[hiding->count++] = entry;
    map_set(hiding->codes, who(kept->account_id, kept->display), kept);
    return kept;
}

/* "Nguyễn Văn Mẫu" as "N.V.M. 07": the number tells two of the same letters apart. */
static struct str initials(struct hiding *hiding, struct str name)
{
    struct buf letters = {0};
    for (struct str part; str_split(&name, ' ', &part);) {
        uint32_t c;
        buf_add(&letters, str_cut(part, 0, utf8_decode(part, &c)));
        if (part.n)
            buf_byte(&letters, '.');
    }
    struct str masked =
        arena_format(hiding->arena, "%.*s %02zu", STR_ARG(buf_str(&letters)), hiding->count + 1);
    buf_free(&letters);
    return masked;
}

static struct str code_of(struct hiding *hiding, const struct member *member)
{
    const struct key_entry *known = map_get(hiding->codes, who(member->id, member->display));
    if (known)
        return known->code;
    struct str code = hiding->identity == IDENTITY_MASKED
                          ? initials(hiding, member->name)
                          : arena_format(hiding->arena, "TV-%02zu", hiding->count + 1);
    return keep(hiding, (struct key_entry){code, member->id, member->name, member->display})->code;
}

static void each_member(struct hiding *hiding, void (*visit)(struct hiding *, struct member *))
{
    for (size_t g = 0; g < hiding->results->group_count; g++)
        for (size_t i = 0; i < hiding->results->groups[g]->member_count; i++)
            visit(hiding, (struct member *)hiding->results->groups[g]->members[i]);
}

/* All names are known before the first text is changed. */
static void learn(struct hiding *hiding, struct member *member)
{
    struct str code = code_of(hiding, member);
    veil_add(hiding->veil, member->name, code);
    veil_add(hiding->veil, member->display, code);
    veil_add(hiding->veil, member->id, code);
}

static void hide_member(struct hiding *hiding, struct member *member)
{
    struct str code = code_of(hiding, member);
    size_t number = str_find_byte(member->slug, '-');
    member->slug = arena_format(hiding->arena, "%.*s-tv", STR_ARG(str_cut(member->slug, 0, number)));
    member->id = hiding->identity == IDENTITY_MASKED ? STR("") : code;
    member->name = member->display = code;
    member->position = member->unit = STR("");
}

static void hide_text(struct hiding *hiding, struct str *text)
{
    if (text->p)
        *text = veil_over(hiding->veil, *text);
}

static void hide_both(struct hiding *hiding, struct bilingual *text)
{
    hide_text(hiding, &text->vi);
    hide_text(hiding, &text->en);
}

/* The results are ours to change until the reports see them. */
static void hide_texts(struct hiding *hiding, struct group_results *group)
{
    for (size_t i = 0; i < group->finding_count; i++) {
        struct finding *finding = (struct finding *)group->findings[i];
        hide_text(hiding, &finding->excerpt);
        hide_both(hiding, &finding->reason);
        if (finding->repetition)
            hide_both(hiding, &((struct repetition *)finding->repetition)->reason);
    }
    for (size_t i = 0; i < group->obligation_count; i++)
        hide_text(hiding, &((struct obligation *)group->obligations)[i].order_excerpt);
    for (size_t i = 0; i < group->name_count; i++)
        hide_both(hiding, &((struct name_verdict *)group->names)[i].advice);
    for (size_t i = 0; i < group->notice_count; i++)
        hide_both(hiding, &((struct notice *)group->notices)[i].text);
}

/* People of the roster may be named without having been met. */
static void learn_roster(struct hiding *hiding, const struct roster *roster)
{
    for (size_t i = 0; roster && i < roster->count; i++) {
        const struct term *term = &roster->terms[i];
        const struct key_entry *known = map_get(hiding->codes, who(term->account_id, term->full_name));
        struct str code = known ? known->code : STR("•••");
        veil_add(hiding->veil, term->full_name, code);
        veil_add(hiding->veil, term->display, code);
        veil_add(hiding->veil, term->account_id, code);
        veil_add(hiding->veil, term->position, STR("•••"));
    }
}

/* What somebody is called in one input is a name, too. */
static void hide_called(struct hiding *hiding, struct input_facts *input)
{
    for (size_t i = 0; i < input->joining.called_count; i++) {
        struct called *called = (struct called *)&input->joining.called[i];
        struct str member = called->member;
        hide_text(hiding, &called->member);
        if (str_equal(called->member, member))
            called->member = STR("•••");
        called->name = STR("•••");
    }
}

/* A display name that is no two words is in no veil: where a finding quotes it, it quotes a member. */
static void hide_own_name(struct hiding *hiding, struct group_results *group)
{
    for (size_t i = 0; i < group->finding_count; i++) {
        struct finding *finding = (struct finding *)group->findings[i];
        if (finding->excerpt.p && finding->detector && finding->detector->primitive == PRIMITIVE_NAME)
            finding->excerpt = finding->member ? code_of(hiding, finding->member) : STR("•••");
    }
}

struct key identity_hide(struct arena *arena, struct results *results, enum identity identity,
                         struct key earlier)
{
    struct hiding hiding = {.arena = arena,
                            .results = results,
                            .identity = identity,
                            .codes = map_new(arena),
                            .veil = veil_new(arena)};
    if (identity == IDENTITY_FULL)
        return earlier;
    for (size_t i = 0; i < earlier.count; i++)
        keep(&hiding, earlier.list[i]);
    each_member(&hiding, learn);
    learn_roster(&hiding, results->roster);
    for (size_t i = 0; i < results->input_count; i++)
        for (size_t k = 0; k < results->inputs[i].joining.called_count; k++)
            veil_add(hiding.veil, results->inputs[i].joining.called[k].name, STR("•••"));
    for (size_t g = 0; g < results->group_count; g++) {
        hide_own_name(&hiding, (struct group_results *)results->groups[g]);
        hide_texts(&hiding, (struct group_results *)results->groups[g]);
    }
    for (size_t i = 0; i < results->input_count; i++)
        hide_called(&hiding, (struct input_facts *)&results->inputs[i]);
    each_member(&hiding, hide_member);
    hide_text(&hiding, &results->options);
    return (struct key){hiding.list, hiding.count};
}
