/* SPDX-License-Identifier: MIT */
/* Required syllables of a regular expression: its source is read into a small tree, in which every node knows
 * whether a word can go on across its ends. Depth is bounded by PATTERN_NEST_LIMIT, so recursion is safe. */
#include "literal.h"

#include <string.h>

#include "byte_marks.h"
#include "fold.h"
#include "frequency.h"
#include "letters.h"
#include "pattern.h"
#include "utf8.h"

enum node_kind {
    NODE_EMPTY,     /* takes nothing and tells nothing: look-around, \B, \K */
    NODE_EDGE,      /* takes nothing, where a word begins or ends: \b ^ $ (?<!\w) */
    NODE_LITERAL,   /* one certain character */
    NODE_DIGIT,     /* one digit */
    NODE_SEPARATOR, /* one character that is in no word */
    NODE_ANY,       /* one character of some kind */
    NODE_BRANCHES,  /* one of several sequences */
};

struct node {
    enum node_kind kind;
    bool optional, repeated;
    uint32_t code_point; /* of a literal */
    const struct sequence *branches;
    size_t branch_count;
};

struct sequence {
    struct node *nodes;
    size_t count;
};

struct reader {
    struct arena *arena;
    struct str source;
    size_t at, depth;
    bool lost; /* met something it does not know */
};

/* ---- reading the source ---- */

static bool take(struct reader *reader, const char *token)
{
    if (!str_starts(str_from(reader->source, reader->at), str_of(token)))
        return false;
    reader->at += strlen(token);
    return true;
}

static uint32_t take_character(struct reader *reader)
{
    uint32_t code_point = 0;
    size_t n = utf8_decode(str_from(reader->source, reader->at), &code_point);
    reader->lost |= n == 0;
    reader->at += n;
    return code_point;
}

/* Characters that are in no word for the fold nor for PCRE2. */
static bool is_separator(uint32_t code_point)
{
    if (code_point < 0x80)
        return !((code_point >= '0' && code_point <= '9') || letter_of(code_point).letter);
    return (code_point >= 0x2010 && code_point <= 0x2027) || code_point == 0xA0 || code_point == 0xAB ||
           code_point == 0xBB || (code_point >= 0x3008 && code_point <= 0x3011) ||
           (code_point >= 0xFF1A && code_point <= 0xFF20);
}

/* \p{..} behind its letter; whether it is a class of separators. */
static enum node_kind take_property(struct reader *reader)
{
    static const char *const separators[] = {"{P}",  "{S}",  "{Z}",  "{Zs}", "{Ps}",
                                             "{Pe}", "{Po}", "{Pd}", "{So}"};
    for (size_t i = 0; i < sizeof separators / sizeof *separators; i++)
        if (take(reader, separators[i]))
            return NODE_SEPARATOR;
    if (take(reader, "{"))
        while (reader->at < reader->source.n && reader->source.p[reader->at++] != '}')
            continue;
    else
        reader->at++;
    return NODE_ANY;
}

/* What follows a backslash, inside a class or outside. */
static struct node take_escape(struct reader *reader)
{
    uint32_t code_point = take_character(reader);
    switch (code_point) {
    case 'b':
    case 'A':
    case 'z':
    case 'Z':
        return (struct node){.kind = NODE_EDGE};
    case 'B':
    case 'K':
    case 'G':
        return (struct node){.kind = NODE_EMPTY};
    case 's':
    case 'h':
    case 'v':
    case 'R':
    case 'W':
        return (struct node){.kind = NODE_SEPARATOR};
    case 'd':
        return (struct node){.kind = NODE_DIGIT};
    case 'p':
        return (struct node){.kind = take_property(reader)};
    case 'P':
        take_property(reader);
        return (struct node){.kind = NODE_ANY};
    case 'w':
    case 'D':
    case 'S':
    case 'N':
    case 'H':
    case 'V':
        return (struct node){.kind = NODE_ANY};
    case 't':
    case 'n':
    case 'r':
    case 'f':
        return (struct node){.kind = NODE_SEPARATOR};
    }
    if (!is_separator(code_point)) /* \1, \x41, \Q, \k<name> … */
        reader->lost = true;
    return (struct node){.kind = NODE_LITERAL, .code_point = code_point};
}

