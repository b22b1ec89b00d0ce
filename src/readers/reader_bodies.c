/* SPDX-License-Identifier: MIT */
/* Bodies of messages without those who wrote them: what a selection copied from Zalo Web leaves, the text of
 * its page with "Hôm nay" between the lines, and the copy of a browser extension that says everything three
 * times:
 *
 *     [body
 *     09:11] body
 *     09:11: body
 *     09:11
 *
 * Nobody knows from it who wrote what on which day, and nothing of the kind is handed on. */
#include "reader.h"

#include "intake.h"
#include "lines.h"
#include "lookahead.h"
#include "placeholder.h"

/* --- lines that are no body --- */

static bool is_digit(char byte)
{
    return byte >= '0' && byte <= '9';
}

/* "9:11", "09:11" at the front: its length. */
static size_t clock_length(struct str line)
{
    size_t hours = 0;
    while (hours < line.n && hours < 2 && is_digit(line.p[hours]))
        hours++;
    bool fits = hours && hours + 2 < line.n && line.p[hours] == ':' && is_digit(line.p[hours + 1]) &&
                is_digit(line.p[hours + 2]);
    return fits ? hours + 3 : 0;
}

static bool is_clock(struct str line)
{
    size_t n = clock_length(line);
    return n && n == line.n;
}

/* A day alone in its line, with or without a time before it. */
static bool is_day(struct str line)
{
    static const char *const words[] = {"Hôm nay", "Hôm qua", "Today", "Yesterday"};
    struct stamp stamp;
    struct str day = str_trim(str_from(line, clock_length(line)));
    if (str_starts(day, STR(",")))
        day = str_trim(str_from(day, 1));
    for (size_t i = 0; i < sizeof words / sizeof *words; i++)
        if (str_is(day, words[i]))
            return true;
    return day.n && is_digit(day.p[0]) && str_find_byte(day, '/') < day.n &&
           stamp_parse(day, ZONE_VIETNAM_MINUTES, DAY_FIRST, &stamp);
}

/* Reactions stand between the bodies as the text signs that Zalo knows. */
static bool is_reaction(struct str line)
{
    static const char *const signs[] = {"/-strong", "/-heart", ":>", ":o", ":-((", ":-h"};
    for (size_t i = 0; i < sizeof signs / sizeof *signs; i++)
        if (str_is(line, signs[i]))
            return true;
    return false;
}

/* --- said three times --- */

/* Where the body begins behind "09:11" and the mark; 0: the line begins otherwise. */
static size_t repeat_begins(struct str line, struct str mark)
{
    size_t n = clock_length(line);
    return n && str_starts(str_from(line, n), mark) ? n + mark.n : 0;
}

enum turn { TURN_NONE, TURN_FIRST, TURN_SECOND, TURN_THIRD }; /* which of the three is being read */

static size_t count_threefold(struct str text)
{
    size_t count = 0;
    enum turn turn = TURN_NONE;
    for (struct str line; str_split(&text, '\n', &line);) {
        line = str_trim(line);
        if (str_starts(line, STR("[")))
            turn = TURN_FIRST;
        else if (turn == TURN_FIRST && repeat_begins(line, STR("] ")))
            turn = TURN_SECOND;
        else if (turn == TURN_SECOND && repeat_begins(line, STR(": ")))
            turn = TURN_THIRD;
        else if (turn == TURN_THIRD && is_clock(line)) {
            count++;
            turn = TURN_NONE;
        }
    }
    return count;
}

static enum claim probe(const struct sample *sample)
{
    enum { ENOUGH_CLOCKS = 2, ENOUGH_THREEFOLD = 2 };
    size_t clocks = 0, days = 0;
    struct str rest = sample->text;
    if (count_threefold(sample->text) >= ENOUGH_THREEFOLD)
        return CLAIM_LIKELY;
    for (struct str line; str_split(&rest, '\n', &line);) {
        clocks += is_clock(str_trim(line));
        days += is_day(str_trim(line));
    }
    return days && clocks >= ENOUGH_CLOCKS ? CLAIM_LIKELY : CLAIM_NO;
}

/* --- reading --- */

struct bodies {
    struct intake intake;
    struct lines lines;
    struct buf body;
    struct place where;
    enum turn turn;
    size_t body_lines, passed; /* of the body; since it was last repeated */
};

