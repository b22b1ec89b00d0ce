/* SPDX-License-Identifier: MIT */
/* The HTML report: one page per group, the register of its findings, one sheet per member, and an index where
 * there are several groups. */
#include "html_register.h"
#include "html_parts.h"
#include "html_sections.h"
#include "records.h"
#include "report.h"

struct section {
    void (*write)(struct page *page);
    const char *id;
    enum word heading;
};

static const struct section audit_sections[] = {
    {html_decisions, "decisions", WORD_DECISIONS}, {html_scope, "scope", WORD_SCOPE},
    {html_findings, "findings", WORD_BY_CLAUSE},   {html_members, "members", WORD_MEMBERS},
    {html_answers, "answers", WORD_ANSWERS},       {html_names, "names", WORD_NAMES},
    {html_attest, "attest", WORD_ATTEST},          {html_coverage, "coverage", WORD_COVERAGE},
    {html_unseen, "unseen", WORD_UNSEEN},          {html_notices, "notices", WORD_NOTICES},
};

static const struct section names_sections[] = {
    {html_names, "names", WORD_NAMES},
    {html_members, "members", WORD_MEMBERS},
    {html_notices, "notices", WORD_NOTICES},
    {html_scope, "scope", WORD_SCOPE},
};

static const struct section *sections_of(const struct results *results, size_t *count)
{
    *count = results->names_only ? sizeof names_sections / sizeof names_sections[0]
                                 : sizeof audit_sections / sizeof audit_sections[0];
    return results->names_only ? names_sections : audit_sections;
}

static struct page page_new(const struct results *results, struct arena *arena, struct buf *out)
{
    return (struct page){
        .markup = {.out = out}, .arena = arena, .results = results, .in_english = results->in_english};
}

static struct str group_title(const struct page *page, const struct group_results *group)
{
    struct str name = records_group(group);
    return name.n ? name : wording(WORD_UNNAMED_GROUP, page->in_english);
}

static struct str labelled(struct page *page, enum word label, struct str text)
{
    return arena_format(page->arena, "%.*s: %.*s", STR_ARG(wording(label, page->in_english)), STR_ARG(text));
}

static struct str page_title(struct page *page, enum word what, struct str name)
{
    return arena_format(page->arena, "%.*s · %.*s", STR_ARG(wording(what, page->in_english)), STR_ARG(name));
}

static void contents(struct page *page)
{
    size_t count;
    const struct section *sections = sections_of(page->results, &count);
    page_open(page, "nav", "contents");
    markup_attribute(&page->markup, "aria-label", wording(WORD_CONTENTS, page->in_english));
    page_open(page, "ol", NULL);
    for (size_t i = 0; i < count; i++) {
        page_open(page, "li", NULL);
        page_link(page, arena_format(page->arena, "#%.*s", STR_ARG(page_anchor(page, sections[i].id, 0))),
                  wording(sections[i].heading, page->in_english));
        page_close(page);
    }
    page_close(page);
    page_close(page);
}

static void group_sections(struct page *page)
{
    size_t count;
    const struct section *sections = sections_of(page->results, &count);
    page_open(page, "div", "frame");
    contents(page);
    page_open(page, "div", "sections");
    for (size_t i = 0; i < count; i++)
        sections[i].write(page);
    page_close(page);
    page_close(page);
}

static struct str period_line(struct page *page)
{
    return labelled(page, WORD_PERIOD, wording_period(page->arena, page->results));
}

static void group_page(const struct results *results, const struct digest *digest, struct arena *arena,
                       struct buf *out)
{
    struct page page = page_new(results, arena, out);
    struct str title = group_title(&page, digest->group);
    page.digest = digest;
    page_begin(&page, page_title(&page, wording_title(results), title));
    page_masthead(&page, wording_title(results), title, period_line(&page));
    if (results->group_count > 1)
        page_put(&page, "p", "aside",
                 page_fill(&page, WORD_ONE_OF_GROUPS, FILL(page_number(&page, results->group_count))));
    page_open(&page, "main", NULL);
    group_sections(&page);
    page_close(&page);
    page_end(&page);
}

static void member_page(const struct results *results, const struct digest *digest,
                        const struct member *member, struct arena *arena, struct buf *out)
{
    struct page page = page_new(results, arena, out);
    struct str group = group_title(&page, digest->group);
    page.digest = digest;
    page_begin(&page, page_title(&page, WORD_MEMBER_SHEET, member->name));
    page_open(&page, "nav", "back");
    page_link(&page, STR("../report.html"), labelled(&page, WORD_BACK_TO_GROUP, group));
    page_close(&page);
    page_masthead(&page, WORD_MEMBER_SHEET, member->name, period_line(&page));
    page_open(&page, "main", "frame plain");
    page_open(&page, "article", "sheet");
    html_member(&page, member);
    page_close(&page);
    page_close(&page);
    page_end(&page);
}

static void register_page(const struct results *results, const struct digest *digest, size_t number,
                          struct arena *arena, struct buf *out)
{
    struct page page = page_new(results, arena, out);
    struct str group = group_title(&page, digest->group);
    page.digest = digest;
    page_begin(&page, page_title(&page, WORD_REGISTER, group));
    page_open(&page, "nav", "back");
    page_link(&page, STR("report.html"), labelled(&page, WORD_BACK_TO_GROUP, group));
    page_close(&page);
    page_masthead(&page, WORD_REGISTER, group, period_line(&page));
    page_open(&page, "main", "frame plain");
    page_open(&page, "div", "sheet");
    html_register(&page, number);
    page_close(&page);
    page_close(&page);
    page_end(&page);
}

