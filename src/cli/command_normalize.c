/* SPDX-License-Identifier: MIT */
/* rasoat normalize: the TCVN 6909 filter alone, line by line. */
#include "command.h"
#include "decode.h"
#include "normalize.h"
#include "refusal.h"
#include "source.h"
#include "utf8.h"

enum { LINE_LIMIT_BYTES = 16 << 20, OUTPUT_STEP_BYTES = 1 << 16 };

struct filter {
    struct session *session;
    struct arena *scratch;
    struct str file;
    struct buf line, out;
    size_t number;
    size_t counts[REPAIR_COUNT];
};

/* "tệp:3:5: tcvn3: «Céng» -> «Cộng»"; the column counts bytes of the normalized line. */
static void report_repairs(struct filter *filter, const struct text *text)
{
    for (size_t i = 0; i < text->repair_count; i++) {
        const struct repair *repair = &text->repairs[i];
        utf8_visible(filter->file, false, &filter->out);
        buf_format(&filter->out, ":%zu:%zu: %s: «", filter->number, repair->at + 1,
                   repair_name(repair->rule));
        utf8_visible(repair->before, false, &filter->out);
        buf_text(&filter->out, "» -> «");
        utf8_visible(repair->after, false, &filter->out);
        buf_text(&filter->out, "»\n");
    }
}

static bool flush(struct filter *filter)
{
    bool good = console_print(&filter->session->diag, buf_str(&filter->out));
    buf_clear(&filter->out);
    return good;
}

static bool finish_line(struct filter *filter, bool ended)
{
    struct text text;
    arena_reset(filter->scratch);
    filter->number++;
    normalize(filter->scratch, buf_str(&filter->line), &text);
    for (size_t rule = 0; rule < REPAIR_COUNT; rule++)
        filter->counts[rule] += text.counts[rule];
    if (filter->session->settings.report) {
        report_repairs(filter, &text);
    } else {
        buf_add(&filter->out, text.storage);
        if (ended)
            buf_byte(&filter->out, '\n');
    }
    buf_clear(&filter->line);
    return filter->out.n < OUTPUT_STEP_BYTES || flush(filter);
}

static bool run_filter(struct filter *filter, struct feed feed)
{
    bool good = true;
    for (struct str chunk; good && feed_next(feed, &chunk);)
        for (; good && chunk.n;) {
            size_t end = str_find_byte(chunk, '\n');
            buf_add(&filter->line, str_cut(chunk, 0, end));
            if (end == chunk.n)
                break;
            good = finish_line(filter, true);
            chunk = str_from(chunk, end + 1);
        }
    if (good && filter->line.n)
        good = finish_line(filter, false);
    return good && flush(filter);
}

static void summarize(struct filter *filter)
{
    struct diag *diag = &filter->session->diag;
    for (enum repair_rule rule = 0; rule < REPAIR_COUNT; rule++)
        if (filter->counts[rule])
            diag_report(diag, LOSS_NOTE, (struct place){filter->file, 0, 0, 0},
                        SAY(diag, "%s: %zu chỗ", "%s: %zu places"), repair_name(rule), filter->counts[rule]);
}

static void filter_all(struct filter *filter, struct source *source, enum encoding encoding)
{
    struct session *session = filter->session;
    struct diag *diag = &session->diag;
    encoding_tell(diag, filter->file, source_sample(source), encoding);
    run_filter(filter, decode_feed(session->run, source_feed(source), encoding));
    if (filter->line.failed)
        diag_report(diag, LOSS_RECORD, (struct place){filter->file, filter->number, 0, 0},
                    SAY(diag, "dòng dài hơn %d byte bị cắt", "a line of more than %d bytes was cut"),
                    LINE_LIMIT_BYTES);
    summarize(filter);
    buf_free(&filter->line);
    buf_free(&filter->out);
}

static enum exit_status run(struct session *session)
{
    struct diag *diag = &session->diag;
    struct source *source =
        source_open(session->run, diag, session->operand_count ? session->operands[0] : "-");
    if (!source)
        return EXIT_UNUSABLE;
    struct filter filter = {.session = session,
                            .scratch = arena_new(),
                            .file = source_path(source),
                            .line = {.limit_bytes = LINE_LIMIT_BYTES}};
    struct str sample = source_sample(source);
    enum encoding encoding = encoding_of(sample);
    struct str refusal = refusal_by_encoding(diag, decode_sample(filter.scratch, sample, encoding));
    if (refusal.n)
        diag_report(diag, LOSS_USAGE, (struct place){.file = filter.file}, "%.*s", STR_ARG(refusal));
    else
        filter_all(&filter, source, encoding);
    arena_free(filter.scratch);
    return status_of(session, EXIT_CLEAN);
}

const struct command command_normalize = {
    .name = "normalize",
    .bit = FOR_NORMALIZE,
    .operands_vi = "[TỆP]",
    .operands_en = "[FILE]",
    .title_vi = "chuẩn hóa văn bản về TCVN 6909:2001 (dạng dựng sẵn)",
    .title_en = "bring text to TCVN 6909:2001, precomposed",
    .examples = "  rasoat normalize < vao.txt > ra.txt\n"
                "  rasoat normalize --report vao.txt\n",
    .run = run,
};
