/* SPDX-License-Identifier: MIT */
/* Candidates: one pass over the syllables of each zone, and a glance at its bytes. */
#include "sightings.h"

#include <string.h>

#include "letters.h"
#include "utf8.h"

/* ---- sightings ---- */

static void link_up(struct scan *scan, struct sighting *sighting)
{
    const struct matcher *matcher = scan->matcher;
    const struct probe *probe = &matcher->probes.list[sighting->probe];
    struct thread_link *links = arena_array(scan->memory, probe->user_count, sizeof *links);
    for (size_t i = 0; i < probe->user_count; i++) {
        uint32_t number = matcher->users[probe->first_user + i];
        const struct group *group = &matcher->groups[number];
        struct thread *thread = &scan->threads[number];
        if (!(group->zones >> sighting->zone & 1))
            continue;
        links[i].sighting = sighting;
        if (thread->message != scan->message)
            *thread = (struct thread){scan->message, &links[i], &links[i]};
        else
            thread->last = thread->last->next = &links[i];
        if (group->due != NO_PLAN)
            scan->candidates[group->due / 64] |= 1ULL << (group->due % 64);
    }
}

static struct sighting *sight(struct scan *scan, uint32_t probe, enum zone zone)
{
    struct sighting *sighting = arena_alloc(scan->memory, sizeof *sighting);
    *sighting = (struct sighting){.probe = probe, .zone = zone};
    return sighting;
}

static void sight_place(struct scan *scan, uint32_t probe, enum zone zone, struct stretch place)
{
    struct sighting *sighting = sight(scan, probe, zone);
    sighting->place = place;
    sighting->places = &sighting->place;
    sighting->count = 1;
    scan->counts.confirmed++;
    link_up(scan, sighting);
}

/* A regular expression that may match is noted once for a zone. */
static void sight_regex(struct scan *scan, uint32_t probe, enum zone zone)
{
    uint64_t *last = &scan->sighted[(size_t)probe * ZONE_COUNT + zone];
    if (*last == scan->message)
        return;
    *last = scan->message;
    link_up(scan, sight(scan, probe, zone));
}

/* ---- the pass ---- */

static bool is_all(struct str text, bool (*belongs)(char byte))
{
    size_t at = 0;
    while (at < text.n && belongs(text.p[at]))
        at++;
    return at == text.n;
}

static bool is_ascii_letter(char byte)
{
    return byte >= 'a' && byte <= 'z';
}

static bool is_ascii_digit(char byte)
{
    return byte >= '0' && byte <= '9';
}

/* Is the syllable one word, letters or digits alone, to a regular expression too? */
static bool is_one_word(const struct fold *fold, const struct syllable *syllable)
{
    struct str text = str_cut(fold->text, syllable->at, syllable->n);
    return syllable->traits & SYLLABLE_VIETNAMESE || is_all(text, is_ascii_letter) || is_all(text, is_ascii_digit);
}

static void take_anchor(struct scan *scan, enum zone zone, const struct anchor *anchor, const struct fold *fold,
                        size_t at)
{
    const struct probe *probe = &scan->matcher->probes.list[anchor->probe];
    enum spelling spelling = anchor->use == ANCHOR_BARE ? SPELLING_BARE : SPELLING_TONED;
    struct stretch place;
    if (!(probe->zones >> zone & 1))
        return;
    scan->counts.candidates++;
    if (anchor->use == ANCHOR_REGEX)
        sight_regex(scan, anchor->probe, zone);
    else if (phrase_stands(probe->phrase, spelling, fold, at, anchor->offset, &place))
        sight_place(scan, anchor->probe, zone, place);
}

static void take_slot(struct scan *scan, enum zone zone, const struct anchors *anchors, uint32_t key,
                      const struct fold *fold, size_t at, unsigned uses)
{
    const struct anchor_slot *slot = anchors_find(anchors, key);
    for (uint32_t i = slot->first; i < slot->first + slot->count; i++)
        if (uses >> anchors->list[i].use & 1)
            take_anchor(scan, zone, &anchors->list[i], fold, at);
}

