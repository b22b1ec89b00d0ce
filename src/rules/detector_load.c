/* SPDX-License-Identifier: MIT */
/* Detectors from their files: one instance for each set of parameters that a check asks for. */
#include "buf.h"
#include "detector_build.h"
#include "grammar.h"

struct str build_value(const struct build *build, const struct node *node, const char *attribute)
{
    const struct detector *detector = &build->instance->detector;
    struct str value = node_attribute(node, attribute), *names;
    if (value.n == 0 || value.p[0] != '$')
        return value;
    names = arena_array(build->loader->arena, detector->parameter_count, sizeof *names);
    for (size_t i = 0; i < detector->parameter_count; i++) {
        names[i] = detector->parameters[i].name;
        if (str_equal(names[i], str_from(value, 1)))
            return detector->parameters[i].value;
    }
    suggest(build->loader->diag, LOSS_USAGE, node->place, SAY(build->loader->diag, "tham số", "parameter"),
            str_from(value, 1), (struct choices){names, detector->parameter_count});
    return STR_NONE;
}

uint64_t build_bits(const struct build *build, const struct node *node, const char *attribute,
                    const char *what, struct choices choices)
{
    struct str rest = build_value(build, node, attribute), word;
    uint64_t bits = 0;
    while (str_split(&rest, ' ', &word)) {
        size_t i = 0;
        while (i < choices.count && !str_equal(choices.list[i], word))
            i++;
        if (i < choices.count)
            bits |= (uint64_t)1 << i;
        else if (word.n)
            suggest(build->loader->diag, LOSS_USAGE, node->place, what, word, choices);
    }
    return bits;
}

/* ---- parameters ---- */

static bool is_set(const struct parameter *settings, size_t count, struct str name, struct str *value)
{
    for (size_t i = 0; i < count; i++)
        if (str_equal(settings[i].name, name)) {
            *value = settings[i].value;
            return true;
        }
    return false;
}

/* Declared ones as set or by default, then what the primitive's element says of itself. */
static void build_parameters(struct build *build, const struct node *root, const struct node *primitive,
                             const struct parameter *settings, size_t setting_count)
{
    struct detector *detector = &build->instance->detector;
    size_t room = node_count(root, "param") + primitive->attribute_count;
    struct parameter *parameters = arena_array(build->loader->arena, room, sizeof *parameters);
    size_t count = 0;
    for (const struct node *node = node_child(root, "param"); node; node = node_named(node->next, "param")) {
        struct parameter *parameter = &parameters[count++];
        *parameter = (struct parameter){node_attribute(node, "name"), node_attribute(node, "default"), true};
        parameter->by_default = !is_set(settings, setting_count, parameter->name, &parameter->value);
    }
    detector->parameters = parameters;
    detector->parameter_count = count;
    for (size_t i = 0; i < primitive->attribute_count; i++) {
        const struct attribute *attribute = &primitive->attributes[i];
        char name[32];
        if (str_is(attribute->name, "ignore") || attribute->name.n >= sizeof name)
            continue;
        struct str value = build_value(build, primitive, arena_str(build->loader->arena, attribute->name).p);
        parameters[count++] = (struct parameter){attribute->name, value, false};
    }
    detector->parameter_count = count;
}

static void check_settings(struct loader *loader, const struct node *root, const struct parameter *settings,
                           size_t setting_count, struct place asked)
{
    struct str *names = arena_array(loader->arena, node_count(root, "param"), sizeof *names);
    size_t count = 0;
    for (const struct node *node = node_child(root, "param"); node; node = node_named(node->next, "param"))
        names[count++] = node_attribute(node, "name");
    for (size_t i = 0; i < setting_count; i++)
        if (!choices_have((struct choices){names, count}, settings[i].name))
            suggest(loader->diag, LOSS_USAGE, asked, SAY(loader->diag, "tham số", "parameter"),
                    settings[i].name, (struct choices){names, count});
}

/* ---- outcomes ---- */

static const char *const outcome_names[OUTCOME_COUNT] = {
    [OUTCOME_FINDING] = "finding",
    [OUTCOME_ORDER] = "order",
    [OUTCOME_REPLY] = "reply",
    [OUTCOME_APPROVAL] = "approval",
    [OUTCOME_FOLLOW] = "follow",
    [OUTCOME_OPENING] = "opening",
};

