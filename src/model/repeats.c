/* SPDX-License-Identifier: MIT */
/* Repeated records: one entry each, sorted so that those about one thing stand together. */
#include "repeats.h"

#include <stdlib.h>
#include <string.h>

#include "echoes.h"
#include "map.h"
#include "sorter.h"
#include "views.h"

/* Clocks of one message in two exports: the sender's and the server's lie up to half a minute apart. */
enum { SAME_TIME_MS = MS_PER_MINUTE };

enum { LATE_LIMIT = 1 << 16 }; /* copies whose time is another: more of them stay conflicts */

enum { INPUT_MASK = (1 << 29) - 1 }; /* see echo.h */

enum { RECALLED_CONTENT = 0 }; /* goes before all other contents of its id */

struct entry {
    uint64_t subject; /* hash of the id; without id, of everything */
    uint64_t content; /* of a message with id: hash; without id: the input, so that one file's copies stand
                         together */
    struct echo echo; /* what all of its copies show */
};

struct repeats {
    struct arena *arena, *scratch;
    struct spool *spool;
    struct sorter *sorter;
    struct views *views;
    struct bonds *bonds;
    struct clocks *clocks;
    struct late { /* the same id and content at another time: a conflict, if no clock explains it */
        uint64_t number;
        struct stamp at, other_at;
        uint32_t input, other;
    } * late;
    size_t late_count, late_capacity;
    size_t memory_bytes, count;
    bool lacks_ids;          /* some record has none */
    unsigned char *verdicts; /* two bits each */
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

static void release(void *object)
{
    struct repeats *repeats = object;
    free(repeats->verdicts);
    arena_free(repeats->scratch);
}

struct repeats *repeats_new(struct arena *arena, struct spool *spool, size_t memory_bytes)
{
    struct repeats *repeats = arena_alloc(arena, sizeof *repeats);
    *repeats = (struct repeats){
        .arena = arena,
        .scratch = arena_new(),
        .spool = spool,
        .sorter = sorter_new(arena, spool, memory_bytes, (struct sorter_order){compare_entries, NULL}),
        .memory_bytes = memory_bytes,
        .views = views_new(arena),
        .bonds = bonds_new(arena),
        .clocks = clocks_new(arena),
    };
    arena_defer(arena, release, repeats);
    return repeats;
}

void repeats_trust(struct repeats *repeats, size_t input, enum trust trust)
{
    views_set_trust(repeats->views, input, trust);
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

static void add(struct repeats *repeats, struct entry *entry, size_t input, struct str group_id,
                struct str group)
{
    struct echo *echo = &entry->echo;
    views_know(repeats->views, input);
    echo->group = views_group(repeats->views, group_id, group);
    echo->input = (uint32_t)input & INPUT_MASK;
    echo->number = repeats->count++;
    if (!echo->has_id)
        entry->content = input;
    repeats->lacks_ids |= !echo->has_id;
    arena_reset(repeats->scratch);
    sorter_add(repeats->sorter, entry->subject, (struct str){(const char *)entry, sizeof *entry});
}

static uint64_t message_words(const struct message *message)
{
    const int64_t kind = message->kind;
    uint64_t hash = mix_numbers(&kind, 1);
    hash = mix(hash, message->text);
    hash = mix(hash, message->attachment);
    return mix(hash, message->link);
}

/* Everything that tells one record without id from another. */
static uint64_t whole(uint64_t words, struct stamp at, enum recall recall)
{
    const int64_t numbers[] = {(int64_t)words, at.ms, at.precision, recall};
    return mix_numbers(numbers, sizeof numbers / sizeof *numbers);
}

static uint64_t message_whole(const struct message *message, uint64_t words)
{
    struct str sender = message->sender.id.n ? message->sender.id : message->sender.name;
    return whole(mix(words, sender), message->at, message->recall);
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
    struct entry entry;
    memset(&entry, 0, sizeof entry); /* its gaps too: the bytes go to a file */
    entry.subject = subject_of(RECORD_MESSAGE, message->group_id, message->group, message->id,
                               message_whole(message, words));
    entry.content = message->recall != RECALL_NONE ? RECALLED_CONTENT : words | 1;
    echo_message(repeats->scratch, message, &entry.echo);
    entry.echo.who = bonds_who(repeats->bonds, input, message->sender);
    add(repeats, &entry, input, message->group_id, message->group);
}

void repeats_event(struct repeats *repeats, size_t input, const struct event *event)
{
    uint64_t words = event_words(event);
    struct entry entry;
    memset(&entry, 0, sizeof entry);
    entry.subject = subject_of(RECORD_EVENT, event->group_id, event->group, event->id,
                               whole(words, event->at, RECALL_NONE));
    entry.content = words | 1;
    echo_event(repeats->scratch, event, &entry.echo);
    add(repeats, &entry, input, event->group_id, event->group);
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
    return views_first(repeats->views, input);
}

bool repeats_home(const struct repeats *repeats, size_t input, struct str *group_id, struct str *group)
{
    return views_home(repeats->views, input, group_id, group);
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
    subject->recalled = entry->echo.has_id && entry->content == RECALLED_CONTENT;
    subject->words = !subject->recalled;
}

static void keep_late(struct repeats *repeats, const struct echo *copy, const struct echo *head)
{
    if (repeats->late_count == LATE_LIMIT)
        return;
    repeats->late = arena_grow(repeats->arena, repeats->late, repeats->late_count, &repeats->late_capacity,
                               sizeof *repeats->late);
    repeats->late[repeats->late_count++] =
        (struct late){copy->number, copy->at, head->at, copy->input, head->input};
}

/* Two records are one message: what they call its author, and what their clocks showed. */
static void learn(struct repeats *repeats, const struct echo *copy, const struct echo *head, bool late)
{
    clocks_compare(repeats->clocks, copy->input, copy->at, head->input, head->at);
    bonds_testify(repeats->bonds, copy->who, head->who, BOND_SURE);
    if (late)
        keep_late(repeats, copy, head);
    if (copy->who && copy->who == head->who && copy->name && head->name && copy->name != head->name &&
        copy->input != head->input) {
        bonds_doubt(repeats->bonds, copy->who, copy->name);
        bonds_doubt(repeats->bonds, head->who, head->name);
    }
}

static bool lies_apart(const struct entry *a, const struct entry *b)
{
    int64_t apart = a->echo.at.ms - b->echo.at.ms;
    return apart > SAME_TIME_MS || apart < -SAME_TIME_MS;
}

/* Within one input names do not differ from each other as those of two exporters do. */
static bool is_another_author(const struct repeats *repeats, const struct echo *a, const struct echo *b)
{
    return a->who != b->who && (a->input == b->input || bonds_are_two(repeats->bonds, a->who, b->who));
}

/* The copy that knows the author's account counts, not the one whose exporter wrote it himself. */
static bool knows_more(const struct repeats *repeats, const struct subject *subject,
                       const struct entry *entry)
{
    const struct echo *head = &subject->head.echo;
    return !subject->recalled && head->number == subject->base.echo.number &&
           bonds_account(repeats->bonds, head->who, entry->echo.who) != head->who;
}

/* The same id and content again. */
static void judge_again(struct repeats *repeats, struct subject *subject, const struct entry *entry)
{
    bool late = entry->content != RECALLED_CONTENT && lies_apart(entry, &subject->head);
    bool is_two = is_another_author(repeats, &entry->echo, &subject->head.echo);
    if (late || is_two) {
        decide(repeats, entry->echo.number, subject->recalled ? REPEAT_RECALLED : REPEAT_CONFLICT);
    } else if (knows_more(repeats, subject, entry)) {
        decide(repeats, subject->head.echo.number, REPEAT_DUPLICATE);
        subject->base = *entry;
    } else {
        decide(repeats, entry->echo.number, REPEAT_DUPLICATE);
    }
    if (is_two)
        return;
    learn(repeats, &entry->echo, &subject->head.echo, late && !subject->recalled);
    if (subject->base.echo.number == entry->echo.number)
        subject->head = *entry;
}

/* The same id again. Contents come in no order of time: the one that was read first is the base. */
static void judge_content(struct repeats *repeats, struct subject *subject, const struct entry *entry)
{
    if (entry->content == subject->head.content) {
        judge_again(repeats, subject, entry);
        return;
    }
    if (subject->recalled) {
        if (!subject->words)
            decide(repeats, subject->head.echo.number, REPEAT_DUPLICATE);
        decide(repeats, entry->echo.number, REPEAT_RECALLED);
        subject->words = true;
    } else if (entry->echo.number < subject->base.echo.number) {
        decide(repeats, subject->base.echo.number, REPEAT_CONFLICT);
        subject->base = *entry;
    } else {
        decide(repeats, entry->echo.number, REPEAT_CONFLICT);
    }
    subject->head = *entry;
}

/* The same line again, no ids: the n-th copy in this file is new only if no file before had n. */
static void judge_copy(struct repeats *repeats, struct subject *subject, const struct entry *entry)
{
    if (entry->echo.input != subject->head.echo.input) {
        subject->most = subject->copies > subject->most ? subject->copies : subject->most;
        subject->copies = 0;
        subject->head = *entry;
        views_join(repeats->views, entry->echo.input, subject->base.echo.input);
    }
    if (++subject->copies <= subject->most)
        decide(repeats, entry->echo.number, REPEAT_DUPLICATE);
}

/* --- copies that no id joins --- */

static bool is_out(void *self, uint64_t number)
{
    return repeats_of(self, (size_t)number) == REPEAT_DUPLICATE;
}

static bool shares_group(void *self, uint32_t group, uint32_t other)
{
    return views_share_group(((const struct repeats *)self)->views, group, other);
}

/* An id, then what the format is worth, then how exactly it tells the time, then who was given first. */
static bool outranks(void *self, const struct echo *echo, const struct echo *other)
{
    const struct views *views = ((const struct repeats *)self)->views;
    enum trust trust = views_trust(views, echo->input), other_trust = views_trust(views, other->input);
    if (echo->has_id != other->has_id)
        return echo->has_id;
    if (trust != other_trust)
        return trust > other_trust;
    if (echo->at.precision != other->at.precision)
        return echo->at.precision > other->at.precision;
    return echo->number < other->number;
}

/* An input that names no group tells of the one that its records are found in. */
static void settle(struct repeats *repeats, const struct echo *a, const struct echo *b)
{
    if (!a->group != !b->group)
        views_settle(repeats->views, a->group ? b->input : a->input, a->group ? a->group : b->group);
}

static void hear_copy(void *self, const struct echo *copy, const struct echo *original)
{
    struct repeats *repeats = self;
    decide(repeats, copy->number, REPEAT_DUPLICATE);
    settle(repeats, copy, original);
    bool same_name = copy->name && copy->name == original->name;
    if (same_name && !copy->has_id && !original->has_id)
        views_join(repeats->views, copy->input, original->input);
    bonds_testify(repeats->bonds, copy->who, original->who,
                  same_name       ? BOND_SURE
                  : copy->telling ? BOND_TELLING
                                  : BOND_SHORT);
}

static void hear_recall(void *self, const struct echo *words, const struct echo *recall)
{
    decide(self, words->number, REPEAT_RECALLED);
    decide(self, recall->number, REPEAT_DUPLICATE);
    settle(self, words, recall);
}

/* --- clocks and people --- */

/* An order of all inputs, whatever their records are. */
static bool input_outranks(void *self, size_t input, size_t other)
{
    const struct views *views = ((const struct repeats *)self)->views;
    enum trust trust = views_trust(views, input), other_trust = views_trust(views, other);
    return trust != other_trust ? trust > other_trust : input < other;
}

static size_t input_view(void *self, size_t input)
{
    return views_first(((const struct repeats *)self)->views, input);
}

/* A clock that is always wrong by so much explains why a copy stands at another time. */
static void excuse_late(struct repeats *repeats)
{
    for (size_t i = 0; i < repeats->late_count; i++) {
        const struct late *late = &repeats->late[i];
        int64_t apart = clocks_right(repeats->clocks, late->input, late->at).ms -
                        clocks_right(repeats->clocks, late->other, late->other_at).ms;
        if (apart <= SAME_TIME_MS && apart >= -SAME_TIME_MS)
            decide(repeats, late->number, REPEAT_DUPLICATE);
    }
}

size_t repeats_groups(const struct repeats *repeats)
{
    return views_groups(repeats->views);
}

struct input_clock repeats_clock(const struct repeats *repeats, size_t input)
{
    return clocks_of(repeats->clocks, input);
}

bool repeats_kin(struct repeats *repeats, size_t input, struct str name, struct kin *kin)
{
    return bonds_kin(repeats->bonds, input, name, kin);
}

bool repeats_doubts_name(struct repeats *repeats, struct str id, struct str name)
{
    bool doubts = bonds_doubts(repeats->bonds, id, echo_name(repeats->scratch, name));
    arena_reset(repeats->scratch);
    return doubts;
}

/* --- all together --- */

static void judge_subjects(struct repeats *repeats, struct echoes *echoes)
{
    struct subject subject = {.copies = 0};
    struct str record;
    while (sorter_next(repeats->sorter, &record)) {
        struct entry entry;
        memcpy(&entry, record.p, sizeof entry);
        if (!subject.copies || entry.subject != subject.head.subject)
            begin_subject(&subject, &entry);
        else
            (entry.echo.has_id ? judge_content : judge_copy)(repeats, &subject, &entry);
        if (echoes)
            echoes_add(echoes, &entry.echo);
    }
}

void repeats_judge(struct repeats *repeats)
{
    static const struct echoes_court court = {
        .is_out = is_out,
        .shares_group = shares_group,
        .outranks = outranks,
        .repeats = hear_copy,
        .recalled = hear_recall,
    };
    const struct clocks_court of_clocks = {input_outranks, repeats};
    const struct bonds_court of_bonds = {input_outranks, input_view, repeats};
    size_t input_count = views_count(repeats->views);
    struct echoes *echoes = repeats->lacks_ids && input_count > 1
                                ? echoes_new(repeats->arena, repeats->spool, repeats->memory_bytes)
                                : NULL;
    repeats->verdicts = calloc(repeats->count / VERDICTS_A_BYTE + 1, 1);
    if (!repeats->verdicts)
        memory_exhausted();
    judge_subjects(repeats, echoes);
    if (echoes)
        echoes_compare(echoes, repeats, &court, repeats->clocks);
    clocks_settle(repeats->clocks, input_count, &of_clocks);
    excuse_late(repeats);
    if (echoes)
        echoes_judge(echoes, repeats, &court, repeats->clocks);
    bonds_settle(repeats->bonds, &of_bonds);
}
