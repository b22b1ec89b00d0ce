/* SPDX-License-Identifier: MIT */
/* Tests of a message that are not of its words. */
#include "message_tests.h"

#include "clock_window.h"
#include "links.h"
#include "utf8.h"

static enum truth truth_of(bool holds)
{
    return holds ? TRUTH_YES : TRUTH_NO;
}

static enum truth weigh_kind(const struct judge *judge, const struct condition *condition, struct evidence *evidence)
{
    (void)evidence;
    return truth_of(condition->mask >> judge->scan->subject->kind & 1);
}

/* What the export does not tell the size of is not large. */
static enum truth weigh_size(const struct judge *judge, const struct condition *condition, struct evidence *evidence)
{
    (void)evidence;
    return truth_of(judge->scan->subject->attachment_bytes > condition->bytes);
}

/* The message's links and their tiers, found once. */
static const struct seen_links *links_of(struct scan *scan)
{
    static const enum zone zones[] = {ZONE_TEXT, ZONE_LINK};
    struct seen_links *links = &scan->links;
    if (links->message == scan->message)
        return links;
    *links = (struct seen_links){.message = scan->message};
    for (size_t i = 0; i < sizeof zones / sizeof *zones; i++) {
        const struct fold *fold = scan->subject->zones[zones[i]];
        struct link link;
        for (size_t at = 0; fold && link_next(fold->text, at, &link); at = link.at + link.n) {
            links->list = arena_grow(scan->memory, links->list, links->count, &links->capacity, sizeof *links->list);
            links->list[links->count++] = (struct seen_link){
                .place = {(uint32_t)link.at, (uint32_t)(link.at + link.n)},
                .zone = zones[i],
                .tier = link_tier(scan->matcher->rules->domains, &link),
            };
        }
    }
    return links;
}

static enum truth weigh_link(const struct judge *judge, const struct condition *condition, struct evidence *evidence)
{
    const struct seen_links *links = links_of(judge->scan);
    bool any = false;
    for (size_t i = 0; i < links->count; i++) {
        if (!(condition->mask >> links->list[i].tier & 1))
            continue;
        any = true;
        evidence_add_place(judge->scan, evidence, links->list[i].zone, links->list[i].place);
    }
    return truth_of(any);
}

size_t message_lines(struct str text)
{
    size_t lines = 1;
    for (size_t at = 0; (at += str_find_byte(str_from(text, at), '\n')) < text.n; at++)
        lines++;
    return lines;
}

static enum truth weigh_length(const struct judge *judge, const struct condition *condition,
                               struct evidence *evidence)
{
    struct str text = judge->scan->subject->text->storage;
    const struct fold *fold = judge->scan->subject->zones[ZONE_TEXT];
    (void)evidence;
    return truth_of((text.n > condition->chars && utf8_count(text) > condition->chars) ||
                    (fold && fold->count > condition->words) ||
                    (text.n >= condition->lines && message_lines(text) > condition->lines));
}

static bool is_nonstandard_repair(enum repair_rule rule)
{
    return rule == REPAIR_TONE_0340 || rule == REPAIR_ORDER || rule == REPAIR_ETH;
}

static bool is_nonstandard_sign(enum sign_kind kind)
{
    return kind == SIGN_STYLED || kind == SIGN_LOOKALIKE || kind == SIGN_STRAY_MARK || kind == SIGN_INVISIBLE;
}

/* A byte order mark that a copy has left at the start stands in no word. */
static bool is_byte_order_mark(const struct subject *subject, const struct sign *sign)
{
    return sign->at == 0 && str_equal(str_cut(subject->text->storage, 0, sign->n), STR("\xEF\xBB\xBF"));
}

static bool shows_nonstandard(const struct subject *subject)
{
    const struct signs *signs = subject->signs;
    size_t shown = 0;
    for (size_t kind = 0; signs && kind < SIGN_COUNT; kind++)
        shown += is_nonstandard_sign((enum sign_kind)kind) ? signs->counts[kind] : 0;
    return shown > (shown && is_byte_order_mark(subject, &signs->list[0]));
}