static bool role_of(const struct node *node, enum outcome_role *role)
{
    for (size_t i = 0; i < OUTCOME_COUNT; i++)
        if (str_is(node->name, outcome_names[i])) {
            *role = (enum outcome_role)i;
            return true;
        }
    return false;
}

/* Of these a finding is what its condition says of a message; the others see for themselves. */
static bool judges_messages(const struct detector *detector)
{
    return detector->primitive == PRIMITIVE_TEXT || detector->primitive == PRIMITIVE_SERIES;
}

static void build_outcomes(struct build *build, const struct node *primitive)
{
    struct detector *detector = &build->instance->detector;
    size_t room = 1;
    for (size_t i = 0; i < OUTCOME_COUNT; i++)
        room += node_count(primitive, outcome_names[i]);
    struct outcome *outcomes = arena_array(build->loader->arena, room, sizeof *outcomes);
    for (const struct node *node = primitive->first; node; node = node->next) {
        struct outcome outcome = {.severity = SEVERITY_MEDIUM};
        if (!role_of(node, &outcome.role))
            continue;
        struct str severity = build_value(build, node, "severity");
        if (severity.p)
            severity_of(severity, &outcome.severity);
        outcome.to_named = str_is(node_attribute(node, "to"), "named");
        outcome.for_types = node_attribute(node, "for");
        outcome.directly = str_is(node_attribute(node, "directly"), "yes");
        outcome.to_request = str_is(node_attribute(node, "to"), "request");
        outcome.condition = build_condition(build, node);
        outcome.reason = loader_bilingual(build->loader, node, "reason", node_child(node, "reason"));
        if (!outcome.condition && (judges_messages(detector) || outcome.role != OUTCOME_FINDING))
            diag_report(build->loader->diag, LOSS_USAGE, node->place,
                        SAY(build->loader->diag, "<%.*s> cần một điều kiện", "<%.*s> needs a condition"),
                        STR_ARG(node->name));
        outcomes[detector->outcome_count++] = outcome;
    }
    if (node_count(primitive, "finding") == 0)
        outcomes[detector->outcome_count++] =
            (struct outcome){.role = OUTCOME_FINDING, .severity = SEVERITY_MEDIUM};
    if (node_count(primitive, "finding") == 0 && judges_messages(detector))
        diag_report(build->loader->diag, LOSS_USAGE, primitive->place,
                    SAY(build->loader->diag, "<%.*s> cần ít nhất một <finding>", "<%.*s> needs a <finding>"),
                    STR_ARG(primitive->name));
    detector->outcomes = outcomes;
}

/* ---- the file ---- */

static const char *const primitive_names[PRIMITIVE_COUNT] = {
    [PRIMITIVE_TEXT] = "text",       [PRIMITIVE_NAME] = "name",     [PRIMITIVE_EVENT] = "event",
    [PRIMITIVE_ACCOUNT] = "account", [PRIMITIVE_ANSWER] = "answer", [PRIMITIVE_PIN] = "pin",
    [PRIMITIVE_SILENCE] = "silence", [PRIMITIVE_RECALL] = "recall", [PRIMITIVE_SERIES] = "series",
    [PRIMITIVE_STATE] = "state",
};

/* The one element that says what the detector looks at. */
static const struct node *primitive_of(struct loader *loader, const struct node *root,
                                       enum primitive *primitive)
{
    const struct node *found = NULL;
    for (size_t i = 0; i < PRIMITIVE_COUNT; i++) {
        const struct node *node = node_child(root, primitive_names[i]);
        if (node && (found || node_named(node->next, primitive_names[i])))
            diag_report(loader->diag, LOSS_USAGE, node->place,
                        SAY(loader->diag, "một detector chỉ nhìn một loại sự việc: bỏ bớt <%.*s>",
                            "a detector looks at one kind of thing: take <%.*s> out"),
                        STR_ARG(node->name));
        if (node && !found) {
            found = node;
            *primitive = (enum primitive)i;
        }
    }
    if (!found)
        diag_report(loader->diag, LOSS_USAGE, root->place,
                    SAY(loader->diag, "detector không nói nhìn vào đâu: cần <text>, <name>, <event> …",
                        "the detector does not say what it looks at: <text>, <name>, <event> …"));
    return found;
}

