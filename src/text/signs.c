/* SPDX-License-Identifier: MIT */
/* What a text shows about how it was typed. One pass over the storage form; letters of TCVN 6909 and plain
 * ASCII are passed over by table. */
#include "signs.h"

#include "disguise.h"
#include "emoji.h"
#include "letters.h"
#include "unicode.h"
#include "utf8.h"

enum { SIGNS_KEPT = 64 };

struct search {
    struct arena *arena;
    const struct fold *fold;
    struct signs *signs;
    struct sign *list;
    size_t at;               /* in the storage form */
    size_t syllable;         /* the first that ends behind `at` */
    uint32_t previous, base; /* the code point before `at`, and the last that is no mark; 0 at the start */
    size_t judged;           /* one past the syllable that `disguised` is about */
    bool disguised;
};

static bool is_eth_letter(uint32_t code_point)
{
    return code_point >= 0x80 && disguise_letter(code_point) == u'đ';
}

static void note(struct search *search, enum sign_kind kind, size_t n)
{
    struct signs *signs = search->signs;
    struct sign *last = signs->count ? &search->list[signs->count - 1] : NULL;
    if (last && last->kind == kind && last->at + last->n == search->at && kind < SIGN_EMOJI_FEELING) {
        last->n += (uint32_t)n; /* a styled word is one sign */
        return;
    }
    signs->counts[kind]++;
    if (!search->list)
        search->list = arena_array(search->arena, SIGNS_KEPT, sizeof *search->list);
    if (signs->count < SIGNS_KEPT)
        search->list[signs->count++] = (struct sign){kind, (uint32_t)search->at, (uint32_t)n};
}

/* The syllable of the fold that `at` lies in, NULL between syllables. */
static const struct syllable *current_syllable(struct search *search)
{
    const struct fold *fold = search->fold;
    while (search->syllable < fold->count &&
           fold->syllables[search->syllable].storage_at + fold->syllables[search->syllable].storage_n <=
               search->at)
        search->syllable++;
    if (search->syllable == fold->count || fold->syllables[search->syllable].storage_at > search->at)
        return NULL;
    return &fold->syllables[search->syllable];
}

/* Hooked, barred and turned letters are at home in other languages: they disguise Vietnamese syllables only.
 */
static bool is_of_latin_script(uint32_t code_point)
{
    enum { FIRST_GREEK = 0x0370 };
    return code_point < FIRST_GREEK;
}

/* Whether the word at `at` is of Latin letters with some that only look or serve like them. */
static bool is_disguised_word(struct search *search)
{
    const struct syllable *syllable = current_syllable(search);
    if (!syllable || search->judged == search->syllable + 1)
        return syllable && search->disguised;
    struct str word = str_cut(search->fold->storage, syllable->storage_at, syllable->storage_n);
    size_t latin = 0, lookalikes = 0, others = 0;
    bool home_elsewhere = false;
    uint32_t code_point;
    for (size_t at = 0; at < word.n;) {
        at += utf8_decode_valid(word.p + at, &code_point);
        bool is_latin = letter_of(code_point).letter || disguise_letter(code_point);
        bool is_lookalike = is_eth_letter(code_point) || disguise_lookalike(code_point);
        latin += is_latin;
        lookalikes += is_lookalike;
        home_elsewhere |= disguise_lookalike(code_point) && is_of_latin_script(code_point);
        others += !is_latin && !is_lookalike && unicode_class(code_point) == UNICODE_LETTER;
    }
    search->judged = search->syllable + 1;
    search->disguised =
        latin && lookalikes && !others && (!home_elsewhere || syllable->traits & SYLLABLE_VIETNAMESE);
    return search->disguised;
}

static bool is_bidi_control(uint32_t code_point)
{
    return (code_point >= 0x202A && code_point <= 0x202E) || (code_point >= 0x2066 && code_point <= 0x2069);
}

/* Selectors and joiners belong behind signs and letters of scripts that shape them. */
static bool is_hidden(uint32_t code_point, uint32_t previous)
{
    enum {
        FIRST_SHAPED_SCRIPT = 0x0590,
        NON_JOINER = 0x200C,
        JOINER = 0x200D,
        SELECTOR_1 = 0xFE00,
        SELECTOR_16 = 0xFE0F
    };
    bool selects = code_point == NON_JOINER || code_point == JOINER ||
                   (code_point >= SELECTOR_1 && code_point <= SELECTOR_16);
    return !(selects && previous >= FIRST_SHAPED_SCRIPT && !letter_of(previous).letter);
}

