/* SPDX-License-Identifier: MIT */
/* The traps of Vietnamese text, one row each: storage form, fold, and what is to be reported. The same rows
 * are read from the shared table where it is there. */
#include <stdlib.h>

#include "check.h"
#include "normalize.h"
#include "shared.h"
#include "signs.h"
#include "utf8.h"

struct trap {
    const char *raw, *storage, *fold, *report;
};

/* Reports: what the shared table says, up to the first blank. "none" also stands for what only style rules
 * see. */
static const struct trap traps[] = {
    {"Tie\u0302\u0301ng Vie\u0323\u0302t", "Tiếng Việt", "tiếng việt", "I-NFC"},
    {"Tiê\u0301ng Viê\u0323t", "Tiếng Việt", "tiếng việt", "I-NFC"},
    {"Tiếng Viê\u0323t", "Tiếng Việt", "tiếng việt", "I-NFC"},
    {"tie\u0301\u0302ng", "tiếng", "tiếng", "V-ORDER"},
    {"ti\u00E9\u0302ng", "tiếng", "tiếng", "V-ORDER"},
    {"bá\u0306c", "bắc", "bắc", "V-ORDER"},
    {"Vie\u0302\u0323t", "Việt", "việt", "I-NFC"},
    {"Viẹ\u0302t", "Việt", "việt", "I-NFC"},
    {"nu\u0301\u031Bi", "nứi", "nứi", "I-NFC"},
    {"Tie\u0302\u0341ng", "Tiếng", "tiếng", "V-0340"},
    {"Ðức", "Đức", "đức", "V-LOOK"},
    {"ði", "đi", "đi", "V-LOOK"},
    {"Ɖức", "Đức", "đức", "V-LOOK"},
    {"Ðórir", "Ðórir", "đórir", "W-LOOK"},
    {"𝓝𝓰𝓾𝔂𝓮\u0302\u0303𝓷", "𝓝𝓰𝓾𝔂𝓮\u0302\u0303𝓷", "nguyễn", "V-STYLE"},
    {"Ｎｇｕｙễｎ", "Ｎｇｕｙễｎ", "nguyễn", "V-STYLE"},
    {"Nguy\u200Bễn", "Nguy\u200Bễn", "nguyễn", "W-INVIS"},
    {"\uFEFFXin chào", "\uFEFFXin chào", "xin chào", "W-INVIS"},
    {"Nguy\u00ADễn", "Nguy\u00ADễn", "nguyễn", "W-INVIS"},
    {"\u202Eabc", "\u202Eabc", "abc", "W-BIDI"},
    {"👩\u200D💼 chào", "👩\u200D💼 chào", "👩💼 chào", "none"},
    {"Sở\u00A0Y tế", "Sở\u00A0Y tế", "sở y tế", "none"},
    {"hòa", "hòa", "hòa", "none"},
    {"hoà", "hoà", "hòa", "none"},
    {"Y Blŭ Niê", "Y Blŭ Niê", "y blŭ niê", "none"},
    {"Hđơ\u0306k", "Hđơ\u0306k", "hđơ\u0306k", "none"},
    {"Ƀuôn Rĭt", "Ƀuôn Rĭt", "ƀuôn rĭt", "none"},
    {"H’Hen Niê", "H’Hen Niê", "h'hen niê", "none"},
    {"100.000₫", "100.000₫", "100.000₫", "none"},
    {"ko dc đâu", "ko dc đâu", "ko dc đâu", "none"},
    {"chieu nay hop luc 2h", "chieu nay hop luc 2h", "chieu nay hop luc 2h", "R-NODIAC"},
};

/* What the floor has to say about a text, in the words of the table: the gravest thing first. */
static const char *report_of(struct arena *arena, const struct text *text, const struct fold *fold)
{
    struct signs signs;
    struct unmarked_verdict unmarked;
    signs_find(arena, fold, &signs);
    unmarked_judge(fold, &unmarked);
    const struct {
        bool holds;
        const char *report;
    } reports[] = {
        {text->counts[REPAIR_ORDER] > 0, "V-ORDER"},  {text->counts[REPAIR_TONE_0340] > 0, "V-0340"},
        {text->counts[REPAIR_ETH] > 0, "V-LOOK"},     {signs.counts[SIGN_STYLED] > 0, "V-STYLE"},
        {signs.counts[SIGN_LOOKALIKE] > 0, "W-LOOK"}, {signs.counts[SIGN_INVISIBLE] > 0, "W-INVIS"},
        {signs.counts[SIGN_BIDI] > 0, "W-BIDI"},      {unmarked.verdict == UNMARKED_YES, "R-NODIAC"},
        {text->counts[REPAIR_NFC] > 0, "I-NFC"},
    };
    for (size_t i = 0; i < sizeof reports / sizeof *reports; i++)
        if (reports[i].holds)
            return reports[i].report;
    return signs.counts[SIGN_STRAY_MARK] ? "W-STRAY" : "none";
}

