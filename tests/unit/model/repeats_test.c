/* SPDX-License-Identifier: MIT */
/* Verdicts on records that repeat others: a table of records, each with the verdict it must get. */
#include "repeats.h"

#include "check.h"

enum { SECOND = MS_PER_SECOND, MINUTE = MS_PER_MINUTE, LATER = 2 * MINUTE };
enum { NEW = REPEAT_NONE, DUP = REPEAT_DUPLICATE, CON = REPEAT_CONFLICT, REC = REPEAT_RECALLED };

#define WORDS(...)                                                                                           \
    {                                                                                                        \
        __VA_ARGS__, false, false                                                                            \
    }
#define EVENT(...)                                                                                           \
    {                                                                                                        \
        __VA_ARGS__, true, false                                                                             \
    }
#define RECALL(...)                                                                                          \
    {                                                                                                        \
        __VA_ARGS__, false, true                                                                             \
    }
struct row {
    size_t input;
    const char *id, *name, *text;
    int64_t ms;
    unsigned want; /* enum repeat */
    bool is_event, recalled;
};

static struct repeats *repeats_over(struct arena *arena, struct diag *diag, const struct row *rows,
                                    size_t count, size_t memory_bytes)
{
    struct repeats *repeats = repeats_new(arena, spool_new(arena, diag, NULL), memory_bytes);
    for (size_t i = 0; i < count; i++) {
        const struct row *row = &rows[i];
        struct stamp at = {row->ms, PRECISION_SECOND};
        struct str id = str_of(row->id), name = str_of(row->name), text = str_of(row->text);
        if (row->is_event)
            repeats_event(repeats, row->input,
                          &(struct event){.id = id, .actor = {.name = name}, .sentence = text, .at = at});
        else
            repeats_message(repeats, row->input,
                            &(struct message){.id = id,
                                              .sender = {.name = name},
                                              .text = text,
                                              .at = at,
                                              .recall = row->recalled ? RECALL_BY_SENDER : RECALL_NONE});
    }
    repeats_judge(repeats);
    return repeats;
}

static void judge(const char *what, const struct row *rows, size_t count)
{
    static const size_t bounds[] = {1, 1 << 20}; /* by way of the disk, and in memory */
    for (size_t b = 0; b < sizeof bounds / sizeof *bounds; b++) {
        struct diag diag = {0};
        struct arena *arena = arena_new();
        const struct repeats *repeats = repeats_over(arena, &diag, rows, count, bounds[b]);
        for (size_t i = 0; i < count; i++)
            if (!CHECK((unsigned)repeats_of(repeats, i) == rows[i].want))
                printf("    %s, record %zu: %d\n", what, i, (int)repeats_of(repeats, i));
        arena_free(arena);
    }
}
#define JUDGE(what, ...)                                                                                     \
    do {                                                                                                     \
        const struct row rows[] = {__VA_ARGS__};                                                             \
        judge(what, rows, sizeof rows / sizeof *rows);                                                       \
    } while (false)

static void by_id(void)
{
    JUDGE("the same again", WORDS(0, "1", "A", "một", 0, NEW), WORDS(0, "1", "A", "một", 0, DUP),
          WORDS(1, "1", "A", "một", 0, DUP), WORDS(1, "2", "A", "một", 0, NEW));
    JUDGE("another exporter's clock", WORDS(0, "1", "A", "một", 0, NEW),
          WORDS(1, "1", "A", "một", MINUTE, DUP), WORDS(2, "1", "A", "một", LATER, CON));
    JUDGE("another content", WORDS(0, "1", "A", "một", 0, NEW), WORDS(0, "1", "A", "hai", 0, CON),
          WORDS(0, "1", "A", "ba", 0, CON), WORDS(0, "1", "A", "hai", 0, DUP),
          WORDS(0, "1", "B", "một", 0, CON));
    JUDGE("events have ids of their own", WORDS(0, "1", "A", "một", 0, NEW),
          EVENT(0, "1", "A", "một", 0, NEW), EVENT(0, "1", "A", "một", 0, DUP));
}

static void recalled(void)
{
    JUDGE("recalled later", WORDS(0, "1", "A", "lộ", 0, REC), RECALL(1, "1", "A", "", 0, DUP));
    JUDGE("the recall is read first", RECALL(0, "1", "A", "", 0, DUP), WORDS(1, "1", "A", "lộ", 0, REC),
          WORDS(1, "1", "A", "lộ", 0, DUP));
    JUDGE("recalled in both", RECALL(0, "1", "A", "", 0, NEW), RECALL(1, "1", "A", "", LATER, DUP));
}

static void without_id(void)
{
    JUDGE("one file repeats itself: an album", WORDS(0, "", "A", "[Hình ảnh]", 0, NEW),
          WORDS(0, "", "A", "[Hình ảnh]", 0, NEW), WORDS(0, "", "A", "[Hình ảnh]", 0, NEW));
    JUDGE("the most of all files, not the sum", WORDS(0, "", "A", "x", 0, NEW),
          WORDS(0, "", "A", "x", 0, NEW), WORDS(1, "", "A", "x", 0, DUP), WORDS(1, "", "A", "x", 0, DUP),
          WORDS(1, "", "A", "x", 0, NEW), WORDS(2, "", "A", "x", 0, DUP));
    JUDGE("any difference is one", WORDS(0, "", "A", "x", 0, NEW), WORDS(1, "", "A", "x", SECOND, NEW),
          WORDS(1, "", "B", "x", 0, NEW), WORDS(1, "", "A", "y", 0, NEW), EVENT(1, "", "A", "x", 0, NEW));
    JUDGE("events", EVENT(0, "", "A", "x", 0, NEW), EVENT(1, "", "A", "x", 0, DUP));
}

static void views_join_where_files_overlap(void)
{
    static const struct row rows[] = {
        WORDS(0, "", "A", "x", 0, NEW),  WORDS(1, "", "A", "y", 1, NEW), WORDS(2, "", "A", "y", 1, DUP),
        WORDS(2, "", "A", "z", 2, NEW),  WORDS(3, "", "A", "z", 2, DUP), WORDS(4, "1", "A", "i", 0, NEW),
        WORDS(0, "1", "A", "i", 0, DUP),
    };
    struct diag diag = {0};
    struct arena *arena = arena_new();
    const struct repeats *repeats = repeats_over(arena, &diag, rows, sizeof rows / sizeof *rows, 1 << 20);
    static const size_t want[] = {0, 1, 1, 1, 4, 5};
    for (size_t i = 0; i < sizeof want / sizeof *want; i++)
        CHECK(repeats_view(repeats, i) == want[i]);
    arena_free(arena);
}

int main(void)
{
    by_id();
    recalled();
    without_id();
    views_join_where_files_overlap();
    return check_result();
}
