/* SPDX-License-Identifier: MIT */
/* Messages by a seeded generator. */
#include "made_messages.h"

#include <stdint.h>

#include "rule_test.h"
#include "unicode.h"
#include "utf8.h"
#include "viet.h"
#include "wordset.h"

struct made_messages {
    struct arena *arena;
    uint64_t state;
    unsigned with_words, damaged;
    struct str *common, *words; /* fillers, and what the rules and their tests hold */
    size_t common_count, common_capacity, word_count, word_capacity;
};

/* Most common first: the n-th is drawn about half as often as the (n/2)-th. */
static const char common_words[] =
    "các và của có không là được cho công đồng chí em anh đã nhân ban việc thông người một trong với báo cáo "
    "tỉnh xã "
    "phòng nghị gửi đề tin văn hội năm ngày tháng họp sở đến để theo về thực hiện tổ chức kế hoạch nhóm cơ "
    "quan định "
    "bản quyết số phối hợp từ tại đơn vị trên trước sau làm nhận liên tiếp tục lãnh đạo trực kiểm tra dân "
    "thành viên "
    "vào lại cần phải nếu tài liệu nội dung hồ sơ chủ tịch giám đốc trưởng phó bộ địa phương khu vực tình "
    "hình giờ "
    "sáng chiều mai hôm nay tuần quý đường nước rừng lúa mưa lũ sạt lở bản đồ cầu cống trường học sinh trạm "
    "y tế vốn "
    "giải ngân tiến độ mặt bằng đền bù khảo sát thống kê dữ liệu máy chủ mạng điện thoại thư ký duyệt dự "
    "thảo góp ý "
    "rà soát hoàn thiện chuyên môn nghiệp vụ tập trung nghiêm túc kịp thời đầy đủ chính xác ạ nhé vâng rõ "
    "15/10 2026 "
    "8h30 16h số 125/UBND-VP 1.250 ha 20% TP.Lai Châu – “quý III” ok k dc j ntn mn xin ok nhe :) 👍 🙏 ✅ …";

static uint32_t draw(struct made_messages *made, size_t below)
{
    made->state ^= made->state >> 12;
    made->state ^= made->state << 25;
    made->state ^= made->state >> 27;
    return (uint32_t)(((made->state * 0x2545F4914F6CDD1DULL) >> 32) % below);
}

static void add(struct made_messages *made, struct str **list, size_t *count, size_t *capacity,
                struct str word)
{
    *list = arena_grow(made->arena, *list, *count, capacity, sizeof **list);
    (*list)[(*count)++] = word;
}

static void add_words(struct made_messages *made, const struct wordset *words)
{
    for (size_t i = 0; i < words->count; i++)
        for (size_t t = 0; t < words->list[i].term_count; t++)
            add(made, &made->words, &made->word_count, &made->word_capacity, words->list[i].terms[t].words);
}

struct made_messages *made_messages_new(struct arena *arena, const struct ruleset *rules, unsigned with_words,
                                        unsigned damaged)
{
    struct made_messages *made = arena_alloc(arena, sizeof *made);
    *made = (struct made_messages){
        .arena = arena, .state = 0x9E3779B97F4A7C15ULL, .with_words = with_words, .damaged = damaged};
    struct str rest = str_of(common_words), word;
    while (str_split(&rest, ' ', &word))
        add(made, &made->common, &made->common_count, &made->common_capacity, word);
    for (size_t d = 0; d < rules->detector_count; d++) {
        const struct detector *detector = rules->detectors[d];
        for (size_t s = 0; s < detector->signal_count; s++)
            add_words(made, &detector->signals[s].words);
        for (size_t t = 0; t < detector->test_count; t++)
            add(made, &made->words, &made->word_count, &made->word_capacity, detector->tests[t].text);
    }
    return made;
}

/* ---- damage ---- */

