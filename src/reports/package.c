/* SPDX-License-Identifier: MIT */
/* Zip containers, by libarchive's writer: no date but the first that zip can tell, no user, no machine. */
#include "package.h"

#include <archive.h>
#include <archive_entry.h>

#include "arena.h"

enum { PART_MODE = 0644 };

static la_ssize_t take(struct archive *archive, void *out, const void *bytes, size_t n)
{
    (void)archive;
    buf_add(out, (struct str){bytes, n});
    return (la_ssize_t)n;
}

/* Nothing is read and nothing leaves memory: what fails here is a lack of it. */
static void want(la_ssize_t result)
{
    if (result < ARCHIVE_OK)
        memory_exhausted();
}

/* An entry without a time is of 1980-01-01 00:00 in any zone. */
static void write_part(struct archive *archive, const struct package_part *part)
{
    struct archive_entry *entry = archive_entry_new();
    if (!entry)
        memory_exhausted();
    archive_entry_set_pathname_utf8(entry, part->name);
    archive_entry_set_filetype(entry, AE_IFREG);
    archive_entry_set_perm(entry, PART_MODE);
    archive_entry_set_size(entry, (la_int64_t)part->content.n);
    want(archive_write_header(archive, entry));
    if (part->content.n)
        want(archive_write_data(archive, part->content.p, part->content.n));
    archive_entry_free(entry);
}

void package_write(const struct package_part *parts, size_t count, struct buf *out)
{
    struct archive *archive = archive_write_new();
    if (!archive)
        memory_exhausted();
    want(archive_write_set_format_zip(archive));
    want(archive_write_zip_set_compression_deflate(archive));
    want(archive_write_set_bytes_in_last_block(archive, 1)); /* no padding behind the directory */
    want(archive_write_open(archive, out, NULL, take, NULL));
    for (size_t i = 0; i < count; i++)
        write_part(archive, &parts[i]);
    want(archive_write_close(archive));
    archive_write_free(archive);
}
