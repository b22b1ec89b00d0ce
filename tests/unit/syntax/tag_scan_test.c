/* SPDX-License-Identifier: MIT */
/* Marks, ends and limits of markup, the same for every chunk size. */
#include "tag_scan.h"

#include "buf.h"
#include "check.h"

static struct tag_scan scanned(struct str text, size_t step)
{
    struct tag_scan scan;
    tag_scan_begin(&scan, STR("msg_id_"), STR("t"));
    for (size_t at = 0; at < text.n; at += step ? step : text.n)
        tag_scan_push(&scan, str_cut(text, at, step ? step : text.n));
    return scan;
}

static const struct {
    const char *text;
    size_t marks;
    bool ended;
} pages[] = {
    {"", 0, true},
    {"chữ < 5 & <3", 0, true},
    {"<div id='msg_id_1'></div>", 1, true},
    {"<div id=msg_id_1>msg_id_2</div>", 1, true},
    {"<div a='>' id=\"bb_msg_id_1\" b='msg_id_2'></div>", 1, true},
    {"<div a=\"'\" b=msg_id_></div><p a='\"' b=mmsg_id_></p>", 2, true},
    {"<div></div msg_id_>", 0, true},
    {"<!-- <div id=msg_id_1> -- > --><!--><a id=msg_id_2></a><!---><!-- --!><br id=msg_id_3>", 2, true},
    {"<!DOCTYPE html><?x <a id=msg_id_1?><! <b id=msg_id_2>", 0, true},
    {"<script>'</div><div id=msg_id_1>' <</scripts></script ><style>msg_id_<a id=msg_id_></STYLE\n><i "
     "id=msg_id_>",
     1, false},
    {"<html><body><p>không đóng<li>", 0, false},
    {"<html><body><p>không đóng<li></html>", 0, true},
    {"<div><img src=a><br><path/></div>", 0, true},
    {"<div><p></div>", 0, false},
    {"<div", 0, false},
    {"<div></div", 0, false},
    {"<div></div><", 0, false},
    {"<div></div><!-- ", 0, false},
    {"<script>a</script", 0, false},
    {"<div id='msg_id_1'", 1, false},
};

static void check_pages(void)
{
    static const size_t steps[] = {0, 1, 3};
    for (size_t i = 0; i < sizeof pages / sizeof *pages; i++)
        for (size_t k = 0; k < sizeof steps / sizeof *steps; k++) {
            struct tag_scan scan = scanned(str_of(pages[i].text), steps[k]);
            if (!CHECK(scan.marks == pages[i].marks) || !CHECK(tag_scan_ended(&scan) == pages[i].ended))
                printf("    %s\n", pages[i].text);
        }
}

static struct place places[4];
static size_t tags;

static void remember(void *self, struct place began)
{
    (void)self;
    places[tags++ % 4] = began;
}

static void check_places(void)
{
    struct tag_scan scan;
    tag_scan_begin(&scan, STR("x"), STR("t"));
    scan.tag_began = remember;
    tag_scan_push(&scan, STR("a\n <b\n>< <!-- <i> -->\n</b>"));
    CHECK(tags == 2 && places[0].line == 2 && places[0].column == 2 && places[0].byte == 3);
    CHECK(places[1].line == 4 && places[1].column == 1 && scan.where.line == 4 && scan.where.column == 5);
    CHECK(tag_scan_shows(&scan));
    tag_scan_push(&scan, STR("<script>"));
    CHECK(!tag_scan_shows(&scan));
}

static enum tag_limit limit_of(const char *first, const char *again, size_t count)
{
    struct buf text = {0};
    buf_text(&text, first);
    for (size_t i = 0; i < count; i++)
        buf_text(&text, again);
    struct tag_scan scan = scanned(buf_str(&text), 0);
    buf_free(&text);
    return scan.limit;
}

static void check_limits(void)
{
    CHECK(limit_of("<a", " b=1", TAG_ATTRIBUTE_LIMIT) == TAG_WITHIN_LIMITS);
    CHECK(limit_of("<a", " b=1", TAG_ATTRIBUTE_LIMIT + 1) == TAG_TOO_WIDE);
    CHECK(limit_of("<!--", "xxxxxxxx", TAG_PIECE_LIMIT_BYTES / 8 + 1) == TAG_TOO_LONG);
    CHECK(limit_of("<!--", "xxxxxxx<", TAG_PIECE_LIMIT_BYTES / 8 + 1) == TAG_TOO_LONG);
    CHECK(limit_of("", "xxxxxxxx", TAG_PIECE_LIMIT_BYTES / 8 + 1) == TAG_TOO_LONG);
    CHECK(limit_of("", "xxxx<br>", TAG_PIECE_LIMIT_BYTES / 8 + 1) == TAG_WITHIN_LIMITS);
}

static void check_finding(void)
{
    CHECK(tag_scan_finds(STR("<a b=msg_id_>"), "msg_id_"));
    CHECK(!tag_scan_finds(STR("msg_id_ <!-- <a b=msg_id_> -->"), "msg_id_"));
    CHECK(!tag_scan_finds(STR("&lt;a b=msg_id_&gt;"), "msg_id_"));
}

int main(void)
{
    check_pages();
    check_places();
    check_limits();
    check_finding();
    return check_result();
}
