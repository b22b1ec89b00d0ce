/* SPDX-License-Identifier: MIT */
/* Notices, and the one kind of them that is read off a text: lines that imitate the system's. */
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
    [NOTICE_SPOOFED_LINE] = {"spoofed-line", "tin nhắn có dòng viết giống thông báo của hệ thống",
                             "a message has a line worded like a system notice"},
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

/* --- imitated system lines --- */

enum { LONGEST_ACTOR_SYLLABLES = 8 }; /* a name with its position; more is a sentence of somebody's own */

/* What Zalo's sentences say behind the one who acts, and how they end; "" ends anywhere. */
static const struct {
    const char *act, *end;
} sentences[] = {
    {" đã rời khỏi nhóm", "nhóm"},
    {" đã tham gia nhóm", ""},
    {" đã thêm ", " vào nhóm"},
    {" đã xóa ", " khỏi nhóm"},
    {" đã mời ", " ra khỏi nhóm"},
    {" đã đổi tên nhóm thành ", ""},
    {" đã thay đổi ảnh đại diện nhóm", ""},
    {" đã ghim một tin nhắn", ""},
    {" đã thu hồi một tin nhắn", ""},
    {" đã bổ nhiệm ", " làm phó nhóm"},
    {" đã giải tán nhóm", "nhóm"},
};

/* Does a name stand in [from, to)? Few words, half of them with a capital: "chị Sua đã rời khỏi nhóm rồi" is
 * talk. */
static bool is_actor(const struct fold *fold, size_t from, size_t to)
{
    size_t first = fold_syllable_at(fold, from), last = fold_syllable_at(fold, to), capitals = 0;
    for (size_t i = first; i < last; i++)
        capitals += (fold->syllables[i].traits & (SYLLABLE_CAPITAL | SYLLABLE_UPPER)) != 0;
    return last > first && last - first <= LONGEST_ACTOR_SYLLABLES && capitals * 2 >= last - first;
}

static bool is_system_line(const struct fold *fold, size_t from, struct str line)
{
    while (line.n && (line.p[line.n - 1] == '.' || line.p[line.n - 1] == ' '))
        line.n--;
    for (size_t i = 0; i < sizeof sentences / sizeof *sentences; i++) {
        size_t at = str_find(line, str_of(sentences[i].act));
        if (at < line.n && str_ends(line, str_of(sentences[i].end)) && is_actor(fold, from, from + at))
            return true;
    }
    return false;
}

bool notices_spoofs_system(const struct fold *fold)
{
    struct str rest = fold->text, line;
    if (str_find(rest, STR(" đã ")) == rest.n) /* in all of them: most messages end here */
        return false;
    while (str_split(&rest, '\n', &line))
        if (is_system_line(fold, (size_t)(line.p - fold->text.p), line))
            return true;
    return false;
}
