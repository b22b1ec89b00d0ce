/* SPDX-License-Identifier: MIT */
/* The form of an administrative document. */
#include "docx_form.h"

#include <assert.h>

#include "records.h"
#include "reviewed.h"

static struct str word_of(const struct docx *docx, enum word word)
{
    return wording(word, docx->in_english);
}

static struct str or_blank(const struct docx *docx, struct str text)
{
    return text.n ? text : word_of(docx, WORD_DOC_BLANK);
}

/* ---- the head ---- */

/* A line under the text above it, so long, in the middle of a column. */
static void rule(struct docx *docx, int column, int length)
{
    int side = (column - length) / 2;
    markup_raw(
        &docx->markup,
        arena_format(docx->arena,
                     "<w:p><w:pPr><w:pStyle w:val=\"Rule\"/><w:pBdr><w:top w:val=\"single\" w:sz=\"6\" "
                     "w:space=\"1\" w:color=\"000000\"/></w:pBdr><w:ind w:left=\"%d\" w:right=\"%d\"/>"
                     "</w:pPr></w:p>",
                     side, side)
            .p);
}

/* Several lines of a setting are separated by ';'. */
static void put_lines(struct docx *docx, const char *style, struct str text)
{
    for (struct str line; str_split(&text, ';', &line);)
        if (str_trim(line).n)
            docx_put(docx, style, str_trim(line));
}

/* Days below ten and the first two months have a zero before them; other months have none. */
static struct str place_and_date(struct docx *docx)
{
    enum { MONTHS_WITH_ZERO = 2 };
    const struct results *results = docx->results;
    struct str place = or_blank(docx, results->letterhead.place), blank = word_of(docx, WORD_DOC_BLANK);
    if (!results->report_time_told)
        return wording_fill(docx->arena, docx->in_english, WORD_DOC_PLACE_DATE,
                            FILL(place, blank, blank, blank));
    struct civil date = stamp_civil(results->report_ms, results->zone_minutes);
    struct str day = arena_format(docx->arena, "%02d", date.day);
    struct str month = arena_format(docx->arena, date.month <= MONTHS_WITH_ZERO ? "%02d" : "%d", date.month);
    struct str year = arena_format(docx->arena, "%d", date.year);
    return wording_fill(docx->arena, docx->in_english, WORD_DOC_PLACE_DATE, FILL(place, day, month, year));
}

enum { ISSUER_SHARE = 38, NATION_SHARE = 62, ISSUER_RULE = 1300, MOTTO_RULE = 3560, SUBJECT_RULE = 3000 };
static const struct docx_column head_columns[] = {{.share = ISSUER_SHARE}, {.share = NATION_SHARE}};

static int column_width(const struct docx *docx, int share)
{
    return docx_text_width(docx) * share / 100;
}

/* A letter's number names the issuing body and the unit that drafted it, which only the office knows. */
static void number(struct docx *docx, const struct docx_form *form)
{
    struct str blank = word_of(docx, WORD_DOC_BLANK);
    struct str code = or_blank(docx, docx->results->letterhead.issuing_code);
    if (form->is_letter) {
        docx_form_fill(docx, "Number", WORD_DOC_NUMBER, FILL(code, blank));
        docx_form_fill(docx, "About", WORD_DOC_ABOUT, FILL(form->subject));
    } else {
        docx_form_fill(docx, "Number", WORD_DOC_NUMBER, FILL(word_of(docx, form->code), code));
    }
}

static void issuer(struct docx *docx, const struct docx_form *form)
{
    const struct letterhead *letterhead = &docx->results->letterhead;
    put_lines(docx, "Superior", letterhead->superior_body);
    put_lines(docx, "Issuer", or_blank(docx, letterhead->issuing_body));
    rule(docx, column_width(docx, ISSUER_SHARE), ISSUER_RULE);
    number(docx, form);
}

static void nation(struct docx *docx, bool is_dated)
{
    docx_put(docx, "Nation", word_of(docx, WORD_DOC_NATION));
    docx_put(docx, "Motto", word_of(docx, WORD_DOC_MOTTO));
    rule(docx, column_width(docx, NATION_SHARE), MOTTO_RULE);
    if (is_dated)
        docx_put(docx, "PlaceDate", place_and_date(docx));
}

