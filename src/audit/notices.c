/* SPDX-License-Identifier: MIT */
/* Notices: their words, and the counting of like cases. */
#include "notices.h"

#include <assert.h>

#include "map.h"

struct entry {
    struct notice notice;
    struct entry *next;
};

struct notices {
    struct arena *arena;
    struct map *by_key;
    struct entry *first, *last;
    size_t count;
    struct buf key;
};

static const struct {
    const char *name, *vi, *en;
} kinds[] = {
    [NOTICE_SPOOFED_LINE] = {"spoofed-line",
                             "tin nhắn có dòng viết giống thông báo của hệ thống: tính là lời người gửi, "
                             "không tính là sự kiện; đề nghị "
                             "xem trong ứng dụng",
                             "a message has a line worded like a system notice: taken as its author's words, "
                             "not as an event; look it up "
                             "in the app"},
    [NOTICE_HEADER_LINE] =
        {"header-line",
         "tin trong bản dán tay có dòng có dạng giống dòng tiêu đề của một tin khác (có thể là lịch, lời "
         "trích): tính "
         "là lời người gửi; đề nghị xem trong ứng dụng dòng ấy có phải tin riêng không",
         "a pasted message has a line shaped like the heading of another message (a schedule or a quotation "
         "may be): "
         "taken as its author's words; look up in the app whether it is a message of its own"},
    [NOTICE_EARLIER_LINE] = {"earlier-line",
                             "tin trong bản dán tay mang thời gian sớm hơn tin ngay trên nó: có thể chép "
                             "nhiều lần, có thể là dòng dán từ "
                             "nơi khác; đề nghị đối chiếu thời gian và người gửi trong ứng dụng",
                             "a pasted message bears an earlier time than the one above it: copied in "
                             "several goes, or pasted from "
                             "elsewhere; compare time and sender with the app"},
    [NOTICE_UNKNOWN_NAME] = {"unknown-name",
                             "tên này chỉ có trong bản dán tay, không có ở nguồn khác và danh sách nào: có "
                             "thể là tên gợi nhớ của người "
                             "chép (thêm --aliases); đề nghị xem trong ứng dụng có tin ấy không",
                             "a name that only pasted text has, no other source and no list: perhaps the "
                             "copier's alias (give --aliases); "
                             "look up in the app whether the messages are there"},
    [NOTICE_LIST_USED] = {"list-used", "danh sách thành viên nhóm đã dùng để đối chiếu, theo ngày của nó",
                          "a list of the group's members that was used, as of its day"},
    [NOTICE_LIST_UNDATED] = {"list-undated",
                             "danh sách thành viên nhóm không ghi ngày: coi là lúc cuối nhật ký, bên cạnh "
                             "danh sách có ngày thì chỉ dùng để "
                             "biết tên; ghi ngày sau tên tệp (TỆP@NGÀY)",
                             "a list of the group's members without a date: taken as of the end of the log, "
                             "beside dated lists only for "
                             "names; put its day behind the file's name (FILE@DATE)"},
    [NOTICE_LIST_CAME] = {"list-came", "chỉ có trong danh sách sau, không có trong danh sách trước",
                          "on the later list only, not on the one before"},
    [NOTICE_LIST_WENT] = {"list-went", "chỉ có trong danh sách trước, không có trong danh sách sau",
                          "on the earlier list only, not on the one behind"},
    [NOTICE_LIST_ROLE] = {"list-role", "vai trò trên Zalo khác nhau giữa hai danh sách",
                          "another role in Zalo on two lists"},
    [NOTICE_ROLE_UNKNOWN] =
        {"role-unknown",
         "vai trò trong danh sách mà quy chế không có: người mang vai trò này không được coi là lãnh đạo, "
         "quản trị hay thành viên bị ràng buộc; sửa cột role theo vai trò của gói (rasoat rules show)",
         "a role on the roster that the regulation does not have: who bears it counts as no leader, admin or "
         "bound member; put a role of the pack into the column (rasoat rules show)"},
    [NOTICE_LOOKALIKE_ACCOUNT] = {"lookalike-account", "tên hiển thị trông giống tên của tài khoản khác",
                                  "the display name looks like that of another account"},
    [NOTICE_UNDECIDED] = {"undecided", "không kết luận được vì vượt giới hạn đối chiếu",
                          "undecided: a matching limit was hit"},
    [NOTICE_REPAIRED_TEXT] = {"repaired-text", "văn bản đã được sửa mã chữ trước khi đối chiếu",
                              "the text's encoding was repaired before it was checked"},
    [NOTICE_DUPLICATE] = {"duplicate",
                          "tin nhắn trùng với tin đã có, ở cùng tệp hoặc tệp khác: chỉ tính một lần",
                          "a message that this file or another one gives already: counted once"},
    [NOTICE_ID_CONFLICT] = {"id-conflict", "cùng mã tin nhắn nhưng nội dung khác: giữ cả hai",
                            "the same message id with another content: both are kept"},
    [NOTICE_TIME_DISORDER] =
        {"time-disorder",
         "thời gian của tin nhắn chạy lùi so với tin trước nó trong tệp: đã sắp lại theo thời gian",
         "the time runs backwards against the message before it in the file: put in order"},
    [NOTICE_OUT_OF_FORCE] = {"out-of-force", "tin nhắn ngoài thời gian hiệu lực của quy chế: không đối chiếu",
                             "messages outside the force of the regulation: not held against it"},
    [NOTICE_STALE_CONCLUSION] = {"stale-conclusion", "kết luận trước đây không còn dùng được",
                                 "an earlier conclusion that cannot be used any more"},
    [NOTICE_PASTED_SOURCE] =
        {"pasted-source", "nguồn dán tay – độ tin cậy thấp: không có gì chứng minh ai viết và viết khi nào",
         "pasted text – low trust: nothing proves who wrote it and when"},
    [NOTICE_PAGE_WINDOW] =
        {"page-window",
         "trang đã lưu chỉ có những tin đang hiện trên màn hình: tin ở trước, ở sau và ở giữa có thể thiếu",
         "a saved page has only the messages the screen showed: others before, behind and between may lack"},
};
static_assert(sizeof kinds / sizeof *kinds == NOTICE_KIND_COUNT, "every notice has its words");

