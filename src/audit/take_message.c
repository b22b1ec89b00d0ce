/* SPDX-License-Identifier: MIT */
/* One message through the audit: read once, folded once, scanned once; then the watches have their say.
 * Nothing of it is kept but what they keep. */
#include "audit_state.h"

#include "evaluator.h"
#include "imitation.h"
#include "notices.h"
#include "rolls.h"

/* --- what rules look at --- */

/* The folds of a message's parts, in the scratch arena. */
struct reading {
    struct text text;
    struct fold own, quote, link, file;
    struct signs signs;
    struct unmarked_verdict unmarked;
    struct subject subject;
};

/* Exports give a file without a caption its own name for a text: that is no writing of the sender's. */
static struct str written_text(const struct message *message)
{
    bool only_name = message->kind == KIND_FILE && str_equal(message->text, message->attachment);
    return only_name ? STR_NONE : message->text;
}

static const struct fold *fold_part(struct arena *scratch, struct str raw, struct fold *fold)
{
    if (!raw.n)
        return NULL;
    struct text text;
    normalize(scratch, raw, &text);
    fold_text(scratch, text.storage, fold);
    return fold;
}

static void read_message(struct audit *audit, const struct message *message, const struct person *person,
                         struct str roles, struct reading *reading)
{
    struct arena *scratch = audit->run.scratch;
    const struct ruleset *rules = audit->run.options->rules;
    normalize(scratch, written_text(message), &reading->text);
    fold_text(scratch, reading->text.storage, &reading->own);
    signs_find(scratch, &reading->own, &reading->signs);
    unmarked_judge(&reading->own, &reading->unmarked);
    reading->subject = (struct subject){
        .text = &reading->text,
        .zones =
            {
                [ZONE_TEXT] = &reading->own,
                [ZONE_QUOTE] =
                    message->quote.present ? fold_part(scratch, message->quote.text, &reading->quote) : NULL,
                [ZONE_LINK] = fold_part(scratch, message->link, &reading->link),
                [ZONE_FILE] = fold_part(scratch, message->attachment, &reading->file),
                [ZONE_POLL] = message->kind == KIND_POLL ? &reading->own : NULL,
                [ZONE_NAME] = person->naming ? &person->naming->fold : NULL,
            },
        .signs = &reading->signs,
        .unmarked = &reading->unmarked,
        .kind = message->kind,
        .attachment_bytes = message->attachment_bytes,
        .sender_roles = roles,
        .forwarded = message->forwarded,
        .quotes = message->quote.present,
        .mentions = message->mention_count > 0,
        .at = message->at,
        .calendar = &audit->run.options->calendar,
        .packs = rules->packs,
        .pack_count = rules->pack_count,
    };
}

static void note_repairs(struct group *group, const struct text *text, const struct person *person,
                         const struct origin *origin)
{
    bool repaired = false;
    for (size_t rule = 0; rule < REPAIR_COUNT; rule++) {
        if (!text->counts[rule] || rule == REPAIR_NFC)
            continue;
        repaired = true;
        struct str name = str_of(repair_name((enum repair_rule)rule));
        notices_add(group->notices, NOTICE_REPAIRED_TEXT, name, &person->shown, origin, name);
    }
    group->repairs += repaired;
}

/* --- what holds --- */

static void take_hit(void *self, const struct hit *hit)
{
    struct audit *audit = self;
    audit->hits = arena_grow(audit->run.scratch, audit->hits, audit->hit_count, &audit->hit_capacity,
                             sizeof *audit->hits);
    audit->hits[audit->hit_count++] = *hit;
}

/* Has a detector fired whose matches are not to be repeated (a suspected secret)? Then no finding on the
 * message, of whatever kind, may quote it. */
static bool is_unquotable(const struct audit *audit)
{
    for (size_t i = 0; i < audit->hit_count; i++)
        if (audit->hits[i].outcome && audit->hits[i].outcome->role == OUTCOME_FINDING &&
            str_is(detector_parameter(audit->hits[i].detector, "quotable"), "no"))
            return true;
    return false;
}

static void note_undecided(struct audit *audit, struct group *group, const struct act *act,
                           const struct hit *hit)
{
    struct str id = hit->detector->id;
    audit->run.undecided = true;
    notices_add(group->notices, NOTICE_UNDECIDED, id, &act->person->shown, &act->origin, id);
}

