/* SPDX-License-Identifier: MIT */
/* Rule files into trees, element by element, each held against the grammar as it opens. */
#include "rule_tree.h"

#include "buf.h"
#include "raise.h"
#include "suggest.h"
#include "xml_events.h"

#define NAME_SPACE "urn:rasoat:rules:1"

struct level {
    struct node *node, **end; /* where the next child goes */
    const struct element *element;
    struct buf text;
};

struct growing {
    struct arena *arena;
    struct diag *diag;
    const struct grammar *grammar;
    struct node *root;
    struct level levels[XML_DEPTH_LIMIT];
    size_t depth, skipped; /* skipped: levels open inside an element that is passed over */
};

/* Takes the next of a ", " list. */
static bool next_item(struct str *list, struct str *item)
{
    if (!str_split(list, ',', item))
        return false;
    *item = str_trim(*item);
    return true;
}

/* "event@chat" or "unless?" taken apart. */
struct child_rule {
    struct str type, name;
    bool once;
};

static struct child_rule child_rule(struct str item)
{
    struct child_rule rule = {.once = str_ends(item, STR("?"))};
    rule.type = str_cut(item, 0, item.n - rule.once);
    rule.name = str_cut(rule.type, 0, str_find_byte(rule.type, '@'));
    return rule;
}

static const struct element *element_of_type(const struct grammar *grammar, struct str type)
{
    for (size_t i = 0; i < grammar->count; i++)
        if (str_is(type, grammar->elements[i].type))
            return &grammar->elements[i];
    return NULL;
}

static struct level *parent_level(struct growing *growing)
{
    return growing->depth ? &growing->levels[growing->depth - 1] : NULL;
}

/* What `name` means where it stands; with its siblings' names collected for the complaint. */
static const struct element *find_element(struct growing *growing, struct str name, bool *once,
                                          struct choices *allowed)
{
    const struct level *parent = parent_level(growing);
    struct str rest = str_of(parent ? parent->element->children : growing->grammar->elements->type), item;
    struct str *names = arena_array(growing->arena, rest.n + 1, sizeof *names);
    *allowed = (struct choices){names, 0};
    while (rest.n && next_item(&rest, &item)) {
        struct child_rule rule = child_rule(item);
        *once = rule.once;
        names[allowed->count++] = rule.name;
        if (str_equal(rule.name, name))
            return element_of_type(growing->grammar, rule.type);
    }
    return NULL;
}

static struct str attribute_value(const struct xml_attribute *attributes, size_t count, const char *name)
{
    for (size_t i = 0; i < count; i++)
        if (str_is(attributes[i].name, name))
            return attributes[i].value;
    return STR_NONE;
}

static void refuse_element(struct growing *growing, struct str name, struct choices allowed,
                           const struct xml_attribute *attributes, size_t count, struct place place)
{
    struct diag *diag = growing->diag;
    if (str_is(attribute_value(attributes, count, "required"), "yes"))
        diag_report(diag, LOSS_USAGE, place,
                    SAY(diag, "gói này cần <%.*s>, điều mà phiên bản này của chương trình chưa biết",
                        "this pack needs <%.*s>, which this version of the program does not know"),
                    STR_ARG(name));
    else if (str_is(attribute_value(attributes, count, "optional"), "yes"))
        diag_report(diag, LOSS_NOTE, place,
                    SAY(diag, "bỏ qua <%.*s>: phiên bản này chưa biết",
                        "<%.*s> is passed over: this version does not know it"),
                    STR_ARG(name));
    else
        suggest(diag, LOSS_USAGE, place, SAY(diag, "phần tử ở chỗ này", "element here"), name, allowed);
}

/* "$name" stands for a parameter; its value is checked where it is used. */
static bool is_parameter(struct str value)
{
    return value.n > 0 && value.p[0] == '$';
}

/* "id!" or "fold=exact|tones" taken apart. */
struct attribute_rule {
    struct str name;
    bool required;
    struct str values; /* empty: any */
};

static struct attribute_rule attribute_rule(struct str item)
{
    size_t equals = str_find_byte(item, '=');
    struct attribute_rule rule = {.name = str_cut(item, 0, equals), .values = str_from(item, equals + 1)};
    rule.required = str_ends(rule.name, STR("!"));
    rule.name.n -= rule.required;
    return rule;
}

static void check_value(struct growing *growing, struct str values, struct str name, struct str value,
                        struct place place)
{
    struct choices allowed = choices_of(growing->arena, arena_str(growing->arena, values).p);
    if (values.n == 0 || is_parameter(value) || choices_have(allowed, value))
        return;
    struct str what =
        arena_format(growing->arena, SAY(growing->diag, "giá trị của %.*s", "value of %.*s"), STR_ARG(name));
    suggest(growing->diag, LOSS_USAGE, place, what.p, value, allowed);
}

static void check_attributes(struct growing *growing, const struct element *element,
                             const struct xml_attribute *attributes, size_t count, struct place place)
{
    struct str rest = str_of(element->attributes), item;
    struct str *names = arena_array(growing->arena, rest.n + 1, sizeof *names);
    size_t known = 0;
    while (*element->attributes && next_item(&rest, &item)) {
        struct attribute_rule rule = attribute_rule(item);
        names[known++] = rule.name;
        struct str value = STR_NONE;
        for (size_t i = 0; i < count; i++)
            if (str_equal(attributes[i].name, rule.name))
                value = attributes[i].value;
        if (value.p)
            check_value(growing, rule.values, rule.name, value, place);
        else if (rule.required)
            diag_report(growing->diag, LOSS_USAGE, place,
                        SAY(growing->diag, "thiếu thuộc tính %.*s", "the attribute %.*s is missing"),
                        STR_ARG(rule.name));
    }
    for (size_t i = 0; i < count; i++)
        if (!choices_have((struct choices){names, known}, attributes[i].name))
            suggest(growing->diag, LOSS_USAGE, place, SAY(growing->diag, "thuộc tính", "attribute"),
                    attributes[i].name, (struct choices){names, known});
}

