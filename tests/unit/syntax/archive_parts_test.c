/* SPDX-License-Identifier: MIT */
/* Archives: what is in them, how much may be, and that none makes more of itself than it holds. */
#include "archive_parts.h"

#include "buf.h"
#include "check.h"

static const char two_files[] = /* a.txt "một", ../../x "hai", and a folder; nothing is packed */
    "PK\003\004\024\000\000\000\000\000\000\000!\134;\367\243\367\005\000\000\000\005\000"
    "\000\000\005\000\000\000a.txtm\341\273\231tPK\003\004\024\000\000\000"
    "\000\000\000\000!\134\220\300\015\361\003\000\000\000\003\000\000\000\007\000\000\000.."
    "/../xhaiPK\003\004\024\000\000\010\000\000\000\000!\134\000\000"
    "\000\000\000\000\000\000\000\000\000\000\005\000\000\000th\306\260/PK\001\002\024"
    "\003\024\000\000\000\000\000\000\000!\134;\367\243\367\005\000\000\000\005\000\000\000\005"
    "\000\000\000\000\000\000\000\000\000\000\000\244\201\000\000\000\000a.txtPK"
    "\001\002\024\003\024\000\000\000\000\000\000\000!\134\220\300\015\361\003\000\000\000\003\000"
    "\000\000\007\000\000\000\000\000\000\000\000\000\000\000\244\201(\000\000\000../."
    "./xPK\001\002\024\003\024\000\000\010\000\000\000\000!\134\000\000\000\000\000"
    "\000\000\000\000\000\000\000\005\000\000\000\000\000\000\000\000\000\000\000\355AP\000\000"
    "\000th\306\260/PK\005\006\000\000\000\000\003\000\003\000\233\000\000\000s\000"
    "\000\000\000\000";
static const char alone[] = /* "ba" */
    "\037\213\010\000\000\000\000\000\002\003KJ\004\000\024J\247,\002\000\000\000";

#define BYTES(array) ((struct str){(array), sizeof(array) - 1})

static size_t reports;

static void count(void *context, const struct diag_entry *entry)
{
    (void)context;
    reports += entry->loss == LOSS_FILE;
}

/* The parts as "name=content;", a part that is not whole with "!". */
static bool unpack(struct str packed, uint64_t bytes_left, size_t parts_left, struct buf *out)
{
    struct diag diag = {.emit = count};
    struct arena *arena = arena_new();
    struct unpacking unpacking = {
        .arena = arena,
        .diag = &diag,
        .spool = spool_new(arena, &diag, "/tmp"),
        .file = STR("a.zip"),
        .bytes_left = bytes_left,
        .parts_left = parts_left,
    };
    struct stretch stretch;
    CHECK(spool_take(unpacking.spool, feed_over(&(struct feed_memory){packed, 0}), &stretch));
    bool whole = archive_unpack(&unpacking, stretch);
    buf_clear(out);
    for (size_t i = 0; i < unpacking.count; i++) {
        struct str chunk = STR_NONE;
        feed_next(spool_feed(arena, unpacking.spool, unpacking.parts[i].content), &chunk);
        buf_format(out, "%.*s=%.*s%s;", STR_ARG(unpacking.parts[i].name), STR_ARG(chunk),
                   unpacking.parts[i].whole ? "" : "!");
    }
    arena_free(arena);
    return whole;
}

static void names_are_words(struct buf *out)
{
    reports = 0;
    CHECK(unpack(BYTES(two_files), 1000, 10, out) && reports == 0);
    CHECK_STR(buf_str(out), "a.txt=một;../../x=hai;");
    CHECK(unpack(BYTES(alone), 1000, 10, out) && reports == 0);
    CHECK_STR(buf_str(out), "=ba;");
}

static void an_allowance_ends(struct buf *out)
{
    reports = 0;
    CHECK(!unpack(BYTES(two_files), 7, 10, out) && reports == 1);
    CHECK_STR(buf_str(out), "a.txt=một;");
    CHECK(!unpack(BYTES(two_files), 1000, 1, out) && reports == 2);
    CHECK_STR(buf_str(out), "a.txt=một;");
    CHECK(unpack(BYTES(two_files), 8, 2, out) && reports == 2);
}

/* Where a ZIP is cut, it has no table of contents, or a part of it. */
static void a_cut_archive_is_reported(struct buf *out)
{
    enum { END_BYTES = 22 - 4 }; /* with its signature the end is there */
    for (size_t n = 4; n < BYTES(two_files).n; n++) {
        reports = 0;
        bool whole = unpack(str_cut(BYTES(two_files), 0, n), 1000, 10, out);
        CHECK(whole == (reports == 0));
        CHECK(!whole || n >= BYTES(two_files).n - END_BYTES);
    }
    reports = 0;
    CHECK(!unpack(str_cut(BYTES(alone), 0, 13), 1000, 10, out) && reports > 0);
}

static void packages_are_no_archives(void)
{
    CHECK(archive_is(BYTES(two_files)) && archive_is(BYTES(alone)));
    CHECK(!archive_is(STR("PK")) && !archive_is(STR("id,group,time\n")));
    CHECK(!archive_is(STR("PK\003\004xxxxxxxxxxxxxxxxxxxxxxxxxx[Content_Types].xml")));
}

int main(void)
{
    struct buf out = {0};
    names_are_words(&out);
    an_allowance_ends(&out);
    a_cut_archive_is_reported(&out);
    packages_are_no_archives();
    buf_free(&out);
    return check_result();
}