/* A mark left on a letter of TCVN 6909 (or on ı): it belongs nowhere, but for the breve of Ê Đê (ê̆ ô̆ ơ̆ ư̆). */
static bool is_stray(uint32_t mark, uint32_t base)
{
    enum { BREVE = 0x0306, DOTLESS_I = 0x0131 };
    unsigned letter = letter_of(base).letter;
    bool ede = mark == BREVE &&
               (letter == LETTER_EE || letter == LETTER_OO || letter == LETTER_OW || letter == LETTER_UW);
    return (letter && !ede) || base == DOTLESS_I;
}

/* x̄ is a formula's: one plain letter with its mark. */
static bool stands_alone(struct search *search, size_t mark_n)
{
    const struct syllable *syllable = current_syllable(search);
    return syllable && search->base < 0x80 && syllable->storage_at + 1 == search->at &&
           syllable->storage_n == 1 + mark_n;
}

/* a´ for á: an accent typed beside a bare vowel, not an apostrophe between letters. */
static bool is_spacing_accent(const struct search *search, uint32_t code_point, size_t n)
{
    struct letter_form base = letter_of(search->previous);
    uint32_t next = 0;
    if (code_point != 0x00B4 && code_point != 0x02C6 && code_point != 0x02DC)
        return false;
    if (search->at + n < search->fold->storage.n)
        utf8_decode_valid(search->fold->storage.p + search->at + n, &next);
    return letter_is_vowel(base.letter) && base.tone == TONE_LEVEL && !letter_of(next).letter;
}

static bool is_styled(uint32_t code_point)
{
    enum { DOTLESS_I = 0x0131 };
    return code_point >= 0x80 &&
           (unicode_class(code_point) == UNICODE_STYLED ||
            (disguise_letter(code_point) && !is_eth_letter(code_point) && code_point != DOTLESS_I));
}

/* The first code point behind `at` that is no mark, 0 at the end. */
static uint32_t behind_marks(struct str text, size_t at)
{
    uint32_t code_point = 0;
    while (at < text.n) {
        at += utf8_decode_valid(text.p + at, &code_point);
        if (unicode_class(code_point) != UNICODE_MARK)
            return code_point;
    }
    return 0;
}

/* A styled letter on its own is a formula's (𝑥 = 2), also one with its mark. */
static bool is_formula(const struct search *search, size_t n)
{
    uint32_t next = behind_marks(search->fold->storage, search->at + n);
    return !is_styled(search->base) && !is_styled(next) && !letter_of(search->base).letter &&
           !letter_of(next).letter;
}

/* The kind of sign that one character outside TCVN 6909 is; SIGN_COUNT for none. */
static enum sign_kind kind_of(struct search *search, uint32_t code_point, size_t n)
{
    enum unicode_class class = unicode_class(code_point);
    if (is_eth_letter(code_point) || disguise_lookalike(code_point))
        return is_disguised_word(search) ? SIGN_LOOKALIKE : SIGN_COUNT;
    if (is_styled(code_point))
        return is_formula(search, n) ? SIGN_COUNT : SIGN_STYLED;
    if (is_bidi_control(code_point))
        return SIGN_BIDI;
    if (class == UNICODE_IGNORABLE)
        return is_hidden(code_point, search->previous) ? SIGN_INVISIBLE : SIGN_COUNT;
    if (class == UNICODE_MARK || class == UNICODE_ENCLOSING)
        return is_stray(code_point, search->base) && !stands_alone(search, n) ? SIGN_STRAY_MARK : SIGN_COUNT;
    return is_spacing_accent(search, code_point, n) ? SIGN_STRAY_MARK : SIGN_COUNT;
}

static uint32_t code_point_before(struct str text, size_t at)
{
    uint32_t code_point = 0;
    size_t begin = at;
    while (begin > 0 && ((unsigned char)text.p[--begin] & 0xC0) == 0x80)
        ;
    if (at > 0)
        utf8_decode_valid(text.p + begin, &code_point);
    return code_point;
}