static struct node *new_node(struct growing *growing, struct str name, const struct xml_attribute *attributes,
                             size_t count, struct place place)
{
    struct node *node = arena_alloc(growing->arena, sizeof *node);
    struct attribute *own = arena_array(growing->arena, count, sizeof *own);
    for (size_t i = 0; i < count; i++)
        own[i] = (struct attribute){arena_str(growing->arena, attributes[i].name),
                                    arena_str(growing->arena, attributes[i].value)};
    *node = (struct node){
        .name = arena_str(growing->arena, name), .attributes = own, .attribute_count = count, .place = place};
    return node;
}

static void refuse_space(struct growing *growing, struct str space, struct place place)
{
    suggest(growing->diag, LOSS_USAGE, place, SAY(growing->diag, "không gian tên", "name space"), space,
            choices_of(growing->arena, NAME_SPACE));
}

static bool has_child(const struct node *parent, struct str name)
{
    const struct node *node = parent->first;
    while (node && !str_equal(node->name, name))
        node = node->next;
    return node;
}

static void refuse_second(struct growing *growing, struct str name, struct place place)
{
    diag_report(growing->diag, LOSS_USAGE, place,
                SAY(growing->diag, "chỉ một <%.*s> ở mỗi chỗ; hãy gộp lại",
                    "one <%.*s> in a place; put them together"),
                STR_ARG(name));
}

static void open_level(struct growing *growing, struct node *node, const struct element *element)
{
    struct level *parent = parent_level(growing), *level = &growing->levels[growing->depth++];
    if (parent) {
        node->text_at = parent->text.n;
        *parent->end = node;
        parent->end = &node->next;
    } else {
        growing->root = node;
    }
    level->node = node;
    level->end = &node->first;
    level->element = element;
    buf_clear(&level->text);
}

static void started(void *self, struct str space, struct str name, const struct xml_attribute *attributes,
                    size_t count, struct place place)
{
    struct growing *growing = self;
    struct choices allowed;
    bool once = false, is_ours = str_is(space, NAME_SPACE);
    if (growing->skipped) {
        growing->skipped++;
        return;
    }
    const struct element *element = find_element(growing, name, &once, &allowed);
    if (!is_ours)
        refuse_space(growing, space, place);
    else if (!element)
        refuse_element(growing, name, allowed, attributes, count, place);
    if (!is_ours || !element) {
        growing->skipped = 1;
        return;
    }
    if (once && has_child(parent_level(growing)->node, name))
        refuse_second(growing, name, place);
    check_attributes(growing, element, attributes, count, place);
    open_level(growing, new_node(growing, name, attributes, count, place), element);
}

static void ended(void *self, struct str name, struct place place)
{
    (void)name, (void)place;
    struct growing *growing = self;
    if (growing->skipped) {
        growing->skipped--;
        return;
    }
    struct level *level = &growing->levels[--growing->depth];
    level->node->text = arena_str(growing->arena, buf_str(&level->text));
}

static void took_text(void *self, struct str text, struct place place)
{
    struct growing *growing = self;
    if (growing->skipped || !growing->depth)
        return;
    struct level *level = &growing->levels[growing->depth - 1];
    if (level->element->holds_text)
        buf_add(&level->text, text);
    else if (str_trim(text).n)
        diag_report(growing->diag, LOSS_USAGE, place,
                    SAY(growing->diag, "<%.*s> không chứa chữ, chỉ chứa phần tử khác",
                        "<%.*s> holds no text, only elements"),
                    STR_ARG(level->node->name));
}

const struct node *rule_tree_read(struct arena *arena, struct diag *diag, struct str file, struct str content,
                                  const struct grammar *grammar)
{
    struct growing *growing = arena_alloc(arena, sizeof *growing);
    *growing = (struct growing){.arena = arena, .diag = diag, .grammar = grammar};
    size_t errors = diag->counts[LOSS_USAGE];
    struct diag raised = raised_to_usage(diag);
    struct feed_memory memory = {content, 0};
    const struct xml_handler handler = {growing, started, ended, took_text};
    xml_read(arena, &raised, feed_over(&memory), file, &handler);
    for (size_t i = 0; i < XML_DEPTH_LIMIT; i++)
        buf_free(&growing->levels[i].text);
    return diag->counts[LOSS_USAGE] == errors ? growing->root : NULL;
}

struct str node_attribute(const struct node *node, const char *name)
{
    for (size_t i = 0; i < node->attribute_count; i++)
        if (str_is(node->attributes[i].name, name))
            return node->attributes[i].value;
    return STR_NONE;
}

const struct node *node_named(const struct node *node, const char *name)
{
    while (node && !str_is(node->name, name))
        node = node->next;
    return node;
}

const struct node *node_child(const struct node *node, const char *name)
{
    return node_named(node->first, name);
}

size_t node_count(const struct node *parent, const char *name)
{
    size_t count = 0;
    for (const struct node *node = node_child(parent, name); node; node = node_named(node->next, name))
        count++;
    return count;
}
