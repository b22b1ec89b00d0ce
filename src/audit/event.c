/* SPDX-License-Identifier: MIT */
/* Events of the group and who caused them: rightful by role, by the roster, or by a leader's word before. */
#include "finding.h"
#include "named.h"
#include "redact.h"

#include <string.h>

/* Words that may make an event rightful are kept while they hold; the oldest makes room. */
enum { WORDS_KEPT = 32, WORD_BYTES = 512 };
enum { REQUEST_HOLDS_HOURS = 48 }; /* between "xin phép anh cho em rời nhóm" and the leader's "Đồng ý" */

struct word {
    struct person *by;
    bool by_leader;
    const struct outcome *approval;
    int64_t at_ms;
    char text[WORD_BYTES];
    size_t n;
};

struct words {
    struct word list[WORDS_KEPT];
    size_t count; /* ever said: the next goes to count % WORDS_KEPT */
};

static void begin(struct watch *watch)
{
    watch->state = arena_alloc(watch->group->run->arena, sizeof(struct words));
}

static bool is_leader(const struct watch *watch, struct str roles)
{
    return roles_share(detector_parameter(watch->detector, "order-roles"), roles);
}

static bool is_allowed(const struct watch *watch, struct str roles)
{
    struct str allowed = detector_parameter(watch->detector, "allowed-roles");
    return !allowed.n || roles_share(allowed, roles);
}

/* A text cut at a character's border. */
static size_t cut_to_fit(struct str text)
{
    size_t n = text.n < WORD_BYTES ? text.n : WORD_BYTES;
    while (n < text.n && n > 0 && ((unsigned char)text.p[n] & 0xC0) == 0x80)
        n--;
    return n;
}

static void hit(struct watch *watch, const struct act *act, const struct hit *hit)
{
    struct words *words = watch->state;
    if (hit->outcome->role != OUTCOME_APPROVAL || !act->person)
        return;
    struct word *word = &words->list[words->count++ % WORDS_KEPT];
    *word = (struct word){
        .by = act->person,
        .by_leader = is_leader(watch, act->roles),
        .approval = hit->outcome,
        .at_ms = act->origin.at.ms,
        .n = cut_to_fit(act->text),
    };
    memcpy(word->text, act->text.p, word->n);
}

/* --- does a word concern this act? --- */

static struct fold folded(struct watch *watch, const struct word *word)
{
    struct fold fold;
    fold_text(watch->group->run->scratch, (struct str){word->text, word->n}, &fold);
    return fold;
}

/* Was it asked for before? By the one concerned, or naming him. */
static bool was_requested(struct watch *watch, const struct word *approval, const struct person *actor,
                          const struct person *target)
{
    const struct words *words = watch->state;
    size_t kept = words->count < WORDS_KEPT ? words->count : WORDS_KEPT;
    for (size_t i = 0; i < kept; i++) {
        const struct word *word = &words->list[i];
        if (word->by_leader || word->at_ms > approval->at_ms ||
            approval->at_ms - word->at_ms > (int64_t)REQUEST_HOLDS_HOURS * MS_PER_HOUR)
            continue;
        struct fold fold = folded(watch, word);
        if (word->by == actor || word->by == target || (target && named_in(watch->group->run, &fold, target)))
            return true;
    }
    return false;
}

/* "Văn phòng sửa lại tên nhóm" bids nobody of another unit; what those entitled do, they may do in another's
 * place. */
static bool calls_others(struct watch *watch, const struct fold *fold, const struct act *act)
{
    struct run *run = watch->group->run;
    if (is_allowed(watch, act->roles) || named_in(run, fold, act->person) ||
        named_unit(run, fold, act->person))
        return false;
    for (const struct person *person = people_first(watch->group->people); person; person = person->next)
        if (person != act->person && person->shown.on_roster &&
            (named_in(run, fold, person) || named_unit(run, fold, person)))
            return true;
    return false;
}

/* A change of which the log does not say what was changed may be any that was approved. */
static bool is_meant(const struct outcome *approval, const struct event *event)
{
    return !approval->for_types.n || roles_share(approval->for_types, str_of(event_name(event->type))) ||
           (event->type == EVENT_SETTING && !event->sentence.n);
}

