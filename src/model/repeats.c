/* SPDX-License-Identifier: MIT */
/* Repeated records: one entry each, sorted so that those about one thing stand together. */
#include "repeats.h"

#include <stdlib.h>
#include <string.h>

#include "map.h"
#include "sorter.h"

/* Clocks of one message in two exports: the sender's and the server's lie up to half a minute apart. */
enum { SAME_TIME_MS = MS_PER_MINUTE };

enum { RECALLED_CONTENT = 0 }; /* goes before all other contents of its id */

struct entry {
    uint64_t subject; /* hash of the id; without id, of everything */
    uint64_t content; /* of a message with id: hash; without id: the input, so that one file's copies stand
                         together */
    uint64_t number;
    int64_t ms;
    uint32_t input;
    bool has_id;
};

struct repeats {
    struct arena *arena;
    struct sorter *sorter;
    size_t count;
    unsigned char *verdicts; /* two bits each */
    size_t *views;
    size_t view_count, view_capacity;
};

enum { VERDICT_BITS = 2, VERDICTS_A_BYTE = 4, VERDICT_MASK = 3 };

static int compare_entries(void *context, struct str left, struct str right)
{
    struct entry a, b;
    (void)context;
    memcpy(&a, left.p, sizeof a);
    memcpy(&b, right.p, sizeof b);
    return (a.content > b.content) - (a.content < b.content);
}

static void free_verdicts(void *object)
{
    free(((struct repeats *)object)->verdicts);
}

struct repeats *repeats_new(struct arena *arena, struct spool *spool, size_t memory_bytes)
{
    struct repeats *repeats = arena_alloc(arena, sizeof *repeats);
    *repeats = (struct repeats){
        .arena = arena,
        .sorter = sorter_new(arena, spool, memory_bytes, (struct sorter_order){compare_entries, NULL}),
    };
    arena_defer(arena, free_verdicts, repeats);
    return repeats;
}

/* --- entries --- */

static uint64_t mix(uint64_t hash, struct str text)
{
    enum { ROTATION = 7 };
    return (hash << ROTATION | hash >> (64 - ROTATION)) ^ map_hash(text);
}

static uint64_t mix_numbers(const int64_t *numbers, size_t count)
{
    return map_hash((struct str){(const char *)numbers, count * sizeof *numbers});
}

static void know_view(struct repeats *repeats, size_t input)
{
    while (repeats->view_count <= input) {
        repeats->views = arena_grow(repeats->arena, repeats->views, repeats->view_count,
                                    &repeats->view_capacity, sizeof *repeats->views);
        repeats->views[repeats->view_count] = repeats->view_count;
        repeats->view_count++;
    }
}

static void add(struct repeats *repeats, struct entry *entry, size_t input)
{
    entry->input = (uint32_t)input;
    entry->number = repeats->count++;
    if (!entry->has_id)
        entry->content = input;
    know_view(repeats, input);
    sorter_add(repeats->sorter, entry->subject, (struct str){(const char *)entry, sizeof *entry});
}

static uint64_t message_words(const struct message *message)
{
    const int64_t kind = message->kind;
    uint64_t hash = mix_numbers(&kind, 1);
    hash = mix(hash, message->sender.id.n ? message->sender.id : message->sender.name);
    hash = mix(hash, message->text);
    hash = mix(hash, message->attachment);
    return mix(hash, message->link);
}

static uint64_t event_words(const struct event *event)
{
    const int64_t type = event->type;
    uint64_t hash = mix_numbers(&type, 1);
    hash = mix(hash, event->actor.id.n ? event->actor.id : event->actor.name);
    hash = mix(hash, event->sentence);
    hash = mix(hash, event->value);
    for (size_t i = 0; i < event->target_count; i++)
        hash = mix(hash, event->targets[i].id.n ? event->targets[i].id : event->targets[i].name);
    return hash;
}

/* Everything that tells one record without id from another. */
static uint64_t whole(uint64_t words, struct stamp at, enum recall recall)
{
    const int64_t numbers[] = {(int64_t)words, at.ms, at.precision, recall};
    return mix_numbers(numbers, sizeof numbers / sizeof *numbers);
}

enum sort_of_record { RECORD_MESSAGE = 'm', RECORD_EVENT = 'e' }; /* their ids are apart */

static uint64_t subject_of(enum sort_of_record sort, struct str group_id, struct str group, struct str id,
                           uint64_t otherwise)
{
    const int64_t numbers[] = {sort, id.n ? 0 : (int64_t)otherwise};
    uint64_t hash =
        mix(mix_numbers(numbers, sizeof numbers / sizeof *numbers), group_id.n ? group_id : group);
    return mix(hash, id);
}

