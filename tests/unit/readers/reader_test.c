/* SPDX-License-Identifier: MIT */
/* Which reader takes a file, who is turned away with what advice; and, given the folder of the collection
 * beside the repository, what its damaged files and corpora come to. */
#include "reader.h"

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
    {"hostile/cases/V21_lone_surrogates.json", 2, 0, 0, 0, 0, 0, true, true},
    {"hostile/cases/V22_nul_escape.json", 2, 0, 0, 0, 0, 0, true, true},
    {"hostile/cases/V23_deep_nesting.json", 0, 0, 1, 0, 1, 65, false, false},
    {"hostile/cases/V24_dup_keys.json", 0, 0, 1, 0, 1, 0, false, false},
    {"hostile/cases/V25_truncated.json", 4, 0, 1, 0, 0, 0, true, false},
    {"hostile/cases/V26_one_bad_line.jsonl", 2, 0, 2, 0, 2, 29, true, true},
    {"hostile/cases/V27_ts_variants.json", 16, 0, 0, 12, 0, 0, true, true},
    {"hostile/cases/V28_bigint_ids.json", 3, 0, 0, 0, 0, 0, true, true},
    {"hostile/cases/V29_trailing_garbage.json", 2, 0, 0, 0, 19, 1, true, false},
    {"hostile/cases/V30_wrong_types.json", 8, 0, 1, 0, 0, 0, true, true},
    {"hostile/cases/V31_dup_msgid_conflict.json", 4, 0, 0, 0, 0, 0, true, true},
    {"hostile/cases/V33_embedded_json.json", 2, 0, 0, 0, 0, 0, true, true},
    {"hostile/cases/V34_deep_div_100k.html", 1, 0, 0, 0, 0, 0, true, true},
    {"hostile/cases/V35_escaped_fake_markup.html", 3, 0, 0, 0, 0, 0, true, true},
    {"hostile/cases/V36_script_comment_decoys.html", 2, 0, 0, 0, 0, 0, true, true},
    {"hostile/cases/V37_truncated_tag.html", 1, 0, 0, 0, 5, 23, true, false},
    {"hostile/cases/V38_remote_refs.html", 2, 0, 0, 0, 0, 0, true, true},
    {"samples-real/zalo-web-2018-fragment.html", 2, 0, 0, 0, 0, 0, true, true},
    {"samples-real/zalo-pc-copy-5.txt", 5, 0, 0, 0, 0, 0, true, true},
    {"samples-real/zalo-web-array-23.json", 23, 0, 0, 0, 0, 0, true, true},
    {"samples-real/zalo-web-array-edited-24.json", 24, 0, 0, 6, 0, 0, true, true},
    {"samples-real/zca-wrapped-1.json", 1, 0, 0, 0, 0, 0, true, true},
    {"samples-real/zca-undo-1.json", 0, 1, 0, 0, 0, 0, true, true},
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
    struct feed feed = decode_feed(arena, source_feed(source), encoding);
    reader_look(arena, &feed, &sample);
    const struct reader *reader = reader_for(&diag, &sample, raw, STR_NONE, &refusal);
    if (!reader)
        return NULL;
    struct buf content = {0};
    struct str chunk;
    while (feed_next(feed, &chunk))
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
            printf("    %s: %zu accepted, %zu system, %zu quarantined, %zu times, %zu:%zu, usable %d, "
                   "complete %d\n",
                   want->path, got->accepted, got->system, got->quarantined, got->bad_times,
                   transcript.first_loss.line, transcript.first_loss.column, transcript.usable,
                   got->complete);
        struct buf lines = transcript.lines;
        read_file(arena, path, true);
        CHECK(str_equal(buf_str(&lines), buf_str(&transcript.lines)));
        buf_free(&lines);
    }
    transcript_free(&transcript);
    arena_free(arena);
}

/* --- without the collection --- */

