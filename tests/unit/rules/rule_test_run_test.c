/* SPDX-License-Identifier: MIT */
/* The runner of rule tests: what passes, and that each way of failing is seen. */
#include "rule_test_run.h"

#include "fixture.h"

static const char words[] = "<detector " RULES_XMLNS " id=\"words\" revision=\"1\">" BOTH("title", "a", "b")
    BOTH("reason", "c",
         "d") "<text><signal id=\"s\"><phrase>thanh lý</phrase><phrase>bán gấp</phrase></signal>"
              "<signal id=\"f\" zones=\"file\"><phrase>bảng giá</phrase></signal>"
              "<finding><any><has signal=\"s\"/><has signal=\"f\"/></any></finding>"
              "<finding><all><role is=\"leader\"/><forwarded/><kind is=\"sticker\"/></all></finding>"
              "<unless><has signal=\"loop\"/></unless>"
              "<signal id=\"loop\"><regex scan=\"all\"><![CDATA[^(a+)+$]]></regex></signal></text>"
              "<tests>\n%s\n</tests></detector>";

static const struct {
    const char *test;
    size_t passed, failed, todo;
    const char *report;
} cases[] = {
    {"<hit>Em <m>thanh lý</m> xe</hit>", 1, 0, 0, ""},
    {"<hit>\n  Em <m>thanh\n lý</m> xe, <m>bán  gấp</m>\n</hit>", 1, 0, 0, ""},
    {"<hit>Em thanh lý xe, bán gấp</hit>", 1, 0, 0, ""},
    {"<hit>hoà thuận, <m>bán gấp</m></hit>", 1, 0, 0, ""},
    {"<hit>e\xCC\x82 <m>ba\xCC\x81n g\xC3\xA2\xCC\x81p</m></hit>", 1, 0, 0,
     ""}, /* decomposed: spans in the storage form */
    {"<hit attachment=\"BẢNG GIÁ.pdf\">gửi các anh</hit>", 1, 0, 0, ""},
    {"<hit role=\"leader\" forwarded=\"yes\" kind=\"sticker\">x</hit>", 1, 0, 0, ""},
    {"<miss role=\"member\" forwarded=\"yes\" kind=\"sticker\">x</miss>", 1, 0, 0, ""},
    {"<miss>thanh toán</miss>", 1, 0, 0, ""},
    {"<hit>thanh toán</hit>", 0, 1, 0, "words: does not hit: thanh toán"},
    {"<miss>thanh lý xe</miss>", 0, 1, 0, "words: hits what it should miss: <m>thanh lý</m> xe"},
    {"<hit>Em <m>thanh</m> lý xe</hit>", 0, 1, 0, "words: hits elsewhere: Em <m>thanh lý</m> xe"},
    {"<hit>Em <m>thanh lý </m>xe</hit>", 0, 1, 0, "words: hits elsewhere: Em <m>thanh lý</m> xe"},
    {"<hit>Em <m>thanh lý</m> xe, bán gấp</hit>", 0, 1, 0, "words: hits elsewhere"},
    {"<hit todo=\"teencode\">tlý</hit>", 0, 0, 1, ""},
    {"<miss todo=\"?\">thanh lý</miss>", 0, 0, 1, ""},
    {"<hit todo=\"?\">thanh lý</hit>", 1, 0, 0, "words: passes now, take its todo out"},
};

static void check_case(size_t i)
{
    struct fixture fixture;
    struct rule_test_tally tally = {0};
    struct buf file = {0};
    struct str head = str_of(words);
    size_t at = str_find(head, STR("%s"));
    fixture_new(&fixture);
    buf_add(&file, str_cut(head, 0, at));
    buf_text(&file, cases[i].test);
    buf_add(&file, str_from(head, at + 2));
    fixture_write_bytes(&fixture, "detectors/words.xml", buf_str(&file));
    const struct ruleset *rules = ruleset_load_all(fixture.arena, &fixture.diag, str_of(fixture.folder));
    if (CHECK(rules && rules->detector_count == 2))
        rule_tests_run(fixture.arena, &fixture.diag, scan_new(fixture.arena, rules), rules->detectors[1],
                       &tally);
    CHECK(tally.passed == cases[i].passed && tally.failed == cases[i].failed && tally.todo == cases[i].todo);
    struct str reports = buf_str(&fixture.reports);
    if (!CHECK(*cases[i].report ? str_find(reports, str_of(cases[i].report)) < reports.n : reports.n == 0))
        printf("    case %zu gave: %.*s\n", i, STR_ARG(reports));
    buf_free(&file);
    fixture_free(&fixture);
}

int main(void)
{
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++)
        check_case(i);
    return check_result();
}
