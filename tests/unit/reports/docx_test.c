/* SPDX-License-Identifier: MIT */
#include "check.h"
#include "docx_documents.h"
#include "fixture.h"
#include "reviewing.h"

enum { OPEN_IN_BODY = 2 /* w:document, w:body */ };

static bool says(const struct docx *docx, const char *words)
{
    return str_find(buf_str(&docx->body), str_of(words)) < docx->body.n;
}

static void begin(struct docx *docx, struct arena *arena, const struct results *results,
                  const struct group_results *group)
{
    docx_begin(docx, arena, results);
    docx->digest = digest_new(arena, results, group);
}

/* Words nobody may read before a reviewer has concluded, and bytes nobody may read at all. */
static void check_words(const struct docx *docx)
{
    static const char *const forbidden[] = {"vi phạm", "Vi phạm", "VI PHẠM", "phạt", "<script",
                                            "\x1B",    "\u202E",  "\u2028",  "\x07"};
    for (size_t i = 0; i < sizeof forbidden / sizeof forbidden[0]; i++)
        if (!CHECK(!says(docx, forbidden[i])))
            printf("    %s\n", forbidden[i]);
}

static void end(struct docx *docx)
{
    struct buf out = {0};
    CHECK(docx->markup.depth == OPEN_IN_BODY);
    docx_end(docx, &out);
    CHECK(str_starts(buf_str(&out), STR("PK")));
    buf_free(&out);
}

static void test_group(struct arena *arena, const struct results *results, const struct group_results *group)
{
    struct docx docx;
    begin(&docx, arena, results, group);
    docx_report(&docx);
    docx_section(&docx, true);
    docx_appendix(&docx);
    check_words(&docx);
    end(&docx);
    for (size_t i = 0; i < group->member_count; i++) {
        begin(&docx, arena, results, group);
        docx_minutes(&docx, group->members[i]);
        check_words(&docx);
        end(&docx);
    }
}

static void test_documents(struct arena *arena, const struct results *results)
{
    for (size_t i = 0; i < results->group_count; i++)
        test_group(arena, results, results->groups[i]);
}

/* An Official Account has posts and staff, no messages of members. */
static void test_account(struct arena *arena)
{
    struct results *results = fixture_month(arena);
    const struct member *member = results->groups[0]->members[0];
    struct docx docx;
    begin(&docx, arena, results, results->groups[0]);
    docx_minutes(&docx, member);
    CHECK(says(&docx, "nhắc\u00A0trong\u00A0nhóm") && says(&docx, "báo\u00A0Trưởng\u00A0nhóm") &&
          !says(&docx, "gỡ\u00A0bài"));
    end(&docx);
    struct pack pack = *results->rules->packs[0];
    const struct pack *packs[] = {&pack};
    struct ruleset rules = *results->rules;
    pack.for_official_account = true;
    rules.packs = packs;
    rules.pack_count = 1;
    results->rules = &rules;
    begin(&docx, arena, results, results->groups[0]);
    docx_minutes(&docx, member);
    CHECK(says(&docx, "gỡ\u00A0bài") && says(&docx, "người\u00A0phụ\u00A0trách\u00A0trang"));
    CHECK(!says(&docx, "nhắc\u00A0trong\u00A0nhóm") && !says(&docx, "Trưởng\u00A0nhóm"));
    end(&docx);
}

/* An office program takes minutes for one table of thousands of rows: a long one is several, each with its
 * head. */
static void test_long_table(struct arena *arena)
{
    enum { FINDINGS = 1234, ROWS = 100 };
    struct results *results = fixture_many(arena, FINDINGS, 3);
    struct docx docx;
    begin(&docx, arena, results, results->groups[0]);
    docx.is_wide = true;
    docx_appendix(&docx);
    struct str rest = buf_str(&docx.body);
    size_t tables = 0, most = 0, rows = 0, all = 0;
    for (size_t at; (at = str_find(rest, STR("<w:tr>"))) < rest.n; rest = str_from(rest, at + 1)) {
        if (str_find(str_cut(rest, 0, at), STR("<w:tbl>")) < at) {
            tables++;
            rows = 0;
        }
        most = ++rows > most ? rows : most;
        all++;
    }
    CHECK(most == ROWS + 1 && tables >= FINDINGS / ROWS && all - tables >= FINDINGS);
    end(&docx);
}

/* A letter has no title and no kind in its number; people of the roster whom nobody met are asked for
 * nothing. */
static void test_names(struct arena *arena)
{
    struct results *results = fixture_month(arena);
    struct docx docx;
    results->names_only = true;
    results->letterhead.issuing_code = STR("VPM");
    begin(&docx, arena, results, results->groups[0]);
    docx_names(&docx);
    CHECK(says(&docx, "/VPM-……") && says(&docx, "V/v sửa tên hiển thị") && says(&docx, "Kính gửi: …"));
    CHECK(!says(&docx, "DocumentTitle") && !says(&docx, "/BC-") && says(&docx, "Bảng 1."));
    for (size_t i = 0; i < results->groups[0]->name_count; i++) {
        const struct name_verdict *verdict = &results->groups[0]->names[i];
        bool is_asked = verdict->sufficient && !verdict->good;
        CHECK(!is_asked || says(&docx, verdict->advice.vi.p));
    }
    check_words(&docx);
    end(&docx);
}

