/* SPDX-License-Identifier: MIT */
/* What the report is about: files with their hashes, the period, the accounting of records, the packs; and
 * what no rule could see in this export. */
#include "html_parts.h"
#include "html_sections.h"
#include "joining.h"
#include "provenance.h"
#include "records.h"
#include "unseen.h"

static void fact(struct page *page, enum word term, struct str text)
{
    page_open(page, "div", NULL);
    page_say(page, "dt", NULL, term);
    page_put(page, "dd", NULL, text);
    page_close(page);
}

static struct str span_of(struct page *page)
{
    const struct group_results *group = page->digest->group;
    if (group->last_ms == INT64_MIN)
        return wording(WORD_UNKNOWN, page->in_english);
    return page_fill(page, WORD_PERIOD_BOTH,
                     FILL(wording_moment(page->arena, page->results, group->first_ms),
                          wording_moment(page->arena, page->results, group->last_ms)));
}

static void gaps(struct page *page)
{
    const struct group_results *group = page->digest->group;
    if (!group->gap_count)
        return;
    page_open(page, "div", NULL);
    page_say(page, "dt", NULL, WORD_SCOPE_GAPS);
    for (size_t i = 0; i < group->gap_count; i++) {
        struct str from = wording_moment(page->arena, page->results, group->gaps[i].from_ms);
        struct str to = wording_moment(page->arena, page->results, group->gaps[i].to_ms);
        page_put(page, "dd", NULL, page_fill(page, WORD_PERIOD_BOTH, FILL(from, to)));
    }
    page_close(page);
}

static void facts(struct page *page)
{
    const struct results *results = page->results;
    const struct group_results *group = page->digest->group;
    struct str zone =
        page_fill(page, WORD_SCOPE_ZONE_VALUE, FILL(wording_zone(page->arena, results->zone_minutes)));
    page_open(page, "dl", "facts");
    fact(page, WORD_PERIOD, wording_period(page->arena, results));
    fact(page, WORD_SCOPE_SPAN, span_of(page));
    fact(page, WORD_SCOPE_MESSAGES, page_number(page, group->messages));
    fact(page, WORD_EVENTS, page_number(page, group->events));
    fact(page, WORD_RECALLED, page_number(page, group->recalls));
    fact(page, WORD_REPAIRS, page_number(page, group->repairs));
    gaps(page);
    fact(page, WORD_SCOPE_ZONE, zone);
    fact(page, WORD_SCOPE_PACKS, wording_packs(page->arena, results));
    fact(page, WORD_SCOPE_ROSTER,
         results->roster ? results->roster->file : wording(WORD_NONE, page->in_english));
    if (group->named_by_user)
        fact(page, WORD_GROUP, wording(WORD_SCOPE_NAMED_BY_USER, page->in_english));
    if (results->options.n)
        fact(page, WORD_SCOPE_OPTIONS, results->options);
    page_close(page);
}

static void source_row(struct page *page, const struct input_facts *input)
{
    table_row(page);
    table_row_head(page);
    page_name(page, input->file);
    page_close(page);
    table_cell(page, NULL);
    markup_text(&page->markup, wording_of(input->format_title, page->in_english));
    if (input->experimental) {
        markup_text(&page->markup, STR(", "));
        markup_text(&page->markup, wording(WORD_EXPERIMENTAL, page->in_english));
    }
    page_close(page);
    table_word(page, wording_trust(input->trust));
    table_text(page, provenance_encoding(page->arena, page->in_english, input->encoding));
    table_text(page, page_fill(page, WORD_BYTES, FILL(page_number(page, input->bytes))));
    table_cell(page, NULL);
    page_put(page, "code", "sha", input->sha256);
    page_close(page);
    table_row_end(page);
}

static void archive_row(struct page *page, const struct archive_facts *archive)
{
    table_row(page);
    table_row_head(page);
    page_name(page, archive->file);
    page_close(page);
    table_word(page, WORD_ARCHIVE);
    table_text(page, STR(""));
    table_text(page, STR(""));
    table_text(page, page_fill(page, WORD_BYTES, FILL(page_number(page, archive->bytes))));
    table_cell(page, NULL);
    page_put(page, "code", "sha", archive->sha256);
    page_close(page);
    table_row_end(page);
}

static void sources(struct page *page)
{
    static const enum word columns[] = {WORD_FILE,     WORD_FORMAT, WORD_TRUST,
                                        WORD_ENCODING, WORD_SIZE,   WORD_SHA256};
    table_begin(page, "sources", WORD_SOURCES, columns, sizeof columns / sizeof columns[0]);
    for (size_t i = 0; i < page->results->archive_count; i++)
        archive_row(page, &page->results->archives[i]);
    for (size_t i = 0; i < page->results->input_count; i++)
        source_row(page, &page->results->inputs[i]);
    table_end(page);
}

static void accounting(struct page *page)
{
    static const enum word columns[] = {WORD_FILE,       WORD_SEEN,      WORD_ACCEPTED,    WORD_SYSTEM,
                                        WORD_DUPLICATES, WORD_IGNORED,   WORD_QUARANTINED, WORD_BAD_TIMES,
                                        WORD_REPLACED,   WORD_READ_WHOLE};
    table_begin(page, "accounting", WORD_ACCOUNTING_MEANS, columns, sizeof columns / sizeof columns[0]);
    for (size_t i = 0; i < page->results->input_count; i++) {
        const struct input_facts *input = &page->results->inputs[i];
        const size_t counts[] = {
            input->seen,    input->accepted,    input->system,    input->duplicates,
            input->ignored, input->quarantined, input->bad_times, input->replaced_characters};
        table_row(page);
        table_row_head(page);
        page_name(page, input->file);
        page_close(page);
        for (size_t k = 0; k < sizeof counts / sizeof counts[0]; k++)
            table_number(page, counts[k]);
        table_word(page, input->complete ? WORD_YES : WORD_NO);
        table_row_end(page);
    }
    table_end(page);
}

