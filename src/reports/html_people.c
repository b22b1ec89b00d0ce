/* SPDX-License-Identifier: MIT */
/* The members: who is on the roster and in the group, what their names should be, and which orders they
 * answered. */
#include "html_parts.h"
#include "html_sections.h"
#include "standing.h"

static void title_and_unit(struct page *page, const struct member *member)
{
    table_cell(page, member->position.n || member->unit.n ? NULL : "empty");
    markup_text(&page->markup, member->position);
    if (member->position.n && member->unit.n)
        page_open(page, "br", NULL);
    if (member->unit.n)
        page_put(page, "small", NULL, member->unit);
    page_close(page);
}

static void member_row(struct page *page, const struct member *member)
{
    enum word presence = standing_presence(page->results, member);
    table_row(page);
    table_row_head(page);
    page_member(page, member);
    if (member->display.n && !str_equal(member->name, member->display)) {
        page_open(page, "br", NULL);
        page_open(page, "small", NULL);
        page_name(page, member->display);
        page_close(page);
    }
    page_close(page);
    title_and_unit(page, member);
    table_cell(page,
               presence == WORD_PRESENCE_BOTH || presence == WORD_PRESENCE_NO_ROSTER ? NULL : "differs");
    markup_text(&page->markup, wording(presence, page->in_english));
    page_close(page);
    for (int class = 0; class < CLASS_ATTEST; class ++)
        table_number(page, member->findings[class]);
    table_row_end(page);
}

static void member_table(struct page *page)
{
    static const enum word columns[] = {WORD_NAME, WORD_POSITION_UNIT, WORD_PRESENCE, WORD_CLASS_FACT,
                                        WORD_CLASS_SIGN};
    const struct group_results *group = page->digest->group;
    table_begin(page, "members", WORD_MEMBERS_MEANS, columns, sizeof columns / sizeof columns[0]);
    for (size_t i = 0; i < group->member_count; i++)
        member_row(page, group->members[i]);
    table_end(page);
}

static void difference(struct page *page, enum word word, size_t count)
{
    if (count)
        page_put(page, "p", "lead", page_fill(page, word, FILL(page_number(page, count))));
}

static void roster_lines(struct page *page)
{
    const struct digest *digest = page->digest;
    if (!page->results->roster)
        page_say(page, "p", "lead", WORD_DIFFERENCES_NO_ROSTER);
    else if (!digest->outsiders && !digest->not_seen)
        page_say(page, "p", "lead", WORD_DIFFERENCES_NONE);
    difference(page, WORD_DECIDE_OUTSIDERS, digest->outsiders);
    difference(page, WORD_DECIDE_NOT_SEEN, digest->not_seen);
}

void html_members(struct page *page)
{
    page_section(page, "members", "members", WORD_MEMBERS);
    roster_lines(page);
    if (page->digest->group->member_count)
        member_table(page);
    else
        page_say(page, "p", "lead", WORD_MEMBERS_NONE);
    page_section_end(page);
}

/* ---- names ---- */

void html_verdict(struct page *page, const struct name_verdict *verdict)
{
    table_cell(page, NULL);
    page_say(page, "span",
             !verdict->sufficient ? "way insufficient"
             : verdict->good      ? "way checked"
                                  : "way change",
             standing_verdict(page->results, verdict));
    page_close(page);
    table_text(page, wording_of(verdict->advice, page->in_english));
}

static void name_row(struct page *page, const struct name_verdict *verdict)
{
    const struct member *member = verdict->member;
    bool shows_name = member->display.n && !digest_is_unmet(page->results, member);
    table_row(page);
    table_row_head(page);
    page_member(page, member);
    page_close(page);
    table_cell(page, shows_name ? NULL : "empty");
    if (shows_name)
        page_name(page, member->display);
    page_close(page);
    table_text(page, member->id);
    table_cell(page, NULL);
    page_put(page, "code", NULL, verdict->pack ? verdict->pack->id : STR(""));
    page_close(page);
    html_verdict(page, verdict);
    table_row_end(page);
}

static void name_table(struct page *page)
{
    static const enum word columns[] = {WORD_MEMBER, WORD_DISPLAY, WORD_ACCOUNT,
                                        WORD_PACK,   WORD_VERDICT, WORD_NAME_ADVICE};
    const struct group_results *group = page->digest->group;
    table_begin(page, "names", WORD_NAMES, columns, sizeof columns / sizeof columns[0]);
    for (size_t i = 0; i < group->name_count; i++)
        if (page->results->names_only || !group->names[i].sufficient || !group->names[i].good)
            name_row(page, &group->names[i]);
    table_end(page);
}

void html_names(struct page *page)
{
    const struct digest *digest = page->digest;
    page_section(page, "names", "names", WORD_NAMES);
    if (!digest->group->name_count) {
        page_say(page, "p", "lead", WORD_NAMES_NONE);
    } else {
        page_put(
            page, "p", "lead",
            page_fill(page, WORD_NAMES_SUMMARY,
                      FILL(page_number(page, digest->names_good), page_number(page, digest->names_to_change),
                           page_number(page, digest->names_insufficient))));
        if (page->results->names_only || digest->names_to_change + digest->names_insufficient)
            name_table(page);
        else
            page_say(page, "p", "nothing", WORD_NAMES_ALL_GOOD);
    }
    page_section_end(page);
}
