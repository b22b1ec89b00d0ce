/* SPDX-License-Identifier: MIT */
/* Answers of getGroupInfo and getGroupMembersInfo: ids, roles, names, lists that are not whole. */
#include "reader.h"

#include "transcript.h"


static void take_member(void *self, const struct listed *member)
{
    struct buf *out = self;
    buf_format(out, "%zu %s", member->where.line, zalo_role_name(member->role));
    transcript_field(out, "gid", member->group_id);
    transcript_field(out, "id", member->account_id);
    transcript_field(out, "name", member->display);
    buf_byte(out, '\n');
}

static struct accounting read(const char *text, size_t step, struct buf *lines, enum loss *worst)
{
    const struct read_options options = {.group_id = STR("55")};
    struct arena *arena = arena_new();
    struct feed_memory memory = {str_of(text), step};
    struct diag diag = {0};
    struct sink sink = {.self = lines, .member = take_member};
    struct reading reading = {.arena = arena,
                              .diag = &diag,
                              .feed = feed_over(&memory),
                              .file = STR("members"),
                              .options = &options,
                              .sink = &sink};
    bool usable = reader_members.read(&reading);
    CHECK(usable == (lines->n > 0));
    *worst = diag.worst;
    arena_free(arena);
    return reading.accounting;
}

#define IDS "\"creatorId\":\"1\",\"adminIds\":[\"2\"]"

static const struct {
    const char *text, *want;
    size_t missing;
} answers[] = {
    {"{\"gridInfoMap\":{\"77\":{\"groupId\":\"77\"," IDS ",\"memberIds\":[],"
     "\"memVerList\":[\"1_0\",\"2_0\",\"3_12\"],\"currentMems\":[],\"totalMember\":3}}}",
     "1 owner gid=77 id=1\n1 deputy gid=77 id=2\n1 member gid=77 id=3\n", 0},
    {"{\"error_code\":0,\"data\":{\"gridInfoMap\":{\n\"77\":{\"groupId\":\"77\"," IDS ",\"memberIds\":[\"1\",\"3\"],"
     "\"memVerList\":[],\"currentMems\":[{\"id\":\"3\",\"dName\":\"Mẫu\",\"zaloName\":\"M\"}]}}}}",
     "2 owner gid=77 id=1\n2 member gid=77 id=3 name=Mẫu\n", 0},
    {"{\"groupId\":\"77\"," IDS ",\"memVerList\":[],\"currentMems\":[{\"id\":\"2\",\"zaloName\":\"Dụ\"}],"
     "\"totalMember\":9}",
     "1 deputy gid=77 id=2 name=Dụ\n", 8},
    {"{\"profiles\":{\"1_0\":{\"displayName\":\"Mẫu\",\"zaloName\":\"x\"},\n\"2\":{\"displayName\":\"\","
     "\"zaloName\":\"Dụ\"}}}",
     "1 unknown gid=55 id=1 name=Mẫu\n2 unknown gid=55 id=2 name=Dụ\n", 0},
    {"{\"profiles\":{\"1\":{\"displayName\":\"A\"}}}\n{\"data\":{\"profiles\":{\"2\":{\"displayName\":\"B\"}}}}\n",
     "1 unknown gid=55 id=1 name=A\n2 unknown gid=55 id=2 name=B\n", 0},
    {"{\"profiles\":{}}", "", 0},
};

static void check_answers(void)
{
    for (size_t i = 0; i < sizeof answers / sizeof *answers; i++)
        for (size_t step = 0; step < 2; step++) {
            struct buf lines = {0};
            enum loss worst;
            struct accounting got = read(answers[i].text, step, &lines, &worst);
            CHECK_STR(buf_str(&lines), answers[i].want);
            CHECK(got.quarantined == answers[i].missing && (worst == LOSS_RECORD) == (answers[i].missing > 0));
            CHECK(got.seen == got.system + got.quarantined && got.complete);
            buf_free(&lines);
        }
}

static void check_claims(void)
{
    for (size_t i = 0; i < sizeof answers / sizeof *answers; i++) {
        struct sample sample = {str_of(answers[i].text), true};
        CHECK(reader_members.probe(&sample) == CLAIM_SURE);
    }
    struct sample other = {STR("{\"groupId\":\"7\",\"data\":{}}"), true};
    CHECK(reader_members.probe(&other) == CLAIM_NO);
}

int main(void)
{
    check_answers();
    check_claims();
    return check_result();
}
