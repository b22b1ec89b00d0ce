/* SPDX-License-Identifier: MIT */
/* Files of the collection beside the repository, where it is at hand: damaged tables, labelled corpora. */
#include <stdlib.h>

#include "decode.h"
#include "source.h"
#include "transcript.h"

struct outcome {
    const char *path;
    size_t accepted, system, quarantined, bad_times;
    size_t line, column; /* of the first loss; 0: any */
    bool usable, complete;
};

static const struct outcome outcomes[] = {
    {"hostile/cases/V01_formula_cells.csv", 6, 0, 0, 0, 0, 0, true, true},
    {"hostile/cases/V02_quoted_newline_row.csv", 3, 0, 0, 0, 0, 0, true, true},
    {"hostile/cases/V03_unterminated_quote.csv", 1, 0, 0, 0, 3, 45, true, false},
    {"hostile/cases/V04_ragged_rows.csv", 3, 0, 2, 0, 3, 1, true, true},
    {"hostile/cases/V05_bom_crlf_noeol.csv", 2, 0, 0, 0, 0, 0, true, true},
    {"hostile/cases/V06_utf16le.csv", 2, 0, 0, 0, 0, 0, true, true},
    {"hostile/cases/V07_invalid_utf8.csv", 3, 0, 0, 0, 2, 1, true, true},
    {"hostile/cases/V08_nul_bytes.csv", 2, 0, 0, 0, 0, 0, true, true},
    {"hostile/cases/V10_header_only.csv", 0, 0, 0, 0, 0, 0, false, true},
    {"hostile/cases/V11_dup_columns.csv", 0, 0, 0, 0, 1, 1, false, false},
    {"hostile/cases/V12_time_chaos.csv", 16, 0, 0, 9, 4, 1, true, true},
    {"hostile/cases/V13_system_spoof.csv", 4, 1, 0, 0, 0, 0, true, true},
    {"hostile/cases/V14_homoglyph_names.csv", 7, 0, 0, 0, 0, 0, true, true},
    {"hostile/cases/V15_terminal_escapes.csv", 3, 0, 0, 0, 0, 0, true, true},
    {"hostile/cases/V16_html_xss.csv", 5, 0, 0, 0, 0, 0, true, true},
    {"hostile/cases/V17_redos_message.csv", 6, 0, 0, 0, 0, 0, true, true},
    {"hostile/cases/V18_secret_and_pii.csv", 3, 0, 0, 0, 0, 0, true, true},
    {"hostile/cases/V19_attachment_paths.csv", 8, 0, 0, 0, 0, 0, true, true},
    {"corpus/dev/messages.csv", 1639, 11, 0, 0, 0, 0, true, true},
    {"corpus/dev/scenarios/20-nhieu-su-kien/messages.csv", 11, 6, 0, 0, 0, 0, true, true},
};

static struct transcript transcript;

/* NULL when the file is not there. */
static const struct reader *read_file(struct arena *arena, struct str path, bool in_bytes)
{
    static const struct read_options options = {.zone_minutes = ZONE_VIETNAM_MINUTES};
    struct diag diag = {.emit = transcript_loss, .context = &transcript};
    struct str refusal;
    struct source *source = source_open(arena, &diag, path.p);
    if (!source)
        return NULL;
    struct str raw = source_sample(source);
    enum encoding encoding = encoding_of(raw);
    struct sample sample = {decode_sample(arena, raw, encoding), raw.n < SOURCE_SAMPLE_BYTES};
    const struct reader *reader = reader_for(&diag, &sample, raw, &refusal);
    if (!reader)
        return NULL;
    struct buf content = {0};
    struct str chunk;
    for (struct feed feed = decode_feed(arena, source_feed(source), encoding); feed_next(feed, &chunk);)
        buf_add(&content, chunk);
    transcript_read(&transcript, reader, buf_str(&content), in_bytes ? 1 : 0, &options);
    buf_free(&content);
    return reader;
}

static void check_outcome(const char *shared, const struct outcome *want)
{
    struct arena *arena = arena_new();
    struct str path = arena_format(arena, "%s/%s", shared, want->path);
    transcript = (struct transcript){.lines = {0}};
    if (CHECK(read_file(arena, path, false))) {
        const struct accounting *got = &transcript.accounting;
        bool counts = got->accepted == want->accepted && got->system == want->system &&
                      got->quarantined == want->quarantined && got->bad_times == want->bad_times;
        bool place = !want->line || (transcript.first_loss.line == want->line &&
                                     (!want->column || transcript.first_loss.column == want->column));
        if (!CHECK(counts && place && transcript.usable == want->usable && got->complete == want->complete))
            printf("    %s: %zu accepted, %zu system, %zu quarantined, %zu times, %zu:%zu, usable %d, complete %d\n",
                   want->path, got->accepted, got->system, got->quarantined, got->bad_times,
                   transcript.first_loss.line, transcript.first_loss.column, transcript.usable, got->complete);
        struct buf lines = transcript.lines;
        read_file(arena, path, true);
        CHECK(str_equal(buf_str(&lines), buf_str(&transcript.lines)));
        buf_free(&lines);
    }
    transcript_free(&transcript);
    arena_free(arena);
}

int main(int argc, char **argv)
{
    const char *shared = getenv("RASOAT_SHARED");
    shared = shared ? shared : "../shared";
    struct arena *arena = arena_new();
    if (argc > 1) { /* shows a file of one's own */
        for (int i = 1; i < argc; i++) {
            const struct reader *reader = read_file(arena, str_of(argv[i]), false);
            printf("%s: %s, usable %d\n%.*s", argv[i], reader ? reader->name : "no reader", transcript.usable,
                   STR_ARG(buf_str(&transcript.lines)));
            transcript_free(&transcript);
        }
        arena_free(arena);
        return 0;
    }
    struct diag quiet = {0};
    if (!source_open(arena, &quiet, arena_format(arena, "%s/hostile/cases/EXPECT.tsv", shared).p)) {
        printf("skipped: %s is not there\n", shared);
        arena_free(arena);
        return CHECK_SKIPPED;
    }
    arena_free(arena);
    for (size_t i = 0; i < sizeof outcomes / sizeof *outcomes; i++)
        check_outcome(shared, &outcomes[i]);
    return check_result();
}