static uint32_t encoding_of_repair(enum repair_rule rule)
{
    return (repair_is_legacy(rule) ? 1U << ENCODING_LEGACY : 0U) |
           (is_nonstandard_repair(rule) ? 1U << ENCODING_NONSTANDARD : 0U) |
           (rule == REPAIR_DOUBLE_UTF8 ? 1U << ENCODING_DOUBLE_UTF8 : 0U);
}

static uint32_t encoding_of_marks(const struct unmarked_verdict *marks)
{
    return (marks->verdict == UNMARKED_YES ? 1U << ENCODING_UNMARKED : 0U) |
           (marks->verdict == UNMARKED_PROBABLE ? 1U << ENCODING_UNMARKED_PROBABLE : 0U) |
           (marks->partly ? 1U << ENCODING_PARTLY_UNMARKED : 0U);
}

uint32_t message_encoding(const struct subject *subject)
{
    uint32_t mask = (subject->unmarked ? encoding_of_marks(subject->unmarked) : 0) |
                    (subject->text->suspected_legacy ? 1U << ENCODING_SUSPECTED_LEGACY : 0U);
    for (size_t rule = 0; rule < REPAIR_COUNT; rule++)
        if (subject->text->counts[rule])
            mask |= encoding_of_repair((enum repair_rule)rule);
    return mask | (shows_nonstandard(subject) ? 1U << ENCODING_NONSTANDARD : 0U);
}

/* Where letters were lost: all that is left to show of them. */
static void gather_lost(const struct judge *judge, struct evidence *evidence)
{
    static const struct str lost = {"\xEF\xBF\xBD", 3};
    struct str text = judge->scan->subject->text->storage;
    for (size_t at = 0; at + lost.n <= text.n; at++)
        if (str_equal(str_cut(text, at, lost.n), lost))
            evidence_add_storage(judge->scan, evidence, at, lost.n);
}

static void gather_encoding(const struct judge *judge, uint32_t mask, struct evidence *evidence)
{
    const struct subject *subject = judge->scan->subject;
    const struct fold *fold = subject->zones[ZONE_TEXT];
    for (size_t i = 0; i < subject->text->repair_count; i++) {
        const struct repair *repair = &subject->text->repairs[i];
        if (encoding_of_repair(repair->rule) & mask)
            evidence_add_storage(judge->scan, evidence, repair->at, repair->n);
    }
    for (size_t i = 0; mask >> ENCODING_NONSTANDARD & 1 && subject->signs && i < subject->signs->count; i++) {
        const struct sign *sign = &subject->signs->list[i];
        if (is_nonstandard_sign(sign->kind) && !is_byte_order_mark(subject, sign))
            evidence_add_storage(judge->scan, evidence, sign->at, sign->n);
    }
    if (mask >> ENCODING_SUSPECTED_LEGACY & 1)
        gather_lost(judge, evidence);
    if (!subject->unmarked || !(encoding_of_marks(subject->unmarked) & mask))
        return;
    for (size_t i = 0; fold && i < subject->unmarked->deciding_count; i++) {
        const struct syllable *syllable = &fold->syllables[subject->unmarked->deciding[i]];
        evidence_add_storage(judge->scan, evidence, syllable->storage_at, syllable->storage_n);
    }
}

static enum truth weigh_encoding(const struct judge *judge, const struct condition *condition,
                                 struct evidence *evidence)
{
    uint32_t holding = message_encoding(judge->scan->subject) & condition->mask;
    if (evidence)
        gather_encoding(judge, holding, evidence);
    return truth_of(holding);
}

