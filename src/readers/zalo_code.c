/* SPDX-License-Identifier: MIT */
/* The numbers that Zalo Web and Zalo PC use. */
#include "zalo_code.h"

static const struct kind_word codes[] = {
    {"1", WORD_KIND, KIND_TEXT},
    {"2", WORD_KIND, KIND_IMAGE},
    {"11", WORD_KIND, KIND_IMAGE},
    {"2503", WORD_KIND, KIND_IMAGE},
    {"3", WORD_KIND, KIND_VOICE},
    {"4", WORD_KIND, KIND_STICKER},
    {"13", WORD_KIND, KIND_STICKER},
    {"2502", WORD_KIND, KIND_STICKER},
    {"5", WORD_KIND, KIND_DRAWING},
    {"6", WORD_KIND, KIND_LINK},
    {"1805", WORD_KIND, KIND_LINK},
    {"7", WORD_KIND, KIND_GIF},
    {"17", WORD_KIND, KIND_LOCATION},
    {"18", WORD_KIND, KIND_VIDEO},
    {"19", WORD_KIND, KIND_FILE},
    {"20", WORD_RECALLED, KIND_TEXT},
    {"-27", WORD_DELETED, KIND_TEXT},
    {"-28", WORD_EXPIRED, KIND_TEXT},
    {"0", WORD_KIND, KIND_ARTICLE},
    {"21", WORD_KIND, KIND_ARTICLE},
    {"27", WORD_KIND, KIND_ARTICLE},
    {"52", WORD_KIND, KIND_ARTICLE},
    {"23", WORD_KIND, KIND_FOLDER},
    {"25", WORD_KIND, KIND_CARD},
    {"26", WORD_KIND, KIND_POLL},
    {"2506", WORD_KIND, KIND_TODO},
    {"2507", WORD_KIND, KIND_TODO},
    {"-4", WORD_SYSTEM, KIND_TEXT},
    {"-5", WORD_SYSTEM, KIND_TEXT},
    {"-6", WORD_SYSTEM, KIND_TEXT},
    {"-1909", WORD_SYSTEM, KIND_TEXT},
};

const struct kind_word *zalo_code(struct str digits)
{
    for (size_t i = 0; i < sizeof codes / sizeof *codes; i++)
        if (str_is(digits, codes[i].key))
            return &codes[i];
    return NULL;
}
