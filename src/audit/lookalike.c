/* SPDX-License-Identifier: MIT */
/* Look-alike letters, in their folded (lower-case) form. */
#include "lookalike.h"

#include "normalize.h"
#include "utf8.h"

static const struct {
    uint32_t letter;
    char latin;
} imitations[] = {
    /* Cyrillic: the capitals of в к м н т look Latin, and folding hides which it was */
    {0x0430, 'a'},
    {0x0432, 'b'},
    {0x0435, 'e'},
    {0x043A, 'k'},
    {0x043C, 'm'},
    {0x043D, 'h'},
    {0x043E, 'o'},
    {0x0440, 'p'},
    {0x0441, 'c'},
    {0x0442, 't'},
    {0x0443, 'y'},
    {0x0445, 'x'},
    {0x0455, 's'},
    {0x0456, 'i'},
    {0x0458, 'j'},
    {0x04BB, 'h'},
    {0x04CF, 'l'},
    {0x0501, 'd'},
    {0x051B, 'q'},
    {0x051D, 'w'},
    {0x0475, 'v'},
    /* Greek */
    {0x03B1, 'a'},
    {0x03B2, 'b'},
    {0x03B5, 'e'},
    {0x03B6, 'z'},
    {0x03B7, 'n'},
    {0x03B9, 'i'},
    {0x03BA, 'k'},
    {0x03BC, 'm'},
    {0x03BD, 'v'},
    {0x03BF, 'o'},
    {0x03C1, 'p'},
    {0x03C4, 't'},
    {0x03C5, 'u'},
    {0x03C7, 'x'},
    /* Armenian, Latin letters without dot or serif */
    {0x0585, 'o'},
    {0x057D, 'u'},
    {0x0570, 'h'},
    {0x0131, 'i'},
    {0x0251, 'a'},
    {0x0261, 'g'},
};

enum { CYRILLIC_A_BREVE = 0x04D1, A_BREVE = 0x0103 };

static uint32_t latin_of(uint32_t letter)
{
    if (letter < 0x80)
        return letter;
    for (size_t i = 0; i < sizeof imitations / sizeof *imitations; i++)
        if (imitations[i].letter == letter)
            return (unsigned char)imitations[i].latin;
    return letter == CYRILLIC_A_BREVE ? A_BREVE : letter;
}

struct str lookalike_latin(struct arena *arena, struct str folded)
{
    struct buf out = {0};
    uint32_t letter;
    for (size_t at = 0, n; at < folded.n && (n = utf8_decode(str_from(folded, at), &letter)) > 0; at += n) {
        char bytes[UTF8_LONGEST_BYTES];
        buf_add(&out, (struct str){bytes, utf8_encode(latin_of(letter), bytes)});
    }
    struct str latin = normalize_nfc(arena, arena_str(arena, buf_str(&out)));
    buf_free(&out);
    return latin;
}

struct str lookalike_skeleton(struct arena *arena, const struct fold *name)
{
    struct str latin = lookalike_latin(arena, name->text);
    struct buf out = {0};
    for (size_t i = 0; i < latin.n; i++)
        if (latin.p[i] != ' ')
            buf_byte(&out, latin.p[i]);
    struct str skeleton = arena_str(arena, buf_str(&out));
    buf_free(&out);
    return skeleton;
}
