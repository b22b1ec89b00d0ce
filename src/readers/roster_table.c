/* SPDX-License-Identifier: MIT */
/* The lists of people that come beside an export: roster, member list, aliases. */
#include "roster_table.h"

#include "label.h"
#include "list_file.h"
#include "reader.h"

#define HEADINGS(list, meanings, is_complete) {list, sizeof list / sizeof *list, meanings, is_complete}

#define ACCOUNT_HEADINGS(column)                                                                                 \
    {"accountid", column}, {"zalouserid", column}, {"userid", column}, {"uid", column}, {"senderid", column},    \
        {"mataikhoan", column}, {"zaloid", column}

/* --- roster --- */

enum roster_column {
    ROSTER_ACCOUNT, ROSTER_NAME, ROSTER_POSITION, ROSTER_UNIT, ROSTER_ROLE, ROSTER_JOINED, ROSTER_LEFT, ROSTER_GROUP,
    ROSTER_DISPLAY, ROSTER_COLUMNS
};

static const struct heading roster_heading_list[] = {
    ACCOUNT_HEADINGS(ROSTER_ACCOUNT),
    {"fullname", ROSTER_NAME}, {"hoten", ROSTER_NAME}, {"hovaten", ROSTER_NAME},
    {"position", ROSTER_POSITION}, {"chucvu", ROSTER_POSITION}, {"chucdanh", ROSTER_POSITION},
    {"unit", ROSTER_UNIT}, {"donvi", ROSTER_UNIT}, {"coquan", ROSTER_UNIT}, {"donvicongtac", ROSTER_UNIT},
    {"role", ROSTER_ROLE}, {"vaitro", ROSTER_ROLE},
    {"joined", ROSTER_JOINED}, {"ngayvao", ROSTER_JOINED}, {"tungay", ROSTER_JOINED},
    {"left", ROSTER_LEFT}, {"ngayra", ROSTER_LEFT}, {"denngay", ROSTER_LEFT},
    {"group", ROSTER_GROUP}, {"nhom", ROSTER_GROUP},
    {"display", ROSTER_DISPLAY}, {"displayname", ROSTER_DISPLAY}, {"tenhienthi", ROSTER_DISPLAY},
};

struct roster_building {
    struct term *terms;
    size_t count, capacity;
    int zone_minutes;
};

static bool is_roster(const size_t *columns)
{
    return columns[ROSTER_NAME] != HEADING_ABSENT;
}

static const struct headings roster_headings = HEADINGS(roster_heading_list, ROSTER_COLUMNS, is_roster);

/* A day's last moment counts in: who leaves on the 15th is out from the 16th. */
static int64_t date_of(struct list_file *list, const struct csv_row *row, int zone_minutes, size_t meaning,
                       int64_t open)
{
    struct str text = list_cell(list, row, meaning);
    struct stamp stamp;
    if (text.n == 0)
        return open;
    if (!stamp_parse(text, zone_minutes, DAY_FIRST, &stamp)) {
        diag_report(list->diag, LOSS_RECORD, row->where,
                    SAY(list->diag, "không có ngày “%.*s”; coi như để trống", "no such date \"%.*s\"; taken as empty"),
                    STR_ARG(str_cut(text, 0, 40)));
        return open;
    }
    return meaning == ROSTER_LEFT && stamp.precision == PRECISION_DAY ? stamp.ms + MS_PER_DAY : stamp.ms;
}

static bool take_term(void *self, struct list_file *list, const struct csv_row *row)
{
    struct roster_building *building = self;
    struct term term = {
        .full_name = list_text(list, row, ROSTER_NAME),
        .position = list_text(list, row, ROSTER_POSITION),
        .unit = list_text(list, row, ROSTER_UNIT),
        .role = list_text(list, row, ROSTER_ROLE),
        .group = list_text(list, row, ROSTER_GROUP),
        .display = list_text(list, row, ROSTER_DISPLAY),
        .where = row->where,
    };
    if (term.full_name.n == 0)
        return false;
    term.account_id = arena_str(list->arena, list_account(list, row, ROSTER_ACCOUNT));
    term.joined_ms = date_of(list, row, building->zone_minutes, ROSTER_JOINED, INT64_MIN);
    term.left_ms = date_of(list, row, building->zone_minutes, ROSTER_LEFT, INT64_MAX);
    building->terms =
        arena_grow(list->arena, building->terms, building->count, &building->capacity, sizeof *building->terms);
    building->terms[building->count++] = term;
    return true;
}

