/* SPDX-License-Identifier: MIT */
/* Records cut down to what their poorest copy would show. */
#include "echo.h"

#include "map.h"
#include "nfc.h"
#include "normalize.h"
#include "utf8.h"

/* Longer than any formula of assent; letters, without blanks. */
enum { TELLING_BYTES = 24 };

static bool is_blank(uint32_t code_point)
{
    enum {
        NO_BREAK_SPACE = 0xA0,
        ZERO_WIDTH_FIRST = 0x200B,
        ZERO_WIDTH_LAST = 0x200F,
        BYTE_ORDER_MARK = 0xFEFF
    };
    return code_point <= ' ' || code_point == NO_BREAK_SPACE || code_point == BYTE_ORDER_MARK ||
           (code_point >= ZERO_WIDTH_FIRST && code_point <= ZERO_WIDTH_LAST);
}

static struct str storage_of(struct arena *scratch, struct str raw)
{
    if (utf8_valid(raw) && !nfc_next(raw, 0).n)
        return raw;
    struct text text;
    normalize(scratch, raw, &text);
    return text.storage;
}

/* Letters alone: exports break lines and end names each in their own way. */
static struct str letters_of(struct arena *scratch, struct str raw)
{
    struct str text = storage_of(scratch, raw);
    char *letters = arena_alloc(scratch, text.n + 1);
    size_t n = 0;
    for (size_t at = 0, width; at < text.n; at += width) {
        uint32_t code_point;
        width = utf8_decode_valid(text.p + at, &code_point);
        for (size_t i = 0; i < width && !is_blank(code_point); i++)
            letters[n++] = text.p[at + i];
    }
    return (struct str){letters, n};
}

uint32_t echo_name(struct arena *scratch, struct str name)
{
    struct str letters = letters_of(scratch, name);
    return letters.n ? (uint32_t)map_hash(letters) | 1 : 0;
}

static uint64_t hash_of(const char *word, struct str letters)
{
    return map_hash(str_of(word)) ^ map_hash(letters);
}

/* A file's name is shown as its text by some, an address by others. */
static struct str words_of(const struct message *message)
{
    bool only_name = message->kind == KIND_FILE && str_equal(message->text, message->attachment);
    if (message->text.n && !only_name)
        return message->text;
    return message->kind == KIND_LINK ? message->link : STR_NONE;
}

void echo_message(struct arena *scratch, const struct message *message, struct echo *echo)
{
    struct str letters = letters_of(scratch, words_of(message));
    echo->at = message->at;
    echo->recalled = message->recall != RECALL_NONE;
    echo->has_id = message->id.n > 0;
    echo->telling = letters.n >= TELLING_BYTES;
    echo->name = echo_name(scratch, message->sender.name);
    echo->words = echo->recalled ? hash_of("recalled", STR_NONE)
                  : letters.n    ? hash_of("words", letters)
                                 : hash_of(kind_name(message->kind), STR_NONE);
    arena_reset(scratch);
}

/* Sentences differ from export to export: an event is what happened to whom. */
void echo_event(struct arena *scratch, const struct event *event, struct echo *echo)
{
    struct str whom = event->target_count ? event->targets[0].name : event->actor.name;
    echo->at = event->at;
    echo->recalled = false;
    echo->has_id = event->id.n > 0;
    echo->telling = false;
    echo->name = echo_name(scratch, event->actor.name);
    echo->words = hash_of(event_name(event->type), letters_of(scratch, whom));
    arena_reset(scratch);
}