/* What waits for the key, by the spellings of which it is made. */
static inline void look_up(struct scan *scan, enum zone zone, const struct fold *fold, size_t at, uint32_t key,
                           unsigned uses)
{
    if (anchors_may_have(scan->matcher->probes.anchors, key))
        take_slot(scan, zone, scan->matcher->probes.anchors, key, fold, at, uses);
}

static void look_up_part(struct scan *scan, enum zone zone, const struct fold *fold, size_t at, uint32_t key)
{
    if (anchors_may_have(scan->matcher->probes.parts, key))
        take_slot(scan, zone, scan->matcher->probes.parts, key, fold, at, 1U << ANCHOR_REGEX);
}

/* ---- words inside a syllable ---- */

enum sort { SORT_OTHER, SORT_LETTER, SORT_DIGIT };

/* Of the character at `at`: a letter or digit of TCVN 6909, or something else. */
static enum sort sort_at(struct str text, size_t at, size_t *n)
{
    uint32_t code_point;
    *n = utf8_decode_valid(text.p + at, &code_point);
    if (code_point >= '0' && code_point <= '9')
        return SORT_DIGIT;
    return letter_of(code_point).letter ? SORT_LETTER : SORT_OTHER;
}

/* Past the run of letters, or of letters and digits, at `at`. */
static size_t run_end(struct str text, size_t at, bool with_digits)
{
    for (size_t n; at < text.n; at += n) {
        enum sort sort = sort_at(text, at, &n);
        if (sort == SORT_OTHER || (sort == SORT_DIGIT && !with_digits))
            break;
    }
    return at;
}

/* A syllable may be more than a regular expression's word: 500k, H'Hen, or letters with a mark that stays apart. Its
 * runs of letters and digits are looked up, their runs of letters, and the syllables beside it, which may be of a pair
 * with one of them. */
static void look_inside(struct scan *scan, enum zone zone, const struct fold *fold, size_t number)
{
    const struct syllable *syllable = &fold->syllables[number];
    struct str text = str_cut(fold->text, syllable->at, syllable->n);
    if (is_one_word(fold, syllable))
        return;
    if (number > 0)
        look_up_part(scan, zone, fold, number - 1, syllable[-1].hash);
    if (number + 1 < fold->count)
        look_up_part(scan, zone, fold, number + 1, syllable[1].hash);
    for (size_t at = 0, end, n; at < text.n; at = end) {
        end = run_end(text, at, true);
        if (end == at) {
            sort_at(text, at, &n);
            end = at + n;
            continue;
        }
        look_up_part(scan, zone, fold, number, fold_hash(str_cut(text, at, end - at)));
        for (size_t from = at, to; from < end; from = to > from ? to : from + 1) {
            to = run_end(text, from, false);
            if (to > from && to - from < end - at)
                look_up_part(scan, zone, fold, number, fold_hash(str_cut(text, from, to - from)));
        }
    }
}

/* What the fold joins to a word, or takes out of one: then the storage form has other words there. */
static void note_joined(struct scan *scan, enum zone zone, const struct fold *fold, const struct syllable *syllable)
{
    const struct probe_list *stored = &scan->matcher->probes.stored;
    struct str storage = str_cut(fold->storage, syllable->storage_at, syllable->storage_n);
    if (stored->count == 0 || run_end(storage, 0, true) == storage.n)
        return;
    for (size_t i = 0; i < stored->count; i++)
        if (scan->matcher->probes.list[stored->list[i]].zones >> zone & 1)
            sight_regex(scan, stored->list[i], zone);
}

/* Nothing dropped: a Vietnamese syllable's tone may move, but a character left out shows in its length, as all of them
 * have at least two bytes and a moved tone adds at most one. */
static bool is_as_stored(const struct syllable *syllable)
{
    return syllable->traits & SYLLABLE_VIETNAMESE && syllable->n == syllable->storage_n;
}

