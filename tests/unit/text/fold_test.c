/* SPDX-License-Identifier: MIT */
#include "fold.h"

#include <string.h>

#include "check.h"
#include "normalize.h"

static struct arena *arena;

static struct fold folded(const char *storage)
{
    struct fold fold;
    fold_text(arena, str_of(storage), &fold);
    return fold;
}

static void texts_and_bare_texts(void)
{
    static const struct {
        const char *storage, *text, *bare;
    } cases[] = {
        {"", "", ""},
        {"Ủy ban NHÂN DÂN", "ủy ban nhân dân", "uy ban nhan dan"},
        {"hoà khoẻ luỹ thuý gìa", "hòa khỏe lũy thúy già", "hoa khoe luy thuy gia"},
        {"Quí vị, qúi, Qủa", "quý vị, quý, quả", "quy vi, quy, qua"},
        {"HOÀ BÌNH", "hòa bình", "hoa binh"},
        {"a \t\u00A0\u3000 b\r\nc\u2028d\re", "a b\nc\nd\ne", "a b\nc\nd\ne"},
        {"H’Hen ‘nói’ K`Brơi o´clock 'x", "h'hen 'nói' k'brơi o'clock 'x", "h'hen 'noi' k'broi o'clock 'x"},
        {"𝓝𝓰𝓾𝔂𝓮\u0302\u0303𝓷 Ｎｇｕｙễｎ ɴɢᴜʏễɴ Ⓝⓖ 🅽🅶", "nguyễn nguyễn nguyễn ng ng",
         "nguyen nguyen nguyen ng ng"},
        {"Ðức ðã Ɖi ɖó", "đức đã đi đó", "duc da di do"},
        {"½ m² ①② ™ № ⁵", "½ m² ①② ™ № ⁵", "½ m² ①② ™ № ⁵"},
        {"𝟎𝟗１２ 0️⃣9️⃣", "0912 09", "0912 09"},
        {"Nguy\u200Bễ\u00ADn\u2060 \u202Eabc\uFEFF", "nguyễn abc", "nguyen abc"},
        {"👩\u200D💼 chào 👍🏽", "👩💼 chào 👍🏽", "👩💼 chao 👍🏽"},
        {"Y Blŭ Niê Hđơ\u0306k Ƀuôn", "y blŭ niê hđơ\u0306k ƀuôn", "y blu nie hdok buon"},
        {"Straße ﬁne İ Ⅲ \u212A ſ", "strasse fine i\u0307 iii k s", "strasse fine i iii k s"},
        {"hаng bạс", "hang bạc", "hang bac"}, /* Cyrillic а and с among Latin letters */
        {"сао Россия", "сао россия", "сао россия"},
        {"ban_bè x-y", "ban_bè x-y", "ban_be x-y"},
        {"l.ừ.a Đ-Ả-O l ừ a, m.ẹ", "lừa đảo lừa, mẹ", "lua dao lua, me"},
        {"a.b.c e ạ v.v. T.Ư x.ấu đ.m", "a.b.c e ạ v.v. tư x.ấu đ.m", "a.b.c e a v.v. tu x.au d.m"},
        {"nguuuu vãiiii QUÁAAA ơiii", "ngu vãi quá ơi", "ngu vai qua oi"},
        {"viii iii www kkkk zzz too", "viii iii www kkkk zzz too", "viii iii www kkkk zzz too"},
        {"ti\u0131\u0301ng", "tiíng", "tiing"},
        {"100.000₫", "100.000₫", "100.000₫"},
    };
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        struct fold fold = folded(cases[i].storage);
        CHECK_STR(fold.text, cases[i].text);
        CHECK_STR(fold.bare, cases[i].bare);
    }
}

static void check_syllable(const struct fold *fold, size_t index, const char *text, const char *storage,
                           unsigned traits)
{
    if (!CHECK(index < fold->count))
        return;
    const struct syllable *syllable = &fold->syllables[index];
    CHECK_STR(str_cut(fold->text, syllable->at, syllable->n), text);
    CHECK_STR(str_cut(fold->storage, syllable->storage_at, syllable->storage_n), storage);
    CHECK(syllable->traits == traits);
    CHECK(syllable->hash == fold_hash(str_of(text)));
    CHECK(syllable->bare_hash == fold_hash(str_cut(fold->bare, syllable->bare_at, syllable->bare_n)));
    CHECK(fold_syllable_at(fold, syllable->at) == index);
    CHECK_STR(fold_origin(fold, syllable->at, syllable->n), storage);
}

static void what_was_undone(void)
{
    static const struct {
        const char *storage;
        unsigned traits;
    } cases[] = {
        {"tiền", 0},
        {"hoà", 0},
        {"t.i.ề.n", SYLLABLE_APART},
        {"tiềnnn", SYLLABLE_DRAWN_OUT},
        {"tiề\u0578", SYLLABLE_LOOKALIKE}, /* an Armenian letter for n */
        {"𝓽iền", SYLLABLE_STYLED},
        {"ｔｉềｎ", SYLLABLE_STYLED},
        {"ti\u200Bền", SYLLABLE_HIDDEN},
        {"tiền\u200B", 0}, /* behind the word, not in it */
    };
    const unsigned undone =
        SYLLABLE_APART | SYLLABLE_DRAWN_OUT | SYLLABLE_LOOKALIKE | SYLLABLE_STYLED | SYLLABLE_HIDDEN;
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        struct fold fold = folded(cases[i].storage);
        CHECK(fold.count == 1);
        CHECK((fold.syllables->traits & undone) == cases[i].traits);
    }
}

