/* SPDX-License-Identifier: MIT */
/* Numbers seven bits a byte, texts with their length before them, both in one fixed order. */
#include "packing.h"

#include <assert.h>
#include <stddef.h>
#include <string.h>

#include "arena.h"

/* --- numbers and texts --- */

static void put_number(struct buf *out, uint64_t number)
{
    for (; number >= 0x80; number >>= 7)
        buf_byte(out, (char)(number | 0x80));
    buf_byte(out, (char)number);
}

static uint64_t take_number(struct str *rest)
{
    uint64_t number = 0;
    unsigned char byte = 0x80;
    for (unsigned shift = 0; byte & 0x80; shift += 7) {
        byte = (unsigned char)*rest->p;
        number |= (uint64_t)(byte & 0x7F) << shift;
        *rest = str_from(*rest, 1);
    }
    return number;
}

static void put_text(struct buf *out, struct str text)
{
    put_number(out, text.n);
    buf_add(out, text);
}

static struct str take_text(struct str *rest)
{
    size_t n = (size_t)take_number(rest);
    struct str text = n ? str_cut(*rest, 0, n) : STR_NONE;
    *rest = str_from(*rest, n);
    return text;
}

static void put_party(struct buf *out, struct party party)
{
    put_text(out, party.id);
    put_text(out, party.name);
}

static struct party take_party(struct str *rest)
{
    struct str id = take_text(rest);
    return (struct party){id, take_text(rest)};
}

static void put_place(struct buf *out, struct place place)
{
    put_number(out, place.line);
    put_number(out, place.column);
    put_number(out, place.byte);
}

static struct place take_place(struct str *rest)
{
    struct place place = {.line = (size_t)take_number(rest)};
    place.column = (size_t)take_number(rest);
    place.byte = take_number(rest);
    return place;
}

static void put_stamp(struct buf *out, struct stamp at)
{
    put_number(out, (uint64_t)at.ms);
    put_number(out, at.precision);
}

static struct stamp take_stamp(struct str *rest)
{
    int64_t ms = (int64_t)take_number(rest);
    return (struct stamp){ms, (enum precision)take_number(rest)};
}

/* --- what has only texts in it stands in a table --- */

#define AT(type, member) offsetof(struct type, member)

static const size_t message_texts[] = {
    AT(message, id),
    AT(message, client_id),
    AT(message, group_id),
    AT(message, group),
    AT(message, sender.id),
    AT(message, sender.name),
    AT(message, source_kind),
    AT(message, text),
    AT(message, attachment),
    AT(message, link),
    AT(message, album),
    AT(message, quote.author.id),
    AT(message, quote.author.name),
    AT(message, quote.text),
    AT(message, quote.message_id),
};
static const size_t event_texts[] = {
    AT(event, id),         AT(event, group_id), AT(event, group),    AT(event, actor.id),
    AT(event, actor.name), AT(event, value),    AT(event, sentence),
};
enum { MESSAGE_TEXTS = sizeof message_texts / sizeof *message_texts };
enum { EVENT_TEXTS = sizeof event_texts / sizeof *event_texts };

static void put_texts(struct buf *out, const void *record, const size_t *texts, size_t count)
{
    for (size_t i = 0; i < count; i++) {
        struct str text;
        memcpy(&text, (const char *)record + texts[i], sizeof text);
        put_text(out, text);
    }
}

static void take_texts(struct str *rest, void *record, const size_t *texts, size_t count)
{
    for (size_t i = 0; i < count; i++) {
        struct str text = take_text(rest);
        memcpy((char *)record + texts[i], &text, sizeof text);
    }
}

/* A new member of either must be packed too. (Sizes as on the 64-bit machines this is built on.) */
static_assert(sizeof(void *) != 8 || sizeof(struct message) == MESSAGE_TEXTS * sizeof(struct str) + 120,
              "a message has members that are not packed");
static_assert(sizeof(void *) != 8 || sizeof(struct event) == EVENT_TEXTS * sizeof(struct str) + 96,
              "an event has members that are not packed");

/* --- messages --- */

enum { BY_EXPORTER = 1 << 0, QUOTES = 1 << 1, FORWARDED = 1 << 2, FROM_PUBLIC = 1 << 3 };

void pack_message(const struct message *message, struct buf *out)
{
    put_texts(out, message, message_texts, MESSAGE_TEXTS);
    put_stamp(out, message->at);
    put_place(out, message->where);
    put_number(out, message->attachment_bytes);
    put_number(out, message->kind);
    put_number(out, message->priority);
    put_number(out, message->recall);
    put_number(out, (message->by_exporter ? BY_EXPORTER : 0u) | (message->quote.present ? QUOTES : 0u) |
                        (message->forwarded ? FORWARDED : 0u) | (message->from_public ? FROM_PUBLIC : 0u));
    put_number(out, message->mention_count);
    for (size_t i = 0; i < message->mention_count; i++) {
        put_party(out, message->mentions[i].whom);
        put_number(out, message->mentions[i].everybody);
    }
}

void unpack_message(struct str packed, struct arena *arena, struct message *message)
{
    *message = (struct message){0};
    take_texts(&packed, message, message_texts, MESSAGE_TEXTS);
    message->at = take_stamp(&packed);
    message->where = take_place(&packed);
    message->attachment_bytes = take_number(&packed);
    message->kind = (enum message_kind)take_number(&packed);
    message->priority = (enum priority)take_number(&packed);
    message->recall = (enum recall)take_number(&packed);
    uint64_t flags = take_number(&packed);
    message->by_exporter = flags & BY_EXPORTER;
    message->quote.present = flags & QUOTES;
    message->forwarded = flags & FORWARDED;
    message->from_public = flags & FROM_PUBLIC;
    message->mention_count = (size_t)take_number(&packed);
    struct mention *mentions = arena_array(arena, message->mention_count, sizeof *mentions);
    for (size_t i = 0; i < message->mention_count; i++) {
        mentions[i].whom = take_party(&packed);
        mentions[i].everybody = take_number(&packed);
    }
    message->mentions = mentions;
}

/* --- events --- */

enum { BY_LINK = 1 << 0, ONLY_SIGN = 1 << 1 };

void pack_event(const struct event *event, struct buf *out)
{
    put_texts(out, event, event_texts, EVENT_TEXTS);
    put_stamp(out, event->at);
    put_place(out, event->where);
    put_number(out, event->type);
    put_number(out, event->unnamed_targets);
    put_number(out, (event->by_link ? BY_LINK : 0u) | (event->only_sign ? ONLY_SIGN : 0u));
    put_number(out, event->target_count);
    for (size_t i = 0; i < event->target_count; i++)
        put_party(out, event->targets[i]);
}

void unpack_event(struct str packed, struct arena *arena, struct event *event)
{
    *event = (struct event){0};
    take_texts(&packed, event, event_texts, EVENT_TEXTS);
    event->at = take_stamp(&packed);
    event->where = take_place(&packed);
    event->type = (enum event_type)take_number(&packed);
    event->unnamed_targets = (unsigned)take_number(&packed);
    uint64_t flags = take_number(&packed);
    event->by_link = flags & BY_LINK;
    event->only_sign = flags & ONLY_SIGN;
    event->target_count = (size_t)take_number(&packed);
    struct party *targets = arena_array(arena, event->target_count, sizeof *targets);
    for (size_t i = 0; i < event->target_count; i++)
        targets[i] = take_party(&packed);
    event->targets = targets;
}
