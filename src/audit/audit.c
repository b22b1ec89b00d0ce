/* SPDX-License-Identifier: MIT */
/* The audit: each message goes once through text floor, rules and watches; nothing of it stays but what was found. */
#include "audit_trial.h"

#include <string.h>

#include "evaluator.h"
#include "finding.h"
#include "map.h"
#include "notices.h"
#include "seen.h"
#include "tally.h"

struct audit {
    struct run run;
    struct results results;
    struct scan *scan;
    struct seen *seen;
    struct map *by_key; /* groups by id, else by name */
    struct group **groups;
    size_t group_count, group_capacity;
    struct {
        struct str id, name; /* as the source spells them */
        struct group *group; /* NULL: not selected */
        bool is_set;
    } latest;
    struct buf latest_spelling;
    struct input_facts *inputs;
    size_t input_count, input_capacity, inputs_begun, duplicates;
    struct hit *hits; /* of the message at hand, in the scratch arena */
    size_t hit_count, hit_capacity;
};

/* --- groups --- */

static bool is_latest(const struct audit *audit, struct str id, struct str name)
{
    return audit->latest.is_set && str_equal(audit->latest.id, id) && str_equal(audit->latest.name, name);
}

static void set_latest(struct audit *audit, struct str id, struct str name, struct group *group)
{
    buf_clear(&audit->latest_spelling);
    buf_add(&audit->latest_spelling, id);
    buf_add(&audit->latest_spelling, name);
    struct str both = buf_str(&audit->latest_spelling);
    audit->latest.id = str_cut(both, 0, id.n);
    audit->latest.name = str_from(both, id.n);
    audit->latest.group = group;
    audit->latest.is_set = true;
}

static struct group *find_group(struct audit *audit, struct str id, struct str raw_name)
{
    struct run *run = &audit->run;
    struct str wanted = run->options->group;
    struct text text;
    normalize(run->scratch, raw_name, &text);
    struct str name = str_trim(text.storage);
    bool named_by_user = !id.n && !name.n && wanted.n;
    if (named_by_user)
        name = wanted;
    else if (wanted.n && !group_is_called(run, id, name, wanted))
        return NULL;
    struct str key = arena_format(run->scratch, "%s%.*s", id.n ? "#" : "", STR_ARG(id.n ? id : name));
    struct group *group = map_get(audit->by_key, key);
    if (group)
        return group;
    group = group_new(run, id, name, named_by_user, audit->group_count == 0);
    map_set(audit->by_key, arena_str(run->arena, key), group);
    audit->groups = arena_grow(run->arena, audit->groups, audit->group_count, &audit->group_capacity,
                               sizeof(struct group *));
    audit->groups[audit->group_count++] = group;
    return group;
}

static struct group *group_of(struct audit *audit, struct str id, struct str name)
{
    if (!is_latest(audit, id, name))
        set_latest(audit, id, name, find_group(audit, id, name));
    return audit->latest.group;
}

static void feed(struct group *group, const struct input *input)
{
    group->carries_any |= input->carries;
    group->carries_all = group->fed ? group->carries_all & input->carries : input->carries;
    group->fed = true;
    if (input->trust == TRUST_TEXT)
        notices_add(group->notices, NOTICE_PASTED_SOURCE, input->file, NULL, NULL,
                    (struct bilingual){STR("nguồn dán tay – độ tin cậy thấp: không có gì chứng minh ai viết và viết khi nào"),
                                       STR("pasted text – low trust: nothing proves who wrote it and when")});
}

/* --- one message: what rules look at --- */