static void group_files(const struct results *results, const struct group_results *group, struct str folder,
                        struct outputs *outputs)
{
    struct arena *arena = outputs->arena;
    const struct digest *digest = digest_new(arena, results, group);
    group_page(results, digest, arena,
               outputs_file(outputs, arena_format(arena, "%.*sreport.html", STR_ARG(folder))));
    for (size_t i = 1; i <= register_pages(group); i++) {
        struct str name = register_file(arena, i);
        register_page(results, digest, i, arena,
                      outputs_file(outputs, arena_format(arena, "%.*s%.*s", STR_ARG(folder), STR_ARG(name))));
    }
    for (size_t i = 0; i < group->member_count; i++) {
        const struct member *member = group->members[i];
        struct str name =
            arena_format(arena, "%.*smembers/%.*s.html", STR_ARG(folder), STR_ARG(member->slug));
        member_page(results, digest, member, arena, outputs_file(outputs, name));
    }
}

static void index_row(struct page *page, const struct group_results *group)
{
    const struct digest *digest = digest_new(page->arena, page->results, group);
    table_row(page);
    table_row_head(page);
    page_open(page, "a", NULL);
    markup_attribute(&page->markup, "href",
                     arena_format(page->arena, "groups/%.*s/report.html", STR_ARG(group->slug)));
    page_name(page, group_title(page, group));
    page_close(page);
    page_close(page);
    table_number(page, group->messages);
    table_number(page, group->member_count);
    for (int class = 0; class < CLASS_COUNT; class ++)
        table_number(page, digest->found.all[class]);
    table_row_end(page);
}

static void index_page(const struct results *results, struct arena *arena, struct buf *out)
{
    static const enum word columns[] = {WORD_GROUP,      WORD_MESSAGES,   WORD_MEMBERS,
                                        WORD_CLASS_FACT, WORD_CLASS_SIGN, WORD_CLASS_ATTEST};
    struct page page = page_new(results, arena, out);
    struct str title = page_fill(&page, WORD_GROUP_COUNT, FILL(page_number(&page, results->group_count)));
    page_begin(&page, wording(WORD_REPORT_OF_GROUPS, page.in_english));
    page_masthead(&page, WORD_REPORT_OF_GROUPS, title, period_line(&page));
    page_open(&page, "main", "frame plain");
    page_open(&page, "div", "sheet");
    table_begin(&page, "groups", WORD_GROUPS, columns, sizeof columns / sizeof columns[0]);
    for (size_t i = 0; i < results->group_count; i++)
        index_row(&page, results->groups[i]);
    table_end(&page);
    page_say(&page, "p", "aside", WORD_NEVER_ADDED);
    page_close(&page);
    page_close(&page);
    page_end(&page);
}

static void render(const struct results *results, struct outputs *outputs)
{
    if (results->group_count == 1) {
        group_files(results, results->groups[0], STR(""), outputs);
        return;
    }
    index_page(results, outputs->arena, outputs_file(outputs, STR("index.html")));
    for (size_t i = 0; i < results->group_count; i++) {
        struct str slug = results->groups[i]->slug;
        group_files(results, results->groups[i], arena_format(outputs->arena, "groups/%.*s/", STR_ARG(slug)),
                    outputs);
    }
}

/* ---- a lone page: the group, then its sheets ---- */

static void sheets(struct page *page)
{
    const struct group_results *group = page->digest->group;
    page_section(page, "frame plain sheets", "sheets", WORD_MEMBER_SHEETS);
    for (size_t i = 0; i < group->member_count; i++) {
        const struct member *member = group->members[i];
        struct str name = arena_format(page->arena, "m-%.*s", STR_ARG(member->slug));
        page_open(page, "article", "sheet");
        markup_attribute(&page->markup, "id", page_anchor(page, name.p, 0));
        page_heading(page, member->name);
        page->level++;
        html_member(page, member);
        page->level--;
        page_close(page);
    }
    page_section_end(page);
}

static void render_one(const struct results *results, struct buf *out)
{
    struct arena *arena = arena_new();
    struct page page = page_new(results, arena, out);
    bool several = results->group_count != 1;
    struct str title =
        several ? page_fill(&page, WORD_GROUP_COUNT, FILL(page_number(&page, results->group_count)))
                : group_title(&page, results->groups[0]);
    page.alone = true;
    enum word kind = several ? WORD_REPORT_OF_GROUPS : wording_title(results);
    page_begin(&page, page_title(&page, kind, title));
    page_masthead(&page, kind, title, period_line(&page));
    page_open(&page, "main", NULL);
    for (size_t i = 0; i < results->group_count; i++) {
        page.digest = digest_new(arena, results, results->groups[i]);
        page.group_number = several ? i + 1 : 0;
        page.level = 2;
        if (several) {
            page_heading(&page, group_title(&page, results->groups[i]));
            page.level++;
        }
        group_sections(&page);
        sheets(&page);
    }
    page_close(&page);
    page_end(&page);
    arena_free(arena);
}

const struct report report_html = {
    .name = "html",
    .file = "report.html",
    .suffixes = ".html .htm",
    .by_default = true,
    .render = render,
    .render_one = render_one,
};
