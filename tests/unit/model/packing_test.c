/* SPDX-License-Identifier: MIT */
/* What is packed comes back whole, every member of it. */
#include "packing.h"

#include "check.h"

static bool same_party(struct party a, struct party b)
{
    return str_equal(a.id, b.id) && str_equal(a.name, b.name);
}

static bool same_place_and_time(struct place a, struct stamp at, struct place b, struct stamp when)
{
    return a.line == b.line && a.column == b.column && a.byte == b.byte && at.ms == when.ms &&
           at.precision == when.precision;
}

static void a_message_comes_back(const struct message *in)
{
    struct arena *arena = arena_new();
    struct buf packed = {0};
    struct message out;
    pack_message(in, &packed);
    unpack_message(buf_str(&packed), arena, &out);
    CHECK(str_equal(out.id, in->id) && str_equal(out.group_id, in->group_id));
    CHECK(str_equal(out.client_id, in->client_id));
    CHECK(str_equal(out.group, in->group) && same_party(out.sender, in->sender));
    CHECK(out.by_exporter == in->by_exporter && out.forwarded == in->forwarded &&
          out.from_public == in->from_public);
    CHECK(out.kind == in->kind && str_equal(out.source_kind, in->source_kind));
    CHECK(out.priority == in->priority && out.recall == in->recall);
    CHECK(str_equal(out.text, in->text) && str_equal(out.attachment, in->attachment));
    CHECK(out.attachment_bytes == in->attachment_bytes);
    CHECK(str_equal(out.link, in->link) && str_equal(out.album, in->album));
    CHECK(out.quote.present == in->quote.present && same_party(out.quote.author, in->quote.author));
    CHECK(str_equal(out.quote.text, in->quote.text) && str_equal(out.quote.message_id, in->quote.message_id));
    CHECK(same_place_and_time(out.where, out.at, in->where, in->at));
    CHECK(out.mention_count == in->mention_count);
    for (size_t i = 0; i < in->mention_count; i++)
        CHECK(same_party(out.mentions[i].whom, in->mentions[i].whom) &&
              out.mentions[i].everybody == in->mentions[i].everybody);
    buf_free(&packed);
    arena_free(arena);
}

static void an_event_comes_back(const struct event *in)
{
    struct arena *arena = arena_new();
    struct buf packed = {0};
    struct event out;
    pack_event(in, &packed);
    unpack_event(buf_str(&packed), arena, &out);
    CHECK(str_equal(out.id, in->id) && str_equal(out.group_id, in->group_id));
    CHECK(str_equal(out.group, in->group) && same_party(out.actor, in->actor) && out.type == in->type);
    CHECK(out.unnamed_targets == in->unnamed_targets && out.by_link == in->by_link);
    CHECK(str_equal(out.value, in->value) && str_equal(out.sentence, in->sentence));
    CHECK(out.only_sign == in->only_sign);
    CHECK(same_place_and_time(out.where, out.at, in->where, in->at));
    CHECK(out.target_count == in->target_count);
    for (size_t i = 0; i < in->target_count; i++)
        CHECK(same_party(out.targets[i], in->targets[i]));
    buf_free(&packed);
    arena_free(arena);
}

int main(void)
{
    const struct mention mentions[] = {{{STR("m"), STR("n")}, false}, {{STR_NONE, STR_NONE}, true}};
    const struct party targets[] = {{STR("t1"), STR("Tên Một")}, {STR("t2"), STR_NONE}};
    static char long_text[100000] = "dài";
    a_message_comes_back(&(struct message){.at = {-1, PRECISION_NONE}});
    a_message_comes_back(&(struct message){
        .id = STR("1"),
        .client_id = STR("1b"),
        .group_id = STR("2"),
        .group = STR("3"),
        .sender = {STR("4"), STR("Năm")},
        .by_exporter = true,
        .at = {1759654800123, PRECISION_MS},
        .kind = KIND_POLL,
        .source_kind = STR("group.poll"),
        .priority = PRIORITY_URGENT,
        .recall = RECALL_BY_ADMIN,
        .text = {long_text, sizeof long_text},
        .attachment = STR("6"),
        .attachment_bytes = 7851664,
        .link = STR("7"),
        .album = STR("8"),
        .quote = {{STR("9"), STR("10")}, STR("11"), STR("12"), true},
        .mentions = mentions,
        .mention_count = 2,
        .forwarded = true,
        .from_public = true,
        .where = {.line = 300, .column = 2, .byte = UINT64_MAX},
    });
    an_event_comes_back(&(struct event){.type = EVENT_JOIN});
    an_event_comes_back(&(struct event){
        .id = STR("1"),
        .group_id = STR("2"),
        .group = STR("3"),
        .at = {INT64_MIN, PRECISION_DAY},
        .type = EVENT_UNKNOWN,
        .actor = {STR("4"), STR("5")},
        .targets = targets,
        .target_count = 2,
        .unnamed_targets = 300,
        .by_link = true,
        .value = STR("6"),
        .sentence = STR("7"),
        .only_sign = true,
        .where = {.line = 1, .column = 128, .byte = 16384},
    });
    return check_result();
}
