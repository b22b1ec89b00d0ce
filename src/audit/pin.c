/* SPDX-License-Identifier: MIT */
/* Orders that should be pinned and are not. A pin that does not say which message it is for answers the
 * latest order that still waits; an order so near the end of the log that its time has not run out is left
 * alone. */
#include "finding.h"

#include <string.h>

enum { BEGINNING_BYTES = 60 }; /* what a pin's sentence quotes of the message; compared no further */

struct waiting {
    struct waiting *earlier;
    struct person *leader;
    struct origin origin;
    struct str text;
    bool hushed;
};

static void hit(struct watch *watch, const struct act *act, const struct hit *hit)
{
    struct arena *arena = watch->group->run->arena;
    struct str order_roles = detector_parameter(watch->detector, "order-roles");
    if (hit->outcome->role != OUTCOME_ORDER || !act->person ||
        (order_roles.n && !roles_share(act->roles, order_roles)))
        return;
    struct waiting *order = arena_alloc(arena, sizeof *order);
    *order = (struct waiting){
        .earlier = watch->state,
        .leader = act->person,
        .origin = origin_keep(arena, &act->origin),
        .text = arena_str(arena, act->text),
        .hushed = act->hushed,
    };
    watch->state = order;
}

/* Long enough to be somebody's words, and one begins as the other. */
static bool begins_alike(struct str text, struct str pinned)
{
    size_t n = pinned.n < BEGINNING_BYTES ? pinned.n : BEGINNING_BYTES;
    return n >= BEGINNING_BYTES / 4 && text.n >= n && memcmp(text.p, pinned.p, n) == 0;
}

/* "ghim bình chọn Suất ăn": no message. */
static bool is_of_a_poll(struct str value)
{
    static const char *const others[] = {"bình chọn", "ghi chú", "nhắc hẹn"};
    for (size_t i = 0; i < sizeof others / sizeof *others; i++)
        if (str_starts(value, str_of(others[i])))
            return true;
    return false;
}

/* What a pin is for: the order it names by id or by words, else the latest one. */
static struct waiting **pinned(struct waiting **latest, struct str value)
{
    for (struct waiting **link = latest; *link && value.n; link = &(*link)->earlier)
        if (origin_is_called(&(*link)->origin, value) || begins_alike((*link)->text, value))
            return link;
    return latest;
}

static int64_t patience_ms(const struct watch *watch)
{
    return (int64_t)detector_number(watch->detector, "within-hours") * MS_PER_HOUR;
}

static void event(struct watch *watch, const struct act *act)
{
    struct waiting *latest = watch->state, **order = &latest;
    if (act->event->type == EVENT_PIN && !is_of_a_poll(act->event->value)) {
        order = pinned(&latest, act->event->value);
        if (*order && act->origin.at.ms - (*order)->origin.at.ms <= patience_ms(watch))
            *order = (*order)->earlier;
    } else if (act->event->type == EVENT_RECALL || act->event->type == EVENT_DELETE_BY_ADMIN) {
        while (*order && !origin_is_called(&(*order)->origin, act->event->value))
            order = &(*order)->earlier;
        if (*order)
            *order = (*order)->earlier; /* taken back: nothing to pin */
    }
    watch->state = latest;
}

static void end(struct watch *watch)
{
    for (const struct waiting *order = watch->state; order; order = order->earlier)
        if (order->origin.at.ms + patience_ms(watch) <= watch->group->newest_ms)
            finding_observe(watch, &(struct observation){
                                       .person = order->leader,
                                       .origin = &order->origin,
                                       .text = order->text,
                                       .hushed = order->hushed,
                                   });
}

const struct evaluator evaluator_pin = {
    .primitive = PRIMITIVE_PIN,
    .needs = NEEDS_TIMES | NEEDS_EVENTS | NEEDS_ROSTER | NEEDS_IDENTITY,
    .hit = hit,
    .event = event,
    .end = end,
};
