/* SPDX-License-Identifier: MIT */
/* A feed with a held beginning. */
#include "lookahead.h"

#include "buf.h"

struct replay {
    struct feed rest;
    struct str held;
};

static bool replay_next(void *self, struct str *chunk)
{
    struct replay *replay = self;
    if (replay->held.n == 0)
        return feed_next(replay->rest, chunk);
    *chunk = replay->held;
    replay->held = STR_NONE;
    return true;
}

struct str lookahead(struct arena *arena, struct feed *feed, size_t most)
{
    struct buf seen = {0};
    struct str chunk;
    while (seen.n < most && feed_next(*feed, &chunk))
        buf_add(&seen, chunk);
    struct replay *replay = arena_alloc(arena, sizeof *replay);
    *replay = (struct replay){*feed, arena_str(arena, buf_str(&seen))};
    buf_free(&seen);
    *feed = (struct feed){replay_next, replay};
    return str_cut(replay->held, 0, most);
}
