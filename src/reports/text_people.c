/* SPDX-License-Identifier: MIT */
/* The members in a plain-text report. */
#include "text_people.h"

#include "standing.h"
#include "utf8.h"

enum { LEAST_NAME_COLUMNS = 28, MOST_NAME_COLUMNS = 44, STATE_COLUMNS = 42, NAMES_LISTED = 30 };
enum { ACCOUNT_COLUMNS = 22, PACK_COLUMNS = 18, VERDICT_COLUMNS = 22 };

/* As wide as the longest name, within reason. */
static size_t name_columns(const struct group_results *group)
{
    size_t most = LEAST_NAME_COLUMNS;
    for (size_t i = 0; i < group->member_count; i++) {
        size_t columns = utf8_columns(group->members[i]->name) + 2;
        most = columns > most ? columns : most;
    }
    return most < MOST_NAME_COLUMNS ? most : MOST_NAME_COLUMNS;
}

void text_members(struct sheet *sheet)
{
    const struct group_results *group = sheet->digest->group;
    size_t columns = name_columns(group);
    sheet_heading(sheet, WORD_MEMBERS);
    if (!group->member_count) {
        sheet_note(sheet, wording(WORD_MEMBERS_NONE, sheet->in_english));
        return;
    }
    sheet_note(sheet, wording(WORD_MEMBERS_MEANS, sheet->in_english));
    buf_repeat(sheet->out, ' ', SHEET_INDENT);
    sheet_column(sheet, wording(WORD_NAME, sheet->in_english), columns);
    sheet_class_heads(sheet);
    sheet_word(sheet, WORD_PRESENCE);
    sheet_line(sheet);
    for (size_t i = 0; i < group->member_count; i++) {
        const struct member *member = group->members[i];
        buf_repeat(sheet->out, ' ', SHEET_INDENT);
        sheet_column(sheet, member->name, columns);
        sheet_class_figures(sheet, member->findings);
        sheet_word(sheet, standing_presence(sheet->results, member));
        sheet_line(sheet);
    }
}

void text_answers(struct sheet *sheet)
{
    const struct digest *digest = sheet->digest;
    sheet_heading(sheet, WORD_ANSWERS);
    if (!digest->order_count) {
        sheet_note(sheet, wording_no_orders(sheet->arena, sheet->in_english, digest_answer_rule(digest),
                                            WORD_ANSWERS_NONE));
        return;
    }
    for (int state = 0; state < ANSWER_STATES; state++) {
        buf_repeat(sheet->out, ' ', SHEET_INDENT);
        sheet_column(sheet, wording(wording_answer((enum answer_state)state), sheet->in_english),
                     STATE_COLUMNS);
        sheet_number(sheet, digest->answers[state], SHEET_COUNT_COLUMNS);
        sheet_line(sheet);
    }
    sheet_note(sheet, wording(WORD_ANSWERS_MEANS, sheet->in_english));
}

/* What was judged, in one line; false where no pack asks anything of names. */
static bool names_summary(struct sheet *sheet)
{
    const struct digest *digest = sheet->digest;
    sheet_heading(sheet, WORD_NAMES);
    if (!digest->group->name_count) {
        sheet_note(sheet, wording(WORD_NAMES_NONE, sheet->in_english));
        return false;
    }
    sheet_note(sheet, wording_fill(
                          sheet->arena, sheet->in_english, WORD_NAMES_SUMMARY,
                          FILL(wording_number(sheet->arena, sheet->in_english, digest->names_good),
                               wording_number(sheet->arena, sheet->in_english, digest->names_to_change),
                               wording_number(sheet->arena, sheet->in_english, digest->names_insufficient))));
    return true;
}

void text_names(struct sheet *sheet)
{
    const struct group_results *group = sheet->digest->group;
    size_t met = 0;
    if (!names_summary(sheet))
        return;
    for (size_t i = 0; i < group->name_count; i++) {
        const struct name_verdict *verdict = &group->names[i];
        if (!verdict->sufficient || verdict->good || ++met > NAMES_LISTED)
            continue;
        sheet_note(sheet, verdict->member->display);
        sheet_wrapped(sheet, "    ", "    ", wording_of(verdict->advice, sheet->in_english));
    }
    if (met > NAMES_LISTED) {
        struct str rest = wording_number(sheet->arena, sheet->in_english, met - NAMES_LISTED);
        sheet_note(sheet, wording_fill(sheet->arena, sheet->in_english, WORD_NAMES_REST, FILL(rest)));
    }
}

static void write_verdict(struct sheet *sheet, const struct name_verdict *verdict)
{
    const struct member *member = verdict->member;
    buf_repeat(sheet->out, ' ', SHEET_INDENT);
    sheet_column(sheet, member->id, ACCOUNT_COLUMNS);
    sheet_column(sheet, verdict->pack->id, PACK_COLUMNS);
    sheet_column(sheet, wording(standing_verdict(sheet->results, verdict), sheet->in_english),
                 VERDICT_COLUMNS);
    sheet_add(sheet, member->display);
    sheet_line(sheet);
    if (verdict->advice.vi.n)
        sheet_wrapped(sheet, "    ", "    ", wording_of(verdict->advice, sheet->in_english));
}

void text_all_names(struct sheet *sheet)
{
    const struct group_results *group = sheet->digest->group;
    if (!names_summary(sheet))
        return;
    buf_repeat(sheet->out, ' ', SHEET_INDENT);
    sheet_column(sheet, wording(WORD_ACCOUNT, sheet->in_english), ACCOUNT_COLUMNS);
    sheet_column(sheet, wording(WORD_PACK, sheet->in_english), PACK_COLUMNS);
    sheet_column(sheet, wording(WORD_VERDICT, sheet->in_english), VERDICT_COLUMNS);
    sheet_word(sheet, WORD_DISPLAY);
    sheet_line(sheet);
    for (size_t i = 0; i < group->name_count; i++)
        if (!digest_is_unmet(sheet->results, group->names[i].member))
            write_verdict(sheet, &group->names[i]);
}
