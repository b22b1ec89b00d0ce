/* SPDX-License-Identifier: MIT */
/* Copies that no id joins: a talk as several inputs show it, each record with the verdict it must get. */
#include "check.h"
#include "repeats.h"

enum { MS = PRECISION_MS, SECOND = PRECISION_SECOND, MINUTE = PRECISION_MINUTE };
enum { NEW = REPEAT_NONE, DUP = REPEAT_DUPLICATE, REC = REPEAT_RECALLED };

#define LONG     "Văn phòng đã chuẩn bị phòng họp tầng ba"
#define OTHER    "Đề nghị các đơn vị gửi số liệu trước giờ họp"
#define RECALLED NULL

struct row {
    size_t input;
    const char *group, *id, *name,
        *text; /* RECALLED for a text; a text that begins with '*' is an event's target */
    int64_t ms;
    int precision;
    unsigned want; /* enum repeat */
};

static void add(struct repeats *repeats, const struct row *row)
{
    struct str id = str_of(row->id), text = str_of(row->text);
    struct stamp at = {row->ms, (enum precision)row->precision};
    struct party sender = {.id = id.n ? str_of(row->name) : STR_NONE, .name = str_of(row->name)};
    if (str_starts(text, STR("*")))
        repeats_event(repeats, row->input,
                      &(struct event){.id = id,
                                      .group_id = str_of(row->group),
                                      .at = at,
                                      .type = EVENT_ADD,
                                      .actor = sender,
                                      .targets = &(struct party){.name = str_from(text, 1)},
                                      .target_count = 1,
                                      .sentence = id.n ? STR_NONE : text});
    else
        repeats_message(repeats, row->input,
                        &(struct message){.id = id,
                                          .group_id = str_of(row->group),
                                          .sender = sender,
                                          .at = at,
                                          .text = text,
                                          .kind = text.n ? KIND_TEXT : KIND_IMAGE,
                                          .recall = row->text == RECALLED ? RECALL_BY_SENDER : RECALL_NONE});
}

