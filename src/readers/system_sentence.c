/* SPDX-License-Identifier: MIT */
/* Sentences against patterns, syllable by syllable of the fold. */
#include "system_sentence.h"

#include "fold.h"
#include "normalize.h"

enum { LONGEST_SYLLABLES = 128 }; /* a longer "sentence" is none; bounds the search */

/* Words of a pattern: A actor, T targets, V value, O what is passed over; "?word" may be missing, "a|b" is
 * either. The first pattern that fits wins, so the narrower ones stand first. */
static const struct pattern {
    enum event_type type;
    bool by_link;
    const char *words;
} patterns[] = {
    {EVENT_UPGRADE, false, "nhóm ?đã được nâng cấp lên|thành nhóm"},
    {EVENT_DISBAND, false, "trưởng nhóm ?đã giải tán nhóm"},
    {EVENT_DISBAND, false, "nhóm ?đã được|bị giải tán"},
    {EVENT_DISBAND, false, "A ?đã giải tán nhóm"},
    {EVENT_SETTING, false, "hình thức tham gia nhóm ?đã được thay đổi thành V"},
    {EVENT_SETTING, false, "A ?đã bật|tắt tính năng V"},
    {EVENT_SETTING, false, "A ?đã thay đổi cài đặt nhóm"},
    {EVENT_SETTING, false, "A ?đã thay đổi thiết lập nhóm"},
    {EVENT_RENAME, false, "tên nhóm ?đã ?được ?thay đổi thành V"},
    {EVENT_RENAME, false, "A ?đã ?thay đổi tên nhóm từ O thành V"},
    {EVENT_RENAME, false, "A ?đã ?thay đổi tên nhóm thành V"},
    {EVENT_RENAME, false, "A ?đã ?thay đổi tên nhóm"},
    {EVENT_AVATAR, false, "A ?đã ?thay đổi ảnh ?đại ?diện ?của nhóm"},
    {EVENT_AVATAR, false, "A ?đã cập nhật ảnh ?đại ?diện ?của nhóm"},
    {EVENT_DESCRIPTION, false, "A ?đã ?thay đổi mô tả ?của nhóm"},
    {EVENT_DESCRIPTION, false, "A ?đã cập nhật mô tả ?của nhóm"},
    {EVENT_NEW_OWNER, false, "A ?đã chuyển quyền trưởng nhóm cho T"},
    {EVENT_NEW_OWNER, false, "A ?đã bổ nhiệm T làm|thành trưởng nhóm"},
    {EVENT_NEW_OWNER, false, "T ?đã trở thành trưởng nhóm"},
    {EVENT_ADD_DEPUTY, false, "T ?đã được A bổ nhiệm làm|thành phó nhóm"},
    {EVENT_ADD_DEPUTY, false, "T ?đã được bổ nhiệm làm|thành phó nhóm"},
    {EVENT_ADD_DEPUTY, false, "A ?đã bổ nhiệm T làm|thành phó nhóm"},
    {EVENT_REMOVE_DEPUTY, false, "A ?đã xóa vai trò phó nhóm của T"},
    {EVENT_REMOVE_DEPUTY, false, "T ?đã không còn là phó nhóm"},
    {EVENT_ADD, false, "T ?đã được A thêm vào nhóm"},
    {EVENT_ADD, false, "T ?đã được thêm vào nhóm"},
    {EVENT_ADD, false, "A ?đã thêm T vào nhóm"},
    {EVENT_REMOVE, false, "T ?đã được|bị A xóa|mời ?ra khỏi nhóm ?này"},
    {EVENT_REMOVE, false, "T ?đã được|bị xóa|mời ?ra khỏi nhóm ?này"},
    {EVENT_REMOVE, false, "A ?đã xóa|mời T ?ra khỏi nhóm ?này"},
    {EVENT_BLOCK, false, "T ?đã bị A chặn khỏi nhóm ?này"},
    {EVENT_BLOCK, false, "T ?đã bị chặn khỏi nhóm ?này"},
    {EVENT_BLOCK, false, "A ?đã chặn T khỏi nhóm ?này"},
    {EVENT_JOIN_REQUEST, false, "T ?đã ?gửi yêu cầu tham gia nhóm"},
    {EVENT_JOIN_REQUEST, false, "T sẽ cần được phê duyệt bởi O"},
    {EVENT_JOIN, true, "T ?đã|vừa tham gia ?vào ?nhóm bằng|qua liên kết ?mời ?tham ?gia ?của ?nhóm"},
    {EVENT_JOIN, true, "T ?đã|vừa tham gia ?vào ?nhóm bằng|qua link ?mời ?tham ?gia ?của ?nhóm"},
    {EVENT_JOIN, true, "T ?đã|vừa tham gia ?vào ?nhóm bằng|qua mã qr"},
    {EVENT_JOIN, false, "T ?đã|vừa tham gia ?vào nhóm"},
    {EVENT_LEAVE, false, "T ?đã|vừa rời khỏi nhóm"},
    {EVENT_LEAVE, false, "T ?đã|vừa rời nhóm"},
    {EVENT_UNPIN, false, "A ?đã bỏ ghim V"},
    {EVENT_PIN, false, "A ?đã ghim một|1 tin nhắn ?thành ?thông ?báo ?nhóm"},
    {EVENT_PIN, false, "A ?đã ghim tin nhắn ?của V"},
    {EVENT_PIN, false, "A ?đã ghim V"},
    {EVENT_POLL_CLOSE, false, "A ?đã khóa ?cuộc bình chọn V"},
    {EVENT_POLL_CLOSE, false, "A ?đã khóa ?cuộc bình chọn"},
    {EVENT_VOTE, false, "A ?đã tham gia ?cuộc bình chọn V"},
    {EVENT_VOTE, false, "A ?đã tham gia ?cuộc bình chọn"},
    {EVENT_VOTE, false, "A ?đã đổi lựa chọn trong ?cuộc bình chọn V"},
    {EVENT_VOTE, false, "A ?đã thêm lựa chọn ?mới trong V"},
    {EVENT_POLL, false, "A ?đã tạo ?cuộc bình chọn ?mới V"},
    {EVENT_POLL, false, "A ?đã tạo ?cuộc bình chọn ?mới"},
    {EVENT_NOTE, false, "A ?đã tạo|xóa|sửa ghi chú ?mới V"},
    {EVENT_NOTE, false, "A ?đã tạo|xóa|sửa ghi chú ?mới"},
    {EVENT_REMINDER, false, "A ?đã tạo|xóa|sửa nhắc hẹn ?mới V"},
    {EVENT_REMINDER, false, "A ?đã tạo|xóa|sửa nhắc hẹn ?mới"},
    {EVENT_DELETE_BY_ADMIN, false, "trưởng phó nhóm ?đã xóa tin nhắn ?này"},
    {EVENT_DELETE_BY_ADMIN, false, "A ?đã xóa tin nhắn của T"},
    {EVENT_DELETE_BY_ADMIN, false, "A ?đã xóa một|1 tin nhắn ?của ?T"},
    {EVENT_RECALL, false, "tin nhắn ?đã ?được|bị thu hồi"},
    {EVENT_RECALL, false, "hình ảnh ?đã ?được|bị thu hồi"},
    {EVENT_RECALL, false, "A ?đã thu hồi một|1 tin nhắn"},
    {EVENT_RECALL, false, "A ?đã thu hồi tin nhắn"},
    {EVENT_CALL, false, "A ?đã bắt đầu ?một cuộc gọi ?nhóm"},
    {EVENT_CALL, false, "cuộc gọi nhóm ?đã kết thúc"},
};