/* The folds of a message's parts, in the scratch arena. */
struct reading {
    struct text text;
    struct fold own, quote, link, file;
    struct signs signs;
    struct unmarked_verdict unmarked;
    struct subject subject;
};

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
    normalize(scratch, message->text, &reading->text);
    fold_text(scratch, reading->text.storage, &reading->own);
    signs_find(scratch, &reading->own, &reading->signs);
    unmarked_judge(&reading->own, &reading->unmarked);
    reading->subject = (struct subject){
        .text = &reading->text,
        .zones =
            {
                [ZONE_TEXT] = &reading->own,
                [ZONE_QUOTE] = message->quote.present ? fold_part(scratch, message->quote.text, &reading->quote) : NULL,
                [ZONE_LINK] = fold_part(scratch, message->link, &reading->link),
                [ZONE_FILE] = fold_part(scratch, message->attachment, &reading->file),
                [ZONE_POLL] = message->kind == KIND_POLL ? &reading->own : NULL,
                [ZONE_NAME] = person->naming ? &person->naming->fold : NULL,
            },
        .signs = &reading->signs,
        .unmarked = &reading->unmarked,
        .kind = message->kind,
        .sender_roles = roles,
        .forwarded = message->forwarded,
        .quotes = message->quote.present,
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
        struct arena *scratch = group->run->scratch;
        notices_add(group->notices, NOTICE_REPAIRED_TEXT, name, &person->shown, origin,
                    (struct bilingual){arena_format(scratch, "văn bản đã được sửa mã chữ trước khi đối chiếu (%.*s)", STR_ARG(name)),
                                       arena_format(scratch, "the text's encoding was repaired before it was checked (%.*s)", STR_ARG(name))});
    }
    group->repairs += repaired;
}

/* --- one message: what holds --- */

static void take_hit(void *self, const struct hit *hit)
{
    struct audit *audit = self;
    audit->hits = arena_grow(audit->run.scratch, audit->hits, audit->hit_count, &audit->hit_capacity, sizeof *audit->hits);
    audit->hits[audit->hit_count++] = *hit;
}

/* Is the message suspected of carrying a secret? Then no finding on it, of whatever kind, may quote it. */
static bool is_secret(const struct audit *audit)
{
    for (size_t i = 0; i < audit->hit_count; i++)
        if (audit->hits[i].outcome && audit->hits[i].outcome->role == OUTCOME_FINDING &&
            str_is(audit->hits[i].detector->id, "state-secret"))
            return true;
    return false;
}

static void note_undecided(struct audit *audit, struct group *group, const struct act *act, const struct hit *hit)
{
    struct arena *scratch = audit->run.scratch;
    struct str id = hit->detector->id;
    audit->run.undecided = true;
    notices_add(group->notices, NOTICE_UNDECIDED, id, act->person ? &act->person->shown : NULL, &act->origin,
                (struct bilingual){arena_format(scratch, "không kết luận được với quy tắc %.*s: vượt giới hạn đối chiếu", STR_ARG(id)),
                                   arena_format(scratch, "undecided by %.*s: a matching limit was hit", STR_ARG(id))});
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
            if (watch->matched == hit->detector && watch->evaluator->hit && !(watch->needs & ~able))
                watch->evaluator->hit(watch, act, hit);
        }
    }
}

