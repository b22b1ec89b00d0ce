/* SPDX-License-Identifier: MIT */
/* How a run was asked for. */
#include "origin.h"

#include <string.h>

#include "run_folder.h"

bool origin_names_file(const struct option_spec *option)
{
    return option->traits & (PATH | FILE_OR_ID);
}

struct str origin_file_name(struct str path)
{
    while (path.n > 1 && path.p[path.n - 1] == '/')
        path.n--;
    for (size_t slash; (slash = str_find_byte(path, '/')) < path.n;)
        path = str_from(path, slash + 1);
    return path;
}

void origin_note(struct session *session, const struct option_spec *option, struct str value)
{
    if (option->traits & NO_TRACE)
        return;
    session->words = arena_grow(session->run, session->words, session->word_count, &session->word_capacity,
                                sizeof *session->words);
    session->words[session->word_count++] = (struct option_word){
        option, origin_names_file(option) ? origin_file_name(value) : arena_str(session->run, value)};
}

const struct str origin_veil = {"…", sizeof "…" - 1};

static struct str shown_value(const struct session *session, const struct option_word *word)
{
    bool is_hidden = session->settings.identity != IDENTITY_FULL && word->option->traits & PERSON;
    return is_hidden ? origin_veil : word->value;
}

static const struct str *arguments(struct session *session, size_t *count)
{
    struct str *list =
        arena_array(session->run, 2 * session->word_count + session->operand_count + 1, sizeof *list);
    size_t n = 0;
    for (size_t i = 0; i < session->word_count; i++) {
        const struct option_word *word = &session->words[i];
        list[n++] = arena_format(session->run, "--%s", word->option->name);
        if (word->option->argument_vi)
            list[n++] = shown_value(session, word);
    }
    list[n++] = STR("--");
    for (size_t i = 0; i < session->operand_count; i++)
        list[n++] = origin_file_name(str_of(session->operands[i]));
    *count = n;
    return list;
}

/* Files that the options or the profile name; those of the operands are inputs. */
static const struct named_file *files(struct session *session, size_t *count)
{
    const struct settings *settings = &session->settings;
    struct named_file *list = arena_array(session->run, settings->members_count + 4, sizeof *list);
    const struct {
        const char *option;
        struct str path;
    } single[] = {
        {"roster", settings->roster},
        {"aliases", settings->aliases},
        {"profile", settings->profile},
        {"suppressions", settings->suppressions},
    };
    size_t n = 0;
    for (size_t i = 0; i < sizeof single / sizeof single[0]; i++)
        if (single[i].path.n)
            list[n++] = (struct named_file){str_of(single[i].option), origin_file_name(single[i].path),
                                            run_folder_sum(session->run, single[i].path.p)};
    for (size_t i = 0; i < settings->members_count; i++)
        list[n++] = (struct named_file){STR("members"), origin_file_name(settings->members[i]),
                                        run_folder_sum(session->run, settings->members[i].p)};
    *count = n;
    return list;
}

struct run_origin origin_of(struct session *session, const struct command *command)
{
    struct run_origin origin = {.command = str_of(command->name)};
    origin.arguments = arguments(session, &origin.argument_count);
    origin.files = files(session, &origin.file_count);
    return origin;
}
