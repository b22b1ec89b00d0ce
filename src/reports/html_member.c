/* SPDX-License-Identifier: MIT */
/* The sheet of one member: who it is about, findings by clause with room for a conclusion and a reply,
 * answers to orders, and what was and was not checked. */
#include "html_parts.h"
#include "html_sections.h"
#include "reviewed.h"
#include "standing.h"

static void fact(struct page *page, enum word term, struct str text)
{
    if (!text.n)
        return;
    page_open(page, "div", NULL);
    page_say(page, "dt", NULL, term);
    page_open(page, "dd", NULL);
    page_name(page, text);
    page_close(page);
    page_close(page);
}

static void activity(struct page *page, const struct member *member)
{
    fact(page, WORD_MESSAGES, page_number(page, member->messages));
    if (!member->posted)
        return;
    fact(page, WORD_FIRST_MESSAGE, wording_moment(page->arena, page->results, member->first_ms));
    fact(page, WORD_LAST_MESSAGE, wording_moment(page->arena, page->results, member->last_ms));
}

static void identity(struct page *page, const struct member *member)
{
    page_open(page, "dl", "facts");
    fact(page, WORD_DISPLAY, member->display);
    fact(page, WORD_POSITION, member->position);
    fact(page, WORD_UNIT, member->unit);
    fact(page, WORD_ROLE, wording_role(member->role, page->in_english));
    if (member->zalo_role != ZALO_UNKNOWN)
        fact(page, WORD_ZALO_ROLE, wording(wording_zalo_role(member->zalo_role), page->in_english));
    fact(page, WORD_ACCOUNT, member->id);
    fact(page, WORD_PRESENCE, wording(standing_presence(page->results, member), page->in_english));
    if (page->results->statistics)
        activity(page, member);
    page_close(page);
}

static void verdicts(struct page *page, const struct member *member)
{
    static const enum word columns[] = {WORD_PACK, WORD_VERDICT, WORD_NAME_ADVICE};
    const struct group_results *group = page->digest->group;
    bool any = false;
    for (size_t i = 0; i < group->name_count; i++) {
        if (group->names[i].member != member)
            continue;
        if (!any)
            table_begin(page, "names", WORD_NAMES, columns, sizeof columns / sizeof columns[0]);
        any = true;
        table_row(page);
        table_row_head(page);
        page_put(page, "code", NULL, group->names[i].pack ? group->names[i].pack->id : STR(""));
        page_close(page);
        html_verdict(page, &group->names[i]);
        table_row_end(page);
    }
    if (any)
        table_end(page);
}

void html_conclusion(struct page *page, const struct review *review)
{
    struct str grounds = reviewed_grounds(page->arena, review, page->in_english);
    table_cell(page, NULL);
    page_put(page, review ? "strong" : "span", NULL, reviewed_conclusion(review, page->in_english));
    if (grounds.n) {
        page_open(page, "br", NULL);
        page_open(page, "small", NULL);
        page_name(page, grounds);
        page_close(page);
    }
    page_close(page);
}

static void finding_row(struct page *page, const struct numbered *item)
{
    const struct finding *finding = item->finding;
    page_open(page, "tr", NULL);
    markup_attribute(&page->markup, "id", page_anchor(page, "f", item->number));
    page->column = 0;
    table_row_head(page);
    markup_text(&page->markup, page_number(page, item->number));
    page_close(page);
    table_text(page, wording_time(page->arena, page->results, finding->at));
    html_finding(page, finding);
    html_conclusion(page, finding->review);
    table_text(page, STR(""));
    table_row_end(page);
}

static void run_heading(struct page *page, const struct clause_run *run)
{
    if (!run->clause) {
        page_heading(page, run->detector ? wording_of(run->detector->title, page->in_english)
                                         : wording(WORD_INFORMATION, page->in_english));
        return;
    }
    struct str summary = wording_of(run->clause->summary, page->in_english);
    page_heading(page, arena_format(page->arena, "%.*s · %.*s", STR_ARG(run->clause->id), STR_ARG(summary)));
    if (!run->clause->text.n)
        return;
    page_open(page, "blockquote", NULL);
    markup_attribute(&page->markup, "lang", STR("vi"));
    markup_text(&page->markup, run->clause->text);
    page_close(page);
}

static void findings(struct page *page, const struct clause_run *runs, size_t count)
{
    static const enum word columns[] = {WORD_NUMBER, WORD_TIME,       WORD_CLASS,
                                        WORD_WHAT,   WORD_CONCLUSION, WORD_REPLY};
    if (!count) {
        struct str packs = wording_packs(page->arena, page->results);
        page_put(page, "p", "nothing", page_fill(page, WORD_NOTHING_FOUND, FILL(packs)));
        page_say(page, "p", "aside", WORD_NOTHING_FOUND_MEANS);
        return;
    }
    page_say(page, "p", "lead", WORD_REPLY_RIGHT);
    for (size_t i = 0; i < count; i++) {
        run_heading(page, &runs[i]);
        table_begin(page, "findings", WORD_FINDINGS, columns, sizeof columns / sizeof columns[0]);
        for (size_t k = 0; k < runs[i].count; k++)
            finding_row(page, &runs[i].list[k]);
        table_end(page);
    }
}

static void checked(struct page *page)
{
    const struct ruleset *rules = page->results->rules;
    for (size_t i = 0; i < rules->pack_count; i++) {
        struct clause_counts counts = digest_coverage(page->digest, rules->packs[i]);
        if (!counts.all)
            continue;
        page_put(page, "p", "lead",
                 page_fill(page, WORD_CHECKED_BY,
                           FILL(wording_pack(page->arena, page->in_english, rules->packs[i]),
                                page_number(page, counts.checked), page_number(page, counts.attested),
                                page_number(page, counts.insufficient))));
    }
    html_insufficient(page);
}

static void signatures(struct page *page)
{
    static const enum word signers[] = {WORD_SIGN_MEMBER, WORD_SIGN_REVIEWER};
    page_open(page, "div", "signatures");
    for (size_t i = 0; i < sizeof signers / sizeof signers[0]; i++) {
        page_open(page, "div", NULL);
        page_say(page, "p", "signer", signers[i]);
        page_say(page, "p", "hint", WORD_SIGN_HERE);
        page_close(page);
    }
    page_close(page);
}

static void part(struct page *page, enum word heading)
{
    page_heading(page, wording(heading, page->in_english));
    page->level++;
}

void html_member(struct page *page, const struct member *member)
{
    const struct clause_run *runs;
    size_t count = digest_member(page->digest, member, &runs);
    struct class_counts found = digest_counts(runs, count);
    part(page, WORD_IDENTITY);
    identity(page, member);
    verdicts(page, member);
    page->level--;
    part(page, WORD_BY_CLAUSE);
    html_tiles(page, &found);
    findings(page, runs, count);
    page->level--;
    part(page, WORD_ANSWERS);
    if (!html_obligations(page, member))
        page_put(page, "p", "lead",
                 wording_no_orders(page->arena, page->in_english, digest_answer_rule(page->digest),
                                   WORD_ANSWERS_NONE_MEMBER));
    page->level--;
    part(page, WORD_WHAT_WAS_CHECKED);
    checked(page);
    page->level--;
    signatures(page);
}
