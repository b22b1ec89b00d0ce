/* SPDX-License-Identifier: MIT */
/* Inputs one after the other, each against the kind of group that the regulations are for. */
#include "inputs.h"

#include "input.h"

/* --- a regulation is for groups or for an Official Account --- */

static const struct pack *misfit(const struct ruleset *rules, bool is_official)
{
    for (size_t i = 0; i < rules->pack_count; i++)
        if (rules->packs[i]->for_official_account != is_official)
            return rules->packs[i];
    return NULL;
}

static void report_misfit(struct session *session, const struct pack *pack, struct place place)
{
    struct diag *diag = &session->diag;
    diag_report(diag, LOSS_USAGE, place,
                pack->for_official_account
                    ? SAY(diag,
                          "quy chế “%.*s” dành cho Official Account, dữ liệu này là của nhóm; "
                          "nếu bảng là bài đăng của Official Account, thêm --group-kind oa",
                          "regulation \"%.*s\" is for an Official Account, the data are a group's; "
                          "if the table holds an Official Account's posts, add --group-kind oa")
                    : SAY(diag,
                          "quy chế “%.*s” dành cho nhóm, dữ liệu này là của Official Account; "
                          "cần quy chế về Official Account (xem rasoat rules list)",
                          "regulation \"%.*s\" is for groups, the data are an Official Account's; "
                          "want a regulation on Official Accounts (see rasoat rules list)"),
                STR_ARG(pack->id));
}

bool inputs_fit_rules(struct session *session, const struct ruleset *rules)
{
    enum group_kind kind = session->settings.group_kind;
    const struct pack *pack =
        kind == GROUP_KIND_UNSAID ? NULL : misfit(rules, kind == GROUP_KIND_OFFICIAL_ACCOUNT);
    if (pack)
        report_misfit(session, pack, (struct place){STR("--group-kind"), 0, 0, 0});
    return !pack;
}

static bool fits(struct session *session, const struct ruleset *rules, const struct input *input)
{
    bool is_official =
        input->reader->is_official_account || session->settings.group_kind == GROUP_KIND_OFFICIAL_ACCOUNT;
    const struct pack *pack = input->reader->is_aside ? NULL : misfit(rules, is_official);
    if (pack)
        report_misfit(session, pack, (struct place){input->facts.file, 0, 0, 0});
    return !pack;
}

/* --- the group that the talk is about --- */

/* What passes on its way to the audit, and the one group it named. */
struct hearing {
    struct sink sink;
    struct arena *arena;
    struct str group_id, group;
    bool several;
};

static void hear(struct hearing *hearing, struct str id, struct str name)
{
    bool is_first = !hearing->group_id.n && !hearing->group.n;
    if (!id.n && !name.n)
        return;
    if (is_first) {
        hearing->group_id = arena_str(hearing->arena, id);
        hearing->group = arena_str(hearing->arena, name);
    } else if (id.n ? !str_equal(id, hearing->group_id) : !str_equal(name, hearing->group)) {
        hearing->several = true;
    }
}

static void hear_message(void *self, const struct message *message)
{
    struct hearing *hearing = self;
    hear(hearing, message->group_id, message->group);
    hearing->sink.message(hearing->sink.self, message);
}

static void hear_event(void *self, const struct event *event)
{
    struct hearing *hearing = self;
    hear(hearing, event->group_id, event->group);
    hearing->sink.event(hearing->sink.self, event);
}

static void hear_member(void *self, const struct listed *member)
{
    struct hearing *hearing = self;
    hearing->sink.member(hearing->sink.self, member);
}

/* --- in turn --- */

struct turn {
    struct session *session;
    const struct ruleset *rules;
    struct audit *audit;
    struct hearing hearing;
    struct opened {
        struct arena *arena; /* lives as long as the file is read */
        struct input input;
    } * waiting; /* what tells of a group beside its talk comes behind the talk */
    size_t waiting_count, waiting_capacity, usable;
};

static void read_opened(struct turn *turn, struct opened *opened)
{
    struct input *input = &opened->input;
    struct hearing *hearing = &turn->hearing;
    hearing->sink = audit_sink(turn->audit, input->facts.file, input->facts.carries, input->facts.trust);
    if (input->reader->is_aside && !hearing->several) {
        input->group_id = hearing->group_id;
        input->group = hearing->group;
    }
    turn->usable += input_read(turn->session, opened->arena, input,
                               &(struct sink){hearing, hear_message, hear_event, hear_member});
    audit_input(turn->audit, &input->facts);
    arena_free(opened->arena);
}

static void let_wait(struct turn *turn, const struct opened *opened)
{
    turn->waiting = arena_grow(turn->session->run, turn->waiting, turn->waiting_count,
                               &turn->waiting_capacity, sizeof *turn->waiting);
    turn->waiting[turn->waiting_count++] = *opened;
}

/* The arena is the source's. */
static void open_one(struct turn *turn, struct arena *arena, struct source *source)
{
    struct opened opened = {.arena = arena};
    if (!input_open(turn->session, arena, source, &opened.input) ||
        !fits(turn->session, turn->rules, &opened.input))
        arena_free(arena);
    else if (opened.input.reader->is_aside)
        let_wait(turn, &opened);
    else
        read_opened(turn, &opened);
}

static void read_all(struct turn *turn, struct walk *walk)
{
    struct arena *arena = arena_new();
    for (struct source *source; (source = walk_next(walk, arena)); arena = arena_new())
        open_one(turn, arena, source);
    arena_free(arena);
    for (size_t i = 0; i < turn->waiting_count; i++)
        read_opened(turn, &turn->waiting[i]);
    turn->waiting_count = 0;
}

size_t inputs_read(struct session *session, struct walk *walk, const struct ruleset *rules,
                   struct audit *audit)
{
    struct settings *settings = &session->settings;
    struct turn turn = {session, rules, audit, .hearing = {.arena = session->run}};
    char *events = (char *)settings->events.p;
    read_all(&turn, walk);
    if (turn.usable && events) {
        settings->from = STR_NONE; /* it spoke of the operands */
        read_all(&turn, walk_begin(session, sheets_claim_of_readers, &events, 1));
    }
    return turn.usable;
}
