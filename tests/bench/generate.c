/* SPDX-License-Identifier: MIT */
/* Makes office-like Vietnamese chat messages, seeded: generate COUNT csv|array|text [clean] > FILE.
 *
 * Log-normal-like lengths around 120 bytes, a few busy members and many quiet ones, common words more often
 * than rare ones; some messages without diacritics, in NFD, with emoji, links, dates, several lines; with
 * "clean" none that a detector should see. */
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "stamp.h"
#include "str.h"

static uint64_t state = 0x9e3779b97f4a7c15ULL;

static uint32_t draw(uint32_t below) /* xorshift64* */
{
    state ^= state >> 12;
    state ^= state << 25;
    state ^= state >> 27;
    return (uint32_t)((state * 0x2545f4914f6cdd1dULL) >> 33) % below;
}

static const char *const phrases[] = {
    "kính gửi các đồng chí",
    "đề nghị các đơn vị",
    "báo cáo kết quả thực hiện",
    "trước ngày 15/10",
    "phòng họp số 2",
    "theo kế hoạch đã duyệt",
    "em đã nhận văn bản",
    "chi cục đang tổng hợp số liệu",
    "tuyến đường vào bản",
    "hồ sơ giải phóng mặt bằng",
    "tiến độ giải ngân vốn",
    "cập nhật trên hệ thống",
    "công tác phòng chống thiên tai",
    "lịch tiếp công dân",
    "ủy ban nhân dân xã",
    "cử cán bộ dự họp đúng thành phần",
    "mưa lớn cục bộ",
    "điểm trường vùng cao",
    "số liệu quý ba",
    "dự thảo tờ trình",
    "biên bản làm việc",
    "đã gửi qua trục liên thông",
    "rà soát các hộ nghèo",
    "đường truyền ổn định",
    "kiểm tra thực địa",
    "phương án bảo vệ rừng",
    "vụ đông xuân",
    "tiêm phòng đợt hai",
    "hội nghị trực tuyến",
    "điểm cầu huyện",
    "xin ý kiến chỉ đạo",
    "đoàn công tác của tỉnh",
    "nước sạch nông thôn",
    "sửa chữa trụ sở",
    "văn bản số 125/UBND-VP",
    "thời gian 14 giờ 30",
    "chuẩn bị tài liệu",
    "các phòng chuyên môn",
    "đúng thời hạn",
    "trân trọng cảm ơn",
};

/* What a detector should see: only without "clean". */
static const char *const tempting[] = {
    "Kinh gui cac dong chi de nghi nop bao cao truoc ngay mai",
    "thanh lý điện thoại giá 500k ai cần ib em nhé",
    "Céng hoµ x· héi chñ nghÜa ViÖt Nam",
    "chuyển tin này cho 10 người sẽ gặp may mắn",
    "Độ mật: Tối mật",
    "họp gì mà vcl thế",
};

static const char *const tails[] = {" 👍", " https://hason.gov.vn/tin-tuc", " (có phụ lục kèm theo)",
                                    "\n- Đơn vị 1\n- Đơn vị 2", "."};

enum {
    MEMBERS = 60,
    PHRASES = sizeof phrases / sizeof *phrases,
    TEMPTING = sizeof tempting / sizeof *tempting,
    TAILS = sizeof tails / sizeof *tails,
    TEXT_BYTES = 4096
};

static void add(char *text, const char *more)
{
    size_t have = strlen(text), n = strlen(more);
    if (have + n < TEXT_BYTES)
        memcpy(text + have, more, n + 1);
}

static void make_text(char *text, bool clean)
{
    text[0] = '\0';
    if (!clean && draw(100) < 4) {
        add(text, tempting[draw(TEMPTING)]);
        return;
    }
    uint32_t count = 1 + draw(4) + (draw(10) == 0) * draw(20);
    for (uint32_t i = 0; i < count; i++) {
        add(text, i ? ", " : "");
        uint32_t rank = draw(PHRASES), other = draw(PHRASES); /* the smaller of two: common ones first */
        add(text, phrases[rank < other ? rank : other]);
    }
    if (draw(4) == 0)
        add(text, tails[clean ? TAILS - 1 : draw(TAILS)]);
}

static void print_quoted(const char *text, char quote, const char *escaped_quote)
{
    for (; *text; text++) {
        if (*text == quote)
            fputs(escaped_quote, stdout);
        else if (*text == '\n' && quote == '"' && escaped_quote[0] == '\\')
            fputs("\\n", stdout);
        else
            putchar(*text);
    }
}

static void print_message(const char *format, unsigned number, int64_t at_ms, uint32_t member,
                          const char *text)
{
    struct civil c = stamp_civil(at_ms, ZONE_VIETNAM_MINUTES);
    if (strcmp(format, "text") == 0) {
        printf("[%02d/%02d/%04d %02d:%02d:%02d] Thành Viên Mẫu %u: %s\n", c.day, c.month, c.year, c.hour,
               c.minute, c.second, member, text);
    } else if (strcmp(format, "csv") == 0) {
        printf("m%u,Nhóm mẫu,%04d-%02d-%02dT%02d:%02d:%02d+07:00,a%u,Thành Viên Mẫu %u - Chuyên viên,text,\"",
               number, c.year, c.month, c.day, c.hour, c.minute, c.second, member, member);
        print_quoted(text, '"', "\"\"");
        puts("\",");
    } else {
        printf("%s{\"msgId\":\"%u\",\"msgType\":1,\"serverTime\":\"%lld\",\"fromUid\":\"%u\",\"toUid\":"
               "\"g1\",\"dName\":\"Thành Viên Mẫu %u - "
               "Chuyên viên\",\"message\":\"",
               number ? ",\n" : "[", number + 1, (long long)at_ms, member + 1, member);
        print_quoted(text, '"', "\\\"");
        fputs("\"}", stdout);
    }
}

int main(int argc, char **argv)
{
    unsigned long long count;
    if (argc < 3 || !str_number(str_of(argv[1]), &count))
        return 2;
    bool clean = argc > 3 && strcmp(argv[3], "clean") == 0;
    int64_t at_ms = 1789000000000LL; /* September 2026 */
    char text[TEXT_BYTES];
    if (strcmp(argv[2], "csv") == 0)
        puts("id,group,time,sender_id,sender,type,text,attachment");
    for (unsigned number = 0; number < count; number++) {
        uint32_t a = draw(MEMBERS), b = draw(MEMBERS);
        at_ms += 1000 + draw(60) * MS_PER_SECOND;
        make_text(text, clean);
        print_message(argv[2], number, at_ms, a < b ? a : b, text);
    }
    if (strcmp(argv[2], "array") == 0)
        puts("]");
    return 0;
}
