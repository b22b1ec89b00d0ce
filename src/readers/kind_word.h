/* SPDX-License-Identifier: MIT */
/* What exporters call the kinds of their rows: the words of our own table, of Zalo's program interface, of
 * forensic tables, and the placeholders that stand in brackets where a copied text had a picture. */
#ifndef KIND_WORD_H
#define KIND_WORD_H

#include "chat.h"

enum word_sense {
    WORD_KIND,           /* an ordinary message of that kind */
    WORD_SYSTEM,         /* Zalo's own sentence */
    WORD_SYSTEM_SIGN,    /* reads like one, but its source did not mark it */
    WORD_RECALLED,       /* a message its author took back */
    WORD_DELETED,        /* a message an administrator took away */
    WORD_EXPIRED,        /* a message that deleted itself */
    WORD_RECALL_EVENT,   /* says that another message was recalled */
    WORD_REACTION,       /* a reaction to another message, no words of its own */
    WORD_DATE,           /* a divider between days */
    WORD_IMPORTANT,      /* priorities stand before real text */
    WORD_URGENT,
    WORD_REPLY,
};

struct kind_word {
    const char *key;
    enum word_sense sense;
    enum message_kind kind;
};

/* By label_key; NULL for a word that is not known. */
const struct kind_word *kind_word(struct str key);
/* RECALL_NONE where the word says nothing of that. */
enum recall kind_word_recall(const struct kind_word *word);
const struct kind_word *kind_words(size_t *count); /* all, in the order of their keys */

#endif
