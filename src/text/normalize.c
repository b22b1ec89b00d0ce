/* SPDX-License-Identifier: MIT */
/* The storage form of one text: each stage of the pipeline rewrites what the one before it made, records what
 * it replaced, and leaves the text alone when it finds nothing to do. */
#include "normalize.h"

#include <assert.h>
#include <string.h>

#include "disguise.h"
#include "letters.h"
#include "nfc.h"
#include "stage.h"
#include "survey.h"
#include "syllables.h"
#include "unicode.h"
#include "utf8.h"

static const struct {
    const char *name;
    bool legacy;
} rules[] = {
    [REPAIR_UTF8] = {"utf8", false},        [REPAIR_DOUBLE_UTF8] = {"double-utf8", true},
    [REPAIR_TCVN3] = {"tcvn3", true},       [REPAIR_VNI] = {"vni", true},
    [REPAIR_CP1258] = {"cp1258", true},     [REPAIR_VIETWARE_X] = {"vietware-x", true},
    [REPAIR_BKHCM2] = {"bkhcm2", true},     [REPAIR_VIQR] = {"viqr", true},
    [REPAIR_VPS] = {"vps", true},           [REPAIR_VISCII] = {"viscii", true},
    [REPAIR_NFC] = {"nfc", false},          [REPAIR_TONE_0340] = {"tone-0340", false},
    [REPAIR_ORDER] = {"mark-order", false}, [REPAIR_ETH] = {"eth", false},
};
static_assert(sizeof rules / sizeof *rules == REPAIR_COUNT, "a name for every rule");

const char *repair_name(enum repair_rule rule)
{
    return rules[rule].name;
}

bool repair_is_legacy(enum repair_rule rule)
{
    return rules[rule].legacy;
}

static void repair_utf8(struct stages *stages)
{
    struct str raw = stages->text->storage;
    size_t ill_formed, at = utf8_well_formed(raw, &ill_formed);
    if (ill_formed == 0)
        return;
    stage_begin(stages);
    while (ill_formed) {
        stage_replace(stages, REPAIR_UTF8, at, ill_formed, STR(UTF8_REPLACEMENT));
        at += ill_formed;
        at += utf8_well_formed(str_from(raw, at), &ill_formed);
    }
    stage_end(stages);
}

/* U+FFFD inside words: another program read a foreign encoding as UTF-8, and what it could not read is lost.
 */
static bool has_lost_letters(struct str text)
{
    enum { LOST_LEAST = 2 };
    size_t lost = 0;
    struct str rest = text;
    for (size_t at; (at = str_find(rest, STR(UTF8_REPLACEMENT))) < rest.n && lost < LOST_LEAST;) {
        unsigned char before = at ? (unsigned char)rest.p[at - 1] : ' ';
        lost += before < 0x80 && letter_of(before).letter;
        rest = str_from(rest, at + STR(UTF8_REPLACEMENT).n);
    }
    return lost >= LOST_LEAST;
}

/* `composed` with each toned vowel and late vowel mark as one letter. */
static struct str order_marks(struct arena *arena, struct str composed)
{
    struct rewrite rewrite = {.arena = arena, .source = composed};
    uint32_t previous = 0, code_point;
    size_t previous_n = 0;
    for (size_t at = 0, n; at < composed.n; at += n) {
        char bytes[UTF8_LONGEST_BYTES];
        n = utf8_decode_valid(composed.p + at, &code_point);
        uint32_t letter = previous ? letter_with_late_mark(previous, code_point) : 0;
        if (letter)
            rewrite_replace(&rewrite, at - previous_n, previous_n + n,
                            (struct str){bytes, utf8_encode(letter, bytes)});
        previous = letter ? 0 : code_point;
        previous_n = n;
    }
    return rewrite_end(&rewrite);
}

static bool has_tone_0340(struct str text)
{
    return str_find(text, STR("\xCD\x80")) < text.n || str_find(text, STR("\xCD\x81")) < text.n;
}

