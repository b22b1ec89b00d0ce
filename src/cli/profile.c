/* SPDX-License-Identifier: MIT */
/* A group's profile: the options of the command line, in sections, with the calendar. */
#include "profile.h"

#include <string.h>

#include "options.h"
#include "source.h"

enum { PROFILE_LIMIT_BYTES = 1 << 20 };

static const char *const sections[] = {
    [SECTION_GROUP] = "group",
    [SECTION_SOURCES] = "sources",
    [SECTION_CALENDAR] = "calendar",
    [SECTION_REPORT] = "report",
};

/* "[calendar]" */
static enum profile_section section_named(struct str line)
{
    enum profile_section section = SECTION_COUNT - 1;
    while (section != SECTION_NONE && (line.n < 2 || line.p[line.n - 1] != ']' ||
                                       !str_is(str_cut(line, 1, line.n - 2), sections[section])))
        section--;
    return section;
}

static struct str beside_profile(struct settings *settings, struct str profile, struct str value)
{
    const char *slash = memrchr(profile.p, '/', profile.n);
    if (!slash || value.n == 0 || value.p[0] == '/')
        return value;
    return arena_format(settings->arena, "%.*s%.*s", (int)(slash - profile.p + 1), profile.p, STR_ARG(value));
}

static bool apply_line(struct settings *settings, struct diag *diag, unsigned command,
                       enum profile_section section, struct str line, struct place where)
{
    size_t equals = str_find_byte(line, '=');
    struct str key = str_trim(str_cut(line, 0, equals)), value = str_trim(str_from(line, equals + 1));
    if (equals == line.n || key.n == 0) {
        diag_report(diag, LOSS_USAGE, where,
                    SAY(diag, "cần một dòng “khóa = giá trị”", "want a line \"key = value\""));
        return false;
    }
    const struct option_spec *option = option_named(diag, key, FOR_AUDIT, true, where);
    if (!option)
        return false;
    if (option->section == SECTION_NONE) {
        diag_report(
            diag, LOSS_USAGE, where,
            SAY(diag, "khóa “%.*s” chỉ dùng ở dòng lệnh", "the key \"%.*s\" belongs on the command line"),
            STR_ARG(key));
        return false;
    }
    if (option->section != section) {
        diag_report(diag, LOSS_USAGE, where,
                    SAY(diag, "khóa “%.*s” thuộc mục [%s]", "the key \"%.*s\" belongs to [%s]"), STR_ARG(key),
                    sections[option->section]);
        return false;
    }
    if (!(option->commands & command))
        return true; /* a profile serves every command; what this one does not take, it passes over */
    if (option->traits & PATH)
        value = beside_profile(settings, where.file, value);
    return option_take(option, &(const struct given){settings, diag, value, where});
}

bool profile_read(struct settings *settings, struct diag *diag, struct str path, unsigned command)
{
    struct str content;
    if (!source_read_all(settings->arena, diag, path.p, PROFILE_LIMIT_BYTES, &content)) {
        diag_report(diag, LOSS_USAGE, (struct place){path, 0, 0, 0},
                    SAY(diag, "hồ sơ không dùng được", "the profile cannot be used"));
        return false;
    }
    bool good = true;
    enum profile_section section = SECTION_NONE;
    struct place where = {path, 0, 0, 0};
    for (struct str line; str_split(&content, '\n', &line);) {
        where.line++;
        struct str words = str_trim(line);
        where.column = words.n ? (size_t)(words.p - line.p) + 1 : 1;
        if (words.n == 0 || words.p[0] == '#')
            continue;
        if (words.p[0] != '[') {
            good &= apply_line(settings, diag, command, section, words, where);
        } else if ((section = section_named(words)) == SECTION_NONE) {
            diag_report(diag, LOSS_USAGE, where,
                        SAY(diag, "mục “%.*s” không có; có [group], [sources], [calendar], [report]",
                            "no section \"%.*s\"; there are [group], [sources], [calendar], [report]"),
                        STR_ARG(words));
            good = false;
        }
    }
    return good;
}
