/* SPDX-License-Identifier: MIT */
#include "report.h"

#include "check.h"
#include "fixture.h"

/* Each value behind `mark` up to the next quote. */
static bool next_value(struct str *rest, struct str mark, struct str *value)
{
    size_t at = str_find(*rest, mark);
    if (at == rest->n)
        return false;
    *rest = str_from(*rest, at + mark.n);
    *value = str_cut(*rest, 0, str_find_byte(*rest, '"'));
    return true;
}

static const struct output *file_named(const struct outputs *outputs, struct str name)
{
    for (size_t i = 0; i < outputs->count; i++)
        if (str_equal(outputs->list[i].name, name))
            return &outputs->list[i];
    return NULL;
}

/* A link's file, seen from the page that holds it; links go down, or one folder up. */
static const struct output *target_file(const struct outputs *outputs, const struct output *page,
                                        struct str link, struct arena *arena)
{
    struct str folder = page->name;
    if (!link.n)
        return page;
    while (folder.n && folder.p[folder.n - 1] != '/')
        folder.n--;
    if (str_starts(link, STR("../"))) {
        link = str_from(link, 3);
        folder.n -= folder.n != 0;
        while (folder.n && folder.p[folder.n - 1] != '/')
            folder.n--;
    }
    return file_named(outputs, arena_format(arena, "%.*s%.*s", STR_ARG(folder), STR_ARG(link)));
}

static bool has_id(const struct output *page, struct str id, struct arena *arena)
{
    struct str mark = arena_format(arena, " id=\"%.*s\"", STR_ARG(id));
    return str_find(buf_str(&page->content), mark) < page->content.n;
}

static void check_links(const struct outputs *outputs, struct arena *arena)
{
    size_t count = 0;
    for (size_t i = 0; i < outputs->count; i++) {
        struct str rest = buf_str(&outputs->list[i].content), link;
        while (next_value(&rest, STR(" href=\""), &link)) {
            size_t hash = str_find_byte(link, '#');
            const struct output *target =
                target_file(outputs, &outputs->list[i], str_cut(link, 0, hash), arena);
            count++;
            if (!CHECK(target && (hash == link.n || has_id(target, str_from(link, hash + 1), arena))))
                printf("    %.*s: %.*s\n", STR_ARG(outputs->list[i].name), STR_ARG(link));
        }
    }
    CHECK(count > 0);
}

static void check_ids_are_unique(const struct output *page, struct arena *arena)
{
    struct str rest = buf_str(&page->content), id;
    while (next_value(&rest, STR(" id=\""), &id)) {
        struct str mark = arena_format(arena, " id=\"%.*s\"", STR_ARG(id));
        CHECK(str_find(rest, mark) == rest.n);
    }
}

/* Inert: no script, nothing loaded, and every page says that nobody has concluded anything yet. */
static void check_page(const struct output *page, bool complete)
{
    static const char *const active[] = {
        "<script",     "<img",        "<link",     "<iframe",     "<form",
        "<svg onload", "javascript:", " onclick=", " onerror=\"", "http://a.example\"",
        "url("};
    struct str text = buf_str(&page->content);
    for (size_t i = 0; i < sizeof active / sizeof active[0]; i++)
        CHECK(str_find(text, str_of(active[i])) == text.n);
    CHECK(str_starts(text, STR("<!DOCTYPE html>\n<html lang=\"")));
    CHECK(
        str_find(
            text,
            STR("content=\"default-src &#39;none&#39;; style-src &#39;unsafe-inline&#39;; img-src data:\"")) <
        text.n);
    CHECK(str_find(text, STR(">Bản trước rà soát<")) < text.n ||
          str_find(text, STR(">Before review<")) < text.n);
    bool stamped =
        str_find(text, STR(">KHÔNG ĐẦY ĐỦ<")) < text.n || str_find(text, STR(">INCOMPLETE<")) < text.n;
    CHECK(stamped == !complete);
    CHECK(str_ends(text, STR("</body>\n</html>\n")));
}

/* Headings go down one level at a time. */
static void check_headings(const struct output *page)
{
    struct str rest = buf_str(&page->content);
    int level = 0, first = 0;
    for (size_t at; (at = str_find(rest, STR("<h"))) < rest.n;) {
        rest = str_from(rest, at + 2);
        int next = rest.n > 1 && rest.p[0] >= '1' && rest.p[0] <= '6' ? rest.p[0] - '0' : 0;
        if (!next)
            continue;
        CHECK(next <= level + 1);
        level = next;
        first += next == 1;
    }
    CHECK(first == 1);
}

static void check_pages(const struct results *results, bool alone)
{
    struct outputs outputs = {.arena = arena_new()};
    if (alone)
        report_html.render_one(results, outputs_file(&outputs, STR("x.html")));
    else
        report_html.render(results, &outputs);
    check_links(&outputs, outputs.arena);
    for (size_t i = 0; i < outputs.count; i++) {
        check_page(&outputs.list[i], results->complete);
        check_headings(&outputs.list[i]);
        check_ids_are_unique(&outputs.list[i], outputs.arena);
    }
    outputs_free(&outputs);
    arena_free(outputs.arena);
}

static size_t occurrences(struct str text, struct str needle)
{
    size_t count = 0;
    for (size_t at; (at = str_find(text, needle)) < text.n; text = str_from(text, at + needle.n))
        count++;
    return count;
}

/* The register holds every finding, on pages of a bounded size. */
static void check_register(const struct outputs *outputs, size_t findings, size_t pages)
{
    enum { MOST = 1000 };
    size_t seen = 0, rows = 0;
    for (size_t i = 0; i < outputs->count; i++) {
        if (!str_starts(outputs->list[i].name, STR("findings")))
            continue;
        size_t here = occurrences(buf_str(&outputs->list[i].content), STR("<tr data-class=\""));
        CHECK(here && here <= MOST);
        rows += here;
        seen++;
    }
    CHECK(rows == findings);
    CHECK(seen == pages);
}

/* Neither the group's page nor one of the register grows with the log. */
static void test_limits(struct arena *arena)
{
    struct outputs outputs = {.arena = arena_new()};
    enum { FINDINGS = 5001, MEMBERS = 500, ROWS = 100, REGISTER_PAGES = 6 };
    report_html.render(fixture_many(arena, FINDINGS, MEMBERS), &outputs);
    const struct output *page = file_named(&outputs, STR("report.html"));
    CHECK(page != NULL);
    CHECK(page && occurrences(buf_str(&page->content), STR("<td class=\"what\"")) == ROWS);
    size_t on_sheets = 0;
    for (size_t i = 0; i < outputs.count; i++)
        if (&outputs.list[i] != page)
            on_sheets += occurrences(buf_str(&outputs.list[i].content), STR("<tr id=\"f-"));
    CHECK(on_sheets == FINDINGS);
    check_register(&outputs, FINDINGS, REGISTER_PAGES);
    check_links(&outputs, outputs.arena);
    outputs_free(&outputs);
    arena_free(outputs.arena);
}

int main(void)
{
    struct arena *arena = arena_new();
    struct results *const all[] = {fixture_month(arena), fixture_hostile(arena), fixture_empty(arena)};
    for (size_t i = 0; i < sizeof all / sizeof all[0]; i++) {
        check_pages(all[i], false);
        check_pages(all[i], true);
        all[i]->in_english = true;
        check_pages(all[i], true);
    }
    test_limits(arena);
    arena_free(arena);
    return check_result();
}