static void judge(const char *what, const struct row *rows, size_t count)
{
    static const size_t bounds[] = {1, 1 << 20}; /* by way of the disk, and in memory */
    for (size_t b = 0; b < sizeof bounds / sizeof *bounds; b++) {
        struct diag diag = {0};
        struct arena *arena = arena_new();
        struct repeats *repeats = repeats_new(arena, spool_new(arena, &diag, NULL), bounds[b]);
        for (size_t i = 0; i < count; i++)
            add(repeats, &rows[i]);
        repeats_judge(repeats);
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

static void with_and_without_ids(void)
{
    JUDGE("the one with ids counts", {0, "", "", "A", "ok", 5000, SECOND, DUP},
          {1, "", "7", "A", "ok", 5300, MS, NEW});
    JUDGE("whichever was given first", {0, "", "7", "A", "ok", 5300, MS, NEW},
          {1, "", "", "A", "ok", 5000, SECOND, DUP});
    JUDGE("spaced otherwise", {0, "", "7", "A ", "a\nb", 5300, MS, NEW},
          {1, "", "", " A", "a b ", 5000, SECOND, DUP});
    JUDGE("by the minute", {0, "", "7", "A", "ok", 65300, MS, NEW},
          {1, "", "", "A", "ok", 60000, MINUTE, DUP}, {1, "", "", "A", "ok", 120000, MINUTE, NEW});
    JUDGE("another second is another message", {0, "", "7", "A", "ok", 5300, MS, NEW},
          {1, "", "", "A", "ok", 9000, SECOND, NEW});
    JUDGE("a sender's clock, long words", {0, "", "7", "A", LONG, 5300, MS, NEW},
          {1, "", "", "A", LONG, 30000, SECOND, DUP});
    JUDGE("further off than any clock", {0, "", "7", "A", LONG, 5300, MS, NEW},
          {1, "", "", "A", LONG, 99000, SECOND, NEW});
    JUDGE("two ids are two messages", {0, "", "7", "A", LONG, 5300, MS, NEW},
          {1, "", "8", "A", LONG, 5300, MS, NEW});
    JUDGE("one file has no copies of itself", {0, "", "7", "A", LONG, 5300, MS, NEW},
          {0, "", "", "A", LONG, 5000, SECOND, NEW});
    JUDGE("events: what happened to whom", {0, "", "7", "A", "*C", 5300, MS, NEW},
          {1, "", "", "A", "*C", 5000, SECOND, DUP}, {1, "", "", "A", "*D", 5000, SECOND, NEW});
}

static void counts_stay(void)
{
    JUDGE("an album", {0, "", "1", "A", "", 5100, MS, NEW}, {0, "", "2", "A", "", 5200, MS, NEW},
          {1, "", "", "A", "", 5000, SECOND, DUP}, {1, "", "", "A", "", 5000, SECOND, DUP},
          {1, "", "", "A", "", 5000, SECOND, NEW});
    JUDGE("three exports", {0, "", "", "A", "ok", 5000, SECOND, DUP},
          {1, "", "", "A", "ok", 5000, SECOND, DUP}, {2, "", "1", "A", "ok", 5900, MS, NEW},
          {3, "", "", "A", "ok", 0, MINUTE, DUP});
    JUDGE("two poorer copies that do not know each other", {0, "", "", "A", LONG, 0, MINUTE, DUP},
          {1, "", "", "Bạn A", LONG, 5000, SECOND, DUP}, {2, "", "1", "A", LONG, 5900, MS, NEW});
    JUDGE("what an exact copy took is taken", {0, "", "", "A", "", 5000, SECOND, NEW},
          {1, "", "", "A", "", 5000, SECOND, DUP}, {1, "", "", "A", "", 5000, SECOND, NEW});
}

static void names(void)
{
    JUDGE("long words in one second: an alias", {0, "", "7", "A", LONG, 5300, MS, NEW},
          {1, "", "", "Bạn A", LONG, 5000, SECOND, DUP});
    JUDGE("short words from somebody else", {0, "", "7", "A", "ok", 5300, MS, NEW},
          {1, "", "", "B", "ok", 5000, SECOND, NEW});
    JUDGE("by the minute a name must agree", {0, "", "7", "A", LONG, 5300, MS, NEW},
          {1, "", "", "B", LONG, 0, MINUTE, NEW});
    JUDGE("an alias that was vouched for twice", {0, "", "1", "A", LONG, 5300, MS, NEW},
          {0, "", "2", "A", OTHER, 200300, MS, NEW}, {0, "", "3", "A", "ok", 300300, MS, NEW},
          {1, "", "", "Bạn A", LONG, 5000, SECOND, DUP}, {1, "", "", "Bạn A", OTHER, 200000, SECOND, DUP},
          {1, "", "", "Bạn A", "ok", 300000, SECOND, DUP}, {1, "", "", "B", "ok", 300000, SECOND, NEW});
    JUDGE("a name that is not told", {0, "", "7", "", "ok", 5300, MS, NEW},
          {1, "", "", "A", "ok", 5000, SECOND, DUP});
}

static void recalled(void)
{
    JUDGE("recalled in the one with ids", {0, "", "", "A", "lộ", 5000, SECOND, REC},
          {1, "", "7", "A", RECALLED, 5300, MS, DUP});
    JUDGE("recalled in the one without", {0, "", "7", "A", "lộ", 5300, MS, REC},
          {1, "", "", "A", RECALLED, 5000, SECOND, DUP});
    JUDGE("two pasted texts", {0, "", "", "A", "lộ", 5000, SECOND, REC},
          {1, "", "", "A", RECALLED, 5000, SECOND, DUP});
    JUDGE("somebody else's", {0, "", "", "B", "lộ", 5000, SECOND, NEW},
          {1, "", "7", "A", RECALLED, 5300, MS, NEW});
    JUDGE("the nearest", {0, "", "", "A", "một", 4000, SECOND, NEW},
          {0, "", "", "A", "lộ", 5000, SECOND, REC}, {1, "", "7", "A", RECALLED, 5300, MS, DUP});
    JUDGE("recalled in both", {0, "", "", "A", RECALLED, 5000, SECOND, DUP},
          {1, "", "7", "A", RECALLED, 5300, MS, NEW});
}

static void groups(void)
{
    JUDGE("two groups", {0, "g1", "", "A", "ok", 5000, SECOND, NEW},
          {1, "g2", "7", "A", "ok", 5300, MS, NEW});
    struct diag diag = {0};
    struct arena *arena = arena_new();
    struct repeats *repeats = repeats_new(arena, spool_new(arena, &diag, NULL), 1 << 20);
    static const struct row rows[] = {
        {0, "g1", "1", "A", "ok", 5300, MS, NEW},  {0, "g2", "2", "B", "ok", 65300, MS, NEW},
        {1, "", "", "A", "ok", 5000, SECOND, DUP}, {1, "", "", "A", "khác", 6000, SECOND, NEW},
        {2, "", "", "A", "ok", 5000, SECOND, DUP}, {2, "", "", "B", "ok", 65000, SECOND, DUP},
        {3, "", "", "C", "lạ", 5000, SECOND, NEW},
    };
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++)
        add(repeats, &rows[i]);
    repeats_judge(repeats);
    struct str id, name;
    CHECK(repeats_home(repeats, 1, &id, &name));
    CHECK_STR(id, "g1");
    CHECK(!repeats_home(repeats, 2, &id, &name)); /* of two groups */
    CHECK(!repeats_home(repeats, 3, &id, &name)); /* of none */
    arena_free(arena);
}

int main(void)
{
    with_and_without_ids();
    counts_stay();
    names();
    recalled();
    groups();
    return check_result();
}
