/* SPDX-License-Identifier: MIT */
/* Text copied from Zalo PC ("Sao chép tin nhắn"): a stamp and a name before each message, nothing before the
 * further lines of one. It marks nothing: a line that somebody pasted looks like a message. */
#include "reader.h"

#include "intake.h"
#include "lines.h"
#include "map.h"
#include "placeholder.h"
#include "system_sentence.h"

enum {
    LONGEST_STAMP_BYTES = 24,
    LONGEST_NAME_BYTES = 240,     /* about 80 characters: Zalo allows 40 */
    LONGEST_SENTENCE_BYTES = 400, /* Zalo's own lines */
    PROBED_LINES = 200,
    TOLERANCE_MS = MS_PER_MINUTE, /* clocks of members differ, the order on the screen is the server's */
};

struct entry {
    struct stamp at;
    struct str name, text;
};

/* --- layouts --- */

static bool is_stamp(struct str text, int zone_minutes, struct stamp *at)
{
    return text.n <= LONGEST_STAMP_BYTES && stamp_parse(text, zone_minutes, DAY_FIRST, at) &&
           at->precision >= PRECISION_MINUTE && stamp_is_plausible(*at);
}

/* "name: text"; a name that is known may itself hold ": ". */
static bool split_name(struct str rest, const struct read_options *options, struct entry *entry)
{
    size_t end = str_find(rest, STR(": "));
    if (end == rest.n)
        end = str_find_byte(rest, ':');
    for (size_t i = 0; i < options->known_name_count; i++) {
        struct str known = options->known_names[i];
        if (known.n > end && str_starts(rest, known) && str_starts(str_from(rest, known.n), STR(":")))
            end = known.n;
    }
    if (end == rest.n || end == 0 || end > LONGEST_NAME_BYTES)
        return false;
    entry->name = str_cut(rest, 0, end);
    entry->text = str_from(rest, end + 1);
    if (str_starts(entry->text, STR(" ")))
        entry->text = str_from(entry->text, 1);
    return true;
}

/* [12/09/2026 11:19:44] Tên: lời; also [11:19 12/09/2026]. */
static bool read_brackets(struct str line, const struct read_options *options, struct entry *entry)
{
    size_t end = str_find(str_cut(line, 0, LONGEST_STAMP_BYTES + 3), STR("] "));
    struct str stamp = str_cut(line, 1, end - 1);
    return str_starts(line, STR("[")) && end < line.n && str_find_byte(stamp, ',') == stamp.n &&
           is_stamp(stamp, options->zone_minutes, &entry->at) &&
           split_name(str_from(line, end + 2), options, entry);
}

/* Tên (11:19 12/09/2026): lời */
static bool read_parentheses(struct str line, const struct read_options *options, struct entry *entry)
{
    size_t end = str_find(line, STR("):")), start = end;
    while (end < line.n && start > 0 && line.p[start] != '(')
        start--;
    if (end == line.n || start < 2 || line.p[start - 1] != ' ' || start - 1 > LONGEST_NAME_BYTES)
        return false;
    entry->name = str_cut(line, 0, start - 1);
    entry->text = str_from(line, end + 2);
    if (str_starts(entry->text, STR(" ")))
        entry->text = str_from(entry->text, 1);
    return is_stamp(str_cut(line, start + 1, end - start - 1), options->zone_minutes, &entry->at);
}

/* 12/09/2026 11:19 - Tên: lời; with a comma behind the date it would be WhatsApp's. */
static bool read_dash(struct str line, const struct read_options *options, struct entry *entry)
{
    size_t end = str_find(str_cut(line, 0, LONGEST_STAMP_BYTES + 3), STR(" - "));
    struct str stamp = str_cut(line, 0, end);
    return end < line.n && str_find_byte(stamp, ',') == end &&
           is_stamp(stamp, options->zone_minutes, &entry->at) &&
           split_name(str_from(line, end + 3), options, entry);
}

/* 11:19, 12/09/2026 Tên: lời */
static bool read_clock_first(struct str line, const struct read_options *options, struct entry *entry)
{
    enum { CLOCK_BYTES = 5 };
    size_t comma = str_find(str_cut(line, 0, CLOCK_BYTES + 2), STR(", "));
    size_t end = comma + 2 + str_find_byte(str_from(line, comma + 2), ' ');
    return comma <= CLOCK_BYTES && end < line.n &&
           is_stamp(str_cut(line, 0, end), options->zone_minutes, &entry->at) &&
           split_name(str_from(line, end + 1), options, entry);
}