static const char *const intruders[] = {" ",
                                        "  ",
                                        "\n",
                                        " \n ",
                                        "\n\n",
                                        "\xC2\xA0",
                                        "\xE2\x80\x8B",
                                        "\xE2\x80\x8D",
                                        "_",
                                        "'",
                                        "\xE2\x80\x99",
                                        "\xE2\x80\x9C",
                                        "\xE2\x80\x9D",
                                        ".",
                                        ",",
                                        "-",
                                        "\xF0\x9F\x98\x80",
                                        "\xE2\x9D\xA4\xEF\xB8\x8F",
                                        "\xCC\x81",
                                        "\xCC\x86",
                                        "\xE2\x83\xA3",
                                        "\xC2\xAD",
                                        "\xE2\x84\xAA",
                                        "\xC5\xBF",
                                        "\xD0\xB0",
                                        "\xEF\xBC\xA1",
                                        "5",
                                        "\xC2\xB2",
                                        "x",
                                        "\t"};

static void intrude(struct made_messages *made, struct str text, struct buf *out)
{
    size_t at = draw(made, text.n + 1);
    while (at < text.n && ((unsigned char)text.p[at] & 0xC0) == 0x80)
        at++;
    buf_add(out, str_cut(text, 0, at));
    buf_text(out, intruders[draw(made, sizeof intruders / sizeof *intruders)]);
    buf_add(out, str_from(text, at));
}

/* Decomposed, with the marks in canonical order or turned around. */
static void decompose(struct made_messages *made, struct str text, struct buf *out)
{
    bool turned = draw(made, 2);
    uint32_t code_point;
    char bytes[UTF8_LONGEST_BYTES];
    for (size_t at = 0, n; at < text.n; at += n) {
        int32_t parts[UNICODE_LONGEST_CANONICAL];
        n = utf8_decode(str_from(text, at), &code_point);
        size_t count = unicode_decompose(code_point, parts);
        for (size_t i = 0; i < count; i++) {
            size_t part = turned && i > 0 ? count - i : i;
            buf_add(out, (struct str){bytes, utf8_encode((uint32_t)parts[part], bytes)});
        }
    }
}

static void replace(struct str text, char byte, const char *with, struct buf *out)
{
    for (size_t i = 0; i < text.n; i++)
        if (text.p[i] == byte)
            buf_text(out, with);
        else
            buf_byte(out, text.p[i]);
}

static void damage(struct made_messages *made, struct buf *message)
{
    struct buf out = {0};
    switch (draw(made, 8)) {
    case 0:
        decompose(made, buf_str(message), &out);
        break;
    case 1:
        replace(buf_str(message), 'k', "\xE2\x84\xAA", &out);
        break;
    case 2:
        replace(buf_str(message), 's', "\xC5\xBF", &out);
        break;
    case 3:
        viet_bare(buf_str(message), &out);
        break;
    case 4:
        replace(buf_str(message), ' ', intruders[draw(made, sizeof intruders / sizeof *intruders)], &out);
        break;
    default:
        intrude(made, buf_str(message), &out);
    }
    buf_clear(message);
    buf_add(message, buf_str(&out));
    buf_free(&out);
}

/* ---- messages ---- */

static struct str common_word(struct made_messages *made)
{
    size_t below = made->common_count;
    while (below > 8 && draw(made, 2))
        below /= 2;
    return made->common[draw(made, below)];
}

static void write_word(struct made_messages *made, struct buf *out, struct str word)
{
    if (out->n)
        buf_byte(out, draw(made, 60) ? ' ' : '\n');
    buf_add(out, word);
    if (draw(made, 25) == 0)
        buf_byte(out, ".,!?:"[draw(made, 5)]);
}

void made_messages_next(struct made_messages *made, struct buf *out)
{
    bool has_words = draw(made, 100) < made->with_words;
    /* A product of two draws leans to short messages, with a long tail. */
    size_t count = 1 + draw(made, 8) * (1 + draw(made, 9)), place = has_words ? draw(made, count) : count;
    buf_clear(out);
    for (size_t i = 0; i < count; i++) {
        write_word(made, out, common_word(made));
        if (i == place)
            write_word(made, out, made->words[draw(made, made->word_count)]);
    }
    if (draw(made, 100) < 12) {
        struct buf bare = {0};
        viet_bare(buf_str(out), &bare);
        buf_clear(out);
        buf_add(out, buf_str(&bare));
        buf_free(&bare);
    }
    for (unsigned chance = made->damaged; draw(made, 100) < chance; chance /= 2)
        damage(made, out);
}
