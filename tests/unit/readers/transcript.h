/* SPDX-License-Identifier: MIT */
/* What a reader hands on, one line per record, for tests. */
#ifndef TRANSCRIPT_H
#define TRANSCRIPT_H

#include "buf.h"
#include "check.h"
#include "reader.h"

struct transcript {
    struct buf lines;
    struct accounting accounting;
    size_t losses[LOSS_COUNT];
    struct place first_loss; /* of a record or the file */
    size_t blocks; /* of memory, in the arena that lives as long as the file */
    bool usable;
};

/* JSON as tests write it: ' for ", and @ for the members that every message has. */
static inline struct str transcript_json(struct arena *arena, const char *text, const char *common)
{
    struct buf out = {0};
    for (const char *p = text; *p; p++)
        for (const char *q = *p == '@' ? common : p; q && *q; q = *p == '@' ? q + 1 : NULL)
            buf_byte(&out, *q == '\'' ? '"' : *q);
    struct str made = arena_str(arena, buf_str(&out));
    buf_free(&out);
    return made;
}

static inline void transcript_escape(struct buf *out, struct str text)
{
    for (size_t i = 0; i < text.n; i++) {
        if (text.p[i] == '\n' || text.p[i] == '\r' || text.p[i] == '\0')
            buf_text(out, text.p[i] == '\n' ? "\\n" : text.p[i] == '\r' ? "\\r" : "\\0");
        else
            buf_byte(out, text.p[i]);
    }
}

static inline void transcript_field(struct buf *out, const char *name, struct str text)
{
    if (!text.n)
        return;
    buf_format(out, " %s=", name);
    transcript_escape(out, text);
}

static inline void transcript_time(struct buf *out, struct stamp at)
{
    buf_byte(out, ' ');
    if (at.precision == PRECISION_NONE)
        buf_text(out, "?");
    else
        stamp_write_iso(at.ms, ZONE_VIETNAM_MINUTES, out);
}

static inline void transcript_message(void *self, const struct message *message)
{
    static const char *const recalls[] = {"", "by-sender", "by-admin", "expired"};
    static const char *const priorities[] = {"", "important", "urgent"};
    struct buf *out = &((struct transcript *)self)->lines;
    buf_format(out, "%zu %s", message->where.line, kind_name(message->kind));
    transcript_time(out, message->at);
    transcript_field(out, "id", message->id);
    transcript_field(out, "client", message->client_id);
    transcript_field(out, "group", message->group);
    transcript_field(out, "gid", message->group_id);
    transcript_field(out, "from", message->sender.id);
    transcript_field(out, "name", message->sender.name);
    transcript_field(out, "self", message->by_exporter ? STR("yes") : STR_NONE);
    transcript_field(out, "public", message->from_public ? STR("yes") : STR_NONE);
    transcript_field(out, "recall", str_of(recalls[message->recall]));
    transcript_field(out, "priority", str_of(priorities[message->priority]));
    transcript_field(out, "file", message->attachment);
    if (message->attachment_bytes)
        buf_format(out, " bytes=%llu", (unsigned long long)message->attachment_bytes);
    transcript_field(out, "link", message->link);
    transcript_field(out, "album", message->album);
    transcript_field(out, "quoted", message->quote.author.name);
    transcript_field(out, "quote", message->quote.text);
    for (size_t i = 0; i < message->mention_count; i++)
        transcript_field(out, message->mentions[i].everybody ? "all" : "mention", message->mentions[i].whom.id);
    transcript_field(out, "text", message->text);
    buf_byte(out, '\n');
}

static inline void transcript_event(void *self, const struct event *event)
{
    struct buf *out = &((struct transcript *)self)->lines;
    buf_format(out, "%zu event %s", event->where.line, event_name(event->type));
    transcript_time(out, event->at);
    transcript_field(out, "id", event->id);
    transcript_field(out, "group", event->group);
    transcript_field(out, "gid", event->group_id);
    transcript_field(out, "by", event->actor.name);
    transcript_field(out, "by-id", event->actor.id);
    for (size_t i = 0; i < event->target_count; i++)
        transcript_field(out, "to", event->targets[i].name.n ? event->targets[i].name : event->targets[i].id);
    if (event->unnamed_targets)
        buf_format(out, " more=%u", event->unnamed_targets);
    transcript_field(out, "link", event->by_link ? STR("yes") : STR_NONE);
    transcript_field(out, "value", event->value);
    transcript_field(out, "sign", event->only_sign ? STR("yes") : STR_NONE);
    buf_byte(out, '\n');
}

