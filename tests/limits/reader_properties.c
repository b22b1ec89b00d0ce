/* SPDX-License-Identifier: MIT */
/* Every sample, through the reader that claims it: chunks of any size give the same records, and a file that
 * is cut gives the records before the cut and, where its format can tell, never passes for whole. */
#include <dirent.h>

#include "decode.h"
#include "source.h"
#include "transcript.h"

enum { CUTS = 64 }; /* in each file, and each of its last bytes */

/* --- one sample --- */

struct sampled {
    const struct reader *reader;
    struct str name, content; /* UTF-8 */
};

/* One JSON value misses its end; lines of JSON, rows and plain lines may end after any of them. */
static bool shows_its_end(const struct sampled *sampled)
{
    struct str text = str_trim(sampled->content);
    bool is_lines = str_find(text, STR("}\n{")) < text.n;
    return sampled->reader->trust == TRUST_IDS && (text.p[0] == '[' || text.p[0] == '{') && !is_lines;
}

static void any_chunks(const struct sampled *sampled, const struct transcript *whole)
{
    static const size_t steps[] = {1, 7, 4096};
    for (size_t i = 0; i < sizeof steps / sizeof *steps; i++) {
        struct transcript part;
        transcript_read(&part, sampled->reader, sampled->content, steps[i], NULL);
        bool same = str_equal(buf_str(&part.lines), buf_str(&whole->lines)) && part.usable == whole->usable &&
                    part.accounting.complete == whole->accounting.complete &&
                    part.accounting.seen == whole->accounting.seen;
        if (!CHECK(same))
            printf("    %.*s, %zu bytes a chunk\n", STR_ARG(sampled->name), steps[i]);
        transcript_free(&part);
    }
}

/* All records but the last, which may have lost its end. */
static struct str certain_lines(struct str lines)
{
    size_t last = lines.n ? lines.n - 1 : 0;
    while (last && lines.p[last - 1] != '\n')
        last--;
    return str_cut(lines, 0, last);
}

static bool passes_for_whole(const struct transcript *part)
{
    return part->usable && part->accounting.complete && !part->accounting.quarantined &&
           !part->accounting.bad_times;
}

/* The program gives a reader only what it claims. */
static bool is_claimed(const struct sampled *sampled, struct str part)
{
    const struct sample sample = {part, true};
    return sampled->reader->probe(&sample) != CLAIM_NO;
}

/* Half a line may belong to another record than the whole one: then only the lines before it are compared. */
static void cut_at(const struct sampled *sampled, const struct transcript *whole, size_t n)
{
    struct transcript part;
    struct str front = str_cut(sampled->content, 0, n);
    bool shows_end = shows_its_end(sampled);
    transcript_read(&part, sampled->reader, front, 0, NULL);
    bool is_told = !shows_end || !passes_for_whole(&part);
    while (!shows_end && front.n && front.p[front.n - 1] != '\n')
        front.n--;
    transcript_free(&part);
    transcript_read(&part, sampled->reader, front, 0, NULL);
    bool is_prefix = !is_claimed(sampled, front) ||
                     str_starts(buf_str(&whole->lines), certain_lines(buf_str(&part.lines)));
    if (!CHECK(is_prefix && is_told))
        printf("    %.*s, cut at byte %zu: %s\n", STR_ARG(sampled->name), n,
               is_prefix ? "taken for whole" : "other records");
    transcript_free(&part);
}

static void any_cut(const struct sampled *sampled, const struct transcript *whole)
{
    size_t end = sampled->content.n;
    while (end && (sampled->content.p[end - 1] == '\n' || sampled->content.p[end - 1] == '\r'))
        end--;
    for (size_t i = 0; i < CUTS; i++)
        cut_at(sampled, whole, end * i / CUTS);
    for (size_t n = end < CUTS ? 0 : end - CUTS; n < end; n++)
        cut_at(sampled, whole, n);
}

/* --- all of them --- */

static size_t samples, readers_met;

static void try_sample(struct arena *arena, struct str folder, const char *name)
{
    struct diag diag = {0};
    struct source *source =
        source_open(arena, &diag, arena_format(arena, "%.*s/%s", STR_ARG(folder), name).p);
    struct str raw = source ? source_sample(source) : STR_NONE, refusal;
    enum encoding encoding = encoding_of(raw);
    struct sample sample = {decode_sample(arena, raw, encoding), raw.n < SOURCE_SAMPLE_BYTES};
    const struct reader *reader = raw.n ? reader_for(&diag, &sample, raw, str_of(name), &refusal) : NULL;
    struct buf content = {0};
    struct str chunk;
    struct transcript whole;
    if (!reader)
        return; /* an archive, a roster, a file that is there to be refused */
    for (struct feed feed = decode_feed(arena, source_feed(source), encoding); feed_next(feed, &chunk);)
        buf_add(&content, chunk);
    const struct sampled sampled = {reader, str_of(name), buf_str(&content)};
    transcript_read(&whole, reader, sampled.content, 0, NULL);
    any_chunks(&sampled, &whole);
    any_cut(&sampled, &whole);
    transcript_free(&whole);
    buf_free(&content);
    samples++;
    for (size_t i = 0; i < reader_count(); i++)
        readers_met |= (size_t)(reader_at(i) == reader) << i;
}

static void try_folder(struct str folder)
{
    struct arena *arena = arena_new();
    DIR *entries = opendir(folder.p);
    for (const struct dirent *entry; entries && (entry = readdir(entries)); arena_reset(arena))
        if (entry->d_name[0] != '.' && entry->d_type == DT_REG)
            try_sample(arena, folder, entry->d_name);
    if (entries)
        closedir(entries);
    arena_free(arena);
}

int main(int argc, char **argv)
{
    struct arena *arena = arena_new();
    DIR *folders = argc == 2 ? opendir(argv[1]) : NULL;
    for (const struct dirent *entry; folders && (entry = readdir(folders));)
        if (entry->d_name[0] != '.' && entry->d_type == DT_DIR)
            try_folder(arena_format(arena, "%s/%s", argv[1], entry->d_name));
    if (folders)
        closedir(folders);
    arena_free(arena);
    for (size_t i = 0; i < reader_count(); i++)
        if (!CHECK(readers_met >> i & 1))
            printf("    no sample for %s\n", reader_at(i)->name);
    printf("%zu samples\n", samples);
    return check_result();
}