/* The data are of persons: the document is not to be passed on. */
static void circulation(struct docx *docx)
{
#define SIDE(name) "<w:" name " w:val=\"single\" w:sz=\"6\" w:space=\"2\" w:color=\"000000\"/>"
    markup_raw(&docx->markup,
               "<w:p><w:pPr><w:pStyle w:val=\"Circulation\"/><w:pBdr>" SIDE("top") SIDE("left") SIDE("bottom")
                   SIDE("right") "</w:pBdr><w:ind w:left=\"500\" w:right=\"500\"/></w:pPr>");
#undef SIDE
    docx_text(docx, DOCX_AS_STYLED, word_of(docx, WORD_DOC_CIRCULATION));
    markup_raw(&docx->markup, "</w:p>");
}

/* What is not whole or not reviewed says so before it says anything else. */
static void standing(struct docx *docx)
{
    const struct results *results = docx->results;
    const struct {
        bool holds;
        enum word mark;
        struct str means;
    } marks[] = {
        {true, reviewed_mark(results), reviewed_means(docx->arena, results)},
        {digest_is_pasted(results), WORD_PASTED, word_of(docx, WORD_PASTED_MEANS)},
        {!results->complete, WORD_INCOMPLETE, word_of(docx, WORD_INCOMPLETE_MEANS)},
    };
    for (size_t i = 0; i < sizeof marks / sizeof marks[0]; i++) {
        if (!marks[i].holds)
            continue;
        docx_open(docx, "Mark");
        docx_text(docx, DOCX_BOLD, word_of(docx, marks[i].mark));
        docx_text(docx, DOCX_AS_STYLED, STR(". "));
        docx_text(docx, DOCX_AS_STYLED, marks[i].means);
        docx_close(docx);
    }
}

static void title(struct docx *docx, const struct docx_form *form)
{
    docx_put(docx, "DocumentTitle", word_of(docx, form->title));
    docx_put(docx, "Subject", form->subject);
    docx_form_fill(docx, "Subject", WORD_DOC_PERIOD, FILL(wording_period(docx->arena, docx->results)));
    rule(docx, docx_text_width(docx), SUBJECT_RULE);
}

void docx_form_head(struct docx *docx, const struct docx_form *form)
{
    struct docx_table frame;
    docx_frame_begin(&frame, docx, head_columns, sizeof head_columns / sizeof head_columns[0]);
    docx_row_begin(&frame);
    docx_cell_begin(&frame);
    issuer(docx, form);
    circulation(docx);
    docx_cell_end(&frame);
    docx_cell_begin(&frame);
    nation(docx, form->is_dated);
    docx_cell_end(&frame);
    docx_row_end(&frame);
    docx_table_end(&frame);
    if (!form->is_letter)
        title(docx, form);
    standing(docx);
}

struct str docx_form_subject(struct docx *docx, enum word of_group, enum word of_account)
{
    struct str name = records_group(docx->digest->group);
    return wording_fill(docx->arena, docx->in_english,
                        digest_is_official_account(docx->results) ? of_account : of_group,
                        FILL(name.n ? name : word_of(docx, WORD_DOC_BLANK)));
}

void docx_form_to(struct docx *docx)
{
    struct str addressee = docx->results->letterhead.addressee;
    docx_form_fill(docx, "To", WORD_DOC_TO,
                   FILL(addressee.n ? addressee : word_of(docx, WORD_DOC_LONG_BLANK)));
}

static void ground(struct docx *docx, const struct pack *pack, bool is_last)
{
    struct str title = wording_of(pack->title, docx->in_english);
    bool is_known = pack->number.n && pack->issuer.n;
    struct str text =
        wording_fill(docx->arena, docx->in_english, is_known ? WORD_DOC_GROUND : WORD_DOC_GROUND_SHORT,
                     FILL(title, pack->number, pack->issuer));
    docx_put(docx, "Ground", arena_format(docx->arena, "%.*s%s", STR_ARG(text), is_last ? "." : ";"));
}