static void syllables_and_traits(void)
{
    struct fold fold = folded("UBND tỉnh,H'Hen: 2026 ko 2h Hoà");
    CHECK(fold.count == 7 && fold.marked == 2);
    check_syllable(&fold, 0, "ubnd", "UBND", SYLLABLE_CAPITAL | SYLLABLE_UPPER);
    check_syllable(&fold, 1, "tỉnh", "tỉnh", SYLLABLE_VIETNAMESE | SYLLABLE_MARKED);
    check_syllable(&fold, 2, "h'hen", "H'Hen", SYLLABLE_CAPITAL);
    check_syllable(&fold, 3, "2026", "2026", SYLLABLE_NUMBER);
    check_syllable(&fold, 4, "ko", "ko", 0);
    check_syllable(&fold, 5, "2h", "2h", 0);
    check_syllable(&fold, 6, "hòa", "Hoà", SYLLABLE_VIETNAMESE | SYLLABLE_MARKED | SYLLABLE_CAPITAL);
    CHECK(fold_syllable_at(&fold, 0) == 0);
    CHECK(fold_syllable_at(&fold, 1) == 1);
    CHECK(fold_syllable_at(&fold, fold.text.n) == fold.count);
}

static void offsets_lead_back_to_whole_characters(void)
{
    struct fold fold = folded("x  Nguy\u200Bễn ﬁne Ⅲ.");
    CHECK_STR(fold_origin(&fold, 0, 1), "x");
    CHECK_STR(fold_origin(&fold, 1, 1), "  ");
    CHECK_STR(fold_origin(&fold, 2, 4), "Nguy\u200B");
    CHECK_STR(fold_origin(&fold, 6, 1), "ễ"); /* a byte of three */
    CHECK_STR(fold_origin(&fold, 8, 2), "ễn");
    size_t fine = str_find(fold.text, STR("fine"));
    CHECK_STR(fold_origin(&fold, fine, 1), "ﬁ");
    CHECK_STR(fold_origin(&fold, fine, 4), "ﬁne");
    CHECK_STR(fold_origin(&fold, str_find(fold.text, STR("iii")) + 1, 1), "Ⅲ");
    CHECK_STR(fold_origin(&fold, 0, fold.text.n), "x  Nguy\u200Bễn ﬁne Ⅲ.");
    CHECK_STR(fold_origin(&fold, fold.text.n, 5), "");
    CHECK(fold.origin[fold.text.n] == fold.storage.n);
}

/* Offsets never go back and every character of the fold has one, whatever is thrown in. */
static void offsets_of_noise_ascend(void)
{
    static const char *const pieces[] = {"a",      "Ế", "\u0301", "\u0323", " ",   "\u200B", "𝓮",      "ﬃ",
                                         "\u0306", "ơ", "\n",     "Ð",      "'",   "9",      "½",      "👍",
                                         "\u00A0", "с", "qu",     "í",      "hoà", "ꜱ",      "\u20E3", "ﷺ"};
    uint32_t seed = 1;
    for (size_t round = 0; round < 3000; round++) {
        char noise[400];
        size_t n = 0;
        for (size_t i = 0; i < 24; i++) {
            seed = seed * 1664525u + 1013904223u;
            const char *piece = pieces[(seed >> 16) % (sizeof pieces / sizeof *pieces)];
            memcpy(noise + n, piece, strlen(piece));
            n += strlen(piece);
        }
        struct fold fold, again;
        struct str storage = normalize_nfc(arena, (struct str){noise, n});
        fold_text(arena, storage, &fold);
        bool ascends = fold.origin[fold.text.n] == storage.n;
        for (size_t i = 0; i < fold.text.n; i++)
            ascends &= fold.origin[i] <= fold.origin[i + 1] && fold.origin[i] < storage.n;
        for (size_t i = 0; i < fold.count; i++)
            ascends &= fold.syllables[i].n && fold.syllables[i].storage_n &&
                       fold.syllables[i].at + fold.syllables[i].n <= fold.text.n &&
                       fold.syllables[i].bare_at + fold.syllables[i].bare_n <= fold.bare.n;
        fold_text(arena, fold.text, &again);
        bool stable = str_equal(again.text, fold.text) && str_equal(again.bare, fold.bare);
        if (!CHECK(ascends) || !CHECK(stable))
            printf("    \"%.*s\"\n    -> \"%.*s\"\n    -> \"%.*s\"\n", STR_ARG(storage), STR_ARG(fold.text),
                   STR_ARG(again.text));
        arena_reset(arena);
    }
}

int main(void)
{
    arena = arena_new();
    texts_and_bare_texts();
    what_was_undone();
    syllables_and_traits();
    offsets_lead_back_to_whole_characters();
    offsets_of_noise_ascend();
    arena_free(arena);
    return check_result();
}
