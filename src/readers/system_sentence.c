/* SPDX-License-Identifier: MIT */
/* Sentences against patterns, syllable by syllable of the fold, and events in the words of the same patterns.
 */
#include "system_sentence.h"

#include "buf.h"
#include "fold.h"
#include "normalize.h"

enum { LONGEST_SYLLABLES = 128 }; /* a longer "sentence" is none; bounds the search */

enum voice {
    VOICE_PLAIN,
    VOICE_BY_LINK, /* joined by the invitation link */
    VOICE_NARROWER, /* says more than the type does ("tạo ghi chú"): understood, never written for an event */
};

/* Words of a pattern: A actor, T targets, V value, O what is passed over; "?word" may be missing, "-word" too
 * and is not written, "a|b" is either, and a is written. The first pattern that fits wins, so the narrower
 * ones stand first. */
static const struct pattern {
    enum event_type type;
    enum voice voice;
    const char *words;
} patterns[] = {
    {EVENT_UPGRADE, VOICE_PLAIN, "nhóm ?đã được nâng cấp lên|thành nhóm"},
    {EVENT_DISBAND, VOICE_PLAIN, "trưởng nhóm ?đã giải tán nhóm"},
    {EVENT_DISBAND, VOICE_PLAIN, "nhóm ?đã được|bị giải tán"},
    {EVENT_DISBAND, VOICE_PLAIN, "A ?đã giải tán nhóm"},
    {EVENT_SETTING, VOICE_NARROWER, "hình thức tham gia nhóm ?đã được thay đổi thành V"},
    {EVENT_SETTING, VOICE_NARROWER, "A ?đã bật|tắt tính năng V"},
    {EVENT_SETTING, VOICE_NARROWER, "A ?đã bật|tắt chế độ V"},
    {EVENT_SETTING, VOICE_PLAIN, "A ?đã thay đổi cài đặt nhóm"},
    {EVENT_SETTING, VOICE_PLAIN, "A ?đã thay đổi thiết lập nhóm"},
    {EVENT_RENAME, VOICE_PLAIN, "tên nhóm ?đã -được ?thay đổi thành V"},
    {EVENT_RENAME, VOICE_PLAIN, "A ?đã ?thay đổi tên nhóm từ O thành V"},
    {EVENT_RENAME, VOICE_PLAIN, "A ?đã ?thay đổi tên nhóm thành V"},
    {EVENT_RENAME, VOICE_PLAIN, "A ?đã ?thay đổi tên nhóm"},
    {EVENT_AVATAR, VOICE_PLAIN, "A ?đã ?thay đổi ảnh ?đại ?diện -của nhóm"},
    {EVENT_AVATAR, VOICE_PLAIN, "A ?đã cập nhật ảnh ?đại ?diện -của nhóm"},
    {EVENT_DESCRIPTION, VOICE_PLAIN, "A ?đã ?thay đổi mô tả -của nhóm"},
    {EVENT_DESCRIPTION, VOICE_PLAIN, "A ?đã cập nhật mô tả -của nhóm"},
    {EVENT_NEW_OWNER, VOICE_PLAIN, "A ?đã chuyển quyền trưởng nhóm cho T"},
    {EVENT_NEW_OWNER, VOICE_PLAIN, "A ?đã bổ nhiệm T làm|thành trưởng nhóm"},
    {EVENT_NEW_OWNER, VOICE_PLAIN, "T ?đã trở thành trưởng nhóm"},
    {EVENT_ADD_DEPUTY, VOICE_PLAIN, "T ?đã được A bổ nhiệm làm|thành phó nhóm"},
    {EVENT_ADD_DEPUTY, VOICE_PLAIN, "T ?đã được bổ nhiệm làm|thành phó nhóm"},
    {EVENT_ADD_DEPUTY, VOICE_PLAIN, "A ?đã bổ nhiệm T làm|thành phó nhóm"},
    {EVENT_REMOVE_DEPUTY, VOICE_PLAIN, "A ?đã xóa vai trò phó nhóm của T"},
    {EVENT_REMOVE_DEPUTY, VOICE_PLAIN, "T ?đã không còn là phó nhóm"},
    {EVENT_ADD, VOICE_PLAIN, "T ?đã được A thêm vào nhóm"},
    {EVENT_ADD, VOICE_PLAIN, "T ?đã được thêm vào nhóm"},
    {EVENT_ADD, VOICE_PLAIN, "A ?đã thêm T vào nhóm"},
    {EVENT_REMOVE, VOICE_PLAIN, "T ?đã bị|được A xóa|mời -ra khỏi nhóm -này"},
    {EVENT_REMOVE, VOICE_PLAIN, "T ?đã bị|được xóa|mời -ra khỏi nhóm -này"},
    {EVENT_REMOVE, VOICE_PLAIN, "A ?đã xóa|mời T -ra khỏi nhóm -này"},
    {EVENT_BLOCK, VOICE_PLAIN, "T ?đã bị A chặn khỏi nhóm -này"},
    {EVENT_BLOCK, VOICE_PLAIN, "T ?đã bị chặn khỏi nhóm -này"},
    {EVENT_BLOCK, VOICE_PLAIN, "A ?đã chặn T khỏi nhóm -này"},
    {EVENT_JOIN_REQUEST, VOICE_PLAIN, "T ?đã ?gửi yêu cầu tham gia nhóm"},
    {EVENT_JOIN_REQUEST, VOICE_PLAIN, "T sẽ cần được phê duyệt bởi O"},
    {EVENT_JOIN, VOICE_BY_LINK, "T ?đã|vừa tham gia -vào ?nhóm bằng|qua liên kết ?mời -tham -gia -của -nhóm"},
    {EVENT_JOIN, VOICE_BY_LINK, "T ?đã|vừa tham gia -vào ?nhóm bằng|qua link ?mời -tham -gia -của -nhóm"},
    {EVENT_JOIN, VOICE_BY_LINK, "T ?đã|vừa tham gia -vào ?nhóm bằng|qua mã qr"},
    {EVENT_JOIN, VOICE_PLAIN, "T ?đã|vừa tham gia -vào nhóm"},
    {EVENT_LEAVE, VOICE_PLAIN, "T ?đã|vừa rời khỏi nhóm"},
    {EVENT_LEAVE, VOICE_PLAIN, "T ?đã|vừa rời nhóm"},
    {EVENT_UNPIN, VOICE_PLAIN, "A ?đã bỏ ghim V"},
    {EVENT_PIN, VOICE_PLAIN, "A ?đã ghim một|1 tin nhắn ?thành ?thông ?báo ?nhóm"},
    {EVENT_PIN, VOICE_NARROWER, "A ?đã ghim tin nhắn ?của V"},
    {EVENT_PIN, VOICE_PLAIN, "A ?đã ghim V"},
    {EVENT_POLL_CLOSE, VOICE_PLAIN, "A ?đã khóa ?cuộc bình chọn V"},
    {EVENT_POLL_CLOSE, VOICE_PLAIN, "A ?đã khóa ?cuộc bình chọn"},
    {EVENT_VOTE, VOICE_NARROWER, "A ?đã tham gia ?cuộc bình chọn V"},
    {EVENT_VOTE, VOICE_NARROWER, "A ?đã tham gia ?cuộc bình chọn"},
    {EVENT_VOTE, VOICE_NARROWER, "A ?đã đổi lựa chọn trong ?cuộc bình chọn V"},
    {EVENT_VOTE, VOICE_NARROWER, "A ?đã thêm lựa chọn ?mới trong V"},
    {EVENT_POLL, VOICE_PLAIN, "A ?đã tạo ?cuộc bình chọn ?mới V"},
    {EVENT_POLL, VOICE_PLAIN, "A ?đã tạo ?cuộc bình chọn ?mới"},
    {EVENT_NOTE, VOICE_NARROWER, "A ?đã tạo|xóa|sửa ghi chú ?mới V"},
    {EVENT_NOTE, VOICE_NARROWER, "A ?đã tạo|xóa|sửa ghi chú ?mới"},
    {EVENT_REMINDER, VOICE_NARROWER, "A ?đã tạo|xóa|sửa nhắc hẹn ?mới V"},
    {EVENT_REMINDER, VOICE_NARROWER, "A ?đã tạo|xóa|sửa nhắc hẹn ?mới"},
    {EVENT_DELETE_BY_ADMIN, VOICE_PLAIN, "trưởng phó nhóm ?đã xóa tin nhắn -này"},
    {EVENT_DELETE_BY_ADMIN, VOICE_PLAIN, "A ?đã xóa tin nhắn của T"},
    {EVENT_DELETE_BY_ADMIN, VOICE_PLAIN, "A ?đã xóa một|1 tin nhắn ?của T"},
    {EVENT_DELETE_BY_ADMIN, VOICE_PLAIN, "A ?đã xóa một|1 tin nhắn"},
    {EVENT_RECALL, VOICE_PLAIN, "tin nhắn ?đã ?được|bị thu hồi"},
    {EVENT_RECALL, VOICE_PLAIN, "hình ảnh ?đã ?được|bị thu hồi"},
    {EVENT_RECALL, VOICE_PLAIN, "A ?đã thu hồi một|1 tin nhắn"},
    {EVENT_RECALL, VOICE_PLAIN, "A ?đã thu hồi tin nhắn"},
    {EVENT_CALL, VOICE_PLAIN, "A ?đã bắt đầu ?một cuộc gọi ?nhóm"},
    {EVENT_CALL, VOICE_PLAIN, "cuộc gọi nhóm ?đã kết thúc"},
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

static bool is_optional(struct str word)
{
    return word.p[0] == '?' || word.p[0] == '-';
}

/* SLOT_COUNT for a word of Zalo's. */
static enum slot slot_of(struct str word)
{
    static const char letters[] = "ATVO";
    return (enum slot)str_find_byte(STR(letters), word.p[0]);
}

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
    struct str word;
    if (!str_split(&words, ' ', &word))
        return at == match->fold->count;
    bool optional = is_optional(word);
    word = str_from(word, optional);
    enum slot slot = slot_of(word);
    if (slot < SLOT_COUNT) {
        if (match_slot(match, slot, words, at))
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
    event->by_link = pattern->voice == VOICE_BY_LINK;
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

void system_sentence_by(struct arena *arena, struct str sentence, struct party sender, struct event *event)
{
    system_sentence(arena, sentence, event);
    if (!event->actor.name.n || str_equal(event->actor.name, sender.name))
        event->actor = sender;
}

/* --- the other way --- */

static bool write_targets(const struct event *event, struct buf *out)
{
    bool is_own = is_own_act(event->type) && !event->target_count;
    const struct party *names = is_own ? &event->actor : event->targets;
    size_t count = is_own ? 1 : event->target_count;
    for (size_t i = 0; i < count; i++) {
        bool is_last = i + 1 == count && !event->unnamed_targets;
        buf_text(out, i == 0 ? "" : is_last ? " và " : ", ");
        buf_add(out, names[i].name);
    }
    if (event->unnamed_targets)
        buf_format(out, " và %u người nữa", event->unnamed_targets);
    return count && names[0].name.n;
}

/* False where the event has nothing that could stand there. */
static bool write_slot(enum slot slot, const struct event *event, struct buf *out)
{
    if (slot == SLOT_TARGETS)
        return write_targets(event, out);
    struct str text = slot == SLOT_ACTOR ? event->actor.name : slot == SLOT_VALUE ? event->value : STR_NONE;
    buf_add(out, text);
    return text.n;
}

/* At the head a name may be left out: a table has it in a column of its own. */
static bool write_words(struct str words, const struct event *event, struct buf *out)
{
    bool is_head = true, is_named = slot_of(words) < SLOT_COUNT;
    buf_clear(out);
    for (struct str word; str_split(&words, ' ', &word); is_head = false) {
        bool optional = is_optional(word), silent = word.p[0] == '-';
        word = str_from(word, optional);
        size_t before = out->n;
        if (before && !silent)
            buf_byte(out, ' ');
        if (slot_of(word) == SLOT_COUNT)
            buf_add(out, silent ? STR_NONE : str_cut(word, 0, str_find_byte(word, '|')));
        else if (!write_slot(slot_of(word), event, out) && !is_head && !optional)
            return false;
    }
    if (!is_named)
        out->p[0] = (char)(out->p[0] - 'a' + 'A'); /* such patterns begin with a letter of ASCII */
    return out->n;
}

static bool is_same_text(struct arena *arena, struct str a, struct str b)
{
    struct text first, second;
    normalize(arena, str_trim(a), &first);
    normalize(arena, str_trim(b), &second);
    return str_equal(first.storage, second.storage);
}

static bool is_same_party(struct arena *arena, const struct party *a, const struct party *b)
{
    return str_equal(a->id, b->id) && is_same_text(arena, a->name, b->name);
}

static bool is_same_event(struct arena *arena, const struct event *a, const struct event *b)
{
    if (a->type != b->type || a->by_link != b->by_link || a->unnamed_targets != b->unnamed_targets ||
        a->target_count != b->target_count || !is_same_party(arena, &a->actor, &b->actor) ||
        !is_same_text(arena, a->value, b->value))
        return false;
    for (size_t i = 0; i < a->target_count; i++)
        if (!is_same_party(arena, &a->targets[i], &b->targets[i]))
            return false;
    return true;
}

/* A name is written where there is one: "Trưởng nhóm đã giải tán nhóm" does not say who. */
static bool may_say(const struct pattern *pattern, const struct event *event)
{
    struct str words = str_of(pattern->words);
    bool names_actor = str_find_byte(words, 'A') < words.n || is_own_act(event->type);
    return pattern->type == event->type && pattern->voice != VOICE_NARROWER &&
           (names_actor || !event->actor.name.n);
}

static bool says(struct arena *arena, struct str sentence, const struct event *event, struct str *best)
{
    struct event again = {0};
    system_sentence_by(arena, sentence, event->actor, &again);
    if (!best->n && again.type == event->type)
        *best = again.sentence;
    if (!is_same_event(arena, event, &again))
        return false;
    *best = again.sentence;
    return true;
}

bool system_sentence_of(struct arena *arena, const struct event *event, struct str *sentence)
{
    struct buf words = {0};
    *sentence = STR_NONE;
    bool whole = event->sentence.n && says(arena, event->sentence, event, sentence);
    for (size_t i = 0; !whole && i < sizeof patterns / sizeof *patterns; i++)
        if (may_say(&patterns[i], event) && write_words(str_of(patterns[i].words), event, &words))
            whole = says(arena, buf_str(&words), event, sentence);
    buf_free(&words);
    return whole;
}
