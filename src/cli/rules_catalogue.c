/* SPDX-License-Identifier: MIT */
/* rasoat rules list, show, coverage: the shipped regulations and detectors, clause by clause. */
#include <assert.h>

#include "rules_action.h"
#include "stamp.h"
#include "utf8.h"

struct str rules_words(const struct session *session, struct bilingual words)
{
    return session->settings.in_english && words.en.n ? words.en : words.vi;
}

const struct ruleset *rules_named(struct session *session, char **ids, size_t id_count)
{
    struct str *packs = arena_array(session->run, id_count, sizeof *packs);
    for (size_t i = 0; i < id_count; i++)
        packs[i] = str_of(ids[i]);
    if (id_count == 0)
        id_count = ruleset_list(session->run, &session->diag, rules_folder(session), "regulations", &packs);
    return ruleset_load(session->run, &session->diag, rules_folder(session), packs, id_count, false);
}

static const char *const state_words[][2] = {
    [CLAUSE_CHECKED] = {"kiểm tra", "check"},
    [CLAUSE_ATTESTED] = {"xác nhận", "attest"},
    [CLAUSE_NOT_APPLICABLE] = {"không áp dụng", "not applicable"},
};
static_assert(sizeof state_words / sizeof state_words[0] == CLAUSE_STATE_COUNT, "a word for each state");

void rules_pad(struct buf *out, struct str text, size_t columns)
{
    size_t width = utf8_columns(text);
    buf_add(out, text);
    buf_repeat(out, ' ', width < columns ? columns - width : 1);
}

static enum exit_status list(struct session *session, char **ids, size_t id_count, struct buf *out)
{
    enum { ID_COLUMNS = 24 };
    struct diag *diag = &session->diag;
    if (id_count) {
        diag_report(diag, LOSS_USAGE, NO_PLACE, SAY(diag, "list không nhận “%s”", "list takes no \"%s\""),
                    ids[0]);
        return EXIT_UNUSABLE;
    }
    const struct ruleset *rules = ruleset_load_all(session->run, diag, rules_folder(session));
    for (size_t i = 0; rules && i < rules->pack_count; i++) {
        const struct pack *pack = rules->packs[i];
        rules_pad(out, pack->id, ID_COLUMNS);
        buf_format(out, "%.*s: %.*s\n", STR_ARG(pack->number), STR_ARG(rules_words(session, pack->title)));
    }
    buf_byte(out, '\n');
    for (size_t i = 0; rules && i < rules->detector_count; i++) {
        rules_pad(out, rules->detectors[i]->id, ID_COLUMNS);
        buf_format(out, "%.*s\n", STR_ARG(rules_words(session, rules->detectors[i]->title)));
    }
    return rules ? status_of(session, EXIT_CLEAN) : EXIT_UNUSABLE;
}

static void show_checks(const struct session *session, const struct clause *clause, struct buf *out)
{
    for (size_t i = 0; i < clause->check_count; i++) {
        const struct check *check = &clause->checks[i];
        buf_format(out, "      %s: %.*s (%s%s%s)\n",
                   state_words[CLAUSE_CHECKED][session->settings.in_english], STR_ARG(check->detector->id),
                   class_name(check->class), check->has_severity ? ", " : "",
                   check->has_severity ? severity_name(check->severity) : "");
        for (size_t p = 0; p < check->detector->parameter_count; p++) {
            const struct parameter *parameter = &check->detector->parameters[p];
            buf_format(out, "        %.*s = %.*s%s\n", STR_ARG(parameter->name), STR_ARG(parameter->value),
                       !parameter->by_default         ? ""
                       : session->settings.in_english ? " (the tool's default)"
                                                      : " (mặc định của công cụ)");
        }
    }
    if (clause->question.vi.n)
        buf_format(out, "      %s: %.*s\n", state_words[CLAUSE_ATTESTED][session->settings.in_english],
                   STR_ARG(rules_words(session, clause->question)));
    if (clause->why.vi.n)
        buf_format(out, "      %s: %.*s\n", state_words[CLAUSE_NOT_APPLICABLE][session->settings.in_english],
                   STR_ARG(rules_words(session, clause->why)));
}

