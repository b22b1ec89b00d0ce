/* SPDX-License-Identifier: MIT */
/* What a sound folder of rules becomes, and what each slip in one is told. */
#include "fixture.h"
#include "rule_test.h"

static const struct detector *detector_named(const struct ruleset *rules, const char *id)
{
    for (size_t i = 0; i < rules->detector_count; i++)
        if (str_is(rules->detectors[i]->id, id))
            return rules->detectors[i];
    return NULL;
}

static void check_detector(const struct detector *detector)
{
    CHECK(detector->revision == 2 && detector->primitive == PRIMITIVE_TEXT);
    CHECK(detector->budget == BUDGET_BY_DEFAULT);
    CHECK_STR(detector->title.vi, "Chào bán");
    CHECK_STR(detector->reason.en, "An offer with a price");
    CHECK(detector->signal_count == 2 && detector->outcome_count == 1);
    CHECK(detector->outcomes->severity == SEVERITY_LOW && detector->outcomes->role == OUTCOME_FINDING);
    CHECK(detector->ignored_contexts == (1 << 2 | 1 << 4));
    CHECK_STR(detector_parameter(detector, "distance"), "8");
    CHECK(detector_number(detector, "distance") == 8 && detector->parameters->by_default);
    CHECK(!detector_parameter(detector, "nothing").p && detector_number(detector, "nothing") == 0);
}

static void check_tests(const struct detector *detector)
{
    CHECK(detector->test_count == 2 && detector->chat_test_count == 1);
    const struct rule_test *hit = &detector->tests[0];
    CHECK(hit->expect_hit && hit->span_count == 2);
    CHECK_STR(hit->text, "Em thanh lý điện thoại giá 500k nhé");
    CHECK_STR(str_cut(hit->text, hit->spans[0], hit->spans[1] - hit->spans[0]), "thanh lý");
    CHECK_STR(str_cut(hit->text, hit->spans[2], hit->spans[3] - hit->spans[2]), "500k");
    CHECK(!detector->tests[1].expect_hit && detector->tests[1].span_count == 0);
    const struct chat_test *chat = detector->chat_tests;
    CHECK(chat->person_count == 1 && chat->step_count == 2 && chat->expected_count == 2);
    CHECK_STR(chat->expected[1].subject, "Tòng Thị Ê");
    CHECK_STR(chat->expected[1].detector, "sale");
    CHECK(chat->expected[1].step == 2 && chat->steps[1].is_event && !chat->steps[0].is_event);
    CHECK_STR(chat->steps[0].text, "bán xe 5k");
}

static void check_pack(struct fixture *fixture, const struct pack *pack)
{
    CHECK_STR(pack->id, "office");
    CHECK(pack->revision == 3 && !pack->for_official_account && pack->declared_rows == 2);
    CHECK(pack->from_ms == 1564592400000 && pack->until_ms == INT64_MAX && pack->sha256.n == 64);
    CHECK(pack->note_count == 1 && pack->clause_count == 2);
    const struct clause *clause = pack->clauses;
    CHECK(clause->state == CLAUSE_CHECKED && clause->check_count == 1 && clause->law_count == 1);
    CHECK(clause->checks->class == CLASS_SIGN && clause->checks->has_severity);
    CHECK(clause->checks->severity == SEVERITY_HIGH);
    CHECK(clause[1].state == CLAUSE_ATTESTED);
    CHECK_STR(clause[1].question.en, "Do they?");
    CHECK_STR(law_at(fixture->arena, clause->laws[0], 1772643599999), "QĐ 874");
    CHECK_STR(law_at(fixture->arena, clause->laws[0], 1772643600000), "QĐ 874; từ 05/3/2026 là QĐ 423");
}

static void check_sound(void)
{
    struct fixture fixture;
    fixture_new(&fixture);
    const struct ruleset *rules = fixture_load(&fixture, "office");
    if (CHECK(rules && rules->detector_count == 1 && rules->pack_count == 1)) {
        check_detector(rules->detectors[0]);
        check_tests(rules->detectors[0]);
        check_pack(&fixture, rules->packs[0]);
        CHECK(rules->context_count == 5 && rules->contexts[2].extent == EXTENT_AFTER);
    }
    CHECK_STR(buf_str(&fixture.reports), "");
    fixture_free(&fixture);
}

