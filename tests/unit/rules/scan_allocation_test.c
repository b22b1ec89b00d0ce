/* SPDX-License-Identifier: MIT */
/* Once a scan has met its largest message it asks the system for nothing more: the allocator is counted. */
#include <stdlib.h>

#include "check.h"
#include "match.h"
#include "rule_test.h"

void *__libc_malloc(size_t bytes);
void *__libc_calloc(size_t count, size_t bytes);
void *__libc_realloc(void *memory, size_t bytes);

static size_t requests;

void *malloc(size_t bytes)
{
    requests++;
    return __libc_malloc(bytes);
}

void *calloc(size_t count, size_t bytes)
{
    requests++;
    return __libc_calloc(count, bytes);
}

void *realloc(void *memory, size_t bytes)
{
    requests++;
    return __libc_realloc(memory, bytes);
}

struct prepared {
    struct text text;
    struct fold fold;
    struct signs signs;
    struct unmarked_verdict unmarked;
    struct subject subject;
};

static void prepare(struct arena *arena, struct str raw, struct prepared *prepared)
{
    normalize(arena, raw, &prepared->text);
    fold_text(arena, prepared->text.storage, &prepared->fold);
    signs_find(arena, &prepared->fold, &prepared->signs);
    unmarked_judge(&prepared->fold, &prepared->unmarked);
    prepared->subject = (struct subject){
        .text = &prepared->text, .signs = &prepared->signs, .unmarked = &prepared->unmarked, .sender_roles = STR("leader")};
    prepared->subject.zones[ZONE_TEXT] = prepared->subject.zones[ZONE_FILE] = &prepared->fold;
}

static void count(void *self, const struct hit *hit)
{
    (void)hit;
    ++*(size_t *)self;
}

static void report(void *self, const struct diag_entry *entry)
{
    (void)self;
    printf("%.*s:%zu: %.*s\n", STR_ARG(entry->place.file), entry->place.line, STR_ARG(entry->text));
}

int main(void)
{
    enum { ROUNDS = 3 };
    struct arena *arena = arena_new();
    struct diag diag = {.emit = report};
    const struct ruleset *rules = ruleset_load(arena, &diag, STR("rules"), NULL, 0, true);
    size_t texts = 0, hits[ROUNDS] = {0}, asked[ROUNDS] = {0};
    for (size_t i = 0; CHECK(rules) && i < rules->detector_count; i++)
        texts += rules->detectors[i]->test_count;
    struct prepared *list = arena_array(arena, texts, sizeof *list), *next = list;
    for (size_t i = 0; i < rules->detector_count; i++)
        for (size_t k = 0; k < rules->detectors[i]->test_count; k++)
            prepare(arena, rules->detectors[i]->tests[k].text, next++);
    struct scan *scan = scan_new(arena, rules);
    for (size_t round = 0; round < ROUNDS; round++) {
        size_t before = requests;
        for (size_t i = 0; i < texts; i++)
            scan_message(scan, &list[i].subject, count, &hits[round]);
        asked[round] = requests - before;
    }
    CHECK(asked[0] > 0);
    CHECK(asked[1] == 0 && asked[2] == 0);
    CHECK(hits[0] > 100 && hits[1] == hits[0] && hits[2] == hits[0]);
    arena_free(arena);
    return check_result();
}
