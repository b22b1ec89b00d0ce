/* SPDX-License-Identifier: MIT */
/* What regular expressions are found to need: each row by hand; that nothing is missed is soundness_test's. */
#include "buf.h"
#include "check.h"
#include "literals.h"

static const struct {
    const char *regex, *needs; /* words and pairs by ", ", then signs; "-": nothing derived */
} rows[] = {
    {"\\bmật\\b", "mật"},
    {"mật", "-"},
    {"\\bmật", "-"},
    {"tối mật,", "mật"},
    {"\\btối mật", "tối"},
    {"^MẬT$", "mật"},
    {"(?<!\\p{L})mật(?!\\p{L})", "mật"},
    {"(?<![\\p{L}\\p{N}])m[ .*_-]{1,2}ậ[ .*_-]{1,2}t(?![\\p{L}\\p{N}])", "ậ"},
    {"(?<!x)mật\\b", "-"},
    {"\\bmật(?=[ .,]|$)", "mật"},
    {"\\bmật(?=x)", "-"},
    {"\\b(?:tuyệt|tối) mật\\b", "tuyệt mật, tối mật"},
    {"\\b(?:công văn|cv) em\\b", "công văn, cv em"},
    {"\\bem (?:mua|bán)?", "em"},
    {"\\bđ[*]{1,3} ?(?:má|mẹ)\\b", "má, mẹ"},
    {"\\bđ[*]{1,3} ?(?:em|có)\\b", "*"},
    {"\\b[0-9]{2,4}k\\b", "k"},
    {"\\bt10\\b", "t10"},
    {"[0-9]{3}", "0123456789"},
    {"\\d{3}", "-"},
    {"[0-9]+ ?%", "%"},
    {"\\p{L}+@\\p{L}+", "@"},
    {"[Mm]ật khẩu\\b", "khẩu"},
    {"\\b[Mm]ật ", "mật"},
    {"\\b[a-z]ật ", "-"},
    {"\\b(?:mật|x[^ ]*)\\b", "-"},
    {"\\bmật\\b|\\bbí\\b", "mật, bí"},
    {"\\bmật\\b|bí", "-"},
    {"(?i)\\bMẬT\\b", "mật"},
    {"(?m)^mật$", "mật"},
    {"(?x) \\b m ậ t \\b", "-"},
    {"\\bmật\\b(?:\\bong\\b)*", "mật"},
    {"(?:\\bmật\\b)?", "-"},
    {"(?:\\bmật\\b)+", "mật"},
    {"(?:\\bmật\\b){0,3}", "-"},
    {"(?:\\bmật\\b){2}", "mật"},
    {"\\b(mật)\\1\\b", "-"},
    {"\\bm(?:ậ)t\\b", "mật"},
    {"\\bm\\x{1EAD}t\\b", "mật"},
    {"[^\\p{L}\\p{N}]mật[^\\p{L}]", "mật"},
    {"[^a]mật[^a]", "-"},
    {"\\p{P}mật\\s", "mật"},
    {"\\p{Yi}mật\\s", "-"},
    {"\\bмат\\b", "-"},
    {"\\ba\\Qb\\E\\b", "-"},
    {"(?<tên>\\bmật\\b)", "mật"},
    {"\\bmật{1}\\b", "mật"},
    {"\\bmậ{x}t\\b", "-"},
    {"x{,3} \\blô\\b", "-"},
    {"\\bmật(?:khẩu)?\\b", "mật, mậtkhẩu"},
    {"(?m)^[ \\t\\p{P}\\p{S}]*(?:TỐI |TUYỆT )?MẬT[ \\t\\p{P}\\p{S}]*$", "mật"},
    {"\\b[0-9]*k\\b", "k"},
    {"(?:a|b|)\\b", "-"},
    {"\\b(?:lô )+đề\\b", "lô"},
    {"\\blô{2} x\\b", "x"},
    {"(?=\\blô\\b)x", "-"},
    {"\\blô.đề\\b", "-"},
    {"\\blô_đề\\b", "lô"},
    {"\\blô\\s*đề\\b", "lôđề, lô"},
};

static void spell(const struct needs *needs, struct buf *out)
{
    buf_clear(out);
    for (size_t i = 0; i < needs->word_count; i++)
        buf_format(out, "%s%.*s", i ? ", " : "", STR_ARG(needs->words[i]));
    for (unsigned byte = 0; byte < 128; byte++)
        if (needs->bytes[byte / 64] >> (byte % 64) & 1)
            buf_byte(out, (char)byte);
}

int main(void)
{
    struct arena *arena = arena_new();
    struct buf got = {0};
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        struct needs needs = {0};
        if (literals_needed(arena, str_of(rows[i].regex), &needs))
            spell(&needs, &got);
        else
            buf_clear(&got), buf_text(&got, "-");
        if (!CHECK(str_is(buf_str(&got), rows[i].needs)))
            printf("    /%s/ gives \"%.*s\", not \"%s\"\n", rows[i].regex, STR_ARG(buf_str(&got)), rows[i].needs);
    }
    buf_free(&got);
    arena_free(arena);
    return check_result();
}