static void hand_on_hits(struct audit *audit, struct group *group, const struct act *act, unsigned able)
{
    for (size_t i = 0; i < audit->hit_count; i++) {
        const struct hit *hit = &audit->hits[i];
        if (hit->undecided) {
            note_undecided(audit, group, act, hit);
            continue;
        }
        for (size_t w = 0; w < group->watch_count; w++) {
            struct watch *watch = &group->watches[w];
            unsigned enough = able | (watch->evaluator->hears_all ? NEEDS_EVENTS : 0);
            if (watch->matched == hit->detector && watch->evaluator->hit && !(watch->needs & ~enough))
                watch->evaluator->hit(watch, act, hit);
        }
    }
}

static void count_message(struct group *group, const struct input *input, const struct message *message,
                          struct person *person)
{
    const struct stamp at = message->at;
    bool pasted = input->trust == TRUST_TEXT && message->sender.name.n && !message->by_exporter;
    person->only_pasted = person->shown.posted ? person->only_pasted && pasted : pasted;
    person->shown.posted = true;
    person->is_gone = false; /* whoever writes is in the group, whatever the log missed */
    if (!run_covers(group->run, at))
        return;
    person->lives = true;
    person->shown.messages++;
    if (at.precision != PRECISION_NONE) {
        person->shown.first_ms = at.ms < person->shown.first_ms ? at.ms : person->shown.first_ms;
        person->shown.last_ms = at.ms > person->shown.last_ms ? at.ms : person->shown.last_ms;
    }
    group->messages++;
    group->kinds[message->kind]++;
    group->recalls += message->recall != RECALL_NONE;
}

static void note_about(const struct act *act, enum notice_kind kind)
{
    notices_add(act->group->notices, kind, act->person->key, &act->person->shown, &act->origin, STR_NONE);
}

/* Pasted text marks no message: what looks like a heading in one may have been one, and the reverse. */
static void note_imitations(const struct input *input, const struct act *act, bool earlier)
{
    if (imitates_system(act->fold))
        note_about(act, NOTICE_SPOOFED_LINE);
    if (input->trust != TRUST_TEXT)
        return;
    if (imitates_heading(act->text))
        note_about(act, NOTICE_HEADER_LINE);
    if (earlier)
        note_about(act, NOTICE_EARLIER_LINE);
}

/* --- the message --- */

/* A message whose export names nobody still has somebody who wrote it. */
static struct party sender_of(const struct message *message)
{
    struct party sender = message->sender;
    if (!sender.id.n && !sender.name.n)
        sender.name = message->by_exporter ? STR("(người xuất dữ liệu)") : STR("(không rõ người gửi)");
    return sender;
}

/* The scan, then what it found to those who watch for it, then the message itself to those who follow the
 * talk. */
static void judge(struct audit *audit, const struct input *input, struct act *act,
                  const struct subject *subject)
{
    struct group *group = act->group;
    audit->hits = NULL;
    audit->hit_count = audit->hit_capacity = 0;
    scan_message(audit->scan, subject, take_hit, audit);
    act->hushed |= is_unquotable(audit);
    unsigned able = evaluator_abilities(group, input);
    hand_on_hits(audit, group, act, able);
    for (size_t w = 0; w < group->watch_count; w++) {
        struct watch *watch = &group->watches[w];
        if (watch->evaluator->message && !(watch->needs & ~able))
            watch->evaluator->message(watch, act);
    }
}

void take_message(const struct input *input, const struct message *message, const struct playback *played)
{
    struct audit *audit = input->audit;
    arena_reset(audit->run.scratch);
    struct group *group = audit_group(audit, message->group_id, message->group);
    if (!group)
        return;
    audit_feed(group, input);
    rolls_reach(audit->rolls, group, message->at, audit->has_one_group);
    struct act act = {
        .group = group,
        .message = message,
        .hushed = played->repeat == REPEAT_RECALLED,
        .origin = audit_origin(group, input, message->id, message->at, message->where),
    };
    act.origin.client_id = message->client_id;
    group_tick(group, &act.origin);
    if (!message->sender.id.n)
        act.origin.highest = CLASS_SIGN;
    act.person = people_sender(group->people, input, sender_of(message), &act.origin);
    act.person->met = act.origin.sequence;
    act.roles = person_roles(&audit->run, act.person, message->at);
    struct reading reading;
    read_message(audit, message, act.person, act.roles, &reading);
    act.text = reading.text.storage;
    act.fold = &reading.own;
    act.quote = reading.subject.zones[ZONE_QUOTE];
    act.file = reading.subject.zones[ZONE_FILE];
    act.origin.content = act.text.n              ? act.text
                         : message->attachment.n ? message->attachment
                                                 : message->source_kind;
    count_message(group, input, message, act.person);
    note_repairs(group, &reading.text, act.person, &act.origin);
    note_imitations(input, &act, played->earlier);
    if (!message->from_public)
        judge(audit, input, &act, &reading.subject);
}
