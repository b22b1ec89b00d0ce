/* SPDX-License-Identifier: MIT */
/* The words of a detector from its file: phrases, lexicons, regular expressions, exceptions. */
#include "detector_build.h"
#include "match.h"
#include "pattern.h"

static enum folding folding_of(const struct node *node)
{
    struct str name = node_attribute(node, "fold");
    return str_is(name, "exact") ? FOLDING_EXACT : str_is(name, "bare") ? FOLDING_BARE : FOLDING_TONES;
}

static void refuse_empty(const struct build *build, const struct node *node)
{
    if (str_trim(node->text).n == 0)
        diag_report(build->loader->diag, LOSS_USAGE, node->place,
                    SAY(build->loader->diag, "<%.*s> không có chữ nào", "<%.*s> is empty"),
                    STR_ARG(node->name));
}

static void add_phrase(struct build *build, const struct node *node, struct wording *wording)
{
    struct term *term = arena_alloc(build->loader->arena, sizeof *term);
    refuse_empty(build, node);
    *term = (struct term){str_trim(node->text), folding_of(node), node->place};
    *wording = (struct wording){.terms = term, .term_count = 1, .min = 1};
}

static void add_lexicon(struct build *build, const struct node *node, struct wording *wording)
{
    struct loader *loader = build->loader;
    const struct lexicon *lexicon = loader_lexicon(loader, node_attribute(node, "ref"), node->place);
    size_t min = loader_number(loader, build_value(build, node, "min"), "min", node->place, 1);
    if (!lexicon)
        return;
    *wording = (struct wording){.terms = lexicon->terms,
                                .term_count = lexicon->count,
                                .min = min ? min : 1,
                                .lexicon = lexicon->name};
    file_set_add(loader, &build->instance->files, lexicon->file);
}

static const struct pattern *pattern_of(struct loader *loader, struct str source, struct place place)
{
    struct pattern_error error;
    const struct pattern *pattern = map_get(loader->patterns, source);
    if (pattern)
        return pattern;
    pattern = pattern_compile(loader->arena, source, &error);
    if (pattern)
        map_set(loader->patterns, source, (void *)pattern);
    else
        diag_report(loader->diag, LOSS_USAGE, place,
                    SAY(loader->diag, "biểu thức chính quy sai ở byte %zu: %.*s",
                        "the regular expression is wrong at byte %zu: %.*s"),
                    error.at, STR_ARG(error.words));
    return pattern;
}

static void add_regex(struct build *build, const struct node *node, struct wording *wording)
{
    struct regex *regex = arena_alloc(build->loader->arena, sizeof *regex);
    refuse_empty(build, node);
    *regex = (struct regex){
        .source = str_trim(node->text),
        .on_storage = str_is(node_attribute(node, "on"), "storage"),
        .scan_all = node_attribute(node, "scan").p,
        .where = node->place,
    };
    regex->pattern = pattern_of(build->loader, regex->source, node->place);
    if (regex->pattern)
        *wording = (struct wording){.min = 1, .regex = regex};
}

struct wordset build_words(struct build *build, const struct node *parent)
{
    static const struct {
        const char *name;
        void (*add)(struct build *build, const struct node *node, struct wording *wording);
    } kinds[] = {{"phrase", add_phrase}, {"lexicon", add_lexicon}, {"regex", add_regex}};
    enum { KINDS = sizeof kinds / sizeof *kinds };
    size_t room = 0;
    for (size_t k = 0; k < KINDS; k++)
        room += node_count(parent, kinds[k].name);
    struct wording *list = arena_array(build->loader->arena, room, sizeof *list);
    struct wordset words = {list, 0};
    for (const struct node *node = parent->first; node; node = node->next)
        for (size_t k = 0; k < KINDS; k++)
            if (str_is(node->name, kinds[k].name))
                kinds[k].add(build, node, &list[words.count++]);
    return words;
}

static unsigned zones_of(const struct build *build, const struct node *node)
{
    static const struct str names[] = {
        [ZONE_TEXT] = {"text", 4}, [ZONE_QUOTE] = {"quote", 5}, [ZONE_LINK] = {"link", 4},
        [ZONE_FILE] = {"file", 4}, [ZONE_POLL] = {"poll", 4},   [ZONE_NAME] = {"name", 4},
    };
    if (!node_attribute(node, "zones").p)
        return 1U << ZONE_TEXT;
    return (unsigned)build_bits(build, node, "zones", SAY(build->loader->diag, "vùng", "zone"),
                                (struct choices){names, ZONE_COUNT});
}

const struct wordset *build_excepted_words(struct build *build, const struct node *parent)
{
    const struct node *except = node_child(parent, "except");
    if (!except)
        return NULL;
    struct wordset *words = arena_alloc(build->loader->arena, sizeof *words);
    *words = build_words(build, except);
    return words;
}

static bool has_twin(const struct signal *signals, size_t count, struct str id)
{
    for (size_t i = 0; i < count; i++)
        if (str_equal(signals[i].id, id))
            return true;
    return false;
}

void build_signals(struct build *build, const struct node *primitive)
{
    struct diag *diag = build->loader->diag;
    size_t count = node_count(primitive, "signal");
    struct signal *signals = arena_array(build->loader->arena, count, sizeof *signals);
    if (count > DETECTOR_SIGNAL_LIMIT) {
        diag_report(diag, LOSS_USAGE, primitive->place,
                    SAY(diag, "quá nhiều <signal>: cho phép %d", "too many <signal>s: %d are allowed"),
                    DETECTOR_SIGNAL_LIMIT);
        return;
    }
    const struct node *node = node_child(primitive, "signal");
    for (size_t i = 0; node; i++, node = node_named(node->next, "signal")) {
        signals[i] = (struct signal){.id = node_attribute(node, "id"), .where = node->place};
        if (has_twin(signals, i, signals[i].id))
            diag_report(diag, LOSS_USAGE, node->place,
                        SAY(diag, "hai <signal> cùng id “%.*s”", "two <signal>s with the id “%.*s”"),
                        STR_ARG(signals[i].id));
        signals[i].zones = zones_of(build, node);
        signals[i].words = build_words(build, node);
        signals[i].except = build_excepted_words(build, node);
        if (signals[i].words.count == 0)
            diag_report(diag, LOSS_USAGE, node->place,
                        SAY(diag, "<signal> không có từ nào", "a <signal> without any words"));
    }
    build->signals = signals;
    build->signal_count = count;
    build->instance->detector.except = build_excepted_words(build, primitive);
    build->instance->detector.signals = signals;
    build->instance->detector.signal_count = count;
}
