/* SPDX-License-Identifier: MIT */
/* Bracketed words at the head of a message. */
#include "placeholder.h"

#include "kind_word.h"
#include "label.h"

enum { LONGEST_LABEL_BYTES = 120 }; /* about 60 characters, as long as any that was seen */

void message_recall(struct message *message, enum recall recall)
{
    message->recall = recall;
    message->text = message->attachment = message->link = STR_NONE;
    message->quote = (struct quote){.present = false};
    message->mention_count = 0;
}

/* "[label] rest": the label without its brackets. */
static bool take_label(struct str text, struct str *label, struct str *rest)
{
    if (text.n == 0 || text.p[0] != '[')
        return false;
    size_t end = str_find_byte(str_cut(text, 0, LONGEST_LABEL_BYTES), ']');
    size_t line_end = str_find_byte(str_cut(text, 0, end), '\n');
    if (end < 2 || end >= LONGEST_LABEL_BYTES || end >= text.n || line_end < end)
        return false;
    *label = str_cut(text, 1, end - 1);
    *rest = str_trim(str_from(text, end + 1));
    return true;
}

static void set_kind(struct message *message, enum message_kind kind, struct str label, struct str rest)
{
    message->kind = kind;
    message->source_kind = label;
    message->text = rest;
    bool names_a_file = kind == KIND_FILE || kind == KIND_FOLDER;
    if (names_a_file && str_find_byte(rest, '\n') == rest.n) {
        message->attachment = rest;
        message->text = STR_NONE;
    }
}

static const enum priority priorities[] = {
    [WORD_IMPORTANT] = PRIORITY_IMPORTANT, [WORD_URGENT] = PRIORITY_URGENT};
static const enum recall recalls[] = {
    [WORD_RECALLED] = RECALL_BY_SENDER, [WORD_DELETED] = RECALL_BY_ADMIN, [WORD_EXPIRED] = RECALL_EXPIRED};

/* Whether there is more to look at behind the label. */
static bool read_label(const struct kind_word *word, struct str label, struct str rest, bool kind_known,
                       struct message *message)
{
    switch (word->sense) {
    case WORD_IMPORTANT:
    case WORD_URGENT:
        message->priority = priorities[word->sense];
        message->text = rest;
        return true;
    case WORD_REPLY:
        message->quote.present = true;
        message->text = rest;
        return true;
    case WORD_RECALLED:
    case WORD_DELETED:
    case WORD_EXPIRED:
        if (rest.n == 0)
            message_recall(message, recalls[word->sense]);
        return false;
    case WORD_KIND:
        if (!kind_known)
            set_kind(message, word->kind, label, rest);
        return false;
    default:
        return false;
    }
}

/* Zalo writes its notice of a recall with brackets or without. */
static bool is_bare_recall(struct arena *arena, struct str text)
{
    struct str line = str_trim(text);
    if (!str_starts(line, STR("Tin nh")) || line.n > LONGEST_LABEL_BYTES)
        return false;
    const struct kind_word *word = kind_word(label_key(arena, line));
    return word && word->sense == WORD_RECALLED;
}

static void read_text(struct arena *arena, struct message *message, bool kind_known)
{
    struct str label, rest;
    bool more = true;
    while (more && take_label(message->text, &label, &rest)) {
        const struct kind_word *word = kind_word(label_key(arena, label));
        more = word && read_label(word, label, rest, kind_known, message);
        if (!word && rest.n == 0 && !kind_known) {
            message->kind = KIND_UNKNOWN;
            message->source_kind = label;
        }
    }
    if (is_bare_recall(arena, message->text))
        message_recall(message, RECALL_BY_SENDER);
}

void placeholder_read(struct arena *arena, struct message *message)
{
    read_text(arena, message, false);
}

void placeholder_read_prefix(struct arena *arena, struct message *message)
{
    read_text(arena, message, true);
}
