/* SPDX-License-Identifier: MIT */
/* Reading deadlines: a cue ("trước", "chậm nhất"), then a time, a part of the day, a day, in any order. */
#include "deadline.h"

#include "stamp.h"

enum { WORDS_READ = 160, WORDS_OF_A_DEADLINE = 9 };
enum {
    HOURS = 24,
    MINUTES = 60,
    DAY_MINUTES = HOURS * MINUTES,
    NOON_HOUR = 12,
    LAST_MINUTE = DAY_MINUTES - 1
};
enum { LONGEST_DURATION = 1000, LATE_IN_THE_YEAR_DAYS = 180 };

struct words {
    struct str list[WORDS_READ];
    size_t count;
    bool unmarked;
};

/* What has been read so far; -1 where nothing has. */
struct reading {
    const struct words *words;
    size_t at;            /* the next word */
    int64_t from_ms, day; /* when the order was given, and the local midnight before it */
    int zone_minutes;
    int64_t due_day;
    int minute, last_minute; /* a time of the day; the end of a part of the day */
    int64_t duration_ms;
    int hours_to_add; /* "5h chiều" */
};

/* --- words --- */

static bool is_blank(char byte)
{
    return byte == ' ' || byte == '\n';
}

static bool is_edge(char byte)
{
    static const char edges[] = ".,;:!?()[]\"";
    for (size_t i = 0; i + 1 < sizeof edges; i++)
        if (byte == edges[i])
            return true;
    return false;
}

static void cut_words(struct str text, struct words *words)
{
    for (size_t at = 0; at < text.n && words->count < WORDS_READ;) {
        size_t end = at;
        while (end < text.n && !is_blank(text.p[end]))
            end++;
        struct str word = str_cut(text, at, end - at);
        while (word.n && is_edge(word.p[0]))
            word = str_from(word, 1);
        while (word.n && is_edge(word.p[word.n - 1]))
            word.n--;
        if (word.n)
            words->list[words->count++] = word;
        at = end + 1;
    }
}

struct spelling {
    const char *marked, *bare;
};

static bool word_is(const struct words *words, size_t at, struct spelling spelling)
{
    return at < words->count && (str_is(words->list[at], spelling.marked) ||
                                 (words->unmarked && str_is(words->list[at], spelling.bare)));
}

static bool one_of(const struct words *words, size_t at, const struct spelling *list, size_t count)
{
    for (size_t i = 0; i < count; i++)
        if (word_is(words, at, list[i]))
            return true;
    return false;
}

/* Digits at the front of a word, taken off it; -1 without any, or with more than a year has. */
static int take_number(struct str *word)
{
    enum { MOST_DIGITS = 4, TEN = 10 };
    int value = 0;
    size_t n = 0;
    while (n < word->n && word->p[n] >= '0' && word->p[n] <= '9' && n <= MOST_DIGITS)
        value = value * TEN + (word->p[n++] - '0');
    *word = str_from(*word, n);
    return n == 0 || n > MOST_DIGITS ? -1 : value;
}

/* --- times --- */

static bool set_clock(struct reading *reading, int hour, int minute)
{
    if (hour < 0 || hour >= HOURS || minute < 0 || minute >= MINUTES)
        return false;
    reading->minute = hour * MINUTES + minute;
    return true;
}

/* "16h30", "16h", "16:30", "16g30"; "16 giờ 30" is three words. */
static bool read_clock(struct reading *reading)
{
    static const struct spelling hour_word = {"giờ", "gio"}, half = {"rưỡi", "ruoi"};
    struct str word = reading->words->list[reading->at];
    int hour = take_number(&word), minute = 0;
    if (hour < 0)
        return false;
    if (!word.n && word_is(reading->words, reading->at + 1, hour_word)) {
        struct str next =
            reading->at + 2 < reading->words->count ? reading->words->list[reading->at + 2] : STR_NONE;
        int more = take_number(&next);
        bool has_minutes = more >= 0 && !next.n, has_half = word_is(reading->words, reading->at + 2, half);
        reading->at += has_minutes || has_half ? 3 : 2;
        return set_clock(reading, hour, has_half ? MINUTES / 2 : has_minutes ? more : 0);
    }
    if (!word.n || (word.p[0] != 'h' && word.p[0] != ':' && word.p[0] != 'g'))
        return false;
    bool colon = word.p[0] == ':';
    word = str_from(word, 1);
    if (word.n)
        minute = take_number(&word);
    else if (colon)
        return false;
    reading->at++;
    if (word_is(reading->words, reading->at, half)) {
        reading->at++;
        minute = MINUTES / 2;
    }
    return !word.n && set_clock(reading, hour, minute);
}

