/* SPDX-License-Identifier: MIT */
/* Several inputs as one talk: the order they are played in, whatever memory there is. */
#include "journal.h"

#include "check.h"

struct row {
    size_t input;
    const char *text;
    int minute; /* UNTIMED: not known */
    bool is_event;
};
enum { UNTIMED = -1 };
#define WORDS(input, text, minute)                                                                           \
    {                                                                                                        \
        input, text, minute, false                                                                           \
    }
#define EVENT(input, text, minute)                                                                           \
    {                                                                                                        \
        input, text, minute, true                                                                            \
    }

struct stage {
    struct buf played; /* "text/input" and "!" where the clock ran back */
};

static void hear(struct stage *stage, struct str text, const struct playback *playback)
{
    buf_format(&stage->played, "%s%.*s/%zu%s%s", stage->played.n ? " " : "", STR_ARG(text), playback->input,
               playback->runs_back ? "!" : "", playback->repeat == REPEAT_DUPLICATE ? "=" : "");
}

static void hear_message(void *self, const struct message *message, const struct playback *playback)
{
    hear(self, message->text, playback);
}

static void hear_event(void *self, const struct event *event, const struct playback *playback)
{
    hear(self, event->sentence, playback);
}

static void play(const struct row *rows, size_t count, const char *want)
{
    static const size_t bounds[] = {1, 300, 0}; /* each record a run, a few records a run, all in memory */
    for (size_t b = 0; b < sizeof bounds / sizeof *bounds; b++) {
        struct diag diag = {0};
        struct arena *arena = arena_new();
        struct journal *journal = journal_new(arena, &diag, NULL, bounds[b]);
        struct stage stage = {0};
        for (size_t i = 0; i < count; i++) {
            struct str text = str_of(rows[i].text);
            struct stamp at = {rows[i].minute * (int64_t)MS_PER_MINUTE, PRECISION_MINUTE};
            if (rows[i].minute == UNTIMED)
                at = (struct stamp){0, PRECISION_NONE};
            if (rows[i].is_event)
                journal_event(journal, rows[i].input, &(struct event){.sentence = text, .at = at});
            else
                journal_message(journal, rows[i].input, &(struct message){.text = text, .at = at});
        }
        journal_judge(journal);
        CHECK(journal_play(journal, &(struct player){&stage, hear_message, hear_event}));
        check_same(buf_str(&stage.played), str_of(want), __FILE__, __LINE__, rows[0].text);
        buf_free(&stage.played);
        arena_free(arena);
    }
}
#define PLAY(want, ...)                                                                                      \
    do {                                                                                                     \
        const struct row rows[] = {__VA_ARGS__};                                                             \
        play(rows, sizeof rows / sizeof *rows, want);                                                        \
    } while (false)

/* Newest first, with several records a minute: all in memory, the talk runs the other way round. */
static void newest_first(void)
{
    struct diag diag = {0};
    struct arena *arena = arena_new();
    struct journal *journal = journal_new(arena, &diag, NULL, 0);
    struct stage stage = {0};
    static const struct row rows[] = {WORDS(0, "e", 3), WORDS(0, "d", 3), WORDS(0, "c", 2), WORDS(0, "b", 1),
                                      WORDS(0, "a", 1)};
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++)
        journal_message(
            journal, 0,
            &(struct message){.text = str_of(rows[i].text), .at = {rows[i].minute, PRECISION_MS}});
    journal_judge(journal);
    CHECK(journal_play(journal, &(struct player){&stage, hear_message, hear_event}));
    CHECK_STR(buf_str(&stage.played), "a/0 b/0! c/0! d/0 e/0");
    buf_free(&stage.played);
    arena_free(arena);
}

static void a_broken_disk_is_told(void)
{
    struct diag diag = {0};
    struct arena *arena = arena_new();
    struct journal *journal = journal_new(arena, &diag, "/no/such/folder", 1);
    struct stage stage = {0};
    for (int i = 0; i < 3; i++)
        journal_message(journal, 0, &(struct message){.text = STR("x"), .at = {i, PRECISION_MS}});
    journal_judge(journal);
    CHECK(!journal_play(journal, &(struct player){&stage, hear_message, hear_event}));
    CHECK(diag.counts[LOSS_OUTPUT] == 1);
    buf_free(&stage.played);
    arena_free(arena);
}

int main(void)
{
    PLAY("a/0 b/0 c/0", WORDS(0, "a", 1), EVENT(0, "b", 2), WORDS(0, "c", 2));
    PLAY("a/0 c/0! b/0", WORDS(0, "a", 1), WORDS(0, "b", 3), WORDS(0, "c", 2));
    PLAY("d/1 a/0 e/1 b/0 c/0 f/1", WORDS(0, "a", 2), WORDS(0, "b", 3), WORDS(0, "c", 3), WORDS(1, "d", 1),
         WORDS(1, "e", 2), WORDS(1, "f", 4));
    PLAY("a/0 x/0 b/0 d/1", WORDS(0, "a", 1), WORDS(0, "x", UNTIMED), WORDS(0, "b", 2), WORDS(1, "d", 3));
    PLAY("x/0 d/1 a/0", WORDS(0, "x", UNTIMED), WORDS(0, "a", 2), WORDS(1, "d", 1));
    PLAY("a/0 a/1= b/0 b/1= c/1", WORDS(0, "a", 1), WORDS(0, "b", 2), WORDS(1, "a", 1), WORDS(1, "b", 2),
         WORDS(1, "c", 3));
    newest_first();
    a_broken_disk_is_told();
    return check_result();
}
