/* SPDX-License-Identifier: MIT */
/* Archives by libarchive. Only formats it reads by itself are switched on: for others it would start
 * programs. */
#include "archive_parts.h"

#include <archive.h>
#include <archive_entry.h>
#include <locale.h>

enum { WINDOW_BYTES = 64 * 1024, SHOWN_NAME_BYTES = 400 };

struct unpacker {
    struct unpacking *unpacking;
    struct archive *archive;
    struct stretch packed;
    uint64_t position, inflated;
    bool stopped; /* a limit was hit: reported, nothing more is unpacked */
    size_t number;
    char packed_window[WINDOW_BYTES], window[WINDOW_BYTES];
};

/* --- what it is --- */

static const struct {
    const char *bytes;
    size_t at;
} marks[] = {
    {"PK\x03\x04", 0},       {"PK\x05\x06", 0}, {"\x1F\x8B", 0}, {"\xFD\x37zXZ", 0},
    {"\x28\xB5\x2F\xFD", 0}, {"BZh", 0},        {"ustar", 257},
};

/* The first file in a package of Office, LibreOffice or EPUB. */
static bool is_package(struct str sample)
{
    enum { NAME_AT = 30 }; /* of the first entry's header */
    static const char *const beginnings[] = {
        "[Content_Types].xml", "_rels/", "docProps/", "xl/", "word/", "ppt/", "mimetype"};
    for (size_t i = 0; i < sizeof beginnings / sizeof *beginnings; i++)
        if (str_starts(str_from(sample, NAME_AT), str_of(beginnings[i])))
            return true;
    return false;
}

bool archive_is(struct str sample)
{
    for (size_t i = 0; i < sizeof marks / sizeof *marks; i++)
        if (str_starts(str_from(sample, marks[i].at), str_of(marks[i].bytes)))
            return !is_package(sample);
    return false;
}

/* --- bytes in --- */

static la_ssize_t read_packed(struct archive *archive, void *self, const void **bytes)
{
    (void)archive;
    struct unpacker *unpacker = self;
    uint64_t left = unpacker->packed.bytes - unpacker->position;
    size_t n = left < WINDOW_BYTES ? (size_t)left : WINDOW_BYTES;
    if (n && !spool_read(unpacker->unpacking->spool, unpacker->packed.at + unpacker->position,
                         unpacker->packed_window, n))
        return ARCHIVE_FATAL;
    unpacker->position += n;
    *bytes = unpacker->packed_window;
    return (la_ssize_t)n;
}

/* With it a ZIP is read by its table of contents, as all other programs read it. */
static la_int64_t seek_packed(struct archive *archive, void *self, la_int64_t offset, int whence)
{
    (void)archive;
    struct unpacker *unpacker = self;
    int64_t base = whence == SEEK_SET   ? 0
                   : whence == SEEK_CUR ? (int64_t)unpacker->position
                                        : (int64_t)unpacker->packed.bytes;
    int64_t target;
    if (__builtin_add_overflow(base, offset, &target) || target < 0 ||
        (uint64_t)target > unpacker->packed.bytes)
        return ARCHIVE_FATAL;
    unpacker->position = (uint64_t)target;
    return target;
}

static struct archive *open_archive(struct unpacker *unpacker)
{
    struct archive *archive = archive_read_new();
    if (!archive)
        memory_exhausted();
    archive_read_support_filter_gzip(archive);
    archive_read_support_filter_xz(archive);
    archive_read_support_filter_zstd(archive);
    archive_read_support_filter_bzip2(archive);
    archive_read_support_format_zip(archive);
    archive_read_support_format_tar(archive);
    archive_read_support_format_raw(archive);
    archive_read_set_read_callback(archive, read_packed);
    archive_read_set_seek_callback(archive, seek_packed);
    archive_read_set_callback_data(archive, unpacker);
    archive_read_open1(archive);
    return archive;
}

/* --- complaints --- */

