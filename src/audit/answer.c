/* SPDX-License-Identifier: MIT */
/* Orders that ask for an answer, and the duty of each member asked: answered in time, late, not at all, or
 * still open when the log ends. */
#include "asked.h"
#include "deadline.h"
#include "finding.h"
#include "named.h"
#include "redact.h"

#include <string.h>

enum { LATE_ANSWER_DAYS = 7 }; /* an order older than its deadline by so much is not waited for any longer */
enum { PROMPT_MINUTES = 60 };
enum { BEGINNING_BYTES = 120, SHORTEST_QUOTE_BYTES = 12 }; /* of an order's fold, to know it in a quotation */

struct duty {
    struct person *person;
    struct stamp answered_at;
    bool gestured; /* a sticker or a reaction in time: seen, but no words */
};

struct order {
    struct order *next;
    struct person *by;
    struct origin origin;
    struct str text, beginning; /* storage form for the excerpt; fold for quotations */
    bool hushed;
    int64_t due_ms;
    bool asks_all; /* else those it names, who may answer in words of their own */
    struct duty *duties;
    size_t count, open;
};

struct orders {
    struct order *first, **last; /* all, in order of time */
    struct order *waiting;       /* the first that may still be answered */
    size_t answered_sequence;    /* the message a reply was seen in */
    bool answered_in_words;
};

static void begin(struct watch *watch)
{
    struct orders *orders = arena_alloc(watch->group->run->arena, sizeof *orders);
    orders->last = &orders->first;
    watch->state = orders;
}

/* --- who is asked --- */

/* Whom the words single out goes to the front: an order to all that names a kind of office or unit asks
 * those, one to some asks those named; names in an order to all single nobody out. */
static void ask(struct watch *watch, const struct act *act, bool asks_all, struct order *order)
{
    struct arena *arena = watch->group->run->arena;
    size_t all = 0, meant = 0, capacity = 0;
    for (struct person *person = people_first(watch->group->people); person; person = person->next) {
        if (!asked_may_be(watch, act, person))
            continue;
        order->duties = arena_grow(arena, order->duties, all, &capacity, sizeof *order->duties);
        order->duties[all] = (struct duty){.person = person};
        if (asks_all ? asked_by_kind(watch, act, person) : asked_by_name(watch, act, person)) {
            struct duty other = order->duties[meant];
            order->duties[meant++] = order->duties[all];
            order->duties[all] = other;
        }
        all++;
    }
    order->count = meant || !asks_all ? meant : all;
    order->open = order->count;
}

/* --- orders --- */

static int64_t patience_minutes(const struct watch *watch)
{
    long minutes = detector_number(watch->detector, "within-minutes");
    return minutes ? minutes : detector_number(watch->detector, "within-hours") * 60;
}

/* By the order's own words, by the clock, or so long after it, as the regulation has it. */
static int64_t due_at(const struct watch *watch, const struct act *act)
{
    const struct calendar *calendar = &watch->group->run->options->calendar;
    int64_t from_ms = act->origin.at.ms, due_ms = deadline_in(act->fold, from_ms, calendar->zone_minutes);
    if (due_ms == DEADLINE_NONE)
        due_ms =
            deadline_next(detector_parameter(watch->detector, "due-at"), from_ms, calendar->zone_minutes);
    if (due_ms != DEADLINE_NONE)
        return due_ms;
    if (str_is(detector_parameter(watch->detector, "hours"), "clock"))
        return from_ms + patience_minutes(watch) * MS_PER_MINUTE;
    return calendar_after(calendar, from_ms, patience_minutes(watch));
}

static void take_order(struct watch *watch, const struct act *act, bool asks_all)
{
    struct arena *arena = watch->group->run->arena;
    struct orders *orders = watch->state;
    struct order *order = arena_alloc(arena, sizeof *order);
    *order = (struct order){
        .by = act->person,
        .origin = origin_keep(arena, &act->origin),
        .text = arena_str(arena, act->text),
        .beginning = arena_str(arena, str_cut(act->fold->text, 0, BEGINNING_BYTES)),
        .hushed = act->hushed,
        .due_ms = due_at(watch, act),
        .asks_all = asks_all,
    };
    ask(watch, act, asks_all, order);
    if (!order->count)
        return;
    *orders->last = order;
    orders->last = &order->next;
    if (!orders->waiting)
        orders->waiting = order;
}

static void hit(struct watch *watch, const struct act *act, const struct hit *hit)
{
    struct orders *orders = watch->state;
    struct str order_roles = detector_parameter(watch->detector, "order-roles");
    if (!act->person || act->origin.at.precision == PRECISION_NONE)
        return;
    if (hit->outcome->role == OUTCOME_ORDER && (!order_roles.n || roles_share(act->roles, order_roles)))
        take_order(watch, act,
                   !hit->outcome->to_named && !str_is(detector_parameter(watch->detector, "asked"), "named"));
    if (hit->outcome->role == OUTCOME_REPLY) {
        orders->answered_sequence = act->origin.sequence;
        orders->answered_in_words = hit->signal_count > 0;
    }
}