static enum exit_status show(struct session *session, char **ids, size_t id_count, struct buf *out)
{
    struct diag *diag = &session->diag;
    if (id_count == 0) {
        diag_report(
            diag, LOSS_USAGE, NO_PLACE,
            SAY(diag, "cần mã quy chế: rasoat rules show MÃ", "want a regulation: rasoat rules show ID"));
        return EXIT_UNUSABLE;
    }
    const struct ruleset *rules = rules_named(session, ids, id_count);
    for (size_t p = 0; rules && p < rules->pack_count; p++) {
        const struct pack *pack = rules->packs[p];
        buf_format(out, "%.*s r%u: %.*s, %.*s\n  %.*s\n", STR_ARG(pack->id), pack->revision,
                   STR_ARG(pack->number), STR_ARG(pack->issuer), STR_ARG(rules_words(session, pack->title)));
        buf_text(out, SAY(&session->diag, "  vai trò:", "  roles:"));
        for (size_t i = 0; i < pack->role_count; i++)
            buf_format(out, " %.*s", STR_ARG(pack->roles[i]));
        buf_byte(out, '\n');
        for (size_t i = 0; i < pack->note_count; i++)
            buf_format(out, "  * %.*s\n", STR_ARG(rules_words(session, pack->notes[i])));
        for (size_t c = 0; c < pack->clause_count; c++) {
            const struct clause *clause = &pack->clauses[c];
            buf_format(out, "  %.*s [%.*s] %.*s\n", STR_ARG(clause->id), STR_ARG(clause->modality),
                       STR_ARG(rules_words(session, clause->summary)));
            show_checks(session, clause, out);
        }
    }
    return rules ? status_of(session, EXIT_CLEAN) : EXIT_UNUSABLE;
}

const struct rules_action rules_list = {"list", list};
const struct rules_action rules_show = {"show", show};

static void cover_clause(const struct session *session, const struct clause *clause, struct buf *out)
{
    enum { CLAUSE_COLUMNS = 16, STATE_COLUMNS = 16 };
    buf_text(out, "  ");
    rules_pad(out, clause->id, CLAUSE_COLUMNS);
    rules_pad(out, str_of(state_words[clause->state][session->settings.in_english]), STATE_COLUMNS);
    for (size_t i = 0; i < clause->check_count; i++)
        buf_format(out, "%s%.*s", i ? ", " : "", STR_ARG(clause->checks[i].detector->id));
    if (clause->check_count && clause->question.vi.n)
        buf_format(out, " + %s", state_words[CLAUSE_ATTESTED][session->settings.in_english]);
    if (clause->check_count == 0)
        buf_add(out, rules_words(session, clause->summary));
    buf_byte(out, '\n');
}

/* The matrix of one pack; false where it has not as many rows as its document declares. */
static bool cover_pack(struct session *session, const struct pack *pack, struct buf *out)
{
    bool en = session->settings.in_english;
    struct pack_coverage cover = pack_coverage(pack);
    buf_format(out, "%.*s (%.*s)\n", STR_ARG(pack->id), STR_ARG(pack->number));
    for (size_t c = 0; c < pack->clause_count; c++)
        cover_clause(session, &pack->clauses[c], out);
    size_t missing = cover.declared > pack->clause_count ? cover.declared - pack->clause_count : 0;
    buf_format(out,
               en ? "  %zu rows declared, %zu present, %zu missing:"
                  : "  %zu dòng khai báo, có %zu, thiếu %zu:",
               cover.declared, pack->clause_count, missing);
    for (size_t i = 0; i < CLAUSE_STATE_COUNT; i++)
        buf_format(out, "%s %s %zu", i ? "," : "", state_words[i][en], cover.clauses[i]);
    buf_text(out, "\n\n");
    return cover.declared == pack->clause_count;
}

static enum exit_status coverage(struct session *session, char **ids, size_t id_count, struct buf *out)
{
    const struct ruleset *rules = rules_named(session, ids, id_count);
    bool whole = true;
    size_t rows = 0;
    for (size_t p = 0; rules && p < rules->pack_count; p++) {
        whole &= cover_pack(session, rules->packs[p], out);
        rows += rules->packs[p]->clause_count;
    }
    if (rules && rules->pack_count > 1)
        buf_format(out, session->settings.in_english ? "%zu packs, %zu rows\n" : "%zu quy chế, %zu dòng\n",
                   rules->pack_count, rows);
    return !rules ? EXIT_UNUSABLE : whole ? status_of(session, EXIT_CLEAN) : EXIT_CHECK_FAILED;
}

const struct rules_action rules_coverage = {"coverage", coverage};