/* One instance for each set of parameters, and the plain one only where it is asked for. */
static void check_instances(void)
{
    struct fixture fixture;
    fixture_new(&fixture);
    fixture_write(
        &fixture, "regulations/other.xml",
        "<regulation " RULES_XMLNS " id=\"other\" revision=\"1\" extends=\"office\">\n"
        "<change clause=\"k1\"><check detector=\"sale\" class=\"fact\"><set param=\"distance\" value=\"3\"/>"
        "</check></change>\n"
        "<clause id=\"k3\" modality=\"cấm\" bound=\"member\">" BOTH(
            "summary", "a",
            "b") "<check detector=\"sale\" class=\"sign\"><set param=\"distance\" value=\"3\"/></check>"
                 "<check detector=\"sale\" class=\"sign\"/></clause>\n"
                 "</regulation>\n");
    const struct ruleset *rules = fixture_load(&fixture, "other");
    if (CHECK(rules && rules->detector_count == 2)) {
        const struct pack *pack = rules->packs[0];
        CHECK(pack->clause_count == 3 && pack->declared_rows == 3);
        CHECK(pack->clauses[0].checks->detector == pack->clauses[2].checks->detector);
        CHECK(pack->clauses[2].checks[1].detector != pack->clauses[2].checks->detector);
        CHECK(detector_number(pack->clauses[0].checks->detector, "distance") == 3);
        CHECK(!pack->clauses[0].checks->detector->parameters->by_default);
        CHECK_STR(pack->number, "1/QĐ");
    }
    const struct ruleset *plain = fixture_load(&fixture, NULL);
    CHECK(plain && plain->detector_count == 1 && plain->pack_count == 0);
    CHECK(plain && detector_number(plain->detectors[0], "distance") == 8);
    fixture_free(&fixture);
}

static void check_switching_off(void)
{
    struct fixture fixture;
    fixture_new(&fixture);
    fixture_write(&fixture, "detectors/recalled.xml",
                  "<detector " RULES_XMLNS
                  " id=\"recalled\" revision=\"1\" budget=\"7\">" BOTH("title", "a", "b")
                      BOTH("reason", "c", "d") "<recall/></detector>");
    fixture_write(&fixture, "regulations/site.xml",
                  "<regulation " RULES_XMLNS " id=\"site\" revision=\"1\" extends=\"office\">\n"
                  "<off clause=\"k1\" detector=\"sale\">" BOTH("why", "đã có chợ riêng",
                                                               "there is a market") "</off>\n"
                                                                                    "</regulation>\n");
    const struct ruleset *rules = fixture_load(&fixture, "site");
    if (CHECK(rules && rules->pack_count == 1)) {
        const struct pack *pack = rules->packs[0];
        CHECK(pack->clauses[0].check_count == 0 && pack->clauses[0].state == CLAUSE_NOT_APPLICABLE);
        CHECK(pack->note_count == 2);
        CHECK_STR(pack->notes[1].vi, "k1: không kiểm tra sale: đã có chợ riêng");
        CHECK(!detector_named(rules, "sale") && detector_named(rules, "recalled"));
        CHECK(detector_named(rules, "recalled")->outcome_count == 1);
        CHECK(detector_named(rules, "recalled")->budget == 7);
    }
    fixture_free(&fixture);
}

/* The same rules in another folder have the same hash; any change of theirs has another. */
static void check_hashes(void)
{
    struct fixture here, there;
    fixture_new(&here);
    fixture_new(&there);
    const struct ruleset *a = fixture_load(&here, "office"), *b = fixture_load(&there, "office");
    if (CHECK(a && b))
        CHECK(str_equal(a->packs[0]->sha256, b->packs[0]->sha256));
    fixture_write(&there, "lexicons/selling.csv", "term;fold;note\nbán;tones;\n");
    b = fixture_load(&there, "office");
    if (CHECK(a && b))
        CHECK(!str_equal(a->packs[0]->sha256, b->packs[0]->sha256));
    fixture_free(&here);
    fixture_free(&there);
}

/* ---- slips ---- */

