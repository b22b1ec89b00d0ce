/* SPDX-License-Identifier: MIT */
/* Names carried on, clocks carried back. */
#include "page_run.h"

#include "system_sentence.h"

enum {
    WAITING_LIMIT = 256,         /* bubbles that wait for a clock, sentences that wait for a group */
    CLOCK_TOLERANCE_MINUTES = 5, /* between the sender's clock and the server's on the screen */
    MINUTES_PER_HOUR = 60,
    MINUTES_PER_DAY = 24 * MINUTES_PER_HOUR,
};

static void release_arena(void *object)
{
    arena_free(object);
}

void page_run_begin(struct page_run *run, struct reading *reading)
{
    *run = (struct page_run){.held = arena_new(), .names = map_new(reading->arena)};
    arena_defer(reading->arena, release_arena, run->held);
    intake_begin(&run->intake, reading);
}

/* --- what waits --- */

static void hand_on_early(struct page_run *run)
{
    for (size_t i = 0; i < run->early_count; i++) {
        run->early[i].group_id = run->group_id;
        intake_event(&run->intake, &run->early[i]);
    }
    run->early = NULL;
    run->early_count = run->early_capacity = 0;
}

static void hand_on_messages(struct page_run *run)
{
    for (size_t i = 0; i < run->count; i++) {
        struct message *message = &run->messages[i];
        if (!message->group_id.n)
            message->group_id = run->group_id;
        if (message->at.precision == PRECISION_NONE)
            message->at = intake_time(&run->intake, message->where, STR_NONE, DAY_FIRST);
        else
            run->last = message->at;
        intake_message(&run->intake, message);
    }
    run->messages = NULL;
    run->count = run->capacity = run->clockless = 0;
}

void page_run_close(struct page_run *run)
{
    hand_on_early(run);
    hand_on_messages(run);
    arena_reset(run->held);
}

/* What stands above the first message waits on. */
static void hand_on(struct page_run *run)
{
    if (run->count)
        page_run_close(run);
}

void page_run_clock(struct page_run *run, struct str clock)
{
    struct stamp at = page_clock_stamp(&run->clock, clock);
    for (size_t i = run->clockless; i < run->count; i++)
        if (run->messages[i].at.precision == PRECISION_NONE)
            run->messages[i].at = at;
    hand_on(run);
}

void page_run_end(struct page_run *run)
{
    hand_on(run);
    run->author = (struct party){STR_NONE, STR_NONE};
}

void page_run_date(struct page_run *run, struct str as_written)
{
    page_run_end(run);
    page_clock_date(&run->clock, as_written, run->intake.reading->options->zone_minutes);
}

void page_run_sentence(struct page_run *run, struct str sentence, struct stamp at, struct place where)
{
    page_run_end(run);
    struct event event = {.at = at.precision == PRECISION_NONE ? run->last : at, .where = where};
    system_sentence(run->held, sentence, &event);
    run->early =
        arena_grow(run->held, run->early, run->early_count, &run->early_capacity, sizeof *run->early);
    run->early[run->early_count++] = event;
    if (run->group_id.n || run->early_count == WAITING_LIMIT)
        page_run_close(run);
}

/* --- who --- */

static struct str interned(struct page_run *run, struct str key, struct str text)
{
    struct str *known = map_get(run->names, key);
    if (known && str_equal(*known, text))
        return *known;
    struct arena *arena = run->intake.reading->arena;
    known = arena_alloc(arena, sizeof *known);
    *known = arena_str(arena, text);
    map_set(run->names, arena_str(arena, key), known);
    return *known;
}

static struct str name_of(const struct page_run *run, struct str id)
{
    const struct str *known = id.n ? map_get(run->names, id) : NULL;
    return known ? *known : STR_NONE;
}

/* Whoever made the page is not named on it. */
static struct party exporter(struct str id)
{
    return (struct party){id, id.n ? STR_NONE : STR("Bạn")};
}

static struct party author_of(struct page_run *run, struct str id, struct str above)
{
    bool goes_on = !id.n || !run->author.id.n || str_equal(id, run->author.id);
    if (above.n)
        run->author.name = interned(run, id.n ? id : above, above);
    else if (!goes_on || !run->author.name.n)
        run->author.name = name_of(run, id);
    if (id.n || above.n)
        run->author.id = id.n ? interned(run, arena_format(run->held, "=%.*s", STR_ARG(id)), id) : STR_NONE;
    return (struct party){id, run->author.name};
}

/* --- a message --- */

/* A sender's clock that is wrong makes an id of a wrong time; the screen shows the server's. */
static void compare_clocks(struct page_run *run, const struct message *message, struct str clock)
{
    const struct diag *diag = run->intake.reading->diag;
    int shown;
    if (message->at.precision == PRECISION_NONE || !page_clock_minute(clock, &shown))
        return;
    struct civil civil = stamp_civil(message->at.ms, run->intake.reading->options->zone_minutes);
    int apart = (civil.hour * MINUTES_PER_HOUR + civil.minute - shown + MINUTES_PER_DAY) % MINUTES_PER_DAY;
    if (apart > CLOCK_TOLERANCE_MINUTES && apart < MINUTES_PER_DAY - CLOCK_TOLERANCE_MINUTES)
        intake_doubt(
            &run->intake, message->where,
            SAY(diag,
                "giờ hiện trên trang khác giờ trong mã tin: đồng hồ máy người gửi sai hoặc --tz không đúng; "
                "lấy giờ trong mã tin",
                "the clock on the page is not that of the message's id: the sender's clock or --tz is "
                "wrong; the id's is taken"));
}

/* Whether a clock that stands below the message is that of the one before it, too. */
static bool is_of_run(const struct page_run *run, const struct message *message, struct str above)
{
    return run->count == 0 || (run->messages[run->count - 1].by_exporter == message->by_exporter && !above.n);
}

void page_run_add(struct page_run *run, const struct message *message, struct str above, struct str clock)
{
    struct message added = *message;
    if (message->by_exporter)
        run->author = (struct party){STR_NONE, STR_NONE};
    added.sender =
        message->by_exporter ? exporter(message->sender.id) : author_of(run, message->sender.id, above);
    if (message->group_id.n)
        run->group_id = interned(run, message->group_id, message->group_id);
    compare_clocks(run, message, clock);
    if (!is_of_run(run, message, above))
        run->clockless = run->count;
    run->messages = arena_grow(run->held, run->messages, run->count, &run->capacity, sizeof *run->messages);
    run->messages[run->count++] = added;
    if (clock.n)
        page_run_clock(run, clock);
    else if (message->at.precision != PRECISION_NONE || run->count == WAITING_LIMIT)
        hand_on(run);
}
