/* SPDX-License-Identifier: MIT */
/* Bare spellings: which of them some syllable has, and which are words as they stand. What is possible
 * follows from the grammar; what is written without any mark is a table of ours, one row for each rime that
 * can be bare. */
#include "viet.h"

#include <string.h>

#include "syllables.h"

/* Onsets that occur with the rime at level tone ("-": no onset): "lan" is a word, "hoai" only with a mark. */
struct row {
    const char *rime, *onsets;
};

static const struct row unmarked[] = {
    /* ascending by rime */
    {"a", " - b c ch d g gi h kh l m n ng nh p ph qu r s t th tr v x "},
    {"ai", " - b c ch d g gi h kh l m n ng nh ph qu r s t th tr v "},
    {"am", " - b c ch g gi h kh l n ng nh r s t th x "},
    {"an", " - b c ch d g gi h kh l m n ng nh p ph qu r s t th tr v x "},
    {"ang", " - b c ch d g gi h kh l m n ng nh ph qu r s t th tr v x "},
    {"anh", " - b c ch d g gi h kh l m n nh p ph qu r s t th tr v x "},
    {"ao", " - b c ch d g gi h kh l m n ng nh ph qu r s t th tr v x "},
    {"au", " c ch g gi h kh l m nh ph qu r s t th tr "},
    {"ay", " b c ch d g h kh l m n ng nh ph qu r s t th tr v x "},
    {"e", " - b ch d gh h k kh l m n ngh nh ph qu r s t th tr v x "},
    {"em", " - b k kh l m n nh r s t x "},
    {"en", " b ch gh h k kh l m n nh ph qu r s t th v x "},
    {"eng", " b k l r x "},
    {"eo", " - b ch d gi h k kh l m n nh ph qu r s t th tr v x "},
    {"i", " - b ch d gi h k kh l m n ngh nh p ph r s t th tr v x "},
    {"ia", " - b ch d k l m n r t th v x "},
    {"im", " - b ch d gh k l m ph r s t v "},
    {"in", " - b k m p ph s t v x "},
    {"inh", " - b ch d k kh l m n ngh nh r s t th tr v x "},
    {"iu", " d h l r s t th "},
    {"o", " - b c ch d g gi h kh l m n ng nh ph r s t th tr v x "},
    {"oa", " - ch d h kh l ng t th x "},
    {"oai", " - kh l th "},
    {"oam", " ng "},
    {"oan", " - d h kh l ng s t th v x "},
    {"oang", " - ch h kh l nh t th x "},
    {"oanh", " - d h kh l t "},
    {"oao", " ng "},
    {"oay", " h l m ng x "},
    {"oe", " - ch h kh l ng nh t x "},
    {"oen", " h nh t x "},
    {"oeo", " kh ng "},
    {"oi", " - c ch d gi h kh l m n ng nh r s t th v x "},
    {"om", " - b c ch d g h kh l m n nh r t x "},
    {"on", " b c g gi h l m n ng r s t th v x "},
    {"ong", " - b c ch d g gi h l m n ng nh ph r s t th tr v x "},
    {"oong", " - b c l m s t x "},
    {"u", " - b c ch d g h kh l m n ng nh p ph r s t th tr v x "},
    {"ua", " - b c ch d h kh l m n r t th v x "},
    {"ui", " - b c ch d g h kh l m ph r s t th tr v x "},
    {"um", " - c ch d h kh l nh r s t v x "},
    {"un", " - c ch d gi h l m ph r s t th tr v x "},
    {"ung", " - b c ch d h kh l m n nh ph r s t th tr v x "},
    {"uy", " - d h kh l ng s t tr "},
    {"uya", " kh "},
    {"uynh", " h kh "},
    {"y", " - d h k l m n qu s t th v "},
};

static bool is_written_unmarked(const struct reading *reading)
{
    char wanted[ONSET_LONGEST + 3] = " - ";
    size_t low = 0, high = sizeof unmarked / sizeof *unmarked;
    while (low < high) {
        size_t middle = low + (high - low) / 2;
        if (strcmp(unmarked[middle].rime, reading->rime->spelling) < 0)
            low = middle + 1;
        else
            high = middle;
    }
    if (low == sizeof unmarked / sizeof *unmarked || strcmp(unmarked[low].rime, reading->rime->spelling) != 0)
        return false;
    if (reading->onset.n) {
        memcpy(wanted + 1, reading->onset.p, reading->onset.n);
        wanted[reading->onset.n + 1] = ' ';
        wanted[reading->onset.n + 2] = '\0';
    }
    return strstr(unmarked[low].onsets, wanted) != NULL;
}

/* Lips do not round twice: a labial, g or gi before a glide is foreign (buan, moat), bar the few words in the
 * table. */
static bool is_foreign_glide(const struct reading *reading)
{
    static const char *const rounded[] = {"oa", "oă", "oe", "uâ", "uê", "uơ", "uy"};
    static const char *const labials[] = {"b", "m", "p", "ph", "v", "g", "gi"};
    bool glide = false, labial = false;
    for (size_t i = 0; i < sizeof rounded / sizeof *rounded; i++)
        glide |= str_starts((struct str){reading->rime->spelling, reading->rime->n}, str_of(rounded[i]));
    for (size_t i = 0; i < sizeof labials / sizeof *labials; i++)
        labial |= str_is(reading->onset, labials[i]);
    return glide && labial;
}

/* The next way to put vowel marks on the letters, counting like an odometer; false after the last. */
static bool next_marking(unsigned char *letters, size_t n)
{
    static const unsigned char next[LETTER_COUNT] = {
        [LETTER_A] = LETTER_AW, [LETTER_AW] = LETTER_AA, [LETTER_E] = LETTER_EE,
        [LETTER_O] = LETTER_OO, [LETTER_OO] = LETTER_OW, [LETTER_U] = LETTER_UW,
    };
    static const unsigned char first[LETTER_COUNT] = {
        [LETTER_AA] = LETTER_A,
        [LETTER_EE] = LETTER_E,
        [LETTER_OW] = LETTER_O,
        [LETTER_UW] = LETTER_U,
    };
    for (size_t i = 0; i < n; i++) {
        if (next[letters[i]]) {
            letters[i] = next[letters[i]];
            return true;
        }
        letters[i] = first[letters[i]] ? first[letters[i]] : letters[i];
    }
    return false;
}

enum bare_kind viet_bare_kind(struct str bare)
{
    unsigned char letters[SYLLABLE_LONGEST];
    struct reading reading;
    if (bare.n == 0 || bare.n > SYLLABLE_LONGEST)
        return BARE_FOREIGN;
    for (size_t i = 0; i < bare.n; i++) {
        struct letter_form form = letter_of((unsigned char)bare.p[i]);
        if (form.letter == LETTER_NONE || (unsigned char)bare.p[i] >= 0x80)
            return BARE_FOREIGN;
        letters[i] = form.letter;
    }
    if (syllable_read(letters, bare.n, TONE_LEVEL, &reading) && is_written_unmarked(&reading))
        return BARE_POSSIBLE;
    do {
        if (syllable_read(letters, bare.n, TONE_ACUTE, &reading) && !is_foreign_glide(&reading))
            return BARE_NEEDS_MARK;
    } while (next_marking(letters, bare.n));
    return BARE_FOREIGN;
}
