/* SPDX-License-Identifier: MIT */
/* rasoat explain: why a message is or is not flagged. */
#include "command.h"
#include "plain.h"

struct explanation {
    struct session *session;
    struct scan *scan;
    const struct subject *subject;
    const struct ruleset *rules;
    bool fired; /* of the detector in question */
    const struct detector *detector;
};

static void note_hit(void *self, const struct hit *hit)
{
    struct explanation *explanation = self;
    explanation->fired |= hit->detector == explanation->detector && hit->outcome->role == OUTCOME_FINDING;
}

static void write_clauses(const struct explanation *explanation, struct buf *out)
{
    for (size_t p = 0; p < explanation->rules->pack_count; p++) {
        const struct pack *pack = explanation->rules->packs[p];
        for (size_t c = 0; c < pack->clause_count; c++)
            for (size_t k = 0; k < pack->clauses[c].check_count; k++)
                if (pack->clauses[c].checks[k].detector == explanation->detector)
                    buf_format(out, "  %.*s %.*s\n", STR_ARG(pack->id), STR_ARG(pack->clauses[c].id));
    }
}

/* Messages in the words of the detector: its title, the clauses that cite it, then each signal and condition.
 */
static void explain_one(struct explanation *explanation, struct buf *out)
{
    const struct detector *detector = explanation->detector;
    bool in_english = explanation->session->settings.in_english;
    if (detector->primitive != PRIMITIVE_TEXT)
        return;
    explanation->fired = false;
    scan_message(explanation->scan, explanation->subject, note_hit, explanation);
    if (!explanation->fired && !explanation->session->settings.why_not)
        return;
    struct str title = in_english ? detector->title.en : detector->title.vi;
    buf_format(out, "%.*s (%.*s): %s\n", STR_ARG(detector->id), STR_ARG(title),
               explanation->fired ? (in_english ? "fires" : "có dấu hiệu")
                                  : (in_english ? "silent" : "không nêu"));
    write_clauses(explanation, out);
    struct buf lines = {0};
    scan_explain(explanation->scan, explanation->subject, detector, in_english, &lines);
    struct str rest = str_trim(buf_str(&lines));
    for (struct str line; str_split(&rest, '\n', &line);)
        buf_format(out, "  %.*s\n", STR_ARG(line));
    buf_free(&lines);
}

/* How the message as a whole was read, where that is not as it stands. */
static void write_reading(const struct plain *message, bool in_english, struct buf *out)
{
    if (message->fold.count && message->fold.marked == 0)
        buf_text(out, in_english ? "read without marks: so are the words it is compared with\n"
                                 : "tin không có dấu: từ ngữ cũng được so theo dạng không dấu\n");
    for (size_t i = 0; i < REPAIR_COUNT; i++)
        if (message->text.counts[i])
            buf_format(out,
                       in_english ? "put right before reading: %s, %zu places\n"
                                  : "đã chuyển trước khi đọc: %s, %zu chỗ\n",
                       repair_name((enum repair_rule)i), message->text.counts[i]);
}

static enum exit_status run(struct session *session)
{
    struct diag *diag = &session->diag;
    const struct settings *settings = &session->settings;
    if (session->operand_count != 1) {
        diag_report(diag, LOSS_USAGE, NO_PLACE,
                    SAY(diag, "cần một tin nhắn: rasoat explain -r GÓI 'tin nhắn'",
                        "want one message: rasoat explain -r PACK 'message'"));
        return EXIT_UNUSABLE;
    }
    const struct ruleset *rules = ruleset_load(session->run, diag, rules_folder(session), settings->packs,
                                               settings->pack_count, settings->pack_count == 0);
    if (!rules)
        return EXIT_UNUSABLE;

    struct plain message;
    plain_prepare(session->run, str_of(session->operands[0]), &message);
    message.subject.packs = rules->packs;
    message.subject.pack_count = rules->pack_count;

    struct explanation explanation = {session, scan_new(session->run, rules), &message.subject, rules, false,
                                      NULL};
    struct buf out = {0}, reading = {0};
    for (size_t i = 0; i < rules->detector_count; i++) {
        explanation.detector = rules->detectors[i];
        explain_one(&explanation, &out);
    }
    if (out.n == 0)
        buf_text(&out, SAY(diag, "Không có bộ phát hiện nào nêu dấu hiệu trên tin này.\n",
                           "No detector fires on this message.\n"));
    else
        write_reading(&message, settings->in_english, &reading);
    console_print(diag, buf_str(&reading));
    console_print(diag, buf_str(&out));
    buf_free(&reading);
    buf_free(&out);
    return status_of(session, EXIT_CLEAN);
}

const struct command command_explain = {
    .name = "explain",
    .bit = FOR_EXPLAIN,
    .operands_vi = "'TIN NHẮN'",
    .operands_en = "'MESSAGE'",
    .title_vi = "vì sao một tin nhắn bị nêu hoặc không bị nêu",
    .title_en = "why a message is or is not flagged",
    .examples = "  rasoat explain -r lai-chau-893 'Kinh gui cac dong chi, de nghi nop bao cao'\n"
                "  rasoat explain -r lai-chau-893 --why-not 'Nghiêm cấm đăng tài liệu mật'\n",
    .run = run,
};
