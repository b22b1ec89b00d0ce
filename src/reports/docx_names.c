/* SPDX-License-Identifier: MIT */
/* The letter (công văn) on display names: whose name should be changed, and to what; where roster and group
 * differ. */
#include "docx_documents.h"
#include "standing.h"

#define COLUMNS(list) list, sizeof(list) / sizeof(list)[0]

/* Names as required are only counted; people of the roster whom nobody has met have no display name. */
static bool is_listed(const struct docx *docx, const struct name_verdict *verdict)
{
    return !(verdict->sufficient && verdict->good) && !digest_is_unmet(docx->results, verdict->member);
}

static size_t listed_count(const struct docx *docx)
{
    size_t count = 0;
    for (size_t i = 0; i < docx->digest->group->name_count; i++)
        count += is_listed(docx, &docx->digest->group->names[i]);
    return count;
}

/* The pack is named where there are several. */
static struct str verdict_of(struct docx *docx, const struct name_verdict *verdict)
{
    struct str text = wording(standing_verdict(docx->results, verdict), docx->in_english);
    if (docx->results->rules->pack_count < 2)
        return text;
    return arena_format(docx->arena, "%.*s (%.*s)", STR_ARG(text), STR_ARG(verdict->pack->id));
}

static void name_row(struct docx_table *table, size_t number, const struct name_verdict *verdict)
{
    struct docx *docx = table->docx;
    docx_row_begin(table);
    docx_cell_number(table, number);
    docx_cell(table, verdict->member->id);
    docx_cell(table, verdict->member->display);
    docx_cell(table, verdict->member->on_roster ? verdict->member->name : STR(""));
    docx_cell(table, verdict_of(docx, verdict));
    docx_cell(table, wording_of(verdict->advice, docx->in_english));
    docx_row_end(table);
}

static void name_table(struct docx *docx)
{
    static const struct docx_column columns[] = {{WORD_NUMBER, 7, true},    {WORD_ACCOUNT, 12, false},
                                                 {WORD_DISPLAY, 21, false}, {WORD_ROSTER_NAME, 18, false},
                                                 {WORD_VERDICT, 12, false}, {WORD_NAME_ADVICE, 30, false}};
    const struct group_results *group = docx->digest->group;
    struct docx_table table;
    size_t number = 0;
    docx_form_caption(docx, WORD_DOC_NAMES_TABLE);
    docx_table_begin(&table, docx, COLUMNS(columns));
    for (size_t i = 0; i < group->name_count; i++)
        if (is_listed(docx, &group->names[i]))
            name_row(&table, ++number, &group->names[i]);
    docx_table_end(&table);
}

static void checked(struct docx *docx)
{
    const struct digest *digest = docx->digest;
    docx_form_fill(docx, "Body", WORD_DOC_NAMES_RESULT,
                   FILL(docx_form_count(docx, digest->names_good),
                        docx_form_count(docx, digest->names_to_change),
                        docx_form_count(docx, digest->names_insufficient)));
    for (size_t i = 0; i < docx->results->input_count; i++) {
        const struct input_facts *input = &docx->results->inputs[i];
        docx_form_fill(docx, "Line", WORD_DOC_NAMES_LIST, FILL(input->file, input->sha256));
    }
}

/* The profile's addressee is told of audits; to whom a letter goes is for the office to say. */
void docx_names(struct docx *docx)
{
    const struct docx_form form = {
        .subject = docx_form_subject(docx, WORD_DOC_NAMES_SUBJECT, WORD_DOC_NAMES_SUBJECT),
        .is_letter = true,
        .is_dated = true,
    };
    docx_form_head(docx, &form);
    docx_form_fill(docx, "To", WORD_DOC_TO, FILL(wording(WORD_DOC_LONG_BLANK, docx->in_english)));
    docx_form_grounds(docx);
    checked(docx);
    if (docx->digest->names_to_change)
        docx_form_say(docx, WORD_DOC_NAMES_REQUEST);
    if (listed_count(docx))
        name_table(docx);
    if (docx->results->roster) {
        docx_form_say(docx, WORD_DOC_NAMES_ROSTER);
        docx_roster_differences(docx);
    }
    docx_form_say(docx, WORD_DOC_NAMES_CLOSING);
    docx_form_end(docx);
}