static void compose(struct stages *stages)
{
    struct str text = stages->text->storage;
    struct nfc_stretch next = nfc_next(text, 0);
    stage_begin(stages);
    for (; next.n; next = nfc_next(text, next.at + next.n)) {
        struct str before = str_cut(text, next.at, next.n), composed = nfc_compose(stages->arena, before);
        struct str after = order_marks(stages->arena, composed);
        if (!str_equal(after, composed))
            stage_replace(stages, REPAIR_ORDER, next.at, next.n, after);
        else if (!str_equal(composed, before))
            stage_replace(stages, has_tone_0340(before) ? REPAIR_TONE_0340 : REPAIR_NFC, next.at, next.n,
                          composed);
    }
    stage_end(stages);
}

static bool is_eth(uint32_t code_point)
{
    return code_point >= 0x80 && disguise_letter(code_point) == u'đ';
}

struct eth_word {
    size_t at, end, eths;
    bool syllable;
};

static bool is_in_word(uint32_t code_point)
{
    return letter_of(code_point).letter || (code_point >= 0x80 && unicode_class(code_point) <= UNICODE_MARK);
}

/* The run of letters at `at`, eths read as đ. */
static struct eth_word read_word(struct str text, size_t at)
{
    struct eth_word word = {.at = at, .end = at};
    unsigned char letters[SYLLABLE_LONGEST];
    size_t count = 0, tones = 0;
    enum tone tone = TONE_LEVEL;
    bool foreign = false;
    uint32_t code_point;
    for (size_t n; word.end < text.n; word.end += n, count++) {
        n = utf8_decode_valid(text.p + word.end, &code_point);
        if (!is_in_word(code_point))
            break;
        bool eth = is_eth(code_point);
        struct letter_form form =
            eth ? (struct letter_form){LETTER_DD, TONE_LEVEL, false} : letter_of(code_point);
        if (count < SYLLABLE_LONGEST)
            letters[count] = form.letter;
        foreign |= form.letter == LETTER_NONE;
        tones += form.tone != TONE_LEVEL;
        tone = form.tone ? (enum tone)form.tone : tone;
        word.eths += eth;
    }
    struct reading reading;
    word.syllable = word.eths && tones < 2 && !foreign && syllable_read(letters, count, tone, &reading);
    return word;
}

static void replace_eths(struct stages *stages, const struct eth_word *word)
{
    struct str text = stages->text->storage;
    uint32_t code_point;
    for (size_t at = word->at, n; at < word->end; at += n) {
        n = utf8_decode_valid(text.p + at, &code_point);
        if (is_eth(code_point))
            stage_replace(stages, REPAIR_ETH, at, n, unicode_is_upper(code_point) ? STR("Đ") : STR("đ"));
    }
}

static void repair_eths(struct stages *stages)
{
    struct str text = stages->text->storage;
    stage_begin(stages);
    for (size_t at = 0; at < text.n;) {
        struct eth_word word = read_word(text, at);
        uint32_t code_point;
        if (word.syllable)
            replace_eths(stages, &word);
        at = word.end > at ? word.end : at + utf8_decode_valid(text.p + at, &code_point);
    }
    stage_end(stages);
}

/* What could be foreign is undone first; a text that changed by it is looked at anew. */
static struct survey undo_encodings(struct stages *stages)
{
    struct survey survey = survey_text(stages->text->storage);
    if (survey.mojibake) {
        mojibake_undo(stages);
        survey = survey_text(stages->text->storage);
    }
    if (survey.legacy) {
        legacy_undo(stages);
        survey = survey_text(stages->text->storage);
    }
    if (survey.viqr)
        viqr_undo(stages);
    return survey;
}

void normalize(struct arena *arena, struct str raw, struct text *text)
{
    struct stages stages;
    stages_open(&stages, arena, text);
    *text = (struct text){.storage = raw};
    repair_utf8(&stages);
    struct survey survey = undo_encodings(&stages);
    if (survey.composition)
        compose(&stages);
    if (survey.eth)
        repair_eths(&stages);
    text->suspected_legacy |= survey.lost && has_lost_letters(text->storage);
    stages_close(&stages);
}

size_t normalize_origin(const struct text *text, size_t at)
{
    for (size_t i = text->history_count; i-- > 0;)
        at = rewrite_back(&text->history[i], at);
    return at;
}