static void count_message(struct group *group, const struct message *message, struct person *person, struct stamp at)
{
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

static void note_spoof(struct group *group, const struct act *act)
{
    if (notices_spoofs_system(act->fold))
        notices_add(group->notices, NOTICE_SPOOFED_LINE, act->person->key, &act->person->shown, &act->origin,
                    (struct bilingual){STR("tin nhắn có dòng giả dạng thông báo của hệ thống"),
                                       STR("a message has a line that imitates a system notice")});
}

static struct origin origin_of(struct group *group, const struct input *input, struct str id, struct stamp at,
                               struct place where)
{
    where.file = input->file;
    return (struct origin){
        .message_id = id,
        .at = at,
        .where = where,
        .sequence = ++group->sequence,
        .highest = input->carries & CARRIES_ACCOUNT_IDS ? CLASS_FACT : CLASS_SIGN,
    };
}

/* True for a message that was met before, just the same. */
static bool is_duplicate(struct audit *audit, struct group *group, const struct input *input,
                         const struct message *message)
{
    enum seen_result result = seen_add(audit->seen, message);
    if (result == SEEN_NEW)
        return false;
    struct origin origin = {.at = message->at, .where = message->where};
    origin.where.file = input->file;
    if (result == SEEN_DUPLICATE)
        notices_add(group->notices, NOTICE_DUPLICATE, STR_NONE, NULL, &origin,
                    (struct bilingual){STR("tin nhắn trùng hoàn toàn với tin trước: chỉ tính một lần"),
                                       STR("a message that came before, just the same: counted once")});
    else
        notices_add(group->notices, NOTICE_ID_CONFLICT, message->id, NULL, &origin,
                    (struct bilingual){STR("cùng mã tin nhắn nhưng nội dung khác: giữ cả hai"),
                                       STR("the same message id with another content: both are kept")});
    audit->duplicates += result == SEEN_DUPLICATE;
    return result == SEEN_DUPLICATE;
}

static void on_message(void *self, const struct message *message)
{
    const struct input *input = self;
    struct audit *audit = input->audit;
    arena_reset(audit->run.scratch);
    struct group *group = group_of(audit, message->group_id, message->group);
    if (!group || is_duplicate(audit, group, input, message))
        return;
    feed(group, input);
    struct act act = {
        .group = group,
        .message = message,
        .origin = origin_of(group, input, message->id, message->at, message->where),
    };
    group_tick(group, &act.origin);
    if (!message->sender.id.n)
        act.origin.highest = CLASS_SIGN;
    act.person = people_sender(group->people, input, message->sender, &act.origin);
    act.person->met = act.origin.sequence;
    act.roles = person_roles(&audit->run, act.person, message->at);
    struct reading reading;
    read_message(audit, message, act.person, act.roles, &reading);
    act.text = reading.text.storage;
    act.fold = &reading.own;
    act.quote = reading.subject.zones[ZONE_QUOTE];
    act.origin.content = act.text.n ? act.text : message->attachment.n ? message->attachment : message->source_kind;
    count_message(group, message, act.person, message->at);
    note_repairs(group, &reading.text, act.person, &act.origin);
    note_spoof(group, &act);

    audit->hits = NULL;
    audit->hit_count = audit->hit_capacity = 0;
    scan_message(audit->scan, &reading.subject, take_hit, audit);
    act.hushed = is_secret(audit);
    unsigned able = evaluator_abilities(group, input);
    hand_on_hits(audit, group, &act, able);
    for (size_t w = 0; w < group->watch_count; w++) {
        struct watch *watch = &group->watches[w];
        if (watch->evaluator->message && !(watch->needs & ~able))
            watch->evaluator->message(watch, &act);
    }
}

/* --- one event --- */

static void move_members(const struct act *act)
{
    const struct event *event = act->event;
    bool enters = event->type == EVENT_JOIN || event->type == EVENT_ADD;
    bool goes = event->type == EVENT_LEAVE || event->type == EVENT_REMOVE || event->type == EVENT_BLOCK;
    if (!enters && !goes)
        return;
    size_t count = act->target_count ? act->target_count : act->person ? 1 : 0;
    for (size_t i = 0; i < count; i++) {
        struct person *person = act->target_count ? act->targets[i] : act->person;
        if (enters && !person->is_member)
            person->entered = origin_keep(act->group->run->arena, &act->origin);
        person->is_member = enters;
        person->is_gone = goes;
    }
}

static void change_roles(const struct act *act)
{
    static const enum zalo_role roles[EVENT_COUNT] = {
        [EVENT_NEW_OWNER] = ZALO_OWNER, [EVENT_ADD_DEPUTY] = ZALO_DEPUTY, [EVENT_REMOVE_DEPUTY] = ZALO_MEMBER};
    enum zalo_role role = roles[act->event->type];
    for (size_t i = 0; role != ZALO_UNKNOWN && i < act->target_count; i++)
        act->targets[i]->shown.zalo_role = role;
}

/* Who caused it and whom it concerns; a name that two people bear, or a row that is no system row, proves nothing. */
static void find_people(const struct input *input, struct act *act)
{
    struct group *group = act->group;
    const struct event *event = act->event;
    struct person **targets = arena_array(group->run->scratch, event->target_count + 1, sizeof *targets);
    bool certain = true;
    act->person = people_party(group->people, input, event->actor, &act->origin, &certain);
    bool all_certain = certain;
    for (size_t i = 0; i < event->target_count; i++) {
        struct person *target = people_party(group->people, input, event->targets[i], &act->origin, &certain);
        all_certain &= certain;
        if (target)
            targets[act->target_count++] = target;
    }
    act->targets = targets;
    if (!all_certain || event->only_sign)
        act->origin.highest = CLASS_SIGN;
}

static void on_event(void *self, const struct event *event)
{
    const struct input *input = self;
    struct audit *audit = input->audit;
    arena_reset(audit->run.scratch);
    struct group *group = group_of(audit, event->group_id, event->group);
    if (!group)
        return;
    feed(group, input);
    struct act act = {
        .group = group,
        .event = event,
        .origin = origin_of(group, input, event->id, event->at, event->where),
    };
    group_tick(group, &act.origin);
    find_people(input, &act);
    struct text text;
    normalize(audit->run.scratch, event->sentence, &text);
    act.text = text.storage;
    act.origin.content = act.text.n ? act.text : str_of(event_name(event->type));
    if (act.person) {
        act.roles = person_roles(&audit->run, act.person, event->at);
        act.person->met = act.origin.sequence;
        act.person->lives |= run_covers(&audit->run, event->at);
    }
    group->events += run_covers(&audit->run, event->at);
    if (event->type == EVENT_RECALL || event->type == EVENT_DELETE_BY_ADMIN) {
        group->recalls += run_covers(&audit->run, event->at);
        finding_forget_text(group, event->value);
    }
    unsigned able = evaluator_abilities(group, input);
    for (size_t w = 0; w < group->watch_count; w++) {
        struct watch *watch = &group->watches[w];
        if (watch->evaluator->event && !(watch->needs & ~able))
            watch->evaluator->event(watch, &act);
    }
    move_members(&act);
    change_roles(&act);
}

/* --- member lists --- */

static void list_member(struct group *group, const struct listed *listed, struct str file)
{
    struct origin origin = {.where = listed->where, .sequence = group->sequence + 1};
    if (file.n)
        origin.where.file = file;
    people_listed(group->people, listed, &origin);
    group->lists |= GROUP_MEMBERS_SEEN | (listed->role != ZALO_UNKNOWN ? GROUP_ROLES_SEEN : 0);
}

static void on_member(void *self, const struct listed *listed)
{
    const struct input *input = self;
    arena_reset(input->audit->run.scratch);
    struct group *group = group_of(input->audit, listed->group_id, STR_NONE);
    if (group)
        list_member(group, listed, input->file);
}

/* A list without groups serves the only group there is. */
static void take_member_list(struct audit *audit)
{
    const struct audit_options *options = audit->run.options;
    for (size_t g = 0; g < audit->group_count; g++)
        for (size_t i = 0; i < options->member_count; i++) {
            const struct listed *listed = &options->members[i];
            struct group *group = audit->groups[g];
            arena_reset(audit->run.scratch);
            if (listed->group_id.n ? group_is_called(&audit->run, group->id, group->name, listed->group_id)
                                   : audit->group_count == 1)
                list_member(group, listed, STR_NONE);
        }
}

/* --- the contract --- */

static void release(void *object)
{
    struct audit *audit = object;
    arena_free(audit->run.scratch);
    buf_free(&audit->latest_spelling);
}

struct audit *audit_new(struct arena *conversation, struct diag *diag, const struct audit_options *options)
{
    struct audit *audit = arena_alloc(conversation, sizeof *audit);
    struct audit_options *kept = arena_alloc(conversation, sizeof *kept);
    *kept = *options;
    audit->run = (struct run){
        .arena = conversation,
        .scratch = arena_new(),
        .diag = diag,
        .options = kept,
        .dockets = dockets_new(conversation, options->rules, options->detectors_only),
        .fingerprints = map_new(conversation),
    };
    arena_defer(conversation, release, audit);
    audit->scan = scan_new(conversation, options->rules);
    audit->seen = seen_new(conversation);
    audit->by_key = map_new(conversation);
    return audit;
}

void audit_try(struct audit *audit, const struct detector *detector, const struct detector *matched)
{
    audit->run.trial = detector;
    audit->run.trial_matched = matched;
}

struct sink audit_sink(struct audit *audit, struct str file, unsigned carries, enum trust trust)
{
    struct input *input = arena_alloc(audit->run.arena, sizeof *input);
    *input = (struct input){
        .audit = audit,
        .file = arena_str(audit->run.arena, file),
        .carries = carries,
        .trust = trust,
        .number = audit->inputs_begun++,
    };
    return (struct sink){.self = input, .message = on_message, .event = on_event, .member = on_member};
}

void audit_input(struct audit *audit, const struct input_facts *facts)
{
    struct arena *arena = audit->run.arena;
    audit->inputs = arena_grow(arena, audit->inputs, audit->input_count, &audit->input_capacity, sizeof *audit->inputs);
    struct input_facts *kept = &audit->inputs[audit->input_count++];
    *kept = *facts;
    kept->file = arena_str(arena, facts->file);
    kept->sha256 = arena_str(arena, facts->sha256);
}

static void sum_up(struct audit *audit, struct results *results)
{
    const struct audit_options *options = audit->run.options;
    int64_t newest_ms = INT64_MIN;
    for (size_t g = 0; g < results->group_count; g++) {
        const struct group_results *group = results->groups[g];
        results->messages += group->messages;
        results->events += group->events;
        results->members += group->member_count;
        for (size_t i = 0; i < group->finding_count; i++)
            results->findings[group->findings[i]->class]++;
        newest_ms = group->last_ms > newest_ms ? group->last_ms : newest_ms;
    }
    results->complete = !audit->run.undecided;
    results->skipped = audit->duplicates;
    for (size_t i = 0; i < audit->input_count; i++) {
        results->complete &= audit->inputs[i].complete;
        results->skipped += audit->inputs[i].ignored + audit->inputs[i].quarantined;
    }
    results->report_ms = options->report_ms != INT64_MIN ? options->report_ms : newest_ms;
}

static const struct results *results_of(struct audit *audit)
{
    const struct audit_options *options = audit->run.options;
    struct results *results = &audit->results;
    struct map *slugs = map_new(audit->run.arena);
    const struct group_results **groups = arena_array(audit->run.arena, audit->group_count, sizeof(struct group_results *));
    for (size_t g = 0; g < audit->group_count; g++) {
        arena_reset(audit->run.scratch);
        groups[g] = tally_group(audit->groups[g], slugs);
    }
    *results = (struct results){
        .inputs = audit->inputs,
        .input_count = audit->input_count,
        .rules = options->rules,
        .roster = options->roster,
        .groups = groups,
        .group_count = audit->group_count,
        .detectors_only = options->detectors_only,
        .statistics = options->statistics,
        .in_english = options->in_english,
        .zone_minutes = options->zone_minutes,
        .since_ms = options->since_ms,
        .until_ms = options->until_ms,
        .version = options->version,
        .options = options->options_line,
    };
    sum_up(audit, results);
    return results;
}

static void close_watches(struct group *group, bool names_alone)
{
    unsigned able = evaluator_abilities(group, NULL);
    for (size_t w = 0; w < group->watch_count; w++) {
        struct watch *watch = &group->watches[w];
        bool is_due = !names_alone || watch->detector->primitive == PRIMITIVE_NAME;
        if (watch->evaluator->end && is_due && !(watch->needs & ~able))
            watch->evaluator->end(watch);
    }
}

const struct results *audit_end(struct audit *audit)
{
    take_member_list(audit);
    for (size_t g = 0; g < audit->group_count; g++) {
        arena_reset(audit->run.scratch);
        close_watches(audit->groups[g], false);
        if (!audit->run.options->detectors_only && !audit->run.trial)
            finding_attestations(audit->groups[g]);
    }
    return results_of(audit);
}

const struct results *audit_names(struct arena *conversation, struct diag *diag, const struct audit_options *options)
{
    struct audit *audit = audit_new(conversation, diag, options);
    struct group *group = find_group(audit, STR_NONE, STR_NONE);
    group->carries_any = group->carries_all = CARRIES_PROFILE_NAMES | CARRIES_ACCOUNT_IDS;
    take_member_list(audit);
    close_watches(group, true);
    return results_of(audit);
}