static struct place place_of(const struct unpacker *unpacker, struct str name)
{
    const struct unpacking *unpacking = unpacker->unpacking;
    return (struct place){.file = name.n
                                      ? arena_format(unpacking->arena, "%.*s: %.*s", STR_ARG(unpacking->file),
                                                     STR_ARG(str_cut(name, 0, SHOWN_NAME_BYTES)))
                                      : unpacking->file};
}

static void report_damage(const struct unpacker *unpacker, struct str name, const char *words)
{
    struct diag *diag = unpacker->unpacking->diag;
    diag_report(diag, LOSS_FILE, place_of(unpacker, name),
                SAY(diag, "tệp nén hỏng hoặc bị cắt, không giải nén được hết: %s",
                    "the archive is damaged or cut, not all of it could be unpacked: %s"),
                words ? words : "?");
}

static bool stop(struct unpacker *unpacker, struct str name, const char *reason)
{
    if (!unpacker->stopped)
        diag_report(unpacker->unpacking->diag, LOSS_FILE, place_of(unpacker, name), "%s", reason);
    unpacker->stopped = true;
    return false;
}

static bool may_grow(struct unpacker *unpacker, struct str name, size_t more)
{
    struct unpacking *unpacking = unpacker->unpacking;
    const struct diag *diag = unpacking->diag;
    unpacker->inflated += more;
    if (unpacker->inflated > ARCHIVE_RATIO_FREE_BYTES &&
        unpacker->inflated / ARCHIVE_RATIO_LIMIT > unpacker->packed.bytes)
        return stop(
            unpacker, name,
            SAY(diag, "phình ra quá 250 lần khi giải nén (có thể là “bom nén”): dừng, không đọc tiếp",
                "grows more than 250 fold when unpacked (perhaps a bomb): stopped, not read any further"));
    if (more > unpacking->bytes_left)
        return stop(unpacker, name,
                    SAY(diag, "giải nén ra quá 4 GiB: dừng, không đọc tiếp; hãy chia nhỏ",
                        "unpacks to more than 4 GiB: stopped, not read any further; divide it"));
    unpacking->bytes_left -= more;
    return true;
}

/* --- entries --- */

static struct str name_of(struct unpacker *unpacker, struct archive_entry *entry)
{
    unpacker->number++;
    if (archive_format(unpacker->archive) == ARCHIVE_FORMAT_RAW)
        return STR_NONE;
    struct str name = str_of(archive_entry_pathname(entry));
    if (str_starts(name, STR("./"))) /* tar's way */
        name = str_from(name, 2);
    return name.n ? arena_str(unpacker->unpacking->arena, name)
                  : arena_format(unpacker->unpacking->arena, "#%zu", unpacker->number);
}

/* True when all of it is in the spool. */
static bool inflate(struct unpacker *unpacker, struct str name, struct stretch *content)
{
    struct spool *spool = unpacker->unpacking->spool;
    la_ssize_t got = 0;
    *content = (struct stretch){.at = spool_bytes(spool)};
    while (!unpacker->stopped &&
           (got = archive_read_data(unpacker->archive, unpacker->window, WINDOW_BYTES)) > 0)
        if (!may_grow(unpacker, name, (size_t)got) ||
            !spool_add(spool, (struct str){unpacker->window, (size_t)got}))
            break;
    content->bytes = spool_bytes(spool) - content->at;
    if (got < 0)
        report_damage(unpacker, name, archive_error_string(unpacker->archive));
    return got == 0 && !unpacker->stopped;
}

static bool take_file(struct unpacker *unpacker, struct str name)
{
    struct unpacking *unpacking = unpacker->unpacking;
    const struct diag *diag = unpacking->diag;
    if (unpacking->parts_left == 0)
        return stop(unpacker, STR_NONE,
                    SAY(diag, "có quá 10.000 tệp: phần còn lại không đọc",
                        "more than 10,000 files: the rest is not read"));
    unpacking->parts_left--;
    struct archive_part part = {.name = name};
    part.whole = inflate(unpacker, name, &part.content);
    if (unpacker->stopped || (!part.whole && !part.content.bytes))
        return false;
    unpacking->parts =
        arena_grow(unpacking->arena, unpacking->parts, unpacking->count, &unpacking->capacity, sizeof part);
    unpacking->parts[unpacking->count++] = part;
    return part.whole;
}

