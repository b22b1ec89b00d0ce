/* SPDX-License-Identifier: MIT */
/* Zalo's sentences, active and passive, and sentences that are not Zalo's. */
#include "system_sentence.h"

#include "buf.h"
#include "check.h"

/* "type actor>target,target+unnamed (link) =value" */
static const struct {
    const char *sentence, *want;
} rows[] = {
    {"Lan đã thêm Nam vào nhóm", "add Lan>Nam"},
    {"Lan thêm Nam vào nhóm", "add Lan>Nam"},
    {"Lan Thị Mẫu thêm Nam, Hoa và Y Bhăm Niê vào nhóm.", "add Lan Thị Mẫu>Nam,Hoa,Y Bhăm Niê"},
    {"Lan đã thêm Nam và 3 người nữa vào nhóm", "add Lan>Nam+3"},
    {"Nam được Lan thêm vào nhóm", "add Lan>Nam"},
    {"Nam, Hoa đã được Lan thêm vào nhóm", "add Lan>Nam,Hoa"},
    {"Nam được bạn thêm vào nhóm", "add bạn>Nam"},
    {"Nam đã được thêm vào nhóm", "add >Nam"},
    {"Lan thêm Nam vào cộng đồng", "add Lan>Nam"},
    {"Nguyễn Thị Thêm thêm Lê Được vào nhóm", "add Nguyễn Thị Thêm>Lê Được"},
    {"Nam tham gia nhóm", "join Nam>"},
    {"Bạn vừa tham gia nhóm", "join Bạn>"},
    {"Nam đã tham gia nhóm bằng liên kết mời", "join Nam> (link)"},
    {"Ngọc tham gia bằng link nhóm", "join Ngọc> (link)"},
    {"Nam và Hoa đã tham gia nhóm", "join Nam>Nam,Hoa"},
    {"Nam đã rời khỏi nhóm", "leave Nam>"},
    {"Nam rời nhóm", "leave Nam>"},
    {"🌸 đã rời khỏi nhóm", "leave 🌸>"},
    {"Lan đã xóa Nam khỏi nhóm", "remove Lan>Nam"},
    {"Lan xoá Nam khỏi nhóm", "remove Lan>Nam"},
    {"Nam được Lan xoá khỏi nhóm", "remove Lan>Nam"},
    {"Bạn đã được xoá khỏi nhóm.", "remove >Bạn"},
    {"Nam bị Lan chặn khỏi nhóm này", "block Lan>Nam"},
    {"Lan đã đổi tên nhóm thành \"Sở Thí Dụ\"", "rename Lan> =Sở Thí Dụ"},
    {"Lan đổi tên nhóm từ Cũ thành Mới", "rename Lan> =Mới"},
    {"Tên nhóm đã đổi thành Mới", "rename > =Mới"},
    {"Lan đã thay đổi ảnh đại diện nhóm", "avatar Lan>"},
    {"Lan đổi ảnh đại diện nhóm", "avatar Lan>"},
    {"Lan cập nhật mô tả nhóm", "description Lan>"},
    {"Lan đã thay đổi mô tả nhóm", "description Lan>"},
    {"Lan đã bổ nhiệm Nam làm phó nhóm", "add-deputy Lan>Nam"},
    {"Nam đã được bổ nhiệm thành phó nhóm", "add-deputy >Nam"},
    {"Nam đã không còn là phó nhóm", "remove-deputy >Nam"},
    {"Lan đã xóa vai trò phó nhóm của Nam", "remove-deputy Lan>Nam"},
    {"Bạn trở thành trưởng nhóm.", "new-owner >Bạn"},
    {"Lan đã ghim một tin nhắn", "pin Lan>"},
    {"Lan ghim một tin nhắn thành thông báo nhóm", "pin Lan>"},
    {"Lan ghim bình chọn Giờ họp", "pin Lan> =bình chọn Giờ họp"},
    {"Lan bỏ ghim tin nhắn của Nam", "unpin Lan> =tin nhắn của Nam"},
    {"Lan tạo cuộc bình chọn mới: Giờ họp", "poll Lan> =Giờ họp"},
    {"Lan tham gia cuộc bình chọn: Giờ họp", "vote Lan> =Giờ họp"},
    {"Lan khóa bình chọn: Giờ họp", "poll-close Lan> =Giờ họp"},
    {"Lan tạo nhắc hẹn Họp giao ban", "reminder Lan> =Họp giao ban"},
    {"Lan tạo ghi chú mới Số điện thoại", "note Lan> =Số điện thoại"},
    {"Lan đã bật tính năng phê duyệt thành viên. Từ nay cần duyệt",
     "setting Lan> =phê duyệt thành viên. Từ nay cần duyệt"},
    {"Hình thức tham gia nhóm được thay đổi thành \"Cần phê duyệt\".", "setting > =Cần phê duyệt"},
    {"Lan đã thu hồi một tin nhắn", "recall Lan>"},
    {"Tin nhắn đã được thu hồi", "recall >"},
    {"Trưởng/phó nhóm đã xóa tin nhắn này", "delete-by-admin >"},
    {"Trưởng nhóm đã giải tán nhóm.", "disband >"},
    {"Nhóm đã được nâng cấp lên cộng đồng", "upgrade >"},
    {"LAN ĐÃ XEM", "unknown >"},
    {"Lan thêm đường vào cà phê", "unknown >"},
    {"đã rời khỏi nhóm", "leave >"},
    {"thêm Nam vào nhóm", "add >Nam"},
    {"", "unknown >"},
};