void docx_form_grounds(struct docx *docx)
{
    const struct ruleset *rules = docx->results->rules;
    for (size_t i = 0; i < rules->pack_count; i++)
        ground(docx, rules->packs[i], i + 1 == rules->pack_count);
}

/* ---- the end ---- */

static void recipients(struct docx *docx)
{
    struct str list = docx->results->letterhead.recipients;
    docx_put(docx, "Recipients", word_of(docx, WORD_DOC_RECIPIENTS));
    if (!list.n)
        list = arena_format(docx->arena, "%.*s; %.*s", STR_ARG(word_of(docx, WORD_DOC_AS_ABOVE)),
                            STR_ARG(word_of(docx, WORD_DOC_FILED)));
    for (struct str one; str_split(&list, ';', &one);)
        docx_put(docx, "Recipient",
                 arena_format(docx->arena, "- %.*s%s", STR_ARG(str_trim(one)), list.n ? ";" : "."));
}

void docx_form_end(struct docx *docx)
{
    enum { RECIPIENTS_SHARE = 48, SIGNER_SHARE = 52 };
    static const struct docx_column columns[] = {{.share = RECIPIENTS_SHARE}, {.share = SIGNER_SHARE}};
    struct str position = docx->results->letterhead.signer_position;
    struct docx_table frame;
    docx_frame_begin(&frame, docx, columns, sizeof columns / sizeof columns[0]);
    docx_row_begin(&frame);
    docx_cell_begin(&frame);
    recipients(docx);
    docx_cell_end(&frame);
    docx_cell_begin(&frame);
    put_lines(docx, "Signer", position.n ? position : word_of(docx, WORD_DOC_SIGNER));
    docx_put(docx, "Sign", word_of(docx, WORD_DOC_SIGN));
    docx_put(docx, "Signer", word_of(docx, WORD_DOC_LONG_BLANK));
    docx_cell_end(&frame);
    docx_row_end(&frame);
    docx_table_end(&frame);
}

/* ---- the body ---- */

void docx_form_part(struct docx *docx, size_t number, enum word heading)
{
    static const char *const romans[] = {"I", "II", "III", "IV", "V", "VI", "VII"};
    assert(number && number <= sizeof romans / sizeof romans[0]);
    docx_put(docx, "Heading1",
             arena_format(docx->arena, "%s. %.*s", romans[number - 1], STR_ARG(word_of(docx, heading))));
}

void docx_form_point(struct docx *docx, size_t number, enum word heading)
{
    docx_put(docx, "Heading2",
             arena_format(docx->arena, "%zu. %.*s", number, STR_ARG(word_of(docx, heading))));
}

void docx_form_say(struct docx *docx, enum word word)
{
    docx_put(docx, "Body", word_of(docx, word));
}

void docx_form_fill(struct docx *docx, const char *style, enum word word, const struct str parts[static 4])
{
    docx_put(docx, style, wording_fill(docx->arena, docx->in_english, word, parts));
}

/* The dots reach to the right margin, however long the label is. */
void docx_form_blank(struct docx *docx, enum word label)
{
    markup_raw(&docx->markup,
               arena_format(docx->arena,
                            "<w:p><w:pPr><w:pStyle w:val=\"Body\"/><w:tabs><w:tab w:val=\"right\" "
                            "w:leader=\"dot\" w:pos=\"%d\"/></w:tabs></w:pPr>",
                            docx_text_width(docx))
                   .p);
    docx_text(docx, DOCX_AS_STYLED, word_of(docx, label));
    markup_raw(&docx->markup, "<w:r><w:tab/></w:r></w:p>");
}

struct str docx_form_count(const struct docx *docx, size_t count)
{
    return wording_number(docx->arena, docx->in_english, count);
}

void docx_form_caption(struct docx *docx, enum word title)
{
    docx_form_fill(docx, "Caption", WORD_DOC_TABLE,
                   FILL(docx_form_count(docx, ++docx->tables_so_far), word_of(docx, title)));
}
