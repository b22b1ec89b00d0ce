/* SPDX-License-Identifier: MIT */
/* Rosters, member lists and aliases from files. */
#include "roster_table.h"

#include <stdlib.h>
#include <unistd.h>

#include "check.h"

static struct place reported;
static char path[] = "roster-test-XXXXXX";
static struct listed listed[8];
static size_t listed_count;
static struct arena *arena;

static void remember(void *context, const struct diag_entry *entry)
{
    (void)context;
    reported = entry->place;
}

static struct diag write_file(struct str content)
{
    FILE *file = fopen(path, "w");
    CHECK(file && fwrite(content.p, 1, content.n, file) == content.n && fclose(file) == 0);
    reported = (struct place){.line = 0};
    listed_count = 0;
    return (struct diag){.emit = remember};
}

static void take_member(void *self, const struct listed *member)
{
    (void)self;
    listed[listed_count] = *member;
    listed[listed_count].account_id = arena_str(arena, member->account_id);
    listed[listed_count++].display = arena_str(arena, member->display);
}

static void check_roster(void)
{
    struct roster roster;
    struct diag diag =
        write_file(STR("account_id,full_name,position,unit,role,joined,left,note\n"
                       "a1, Trần Thị Ví Dụ ,Giám đốc,Sở Thí Dụ,leader,2025-01-01,2026-07-01,x\n"
                       "a2,Le\xCC\x82 V\xC4\x83n M\xC3\xA2\xCC\x83u,,,member,,,\n"
                       "8.40388E+18,Vũ Thị Thử,,,member,31/02/2026,,\n\n"
                       ",,,,,,,\na5,,,,,,,\na6,Ít,,\na7,Nhiều, ba,,,,,,x\n"));
    CHECK(roster_read(arena, &diag, path, ZONE_VIETNAM_MINUTES, &roster));
    CHECK(roster.count == 3 && diag.counts[LOSS_RECORD] == 5);
    CHECK_STR(roster.terms[0].full_name, "Trần Thị Ví Dụ");
    CHECK_STR(roster.terms[0].role, "leader");
    CHECK(roster.terms[0].joined_ms == 1735664400000 && roster.terms[0].left_ms == 1782925200000);
    CHECK(roster.terms[0].where.line == 2 && roster.sha256.n == 64);
    CHECK_STR(roster.terms[1].full_name, "Lê Văn Mẫu");
    CHECK_STR(roster.terms[2].full_name, "Vũ Thị Thử");
    CHECK(!roster.terms[2].account_id.n && roster.terms[2].joined_ms == INT64_MIN &&
          roster.terms[2].left_ms == INT64_MAX);
    CHECK(roster_by_account(&roster, STR("a1"), 1750000000000, false) == &roster.terms[0]);
    CHECK(roster_by_name(&roster, STR("vũ thị thử"), 0, false) == &roster.terms[2]);

    diag = write_file(
        STR("\xEF\xBB\xBFMã tài khoản;Họ tên;Chức vụ;Ngày vào\r\na1;Lê Văn Mẫu;Văn thư;05/01/2026\r\n"));
    CHECK(roster_read(arena, &diag, path, ZONE_VIETNAM_MINUTES, &roster) && roster.count == 1);
    CHECK_STR(roster.terms[0].position, "Văn thư");
    CHECK(roster.terms[0].joined_ms == 1767546000000);
}

static void check_refusals(void)
{
    struct roster roster = {.count = 77};
    struct diag diag = write_file(STR("id,time\n1,2\n"));
    CHECK(!roster_read(arena, &diag, path, 0, &roster) && diag.counts[LOSS_FILE] == 1 && reported.line == 1);
    diag = write_file(STR("full_name,full_name\nA,B\n"));
    CHECK(!roster_read(arena, &diag, path, 0, &roster) && diag.counts[LOSS_FILE] == 1 && reported.line == 1);
    diag = write_file(STR("full_name\nA\n\"B\n"));
    CHECK(!roster_read(arena, &diag, path, 0, &roster) && diag.counts[LOSS_FILE] == 1 && reported.line == 3);
    diag = write_file(STR("full_name\n"));
    CHECK(!roster_read(arena, &diag, path, 0, &roster) && diag.counts[LOSS_FILE] == 1);
    diag = write_file(STR(""));
    CHECK(!roster_read(arena, &diag, path, 0, &roster) && diag.counts[LOSS_FILE] == 1);
    CHECK(roster.count == 77);
    CHECK(!roster_read(arena, &diag, "/nowhere/roster.csv", 0, &roster) && diag.counts[LOSS_FILE] == 2);
}

static void check_names(void)
{
    struct sink sink = {NULL, NULL, NULL, take_member};
    struct diag diag =
        write_file(STR("account_id,display_name,zalo_role\na1,\"Lê Văn Mẫu\nSở Thí Dụ\",owner\n"
                       "a2, Ví Dụ ,admin\na3,Thử,Thành viên\na4,Tạm,\n"));
    CHECK(names_read(arena, &diag, source_open(arena, &diag, path), &sink, NULL) && listed_count == 4);
    CHECK_STR(listed[0].display, "Lê Văn Mẫu\nSở Thí Dụ");
    CHECK_STR(listed[1].display, " Ví Dụ ");
    CHECK(listed[0].role == ZALO_OWNER && listed[1].role == ZALO_DEPUTY && listed[2].role == ZALO_MEMBER &&
          listed[3].role == ZALO_UNKNOWN);
    CHECK(listed[1].where.line == 4);
    diag = write_file(STR("userId,displayName,role\n8403884585274686939,Thử,OWNER\n"));
    CHECK(names_read(arena, &diag, source_open(arena, &diag, path), &sink, NULL) && listed_count == 1 && listed[0].role == ZALO_OWNER);
    CHECK_STR(listed[0].account_id, "8403884585274686939");
}

static void check_aliases(void)
{
    struct aliases aliases;
    struct diag diag = write_file(STR("alias,full_name\nSếp Mẫu,Lê Văn Mẫu\nchị Dụ,\n"));
    CHECK(aliases_read(arena, &diag, path, &aliases) && aliases.count == 1 && diag.counts[LOSS_RECORD] == 1);
    CHECK_STR(aliases.list[0].alias, "Sếp Mẫu");
    CHECK_STR(aliases.list[0].full_name, "Lê Văn Mẫu");
    diag = write_file(STR("alias\nx\n"));
    CHECK(!aliases_read(arena, &diag, path, &aliases) && diag.counts[LOSS_FILE] == 1);
}

int main(void)
{
    int descriptor = mkstemp(path);
    if (!CHECK(descriptor >= 0))
        return check_result();
    close(descriptor);
    arena = arena_new();
    check_roster();
    check_refusals();
    check_names();
    check_aliases();
    arena_free(arena);
    unlink(path);
    return check_result();
}