static enum node_kind kind_of(const struct node *node)
{
    if (node->kind != NODE_LITERAL)
        return node->kind == NODE_EDGE || node->kind == NODE_EMPTY ? NODE_ANY
                                                                   : node->kind; /* [\b] is a backspace */
    if (is_separator(node->code_point))
        return NODE_SEPARATOR;
    return node->code_point >= '0' && node->code_point <= '9' ? NODE_DIGIT : NODE_ANY;
}

static struct node take_character_or_escape(struct reader *reader)
{
    if (take(reader, "\\"))
        return take_escape(reader);
    return (struct node){.kind = NODE_LITERAL, .code_point = take_character(reader)};
}

/* One member of a class; a range of digits is a digit, any other may take anything. */
static struct node take_member(struct reader *reader)
{
    struct str rest = str_from(reader->source, reader->at);
    reader->lost |= rest.n == 0 || str_starts(rest, STR("[:"));
    struct node first = take_character_or_escape(reader);
    rest = str_from(reader->source, reader->at);
    if (!str_starts(rest, STR("-")) || str_starts(rest, STR("-]")))
        return first;
    reader->at++;
    struct node last = take_character_or_escape(reader);
    bool digits = kind_of(&first) == NODE_DIGIT && kind_of(&last) == NODE_DIGIT;
    return (struct node){.kind = digits ? NODE_DIGIT : NODE_ANY};
}

/* [Nn]: both are the same letter in the fold. */
static bool same_letter(const struct node *a, const struct node *b)
{
    struct letter_form left = letter_of(a->code_point), right = letter_of(b->code_point);
    return a->kind == NODE_LITERAL && b->kind == NODE_LITERAL && left.letter && left.letter == right.letter &&
           left.tone == right.tone;
}

/* Whether a class's source names all letters and all digits. */
static bool names_words(struct str class)
{
    return str_find(class, STR("\\w")) < class.n ||
           (str_find(class, STR("\\p{L}")) < class.n && str_find(class, STR("\\p{N}")) < class.n);
}

/* Behind '[': what a class may take is as bad as its worst member. */
static struct node take_class(struct reader *reader)
{
    bool negated = take(reader, "^"), one_letter = true;
    size_t from = reader->at;
    struct node first = take_member(reader);
    enum node_kind kind = kind_of(&first);
    while (!reader->lost && !take(reader, "]")) {
        struct node member = take_member(reader);
        one_letter = one_letter && same_letter(&first, &member);
        if (kind_of(&member) != kind)
            kind = NODE_ANY;
    }
    if (negated)
        kind = names_words(str_cut(reader->source, from, reader->at - from)) ? NODE_SEPARATOR : NODE_ANY;
    else if (one_letter)
        return first;
    return (struct node){.kind = kind};
}

static struct node take_branches(struct reader *reader);

static bool edge_across_branches(const struct node *node, bool edge, bool forward);

/* Whether a negative look-around forbids every letter and digit: one class that names them. */
static bool forbids_words(struct str inside)
{
    bool class = str_starts(inside, STR("[")) && !str_starts(inside, STR("[^")) &&
                 str_ends(inside, STR("]")) && str_find_byte(str_from(inside, 1), '[') == inside.n - 1;
    return str_is(inside, "\\w") || (class && names_words(inside));
}

/* A look-around takes nothing; it tells where a word ends when nothing of a word may stand there. */
static struct node take_look_around(struct reader *reader, bool negative, bool ahead)
{
    size_t from = reader->at;
    struct node branches = take_branches(reader);
    struct str inside = str_cut(reader->source, from, reader->at - from - 1);
    bool edge = negative ? forbids_words(inside) : edge_across_branches(&branches, false, !ahead);
    return (struct node){.kind = edge ? NODE_EDGE : NODE_EMPTY};
}

/* Behind '('. */
static struct node take_group(struct reader *reader)
{
    if (!take(reader, "?")) {
        reader->lost |= str_starts(str_from(reader->source, reader->at), STR("*"));
        return take_branches(reader);
    }
    if (take(reader, ":") || take(reader, ">"))
        return take_branches(reader);
    static const char *const look_arounds[] = {"=", "!", "<=", "<!"};
    for (size_t i = 0; i < sizeof look_arounds / sizeof *look_arounds; i++)
        if (take(reader, look_arounds[i]))
            return take_look_around(reader, i & 1, i < 2);
    while (take(reader, "i") || take(reader, "m") || take(reader, "s"))
        continue;
    if (take(reader, ")"))
        return (struct node){.kind = NODE_EMPTY};
    reader->lost |= !take(reader, ":"); /* names, conditions, recursion */
    return take_branches(reader);
}