bool roster_read(struct arena *arena, struct diag *diag, const char *path, int zone_minutes, struct roster *roster)
{
    struct roster_building building = {.zone_minutes = zone_minutes};
    struct list_file list = {
        .arena = arena,
        .diag = diag,
        .headings = &roster_headings,
        .wants_vi = "danh sách cán bộ cần cột full_name (họ tên)",
        .wants_en = "a roster needs a column full_name",
        .take = take_term,
        .self = &building,
    };
    if (!list_file_read(&list, source_open(arena, diag, path)))
        return false;
    *roster = (struct roster){building.terms, building.count, list.name, list.sha256, NULL};
    roster_index(arena, roster);
    return true;
}

/* --- names --- */

enum names_column { NAMES_ACCOUNT, NAMES_DISPLAY, NAMES_ROLE, NAMES_GROUP_ID, NAMES_TAKEN, NAMES_COLUMNS };

static const struct heading names_heading_list[] = {
    ACCOUNT_HEADINGS(NAMES_ACCOUNT),
    {"displayname", NAMES_DISPLAY}, {"display", NAMES_DISPLAY}, {"tenhienthi", NAMES_DISPLAY},
    {"zaloname", NAMES_DISPLAY}, {"name", NAMES_DISPLAY}, {"ten", NAMES_DISPLAY}, {"fullname", NAMES_DISPLAY},
    {"hoten", NAMES_DISPLAY}, {"hovaten", NAMES_DISPLAY},
    {"zalorole", NAMES_ROLE}, {"role", NAMES_ROLE}, {"vaitro", NAMES_ROLE},
    {"groupid", NAMES_GROUP_ID},
    {"asof", NAMES_TAKEN}, {"takenat", NAMES_TAKEN}, {"exportedat", NAMES_TAKEN}, {"ngaylap", NAMES_TAKEN},
    {"ngaychot", NAMES_TAKEN}, {"ngayxuat", NAMES_TAKEN},
};

static bool is_names(const size_t *columns)
{
    return columns[NAMES_DISPLAY] != HEADING_ABSENT;
}

static const struct headings names_headings = HEADINGS(names_heading_list, NAMES_COLUMNS, is_names);

static enum zalo_role zalo_role_of(struct str key)
{
    static const struct {
        const char *key;
        enum zalo_role role;
    } roles[] = {
        {"owner", ZALO_OWNER},   {"creator", ZALO_OWNER}, {"truongnhom", ZALO_OWNER}, {"deputy", ZALO_DEPUTY},
        {"admin", ZALO_DEPUTY},  {"phonhom", ZALO_DEPUTY}, {"member", ZALO_MEMBER},   {"thanhvien", ZALO_MEMBER},
    };
    for (size_t i = 0; i < sizeof roles / sizeof *roles; i++)
        if (str_is(key, roles[i].key))
            return roles[i].role;
    return ZALO_UNKNOWN;
}

/* Rows go on to the caller's sink, and from there into reports, where folders have no place. */
struct names_list {
    struct list_file file;
    const struct sink *sink;
};

static void hand_on(void *self, const struct listed *listed)
{
    const struct names_list *names = self;
    struct listed named = *listed;
    named.where.file = names->file.name;
    names->sink->member(names->sink->self, &named);
}

/* The day of the list, where it has a column for it. */
static struct stamp taken_at(struct list_file *list, const struct csv_row *row)
{
    struct stamp taken = {0, PRECISION_NONE};
    struct str text = list_cell(list, row, NAMES_TAKEN);
    if (text.n && !stamp_parse(text, ZONE_VIETNAM_MINUTES, DAY_FIRST, &taken))
        diag_report(list->diag, LOSS_RECORD, headings_place(row, list->columns, NAMES_TAKEN),
                    SAY(list->diag, "không có ngày “%.*s”; coi như để trống", "no such date \"%.*s\"; taken as empty"),
                    STR_ARG(str_cut(text, 0, 40)));
    return taken;
}