/* What Zalo PC writes, then what other tools are said to write. A file keeps to one. */
static const struct layout {
    bool (*read)(struct str line, const struct read_options *options, struct entry *entry);
    enum claim claim;
} layouts[] = {
    {read_brackets, CLAIM_SURE},
    {read_parentheses, CLAIM_LIKELY},
    {read_dash, CLAIM_LIKELY},
    {read_clock_first, CLAIM_LIKELY},
};

static const struct layout *layout_of(struct str line, const struct read_options *options,
                                      struct entry *entry)
{
    for (size_t i = 0; i < sizeof layouts / sizeof *layouts; i++)
        if (layouts[i].read(line, options, entry))
            return &layouts[i];
    return NULL;
}

static enum claim probe(const struct sample *sample)
{
    static const struct read_options options = {.zone_minutes = ZONE_VIETNAM_MINUTES};
    struct str rest = sample->text, line;
    struct entry entry;
    for (size_t i = 0; i < PROBED_LINES && str_split(&rest, '\n', &line); i++) {
        const struct layout *layout = layout_of(line, &options, &entry);
        if (layout)
            return layout->claim;
    }
    return CLAIM_NO;
}

/* --- the open message --- */

struct copied {
    struct intake intake;
    struct lines lines;
    const struct layout *layout;
    struct map *names; /* of those who wrote before */
    bool is_open;
    struct stamp at;
    struct str name;
    struct buf text;
    struct place where;
    struct arena *held; /* Zalo's own lines below the message, until it is handed on */
    struct line *sentences;
    size_t sentence_count, sentence_capacity;
};

static void hand_on_sentences(struct copied *copied)
{
    for (size_t i = 0; i < copied->sentence_count; i++) {
        struct event event = {.at = copied->at, .only_sign = true, .where = copied->sentences[i].where};
        system_sentence(copied->intake.scratch, copied->sentences[i].text, &event);
        intake_event(&copied->intake, &event);
    }
    copied->sentences = NULL;
    copied->sentence_count = copied->sentence_capacity = 0;
    arena_reset(copied->held);
}

static void hold_sentence(struct copied *copied, const struct line *line)
{
    copied->sentences = arena_grow(copied->held, copied->sentences, copied->sentence_count,
                                   &copied->sentence_capacity, sizeof *copied->sentences);
    copied->sentences[copied->sentence_count++] =
        (struct line){arena_str(copied->held, line->text), line->where};
}

static struct str without_last_lines(struct str text)
{
    while (text.n && text.p[text.n - 1] == '\n')
        text.n--;
    return text;
}

static void close_message(struct copied *copied)
{
    if (!copied->is_open)
        return;
    struct message message = {
        .sender = {STR_NONE, copied->name},
        .by_exporter = str_is(copied->name, "Bạn") || str_is(copied->name, "You"),
        .at = copied->at,
        .kind = KIND_TEXT,
        .text = without_last_lines(buf_str(&copied->text)),
        .where = copied->where,
    };
    placeholder_read(copied->intake.scratch, &message);
    intake_message(&copied->intake, &message);
    hand_on_sentences(copied);
    copied->is_open = false;
}

/* Names live as long as the file; one who writes again is the same slice. */
static struct str remembered_name(struct copied *copied, struct str name)
{
    struct str *known = map_get(copied->names, name);
    if (!known) {
        struct arena *arena = copied->intake.reading->arena;
        known = arena_alloc(arena, sizeof *known);
        *known = arena_str(arena, name);
        map_set(copied->names, *known, known);
    }
    return *known;
}

static void append_text(struct copied *copied, struct str text)
{
    enum { ENOUGH_BYTES = INTAKE_TEXT_LIMIT_BYTES + 64 }; /* so that the intake sees that there is more */
    buf_add(&copied->text,
            str_cut(text, 0, copied->text.n < ENOUGH_BYTES ? ENOUGH_BYTES - copied->text.n : 0));
}