static void print_event(const struct event *event, struct buf *out)
{
    buf_clear(out);
    buf_format(out, "%s ", event_name(event->type));
    buf_add(out, event->actor.name);
    for (size_t i = 0; i < event->target_count || i == 0; i++) {
        buf_byte(out, i ? ',' : '>');
        if (event->target_count)
            buf_add(out, event->targets[i].name);
    }
    if (event->unnamed_targets)
        buf_format(out, "+%u", event->unnamed_targets);
    if (event->by_link)
        buf_text(out, " (link)");
    if (event->value.n) {
        buf_text(out, " =");
        buf_add(out, event->value);
    }
}

/* Events of logs, without Zalo's words: what is said of them, and whether that is all. */
static void check_written(void)
{
    const struct party targets[] = {{STR_NONE, STR("Nam")}, {STR_NONE, STR("Hoa")}, {STR_NONE, STR("Y Bhăm")}};
    const struct party known[] = {{STR("u7"), STR("Nam")}}, comma[] = {{STR_NONE, STR("Nam, PGĐ")}};
    const struct party nameless[] = {{STR("u7"), STR_NONE}};
    const struct party lan = {STR("u1"), STR("Lan")}, only_id = {STR("u1"), STR_NONE}, nobody = {0};
    const struct {
        struct event event;
        const char *sentence;
        bool whole;
    } cases[] = {
        {{.type = EVENT_ADD, .actor = lan, .targets = targets, .target_count = 1},
         "Nam đã được Lan thêm vào nhóm", true},
        {{.type = EVENT_ADD, .actor = lan, .targets = targets, .target_count = 3},
         "Nam, Hoa và Y Bhăm đã được Lan thêm vào nhóm", true},
        {{.type = EVENT_ADD, .actor = lan, .targets = targets, .target_count = 2, .unnamed_targets = 3},
         "Nam, Hoa và 3 người nữa đã được Lan thêm vào nhóm", true},
        {{.type = EVENT_ADD, .actor = only_id, .targets = targets, .target_count = 1},
         "Nam đã được thêm vào nhóm", true},
        {{.type = EVENT_ADD, .actor = lan, .targets = known, .target_count = 1},
         "Nam đã được Lan thêm vào nhóm", false},
        {{.type = EVENT_ADD, .actor = lan, .targets = nameless, .target_count = 1},
         "đã được Lan thêm vào nhóm", false},
        {{.type = EVENT_REMOVE, .actor = lan, .targets = comma, .target_count = 1},
         "Nam, PGĐ đã bị Lan xóa khỏi nhóm", false},
        {{.type = EVENT_BLOCK, .actor = nobody, .targets = targets, .target_count = 1},
         "Nam đã bị chặn khỏi nhóm", true},
        {{.type = EVENT_JOIN, .actor = lan}, "Lan đã tham gia nhóm", true},
        {{.type = EVENT_JOIN, .actor = only_id}, "đã tham gia nhóm", true},
        {{.type = EVENT_JOIN, .actor = lan, .by_link = true}, "Lan đã tham gia nhóm bằng liên kết mời", true},
        {{.type = EVENT_LEAVE, .actor = lan}, "Lan đã rời khỏi nhóm", true},
        {{.type = EVENT_RENAME, .actor = lan, .value = STR("Sở Thí Dụ")},
         "Lan đã thay đổi tên nhóm thành Sở Thí Dụ", true},
        {{.type = EVENT_RENAME, .value = STR("Sở Thí Dụ")}, "Tên nhóm đã thay đổi thành Sở Thí Dụ", true},
        {{.type = EVENT_NEW_OWNER, .actor = lan, .targets = targets, .target_count = 1},
         "Lan đã chuyển quyền trưởng nhóm cho Nam", true},
        {{.type = EVENT_SETTING, .actor = lan}, "Lan đã thay đổi cài đặt nhóm", true},
        {{.type = EVENT_SETTING, .actor = lan, .value = STR("khóa")}, "Lan đã thay đổi cài đặt nhóm", false},
        {{.type = EVENT_NOTE, .actor = lan}, "", false},
        {{.type = EVENT_RECALL, .actor = lan, .value = STR("m5")}, "Lan đã thu hồi một tin nhắn", false},
        {{.type = EVENT_DELETE_BY_ADMIN, .actor = lan}, "Lan đã xóa một tin nhắn", true},
        {{.type = EVENT_DISBAND, .actor = lan}, "Lan đã giải tán nhóm", true},
        {{.type = EVENT_DISBAND}, "Trưởng nhóm đã giải tán nhóm", true},
        {{.type = EVENT_ADD, .actor = lan, .targets = targets, .target_count = 1,
          .sentence = STR("Lan thêm Nam vào cộng đồng")}, "Lan thêm Nam vào cộng đồng", true},
        {{.type = EVENT_LEAVE, .actor = lan, .sentence = STR("Nam rời nhóm")}, "Lan đã rời khỏi nhóm", true},
        {{.type = EVENT_UNKNOWN, .actor = lan, .sentence = STR("lạ lẫm")}, "lạ lẫm", true},
        {{.type = EVENT_REACTION, .actor = lan}, "", false},
    };
    struct arena *arena = arena_new();
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        struct str sentence;
        CHECK(system_sentence_of(arena, &cases[i].event, &sentence) == cases[i].whole);
        CHECK_STR(sentence, cases[i].sentence);
        arena_reset(arena);
    }
    arena_free(arena);
}

int main(void)
{
    check_written();
    struct arena *arena = arena_new();
    struct buf out = {0};
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        struct event event = {.id = STR("kept")};
        bool known = system_sentence(arena, str_of(rows[i].sentence), &event);
        print_event(&event, &out);
        CHECK_STR(buf_str(&out), rows[i].want);
        CHECK(known == (event.type != EVENT_UNKNOWN));
        CHECK_STR(event.sentence, rows[i].sentence);
        CHECK_STR(event.id, "kept");
        arena_reset(arena);
    }
    /* The search is bounded: a sentence of any length ends. */
    buf_clear(&out);
    for (int i = 0; i < 100000; i++)
        buf_text(&out, "thêm ");
    struct event event = {0};
    CHECK(!system_sentence(arena, buf_str(&out), &event) && event.type == EVENT_UNKNOWN);
    buf_free(&out);
    arena_free(arena);
    return check_result();
}