void repeats_message(struct repeats *repeats, size_t input, const struct message *message)
{
    uint64_t words = message_words(message);
    bool recalled = message->recall != RECALL_NONE;
    add(repeats,
        &(struct entry){
            .subject = subject_of(RECORD_MESSAGE, message->group_id, message->group, message->id,
                                  whole(words, message->at, message->recall)),
            .content = recalled ? RECALLED_CONTENT : words | 1,
            .ms = message->at.ms,
            .has_id = message->id.n > 0,
        },
        input);
}

void repeats_event(struct repeats *repeats, size_t input, const struct event *event)
{
    uint64_t words = event_words(event);
    add(repeats,
        &(struct entry){
            .subject = subject_of(RECORD_EVENT, event->group_id, event->group, event->id,
                                  whole(words, event->at, RECALL_NONE)),
            .content = words | 1,
            .ms = event->at.ms,
            .has_id = event->id.n > 0,
        },
        input);
}

/* --- verdicts --- */

static void decide(struct repeats *repeats, uint64_t number, enum repeat repeat)
{
    unsigned shift = VERDICT_BITS * (unsigned)(number % VERDICTS_A_BYTE);
    unsigned char *four = &repeats->verdicts[number / VERDICTS_A_BYTE];
    *four = (unsigned char)((*four & ~(VERDICT_MASK << shift)) | (unsigned)repeat << shift);
}

enum repeat repeats_of(const struct repeats *repeats, size_t number)
{
    unsigned shift = VERDICT_BITS * (unsigned)(number % VERDICTS_A_BYTE);
    return (enum repeat)(repeats->verdicts[number / VERDICTS_A_BYTE] >> shift & VERDICT_MASK);
}

size_t repeats_view(const struct repeats *repeats, size_t input)
{
    while (input < repeats->view_count && repeats->views[input] != input)
        input = repeats->views[input];
    return input;
}

static void join_views(struct repeats *repeats, size_t a, size_t b)
{
    a = repeats_view(repeats, a);
    b = repeats_view(repeats, b);
    repeats->views[a > b ? a : b] = a < b ? a : b;
}

/* What is known of the subject at hand. */
struct subject {
    struct entry head;    /* the first of the content, or of the file, at hand */
    struct entry base;    /* the earliest content so far; without id, the first file's first record */
    bool recalled, words; /* met as recalled, met with words */
    size_t copies, most;  /* in the file at hand, in any file before it */
};

static void begin_subject(struct subject *subject, const struct entry *entry)
{
    *subject = (struct subject){.head = *entry, .base = *entry, .copies = 1};
    subject->recalled = entry->has_id && entry->content == RECALLED_CONTENT;
    subject->words = !subject->recalled;
}

static bool lies_apart(const struct entry *a, const struct entry *b)
{
    int64_t apart = a->ms - b->ms;
    return apart > SAME_TIME_MS || apart < -SAME_TIME_MS;
}

/* The same id again. Contents come in no order of time: the one that was read first is the base. */
static void judge_content(struct repeats *repeats, struct subject *subject, const struct entry *entry)
{
    if (entry->content == subject->head.content) {
        bool same = entry->content == RECALLED_CONTENT || !lies_apart(entry, &subject->head);
        decide(repeats, entry->number,
               same                ? REPEAT_DUPLICATE
               : subject->recalled ? REPEAT_RECALLED
                                   : REPEAT_CONFLICT);
        return;
    }
    if (subject->recalled) {
        if (!subject->words)
            decide(repeats, subject->head.number, REPEAT_DUPLICATE);
        decide(repeats, entry->number, REPEAT_RECALLED);
        subject->words = true;
    } else if (entry->number < subject->base.number) {
        decide(repeats, subject->base.number, REPEAT_CONFLICT);
        subject->base = *entry;
    } else {
        decide(repeats, entry->number, REPEAT_CONFLICT);
    }
    subject->head = *entry;
}

/* The same line again, no ids: the n-th copy in this file is new only if no file before had n. */
static void judge_copy(struct repeats *repeats, struct subject *subject, const struct entry *entry)
{
    if (entry->input != subject->head.input) {
        subject->most = subject->copies > subject->most ? subject->copies : subject->most;
        subject->copies = 0;
        subject->head = *entry;
        join_views(repeats, entry->input, subject->base.input);
    }
    if (++subject->copies <= subject->most)
        decide(repeats, entry->number, REPEAT_DUPLICATE);
}

void repeats_judge(struct repeats *repeats)
{
    struct subject subject = {.copies = 0};
    struct str record;
    repeats->verdicts = calloc(repeats->count / VERDICTS_A_BYTE + 1, 1);
    if (!repeats->verdicts)
        memory_exhausted();
    while (sorter_next(repeats->sorter, &record)) {
        struct entry entry;
        memcpy(&entry, record.p, sizeof entry);
        if (!subject.copies || entry.subject != subject.head.subject)
            begin_subject(&subject, &entry);
        else
            (entry.has_id ? judge_content : judge_copy)(repeats, &subject, &entry);
    }
}