enum slot { SLOT_ACTOR, SLOT_TARGETS, SLOT_VALUE, SLOT_OTHER, SLOT_COUNT };

struct match {
    const struct fold *fold;
    struct str slots[SLOT_COUNT];
};

static struct str syllable_text(const struct fold *fold, size_t at)
{
    return at < fold->count ? str_cut(fold->text, fold->syllables[at].at, fold->syllables[at].n) : STR_NONE;
}

/* How many syllables the word takes at `at`; 0 when it does not stand there. Zalo writes its own words in
 * small letters but for the sentence's first: "Nguyễn Thị Thêm thêm Nam" has one verb. */
static size_t word_at(const struct fold *fold, size_t at, struct str word)
{
    if (at >= fold->count || (at > 0 && fold->syllables[at].traits & SYLLABLE_CAPITAL))
        return 0;
    struct str syllable = syllable_text(fold, at);
    for (struct str rest = word, choice; str_split(&rest, '|', &choice);) {
        if (str_equal(choice, syllable))
            return 1;
        /* Communities are groups. */
        if (str_is(choice, "nhóm") && str_is(syllable, "cộng") && str_is(syllable_text(fold, at + 1), "đồng"))
            return 2;
    }
    return 0;
}

static struct str without_quotes(struct str text)
{
    const struct str marks[] = {STR("\""), STR("“"), STR("”"), STR(":")};
    if (str_ends(text, STR("\".")) || str_ends(text, STR("”.")))
        text = str_cut(text, 0, text.n - 1);
    for (size_t i = 0; i < sizeof marks / sizeof *marks; i++) {
        if (str_starts(text, marks[i]))
            text = str_from(text, marks[i].n);
        if (str_ends(text, marks[i]))
            text = str_cut(text, 0, text.n - marks[i].n);
        text = str_trim(text);
    }
    return text;
}