/* {m}, {m,} or {m,n}; anything else behind a brace is a brace. */
static bool take_counts(struct reader *reader, struct node *node)
{
    struct str rest = str_from(reader->source, reader->at), inside, least;
    unsigned long long low, high;
    if (!str_starts(rest, STR("{")) || str_find_byte(rest, '}') == rest.n)
        return false;
    inside = str_cut(rest, 1, str_find_byte(rest, '}') - 1);
    least = str_cut(inside, 0, str_find_byte(inside, ','));
    struct str most = str_from(inside, least.n + 1);
    if (!str_number(least, &low) || (most.n && !str_number(most, &high)))
        return false;
    node->optional = low == 0;
    node->repeated = !(least.n == inside.n && low == 1);
    reader->at += inside.n + 2;
    return true;
}

static void take_quantifier(struct reader *reader, struct node *node)
{
    if (take(reader, "*"))
        node->optional = node->repeated = true;
    else if (take(reader, "+"))
        node->repeated = true;
    else if (take(reader, "?"))
        node->optional = true;
    else if (!take_counts(reader, node))
        return;
    if (!take(reader, "?"))
        take(reader, "+"); /* lazy and possessive ones take the same */
}

static struct node take_node(struct reader *reader)
{
    struct node node;
    if (take(reader, "("))
        node = take_group(reader);
    else if (take(reader, "["))
        node = take_class(reader);
    else if (take(reader, "."))
        node = (struct node){.kind = NODE_ANY};
    else if (take(reader, "^") || take(reader, "$"))
        node = (struct node){.kind = NODE_EDGE};
    else
        node = take_character_or_escape(reader);
    take_quantifier(reader, &node);
    return node;
}

static struct sequence take_sequence(struct reader *reader)
{
    struct sequence sequence = {0};
    size_t capacity = 0;
    while (!reader->lost && reader->at < reader->source.n && reader->source.p[reader->at] != '|' &&
           reader->source.p[reader->at] != ')') {
        sequence.nodes =
            arena_grow(reader->arena, sequence.nodes, sequence.count, &capacity, sizeof *sequence.nodes);
        sequence.nodes[sequence.count++] = take_node(reader);
    }
    return sequence;
}

/* Up to and including the closing parenthesis; at the outside, up to the end. */
static struct node take_branches(struct reader *reader)
{
    struct sequence *branches = NULL;
    size_t count = 0, capacity = 0;
    reader->lost |= ++reader->depth > PATTERN_NEST_LIMIT + 1;
    do {
        branches = arena_grow(reader->arena, branches, count, &capacity, sizeof *branches);
        branches[count++] = take_sequence(reader);
    } while (!reader->lost && take(reader, "|"));
    if (--reader->depth > 0)
        reader->lost |= !take(reader, ")");
    return (struct node){.kind = NODE_BRANCHES, .branches = branches, .branch_count = count};
}

/* ---- where words must end ---- */

/* Whether a word must end (or begin) behind the node, seen in the direction of reading, if `edge` says so
 * before. */
static bool edge_across(const struct node *node, bool edge, bool forward)
{
    bool behind = false;
    if (node->kind == NODE_EMPTY)
        return edge;
    if (node->kind == NODE_BRANCHES)
        behind = edge_across_branches(node, edge && !node->repeated, forward);
    else
        behind = node->kind == NODE_EDGE || node->kind == NODE_SEPARATOR ||
                 (node->kind == NODE_LITERAL && is_separator(node->code_point));
    return behind && (edge || !node->optional);
}

static bool edge_across_branches(const struct node *node, bool edge, bool forward)
{
    bool all = true;
    for (size_t b = 0; b < node->branch_count; b++) {
        const struct sequence *branch = &node->branches[b];
        bool behind = edge;
        for (size_t i = 0; i < branch->count; i++)
            behind = edge_across(&branch->nodes[forward ? i : branch->count - 1 - i], behind, forward);
        all = all && behind;
    }
    return all;
}

/* ---- what must be there ---- */

