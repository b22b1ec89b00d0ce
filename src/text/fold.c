/* SPDX-License-Identifier: MIT */
/* What rules match on: one pass over the storage form. Letters of TCVN 6909 go by table, as they are nearly
 * all; every other character asks unicode.h. Each byte written remembers the byte of storage it came from. */
#include "fold.h"

#include <assert.h>
#include <string.h>

#include "disguise.h"
#include "syllables.h"
#include "unicode.h"
#include "utf8.h"

enum {
    STREAM_SAFE_MARKS = 30, /* marks kept on one base (UAX #15, Stream-Safe Text Format) */
    STEP_BYTES = 4 * UNICODE_LONGEST_COMPATIBLE + 4 * STREAM_SAFE_MARKS, /* what one character may write */
};

struct unit {
    unsigned char letter, tone; /* LETTER_NONE: not of TCVN 6909 */
    bool lookalike;
    uint32_t origin;
};

/* The syllable being read. */
struct word {
    size_t at, bare_at, storage_at, storage_end;
    size_t count; /* of all characters; past SYLLABLE_LONGEST it is no syllable */
    size_t letters, uppers, digits, lookalikes;
    bool marked, foreign, starts_upper;
    size_t base_at, base_bare_at, marks; /* the last letter written, for marks to come */
    uint32_t base_origin;
};

struct folder {
    struct arena *arena;
    struct str storage;
    size_t at; /* in storage */
    char *text, *bare;
    uint32_t *origin;
    size_t n, bare_n, capacity; /* of text; bare is never longer */
    struct syllable *syllables;
    size_t count, syllable_capacity, marked;
    struct word word;
    struct unit units[SYLLABLE_LONGEST]; /* of the word */
};

static void make_room(struct folder *folder)
{
    size_t larger =
        folder->capacity ? 2 * folder->capacity : folder->storage.n + folder->storage.n / 4 + 2 * STEP_BYTES;
    char *text = arena_alloc(folder->arena, larger), *bare = arena_alloc(folder->arena, larger);
    uint32_t *origin = arena_array(folder->arena, larger, sizeof *origin);
    if (folder->n) {
        memcpy(text, folder->text, folder->n);
        memcpy(bare, folder->bare, folder->bare_n);
        memcpy(origin, folder->origin, folder->n * sizeof *origin);
    }
    folder->text = text;
    folder->bare = bare;
    folder->origin = origin;
    folder->capacity = larger;
}

static void put(struct folder *folder, const char *bytes, size_t n, size_t origin)
{
    for (size_t i = 0; i < n; i++) {
        folder->text[folder->n] = bytes[i];
        folder->origin[folder->n++] = (uint32_t)origin;
    }
}

static void put_bare(struct folder *folder, const char *bytes, size_t n)
{
    memcpy(folder->bare + folder->bare_n, bytes, n);
    folder->bare_n += n;
}

static void put_both(struct folder *folder, const char *bytes, size_t n, size_t origin)
{
    put(folder, bytes, n, origin);
    put_bare(folder, bytes, n);
}

static void put_letter(struct folder *folder, unsigned letter, unsigned tone, size_t origin)
{
    const struct letter_bytes *spelling = &letter_spellings[letter][tone];
    put(folder, spelling->bytes, spelling->n, origin);
    folder->bare[folder->bare_n++] = letter_bare[letter];
}

/* A letter or digit of the word, read from storage[at, at+n). */
static void add_unit(struct folder *folder, struct unit unit)
{
    struct word *word = &folder->word;
    if (word->count < SYLLABLE_LONGEST)
        folder->units[word->count] = unit;
    word->count++;
    word->foreign |= unit.letter == LETTER_NONE;
    word->lookalikes += unit.lookalike;
}

static void begin_base(struct folder *folder, size_t origin)
{
    struct word *word = &folder->word;
    word->base_at = folder->n;
    word->base_bare_at = folder->bare_n;
    word->base_origin = (uint32_t)origin;
    word->marks = 0;
}

static void add_letter(struct folder *folder, struct letter_form form, size_t origin)
{
    begin_base(folder, origin);
    put_letter(folder, form.letter, form.tone, origin);
    folder->word.marked |= folder->n - folder->word.base_at > 1;
    add_unit(folder, (struct unit){form.letter, form.tone, false, (uint32_t)origin});
}

