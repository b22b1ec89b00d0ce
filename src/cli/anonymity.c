/* SPDX-License-Identifier: MIT */
/* Pseudonyms and their key. */
#include "anonymity.h"

#include <unistd.h>

#include "csvw.h"
#include "key_table.h"
#include "output.h"

/* Not within the folder of reports: that may be handed on. */
static struct str key_path(struct arena *arena, const struct settings *settings)
{
    struct str output = settings->output;
    while (output.n > 1 && output.p[output.n - 1] == '/')
        output.n--;
    return settings->key.n ? settings->key
           : output.n      ? arena_format(arena, "%.*s.key.csv", STR_ARG(output))
                           : STR("");
}

static bool write_key(struct session *session, struct str path, const struct key *key)
{
    struct buf out = {0};
    struct csvw csv = {.out = &out, .style = CSVW_DATA};
    buf_text(&out, "code,account_id,full_name,display_name\n");
    for (size_t i = 0; i < key->count; i++) {
        csvw_cell(&csv, key->list[i].code);
        csvw_cell(&csv, key->list[i].account_id);
        csvw_cell(&csv, key->list[i].name);
        csvw_cell(&csv, key->list[i].display);
        csvw_row_end(&csv);
    }
    bool good = output_file(&session->diag, path.p, buf_str(&out));
    csvw_free(&csv);
    buf_free(&out);
    return good;
}

bool anonymity_apply(struct session *session, struct arena *arena, struct results *results)
{
    const struct settings *settings = &session->settings;
    struct diag *diag = &session->diag;
    struct key key = {0};
    if (settings->identity != IDENTITY_PSEUDONYM) {
        identity_hide(arena, results, settings->identity, key);
        return true;
    }
    struct str path = key_path(arena, settings);
    if (!path.n) {
        diag_report(diag, LOSS_USAGE, NO_PLACE,
                    SAY(diag, "mã thay tên cần một tệp khóa: thêm -o hoặc --key TỆP",
                        "pseudonyms want a key: add -o or --key FILE"));
        return false;
    }
    if (access(path.p, F_OK) == 0 && !key_read(arena, diag, path.p, &key))
        return false;
    key = identity_hide(arena, results, IDENTITY_PSEUDONYM, key);
    return session->receiver || write_key(session, path, &key);
}
