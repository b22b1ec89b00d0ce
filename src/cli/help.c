/* SPDX-License-Identifier: MIT */
/* Help texts, made from the tables of commands, options, readers and reports. */
#include "command.h"
#include "reader.h"
#include "report.h"
#include "utf8.h"

static void write_padded(struct buf *out, struct str text, size_t columns)
{
    size_t width = utf8_columns(text);
    buf_add(out, text);
    buf_repeat(out, ' ', width < columns ? columns - width : 1);
}

void help_general(bool in_english, struct buf *out)
{
    enum { NAME_COLUMNS = 12 };
    buf_text(out,
             in_english
                 ? "rasoat: audits exported Zalo group chats against the group's regulation\n\nCommands:\n"
                 : "rasoat: rà soát nhóm Zalo đã xuất theo quy chế của nhóm\n\nCác lệnh:\n");
    for (size_t i = 0; i < command_count(); i++) {
        const struct command *command = command_at(i);
        buf_text(out, "  ");
        write_padded(out, str_of(command->name), NAME_COLUMNS);
        buf_format(out, "%s\n", in_english ? command->title_en : command->title_vi);
    }
    buf_text(out, in_english
                      ? "\nExample: rasoat audit chat.txt -r lai-chau-893 --roster members.csv -o out/\n"
                        "More: rasoat COMMAND --help, man rasoat\n"
                      : "\nVí dụ: rasoat audit chat.txt -r lai-chau-893 --roster members.csv -o out/\n"
                        "Xem thêm: rasoat LỆNH --help, man rasoat\n");
}

static void write_option(const struct option_spec *spec, bool in_english, struct buf *out)
{
    enum { SPEC_COLUMNS = 28 };
    struct buf left = {0};
    if (spec->letter)
        buf_format(&left, "-%c, ", spec->letter);
    buf_format(&left, "--%s", spec->name);
    if (spec->argument_vi)
        buf_format(&left, " %s", in_english ? spec->argument_en : spec->argument_vi);
    buf_text(out, "  ");
    write_padded(out, buf_str(&left), SPEC_COLUMNS);
    buf_format(out, "%s\n", in_english ? spec->help_en : spec->help_vi);
    buf_free(&left);
}

static void write_formats(bool in_english, struct buf *out)
{
    buf_text(out, in_english ? "\nInput formats (--from):\n" : "\nDạng tệp vào (--from):\n");
    for (size_t i = 0; i < reader_count(); i++) {
        const struct reader *reader = reader_at(i);
        buf_text(out, "  ");
        write_padded(out, str_of(reader->name), 16);
        buf_format(out, "%s%s\n", in_english ? reader->title_en : reader->title_vi,
                   !reader->experimental ? ""
                   : in_english          ? " (experimental)"
                                         : " (thử nghiệm)");
    }
}

static void write_reports(bool in_english, struct buf *out)
{
    buf_text(out, in_english ? "\nReport formats (--format):" : "\nDạng báo cáo (--format):");
    for (size_t i = 0; i < report_count(); i++)
        buf_format(out, " %s", report_at(i)->name);
    buf_byte(out, '\n');
}

void help_command(const struct command *command, bool in_english, struct buf *out)
{
    buf_format(out, "%s\n\n", in_english ? command->title_en : command->title_vi);
    buf_text(out, command->examples);
    buf_format(out, "\n%s rasoat %s %s %s\n\n", in_english ? "Usage:" : "Cú pháp:", command->name,
               in_english ? "[OPTION]…" : "[TÙY CHỌN]…",
               in_english ? command->operands_en : command->operands_vi);
    for (size_t i = 0; i < option_count(); i++) {
        const struct option_spec *spec = option_at(i);
        if ((spec->commands & command->bit) && !(spec->traits & PROFILE_ONLY))
            write_option(spec, in_english, out);
    }
    if (command->bit & (FOR_AUDIT | FOR_INSPECT | FOR_CONVERT))
        write_formats(in_english, out);
    if (command->bit & (FOR_AUDIT | FOR_NAMES | FOR_REPORT))
        write_reports(in_english, out);
}
