/* SPDX-License-Identifier: MIT */
/* One word of the fold. Letters of TCVN 6909 go by table, as they are nearly all; every other character asks
 * unicode.h. A word that reads as a Vietnamese syllable gets its tone where dictionaries put it. */
#include "disguise.h"
#include "folder.h"

static void put_letter(struct folder *folder, unsigned letter, unsigned tone, size_t origin)
{
    const struct letter_bytes *spelling = &letter_spellings[letter][tone];
    folder_put(folder, spelling->bytes, spelling->n, origin);
    folder->bare[folder->bare_n++] = letter_bare[letter];
}

/* A letter, digit or apostrophe of the word. */
static void add_unit(struct folder *folder, struct unit unit)
{
    struct word *word = &folder->word;
    if (word->count < SYLLABLE_LONGEST)
        folder->units[word->count] = unit;
    word->count++;
    word->foreign |= unit.letter == LETTER_NONE;
    word->lookalikes += unit.lookalike;
}

static void begin_base(struct folder *folder)
{
    folder->word.base_at = (uint32_t)folder->n;
    folder->word.base_origin = (uint32_t)folder->at;
    folder->word.marks = 0;
}

/* The run of letters of TCVN 6909 at folder->at, as far as there is room: most words are that and no more.
 * Written with locals, because bytes stored through text may alias the folder. */
static void add_plain_letters(struct folder *folder)
{
    struct word *word = &folder->word;
    const char *storage = folder->storage.p;
    char *text = folder->text, *bare = folder->bare;
    uint32_t *origin = folder->origin, code_point;
    size_t at = folder->at, n = folder->n, bare_n = folder->bare_n, base_at = word->base_at;
    size_t count = word->count, room = folder->capacity - STEP_BYTES;
    uint32_t uppers = 0;
    bool starts_upper = false;
    for (size_t length; at < folder->storage.n && n < room; at += length) {
        length = utf8_decode_valid(storage + at, &code_point);
        const struct letter_fold *fold = letter_fold_of(code_point);
        if (fold->letter == LETTER_NONE)
            break;
        memcpy(text + n, fold->bytes, sizeof fold->bytes);
        origin[n] = origin[n + 1] = origin[n + 2] = (uint32_t)at;
        if (count < SYLLABLE_LONGEST)
            folder->units[count] = (struct unit){fold->letter, fold->tone, false, (uint32_t)at};
        bare[bare_n++] = fold->bare;
        base_at = n;
        n += fold->n;
        uppers += fold->upper;
        starts_upper |= fold->upper && word->letters + count == word->count;
        count++;
    }
    if (count == word->count)
        return;
    word->marked |= n - folder->n > count - word->count; /* a letter of more than one byte */
    word->starts_upper |= starts_upper;
    word->letters += (uint32_t)count - word->count;
    word->count = (uint32_t)count;
    word->uppers += uppers;
    word->base_at = (uint32_t)base_at;
    word->base_origin = origin[base_at];
    word->marks = 0;
    folder->at = at;
    word->storage_end = (uint32_t)at;
    folder->n = n;
    folder->bare_n = bare_n;
}

