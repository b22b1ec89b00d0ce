/* SPDX-License-Identifier: MIT */
/* A group's profile: the options of the command line, in sections, with the calendar. */
#include "profile.h"

#include <string.h>

#include "source.h"

enum { PROFILE_LIMIT_BYTES = 1 << 20 };

static const struct {
    const char *section, *keys; /* blank-separated, with a blank at both ends */
} sections[] = {
    {"group", " group rules member "},
    {"sources", " roster members aliases from self-uid self-name tz "},
    {"calendar", " working-hours weekdays holidays makeup-days since until month calendar-month "},
    {"report", " output format fail-on statistics strict report-time lang superior-body issuing-body "
               "issuing-code place "
               "addressee signer-position recipients keep-until "},
};
enum { SECTION_COUNT = sizeof sections / sizeof *sections };

static const char path_keys[] = " roster members aliases output ";

static bool listed(const char *keys, struct str key)
{
    for (const char *at = keys; (at = memmem(at, strlen(at), key.p, key.n)); at++)
        if (at > keys && at[-1] == ' ' && at[key.n] == ' ')
            return true;
    return false;
}

static const char *section_of(struct str key)
{
    for (size_t i = 0; i < SECTION_COUNT; i++)
        if (listed(sections[i].keys, key))
            return sections[i].section;
    return NULL;
}

/* "[calendar]" */
static const char *section_named(struct str line)
{
    for (size_t i = 0; i < SECTION_COUNT; i++)
        if (line.n == strlen(sections[i].section) + 2 &&
            str_is(str_cut(line, 1, line.n - 2), sections[i].section))
            return sections[i].section;
    return NULL;
}

static struct str beside_profile(struct settings *settings, struct str profile, struct str value)
{
    const char *slash = memrchr(profile.p, '/', profile.n);
    if (!slash || value.n == 0 || value.p[0] == '/')
        return value;
    return arena_format(settings->arena, "%.*s%.*s", (int)(slash - profile.p + 1), profile.p, STR_ARG(value));
}

static bool apply_line(struct settings *settings, struct diag *diag, unsigned command, const char *section,
                       struct str line, struct place where)
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
    const char *home = section_of(key);
    if (!home || !section || strcmp(home, section) != 0) {
        diag_report(diag, LOSS_USAGE, where,
                    SAY(diag, "khóa “%.*s” thuộc mục [%s]", "the key \"%.*s\" belongs to [%s]"), STR_ARG(key),
                    home ? home : "-");
        return false;
    }
    if (!(option->commands & command))
        return true; /* a profile serves every command; what this one does not take, it passes over */
    return option->set(settings, diag,
                       listed(path_keys, key) ? beside_profile(settings, where.file, value) : value, where);
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
    const char *section = NULL;
    struct place where = {path, 0, 0, 0};
    for (struct str line; str_split(&content, '\n', &line);) {
        where.line++;
        struct str words = str_trim(line);
        where.column = words.n ? (size_t)(words.p - line.p) + 1 : 1;
        if (words.n == 0 || words.p[0] == '#')
            continue;
        if (words.p[0] != '[') {
            good &= apply_line(settings, diag, command, section, words, where);
        } else if (!(section = section_named(words))) {
            diag_report(diag, LOSS_USAGE, where,
                        SAY(diag, "mục “%.*s” không có; có [group], [sources], [calendar], [report]",
                            "no section \"%.*s\"; there are [group], [sources], [calendar], [report]"),
                        STR_ARG(words));
            good = false;
        }
    }
    return good;
}