/* --- answers --- */

static bool quotes(const struct act *act, const struct order *order)
{
    const struct quote *quote = &act->message->quote;
    if (origin_is_called(&order->origin, quote->message_id))
        return true;
    if (!act->quote || act->quote->text.n < SHORTEST_QUOTE_BYTES)
        return false;
    size_t n = act->quote->text.n < order->beginning.n ? act->quote->text.n : order->beginning.n;
    return n && memcmp(act->quote->text.p, order->beginning.p, n) == 0;
}

static struct duty *duty_of(const struct order *order, const struct person *person)
{
    for (size_t i = 0; i < order->count; i++)
        if (order->duties[i].person == person)
            return &order->duties[i];
    return NULL;
}

static bool fulfil(struct order *order, const struct act *act)
{
    struct duty *duty = duty_of(order, act->person);
    if (!duty || duty->answered_at.precision != PRECISION_NONE)
        return false;
    duty->answered_at = act->origin.at;
    order->open--;
    return true;
}

static bool fulfil_quoted(struct orders *orders, const struct act *act)
{
    for (struct order *order = orders->waiting; order; order = order->next)
        if (quotes(act, order)) {
            fulfil(order, act);
            return true;
        }
    return false;
}

/* An answer that names no order answers all that are not overdue; failing these, the latest overdue one. */
static void fulfil_waiting(struct orders *orders, const struct act *act, bool late_too)
{
    struct order *overdue = NULL;
    bool in_time = false;
    for (struct order *order = orders->waiting; order; order = order->next) {
        if (order->origin.sequence == act->origin.sequence)
            continue;
        if (act->origin.at.ms <= order->due_ms)
            in_time |= fulfil(order, act);
        else if (duty_of(order, act->person) &&
                 duty_of(order, act->person)->answered_at.precision == PRECISION_NONE)
            overdue = order;
    }
    if (!in_time && overdue && late_too)
        fulfil(overdue, act);
}

/* Orders at the head that everybody answered, or nobody waits for any more. */
static bool is_settled(const struct order *order, int64_t now_ms)
{
    return !order->open ||
           (order->due_ms < now_ms && now_ms - order->due_ms > LATE_ANSWER_DAYS * (int64_t)MS_PER_DAY);
}

static void stop_waiting(struct orders *orders, int64_t now_ms)
{
    while (orders->waiting && is_settled(orders->waiting, now_ms))
        orders->waiting = orders->waiting->next;
}

/* What cannot be read is taken for an answer when it comes in time: a voice message, a report as a file. */
static bool may_be_answer(enum message_kind kind)
{
    return kind == KIND_VOICE || kind == KIND_FILE;
}

/* "20/10" counts nothing. */
static bool is_of_a_date(const struct fold *text, const struct syllable *number)
{
    size_t end = number->at + number->n;
    return (end < text->text.n && text->text.p[end] == '/') ||
           (number->at > 0 && text->text.p[number->at - 1] == '/');
}

/* Two neighbouring words of the order, or a number. */
static bool speaks_of(const struct fold *text, const struct order *order)
{
    for (size_t i = 0; i < text->count; i++) {
        const struct syllable *one = &text->syllables[i], *two = &text->syllables[i + 1];
        if (one->traits & SYLLABLE_NUMBER && !is_of_a_date(text, one))
            return true;
        if (i + 1 < text->count &&
            str_find(order->beginning, str_cut(text->text, one->at, two->at + two->n - one->at)) <
                order->beginning.n)
            return true;
    }
    return false;
}

/* Said so soon after the order that it can hardly be about anything else. */
static bool is_prompt(const struct order *order, const struct act *act)
{
    return act->origin.at.ms - order->origin.at.ms <= (int64_t)PROMPT_MINUTES * MS_PER_MINUTE;
}

/* Who speaks for his unit answers what all units were asked ("Y tế có hai người trực"); who is asked by name
 * answers in words of his own ("52 hộ ạ"), with a picture, or with whatever he says at once. */
static void fulfil_in_own_words(struct watch *watch, const struct act *act)
{
    struct orders *orders = watch->state;
    bool shown = act->message->kind == KIND_IMAGE || act->message->kind == KIND_VIDEO;
    bool for_unit = named_unit_shortly(watch->group->run, act->fold, act->person);
    for (struct order *order = orders->waiting; order; order = order->next)
        if (order->origin.sequence != act->origin.sequence &&
            (for_unit ||
             (!order->asks_all && (shown || is_prompt(order, act) || speaks_of(act->fold, order)))))
            fulfil(order, act);
}