/* A folded code point that is a letter, of any script. */
static void add_code_point(struct folder *folder, uint32_t code_point)
{
    char bytes[UTF8_LONGEST_BYTES];
    uint32_t bare = letter_strip(code_point), lookalike = disguise_lookalike(code_point);
    struct letter_form form = letter_of(lookalike ? lookalike : code_point);
    begin_base(folder);
    folder_put(folder, bytes, utf8_encode(code_point, bytes), folder->at);
    folder_put_bare(folder, bytes, utf8_encode(bare, bytes));
    folder->word.marked |= bare != code_point;
    add_unit(folder, (struct unit){form.letter, form.tone, lookalike != 0, (uint32_t)folder->at});
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
static void add_mark(struct folder *folder, uint32_t mark)
{
    struct word *word = &folder->word;
    int32_t parts[UNICODE_LONGEST_CANONICAL * (STREAM_SAFE_MARKS + 2)];
    char bytes[UTF8_LONGEST_BYTES];
    uint32_t code_point;
    size_t count = 0;
    if (word->count == 0 && word->marks == 0)
        begin_base(folder);
    if (word->marks == STREAM_SAFE_MARKS)
        return;
    word->marks++;
    word->marked = true;
    mark_unit(folder, mark);
    for (size_t at = word->base_at, n; at < folder->n; at += n) {
        n = utf8_decode_valid(folder->text + at, &code_point);
        count += unicode_decompose(code_point, parts + count);
    }
    count += unicode_decompose(mark, parts + count);
    count = compose(folder->arena, parts, count);
    folder->n = word->base_at;
    for (size_t i = 0; i < count; i++)
        folder_put(folder, bytes, utf8_encode((uint32_t)parts[i], bytes), word->base_origin);
}

static void add_digit(struct folder *folder, uint32_t code_point)
{
    char bytes[UTF8_LONGEST_BYTES];
    begin_base(folder);
    folder_put_both(folder, bytes, utf8_encode(code_point, bytes), folder->at);
    add_unit(folder, (struct unit){.origin = (uint32_t)folder->at});
    folder->word.digits++;
}

/* A letter that TCVN 6909 does not have, or a styled letter or digit. */
static void add_dressed(struct folder *folder, uint32_t code_point)
{
    int32_t parts[UNICODE_LONGEST_COMPATIBLE] = {(int32_t)disguise_letter(code_point)};
    size_t count = parts[0] ? 1 : unicode_compose(folder->arena, parts, unicode_fold(code_point, parts));
    folder->word.styled |= letter_of((uint32_t)parts[0]).letter != LETTER_NONE;
    for (size_t i = 0; i < count; i++) {
        uint32_t part = (uint32_t)parts[i];
        enum role role = role_of(part);
        if (role == ROLE_MARK)
            add_mark(folder, part);
        else if (role == ROLE_DIGIT)
            add_digit(folder, part);
        else
            add_code_point(folder, part);
    }
}

static void add_foreign_letter(struct folder *folder, uint32_t code_point)
{
    struct word *word = &folder->word;
    bool upper = unicode_is_upper(code_point);
    word->starts_upper |= upper && word->letters == 0;
    word->uppers += upper;
    word->letters++;
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
    enum role role = role_of(code_point);
    switch (role) {
    case ROLE_LETTER:
        add_foreign_letter(folder, code_point);
        break;
    case ROLE_DIGIT:
        add_digit(folder, code_point);
        break;
    case ROLE_MARK:
        add_mark(folder, code_point);
        break;
    case ROLE_APOSTROPHE:
        if (!apostrophe_joins(folder, n))
            return false;
        folder_put_both(folder, "'", 1, folder->at);
        add_unit(folder, (struct unit){.origin = (uint32_t)folder->at});
        break;
    case ROLE_DROPPED:
        folder->word.dropped_at = (uint32_t)folder->at;
        break;
    default:
        return false;
    }
    folder->at += n;
    if (role != ROLE_DROPPED)
        folder->word.storage_end = (uint32_t)folder->at;
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

/* Whether the word is a Vietnamese syllable; if so its tone, and lookalikes among its letters, are put
 * right. */
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
    if (word->lookalikes || word->apart || word->drawn_out || reading.i_for_y || (tones && tone_at != reading.tone_at))
        respell(folder, &reading, tone);
    return true;
}

/* The letters kept apart behind the first one, as one word with it. */
static void join_letters(struct folder *folder)
{
    size_t end = masked_letters(folder->storage, folder->word.storage_at);
    folder->word.apart = end != 0;
    while (folder->at < end) {
        folder->at++; /* what keeps them apart: one byte */
        folder_reserve(folder);
        add_plain_letters(folder);
    }
}

static bool read_drawn_out(struct folder *folder)
{
    struct word *word = &folder->word;
    struct word before = *word;
    if (word->foreign || !masked_drawn_out(folder))
        return false;
    word->drawn_out = true;
    bool vietnamese = settle_spelling(folder);
    if (!vietnamese)
        *word = before;
    return vietnamese;
}

static unsigned traits_of(const struct word *word, bool vietnamese)
{
    return (vietnamese ? SYLLABLE_VIETNAMESE : 0U) | (word->marked ? SYLLABLE_MARKED : 0U) |
           (word->digits == word->count ? SYLLABLE_NUMBER : 0U) |
           (word->starts_upper ? SYLLABLE_CAPITAL : 0U) |
           (word->letters > 1 && word->uppers == word->letters ? SYLLABLE_UPPER : 0U) |
           (word->apart ? SYLLABLE_APART : 0U) | (word->drawn_out ? SYLLABLE_DRAWN_OUT : 0U) |
           (word->lookalikes ? SYLLABLE_LOOKALIKE : 0U) | (word->styled ? SYLLABLE_STYLED : 0U) |
           (word->dropped_at && word->dropped_at < word->storage_end ? SYLLABLE_HIDDEN : 0U);
}

void fold_word(struct folder *folder)
{
    struct word *word = &folder->word;
    *word = (struct word){
        .at = (uint32_t)folder->n, .bare_at = (uint32_t)folder->bare_n, .storage_at = (uint32_t)folder->at};
    do {
        folder_reserve(folder);
        add_plain_letters(folder);
    } while (folder->at < folder->storage.n && add_character(folder));
    if (word->count == 1)
        join_letters(folder);
    bool vietnamese = settle_spelling(folder) || read_drawn_out(folder);
    struct str text = {folder->text + word->at, folder->n - word->at};
    struct str bare = {folder->bare + word->bare_at, folder->bare_n - word->bare_at};
    folder->syllables = arena_grow(folder->arena, folder->syllables, folder->count,
                                   &folder->syllable_capacity, sizeof *folder->syllables);
    uint32_t hash = fold_hash(text);
    folder->syllables[folder->count++] = (struct syllable){
        .at = word->at,
        .n = (uint32_t)text.n,
        .bare_at = word->bare_at,
        .bare_n = (uint32_t)bare.n,
        .storage_at = word->storage_at,
        .storage_n = word->storage_end - word->storage_at,
        .hash = hash,
        .bare_hash = word->marked || word->lookalikes ? fold_hash(bare) : hash,
        .traits = traits_of(word, vietnamese),
    };
    folder->marked += word->marked;
}