static void look_at_foreign(struct search *search, uint32_t code_point, size_t n)
{
    struct emoji emoji = emoji_at(str_from(search->fold->storage, search->at));
    search->previous = code_point_before(search->fold->storage, search->at);
    if (unicode_class(search->previous) != UNICODE_MARK)
        search->base = search->previous;
    enum sign_kind kind =
        emoji.n ? (emoji.feeling ? SIGN_EMOJI_FEELING : SIGN_EMOJI_OTHER) : kind_of(search, code_point, n);
    if (kind < SIGN_COUNT)
        note(search, kind, emoji.n ? emoji.n : n);
    search->at += emoji.n ? emoji.n : n;
}

/* What must stand behind an ASCII byte for it to begin an emoticon or a keycap. */
enum second { SECOND_NEVER, SECOND_ANY, SECOND_SAME, SECOND_OF_FACE, SECOND_OF_STICKER, SECOND_BEYOND_ASCII };

static const unsigned char seconds[0x80] = {
    [':'] = SECOND_ANY,          [';'] = SECOND_ANY,          ['='] = SECOND_ANY,
    ['^'] = SECOND_ANY,          ['<'] = SECOND_ANY,          ['T'] = SECOND_OF_FACE,
    ['o'] = SECOND_OF_FACE,      ['O'] = SECOND_OF_FACE,      ['@'] = SECOND_SAME,
    ['-'] = SECOND_OF_FACE,      ['>'] = SECOND_OF_FACE,      ['x'] = SECOND_OF_FACE,
    ['/'] = SECOND_OF_STICKER,   ['#'] = SECOND_BEYOND_ASCII, ['*'] = SECOND_BEYOND_ASCII,
    ['0'] = SECOND_BEYOND_ASCII, ['1'] = SECOND_BEYOND_ASCII, ['2'] = SECOND_BEYOND_ASCII,
    ['3'] = SECOND_BEYOND_ASCII, ['4'] = SECOND_BEYOND_ASCII, ['5'] = SECOND_BEYOND_ASCII,
    ['6'] = SECOND_BEYOND_ASCII, ['7'] = SECOND_BEYOND_ASCII, ['8'] = SECOND_BEYOND_ASCII,
    ['9'] = SECOND_BEYOND_ASCII,
};

static bool may_begin_sign(unsigned char byte, unsigned char next)
{
    switch ((enum second)seconds[byte]) {
    case SECOND_ANY:
        return true;
    case SECOND_SAME: /* @@ */
        return next == byte;
    case SECOND_OF_FACE: /* T_T -_- >.< xD */
        return next == '_' || next == '.' || next == 'D';
    case SECOND_OF_STICKER:
        return next == '-';
    case SECOND_BEYOND_ASCII:
        return next >= 0x80;
    default:
        return false;
    }
}

static void look_at_ascii(struct search *search)
{
    struct str storage = search->fold->storage;
    bool keycap = seconds[(unsigned char)storage.p[search->at]] == SECOND_BEYOND_ASCII;
    size_t n = keycap ? emoji_at(str_from(storage, search->at)).n : emoticon_at(storage, search->at);
    if (n)
        note(search, keycap ? SIGN_EMOJI_OTHER : SIGN_EMOJI_FEELING, n);
    search->at += n ? n : 1;
}

/* Past letters from ạ to ỹ and ASCII that begins no sign: most of every text. */
static size_t skip_plain(struct str text, size_t at)
{
    const unsigned char *p = (const unsigned char *)text.p;
    while (at < text.n) {
        if (p[at] < 0x80 &&
            (seconds[p[at]] == SECOND_NEVER || at + 1 == text.n || !may_begin_sign(p[at], p[at + 1])))
            at++;
        else if (p[at] == 0xE1 && (p[at + 1] == 0xBB || (p[at + 1] == 0xBA && p[at + 2] >= 0xA0)))
            at += 3;
        else
            break;
    }
    return at;
}

void signs_find(struct arena *arena, const struct fold *fold, struct signs *signs)
{
    struct search search = {.arena = arena, .fold = fold, .signs = signs};
    struct str storage = fold->storage;
    *signs = (struct signs){.count = 0};
    while ((search.at = skip_plain(storage, search.at)) < storage.n) {
        uint32_t code_point;
        size_t n = utf8_decode_valid(storage.p + search.at, &code_point);
        if (code_point < 0x80)
            look_at_ascii(&search);
        else if (letter_of(code_point).letter)
            search.at += n;
        else
            look_at_foreign(&search, code_point, n);
    }
    signs->list = search.list;
}