/* A file in which `old` is replaced, and what must be said. */
static const struct slip {
    const char *file, *old, *new, *report;
} slips[] = {
    {"detectors/sale.xml", "<text ignore", "<txet ignore",
     "detectors/sale.xml:5:1: there is no element here “txet”; allowed: title, reason, param, text, name, "
     "event, "
     "account, answer, pin, silence, recall, series, state, tests; did you mean “text”?"},
    {"detectors/sale.xml", "revision=\"2\"", "revison=\"2\"",
     "detectors/sale.xml:1:1: the attribute revision is missing"},
    {"detectors/sale.xml", "revision=\"2\"", "revision=\"two\"", "revision must be a whole number"},
    {"detectors/sale.xml", "revision=\"2\"", "revision=\"2\" budget=\"-1\"", "budget must be a whole number"},
    {"detectors/sale.xml", "id=\"sale\"", "id=\"sales\"", "the id must be the file's name: sale"},
    {"detectors/sale.xml", "severity=\"low\"", "severity=\"lo\"",
     "detectors/sale.xml:9:1: there is no value of severity “lo”; allowed: info, low, medium, high, "
     "critical; did you "
     "mean “low”?"},
    {"detectors/sale.xml", "of=\"sell price\"", "of=\"sell prices\"",
     "there is no signal “prices”; allowed: sell, price; did you mean “price”?"},
    {"detectors/sale.xml", "of=\"sell price\"", "of=\"sell\"", "<near> needs two signals or more"},
    {"detectors/sale.xml", "\"$distance\"", "\"$distanc\"",
     "there is no parameter “distanc”; allowed: distance; did you mean “distance”?"},
    {"detectors/sale.xml", "\"$distance\"", "\"-1\"",
     "syllables must be a whole number from 0 to 1000000, not “-1”"},
    {"detectors/sale.xml", "ref=\"selling\"", "ref=\"seling\"",
     "there is no lexicon “seling”; allowed: domains, selling; did you mean “selling”?"},
    {"detectors/sale.xml", "ignore=\"ban", "ignore=\"bans", "there is no context “bans”"},
    {"detectors/sale.xml", "[0-9]+k", "[0-9+k", "the regular expression is wrong at byte"},
    {"detectors/sale.xml", "\\b[0-9]+k", "(*NO_JIT)[0-9]+k", "(*VERB) is not allowed"},
    {"detectors/sale.xml", "\\b[0-9]+k", "(?C1)[0-9]+k", "a callout is not allowed"},
    {"detectors/sale.xml", "\\b[0-9]+k", "\\C", "the regular expression is wrong"},
    {"detectors/sale.xml", "<signal id=\"price\">", "<signal id=\"sell\">",
     "two <signal>s with the id “sell”"},
    {"detectors/sale.xml", "<signal id=\"sell\">", "<signal id=\"sell\" zones=\"txt\">",
     "there is no zone “txt”; allowed: text, quote, link, file, poll, name; did you mean “text”?"},
    {"detectors/sale.xml", "<near of=\"sell price\" syllables=\"$distance\"/>", "<link tier=\"shortner\"/>",
     "allowed: unknown, deceptive, official, social, shortener; did you mean “shortener”?"},
    {"detectors/sale.xml", "<near of=\"sell price\" syllables=\"$distance\"/>", "<kind is=\"stiker\"/>",
     "did you mean “sticker”?"},
    {"detectors/sale.xml", "<near of=\"sell price\" syllables=\"$distance\"/>", "<clock from=\"25:00\"/>",
     "from must be a time of the day like “22:00”, not “25:00”"},
    {"detectors/sale.xml", "<near of=\"sell price\" syllables=\"$distance\"/>", "<clock days=\"weekends\"/>",
     "there is no day “weekends”; allowed: working, weekend, holiday, monday, tuesday, wednesday, thursday, "
     "friday, saturday, sunday; did you mean “weekend”?"},
    {"detectors/sale.xml", "<near of=\"sell price\" syllables=\"$distance\"/>",
     "<clock from=\"8:00\" to=\"08:00\"/>", "is never"},
    {"detectors/sale.xml", "<near of=\"sell price\" syllables=\"$distance\"/>", "<length/>",
     "<length> needs chars, words or lines"},
    {"detectors/sale.xml", "</text>", "</text><series by=\"persons\"/>", "did you mean “person”?"},
    {"detectors/sale.xml", "<near of=\"sell price\" syllables=\"$distance\"/>", "",
     "<finding> needs a condition"},
    {"detectors/sale.xml", "<near of=\"sell price\" syllables=\"$distance\"/>", "<any/>",
     "<any> holds no condition"},
    {"detectors/sale.xml", "<near of=\"sell price\" syllables=\"$distance\"/>", "words",
     "<finding> holds no text"},
    {"detectors/sale.xml", "</text>", "</text><recall/>", "a detector looks at one kind of thing"},
    {"detectors/sale.xml", "@1 sale", "@x sale", "expect must read"},
    {"detectors/sale.xml", "<finding", "<except><phrase>a</phrase></except>\n<finding",
     "one <except> in a place"},
    {"detectors/sale.xml", "</text>\n", "</text>\n<tests><miss>a</miss></tests>\n", "one <tests> in a place"},
    {"detectors/sale.xml", "<title xml:lang=\"en\">Selling</title>", "", "<detector> needs a <title>"},
    {"detectors/sale.xml", "<tests>", "<future required=\"yes\"/><tests>",
     "this pack needs <future>, which this version of the program does not know"},
    {"detectors/sale.xml", "urn:rasoat:rules:1", "urn:rasoat:rules:2",
     "there is no name space “urn:rasoat:rules:2”"},
    {"regulations/office.xml", "detector=\"sale\"", "detector=\"sael\"",
     "regulations/office.xml:7:1: there is no detector “sael”; allowed: sale"},
    {"regulations/office.xml", "law=\"old\"", "law=\"odl\"", "there is no law “odl”; allowed: old, new"},
    {"regulations/office.xml", "roles=\"member\"", "roles=\"leader\"",
     "there is no role “leader”; allowed: member"},
    {"regulations/office.xml", "modality=\"cấm\"", "modality=\"câm\"", "did you mean “cấm”?"},
    {"regulations/office.xml", "id=\"k2\"", "id=\"k1\"", "two clauses with the id “k1”"},
    {"regulations/office.xml", "signed=\"2019-08-09\"", "signed=\"2019-02-30\"", "“2019-02-30” is no day"},
    {"regulations/office.xml", "<attest>",
     "<not-applicable>" BOTH("why", "a", "b") "</not-applicable><attest>",
     "<not-applicable> does not go with"},
    {"regulations/office.xml", "<note xml:lang=\"en\">A note</note>", "<note xml:lang=\"vi\">A note</note>",
     "each Vietnamese <note> needs its English one"},
    {"regulations/office.xml", "rows=\"2\"", "extends=\"office\"", "the pack “office” extends itself"},
    {"regulations/office.xml", "severity=\"high\" roles=\"member\"/>",
     "><set param=\"distnce\" value=\"3\"/></check>", "there is no parameter “distnce”; allowed: distance"},
    {"contexts.xml", "<phrase>nghiêm cấm</phrase>", "", "a context needs words that open it"},
    {"contexts.xml", "extent=\"after\"", "extent=\"before\"", "there is no value of extent “before”"},
    {"lexicons/selling.csv", "term;fold;note", "word;fold;note",
     "the table's first row must be: term;fold;note"},
    {"lexicons/selling.csv", "bán;tones;", "bán;tone;",
     "lexicons/selling.csv:2:1: there is no fold “tone”; allowed: tones, bare, exact; did you mean “tones”?"},
    {"lexicons/selling.csv", "bán;tones;", "bán;tones;a;b", "the row has 4 columns, this table has 3"},
    {"lexicons/selling.csv", "bán;tones;", "\"bán;tones;", "lexicons/selling.csv:2:1: "},
    {"lexicons/selling.csv", "bán;tones;", ";;\n\n;tones;",
     "lexicons/selling.csv:4:1: the column term is empty"},
    {"detectors/sale.xml", "tài sản công", " \n ", "<phrase> is empty"},
    {"laws.csv", "2026-03-05;new", "2026-03-05;nwe", "laws.csv:2:1: there is no law “nwe”"},
    {"laws.csv", "new;QĐ 423", "old;QĐ 423", "the law “old” has two rows"},
    /* hostile files */
    {"detectors/sale.xml", "<detector",
     "<!DOCTYPE detector [<!ENTITY e SYSTEM \"file:///etc/hostname\">]><detector", "a DOCTYPE is refused"},
    {"detectors/sale.xml", "Chào bán", "&nothing;", "an entity that is not declared"},
    {"detectors/sale.xml", "<tests>",
     "<i:include xmlns:i=\"http://www.w3.org/2001/XInclude\" href=\"/etc/hostname\"/><tests>",
     "XInclude is refused"},
    {"detectors/sale.xml", "Chào bán", "Ch\xE0o b\xE1n", "detectors/sale.xml:2:24: bytes that are not UTF-8"},
    {"detectors/sale.xml", "</text>", "", "the end tag does not match its start tag"},
    {"lexicons/selling.csv", "bán", "b\xE1n", "lexicons/selling.csv:2:2: bytes that are not UTF-8"},
};