/* A folded code point that is a letter, of any script. */
static void add_code_point(struct folder *folder, uint32_t code_point, size_t origin)
{
    char bytes[UTF8_LONGEST_BYTES];
    struct letter_form form = letter_of(code_point);
    if (form.letter) {
        add_letter(folder, form, origin);
        return;
    }
    uint32_t bare = letter_strip(code_point), lookalike = disguise_lookalike(code_point);
    begin_base(folder, origin);
    put(folder, bytes, utf8_encode(code_point, bytes), origin);
    put_bare(folder, bytes, utf8_encode(bare, bytes));
    folder->word.marked |= bare != code_point;
    form = letter_of(lookalike);
    add_unit(folder, (struct unit){form.letter, form.tone, lookalike != 0, (uint32_t)origin});
}

/* Composes in place; returns the new count. */
static size_t compose(struct arena *arena, int32_t *parts, size_t count)
{
    count = unicode_compose(arena, parts, count);
    uint32_t late = count > 1 ? letter_with_late_mark((uint32_t)parts[0], (uint32_t)parts[1]) : 0;
    if (!late)
        return count;
    parts[0] = (int32_t)late;
    memmove(parts + 1, parts + 2, (count - 2) * sizeof *parts);
    return count - 1;
}

static struct letter_form marked_letter(struct arena *arena, struct letter_form form, uint32_t mark)
{
    int32_t parts[2 * UNICODE_LONGEST_CANONICAL];
    size_t count = unicode_decompose(letter_code_point(form), parts);
    count += unicode_decompose(mark, parts + count);
    return compose(arena, parts, count) == 1 ? letter_of((uint32_t)parts[0]) : (struct letter_form){0};
}

static void mark_unit(struct folder *folder, uint32_t mark)
{
    struct word *word = &folder->word;
    struct letter_form form = {LETTER_NONE, TONE_LEVEL, false};
    if (word->count == 0 || word->count > SYLLABLE_LONGEST)
        return;
    struct unit *unit = &folder->units[word->count - 1];
    if (unit->letter)
        form = marked_letter(folder->arena, (struct letter_form){unit->letter, unit->tone, false}, mark);
    unit->letter = form.letter;
    unit->tone = form.tone;
    word->foreign |= form.letter == LETTER_NONE;
}

/* The last letter with one more mark, composed anew: the e of a styled word takes its U+0302 in, while the
 * breve of ơ̆ stays apart and makes the word foreign. */
static void add_mark(struct folder *folder, uint32_t mark, size_t origin)
{
    struct word *word = &folder->word;
    int32_t parts[UNICODE_LONGEST_CANONICAL * (STREAM_SAFE_MARKS + 2)];
    char bytes[UTF8_LONGEST_BYTES];
    uint32_t code_point;
    size_t count = 0;
    if (word->count == 0 && word->marks == 0)
        begin_base(folder, origin);
    if (word->marks == STREAM_SAFE_MARKS)
        return;
    word->marks++;
    word->marked = true;
    mark_unit(folder, mark);
    for (size_t at = word->base_at, n; at < folder->n; at += n) {
        n = utf8_decode((struct str){folder->text + at, folder->n - at}, &code_point);
        count += unicode_decompose(code_point, parts + count);
    }
    count += unicode_decompose(mark, parts + count);
    count = compose(folder->arena, parts, count);
    folder->n = word->base_at;
    for (size_t i = 0; i < count; i++)
        put(folder, bytes, utf8_encode((uint32_t)parts[i], bytes), word->base_origin);
}

/* What a character is to the fold. */
enum role {
    ROLE_OTHER,
    ROLE_LETTER,
    ROLE_DIGIT,
    ROLE_MARK,
    ROLE_APOSTROPHE,
    ROLE_DROPPED,
    ROLE_BLANK,
    ROLE_LINE
};

static enum role role_of(uint32_t code_point)
{
    static const unsigned char roles[] = {
        [UNICODE_LETTER] = ROLE_LETTER,     [UNICODE_STYLED] = ROLE_LETTER,     [UNICODE_MARK] = ROLE_MARK,
        [UNICODE_ENCLOSING] = ROLE_DROPPED, [UNICODE_DIGIT] = ROLE_DIGIT,       [UNICODE_BLANK] = ROLE_BLANK,
        [UNICODE_LINE] = ROLE_LINE,         [UNICODE_IGNORABLE] = ROLE_DROPPED, [UNICODE_OTHER] = ROLE_OTHER,
    };
    if (letter_of(code_point).letter)
        return ROLE_LETTER;
    switch (code_point) {
    case '\'':
    case '`':
    case 0x00B4:
    case 0x02BC:
    case 0x2018:
    case 0x2019:
        return ROLE_APOSTROPHE;
    case '\t':
        return ROLE_BLANK;
    case '\n':
    case '\v':
    case '\f':
    case '\r':
        return ROLE_LINE;
    }
    return disguise_letter(code_point) ? ROLE_LETTER : (enum role)roles[unicode_class(code_point)];
}