static void pass_over(struct scan *scan, enum zone zone, const struct fold *fold)
{
    enum { TONED = 1 << ANCHOR_TONED | 1 << ANCHOR_REGEX, BARE = 1 << ANCHOR_BARE };
    bool unmarked = fold->marked == 0;
    for (size_t i = 0; i < fold->count; i++) {
        const struct syllable *syllable = &fold->syllables[i];
        bool paired = i + 1 < fold->count;
        look_up(scan, zone, fold, i, syllable->hash, TONED);
        if (paired)
            look_up(scan, zone, fold, i, anchors_pair(syllable->hash, syllable[1].hash), TONED);
        if (unmarked && paired)
            look_up(scan, zone, fold, i, anchors_pair(syllable->bare_hash, syllable[1].bare_hash), BARE);
        if (is_as_stored(syllable))
            continue;
        look_inside(scan, zone, fold, i);
        note_joined(scan, zone, fold, syllable);
    }
}

/* ---- what has no syllable to wait for ---- */

static bool is_inside_syllable(const struct fold *fold, size_t at)
{
    size_t next = fold_syllable_at(fold, at);
    return next && fold->syllables[next - 1].at + fold->syllables[next - 1].n > at;
}

/* A phrase without a syllable (":((") is looked for as it is, but not inside one: H'Hen has no apostrophe. */
static void look_for_sign(struct scan *scan, uint32_t number, enum zone zone, const struct fold *fold)
{
    struct str sign = str_trim(scan->matcher->probes.list[number].phrase->fold.text);
    size_t at = 0;
    while (sign.n && (at += str_find(str_from(fold->text, at), sign)) < fold->text.n) {
        size_t end = at + sign.n;
        if (!is_inside_syllable(fold, at) && !is_inside_syllable(fold, end))
            sight_place(scan, number, zone, (struct stretch){(uint32_t)at, (uint32_t)end});
        at = end;
    }
}

static void sight_listed(struct scan *scan, uint32_t number, enum zone zone, const struct fold *fold)
{
    const struct probe *probe = &scan->matcher->probes.list[number];
    if (!(probe->zones >> zone & 1))
        return;
    scan->counts.candidates++;
    if (probe->regex)
        sight_regex(scan, number, zone);
    else
        look_for_sign(scan, number, zone, fold);
}

/* Of the bytes that are waited for, those that stand in the text. */
static void present_signs(const uint64_t wanted[2], struct str text, uint64_t present[2])
{
    for (size_t half = 0; half < 2; half++)
        for (uint64_t left = wanted[half]; left; left &= left - 1)
            if (str_find_byte(text, (char)(half * 64 + (size_t)__builtin_ctzll(left))) < text.n)
                present[half] |= left & -left;
}

static void look_for_signs(struct scan *scan, enum zone zone, const struct fold *fold)
{
    const struct matcher *matcher = scan->matcher;
    uint64_t present[2] = {0};
    present_signs(matcher->probes.signs, fold->text, present);
    for (size_t i = 0; (present[0] | present[1]) && i < matcher->probes.by_sign.count; i++) {
        const struct probe *probe = &matcher->probes.list[matcher->probes.by_sign.list[i]];
        if (probe->signs[0] & present[0] || probe->signs[1] & present[1])
            sight_listed(scan, matcher->probes.by_sign.list[i], zone, fold);
    }
}

void sightings_begin(struct scan *scan, const struct subject *subject)
{
    scan->subject = subject;
    scan->message++;
    arena_reset(scan->memory);
    memset(scan->candidates, 0, (scan->matcher->plan_count / 64 + 1) * sizeof *scan->candidates);
    for (size_t zone = 0; zone < ZONE_COUNT; zone++) {
        const struct fold *fold = subject->zones[zone];
        if (!fold || !(scan->matcher->zones >> zone & 1))
            continue;
        pass_over(scan, (enum zone)zone, fold);
        if (scan->matcher->probes.by_sign.count)
            look_for_signs(scan, (enum zone)zone, fold);
        for (size_t i = 0; i < scan->matcher->probes.restless.count; i++)
            sight_listed(scan, scan->matcher->probes.restless.list[i], (enum zone)zone, fold);
    }
}