/* A leader's word makes the act rightful when it names the one concerned, or nobody else: then it speaks of
 * the group as such, or (to="named") bids the one who acts; a bare "Đồng ý" only as the answer to a request.
 */
static bool concerns(struct watch *watch, const struct word *word, const struct act *act,
                     const struct person *target)
{
    struct run *run = watch->group->run;
    const struct outcome *approval = word->approval;
    struct fold fold = folded(watch, word);
    if (!is_meant(approval, act->event))
        return false;
    if (target && named_in(run, &fold, target))
        return true;
    if (target && named_others(watch->group, &fold, act->person, target))
        return false;
    bool suffices = approval->to_request ? false
                    : approval->to_named ? named_in(run, &fold, act->person)
                                         : target || !calls_others(watch, &fold, act);
    return suffices || was_requested(watch, word, act->person, target);
}

static bool is_approved(struct watch *watch, const struct act *act, const struct person *target)
{
    const struct words *words = watch->state;
    int64_t holds_ms = (int64_t)detector_number(watch->detector, "within-hours") * MS_PER_HOUR;
    size_t kept = words->count < WORDS_KEPT ? words->count : WORDS_KEPT;
    for (size_t i = 0; i < kept; i++) {
        const struct word *word = &words->list[i];
        if (word->by_leader && word->at_ms <= act->origin.at.ms &&
            act->origin.at.ms - word->at_ms <= holds_ms && concerns(watch, word, act, target))
            return true;
    }
    return false;
}

/* --- is an act rightful? --- */

static bool demands(const struct watch *watch, const char *parameter)
{
    return str_is(detector_parameter(watch->detector, parameter), "required");
}

/* Whoever leaves with the end of his term, or later, needs nobody's word. */
static bool leaves_with_term(const struct act *act)
{
    struct stamp next_day = {act->origin.at.ms + MS_PER_DAY, act->origin.at.precision};
    return act->event->type == EVENT_LEAVE && act->person->term_count &&
           person_is_past(act->person, next_day);
}

static bool is_rightful(struct watch *watch, const struct act *act, const struct person *target)
{
    if (is_leader(watch, act->roles) || leaves_with_term(act) || is_approved(watch, act, target))
        return true;
    if (demands(watch, "order") || !is_allowed(watch, act->roles))
        return false;
    /* A term that begins later is one, too: who is appointed is often added before. */
    return !demands(watch, "roster") || !target || !person_is_past(target, act->origin.at);
}

static bool is_watched(const struct watch *watch, enum event_type type)
{
    return roles_share(detector_parameter(watch->detector, "types"), str_of(event_name(type)));
}

/* Whoever comes in by himself, by a link, was added by nobody. */
static bool has_actor(const struct act *act)
{
    return act->person &&
           !(act->event->type == EVENT_JOIN && (!act->target_count || act->targets[0] == act->person));
}

static struct bilingual remark_on(struct run *run, const struct act *act, const struct person *target)
{
    if (!target || target == act->person)
        return (struct bilingual){STR_NONE, STR_NONE};
    struct str name =
        target->term_count ? target->terms[0]->full_name : redact_mask(run->scratch, target->shown.display);
    return (struct bilingual){arena_format(run->arena, "đối với: %.*s", STR_ARG(name)),
                              arena_format(run->arena, "concerning: %.*s", STR_ARG(name))};
}

static void event(struct watch *watch, const struct act *act)
{
    if (!is_watched(watch, act->event->type) || !has_actor(act))
        return;
    for (size_t i = 0; i < (act->target_count ? act->target_count : 1); i++) {
        const struct person *target = i < act->target_count             ? act->targets[i]
                                      : act->event->type == EVENT_LEAVE ? act->person
                                                                        : NULL;
        if (is_rightful(watch, act, target))
            continue;
        finding_observe(watch, &(struct observation){
                                   .person = act->person,
                                   .origin = &act->origin,
                                   .text = act->text,
                                   .remark = remark_on(watch->group->run, act, target),
                               });
        return; /* one event is one finding, however many it concerns */
    }
}

const struct evaluator evaluator_event = {
    .primitive = PRIMITIVE_EVENT,
    .hears_all = true,
    .needs = NEEDS_EVENTS | NEEDS_TIMES | NEEDS_ROSTER | NEEDS_IDENTITY,
    .begin = begin,
    .hit = hit,
    .event = event,
};