static const struct need nothing = {.cost = SIZE_MAX};

static void keep_cheaper(struct need *best, const struct need *other)
{
    if (other->known && (!best->known || other->cost < best->cost))
        *best = *other;
}

static void need_syllable(struct arena *arena, struct str word, struct need *best)
{
    struct fold fold;
    fold_text(arena, arena_str(arena, word), &fold);
    if (fold.count != 1 || fold.syllables->n != fold.text.n)
        return;
    size_t cost = frequency_of(fold.text, false);
    if (!best->known || cost < best->cost)
        *best = (struct need){.known = true, .list = {fold.text}, .count = 1, .cost = cost};
}

static void need_mark(uint32_t mark, struct need *best)
{
    size_t cost = mark_cost(mark);
    if (mark && (!best->known || cost < best->cost))
        *best = (struct need){.known = true, .marks = mark, .cost = cost};
}

static bool is_certain_letter(const struct node *node)
{
    return node->kind == NODE_LITERAL && !node->optional && !node->repeated &&
           !is_separator(node->code_point);
}

/* The run of letters from `from`; it is a whole syllable where no letter can stand before or behind it. */
static size_t take_run(struct arena *arena, const struct sequence *sequence, size_t from, bool left_edge,
                       const bool *right_edges, struct need *best)
{
    char *word = arena_alloc(arena, (sequence->count - from) * UTF8_LONGEST_BYTES);
    size_t n = 0, end = from;
    while (end < sequence->count && is_certain_letter(&sequence->nodes[end])) {
        if (kind_of(&sequence->nodes[end]) == NODE_DIGIT)
            need_mark(MARK_DIGIT, best);
        n += utf8_encode(sequence->nodes[end++].code_point, word + n);
    }
    if (left_edge && right_edges[end])
        need_syllable(arena, (struct str){word, n}, best);
    return end;
}

static void need_branches(struct arena *arena, const struct node *node, bool left_edge, bool right_edge,
                          struct need *need);

static void need_sequence(struct arena *arena, const struct sequence *sequence, bool left_edge,
                          bool right_edge, struct need *best)
{
    bool *right_edges = arena_array(arena, sequence->count + 1, sizeof *right_edges), edge = left_edge;
    struct need *inner = arena_alloc(arena, sizeof *inner);
    *best = nothing;
    right_edges[sequence->count] = right_edge;
    for (size_t i = sequence->count; i > 0; i--)
        right_edges[i - 1] = edge_across(&sequence->nodes[i - 1], right_edges[i], false);
    for (size_t i = 0; i < sequence->count;) {
        const struct node *node = &sequence->nodes[i];
        if (is_certain_letter(node)) {
            i = take_run(arena, sequence, i, edge, right_edges, best);
            edge = false;
            continue;
        }
        if (node->kind == NODE_BRANCHES && !node->optional) {
            need_branches(arena, node, edge && !node->repeated, right_edges[i + 1] && !node->repeated, inner);
            keep_cheaper(best, inner);
        } else if (node->kind == NODE_DIGIT && !node->optional) {
            need_mark(MARK_DIGIT, best);
        } else if (node->kind == NODE_LITERAL && !node->optional && node->code_point < 0x80) {
            need_mark(mark_of_byte((unsigned char)node->code_point), best);
        }
        edge = edge_across(node, edge, true);
        i++;
    }
}

/* One of what each branch needs. */
static void need_branches(struct arena *arena, const struct node *node, bool left_edge, bool right_edge,
                          struct need *need)
{
    struct need *branch = arena_alloc(arena, sizeof *branch);
    *need = (struct need){.known = true};
    for (size_t b = 0; b < node->branch_count && need->known; b++) {
        need_sequence(arena, &node->branches[b], left_edge, right_edge, branch);
        need->known = branch->known && need->count + branch->count <= NEED_LIMIT;
        for (size_t i = 0; need->known && i < branch->count; i++)
            need->list[need->count++] = branch->list[i];
        need->marks |= branch->marks;
        need->cost += branch->cost;
    }
}

void literal_need(struct arena *arena, struct str source, struct need *need)
{
    struct reader reader = {.arena = arena, .source = source};
    struct node whole = take_branches(&reader);
    *need = nothing;
    if (!reader.lost && reader.at == source.n)
        need_branches(arena, &whole, false, false, need);
}
