/* SPDX-License-Identifier: MIT */
/* After warm-up a message asks the system for no memory, from its normalization to its hits: not through arenas, and
 * not behind them, in PCRE2 or anywhere. Messages full of the rules' own words, half of them damaged. */
#include <stdint.h>
#include <stdlib.h>

#include "check.h"
#include "made_messages.h"
#include "match.h"

/* Takes the place of the C library's, for every library of the process. */
extern void *__libc_malloc(size_t bytes);
extern void *__libc_calloc(size_t count, size_t bytes);
extern void *__libc_realloc(void *memory, size_t bytes);

static size_t allocations;

void *malloc(size_t bytes)
{
    allocations++;
    return __libc_malloc(bytes);
}

void *calloc(size_t count, size_t bytes)
{
    allocations++;
    return __libc_calloc(count, bytes);
}

void *realloc(void *memory, size_t bytes)
{
    allocations++;
    return __libc_realloc(memory, bytes);
}

static void print(void *context, const struct diag_entry *entry)
{
    (void)context;
    printf("%.*s\n", STR_ARG(entry->text));
}

static void count_hit(void *self, const struct hit *hit)
{
    *(size_t *)self += hit->span_count + 1;
}

enum { MESSAGES = 1000 };

static size_t pass(struct scan *scan, struct arena *scratch, const struct str *messages)
{
    size_t hits = 0;
    for (size_t i = 0; i < MESSAGES; i++) {
        struct text text;
        struct fold fold;
        struct signs signs;
        struct unmarked_verdict unmarked;
        arena_reset(scratch);
        normalize(scratch, messages[i], &text);
        fold_text(scratch, text.storage, &fold);
        signs_find(scratch, &fold, &signs);
        unmarked_judge(&fold, &unmarked);
        struct subject subject = {
            .text = &text, .zones = {[ZONE_TEXT] = &fold}, .signs = &signs, .unmarked = &unmarked};
        scan_message(scan, &subject, count_hit, &hits);
    }
    return hits;
}

int main(int count, char **arguments)
{
    struct arena *arena = arena_new(), *scratch = arena_new();
    struct diag diag = {.in_english = true, .emit = print};
    const struct ruleset *rules = ruleset_load_all(arena, &diag, str_of(count > 1 ? arguments[1] : "rules"));
    if (!CHECK(rules))
        return check_result();
    CHECK(allocations > 100); /* the counter counts */
    struct made_messages *made = made_messages_new(arena, rules, 100, 50);
    struct str *messages = arena_array(arena, MESSAGES, sizeof *messages);
    struct buf message = {0};
    for (size_t i = 0; i < MESSAGES; i++) {
        made_messages_next(made, &message);
        messages[i] = arena_str(arena, buf_str(&message));
    }
    struct scan *scan = scan_new(arena, rules);
    size_t hits = pass(scan, scratch, messages), before = allocations, blocks = arena_blocks(scratch);
    CHECK(hits > MESSAGES);
    CHECK(pass(scan, scratch, messages) == hits);
    CHECK(arena_blocks(scratch) == blocks);
    if (!CHECK(allocations == before))
        printf("    %zu allocations for %d messages\n", allocations - before, MESSAGES);
    buf_free(&message);
    arena_free(scratch);
    arena_free(arena);
    return check_result();
}