static inline void transcript_listed(void *self, const struct listed *member)
{
    struct buf *out = &((struct transcript *)self)->lines;
    buf_format(out, "%zu member", member->where.line);
    transcript_field(out, "gid", member->group_id);
    transcript_field(out, "id", member->account_id);
    transcript_field(out, "name", member->display);
    buf_byte(out, '\n');
}

static inline void transcript_loss(void *context, const struct diag_entry *entry)
{
    struct transcript *transcript = context;
    transcript->losses[entry->loss]++;
    if (entry->loss > LOSS_NOTE && transcript->losses[LOSS_RECORD] + transcript->losses[LOSS_FILE] == 1)
        transcript->first_loss = entry->place;
}

/* Reads `content` in chunks of `step` bytes (0: at once). */
static inline void transcript_read(struct transcript *transcript, const struct reader *reader, struct str content,
                                   size_t step, const struct read_options *options)
{
    static const struct read_options none = {.zone_minutes = ZONE_VIETNAM_MINUTES};
    struct arena *arena = arena_new();
    struct feed_memory memory = {content, step};
    struct diag diag = {.emit = transcript_loss, .context = transcript};
    struct sink sink = {transcript, transcript_message, transcript_event, transcript_listed};
    struct reading reading = {.arena = arena,
                              .diag = &diag,
                              .feed = feed_over(&memory),
                              .file = STR("chat"),
                              .options = options ? options : &none,
                              .sink = &sink};
    *transcript = (struct transcript){.lines = {0}};
    transcript->usable = reader->read(&reading);
    transcript->accounting = reading.accounting;
    transcript->blocks = arena_blocks(arena);
    CHECK(reading.accounting.seen == reading.accounting.accepted + reading.accounting.system +
                                         reading.accounting.ignored + reading.accounting.quarantined);
    arena_free(arena);
}

static inline void transcript_free(struct transcript *transcript)
{
    buf_free(&transcript->lines);
}

/* Memory does not grow with the number of records: `first` and then many times `again`. */
static inline void check_bounded(const struct reader *reader, const char *first, const char *again, const char *last)
{
    static const size_t counts[2] = {3000, 20000}; /* both past what a reader looks ahead */
    size_t blocks[2] = {0};
    for (size_t i = 0; i < 2; i++) {
        struct transcript transcript;
        struct buf content = {0};
        buf_text(&content, first);
        for (size_t n = 0; n < counts[i]; n++)
            buf_text(&content, again);
        buf_text(&content, last);
        transcript_read(&transcript, reader, buf_str(&content), 4096, NULL);
        CHECK(transcript.usable && transcript.accounting.accepted >= counts[i]);
        blocks[i] = transcript.blocks;
        transcript_free(&transcript);
        buf_free(&content);
    }
    CHECK(blocks[0] == blocks[1]);
}

/* The same for every chunk size. */
static inline void check_reading(const struct reader *reader, struct str content, const char *want)
{
    static const size_t steps[] = {0, 1, 7, 4096};
    for (size_t i = 0; i < sizeof steps / sizeof *steps; i++) {
        struct transcript transcript;
        transcript_read(&transcript, reader, content, steps[i], NULL);
        check_same(buf_str(&transcript.lines), str_of(want), __FILE__, __LINE__, reader->name);
        transcript_free(&transcript);
    }
}

/* A file that is cut anywhere gives the records before the cut; the last of them may have lost its end. */
static inline void check_prefixes(const struct reader *reader, struct str content, size_t stride)
{
    struct transcript whole, part;
    size_t different = 0;
    transcript_read(&whole, reader, content, 0, NULL);
    for (size_t n = 0; n < content.n; n += stride) {
        transcript_read(&part, reader, str_cut(content, 0, n), 0, NULL);
        struct str lines = buf_str(&part.lines);
        size_t last = lines.n ? lines.n - 1 : 0;
        while (last && lines.p[last - 1] != '\n')
            last--;
        different += !str_starts(buf_str(&whole.lines), str_cut(lines, 0, last));
        transcript_free(&part);
    }
    CHECK(whole.lines.n > 0 && different == 0);
    transcript_free(&whole);
}

#endif