static const struct node *detector_tree(struct loader *loader, struct str id, struct place asked,
                                        const struct rule_file **file)
{
    struct str path = arena_format(loader->arena, "detectors/%.*s.xml", STR_ARG(id));
    const struct node *root = map_get(loader->trees, path);
    *file = loader_file(loader, path);
    if (root)
        return root;
    if (!*file) {
        loader_miss_file(loader, "detectors", "detector", id, asked);
        return NULL;
    }
    root = rule_tree_read(loader->arena, loader->diag, (*file)->path, (*file)->content, &detector_grammar);
    if (root)
        map_set(loader->trees, path, (void *)root);
    if (root && !str_equal(node_attribute(root, "id"), id))
        diag_report(loader->diag, LOSS_USAGE, root->place,
                    SAY(loader->diag, "id phải giống tên tệp: %.*s", "the id must be the file's name: %.*s"),
                    STR_ARG(id));
    return root;
}

static void build_ignored(struct build *build, const struct node *primitive)
{
    struct loader *loader = build->loader;
    struct str *ids = arena_array(loader->arena, loader->context_count, sizeof *ids);
    for (size_t i = 0; i < loader->context_count; i++)
        ids[i] = loader->contexts[i].id;
    build->instance->detector.ignored_contexts =
        build_bits(build, primitive, "ignore", SAY(loader->diag, "ngữ cảnh", "context"),
                   (struct choices){ids, loader->context_count});
    for (size_t i = 0; i < loader->contexts_files.count; i++)
        file_set_add(loader, &build->instance->files, loader->contexts_files.list[i]);
}

static void build_detector(struct build *build, const struct node *root, const struct parameter *settings,
                           size_t setting_count)
{
    struct loader *loader = build->loader;
    struct detector *detector = &build->instance->detector;
    detector->id = node_attribute(root, "id");
    detector->revision =
        (unsigned)loader_number(loader, node_attribute(root, "revision"), "revision", root->place, 0);
    detector->budget = (unsigned)loader_number(loader, node_attribute(root, "budget"), "budget", root->place,
                                               BUDGET_BY_DEFAULT);
    detector->title = loader_bilingual(loader, root, "title", true);
    detector->reason = loader_bilingual(loader, root, "reason", true);
    detector->where = root->place;
    const struct node *primitive = primitive_of(loader, root, &detector->primitive);
    if (!primitive)
        return;
    build_parameters(build, root, primitive, settings, setting_count);
    build_ignored(build, primitive);
    build_signals(build, primitive);
    build_outcomes(build, primitive);
    const struct node *unless = node_child(primitive, "unless"), *tests = node_child(root, "tests");
    detector->unless = unless ? build_condition(build, unless) : NULL;
    if (tests)
        build_tests(build, tests);
}

static struct str key_of(struct arena *arena, struct str id, const struct parameter *settings, size_t count)
{
    struct buf key = {0};
    buf_add(&key, id);
    for (size_t i = 0; i < count; i++)
        buf_format(&key, "\n%.*s=%.*s", STR_ARG(settings[i].name), STR_ARG(settings[i].value));
    struct str kept = arena_str(arena, buf_str(&key));
    buf_free(&key);
    return kept;
}

const struct detector *loader_detector(struct loader *loader, struct str id, const struct parameter *settings,
                                       size_t setting_count, struct place asked)
{
    struct str key = key_of(loader->arena, id, settings, setting_count);
    struct instance *instance = map_get(loader->instances, key);
    const struct rule_file *file;
    if (instance)
        return &instance->detector;
    const struct node *root = detector_tree(loader, id, asked, &file);
    if (!root)
        return NULL;
    check_settings(loader, root, settings, setting_count, asked);
    instance = arena_alloc(loader->arena, sizeof *instance);
    instance->key = key;
    map_set(loader->instances, key, instance);
    loader->in_order = arena_grow(loader->arena, loader->in_order, loader->instance_count,
                                  &loader->instance_capacity, sizeof(struct instance *));
    loader->in_order[loader->instance_count++] = instance;
    file_set_add(loader, &instance->files, file);
    struct build build = {.loader = loader, .instance = instance};
    build_detector(&build, root, settings, setting_count);
    return &instance->detector;
}
