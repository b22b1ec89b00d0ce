/* SPDX-License-Identifier: MIT */
/* Each fault that lint knows is planted once, and a sound folder has none. */
#include "lint.h"

#include "fixture.h"

static const char more_tests[] = "<hit>bán xe 5k</hit><miss>a</miss>";

/* The fixture's detector with enough tests, and `old` replaced by `new`. */
static void write_detector(struct fixture *fixture, const char *old, const char *new)
{
    struct buf file = {0}, changed = {0};
    struct str content = str_of(fixture_detector);
    size_t tests = str_find(content, STR("<tests>")) + sizeof "<tests>" - 1;
    buf_add(&file, str_cut(content, 0, tests));
    buf_text(&file, more_tests);
    buf_add(&file, str_from(content, tests));
    size_t at = str_find(buf_str(&file), str_of(old));
    CHECK(at < file.n);
    buf_add(&changed, str_cut(buf_str(&file), 0, at));
    buf_text(&changed, new);
    buf_add(&changed, str_from(buf_str(&file), at + strlen(old)));
    fixture_write_bytes(fixture, "detectors/sale.xml", buf_str(&changed));
    buf_free(&file);
    buf_free(&changed);
}

#define PRICE "\\b[0-9]+k\\b"

static const struct {
    const char *old, *new, *report;
} faults[] = {
    {PRICE, "\\b\\d+k\\b", "\\d is fifteen times slower"},
    {PRICE, "\\bgiá .*k\\b", ".* and .+ are slow"},
    {PRICE, "\\bgiá [A-Z]k\\b", "capitals never match"},
    {PRICE, "\\bgia\xCC\x81 k\\b", "letters must be precomposed"},
    {PRICE, "[\\p{L}]+k", "no syllable is certain to stand in a match"},
    {PRICE, "(?:1+)+[a-z]!", "hits a limit on texts made to hurt it"},
    {"<except><phrase>tài sản công</phrase>", "<except><phrase fold=\"bare\">công</phrase>",
     "is one syllable"},
    {"<except><phrase>tài sản công</phrase>", "<except><phrase>=))</phrase>", "holds no letter"},
    {"<except><phrase>tài sản công</phrase>", "<except><phrase>ta\xCC\x80i</phrase>",
     "must be precomposed (NFC)"},
    {"<signal id=\"price\">", "<signal id=\"idle\"><phrase>a b</phrase></signal><signal id=\"price\">",
     "no condition uses the signal “idle”"},
    {"</text>", "<opening><has signal=\"price\"/></opening></text>", "<opening> wants a <follow>"},
    {"</text>",
     "<opening><has signal=\"price\"/></opening><follow><has signal=\"price\"/></follow></text>",
     "must declare <param name=\"within-minutes\""},
    {more_tests, "", "needs 2 tests that hit and 2 that miss at least; has 3 and 1"},
};

static void check_faults(void)
{
    for (size_t i = 0; i < sizeof faults / sizeof *faults; i++) {
        struct fixture fixture;
        fixture_new(&fixture);
        write_detector(&fixture, faults[i].old, faults[i].new);
        lint_rules(fixture.arena, &fixture.diag, str_of(fixture.folder));
        struct str reports = buf_str(&fixture.reports);
        bool told = str_find(reports, str_of(faults[i].report)) < reports.n;
        if (!CHECK(told && fixture.diag.counts[LOSS_USAGE] == 1))
            printf("    fault %zu gave: %.*s", i, STR_ARG(reports));
        fixture_free(&fixture);
    }
}

static void check_file(const char *name, const char *content, const char *report)
{
    struct fixture fixture;
    fixture_new(&fixture);
    write_detector(&fixture, "<tests>", "<tests>");
    fixture_write(&fixture, name, content);
    CHECK(lint_rules(fixture.arena, &fixture.diag, str_of(fixture.folder)) == (*report != '\0'));
    struct str reports = buf_str(&fixture.reports);
    if (!CHECK(*report ? str_find(reports, str_of(report)) < reports.n : reports.n == 0))
        printf("    %s gave: %.*s", name, STR_ARG(reports));
    fixture_free(&fixture);
}

/* The detector has three tests that hit and two that miss. */
static void check_asked_tests(void)
{
    static const struct {
        const char *asked, *report;
    } cases[] = {{" tests=\"2\"", ""}, {" tests=\"3\"", "sale.xml:1:1: office: needs 3 tests that hit"}};
    struct str regulation = str_of(fixture_regulation);
    size_t at = str_find(regulation, STR(" rows="));
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        struct buf file = {0};
        buf_add(&file, str_cut(regulation, 0, at));
        buf_text(&file, cases[i].asked);
        buf_add(&file, str_from(regulation, at));
        buf_byte(&file, '\0');
        check_file("regulations/office.xml", file.p, cases[i].report);
        buf_free(&file);
    }
}

int main(void)
{
    check_faults();
    check_file("lexicons/selling.csv", "term;fold;note\nbán;tones;\n", "");
    check_file("lexicons/selling.csv", "term;fold;note\nhoà giá;tones;\nhòa  giá;tones;\n",
               "lexicons/selling.csv:3:1: “hòa  giá” stands in row 2 already");
    check_file("lexicons/selling.csv", "term;fold;note\nbán;bare;\n", "“bán” is one syllable");
    check_file("lexicons/idle.csv", "term;fold;note\nbán;tones;\n",
               "lexicons/idle.csv:1:1: no rule uses this list");
    check_file("laws.csv", "id;name;from;until;successor;note\n", "there is no law “old”");
    check_file("detectors/flood.xml",
               "<detector " RULES_XMLNS " id=\"flood\" revision=\"1\">" BOTH("title", "a", "b")
                   BOTH("reason", "c", "d") "<param name=\"count\" default=\"3\"/><series><finding><forwarded/></finding>"
               "</series><tests><hit>a</hit><hit>a</hit><miss>a</miss><miss>a</miss></tests></detector>",
               "detectors/flood.xml:1:1: this detector must declare <param name=\"within-minutes\" …/>");
    struct str regulation = str_of(fixture_regulation);
    size_t rows = str_find(regulation, STR("rows=\"2\""));
    char changed[4096];
    CHECK(regulation.n < sizeof changed);
    memcpy(changed, regulation.p, regulation.n + 1);
    changed[rows + 6] = '3';
    check_file("regulations/office.xml", changed, "rows says 3 clauses, there are 2");
    check_asked_tests();
    return check_result();
}
