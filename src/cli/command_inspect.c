/* SPDX-License-Identifier: MIT */
/* rasoat inspect: what a file is, who and what is in it, what can be audited in it. */
#include "csv_rows.h"
#include "delivery.h"
#include "inspection.h"
#include "utf8.h"
#include "walk.h"

/* --- what a look at the beginning shows --- */

static void note_claims(struct arena *arena, const struct sample *sample, struct inspection *inspection)
{
    struct claimed *claims = arena_array(arena, reader_count(), sizeof *claims);
    for (size_t i = 0; i < reader_count(); i++) {
        enum claim claim = reader_at(i)->probe(sample);
        if (claim != CLAIM_NO)
            claims[inspection->claim_count++] = (struct claimed){reader_at(i), claim};
    }
    inspection->claims = claims;
}

static void note_marks(struct arena *arena, const struct sample *sample, struct inspection *inspection)
{
    const char *const *marks = inspection->input->reader->marks;
    size_t most = 0;
    while (marks && marks[most])
        most++;
    const char **found = arena_array(arena, most, sizeof(char *));
    for (size_t i = 0; i < most; i++)
        if (str_find(sample->text, str_of(marks[i])) < sample->text.n)
            found[inspection->mark_count++] = marks[i];
    inspection->marks = found;
}

static struct str without_sheet_delimiters(struct arena *arena, struct str line)
{
    struct buf shown = {0};
    for (struct str field; str_split(&line, CSV_SHEET_DELIMITER, &field);)
        if (field.n)
            buf_format(&shown, "%s%.*s", shown.n ? " | " : "", STR_ARG(field));
    struct str text = arena_str(arena, buf_str(&shown));
    buf_free(&shown);
    return text;
}

/* Headings may be shown; anything else may be somebody's words. */
static struct str first_line(struct arena *arena, const struct input *input)
{
    enum { SHOWN_CHARACTERS = 100 };
    struct str line = without_sheet_delimiters(
        arena, str_cut(input->sample.text, 0, str_find_byte(input->sample.text, '\n')));
    const struct reader *reader = input->reader;
    bool may_show = reader->is_headed && reader->is_headed(&input->sample) && utf8_valid(line) &&
                    line.n <= 2 * SHOWN_CHARACTERS;
    return may_show ? str_trim(line) : leftovers_mask(arena, line, SHOWN_CHARACTERS);
}

/* --- what it could be held against --- */

/* A regulation is for groups or for an Official Account; a list beside the talk is held against none. */
static void foresee(struct arena *arena, const struct ruleset *rules, struct inspection *inspection)
{
    const struct reader *reader = inspection->input->reader;
    const struct census_counts *counts = inspection->counts;
    size_t count, kept = 0;
    if (reader->is_aside)
        return;
    struct prospect *prospects = prospects_of(arena, rules, inspection->input->facts.carries,
                                              counts->first_ms, counts->last_ms, &count);
    for (size_t i = 0; i < count; i++)
        if (prospects[i].pack->for_official_account == reader->is_official_account)
            prospects[kept++] = prospects[i];
    inspection->prospects = prospects;
    inspection->prospect_count = kept;
}

/* --- one input --- */

static bool inspect(struct session *session, struct arena *arena, struct source *source,
                    const struct ruleset *rules, struct buf *out)
{
    const struct settings *settings = &session->settings;
    struct spool *spool = spool_new(arena, &session->diag, delivery_spool_folder(session));
    struct census *census = census_new(arena, spool, settings->zone_minutes);
    const struct sink sink = census_sink(census);
    struct leftovers leftovers;
    struct input input;
    if (!input_open(session, arena, source, &input))
        return false;
    input.feed = leftovers_begin(&leftovers, arena, &session->diag, input.feed);
    bool usable = input_read(session, arena, &input, &sink);
    leftovers_end(&leftovers);
    census_finish(census, &input.facts);
    struct inspection inspection = {
        .input = &input,
        .counts = census_counts(census),
        .leftovers = &leftovers,
        .first_line = first_line(arena, &input),
        .in_english = settings->in_english,
        .in_detail = settings->pack_count > 0,
        .zone_minutes = settings->zone_minutes,
    };
    note_claims(arena, &input.sample, &inspection);
    note_marks(arena, &input.sample, &inspection);
    foresee(arena, rules, &inspection);
    inspection.advice = advice_on(arena, inspection.counts, inspection.prospects, inspection.prospect_count,
                                  &inspection.advice_count);
    bool as_json = settings->format_count && str_is(settings->formats[0], "json");
    if (usable)
        (as_json ? inspection_write : inspection_show)(&inspection, out);
    return usable;
}

/* --- the command --- */

/* Those asked for, else all that there are. */
static const struct ruleset *load_rules(struct session *session)
{
    const struct settings *settings = &session->settings;
    const struct str folder = rules_folder(session), *packs = settings->packs;
    size_t count = settings->pack_count;
    struct str *all;
    if (count == 0) {
        count = ruleset_list(session->run, &session->diag, folder, "regulations", &all);
        packs = all;
    }
    return ruleset_load(session->run, &session->diag, folder, packs, count, false);
}

static bool is_usable(struct session *session)
{
    const struct settings *settings = &session->settings;
    struct diag *diag = &session->diag;
    bool has_format = settings->format_count > 0;
    bool known = !has_format || str_is(settings->formats[0], "text") || str_is(settings->formats[0], "json");
    if (session->operand_count == 0)
        diag_report(diag, LOSS_USAGE, NO_PLACE, SAY(diag, "cần ít nhất một tệp", "want at least one file"));
    else if (!known || settings->format_count > 1)
        diag_report(diag, LOSS_USAGE, NO_PLACE,
                    SAY(diag, "inspect chỉ có dạng text hoặc json", "inspect shows text or json"));
    else
        return true;
    return false;
}

static enum exit_status run(struct session *session)
{
    struct buf out = {0};
    size_t usable = 0;
    const struct ruleset *rules = is_usable(session) ? load_rules(session) : NULL;
    if (!rules)
        return EXIT_UNUSABLE;
    struct walk *walk =
        walk_begin(session, sheets_claim_of_readers, session->operands, session->operand_count);
    struct arena *arena = arena_new();
    for (struct source *source; (source = walk_next(walk, arena)); arena_reset(arena))
        usable += inspect(session, arena, source, rules, &out);
    arena_free(arena);
    console_print(&session->diag, buf_str(&out));
    buf_free(&out);
    return usable ? status_of(session, EXIT_CLEAN) : EXIT_UNUSABLE;
}

const struct command command_inspect = {
    .name = "inspect",
    .bit = FOR_INSPECT,
    .operands_vi = "TỆP|THƯ-MỤC…",
    .operands_en = "FILE|FOLDER…",
    .title_vi = "tệp này là gì, có những gì, soát được gì, cần bổ sung gì",
    .title_en = "what a file is, what is in it, what can be audited, what to add",
    .examples = "  rasoat inspect chat.json\n"
                "  rasoat inspect chat.txt -r lai-chau-893\n"
                "  rasoat inspect -f json *.csv\n",
    .run = run,
};