static void add_digit(struct folder *folder, uint32_t code_point)
{
    char bytes[UTF8_LONGEST_BYTES];
    begin_base(folder, folder->at);
    put_both(folder, bytes, utf8_encode(code_point, bytes), folder->at);
    add_unit(folder, (struct unit){.origin = (uint32_t)folder->at});
    folder->word.digits++;
}

/* A letter that TCVN 6909 does not have, or a styled letter or digit. */
static void add_dressed(struct folder *folder, uint32_t code_point)
{
    int32_t parts[UNICODE_LONGEST_COMPATIBLE] = {(int32_t)disguise_letter(code_point)};
    size_t count = parts[0] ? 1 : unicode_compose(folder->arena, parts, unicode_fold(code_point, parts));
    for (size_t i = 0; i < count; i++) {
        uint32_t part = (uint32_t)parts[i];
        enum role role = role_of(part);
        if (role == ROLE_MARK)
            add_mark(folder, part, folder->at);
        else if (role == ROLE_DIGIT)
            add_digit(folder, part);
        else
            add_code_point(folder, part, folder->at);
    }
}

static void add_any_letter(struct folder *folder, uint32_t code_point)
{
    struct word *word = &folder->word;
    struct letter_form form = letter_of(code_point);
    bool upper = form.letter ? form.upper : unicode_is_upper(code_point);
    word->starts_upper |= upper && word->letters == 0;
    word->uppers += upper;
    word->letters++;
    if (form.letter)
        add_letter(folder, form, folder->at);
    else
        add_dressed(folder, code_point);
}

/* H'Hen: an apostrophe between letters is part of the word. */
static bool apostrophe_joins(const struct folder *folder, size_t n)
{
    uint32_t next;
    if (folder->word.letters == 0 || folder->at + n >= folder->storage.n)
        return false;
    utf8_decode_valid(folder->storage.p + folder->at + n, &next);
    return role_of(next) == ROLE_LETTER;
}

/* Adds the character at folder->at to the word; false when it ends the word. */
static bool add_character(struct folder *folder)
{
    uint32_t code_point;
    size_t n = utf8_decode_valid(folder->storage.p + folder->at, &code_point);
    switch (role_of(code_point)) {
    case ROLE_LETTER:
        add_any_letter(folder, code_point);
        break;
    case ROLE_DIGIT:
        add_digit(folder, code_point);
        break;
    case ROLE_MARK:
        add_mark(folder, code_point, folder->at);
        break;
    case ROLE_APOSTROPHE:
        if (!apostrophe_joins(folder, n))
            return false;
        put_both(folder, "'", 1, folder->at);
        add_unit(folder, (struct unit){.origin = (uint32_t)folder->at});
        break;
    case ROLE_DROPPED:
        folder->at += n;
        return true;
    default:
        return false;
    }
    folder->at += n;
    folder->word.storage_end = folder->at;
    return true;
}

/* Writes the word again as its reading spells it. */
static void respell(struct folder *folder, const struct reading *reading, enum tone tone)
{
    enum { AFTER_QU = 2 };
    folder->n = folder->word.at;
    folder->bare_n = folder->word.bare_at;
    for (size_t i = 0; i < folder->word.count; i++) {
        bool as_y = reading->i_for_y && i == AFTER_QU;
        put_letter(folder, as_y ? LETTER_Y : folder->units[i].letter,
                   i == reading->tone_at ? tone : TONE_LEVEL, folder->units[i].origin);
    }
}

/* Whether the word is a Vietnamese syllable; if so its tone, and lookalikes among its letters, are put right.
 */
static bool settle_spelling(struct folder *folder)
{
    const struct word *word = &folder->word;
    unsigned char letters[SYLLABLE_LONGEST];
    struct reading reading;
    size_t tone_at = 0, tones = 0;
    if (word->foreign || word->count > SYLLABLE_LONGEST || word->lookalikes == word->count)
        return false;
    for (size_t i = 0; i < word->count; i++) {
        letters[i] = folder->units[i].letter;
        if (folder->units[i].tone != TONE_LEVEL) {
            tone_at = i;
            tones++;
        }
    }
    enum tone tone = tones ? (enum tone)folder->units[tone_at].tone : TONE_LEVEL;
    if (tones > 1 || !syllable_read(letters, word->count, tone, &reading))
        return false;
    if (word->lookalikes || reading.i_for_y || (tones && tone_at != reading.tone_at))
        respell(folder, &reading, tone);
    return true;
}