static void hand_on(struct bodies *bodies, struct str text, struct place where)
{
    struct message message = {.kind = KIND_TEXT, .text = text, .where = where};
    placeholder_read(bodies->intake.scratch, &message);
    intake_message(&bodies->intake, &message);
}

static void take_line(struct bodies *bodies, const struct line *line)
{
    struct str text = str_trim(line->text);
    if (!text.n)
        return;
    if (is_clock(text) || is_day(text) || is_reaction(text))
        intake_ignore(&bodies->intake);
    else
        hand_on(bodies, text, line->where);
}

static void break_off(struct bodies *bodies)
{
    struct diag *diag = bodies->intake.reading->diag;
    if (bodies->turn != TURN_NONE)
        intake_quarantine(&bodies->intake, bodies->where,
                          SAY(diag, "nội dung không được nhắc lại đủ ba lần: để riêng, không soát",
                              "the body is not repeated three times: set aside, not audited"));
    bodies->turn = TURN_NONE;
}

static void begin_body(struct bodies *bodies, const struct line *line)
{
    break_off(bodies);
    bodies->turn = TURN_FIRST;
    bodies->where = line->where;
    bodies->body_lines = 1;
    buf_clear(&bodies->body);
    buf_add(&bodies->body, str_from(line->text, 1));
}

static void turn_to(struct bodies *bodies, enum turn turn)
{
    bodies->turn = turn;
    bodies->passed = 0;
}

static void go_on(struct bodies *bodies, const struct line *line)
{
    bodies->body_lines++;
    buf_byte(&bodies->body, '\n');
    buf_add(&bodies->body, line->text);
    if (bodies->body.n > LINE_LIMIT_BYTES)
        break_off(bodies);
}

/* The first of the three counts; the others only tell where it ends. */
static void take_threefold(struct bodies *bodies, const struct line *line)
{
    struct str text = str_trim(line->text);
    bool is_repeated = bodies->turn == TURN_SECOND || bodies->turn == TURN_THIRD;
    if (bodies->turn == TURN_FIRST && repeat_begins(text, STR("] "))) {
        turn_to(bodies, TURN_SECOND);
    } else if (bodies->turn == TURN_SECOND && repeat_begins(text, STR(": "))) {
        turn_to(bodies, TURN_THIRD);
    } else if (bodies->turn == TURN_THIRD && is_clock(text)) {
        turn_to(bodies, TURN_NONE);
        hand_on(bodies, buf_str(&bodies->body), bodies->where);
    } else if (is_repeated && ++bodies->passed < bodies->body_lines) {
        ; /* the rest of the repeated body */
    } else if (str_starts(line->text, STR("["))) {
        begin_body(bodies, line);
    } else if (bodies->turn == TURN_FIRST) {
        go_on(bodies, line);
    } else {
        break_off(bodies);
        take_line(bodies, line);
    }
}

static bool read(struct reading *reading)
{
    struct bodies bodies = {.turn = TURN_NONE};
    struct feed feed = reading->feed;
    struct str front = lookahead(reading->arena, &feed, LOOKAHEAD_BYTES);
    bool threefold = count_threefold(front) > 0;
    struct line line;
    intake_begin(&bodies.intake, reading);
    lines_begin(&bodies.lines, feed, reading->file);
    while (lines_next(&bodies.lines, &line))
        (threefold ? take_threefold : take_line)(&bodies, &line);
    break_off(&bodies);
    reading->accounting.complete = true;
    buf_free(&bodies.lines.joined);
    buf_free(&bodies.body);
    return intake_end(&bodies.intake);
}

const struct reader reader_bodies = {
    .name = "bodies",
    .title_vi = "chỉ có nội dung tin, không rõ người gửi và thời gian (chép từ Zalo Web)",
    .title_en = "bodies of messages alone, without sender and time (copied from Zalo Web)",
    .basis_vi =
        "dòng “Hôm nay”, “Hôm qua” và dòng giờ giữa các nội dung, hoặc mỗi nội dung lặp ba lần kèm giờ",
    .basis_en = "lines of \"Hôm nay\", \"Hôm qua\" and of times between the bodies, or each body three times "
                "with its time",
    .trust = TRUST_TEXT,
    .experimental = true,
    .carries = 0,
    .probe = probe,
    .read = read,
};