/* A sticker, a reaction: an answer where the regulation lets it be one, else told beside the finding. */
static void gesture(struct watch *watch, const struct act *act, struct str message_id)
{
    struct orders *orders = watch->state;
    bool counts = str_is(detector_parameter(watch->detector, "gestures"), "yes");
    for (struct order *order = orders->waiting; order; order = order->next) {
        struct duty *duty = duty_of(order, act->person);
        if (!duty || act->origin.at.ms > order->due_ms ||
            (message_id.n && !origin_is_called(&order->origin, message_id)))
            continue;
        duty->gestured = true;
        if (counts)
            fulfil(order, act);
    }
}

static void message(struct watch *watch, const struct act *act)
{
    struct orders *orders = watch->state;
    if (!orders->waiting || !act->person || act->message->recall != RECALL_NONE)
        return;
    stop_waiting(orders, act->origin.at.ms);
    bool replied = orders->answered_sequence == act->origin.sequence;
    if (act->message->quote.present && fulfil_quoted(orders, act))
        return;
    if (replied && (!act->message->quote.present || orders->answered_in_words))
        fulfil_waiting(orders, act, true);
    else if (may_be_answer(act->message->kind))
        fulfil_waiting(orders, act, false);
    else if (act->message->kind == KIND_STICKER || act->message->kind == KIND_GIF)
        gesture(watch, act, STR_NONE);
    else
        fulfil_in_own_words(watch, act);
}

/* An order taken back asks nothing. */
static void event(struct watch *watch, const struct act *act)
{
    struct orders *orders = watch->state;
    if (act->event->type == EVENT_REACTION && act->person)
        gesture(watch, act, act->event->value);
    if ((act->event->type != EVENT_RECALL && act->event->type != EVENT_DELETE_BY_ADMIN) ||
        !act->event->value.n)
        return;
    for (struct order *order = orders->waiting; order; order = order->next)
        if (origin_is_called(&order->origin, act->event->value))
            order->count = order->open = 0;
}

/* --- the end --- */

static enum answer_state state_of(const struct order *order, const struct duty *duty, int64_t newest_ms)
{
    if (duty->answered_at.precision != PRECISION_NONE)
        return duty->answered_at.ms <= order->due_ms ? ANSWER_IN_TIME : ANSWER_LATE;
    return order->due_ms <= newest_ms && !duty->person->is_gone ? ANSWER_NONE : ANSWER_OPEN;
}

static void record(struct watch *watch, const struct order *order, const struct duty *duty,
                   enum answer_state state)
{
    struct group *group = watch->group;
    group->obligations = arena_grow(group->run->arena, group->obligations, group->obligation_count,
                                    &group->obligation_capacity, sizeof *group->obligations);
    group->obligations[group->obligation_count++] = (struct obligation){
        .asked = &duty->person->shown,
        .by = &order->by->shown,
        .ordered_at = order->origin.at,
        .due_at = {order->due_ms, order->origin.at.precision},
        .answered_at = duty->answered_at,
        .order_message_id = order->origin.message_id,
        .order_excerpt = order->hushed ? STR_NONE : redact_excerpt(group->run->arena, order->text, NULL),
        .state = state,
    };
}

static void end(struct watch *watch)
{
    const struct bilingual late = {STR("có trả lời sau hạn"), STR("answered after the deadline")};
    const struct bilingual gestured = {STR("chỉ thấy nhãn dán hoặc biểu cảm, không thấy tin trả lời"),
                                       STR("only a sticker or a reaction was seen, no reply")};
    const struct bilingual none = {STR_NONE, STR_NONE};
    struct orders *orders = watch->state;
    for (const struct order *order = orders->first; order; order = order->next)
        for (size_t i = 0; i < order->count && run_covers(watch->group->run, order->origin.at); i++) {
            const struct duty *duty = &order->duties[i];
            enum answer_state state = state_of(order, duty, watch->group->newest_ms);
            record(watch, order, duty, state);
            if (state == ANSWER_NONE || state == ANSWER_LATE)
                finding_observe(watch, &(struct observation){
                                           .person = duty->person,
                                           .origin = &order->origin,
                                           .text = order->text,
                                           .hushed = order->hushed,
                                           .remark = state == ANSWER_LATE ? late
                                                     : duty->gestured     ? gestured
                                                                          : none,
                                       });
        }
}

const struct evaluator evaluator_answer = {
    .primitive = PRIMITIVE_ANSWER,
    .needs = NEEDS_WHOLE_TALK | NEEDS_TIMES | NEEDS_ROSTER | NEEDS_IDENTITY,
    .begin = begin,
    .hit = hit,
    .message = message,
    .event = event,
    .end = end,
};