uint32_t fold_hash(struct str folded)
{
    enum { FNV_PRIME = 0x01000193 };
    uint32_t hash = 0x811C9DC5;
    for (size_t i = 0; i < folded.n; i++)
        hash = (hash ^ (unsigned char)folded.p[i]) * FNV_PRIME;
    return hash;
}

static unsigned traits_of(const struct word *word, bool vietnamese)
{
    return (vietnamese ? SYLLABLE_VIETNAMESE : 0U) | (word->marked ? SYLLABLE_MARKED : 0U) |
           (word->digits == word->count ? SYLLABLE_NUMBER : 0U) |
           (word->starts_upper ? SYLLABLE_CAPITAL : 0U) |
           (word->letters > 1 && word->uppers == word->letters ? SYLLABLE_UPPER : 0U);
}

static void fold_word(struct folder *folder)
{
    struct word *word = &folder->word;
    *word = (struct word){.at = folder->n, .bare_at = folder->bare_n, .storage_at = folder->at};
    do {
        if (folder->capacity - folder->n < STEP_BYTES)
            make_room(folder);
    } while (folder->at < folder->storage.n && add_character(folder));
    bool vietnamese = settle_spelling(folder);
    struct str text = {folder->text + word->at, folder->n - word->at};
    struct str bare = {folder->bare + word->bare_at, folder->bare_n - word->bare_at};
    folder->syllables = arena_grow(folder->arena, folder->syllables, folder->count,
                                   &folder->syllable_capacity, sizeof *folder->syllables);
    uint32_t hash = fold_hash(text);
    folder->syllables[folder->count++] = (struct syllable){
        .at = (uint32_t)word->at,
        .n = (uint32_t)text.n,
        .bare_at = (uint32_t)word->bare_at,
        .bare_n = (uint32_t)bare.n,
        .storage_at = (uint32_t)word->storage_at,
        .storage_n = (uint32_t)(word->storage_end - word->storage_at),
        .hash = hash,
        .bare_hash = word->marked || word->lookalikes ? fold_hash(bare) : hash,
        .traits = traits_of(word, vietnamese),
    };
    folder->marked += word->marked;
}

/* A character outside words: blanks become one space, line breaks one '\n' each. */
static void fold_between(struct folder *folder, enum role role, size_t n)
{
    const char *p = folder->storage.p + folder->at;
    bool after_blank = folder->n && folder->text[folder->n - 1] == ' ';
    bool before_line_feed = *p == '\r' && folder->at + 1 < folder->storage.n && p[1] == '\n';
    if (role == ROLE_BLANK && !after_blank)
        put_both(folder, " ", 1, folder->at);
    else if (role == ROLE_LINE && !before_line_feed)
        put_both(folder, "\n", 1, folder->at);
    else if (role == ROLE_APOSTROPHE)
        put_both(folder, "'", 1, folder->at);
    else if (role == ROLE_OTHER || role == ROLE_MARK)
        put_both(folder, p, n, folder->at);
    folder->at += n;
}

void fold_text(struct arena *arena, struct str storage, struct fold *fold)
{
    assert(storage.n <= FOLD_LARGEST_BYTES);
    struct folder folder = {.arena = arena, .storage = storage};
    while (folder.at < storage.n) {
        uint32_t code_point;
        size_t n = utf8_decode_valid(storage.p + folder.at, &code_point);
        enum role role = role_of(code_point);
        if (folder.capacity - folder.n < STEP_BYTES)
            make_room(&folder);
        if (role == ROLE_LETTER || role == ROLE_DIGIT)
            fold_word(&folder);
        else
            fold_between(&folder, role, n);
    }
    if (folder.capacity == folder.n)
        make_room(&folder);
    folder.origin[folder.n] = (uint32_t)storage.n;
    *fold = (struct fold){
        .storage = storage,
        .text = {folder.text, folder.n},
        .bare = {folder.bare, folder.bare_n},
        .syllables = folder.syllables,
        .count = folder.count,
        .marked = folder.marked,
        .origin = folder.origin,
    };
}

struct str fold_origin(const struct fold *fold, size_t at, size_t n)
{
    at = at < fold->text.n ? at : fold->text.n;
    size_t end = n < fold->text.n - at ? at + n : fold->text.n;
    size_t from = fold->origin[at];
    while (end > at && end < fold->text.n && fold->origin[end] == fold->origin[end - 1])
        end++;
    return str_cut(fold->storage, from, fold->origin[end] - from);
}

size_t fold_syllable_at(const struct fold *fold, size_t at)
{
    size_t low = 0, high = fold->count;
    while (low < high) {
        size_t middle = low + (high - low) / 2;
        if (fold->syllables[middle].at < at)
            low = middle + 1;
        else
            high = middle;
    }
    return low;
}
