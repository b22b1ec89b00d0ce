/* SPDX-License-Identifier: MIT */
/* Conditions from a detector's file. Their nesting is bounded by XML_DEPTH_LIMIT, so recursion is safe. */
#include <stdint.h>

#include "chat.h"
#include "detector_build.h"
#include "signs.h"

static uint64_t signal_bits(const struct build *build, const struct node *node, const char *attribute)
{
    struct str *ids = arena_array(build->loader->arena, build->signal_count, sizeof *ids);
    for (size_t i = 0; i < build->signal_count; i++)
        ids[i] = build->signals[i].id;
    return build_bits(build, node, attribute, "signal", (struct choices){ids, build->signal_count});
}

static void load_has(struct build *build, const struct node *node, struct condition *condition)
{
    condition->signals = signal_bits(build, node, "signal");
}

static size_t number(const struct build *build, const struct node *node, const char *name, size_t otherwise)
{
    struct str value = build_value(build, node, name); /* a parameter left empty asks for nothing */
    return loader_number(build->loader, value.n ? value : STR_NONE, name, node->place, otherwise);
}

/* Of several signals; one alone would make the condition mean something else than it says. */
static void load_several(struct build *build, const struct node *node, struct condition *condition)
{
    condition->signals = signal_bits(build, node, "of");
    condition->least = number(build, node, "min", 0);
    condition->syllables = number(build, node, "syllables", 0);
    if (__builtin_popcountll(condition->signals) < 2)
        diag_report(
            build->loader->diag, LOSS_USAGE, node->place,
            SAY(build->loader->diag, "<%.*s> cần ít nhất hai signal", "<%.*s> needs two signals or more"),
            STR_ARG(node->name));
}

static void load_kind(struct build *build, const struct node *node, struct condition *condition)
{
    struct str names[KIND_COUNT];
    for (size_t i = 0; i < KIND_COUNT; i++)
        names[i] = str_of(kind_name((enum message_kind)i));
    condition->mask =
        (uint32_t)build_bits(build, node, "is", SAY(build->loader->diag, "loại tin", "kind of message"),
                             (struct choices){names, KIND_COUNT});
}

static void load_extension(struct build *build, const struct node *node, struct condition *condition)
{
    struct str listed = node_attribute(node, "lexicon"), rest = build_value(build, node, "in"), word;
    condition->double_extension = str_is(node_attribute(node, "double"), "yes");
    if (listed.p) {
        const struct lexicon *lexicon = loader_lexicon(build->loader, listed, node->place);
        if (lexicon) {
            condition->extensions = lexicon->terms;
            condition->extension_count = lexicon->count;
            file_set_add(build->loader, &build->instance->files, lexicon->file);
        }
        return;
    }
    struct term *terms = arena_array(build->loader->arena, rest.n / 2 + 1, sizeof *terms);
    while (str_split(&rest, ' ', &word))
        if (word.n)
            terms[condition->extension_count++] = (struct term){word, FOLDING_EXACT, node->place};
    condition->extensions = terms;
    if (condition->extension_count == 0)
        diag_report(build->loader->diag, LOSS_USAGE, node->place,
                    SAY(build->loader->diag, "<extension> cần in=\"exe scr\" hoặc lexicon=\"…\"",
                        "<extension> needs in=\"exe scr\" or lexicon=\"…\""));
}

static void load_size(struct build *build, const struct node *node, struct condition *condition)
{
    enum { BYTES_PER_KB = 1024 };
    condition->bytes = (uint64_t)number(build, node, "kb", 0) * BYTES_PER_KB;
}

static void load_link(struct build *build, const struct node *node, struct condition *condition)
{
    struct loader *loader = build->loader;
    condition->mask =
        (uint32_t)build_bits(build, node, "tier", SAY(loader->diag, "tầng tên miền", "tier of domains"),
                             domains_tiers(loader->domains));
    if (loader->domains_file)
        file_set_add(loader, &build->instance->files, loader->domains_file);
}

static void load_length(struct build *build, const struct node *node, struct condition *condition)
{
    condition->chars = number(build, node, "chars", SIZE_MAX);
    condition->words = number(build, node, "words", SIZE_MAX);
    condition->lines = number(build, node, "lines", SIZE_MAX);
    if (condition->chars == SIZE_MAX && condition->words == SIZE_MAX && condition->lines == SIZE_MAX)
        diag_report(build->loader->diag, LOSS_USAGE, node->place,
                    SAY(build->loader->diag, "<length> cần chars, words hoặc lines",
                        "<length> needs chars, words or lines"));
}

static void load_encoding(struct build *build, const struct node *node, struct condition *condition)
{
    static const struct str names[] = {
        [ENCODING_LEGACY] = {"legacy", 6},
        [ENCODING_NONSTANDARD] = {"nonstandard", 11},
        [ENCODING_UNMARKED] = {"unmarked", 8},
        [ENCODING_UNMARKED_PROBABLE] = {"unmarked-probable", 17},
        [ENCODING_PARTLY_UNMARKED] = {"partly-unmarked", 15},
        [ENCODING_DOUBLE_UTF8] = {"double-utf8", 11},
        [ENCODING_SUSPECTED_LEGACY] = {"suspected-legacy", 16},
    };
    condition->mask =
        (uint32_t)build_bits(build, node, "is", "encoding", (struct choices){names, ENCODING_TESTS});
}