/* How the sources were put together, where there are several. */
static void joining(struct page *page)
{
    static const enum word columns[] = {WORD_FILE,       WORD_TRUST, WORD_ADDED,
                                        WORD_DUPLICATES, WORD_CLOCK, WORD_OTHER_NAMES};
    if (page->results->input_count < 2)
        return;
    table_begin(page, "joining", WORD_JOINED_MEANS, columns, sizeof columns / sizeof columns[0]);
    for (size_t i = 0; i < page->results->input_count; i++) {
        const struct input_facts *input = &page->results->inputs[i];
        table_row(page);
        table_row_head(page);
        page_name(page, input->file);
        page_close(page);
        table_word(page, wording_trust(input->trust));
        table_number(page, input->accepted + input->system);
        table_number(page, input->duplicates);
        table_text(page, joining_clock(page->arena, page->in_english, &input->joining));
        table_text(page, joining_called(page->arena, page->in_english, &input->joining));
        table_row_end(page);
    }
    table_end(page);
}

static struct str in_force(struct page *page, const struct pack *pack)
{
    struct str from =
        pack->from_ms == INT64_MIN ? STR("") : wording_date(page->arena, page->results, pack->from_ms);
    struct str until =
        pack->until_ms == INT64_MAX ? STR("") : wording_date(page->arena, page->results, pack->until_ms);
    if (from.n && until.n)
        return page_fill(page, WORD_PERIOD_BOTH, FILL(from, until));
    if (from.n)
        return page_fill(page, WORD_PERIOD_SINCE, FILL(from));
    return until.n ? page_fill(page, WORD_PERIOD_UNTIL, FILL(until))
                   : wording(WORD_UNKNOWN, page->in_english);
}

static void pack_rows(struct page *page)
{
    static const enum word columns[] = {WORD_PACK, WORD_REVISION, WORD_PACK_TITLE, WORD_IN_FORCE,
                                        WORD_SHA256};
    const struct ruleset *rules = page->results->rules;
    if (!rules->pack_count)
        return;
    table_begin(page, "packs", WORD_PACKS, columns, sizeof columns / sizeof columns[0]);
    for (size_t i = 0; i < rules->pack_count; i++) {
        const struct pack *pack = rules->packs[i];
        table_row(page);
        table_row_head(page);
        page_put(page, "code", NULL, pack->id);
        page_close(page);
        table_number(page, pack->revision);
        table_text(page, wording_of(pack->title, page->in_english));
        table_text(page, in_force(page, pack));
        table_cell(page, NULL);
        page_put(page, "code", "sha", pack->sha256);
        page_close(page);
        table_row_end(page);
    }
    table_end(page);
}

static void pack_notes(struct page *page)
{
    const struct ruleset *rules = page->results->rules;
    size_t count = 0;
    for (size_t i = 0; i < rules->pack_count; i++)
        count += rules->packs[i]->note_count;
    if (!count)
        return;
    page_heading(page, wording(WORD_PACK_NOTES, page->in_english));
    page_open(page, "ul", NULL);
    for (size_t i = 0; i < rules->pack_count; i++)
        for (size_t k = 0; k < rules->packs[i]->note_count; k++)
            page_put(page, "li", NULL, wording_of(rules->packs[i]->notes[k], page->in_english));
    page_close(page);
}

void html_scope(struct page *page)
{
    page_section(page, "scope", "scope", WORD_SCOPE);
    facts(page);
    if (page->results->detectors_only)
        page_say(page, "p", "aside", WORD_DETECTORS_ONLY);
    sources(page);
    accounting(page);
    joining(page);
    pack_rows(page);
    pack_notes(page);
    page_section_end(page);
}

/* ---- what cannot be seen ---- */

static void lacking_files(struct page *page, enum capability bit)
{
    const struct results *results = page->results;
    bool several = false;
    table_cell(page, NULL);
    if (unseen_in(results, bit) == results->input_count) {
        markup_text(&page->markup, wording(WORD_UNSEEN_ALL_FILES, page->in_english));
    } else {
        for (size_t i = 0; i < results->input_count; i++) {
            if (results->inputs[i].carries & (unsigned)bit)
                continue;
            if (several)
                markup_text(&page->markup, STR(", "));
            page_name(page, results->inputs[i].file);
            several = true;
        }
    }
    page_close(page);
}

static void unseen_row_start(struct page *page, enum word what, enum word so)
{
    table_row(page);
    table_row_head(page);
    markup_text(&page->markup, wording(what, page->in_english));
    page_close(page);
    table_word(page, so);
}

void html_unseen(struct page *page)
{
    static const enum word columns[] = {WORD_UNSEEN_WHAT, WORD_UNSEEN_SO, WORD_UNSEEN_FILES};
    page_section(page, "unseen", "unseen", WORD_UNSEEN);
    table_begin(page, "unseen", WORD_UNSEEN, columns, sizeof columns / sizeof columns[0]);
    for (size_t i = 0; i < unseen_count(); i++) {
        const struct unseen *unseen = unseen_at(i);
        if (!unseen_in(page->results, unseen->bit))
            continue;
        unseen_row_start(page, unseen->what, unseen->so);
        lacking_files(page, unseen->bit);
        table_row_end(page);
    }
    unseen_row_start(page, WORD_UNSEEN_ALWAYS, WORD_UNSEEN_ALWAYS_SO);
    table_word(page, WORD_UNSEEN_ANYWHERE);
    table_row_end(page);
    table_end(page);
    page_say(page, "p", "aside", WORD_GENUINE);
    page_section_end(page);
}