/* "trong 60 phút", "trong vòng 2 tiếng", "trong 3 ngày". */
static bool read_duration(struct reading *reading)
{
    static const struct {
        struct spelling word;
        int64_t ms;
    } units[] = {
        {{"phút", "phut"}, MS_PER_MINUTE}, {{"p", "p"}, MS_PER_MINUTE},    {{"tiếng", "tieng"}, MS_PER_HOUR},
        {{"giờ", "gio"}, MS_PER_HOUR},     {{"ngày", "ngay"}, MS_PER_DAY},
    };
    struct str word = reading->words->list[reading->at];
    int count = take_number(&word);
    if (count <= 0 || count > LONGEST_DURATION)
        return false;
    for (size_t i = 0; i < sizeof units / sizeof *units; i++) {
        bool apart = !word.n && word_is(reading->words, reading->at + 1, units[i].word);
        bool joined = word.n && (str_is(word, units[i].word.marked) ||
                                 (units[i].ms == MS_PER_HOUR && str_is(word, "h")));
        if (!apart && !joined)
            continue;
        reading->duration_ms = count * units[i].ms;
        reading->at += apart ? 2 : 1;
        return true;
    }
    return false;
}

/* "sáng", "chiều": when they end, and what they make of "5h". */
static bool read_part(struct reading *reading)
{
    static const struct {
        struct spelling word;
        int last_minute, hours_to_add;
    } parts[] = {
        {{"sáng", "sang"}, 12 * MINUTES - 1, 0},
        {{"trưa", "trua"}, 14 * MINUTES - 1, 0},
        {{"chiều", "chieu"}, 18 * MINUTES - 1, NOON_HOUR},
        {{"tối", "toi"}, LAST_MINUTE, NOON_HOUR},
    };
    for (size_t i = 0; i < sizeof parts / sizeof *parts; i++)
        if (word_is(reading->words, reading->at, parts[i].word)) {
            reading->last_minute = parts[i].last_minute;
            reading->hours_to_add = parts[i].hours_to_add;
            reading->at++;
            return true;
        }
    return false;
}

/* --- days --- */

static int64_t day_of(const struct reading *reading, int day, int month, int year)
{
    int64_t ms;
    struct civil today = stamp_civil(reading->from_ms, reading->zone_minutes);
    struct civil civil = {.year = year > 0 ? year : today.year, .month = month, .day = day};
    if (!stamp_from_civil(&civil, reading->zone_minutes, &ms))
        return -1;
    if (year <= 0 && reading->day - ms > (int64_t)LATE_IN_THE_YEAR_DAYS * MS_PER_DAY) {
        civil.year++; /* "hạn 5/1" said in December */
        if (!stamp_from_civil(&civil, reading->zone_minutes, &ms))
            return -1;
    }
    return ms;
}

/* "12/10", "12/10/2026", "12-10"; "12 tháng 10" is three words. */
static bool read_date(struct reading *reading)
{
    static const struct spelling month_word = {"tháng", "thang"};
    struct str word = reading->words->list[reading->at], month_text;
    int day = take_number(&word), month, year = 0;
    if (day < 0)
        return false;
    if (!word.n && word_is(reading->words, reading->at + 1, month_word) &&
        reading->at + 2 < reading->words->count) {
        month_text = reading->words->list[reading->at + 2];
        month = take_number(&month_text);
        reading->due_day = day_of(reading, day, month, 0);
        reading->at += 3;
        return reading->due_day >= 0;
    }
    if (!word.n || (word.p[0] != '/' && word.p[0] != '-'))
        return false;
    word = str_from(word, 1);
    month = take_number(&word);
    if (word.n && (word.p[0] == '/' || word.p[0] == '-')) {
        word = str_from(word, 1);
        year = take_number(&word);
    }
    if (word.n)
        return false;
    reading->at++;
    reading->due_day = day_of(reading, day, month, year);
    return reading->due_day >= 0;
}

static int64_t next_weekday(const struct reading *reading, int weekday)
{
    enum { WEEK_DAYS = 7 };
    int today = stamp_civil(reading->from_ms, reading->zone_minutes).weekday;
    return reading->day + (int64_t)((weekday - today + WEEK_DAYS) % WEEK_DAYS) * MS_PER_DAY;
}

/* "nay", "hôm nay", "mai", "trong ngày", "thứ sáu", "chủ nhật", "trong tuần". */
static bool read_day_word(struct reading *reading)
{
    static const struct {
        struct spelling word, next; /* next: NULL for one word alone */
        int days, weekday;          /* from today, or a day of the week */
    } days[] = {
        {{"hôm", "hom"}, {"nay", "nay"}, 0, 0},   {{"nay", "nay"}, {NULL, NULL}, 0, 0},
        {{"ngày", "ngay"}, {"mai", "mai"}, 1, 0}, {{"mai", "mai"}, {NULL, NULL}, 1, 0},
        {{"thứ", "thu"}, {"hai", "hai"}, 0, 1},   {{"thứ", "thu"}, {"2", "2"}, 0, 1},
        {{"thứ", "thu"}, {"ba", "ba"}, 0, 2},     {{"thứ", "thu"}, {"3", "3"}, 0, 2},
        {{"thứ", "thu"}, {"tư", "tu"}, 0, 3},     {{"thứ", "thu"}, {"4", "4"}, 0, 3},
        {{"thứ", "thu"}, {"năm", "nam"}, 0, 4},   {{"thứ", "thu"}, {"5", "5"}, 0, 4},
        {{"thứ", "thu"}, {"sáu", "sau"}, 0, 5},   {{"thứ", "thu"}, {"6", "6"}, 0, 5},
        {{"thứ", "thu"}, {"bảy", "bay"}, 0, 6},   {{"thứ", "thu"}, {"7", "7"}, 0, 6},
        {{"chủ", "chu"}, {"nhật", "nhat"}, 0, 7}, {{"tuần", "tuan"}, {NULL, NULL}, 0, 7},
    };
    for (size_t i = 0; i < sizeof days / sizeof *days; i++) {
        bool two = days[i].next.marked != NULL;
        if (!word_is(reading->words, reading->at, days[i].word) ||
            (two && !word_is(reading->words, reading->at + 1, days[i].next)))
            continue;
        reading->due_day = days[i].weekday ? next_weekday(reading, days[i].weekday)
                                           : reading->day + days[i].days * (int64_t)MS_PER_DAY;
        reading->at += two ? 2 : 1;
        return true;
    }
    return false;
}