static void load_emoji(struct build *build, const struct node *node, struct condition *condition)
{
    bool feeling = str_is(build_value(build, node, "is"), "feeling");
    condition->mask = 1U << (feeling ? SIGN_EMOJI_FEELING : SIGN_EMOJI_OTHER);
}

static void load_role(struct build *build, const struct node *node, struct condition *condition)
{
    condition->roles = build_value(build, node, "is");
}

static void load_minute(struct build *build, const struct node *node, const char *attribute, int *minute)
{
    struct str value = build_value(build, node, attribute);
    if (value.p && !clock_minute(value, minute))
        diag_report(build->loader->diag, LOSS_USAGE, node->place,
                    SAY(build->loader->diag, "%s phải là giờ trong ngày như “22:00”, không phải “%.*s”",
                        "%s must be a time of the day like “22:00”, not “%.*s”"),
                    attribute, STR_ARG(value));
}

/* Without from and to the whole day, without days any day. */
static void load_clock(struct build *build, const struct node *node, struct condition *condition)
{
    enum { MIDNIGHT = 24 * 60 };
    struct diag *diag = build->loader->diag;
    struct str names[CLOCK_DAYS];
    for (size_t i = 0; i < CLOCK_DAYS; i++)
        names[i] = str_of(clock_day_names[i]);
    condition->window = (struct clock_window){.to_minute = MIDNIGHT};
    load_minute(build, node, "from", &condition->window.from_minute);
    load_minute(build, node, "to", &condition->window.to_minute);
    condition->window.days = (unsigned)build_bits(build, node, "days", SAY(diag, "ngày", "day"),
                                                  (struct choices){names, CLOCK_DAYS});
    if (!condition->window.days)
        condition->window.days = ~0U;
    if (condition->window.from_minute == condition->window.to_minute)
        diag_report(diag, LOSS_USAGE, node->place,
                    SAY(diag, "<clock> từ giờ này đến chính giờ này là không lúc nào",
                        "<clock> from a time to the same time is never"));
    build->instance->detector.asks |= ASKS_TIME;
}

static void load_condition(struct build *build, const struct node *node, struct condition *condition);

static bool is_condition(const struct node *node)
{
    return !str_is(node->name, "reason");
}

static void load_parts(struct build *build, const struct node *node, struct condition *condition)
{
    size_t count = 0;
    for (const struct node *child = node->first; child; child = child->next)
        count += is_condition(child);
    struct condition *parts = arena_array(build->loader->arena, count, sizeof *parts);
    for (const struct node *child = node->first; child; child = child->next)
        if (is_condition(child))
            load_condition(build, child, &parts[condition->part_count++]);
    condition->parts = parts;
    if (count == 0)
        diag_report(build->loader->diag, LOSS_USAGE, node->place,
                    SAY(build->loader->diag, "<%.*s> không có điều kiện nào", "<%.*s> holds no condition"),
                    STR_ARG(node->name));
}

static const struct {
    const char *name;
    void (*load)(struct build *build, const struct node *node, struct condition *condition);
} kinds[] = {
    [CONDITION_ALL] = {"all", load_parts},
    [CONDITION_ANY] = {"any", load_parts},
    [CONDITION_NONE] = {"none", load_parts},
    [CONDITION_HAS] = {"has", load_has},
    [CONDITION_COUNT] = {"count", load_several},
    [CONDITION_NEAR] = {"near", load_several},
    [CONDITION_TOGETHER] = {"together", load_several},
    [CONDITION_KIND] = {"kind", load_kind},
    [CONDITION_EXTENSION] = {"extension", load_extension},
    [CONDITION_SIZE] = {"size", load_size},
    [CONDITION_LINK] = {"link", load_link},
    [CONDITION_LENGTH] = {"length", load_length},
    [CONDITION_ENCODING] = {"encoding", load_encoding},
    [CONDITION_EMOJI] = {"emoji", load_emoji},
    [CONDITION_ROLE] = {"role", load_role},
    [CONDITION_FORWARDED] = {"forwarded", NULL},
    [CONDITION_QUOTES] = {"quotes", NULL},
    [CONDITION_MENTIONS] = {"mentions", NULL},
    [CONDITION_CLOCK] = {"clock", load_clock},
};
_Static_assert(sizeof kinds / sizeof *kinds == CONDITION_KINDS, "one row per kind");

static void load_condition(struct build *build, const struct node *node, struct condition *condition)
{
    for (size_t i = 0; i < CONDITION_KINDS; i++)
        if (str_is(node->name, kinds[i].name)) {
            condition->kind = (enum condition_kind)i;
            if (kinds[i].load)
                kinds[i].load(build, node, condition);
        }
}

const struct condition *build_condition(struct build *build, const struct node *parent)
{
    struct condition *condition = arena_alloc(build->loader->arena, sizeof *condition);
    const struct node *first = parent->first;
    while (first && !is_condition(first))
        first = first->next;
    if (!first)
        return NULL;
    condition->kind = CONDITION_ALL;
    load_parts(build, parent, condition);
    return condition;
}
