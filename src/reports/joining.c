/* SPDX-License-Identifier: MIT */
/* In words: what joining several inputs showed of one of them. */
#include "joining.h"

/* "1 giờ 2 phút 3 giây" */
static struct str duration(struct arena *arena, bool in_english, int64_t ms)
{
    static const struct {
        int64_t ms;
        enum word word;
    } units[] = {{MS_PER_HOUR, WORD_HOURS}, {MS_PER_MINUTE, WORD_MINUTES}, {MS_PER_SECOND, WORD_SECONDS}};
    struct buf said = {0};
    for (size_t i = 0; i < sizeof units / sizeof *units; ms %= units[i++].ms) {
        uint64_t count = (uint64_t)(ms / units[i].ms);
        if (!count)
            continue;
        struct str part =
            wording_fill(arena, in_english, units[i].word, FILL(wording_number(arena, in_english, count)));
        buf_format(&said, "%s%.*s", said.n ? " " : "", STR_ARG(part));
    }
    struct str text = arena_str(arena, buf_str(&said));
    buf_free(&said);
    return text;
}

struct str joining_clock(struct arena *arena, bool in_english, const struct input_joining *joining)
{
    if (!joining->witnesses)
        return wording(WORD_CLOCK_UNKNOWN, in_english);
    struct str witnesses = wording_number(arena, in_english, joining->witnesses);
    if (!joining->ahead_ms)
        return wording_fill(arena, in_english, WORD_CLOCK_AGREES, FILL(joining->against, witnesses));
    bool ahead = joining->ahead_ms > 0;
    struct str apart = duration(arena, in_english, ahead ? joining->ahead_ms : -joining->ahead_ms);
    return wording_fill(arena, in_english, ahead ? WORD_CLOCK_AHEAD : WORD_CLOCK_BEHIND,
                        FILL(apart, joining->against, witnesses));
}

struct str joining_called(struct arena *arena, bool in_english, const struct input_joining *joining)
{
    struct buf said = {0};
    for (size_t i = 0; i < joining->called_count; i++) {
        const struct called *called = &joining->called[i];
        struct str one = wording_fill(arena, in_english, WORD_CALLED, FILL(called->name, called->member));
        buf_format(&said, "%s%.*s", said.n ? "; " : "", STR_ARG(one));
    }
    struct str text = arena_str(arena, buf_str(&said));
    buf_free(&said);
    return text;
}