/* --- the whole --- */

static int64_t due_of(const struct reading *reading)
{
    if (reading->duration_ms > 0)
        return reading->from_ms + reading->duration_ms;
    if (reading->minute < 0 && reading->last_minute < 0 && reading->due_day < 0)
        return DEADLINE_NONE;
    int minute = reading->minute;
    if (minute >= 0 && minute < NOON_HOUR * MINUTES)
        minute += reading->hours_to_add * MINUTES;
    if (minute < 0)
        minute = reading->last_minute >= 0 ? reading->last_minute : LAST_MINUTE;
    int64_t day = reading->due_day >= 0 ? reading->due_day : reading->day;
    int64_t due = day + (int64_t)minute * MS_PER_MINUTE;
    return reading->due_day < 0 && due < reading->from_ms ? due + MS_PER_DAY
                                                          : due; /* "trước 8h", in the evening */
}

static int64_t read_from(const struct words *words, size_t at, bool within, int64_t from_ms, int zone_minutes)
{
    static const struct spelling fillers[] = {{"là", "la"},     {"lúc", "luc"},   {"vào", "vao"},
                                              {"ngày", "ngay"}, {"đến", "den"},   {"vòng", "vong"},
                                              {"cuối", "cuoi"}, {"nhất", "nhat"}, {"chót", "chot"},
                                              {"cùng", "cung"}, {"của", "cua"},   {"buổi", "buoi"}};
    struct civil civil = stamp_civil(from_ms, zone_minutes);
    int64_t since_ms = ((int64_t)civil.hour * MINUTES + civil.minute) * MS_PER_MINUTE +
                       (int64_t)civil.second * MS_PER_SECOND + civil.millisecond;
    struct reading reading = {.words = words,
                              .at = at,
                              .from_ms = from_ms,
                              .day = from_ms - since_ms,
                              .zone_minutes = zone_minutes,
                              .due_day = -1,
                              .minute = -1,
                              .last_minute = -1};
    bool whole_day = false;
    while (reading.at < words->count && reading.at < at + WORDS_OF_A_DEADLINE) {
        if ((within && read_duration(&reading)) || read_day_word(&reading) || read_part(&reading) ||
            read_date(&reading) || read_clock(&reading))
            continue;
        if (!one_of(words, reading.at, fillers, sizeof fillers / sizeof *fillers))
            break;
        whole_day |= within && word_is(words, reading.at, (struct spelling){"ngày", "ngay"});
        reading.at++;
    }
    if (whole_day && reading.due_day < 0)
        reading.due_day = reading.day; /* "trong ngày" */
    return due_of(&reading);
}

/* "trong" asks for a stretch of time; the others for a point of it. */
static bool is_cue(const struct words *words, size_t at, bool *within)
{
    static const struct spelling cues[] = {
        {"trước", "truoc"}, {"chậm", "cham"}, {"muộn", "muon"}, {"hạn", "han"}};
    *within = word_is(words, at, (struct spelling){"trong", "trong"});
    return *within || one_of(words, at, cues, sizeof cues / sizeof *cues);
}

int64_t deadline_in(const struct fold *text, int64_t from_ms, int zone_minutes)
{
    struct words words = {.count = 0, .unmarked = !text->marked};
    int64_t latest = DEADLINE_NONE;
    cut_words(text->text, &words);
    for (size_t i = 0; i + 1 < words.count; i++) {
        bool within;
        if (!is_cue(&words, i, &within))
            continue;
        int64_t due = read_from(&words, i + 1, within, from_ms, zone_minutes);
        if (due > from_ms && due > latest)
            latest = due + MS_PER_MINUTE - 1;
    }
    return latest;
}

int64_t deadline_next(struct str clock, int64_t from_ms, int zone_minutes)
{
    struct words words = {.list = {clock}, .count = 1};
    int64_t due = read_from(&words, 0, false, from_ms, zone_minutes);
    return due >= from_ms ? due : DEADLINE_NONE;
}
