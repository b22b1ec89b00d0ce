/* SPDX-License-Identifier: MIT */
/* A folder of rules for one test: a small sound set, in which a test replaces files. */
#ifndef FIXTURE_H
#define FIXTURE_H

#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "buf.h"
#include "check.h"
#include "pack.h"

struct fixture {
    struct arena *arena;
    struct diag diag;
    char folder[32];
    struct str written[32]; /* to be removed again */
    size_t written_count;
    struct buf reports;     /* "file:line:column: text\n" below the folder */
};

static void fixture_emit(void *self, const struct diag_entry *entry)
{
    struct fixture *fixture = self;
    struct str file = entry->place.file, folder = str_of(fixture->folder);
    if (str_starts(file, folder))
        file = str_from(file, folder.n + 1);
    buf_format(&fixture->reports, "%.*s:%zu:%zu: %.*s\n", STR_ARG(file), entry->place.line, entry->place.column,
               STR_ARG(entry->text));
}

static inline void fixture_write_bytes(struct fixture *fixture, const char *name, struct str content)
{
    struct str path = arena_format(fixture->arena, "%s/%s", fixture->folder, name);
    FILE *file = fopen(path.p, "wb");
    if (!file || fwrite(content.p, 1, content.n, file) != content.n || fclose(file) != 0)
        abort();
    fixture->written[fixture->written_count++] = path;
}

static inline void fixture_write(struct fixture *fixture, const char *name, const char *content)
{
    fixture_write_bytes(fixture, name, str_of(content));
}

#define RULES_XMLNS "xmlns=\"urn:rasoat:rules:1\""
#define BOTH(name, vi, en) "<" name " xml:lang=\"vi\">" vi "</" name "><" name " xml:lang=\"en\">" en "</" name ">"

static const char fixture_contexts[] =
    "<contexts " RULES_XMLNS ">\n"
    "<context id=\"quotation\" extent=\"quotation\">" BOTH("title", "trong ngoặc", "quoted") "</context>\n"
    "<context id=\"regulation\" extent=\"regulation\">" BOTH("title", "quy chế", "regulation") "</context>\n"
    "<context id=\"ban\" extent=\"after\">" BOTH("title", "sau lời cấm", "after a ban")
    "<phrase>nghiêm cấm</phrase><except><phrase>ai nghiêm cấm</phrase></except></context>\n"
    "<context id=\"report\" extent=\"sentence\">" BOTH("title", "tin xử lý", "a report")
    "<phrase>khởi tố</phrase></context>\n"
    "<context id=\"warning\" extent=\"message\">" BOTH("title", "cảnh báo", "a warning")
    "<phrase>cảnh báo</phrase></context>\n"
    "</contexts>\n";

static const char fixture_detector[] =
    "<detector " RULES_XMLNS " id=\"sale\" revision=\"2\">\n"
    BOTH("title", "Chào bán", "Selling") "\n" BOTH("reason", "Có lời chào bán kèm giá", "An offer with a price") "\n"
    "<param name=\"distance\" default=\"8\"/>\n"
    "<text ignore=\"ban warning\">\n"
    "<signal id=\"sell\"><lexicon ref=\"selling\"/></signal>\n"
    "<signal id=\"price\"><regex><![CDATA[\\b[0-9]+k\\b]]></regex></signal>\n"
    "<except><phrase>tài sản công</phrase></except>\n"
    "<finding severity=\"low\"><near of=\"sell price\" syllables=\"$distance\"/></finding>\n"
    "</text>\n"
    "<tests>\n"
    "<hit>Em <m>thanh lý</m> điện thoại giá <m>500k</m> nhé</hit>\n"
    "<miss>Biên bản thanh lý tài sản</miss>\n"
    "<chat expect=\"sale:Lò Văn Ạ@1 sale:Tòng Thị Ê@2\"><roster><person name=\"Lò Văn Ạ\" role=\"member\"/></roster>\n"
    "<msg by=\"Lò Văn Ạ\" at=\"2026-03-02T08:00:00+07:00\">bán xe 5k</msg>\n"
    "<event type=\"add\" by=\"Lò Văn Ạ\" target=\"Tòng Thị Ê\" at=\"2026-03-02T08:01:00+07:00\"/></chat>\n"
    "</tests>\n"
    "</detector>\n";

static const char fixture_regulation[] =
    "<regulation " RULES_XMLNS " id=\"office\" revision=\"3\" for=\"group\" rows=\"2\">\n"
    BOTH("title", "Quy chế nhóm", "Group regulation") "\n"
    "<document number=\"1/QĐ\" issuer=\"Sở X\" signed=\"2019-08-09\" from=\"2019-08-01\"/>\n"
    BOTH("note", "Ghi chú", "A note") "\n"
    "<role id=\"member\">" BOTH("title", "Thành viên", "Member") "</role>\n"
    "<clause id=\"k1\" modality=\"cấm\" bound=\"member\">" BOTH("summary", "Không bán hàng", "No selling")
    "<text>Không đăng tin rao bán hàng hóa trên nhóm.</text><cites law=\"old\"/>\n"
    "<check detector=\"sale\" class=\"sign\" severity=\"high\" roles=\"member\"/></clause>\n"
    "<clause id=\"k2\" modality=\"nên\" bound=\"member\">" BOTH("summary", "Nên giúp nhau", "Help each other")
    "<text>Thành viên nên giúp nhau.</text>\n"
    "<attest>" BOTH("question", "Có giúp nhau không?", "Do they?") "</attest></clause>\n"
    "</regulation>\n";

static inline void fixture_new(struct fixture *fixture)
{
    *fixture = (struct fixture){.arena = arena_new(), .folder = "/tmp/rasoat-rules-XXXXXX"};
    fixture->diag = (struct diag){.in_english = true, .emit = fixture_emit, .context = fixture};
    static const char *const folders[] = {"detectors", "regulations", "lexicons"};
    if (!mkdtemp(fixture->folder))
        abort();
    for (size_t i = 0; i < 3; i++)
        if (mkdir(arena_format(fixture->arena, "%s/%s", fixture->folder, folders[i]).p, 0700) != 0)
            abort();
    fixture_write(fixture, "contexts.xml", fixture_contexts);
    fixture_write(fixture, "laws.csv",
                  "id;name;from;until;successor;note\nold;QĐ 874;2021-06-17;2026-03-05;new;\nnew;QĐ 423;2026-03-05;;;\n");
    fixture_write(fixture, "lexicons/selling.csv", "term;fold;note\nbán;tones;\nthanh lý;bare;\n");
    fixture_write(fixture, "lexicons/domains.csv",
                  "domain;tier;note\ngov.vn;official;\nchinhphu.vn;official;\nfacebook.com;social;\nbit.ly;shortener;\n");
    fixture_write(fixture, "detectors/sale.xml", fixture_detector);
    fixture_write(fixture, "regulations/office.xml", fixture_regulation);
}

static inline const struct ruleset *fixture_load(struct fixture *fixture, const char *pack)
{
    struct str name = str_of(pack);
    return ruleset_load(fixture->arena, &fixture->diag, str_of(fixture->folder), &name, pack != NULL, pack == NULL);
}

static inline void fixture_free(struct fixture *fixture)
{
    static const char *const folders[] = {"detectors", "regulations", "lexicons", ""};
    for (size_t i = 0; i < fixture->written_count; i++)
        unlink(fixture->written[i].p);
    for (size_t i = 0; i < 4; i++)
        rmdir(arena_format(fixture->arena, "%s/%s", fixture->folder, folders[i]).p);
    buf_free(&fixture->reports);
    arena_free(fixture->arena);
}

#endif