const char *notice_name(enum notice_kind kind)
{
    return kinds[kind].name;
}

static void release_key(void *object)
{
    buf_free(&((struct notices *)object)->key);
}

struct notices *notices_new(struct arena *arena)
{
    struct notices *notices = arena_alloc(arena, sizeof *notices);
    notices->arena = arena;
    notices->by_key = map_new(arena);
    arena_defer(arena, release_key, notices);
    return notices;
}

static struct str words(struct arena *arena, const char *said, struct str detail)
{
    return arena_format(arena, "%s%s%.*s", said, detail.n ? ": " : "", STR_ARG(detail));
}

void notices_add(struct notices *notices, enum notice_kind kind, struct str key, const struct member *member,
                 const struct origin *origin, struct str detail)
{
    buf_clear(&notices->key);
    buf_text(&notices->key, kinds[kind].name);
    buf_byte(&notices->key, '\0');
    buf_add(&notices->key, key);
    struct entry *entry = map_get(notices->by_key, buf_str(&notices->key));
    if (entry) {
        entry->notice.count++;
        return;
    }
    entry = arena_alloc(notices->arena, sizeof *entry);
    entry->notice = (struct notice){
        .kind = kind,
        .member = member,
        .at = origin ? origin->at : (struct stamp){0, PRECISION_NONE},
        .where = origin ? origin->where : NO_PLACE,
        .text = {words(notices->arena, kinds[kind].vi, detail),
                 words(notices->arena, kinds[kind].en, detail)},
        .count = 1,
    };
    map_set(notices->by_key, arena_str(notices->arena, buf_str(&notices->key)), entry);
    *(notices->last ? &notices->last->next : &notices->first) = entry;
    notices->last = entry;
    notices->count++;
}

const struct notice *notices_list(const struct notices *notices, size_t *count)
{
    struct notice *list = arena_array(notices->arena, notices->count, sizeof *list);
    size_t n = 0;
    for (const struct entry *entry = notices->first; entry; entry = entry->next)
        list[n++] = entry->notice;
    *count = n;
    return list;
}
