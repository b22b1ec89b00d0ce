/* SPDX-License-Identifier: MIT */
/* Which words are links, and what their domains are taken for. */
#include "links.h"

#include "buf.h"
#include "check.h"

static const struct domain_row rows[] = {
    {{"gov.vn", 6}, {"official", 8}},        {{"chinhphu.vn", 11}, {"official", 8}},
    {{"nhandan.vn", 10}, {"press", 5}},      {{"facebook.com", 12}, {"social", 6}},
    {{"m.facebook.com", 14}, {"social", 6}}, {{"bit.ly", 6}, {"shortener", 9}},
    {{"docs.google.com", 15}, {"tool", 4}},
};

/* A text, and its links as "host path tier" in order, by ", ". */
static const struct {
    const char *text, *links;
} cases[] = {
    {"không có gì", ""},
    {"xem https://laichau.gov.vn/tin-tuc.", "laichau.gov.vn /tin-tuc official"},
    {"vào (bit.ly/abc) nhé", "bit.ly /abc shortener"},
    {"www.facebook.com/a?b=c, m.facebook.com", "www.facebook.com /a?b=c social, m.facebook.com  social"},
    {"https://docs.google.com/forms/d/x", "docs.google.com /forms/d/x tool"},
    {"https://google.com", "google.com  unknown"},
    {"gov.vn.abc.com", "gov.vn.abc.com  deceptive"},
    {"http://chinhphu.vn.evil.top/x", "chinhphu.vn.evil.top /x deceptive"},
    {"https://vneid-gov.vn", "vneid-gov.vn  deceptive"},
    {"https://gov-vn.com", "gov-vn.com  deceptive"},
    {"https://laichau.gov.vn@evil.com/", "evil.com / deceptive"},
    {"https://laichau.gov.vn:8080/a", "laichau.gov.vn :8080/a official"},
    {"https://xn--bo-chnh-ph-29a.vn", "xn--bo-chnh-ph-29a.vn  deceptive"},
    {"tập-gov.vn", ""}, /* no host by its letters, and no scheme says so */
    {"ngovn.vn", "ngovn.vn  unknown"},
    {"abcgov.vn", "abcgov.vn  unknown"},
    {"vào s.id/tet, họp ở s.id, không ở in.an/k", "s.id /tet unknown"},
    {"thư gửi vanthu@laichau.gov.vn nhé", ""},
    {"ông A.Bà B. số 1.234 và 16h.Đề nghị", ""},
    {"tệp baocao.docx, ban.zip", ""},
    {"https://", ""},
    {"a://b", "b  unknown"},
    {"...", ""},
    {"a.vn.", "a.vn  unknown"},
};

static void print_links(const struct domains *domains, struct str text, struct buf *out)
{
    struct link link;
    struct choices tiers = domains_tiers(domains);
    for (size_t from = 0; link_next(text, from, &link); from = link.at + link.n) {
        struct str tier = tiers.list[link_tier(domains, &link)];
        CHECK(link.at >= from && link.n > 0 && link.at + link.n <= text.n);
        buf_format(out, "%s%.*s %.*s %.*s", out->n ? ", " : "", STR_ARG(link.host), STR_ARG(link.path),
                   STR_ARG(tier));
    }
}

/* Long runs of dots must not cost the square of their length. */
static void check_long(const struct domains *domains)
{
    struct buf text = {0}, out = {0};
    for (size_t i = 0; i < 200000; i++)
        buf_text(&text, "a.b-");
    print_links(domains, buf_str(&text), &out);
    CHECK_STR(buf_str(&out), "");
    buf_clear(&text);
    buf_text(&text, "http://");
    for (size_t i = 0; i < 100; i++)
        buf_text(&text, "abc.");
    buf_text(&text, "vn");
    print_links(domains, buf_str(&text), &out);
    CHECK(str_ends(buf_str(&out), STR("deceptive"))); /* longer than any host may be */
    buf_free(&text);
    buf_free(&out);
}

int main(void)
{
    struct arena *arena = arena_new();
    const struct domains *domains = domains_new(arena, rows, sizeof rows / sizeof *rows);
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        struct buf out = {0};
        print_links(domains, str_of(cases[i].text), &out);
        CHECK_STR(buf_str(&out), cases[i].links);
        buf_free(&out);
    }
    check_long(domains);
    struct domain_row many[TIER_LIMIT];
    for (size_t i = 0; i < TIER_LIMIT; i++)
        many[i] = (struct domain_row){STR("a.vn"), arena_format(arena, "tier %zu", i)};
    CHECK(domains_new(arena, many, TIER_LIMIT - TIER_FIRST_LISTED - 1) &&
          !domains_new(arena, many, TIER_LIMIT));
    arena_free(arena);
    return check_result();
}