static bool take_name(void *self, struct list_file *list, const struct csv_row *row)
{
    struct arena *scratch = arena_new();
    struct listed listed = {
        .group_id = list_cell(list, row, NAMES_GROUP_ID),
        .account_id = list_account(list, row, NAMES_ACCOUNT),
        .display = headings_cell(row, list->columns, NAMES_DISPLAY), /* blanks and line ends are part of the name */
        .role = zalo_role_of(label_key(scratch, list_cell(list, row, NAMES_ROLE))),
        .taken = taken_at(list, row),
        .where = row->where,
    };
    arena_free(scratch);
    if (listed.account_id.n == 0 && str_trim(listed.display).n == 0)
        return false;
    hand_on(self, &listed);
    return true;
}

/* Answers of Zalo's program interface are an input format of their own. */
static bool read_members(struct list_file *list, struct arena *arena, struct feed feed)
{
    static const struct read_options none = {.zone_minutes = 0};
    struct reading reading = {
        .arena = arena,
        .diag = list->diag,
        .feed = feed,
        .file = list->file,
        .options = &none,
        .sink = &(struct sink){.self = list->self, .member = hand_on},
    };
    return reader_members.read(&reading) && reading.accounting.complete;
}

enum claim names_claim(const void *self, const struct sample *sample)
{
    (void)self;
    return list_file_fits(&names_headings, sample->text) ? CLAIM_LIKELY : CLAIM_NO;
}

bool names_read(struct arena *arena, struct diag *diag, struct source *source, const struct sink *sink,
                struct str *sha256)
{
    struct names_list names = {
        .file = {
            .arena = arena,
            .diag = diag,
            .headings = &names_headings,
            .wants_vi = "danh sách tên cần cột display_name (tên hiển thị)",
            .wants_en = "a list of names needs a column display_name",
            .take = take_name,
            .read_json = read_members,
            .self = &names,
        },
        .sink = sink,
    };
    bool good = list_file_read(&names.file, source);
    if (sha256)
        *sha256 = names.file.sha256;
    return good;
}

/* --- aliases --- */

enum alias_column { ALIAS_ALIAS, ALIAS_ACCOUNT, ALIAS_NAME, ALIAS_COLUMNS };

static const struct heading alias_heading_list[] = {
    {"alias", ALIAS_ALIAS}, {"bidanh", ALIAS_ALIAS}, {"bietdanh", ALIAS_ALIAS}, {"tengoinho", ALIAS_ALIAS},
    ACCOUNT_HEADINGS(ALIAS_ACCOUNT),
    {"fullname", ALIAS_NAME}, {"hoten", ALIAS_NAME}, {"hovaten", ALIAS_NAME},
};

struct alias_building {
    struct alias *list;
    size_t count, capacity;
};

static bool is_aliases(const size_t *columns)
{
    return columns[ALIAS_ALIAS] != HEADING_ABSENT &&
           (columns[ALIAS_ACCOUNT] != HEADING_ABSENT || columns[ALIAS_NAME] != HEADING_ABSENT);
}

static const struct headings alias_headings = HEADINGS(alias_heading_list, ALIAS_COLUMNS, is_aliases);

static bool take_alias(void *self, struct list_file *list, const struct csv_row *row)
{
    struct alias_building *building = self;
    struct alias alias = {
        .alias = list_text(list, row, ALIAS_ALIAS),
        .account_id = arena_str(list->arena, list_account(list, row, ALIAS_ACCOUNT)),
        .full_name = list_text(list, row, ALIAS_NAME),
    };
    if (alias.alias.n == 0 || (alias.account_id.n == 0 && alias.full_name.n == 0))
        return false;
    building->list =
        arena_grow(list->arena, building->list, building->count, &building->capacity, sizeof *building->list);
    building->list[building->count++] = alias;
    return true;
}

bool aliases_read(struct arena *arena, struct diag *diag, const char *path, struct aliases *aliases)
{
    struct alias_building building = {0};
    struct list_file list = {
        .arena = arena,
        .diag = diag,
        .headings = &alias_headings,
        .wants_vi = "bảng tên gợi nhớ cần cột alias và account_id hoặc full_name",
        .wants_en = "a list of aliases needs columns alias and account_id or full_name",
        .take = take_alias,
        .self = &building,
    };
    if (!list_file_read(&list, source_open(arena, diag, path)))
        return false;
    *aliases = (struct aliases){building.list, building.count};
    return true;
}
