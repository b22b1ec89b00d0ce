/* SPDX-License-Identifier: MIT */
/* The words of the reports: the table, and what is made of it. */
#include "wording.h"

#include <inttypes.h>
#include <stdlib.h>

#include "digest.h"

static const struct bilingual words[WORD_COUNT] = {
#define WORD(name, vi_text, en_text)                                                                         \
    [WORD_##name] = {.vi = {vi_text, sizeof(vi_text) - 1}, .en = {en_text, sizeof(en_text) - 1}},
#include "words.def"
#undef WORD
};

struct str wording(enum word word, bool in_english)
{
    return in_english ? words[word].en : words[word].vi;
}

struct str wording_of(struct bilingual text, bool in_english)
{
    struct str first = in_english ? text.en : text.vi, second = in_english ? text.vi : text.en;
    struct str chosen = first.n ? first : second;
    return chosen.p ? chosen : STR("");
}

/* Takes the buffer's content into the arena. */
static struct str settled(struct arena *arena, struct buf *buf)
{
    struct str text = arena_str(arena, buf_str(buf));
    buf_free(buf);
    return text;
}

struct str wording_fill(struct arena *arena, bool in_english, enum word word,
                        const struct str parts[static 4])
{
    struct str text = wording(word, in_english);
    struct buf filled = {0};
    for (;;) {
        size_t brace = str_find_byte(text, '{');
        buf_add(&filled, str_cut(text, 0, brace));
        if (brace == text.n)
            return settled(arena, &filled);
        buf_add(&filled, parts[text.p[brace + 1] - '1']);
        text = str_from(text, brace + sizeof "{1}" - 1);
    }
}

struct str wording_number(struct arena *arena, bool in_english, uint64_t number)
{
    enum { GROUP_DIGITS = 3 };
    struct buf digits = {0}, grouped = {0};
    buf_format(&digits, "%" PRIu64, number);
    for (size_t i = 0; i < digits.n; i++) {
        if (i && (digits.n - i) % GROUP_DIGITS == 0)
            buf_byte(&grouped, in_english ? ',' : '.');
        buf_byte(&grouped, digits.p[i]);
    }
    buf_free(&digits);
    return settled(arena, &grouped);
}

struct str wording_time(struct arena *arena, const struct results *results, struct stamp at)
{
    struct buf text = {0};
    if (at.precision == PRECISION_NONE)
        return wording(WORD_UNKNOWN, results->in_english);
    stamp_write_office(at, results->zone_minutes, &text);
    return settled(arena, &text);
}

struct str wording_moment(struct arena *arena, const struct results *results, int64_t ms)
{
    bool open = ms == INT64_MIN || ms == INT64_MAX;
    return wording_time(arena, results, (struct stamp){ms, open ? PRECISION_NONE : PRECISION_MINUTE});
}

struct str wording_date(struct arena *arena, const struct results *results, int64_t ms)
{
    struct buf text = {0};
    stamp_write_date(ms, results->zone_minutes, &text);
    return settled(arena, &text);
}

struct str wording_zone(struct arena *arena, int zone_minutes)
{
    enum { MINUTES_PER_HOUR = 60 };
    int minutes = abs(zone_minutes);
    return arena_format(arena, "%c%02d:%02d", zone_minutes < 0 ? '-' : '+', minutes / MINUTES_PER_HOUR,
                        minutes % MINUTES_PER_HOUR);
}

/* A bound at midnight is a date; the end of the period is the first moment outside it. */
static struct str bound(struct arena *arena, const struct results *results, int64_t ms, bool is_end)
{
    int64_t local = ms + (int64_t)results->zone_minutes * MS_PER_MINUTE;
    if (local % MS_PER_DAY == 0)
        return wording_date(arena, results, is_end ? ms - 1 : ms);
    return wording_moment(arena, results, ms);
}

struct str wording_period(struct arena *arena, const struct results *results)
{
    bool since = results->since_ms != INT64_MIN, until = results->until_ms != INT64_MAX;
    struct str from = since ? bound(arena, results, results->since_ms, false) : STR("");
    struct str to = until ? bound(arena, results, results->until_ms, true) : STR("");
    if (since && until)
        return wording_fill(arena, results->in_english, WORD_PERIOD_BOTH, FILL(from, to));
    if (since)
        return wording_fill(arena, results->in_english, WORD_PERIOD_SINCE, FILL(from));
    if (until)
        return wording_fill(arena, results->in_english, WORD_PERIOD_UNTIL, FILL(to));
    return wording(WORD_PERIOD_ALL, results->in_english);
}

struct str wording_pack(struct arena *arena, bool in_english, const struct pack *pack)
{
    struct str revision = arena_format(arena, "%u", pack->revision);
    return wording_fill(arena, in_english, WORD_PACK_REVISION, FILL(pack->id, revision));
}

struct str wording_packs(struct arena *arena, const struct results *results)
{
    const struct ruleset *rules = results->rules;
    struct buf text = {0};
    if (results->detectors_only || !rules->pack_count)
        return wording(WORD_NO_PACK, results->in_english);
    for (size_t i = 0; i < rules->pack_count; i++) {
        if (i)
            buf_text(&text, "; ");
        buf_add(&text, wording_pack(arena, results->in_english, rules->packs[i]));
    }
    struct str packs = settled(arena, &text);
    return results->names_only ? wording_fill(arena, results->in_english, WORD_PACKS_OF_NAMES, FILL(packs))
                               : packs;
}

struct str wording_no_orders(struct arena *arena, bool in_english, const struct coverage *rule,
                             enum word none)
{
    if (!rule)
        return wording(WORD_ANSWERS_NOT_JUDGED, in_english);
    if (rule->sufficient)
        return wording(none, in_english);
    return wording_fill(arena, in_english, WORD_INSUFFICIENT_WHY,
                        FILL(wording_of(rule->missing, in_english)));
}

enum word wording_class(enum finding_class class)
{
    static const enum word names[CLASS_COUNT] = {
        [CLASS_FACT] = WORD_CLASS_FACT, [CLASS_SIGN] = WORD_CLASS_SIGN, [CLASS_ATTEST] = WORD_CLASS_ATTEST};
    return names[class];
}

enum word wording_severity(enum severity severity)
{
    static const enum word names[SEVERITY_COUNT] = {
        [SEVERITY_INFO] = WORD_SEVERITY_INFO,         [SEVERITY_LOW] = WORD_SEVERITY_LOW,
        [SEVERITY_MEDIUM] = WORD_SEVERITY_MEDIUM,     [SEVERITY_HIGH] = WORD_SEVERITY_HIGH,
        [SEVERITY_CRITICAL] = WORD_SEVERITY_CRITICAL,
    };
    return names[severity];
}

enum word wording_answer(enum answer_state state)
{
    static const enum word names[] = {[ANSWER_IN_TIME] = WORD_ANSWER_IN_TIME,
                                      [ANSWER_LATE] = WORD_ANSWER_LATE,
                                      [ANSWER_NONE] = WORD_ANSWER_NONE,
                                      [ANSWER_OPEN] = WORD_ANSWER_OPEN};
    return names[state];
}

enum word wording_trust(enum trust trust)
{
    static const enum word names[] = {
        [TRUST_TEXT] = WORD_TRUST_TEXT, [TRUST_TABLE] = WORD_TRUST_TABLE, [TRUST_IDS] = WORD_TRUST_IDS};
    return names[trust];
}

enum word wording_notice(enum notice_kind kind)
{
    static const enum word names[NOTICE_KIND_COUNT] = {
        [NOTICE_SPOOFED_LINE] = WORD_NOTICE_SPOOFED_LINE,
        [NOTICE_HEADER_LINE] = WORD_NOTICE_HEADER_LINE,
        [NOTICE_EARLIER_LINE] = WORD_NOTICE_EARLIER_LINE,
        [NOTICE_UNKNOWN_NAME] = WORD_NOTICE_UNKNOWN_NAME,
        [NOTICE_LIST_USED] = WORD_NOTICE_LIST_USED,
        [NOTICE_LIST_UNDATED] = WORD_NOTICE_LIST_UNDATED,
        [NOTICE_LIST_CAME] = WORD_NOTICE_LIST_CAME,
        [NOTICE_LIST_WENT] = WORD_NOTICE_LIST_WENT,
        [NOTICE_LIST_ROLE] = WORD_NOTICE_LIST_ROLE,
        [NOTICE_ROLE_UNKNOWN] = WORD_NOTICE_ROLE_UNKNOWN,
        [NOTICE_LOOKALIKE_ACCOUNT] = WORD_NOTICE_LOOKALIKE_ACCOUNT,
        [NOTICE_UNDECIDED] = WORD_NOTICE_UNDECIDED,
        [NOTICE_REPAIRED_TEXT] = WORD_NOTICE_REPAIRED_TEXT,
        [NOTICE_DUPLICATE] = WORD_NOTICE_DUPLICATE,
        [NOTICE_ID_CONFLICT] = WORD_NOTICE_ID_CONFLICT,
        [NOTICE_TIME_DISORDER] = WORD_NOTICE_TIME_DISORDER,
        [NOTICE_OUT_OF_FORCE] = WORD_NOTICE_OUT_OF_FORCE,
        [NOTICE_STALE_CONCLUSION] = WORD_NOTICE_STALE_CONCLUSION,
        [NOTICE_PASTED_SOURCE] = WORD_NOTICE_PASTED_SOURCE,
        [NOTICE_PAGE_WINDOW] = WORD_NOTICE_PAGE_WINDOW,
    };
    return names[kind];
}

enum word wording_zalo_role(enum zalo_role role)
{
    static const enum word names[] = {[ZALO_UNKNOWN] = WORD_UNKNOWN,
                                      [ZALO_OWNER] = WORD_ZALO_OWNER,
                                      [ZALO_DEPUTY] = WORD_ZALO_DEPUTY,
                                      [ZALO_MEMBER] = WORD_ZALO_MEMBER};
    return names[role];
}

struct str wording_role(struct str role, bool in_english)
{
    static const struct {
        const char *id;
        enum word word;
    } roles[] = {{"leader", WORD_ROLE_LEADER},
                 {"admin", WORD_ROLE_ADMIN},
                 {"support", WORD_ROLE_SUPPORT},
                 {"member", WORD_ROLE_MEMBER}};
    for (size_t i = 0; i < sizeof roles / sizeof roles[0]; i++)
        if (str_is(role, roles[i].id))
            return wording(roles[i].word, in_english);
    return role;
}

enum word wording_title(const struct results *results)
{
    if (results->names_only)
        return WORD_REPORT_OF_NAMES;
    return digest_is_official_account(results) ? WORD_REPORT_OF_ACCOUNT : WORD_REPORT;
}
