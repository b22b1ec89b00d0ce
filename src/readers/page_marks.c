/* SPDX-License-Identifier: MIT */
/* Attributes against rows of a table. */
#include "page_marks.h"

#include <assert.h>

/* What has been found of an element: rows of the table, the lower the better. */
struct finds {
    size_t part, kind;
};

static bool fits(const struct page_mark *mark, enum page_attribute attribute, struct str word)
{
    if (mark->attribute != attribute || word.n == 0 || word.p[0] != mark->value[0])
        return false;
    return attribute == ATTRIBUTE_ID ? str_starts(word, str_of(mark->value)) : str_is(word, mark->value);
}

static void look_up(const struct page_marks *marks, enum page_attribute attribute, struct str word,
                    struct finds *finds)
{
    for (size_t i = 0; i < marks->count; i++) {
        const struct page_mark *mark = &marks->list[i];
        if (!fits(mark, attribute, word))
            continue;
        if (mark->part != PART_NONE && i < finds->part)
            finds->part = i;
        if (mark->kind != KIND_COUNT && i < finds->kind)
            finds->kind = i;
    }
}

static enum page_attribute attribute_of(struct str name)
{
    static const char *const names[] = {
        [ATTRIBUTE_CLASS] = "class",
        [ATTRIBUTE_ID] = "id",
        [ATTRIBUTE_COMPONENT] = "data-component",
        [ATTRIBUTE_TRANSLATION] = "data-translate-inner",
    };
    static_assert(sizeof names / sizeof *names == ATTRIBUTE_COUNT, "each attribute has its name");
    enum page_attribute attribute = 0;
    while (attribute < ATTRIBUTE_COUNT && !str_is(name, names[attribute]))
        attribute++;
    return attribute;
}

enum page_part page_marks_part(const struct page_marks *marks, const struct html_attribute *attributes,
                               size_t count, enum message_kind *kind)
{
    struct finds finds = {marks->count, marks->count};
    for (size_t i = 0; i < count; i++) {
        enum page_attribute attribute = attribute_of(attributes[i].name);
        struct str words = attributes[i].value, word;
        while (attribute < ATTRIBUTE_COUNT && str_split(&words, ' ', &word))
            look_up(marks, attribute, word, &finds);
    }
    *kind = finds.kind < marks->count ? marks->list[finds.kind].kind : KIND_COUNT;
    return finds.part < marks->count ? marks->list[finds.part].part : PART_NONE;
}

void page_marks_set_kind(struct message *message, enum message_kind kind)
{
    bool yields = message->kind == KIND_COUNT || message->kind == KIND_TEXT;
    if (kind != KIND_COUNT && yields)
        message->kind = kind;
}

struct str page_marks_value(const struct html_attribute *attributes, size_t count, const char *name)
{
    for (size_t i = 0; i < count; i++)
        if (str_is(attributes[i].name, name))
            return attributes[i].value;
    return STR_NONE;
}

static bool has_word(struct str words, const char *wanted)
{
    struct str word;
    while (str_split(&words, ' ', &word))
        if (str_is(word, wanted))
            return true;
    return false;
}

bool page_marks_has_class(const struct html_attribute *attributes, size_t count, const char *word)
{
    return has_word(page_marks_value(attributes, count, "class"), word);
}