static void check_trap(struct arena *arena, struct str raw, struct str storage, struct str fold_wanted,
                       struct str report)
{
    struct text text;
    struct fold fold, wanted;
    normalize(arena, raw, &text);
    fold_text(arena, text.storage, &fold);
    fold_text(arena, fold_wanted, &wanted); /* the shared table keeps ’ where the fold has ' */
    bool good = CHECK(str_equal(text.storage, storage));
    good &= CHECK(str_equal(fold.text, wanted.text));
    good &= CHECK(str_is(report, report_of(arena, &text, &fold)));
    if (!good)
        printf("    \"%.*s\": \"%.*s\", \"%.*s\", %s\n", STR_ARG(raw), STR_ARG(text.storage),
               STR_ARG(fold.text), report_of(arena, &text, &fold));
}

static void our_rows(struct arena *arena)
{
    for (size_t i = 0; i < sizeof traps / sizeof *traps; i++) {
        struct str fold = str_of(traps[i].fold);
        check_trap(arena, str_of(traps[i].raw), str_of(traps[i].storage), fold, str_of(traps[i].report));
        struct fold again;
        fold_text(arena, fold, &again);
        CHECK(str_equal(again.text, fold));
    }
}

static struct str from_code_points(struct arena *arena, struct str numbers)
{
    char *bytes = arena_alloc(arena, numbers.n + UTF8_LONGEST_BYTES);
    size_t n = 0;
    struct str number;
    while (str_split(&numbers, ' ', &number))
        n += utf8_encode((uint32_t)strtoul(arena_str(arena, number).p, NULL, 16), bytes + n);
    return (struct str){bytes, n};
}

static void shared_rows(struct arena *arena)
{
    enum { ID, INPUT, INPUT_TEXT, STORAGE, STORAGE_TEXT, FOLD, REPORT, FIELDS };
    struct str row[FIELDS];
    size_t count = 0;
    FILE *file = shared_open(arena, "text_traps.tsv");
    while (file && shared_row(file, arena, row, FIELDS) == FIELDS) {
        struct str report = str_cut(row[REPORT], 0, str_find_byte(row[REPORT], ' '));
        check_trap(arena, from_code_points(arena, row[INPUT]), from_code_points(arena, row[STORAGE]),
                   row[FOLD], report);
        count++;
    }
    if (file) {
        CHECK(count == sizeof traps / sizeof *traps);
        fclose(file);
    }
}

/* The 32 pairs that NFC leaves apart: a tone on a bare vowel, then the vowel's own mark. */
static void all_late_marks(struct arena *arena)
{
    static const char *const pairs[][2] = {
        {"À\u0302", "Ầ"}, {"À\u0306", "Ằ"}, {"Á\u0302", "Ấ"}, {"Á\u0306", "Ắ"}, {"Ã\u0302", "Ẫ"},
        {"Ã\u0306", "Ẵ"}, {"Ả\u0302", "Ẩ"}, {"Ả\u0306", "Ẳ"}, {"È\u0302", "Ề"}, {"É\u0302", "Ế"},
        {"Ẽ\u0302", "Ễ"}, {"Ẻ\u0302", "Ể"}, {"Ò\u0302", "Ồ"}, {"Ó\u0302", "Ố"}, {"Õ\u0302", "Ỗ"},
        {"Ỏ\u0302", "Ổ"}, {"à\u0302", "ầ"}, {"à\u0306", "ằ"}, {"á\u0302", "ấ"}, {"á\u0306", "ắ"},
        {"ã\u0302", "ẫ"}, {"ã\u0306", "ẵ"}, {"ả\u0302", "ẩ"}, {"ả\u0306", "ẳ"}, {"è\u0302", "ề"},
        {"é\u0302", "ế"}, {"ẽ\u0302", "ễ"}, {"ẻ\u0302", "ể"}, {"ò\u0302", "ồ"}, {"ó\u0302", "ố"},
        {"õ\u0302", "ỗ"}, {"ỏ\u0302", "ổ"},
    };
    CHECK(sizeof pairs / sizeof *pairs == 32);
    for (size_t i = 0; i < sizeof pairs / sizeof *pairs; i++) {
        struct text text;
        CHECK(str_equal(normalize_nfc(arena, str_of(pairs[i][0])), str_of(pairs[i][0])));
        normalize(arena, str_of(pairs[i][0]), &text);
        CHECK_STR(text.storage, pairs[i][1]);
        CHECK(text.counts[REPAIR_ORDER] == 1);
    }
}

int main(void)
{
    struct arena *arena = arena_new();
    our_rows(arena);
    shared_rows(arena);
    all_late_marks(arena);
    arena_free(arena);
    return check_result();
}
