/* SPDX-License-Identifier: MIT */
/* Faults of regular expressions, found in their source and by running them against texts made to hurt. */
#include "regex_lint.h"

#include "buf.h"
#include "fold.h"
#include "literals.h"
#include "normalize.h"
#include "utf8.h"

static void fault(struct diag *diag, const struct regex *regex, const char *words)
{
    diag_report(diag, LOSS_USAGE, regex->where, "%s: %.*s", words, STR_ARG(regex->source));
}

/* The next thing of the source: an escape with its letter, or one character; false at the end. */
static bool next_token(struct str source, size_t *at, struct str *token)
{
    uint32_t code_point;
    if (*at >= source.n)
        return false;
    size_t escape = source.p[*at] == '\\' && *at + 1 < source.n;
    size_t n = utf8_decode(str_from(source, *at + escape), &code_point);
    *token = str_cut(source, *at, escape + (n ? n : 1));
    *at += token->n;
    return true;
}

static bool has_token(struct str source, const char *wanted)
{
    struct str token;
    for (size_t at = 0; next_token(source, &at, &token);)
        if (str_is(token, wanted))
            return true;
    return false;
}

static bool has_any_repeated(struct str source)
{
    struct str token;
    bool class = false;
    for (size_t at = 0; next_token(source, &at, &token);) {
        class = str_is(token, "[") || (class && !str_is(token, "]"));
        if (!class && str_is(token, ".") && at < source.n && (source.p[at] == '*' || source.p[at] == '+'))
            return true;
    }
    return false;
}

/* The fold writes no capital: an expression on it that asks for one never matches. */
static bool has_capital(struct arena *arena, struct str source)
{
    struct str token;
    for (size_t at = 0; next_token(source, &at, &token);) {
        struct fold fold;
        if (token.p[0] == '\\') {
            size_t close = str_find_byte(str_from(source, at), '}');
            if (token.n == 2 && (token.p[1] == 'p' || token.p[1] == 'P') && at + close < source.n)
                at += close + 1;
            continue;
        }
        fold_text(arena, token, &fold);
        if (fold.count && (fold.syllables->traits & SYLLABLE_CAPITAL))
            return true;
    }
    return false;
}

static void lint_source(struct arena *arena, struct diag *diag, const struct regex *regex)
{
    struct str source = regex->source;
    if (has_any_repeated(source))
        fault(diag, regex,
              SAY(diag, ".* và .+ chạy chậm và bắt quá nhiều; hãy viết rõ, ví dụ [^\\n]{0,40}",
                  ".* and .+ are slow and take too much; say what may stand there, like [^\\n]{0,40}"));
    if (has_token(source, "\\d"))
        fault(diag, regex,
              SAY(diag, "\\d chậm hơn [0-9] mười lăm lần; hãy dùng [0-9]",
                  "\\d is fifteen times slower than [0-9]; write [0-9]"));
    if (!str_equal(normalize_nfc(arena, source), source))
        fault(diag, regex, SAY(diag, "chữ phải ở dạng dựng sẵn (NFC)", "letters must be precomposed (NFC)"));
    if (!regex->on_storage && has_capital(arena, source))
        fault(diag, regex,
              SAY(diag,
                  "chữ hoa không bao giờ khớp, vì văn bản so khớp đã chuyển thành chữ thường; dùng "
                  "on=\"storage\"",
                  "capitals never match, as the fold is in lower case; use on=\"storage\""));
}

/* Twenty texts that make careless expressions go wild: a unit repeated, then something that fits nowhere. */
static const char *const attacks[] = {" ",  "a",  "1",  "á",   ".", "-",  "\n", "a ", "1 ", "1.",
                                      "1,", "aA", "ab", "a\n", "(", "\"", "/a", "a@", "đ ", "thanh lý "};
enum { ATTACKS = sizeof attacks / sizeof *attacks, ATTACK_BYTES = 20 * 1024 };
_Static_assert(ATTACKS == 20, "as many as the comment says");

static void attack(struct diag *diag, struct pattern_memory *memory, const struct regex *regex)
{
    struct buf text = {0};
    size_t before = pattern_limits_hit(memory);
    for (size_t i = 0; i < ATTACKS; i++) {
        struct str found;
        buf_clear(&text);
        while (text.n < ATTACK_BYTES)
            buf_text(&text, attacks[i]);
        buf_text(&text, "\x7F!");
        pattern_find(regex->pattern, memory, buf_str(&text), 0, &found);
    }
    if (pattern_limits_hit(memory) > before)
        fault(diag, regex,
              SAY(diag, "biểu thức chạm giới hạn trên văn bản cố ý gây khó; hãy bớt lặp lồng nhau",
                  "the expression hits a limit on texts made to hurt it; take nested repeats out"));
    buf_free(&text);
}

void regex_lint(struct arena *arena, struct diag *diag, struct pattern_memory *memory,
                const struct regex *regex, bool is_busy)
{
    struct needs needs;
    lint_source(arena, diag, regex);
    if (is_busy && !regex->scan_all && !literals_needed(arena, regex->source, &needs))
        fault(diag, regex,
              SAY(diag,
                  "không rút được âm tiết nào bắt buộc phải có, nên phải chạy trên mọi tin; thêm \\b hai đầu "
                  "hoặc "
                  "scan=\"all\"",
                  "no syllable is certain to stand in a match, so it must run on every message; add \\b at "
                  "both ends "
                  "or scan=\"all\""));
    if (!pattern_is_jit(regex->pattern))
        fault(diag, regex, SAY(diag, "không biên dịch JIT được", "JIT does not compile it"));
    attack(diag, memory, regex);
}