/* The content of one of the fixture's files, with `old` replaced. */
static void write_slip(struct fixture *fixture, const struct slip *slip)
{
    struct str content = STR_NONE;
    for (size_t i = 0; i < fixture->written_count; i++)
        if (str_ends(fixture->written[i], str_of(slip->file))) {
            FILE *file = fopen(fixture->written[i].p, "rb");
            char *bytes = arena_alloc(fixture->arena, 65536);
            content = (struct str){bytes, fread(bytes, 1, 65536, file)};
            fclose(file);
        }
    size_t at = str_find(content, str_of(slip->old));
    struct buf changed = {0};
    CHECK(at < content.n);
    buf_add(&changed, str_cut(content, 0, at));
    buf_text(&changed, slip->new);
    buf_add(&changed, str_from(content, at + str_of(slip->old).n));
    fixture_write_bytes(fixture, slip->file, buf_str(&changed));
    buf_free(&changed);
}

static void check_slips(void)
{
    for (size_t i = 0; i < sizeof slips / sizeof *slips; i++) {
        struct fixture fixture;
        fixture_new(&fixture);
        write_slip(&fixture, &slips[i]);
        CHECK(!fixture_load(&fixture, "office"));
        struct str reports = buf_str(&fixture.reports);
        bool told = CHECK(str_find(reports, str_of(slips[i].report)) < reports.n);
        if (!CHECK(told && !str_is(reports, "") && str_find(reports, STR("“sale”; allowed")) == reports.n))
            printf("    slip %zu wanted %s\n    got %.*s", i, slips[i].report, STR_ARG(reports));
        fixture_free(&fixture);
    }
}