/* The storage bytes between the syllables `from - 1` and `to`: a name may have no syllable (emoji). */
static struct str between(const struct fold *fold, size_t from, size_t to)
{
    size_t begin = from ? fold->syllables[from - 1].storage_at + fold->syllables[from - 1].storage_n : 0;
    size_t end = to < fold->count ? fold->syllables[to].storage_at : fold->storage.n;
    return without_quotes(str_trim(str_cut(fold->storage, begin, end > begin ? end - begin : 0)));
}

static bool match_words(struct match *match, struct str words, size_t at);

static bool match_slot(struct match *match, enum slot slot, struct str words, size_t at)
{
    for (size_t to = at; to <= match->fold->count; to++) {
        struct str text = between(match->fold, at, to);
        bool left_out = to == 0; /* at the head, where a table has the name in a column of its own */
        if ((text.n || left_out) && match_words(match, words, to)) {
            match->slots[slot] = text;
            return true;
        }
    }
    return false;
}

/* Its depth is the number of words of a pattern. */
static bool match_words(struct match *match, struct str words, size_t at)
{
    static const char slot_letters[] = "ATVO";
    struct str word;
    if (!str_split(&words, ' ', &word))
        return at == match->fold->count;
    bool optional = word.p[0] == '?';
    word = str_from(word, optional);
    size_t slot = str_find_byte(STR(slot_letters), word.p[0]);
    if (slot < SLOT_COUNT) {
        if (match_slot(match, (enum slot)slot, words, at))
            return true;
    } else {
        size_t taken = word_at(match->fold, at, word);
        if (taken && match_words(match, words, at + taken))
            return true;
    }
    return optional && match_words(match, words, at);
}

/* --- names --- */

/* "3 người nữa", "3 người khác". */
static bool is_remainder(struct str text, unsigned *count)
{
    struct str digits;
    unsigned long long value;
    struct str rest = str_trim(text);
    if (!str_split(&rest, ' ', &digits) || !str_number(digits, &value) || value > 1000000)
        return false;
    *count = (unsigned)value;
    return str_starts(rest, STR("người"));
}

static size_t last_conjunction(struct str list, struct str conjunction)
{
    size_t last = list.n;
    for (size_t at = 0; at < list.n; at++) {
        at += str_find(str_from(list, at), conjunction);
        if (at < list.n)
            last = at;
    }
    return last;
}

static size_t add_names(struct party *names, size_t count, struct str list)
{
    while (list.n) {
        size_t comma = str_find(list, STR(", "));
        struct str name = str_trim(str_cut(list, 0, comma));
        if (name.n)
            names[count++].name = name;
        list = str_from(list, comma + 2);
    }
    return count;
}

/* "Lan, Nam và Hoa", "Lan và 3 người nữa". */
static void set_targets(struct arena *arena, struct str list, struct event *event)
{
    const struct str conjunction = STR(" và ");
    size_t cut = last_conjunction(list, conjunction);
    struct str last = str_from(list, cut + conjunction.n);
    struct party *names = arena_array(arena, list.n / 2 + 2, sizeof *names);
    size_t count = add_names(names, 0, str_cut(list, 0, cut));
    if (last.n && !is_remainder(last, &event->unnamed_targets))
        count = add_names(names, count, last);
    event->targets = names;
    event->target_count = count;
}

static bool is_own_act(enum event_type type)
{
    return type == EVENT_JOIN || type == EVENT_LEAVE || type == EVENT_JOIN_REQUEST;
}

static void set_event(struct arena *arena, const struct pattern *pattern, const struct match *match,
                      struct event *event)
{
    event->type = pattern->type;
    event->by_link = pattern->by_link;
    event->actor.name = match->slots[SLOT_ACTOR];
    event->value = match->slots[SLOT_VALUE];
    if (match->slots[SLOT_TARGETS].n)
        set_targets(arena, match->slots[SLOT_TARGETS], event);
    if (is_own_act(event->type) && event->target_count) {
        event->actor = event->targets[0];
        if (event->target_count == 1 && !event->unnamed_targets)
            event->target_count = 0;
    }
}

bool system_sentence(struct arena *arena, struct str sentence, struct event *event)
{
    struct text text;
    struct fold fold;
    event->type = EVENT_UNKNOWN;
    event->sentence = arena_str(arena, sentence);
    normalize(arena, str_trim(event->sentence), &text);
    fold_text(arena, text.storage, &fold);
    if (fold.count == 0 || fold.count > LONGEST_SYLLABLES)
        return false;
    for (size_t i = 0; i < sizeof patterns / sizeof *patterns; i++) {
        struct match match = {.fold = &fold};
        if (match_words(&match, str_of(patterns[i].words), 0)) {
            set_event(arena, &patterns[i], &match, event);
            return true;
        }
    }
    return false;
}