static enum truth weigh_emoji(const struct judge *judge, const struct condition *condition, struct evidence *evidence)
{
    const struct signs *signs = judge->scan->subject->signs;
    size_t count = 0;
    for (size_t kind = 0; signs && kind < SIGN_COUNT; kind++)
        count += condition->mask >> kind & 1 ? signs->counts[kind] : 0;
    for (size_t i = 0; evidence && signs && i < signs->count; i++)
        if (condition->mask >> signs->list[i].kind & 1)
            evidence_add_storage(judge->scan, evidence, signs->list[i].at, signs->list[i].n);
    return truth_of(count);
}

static bool has_word(struct str words, struct str word)
{
    for (struct str part; str_split(&words, ' ', &part);)
        if (part.n && str_equal(part, word))
            return true;
    return false;
}

static enum truth weigh_role(const struct judge *judge, const struct condition *condition, struct evidence *evidence)
{
    struct str asked = condition->roles, role;
    (void)evidence;
    while (str_split(&asked, ' ', &role))
        if (role.n && has_word(judge->scan->subject->sender_roles, role))
            return TRUTH_YES;
    return TRUTH_NO;
}

static enum truth weigh_forwarded(const struct judge *judge, const struct condition *condition,
                                  struct evidence *evidence)
{
    (void)condition, (void)evidence;
    return truth_of(judge->scan->subject->forwarded);
}

static enum truth weigh_quotes(const struct judge *judge, const struct condition *condition, struct evidence *evidence)
{
    (void)condition, (void)evidence;
    return truth_of(judge->scan->subject->quotes);
}

/* Where "@Name" begins in a text: exports without a list of mentions still spell them so. */
static size_t next_mention(const struct fold *fold, size_t at)
{
    for (; (at += str_find_byte(str_from(fold->text, at), '@')) < fold->text.n; at++) {
        bool begins_word = at == 0 || fold->text.p[at - 1] == ' ' || fold->text.p[at - 1] == '\n';
        size_t next = fold_syllable_at(fold, at + 1);
        if (begins_word && next < fold->count && fold->syllables[next].at == at + 1)
            return at;
    }
    return fold->text.n;
}

static enum truth weigh_mentions(const struct judge *judge, const struct condition *condition,
                                 struct evidence *evidence)
{
    const struct fold *fold = judge->scan->subject->zones[ZONE_TEXT];
    bool any = judge->scan->subject->mentions;
    (void)condition;
    for (size_t at = 0; fold && (at = next_mention(fold, at)) < fold->text.n; at++) {
        const struct syllable *name = &fold->syllables[fold_syllable_at(fold, at + 1)];
        evidence_add_place(judge->scan, evidence, ZONE_TEXT, (struct stretch){(uint32_t)at, name->at + name->n});
        any = true;
    }
    return truth_of(any);
}

static enum truth weigh_clock(const struct judge *judge, const struct condition *condition, struct evidence *evidence)
{
    const struct subject *subject = judge->scan->subject;
    (void)evidence;
    return truth_of(clock_holds(&condition->window, subject->calendar, subject->at));
}

static enum truth (*const kinds[CONDITION_KINDS])(const struct judge *judge, const struct condition *condition,
                                                  struct evidence *evidence) = {
    [CONDITION_KIND] = weigh_kind,
    [CONDITION_SIZE] = weigh_size,
    [CONDITION_LINK] = weigh_link,
    [CONDITION_LENGTH] = weigh_length,
    [CONDITION_ENCODING] = weigh_encoding,
    [CONDITION_EMOJI] = weigh_emoji,
    [CONDITION_ROLE] = weigh_role,
    [CONDITION_FORWARDED] = weigh_forwarded,
    [CONDITION_QUOTES] = weigh_quotes,
    [CONDITION_MENTIONS] = weigh_mentions,
    [CONDITION_CLOCK] = weigh_clock,
};

enum truth message_test(const struct judge *judge, const struct condition *condition, struct evidence *evidence)
{
    return kinds[condition->kind](judge, condition, evidence);
}