static bool take_entry(struct unpacker *unpacker, struct archive_entry *entry)
{
    struct unpacking *unpacking = unpacker->unpacking;
    struct diag *diag = unpacking->diag;
    struct str name = name_of(unpacker, entry);
    if (archive_entry_filetype(entry) == AE_IFDIR || (unpacking->is_wanted && !unpacking->is_wanted(name)))
        return true;
    if (archive_entry_filetype(entry) != AE_IFREG || archive_entry_hardlink(entry)) {
        diag_report(diag, LOSS_NOTE, place_of(unpacker, name), "%s",
                    SAY(diag, "không phải tệp thường, bỏ qua", "is no regular file, passed over"));
        return true;
    }
    if (archive_entry_is_encrypted(entry)) {
        diag_report(diag, LOSS_FILE, place_of(unpacker, name), "%s",
                    SAY(diag, "có mật khẩu, không đọc được; hãy giải nén bằng mật khẩu rồi đưa tệp bên trong",
                        "is locked with a password, not read; unpack it and give the file inside"));
        return false;
    }
    return take_file(unpacker, name);
}

static bool take_entries(struct unpacker *unpacker)
{
    bool whole = true;
    int result = ARCHIVE_OK;
    struct archive_entry *entry;
    while (!unpacker->stopped &&
           (result = archive_read_next_header(unpacker->archive, &entry)) != ARCHIVE_EOF) {
        if (result <= ARCHIVE_FAILED) {
            report_damage(unpacker, STR_NONE, archive_error_string(unpacker->archive));
            return false;
        }
        whole &= result != ARCHIVE_RETRY && take_entry(unpacker, entry);
    }
    if (!unpacker->number) /* zeros pass for a tar that ends at once */
        return stop(unpacker, STR_NONE,
                    SAY(unpacker->unpacking->diag, "tệp nén không có tệp nào bên trong",
                        "the archive holds no file"));
    return whole && !unpacker->stopped;
}

/* libarchive takes a ZIP whose table of contents was cut off for one that is still being written. */
static bool lacks_its_end(struct unpacker *unpacker)
{
    struct stretch packed = unpacker->packed;
    size_t n = packed.bytes < WINDOW_BYTES ? (size_t)packed.bytes : WINDOW_BYTES;
    struct str tail = {unpacker->window, n};
    return (archive_format(unpacker->archive) & ARCHIVE_FORMAT_BASE_MASK) == ARCHIVE_FORMAT_ZIP &&
           spool_read(unpacker->unpacking->spool, packed.at + packed.bytes - n, unpacker->window, n) &&
           str_find(tail, STR("PK\x05\x06")) == tail.n;
}

/* libarchive gives names in the locale's encoding only, and this program has the C locale. */
static locale_t read_names_as_utf8(locale_t *utf8)
{
    *utf8 = newlocale(LC_CTYPE_MASK, "C.UTF-8", (locale_t)0);
    return *utf8 ? uselocale(*utf8) : (locale_t)0;
}

bool archive_unpack(struct unpacking *unpacking, struct stretch packed)
{
    locale_t utf8, before = read_names_as_utf8(&utf8);
    struct arena *arena = arena_new();
    struct unpacker *unpacker = arena_alloc(arena, sizeof *unpacker);
    *unpacker = (struct unpacker){.unpacking = unpacking, .packed = packed};
    unpacker->archive = open_archive(unpacker);
    bool whole = take_entries(unpacker);
    if (whole && lacks_its_end(unpacker)) {
        report_damage(unpacker, STR_NONE, "no table of contents");
        whole = false;
    }
    archive_read_free(unpacker->archive);
    arena_free(arena);
    if (utf8) {
        uselocale(before);
        freelocale(utf8);
    }
    return whole && !spool_failed(unpacking->spool);
}