static void open_message(struct copied *copied, const struct entry *entry, struct place where)
{
    close_message(copied);
    copied->is_open = true;
    copied->at = entry->at;
    copied->name = remembered_name(copied, entry->name);
    copied->where = where;
    buf_clear(&copied->text);
    append_text(copied, entry->text);
}

/* --- lines --- */

static bool is_known(const struct copied *copied, struct str name)
{
    const struct read_options *options = copied->intake.reading->options;
    for (size_t i = 0; i < options->known_name_count; i++)
        if (str_equal(options->known_names[i], name))
            return true;
    return map_get(copied->names, name);
}

/* A stamp far before the one above it is what a pasted line has: it counts when its author is known, and is
 * said either way. */
static bool is_message(struct copied *copied, const struct entry *entry, struct place where)
{
    struct diag *diag = copied->intake.reading->diag;
    if (!copied->is_open || entry->at.ms + TOLERANCE_MS >= copied->at.ms)
        return true;
    bool known = is_known(copied, entry->name);
    intake_doubt(
        &copied->intake, where,
        known
            ? SAY(diag, "thời gian lùi lại: có thể là dòng dán từ nơi khác, vẫn tính là một tin",
                  "time runs backwards: perhaps a pasted line, still taken as a message")
            : SAY(diag, "dòng giống đầu tin nhưng thời gian lùi lại và tên chưa gặp: giữ trong tin phía trên",
                  "a line like a message whose time runs backwards under a new name: kept in the message "
                  "above"));
    return known;
}

static bool is_zalos_own(struct copied *copied, struct str line)
{
    struct event event = {.type = EVENT_UNKNOWN};
    if (line.n > LONGEST_SENTENCE_BYTES || line.n == 0 || (line.p[0] >= 'a' && line.p[0] <= 'z') ||
        line.p[0] == '-')
        return false;
    bool named =
        system_sentence(copied->intake.scratch, line, &event) && (event.actor.name.n || event.target_count);
    arena_reset(copied->intake.scratch);
    return named;
}

static void take_other_line(struct copied *copied, const struct line *line)
{
    if (!copied->is_open) {
        if (str_trim(line->text).n)
            intake_ignore(&copied->intake);
    } else if (is_zalos_own(copied, line->text)) {
        hold_sentence(copied, line);
    } else {
        append_text(copied, STR("\n"));
        append_text(copied, line->text);
    }
}

static void take_line(struct copied *copied, const struct line *line)
{
    const struct read_options *options = copied->intake.reading->options;
    struct entry entry;
    const struct layout *layout = copied->layout;
    if (layout && !layout->read(line->text, options, &entry))
        layout = NULL;
    else if (!layout)
        layout = copied->layout = layout_of(line->text, options, &entry);
    if (layout && is_message(copied, &entry, line->where))
        open_message(copied, &entry, line->where);
    else
        take_other_line(copied, line);
}

static void release(void *object)
{
    struct copied *copied = object;
    buf_free(&copied->text);
    buf_free(&copied->lines.joined);
    arena_free(copied->held);
}

static bool read(struct reading *reading)
{
    struct copied *copied = arena_alloc(reading->arena, sizeof *copied);
    struct line line;
    copied->held = arena_new();
    arena_defer(reading->arena, release, copied);
    intake_begin(&copied->intake, reading);
    lines_begin(&copied->lines, reading->feed, reading->file);
    copied->names = map_new(reading->arena);
    while (lines_next(&copied->lines, &line))
        take_line(copied, &line);
    close_message(copied);
    reading->accounting.complete = true;
    if (intake_end(&copied->intake))
        return true;
    diag_report(reading->diag, LOSS_FILE, (struct place){.file = reading->file}, "%s",
                SAY(reading->diag, "không có dòng nào dạng “[ngày giờ] Tên: nội dung”",
                    "no line has the form \"[date time] Name: text\""));
    return false;
}

const struct reader reader_zalo_text = {
    .name = "zalo-text",
    .title_vi = "văn bản sao chép từ Zalo PC",
    .title_en = "text copied from Zalo PC",
    .basis_vi = "dòng mở đầu bằng mốc thời gian và tên người gửi",
    .basis_en = "a line that begins with a time and a sender's name",
    .trust = TRUST_TEXT,
    .carries = CARRIES_TIMES,
    .probe = probe,
    .read = read,
};