static const struct {
    const char *content, *reader; /* NULL: turned away, with a word of the advice */
    const char *advice;
} choices[] = {
    {"[12/09/2026 11:19:44] A: time, text, sender\n", "zalo-text", NULL},
    {"[{\"msgType\":1,\"message\":\"<html>\",\"fromUid\":\"1\"}]", "zalo-web", NULL},
    {"{\"msgType\":1,\"message\":\"a\",\"fromUid\":\"1\"}\n", "zalo-web", NULL},
    {"[{\"msgType\":\"webchat\",\"content\":\"<html>\",\"uidFrom\":\"1\"}]", "zca", NULL},
    {"{\"eventName\":\"message\",\"data\":{\"data\":{\"content\":\"a\",\"uidFrom\":\"1\"}}}\n", "zca", NULL},
    {"{\"msgType\":1,\"content\":\"a\",\"uidFrom\":\"1\"}\n", "zalo-web", NULL}, /* a decrypted backup */
    {"{\"type\":\"join\",\"data\":{\"groupId\":\"1\"}}\n", "zca", NULL},
    {"{\"name\":\"A\",\"messages\":[{\"id\":1,\"text\":\"a\",\"date_unixtime\":\"1\"}]}", NULL, "Telegram"},
    {"{\"data\":{\"gridInfoMap\":{}}}", "members", NULL},
    {"{\"data\":[{\"message_id\":\"1\",\"src\":0,\"from_id\":\"2\"}]}", "oa", NULL},
    {"time,event,actor\n", "events", NULL},
    {"time,sender,text\n2026-10-05 07:00,A,<html>\n", "table", NULL},
    {"ts,event_type,source,display_name,zalo_user_id,role,note\n", "events", NULL},
    {"ts,display_name\n", "table", NULL}, /* which says what is missing */
    {"[[[[", "zalo-web", NULL},           /* which says how deep */
    {"Chào cả nhà\n", NULL, ""},
    {"<!DOCTYPE html><div>", NULL, "trang web"},
    {"<div id=\"messageViewScroll\">", "zalo-page", NULL}, /* which says that no message is on it */
    {"<div class=\"wrap-message chat-message\">", "zalo-page-2018", NULL},
    {"<p class=\"chat-message\" data-uid=\"1\" data-time=\"1\">", "marked-page", NULL},
    {"&lt;div id=\"bb_msg_id_1\"&gt;", NULL, ""},
    {"<?xml version=\"1.0\"?><a/>", "cellebrite", NULL},
    {"PK\x03\x04 word/document.xml", NULL, "Word"},
    {"PK\x03\x04 backup", NULL, "gói tệp"},
    {"SQLite format 3", NULL, "SQLite"},
    {"%PDF-1.7", NULL, "PDF"},
    {"\x89PNG\r\n", NULL, "ảnh"},
    {"7z\xBC\xAF", NULL, "nén"},
    {"12/09/2026, 11:19 - WhatsApp: a\n", NULL, "WhatsApp"},
};

static void check_choices(void)
{
    for (size_t i = 0; i < sizeof choices / sizeof *choices; i++) {
        struct diag diag = {0};
        struct str text = str_of(choices[i].content), refusal;
        if (str_is(text, "SQLite format 3"))
            text.n++; /* with its NUL */
        struct sample sample = {text, true};
        const struct reader *reader = reader_for(&diag, &sample, text, STR_NONE, &refusal);
        bool right = choices[i].reader
                         ? reader && !refusal.n && str_is(str_of(reader->name), choices[i].reader)
                         : !reader && str_find(refusal, str_of(choices[i].advice)) <= refusal.n &&
                               (refusal.n > 0) == (choices[i].advice[0] != '\0');
        if (choices[i].advice && choices[i].advice[0])
            right = right && str_find(refusal, str_of(choices[i].advice)) < refusal.n;
        if (!CHECK(right))
            printf("    %s: %s %.*s\n", choices[i].content, reader ? reader->name : "-", STR_ARG(refusal));
    }
}

static void check_encoding(void)
{
    struct buf text = {0};
    struct diag diag = {0};
    struct str refusal;
    for (size_t bytes = 31; bytes <= 32; bytes++) {
        buf_clear(&text);
        buf_text(&text, "[12/09/2026 11:19:44] A: ");
        buf_repeat(&text, '\xF0', bytes);
        struct sample sample = {buf_str(&text), true};
        const struct reader *reader = reader_for(&diag, &sample, sample.text, STR_NONE, &refusal);
        CHECK((reader == NULL) == (bytes == 32) && (refusal.n > 0) == (bytes == 32));
    }
    for (int i = 0; i < 40; i++)
        buf_text(&text, "ế"); /* damaged UTF-8 is still UTF-8 */
    struct sample sample = {buf_str(&text), true};
    CHECK(reader_for(&diag, &sample, sample.text, STR_NONE, &refusal) == &reader_zalo_text && !refusal.n);
    buf_free(&text);
}

static void check_list(void)
{
    CHECK(reader_count() >= 3);
    for (size_t i = 0; i < reader_count(); i++) {
        const struct reader *reader = reader_at(i);
        CHECK(reader_named(str_of(reader->name)) == reader);
        CHECK(reader->title_vi && reader->title_en && reader->basis_vi && reader->basis_en);
        CHECK(reader->carries & CARRIES_TIMES || reader->is_aside || reader == &reader_bodies);
        struct sample empty = {STR(""), true};
        CHECK(reader->probe(&empty) == CLAIM_NO);
    }
    CHECK(!reader_named(STR("telepathy")) && !reader_named(STR("")));
}

/* --- with it --- */

static int check_collection(const char *folder)
{
    const char *elsewhere = getenv("RASOAT_SHARED");
    const char *shared = elsewhere ? elsewhere : folder;
    struct arena *arena = arena_new();
    struct diag quiet = {0};
    bool is_there = source_open(arena, &quiet, arena_format(arena, "%s/hostile/cases/EXPECT.tsv", shared).p);
    arena_free(arena);
    if (!is_there) {
        printf("skipped: %s is not there\n", shared);
        return CHECK_SKIPPED;
    }
    for (size_t i = 0; i < sizeof outcomes / sizeof *outcomes; i++)
        check_outcome(shared, &outcomes[i]);
    return check_result();
}

int main(int argc, char **argv)
{
    if (argc > 1)
        return check_collection(argv[1]);
    check_choices();
    check_encoding();
    check_list();
    return check_result();
}
