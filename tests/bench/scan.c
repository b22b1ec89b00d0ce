/* SPDX-License-Identifier: MIT */
/* How fast the matcher scans made-up messages, beside PCRE2 running every signal one by one on the same ones:
 * scan RULES [MESSAGES]. A run in which the two find different sets has no speed. */
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <time.h>

#include "made_messages.h"
#include "one_by_one.h"

enum { ROUNDS = 5, WITH_WORDS = 5, DAMAGED = 2 }; /* per cent of the messages */

struct prepared {
    struct text text;
    struct fold fold;
};

struct bench {
    struct arena *arena;
    const struct ruleset *apart;
    struct prepared *messages;
    size_t count, bytes;
    bool *fired; /* by detector, of the message at hand */
    size_t pairs, differences;
};

static void print(void *context, const struct diag_entry *entry)
{
    (void)context;
    fprintf(stderr, "%.*s:%zu: %.*s\n", STR_ARG(entry->place.file), entry->place.line, STR_ARG(entry->text));
}

static uint64_t cpu_ns(void)
{
    struct timespec now;
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &now);
    return (uint64_t)now.tv_sec * 1000000000U + (uint64_t)now.tv_nsec;
}

static void make(struct bench *bench, const struct ruleset *rules)
{
    struct made_messages *made = made_messages_new(bench->arena, rules, WITH_WORDS, DAMAGED);
    struct buf raw = {0};
    bench->messages = arena_array(bench->arena, bench->count, sizeof *bench->messages);
    for (size_t i = 0; i < bench->count; i++) {
        struct prepared *message = &bench->messages[i];
        made_messages_next(made, &raw);
        normalize(bench->arena, arena_str(bench->arena, buf_str(&raw)), &message->text);
        fold_text(bench->arena, message->text.storage, &message->fold);
        bench->bytes += message->text.storage.n;
    }
    buf_free(&raw);
}

static void count_hit(void *self, const struct hit *hit)
{
    (void)hit;
    ++*(size_t *)self;
}

static struct subject subject_of(const struct prepared *message)
{
    return (struct subject){.text = &message->text, .zones = {[ZONE_TEXT] = &message->fold}};
}

/* Scans all messages; the hits of all. */
static size_t scan_all(const struct bench *bench, struct scan *scan)
{
    size_t hits = 0;
    for (size_t i = 0; i < bench->count; i++) {
        struct subject subject = subject_of(&bench->messages[i]);
        scan_message(scan, &subject, count_hit, &hits);
    }
    return hits;
}

static void mark_hit(void *self, const struct hit *hit)
{
    struct bench *bench = self;
    for (size_t i = 0; i < bench->apart->detector_count; i++)
        if (bench->apart->detectors[i] == hit->detector)
            bench->fired[i] = true;
}

/* Both ways on each message; only PCRE2's time is taken here. */
static uint64_t compare(struct bench *bench, struct scan *scan, struct one_by_one *oracle)
{
    uint64_t spent = 0;
    bool *want = arena_array(bench->arena, bench->apart->detector_count, sizeof *want);
    for (size_t m = 0; m < bench->count; m++) {
        uint64_t begun = cpu_ns();
        for (size_t i = 0; i < bench->apart->detector_count; i++)
            want[i] = one_by_one_fires(oracle, i, &bench->messages[m].fold);
        spent += cpu_ns() - begun;
        struct subject subject = subject_of(&bench->messages[m]);
        for (size_t i = 0; i < bench->apart->detector_count; i++)
            bench->fired[i] = false;
        scan_message(scan, &subject, mark_hit, bench);
        for (size_t i = 0; i < bench->apart->detector_count; i++) {
            bench->pairs += want[i];
            bench->differences += want[i] != bench->fired[i];
        }
    }
    return spent;
}

static int by_size(const void *a, const void *b)
{
    uint64_t left = *(const uint64_t *)a, right = *(const uint64_t *)b;
    return (left > right) - (left < right);
}

static uint64_t median(uint64_t *times)
{
    qsort(times, ROUNDS, sizeof *times, by_size);
    return times[ROUNDS / 2];
}

/* Tenths of a megabyte a second, without floating point. */
static void report(const char *what, size_t bytes, size_t messages, uint64_t ns)
{
    uint64_t tenths = (uint64_t)bytes * 10000U / (ns ? ns : 1);
    printf("  %-44s %6llu.%llu MB/s  %7llu ns a message\n", what, (unsigned long long)(tenths / 10),
           (unsigned long long)(tenths % 10), (unsigned long long)(ns / messages));
}

static void measure(const struct bench *bench, const char *what, struct scan *scan)
{
    uint64_t times[ROUNDS];
    size_t hits = scan_all(bench, scan); /* warm-up */
    struct scan_counts before = scan_counts(scan);
    for (size_t i = 0; i < ROUNDS; i++) {
        uint64_t begun = cpu_ns();
        scan_all(bench, scan);
        times[i] = cpu_ns() - begun;
    }
    struct scan_counts after = scan_counts(scan);
    report(what, bench->bytes, bench->count, median(times));
    printf("    %zu hits; per message %zu hundredths of a candidate, %zu of a confirmation\n", hits,
           (after.candidates - before.candidates) * 100 / (ROUNDS * bench->count),
           (after.confirmed - before.confirmed) * 100 / (ROUNDS * bench->count));
}

int main(int count, char **arguments)
{
    unsigned long long messages = 20000;
    struct arena *arena = arena_new();
    struct diag diag = {.in_english = true, .emit = print};
    if (count > 2 && !str_number(str_of(arguments[2]), &messages))
        return EXIT_FAILURE;
    const struct ruleset *rules = ruleset_load_all(arena, &diag, str_of(count > 1 ? arguments[1] : "rules"));
    if (!rules)
        return EXIT_FAILURE;
    struct bench bench = {.arena = arena, .apart = signals_apart(arena, rules), .count = (size_t)messages};
    bench.fired = arena_array(arena, bench.apart->detector_count, sizeof *bench.fired);
    make(&bench, rules);
    struct scan *scan = scan_new(arena, bench.apart);
    struct one_by_one *oracle = one_by_one_new(arena, bench.apart);
    uint64_t spent = compare(&bench, scan, oracle);
    printf("%zu messages, %zu bytes; %zu signals of %zu expressions; set of %zu pairs, %zu differences\n",
           bench.count, bench.bytes, bench.apart->detector_count, one_by_one_patterns(oracle), bench.pairs,
           bench.differences);
    if (bench.differences)
        return EXIT_FAILURE;
    report("PCRE2 with JIT, one by one", bench.bytes, bench.count, spent);
    measure(&bench, "scan, the same signals", scan);
    measure(&bench, "scan, the whole detectors", scan_new(arena, rules));
    arena_free(arena);
    return EXIT_SUCCESS;
}