/* An unknown element that declares itself optional is noted, and the pack stands. */
static void check_optional(void)
{
    struct fixture fixture;
    fixture_new(&fixture);
    write_slip(&fixture, &(struct slip){"detectors/sale.xml", "<tests>",
                                        "<future optional=\"yes\"><x/></future><tests>", ""});
    CHECK(fixture_load(&fixture, "office"));
    CHECK_STR(buf_str(&fixture.reports),
              "detectors/sale.xml:11:1: <future> is passed over: this version does not know it\n");
    fixture_free(&fixture);
}

static void check_hostile_sizes(void)
{
    struct fixture fixture;
    struct buf file = {0};
    fixture_new(&fixture);
    buf_text(&file, "<detector " RULES_XMLNS " id=\"sale\" revision=\"1\"><text>");
    buf_repeat(&file, ' ', 5 << 20);
    fixture_write_bytes(&fixture, "detectors/sale.xml", buf_str(&file));
    CHECK(!fixture_load(&fixture, "office"));
    buf_clear(&file);
    buf_text(&file, "<detector " RULES_XMLNS " id=\"sale\" revision=\"1\"><text><finding>");
    for (size_t i = 0; i < 100000; i++)
        buf_text(&file, "<all>");
    fixture_write_bytes(&fixture, "detectors/sale.xml", buf_str(&file));
    CHECK(!fixture_load(&fixture, "office"));
    buf_clear(&file);
    buf_add(&file, STR("<detector " RULES_XMLNS " id=\"sale\"\0 revision=\"1\"/>"));
    fixture_write_bytes(&fixture, "detectors/sale.xml", buf_str(&file));
    CHECK(!fixture_load(&fixture, "office"));
    struct str reports = buf_str(&fixture.reports);
    CHECK(str_find(reports, STR("is larger than the 4194304 bytes allowed")) < reports.n);
    CHECK(str_find(reports, STR("nested too deeply")) < reports.n);
    CHECK(str_find(reports, STR("a NUL byte")) < reports.n);
    buf_free(&file);
    fixture_free(&fixture);
}

static void check_listing(void)
{
    struct fixture fixture;
    struct str *ids;
    fixture_new(&fixture);
    fixture_write(&fixture, "lexicons/.hidden.csv", "");
    fixture_write(&fixture, "lexicons/abc.txt", "");
    CHECK(ruleset_list(fixture.arena, &fixture.diag, str_of(fixture.folder), "lexicons", &ids) == 2);
    CHECK_STR(ids[0], "domains");
    CHECK_STR(ids[1], "selling");
    CHECK(!fixture_load(&fixture, "offcie"));
    CHECK_STR(buf_str(&fixture.reports),
              ":0:0: there is no pack “offcie”; allowed: office; did you mean “office”?\n");
    fixture_free(&fixture);
}

int main(void)
{
    check_sound();
    check_instances();
    check_switching_off();
    check_hashes();
    check_slips();
    check_optional();
    check_hostile_sizes();
    check_listing();
    return check_result();
}