/* What only the office knows is blank unless it was told. */
static void test_letterhead(struct arena *arena)
{
    struct results *results = fixture_month(arena);
    struct docx docx;
    begin(&docx, arena, results, results->groups[0]);
    docx_report(&docx);
    CHECK(says(&docx, "Số:          /BC-……") && says(&docx, "……, ngày …… tháng …… năm ……"));
    CHECK(says(&docx, "Kính gửi: ……") && says(&docx, "QUYỀN HẠN, CHỨC VỤ"));
    end(&docx);

    results->letterhead = (struct letterhead){.superior_body = STR("UBND TỈNH MẪU"),
                                              .issuing_body = STR("VĂN PHÒNG MẪU"),
                                              .issuing_code = STR("VPM"),
                                              .place = STR("Mẫu Sơn"),
                                              .addressee = STR("Trưởng nhóm mẫu"),
                                              .signer_position = STR("TL. CHÁNH VĂN PHÒNG; TRƯỞNG PHÒNG"),
                                              .recipients = STR("Như trên; Lưu: VT")};
    begin(&docx, arena, results, results->groups[0]);
    docx_report(&docx);
    CHECK(says(&docx, ">UBND TỈNH MẪU<") && says(&docx, ">VĂN PHÒNG MẪU<") && says(&docx, "/BC-VPM"));
    CHECK(says(&docx, "Kính gửi: Trưởng nhóm mẫu") && says(&docx, "Mẫu Sơn, ngày …… tháng"));
    CHECK(says(&docx, ">TL. CHÁNH VĂN PHÒNG<") && says(&docx, ">TRƯỞNG PHÒNG<"));
    CHECK(says(&docx, ">- Như trên;<") && says(&docx, ">- Lưu: VT.<"));
    end(&docx);
}

/* A zero stands before days below ten and before the first two months, before no other month. */
static void test_date(struct arena *arena)
{
    static const struct {
        struct civil date;
        const char *words;
    } dates[] = {
        {{.year = 2026, .month = 1, .day = 5}, "ngày 05 tháng 01 năm 2026"},
        {{.year = 2026, .month = 2, .day = 28}, "ngày 28 tháng 02 năm 2026"},
        {{.year = 2026, .month = 3, .day = 9}, "ngày 09 tháng 3 năm 2026"},
        {{.year = 2026, .month = 10, .day = 15}, "ngày 15 tháng 10 năm 2026"},
    };
    for (size_t i = 0; i < sizeof dates / sizeof dates[0]; i++) {
        struct results *results = fixture_month(arena);
        struct docx docx;
        results->report_time_told =
            stamp_from_civil(&dates[i].date, results->zone_minutes, &results->report_ms);
        begin(&docx, arena, results, results->groups[0]);
        docx_report(&docx);
        if (!CHECK(says(&docx, dates[i].words)))
            printf("    %s\n", dates[i].words);
        end(&docx);
    }
}

/* Guilt is written where a named reviewer has stated it, and only there; what is no more than information
 * asks for no minutes. */
static void test_review(struct arena *arena)
{
    static const struct review review = {.conclusion = CONCLUSION_CONFIRMED,
                                         .by = {"Người Rà Soát", sizeof "Người Rà Soát" - 1}};
    struct results *results = fixture_month(arena);
    const struct group_results *group = results->groups[0];
    const struct digest *digest = digest_new(arena, results, group);
    for (size_t i = 0; i < group->finding_count; i++)
        if (reviewing_asks(group->findings[i])) {
            ((struct finding *)group->findings[i])->review = &review;
            break;
        }
    struct docx docx;
    begin(&docx, arena, results, group);
    docx_appendix(&docx);
    CHECK(says(&docx, ">vi phạm<") && says(&docx, "Người Rà Soát"));
    end(&docx);
    for (size_t i = 0; i < group->member_count; i++) {
        const struct member *member = group->members[i];
        bool is_due = docx_minutes_are_due(digest, member);
        CHECK(!is_due || member->findings[CLASS_FACT] + member->findings[CLASS_SIGN] > 0);
    }
    CHECK(!docx_minutes_are_due(digest, group->members[0]) &&
          docx_minutes_are_due(digest, group->members[1]));
}

/* The text of the cell `further` cells behind the one that holds the clause's id. */
static struct str cell_behind(const struct docx *docx, const char *clause, size_t further)
{
    struct str rest = buf_str(&docx->body);
    rest = str_from(rest, str_find(rest, str_of(clause)));
    for (; further; further--)
        rest = str_from(rest, str_find(rest, STR("preserve\">")) + sizeof "preserve\">" - 1);
    return str_cut(rest, 0, str_find_byte(rest, '<'));
}

/* Of three signs under one clause one becomes a question: questions are answered, not reviewed. */
static void test_counts(struct arena *arena)
{
    enum { SIGNS = 3, OPEN = 7 };
    struct results *results = fixture_month(arena);
    const struct group_results *group = results->groups[0];
    struct docx docx;
    for (size_t i = 0; i < group->finding_count; i++) {
        struct finding *finding = (struct finding *)group->findings[i];
        if (finding->clause && str_is(finding->clause->id, "Đ4.k3.b")) {
            finding->class = CLASS_ATTEST;
            break;
        }
    }
    begin(&docx, arena, results, group);
    docx_results(&docx);
    CHECK_STR(cell_behind(&docx, "Đ4.k3.b", SIGNS), "2");
    CHECK_STR(cell_behind(&docx, "Đ4.k3.b", OPEN), "2");
    end(&docx);
}

int main(void)
{
    struct arena *arena = arena_new();
    test_documents(arena, fixture_month(arena));
    test_documents(arena, fixture_hostile(arena));
    test_documents(arena, fixture_empty(arena));
    test_letterhead(arena);
    test_account(arena);
    test_names(arena);
    test_long_table(arena);
    test_date(arena);
    test_review(arena);
    test_counts(arena);
    arena_free(arena);
    return check_result();
}
