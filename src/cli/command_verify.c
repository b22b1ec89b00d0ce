/* SPDX-License-Identifier: MIT */
/* rasoat verify: whether outputs, inputs and packs of an earlier run are still what its manifest says, and
 * whether asking for it again gives the same bytes. */
#include "provenance.h"
#include "hash.h"
#include "record_field.h"
#include "rerender.h"
#include "rerun.h"

struct verification {
    struct session *session;
    struct run_folder folder;
    struct whereabouts whereabouts;
    const struct results *past; /* NULL where its records cannot be used */
    struct buf out;
    size_t different, unchecked;
    bool is_vouched_for; /* the run gave the same bytes again, so it read the same files */
};

/* How many of a kind hold. */
struct tally {
    size_t all, good;
};

static void tell(struct verification *verification, struct tally tally, const char *what_vi,
                 const char *what_en)
{
    struct diag *diag = &verification->session->diag;
    if (tally.all)
        buf_format(&verification->out, SAY(diag, "%s: %zu trên %zu khớp\n", "%s: %zu of %zu match\n"),
                   SAY(diag, what_vi, what_en), tally.good, tally.all);
}

static void differs(struct verification *verification, struct str name, const char *what_vi,
                    const char *what_en)
{
    struct diag *diag = &verification->session->diag;
    verification->different++;
    diag_report(diag, LOSS_USAGE, (struct place){name, 0, 0, 0}, "%s", SAY(diag, what_vi, what_en));
}

static void not_found(struct verification *verification, struct str name)
{
    struct diag *diag = &verification->session->diag;
    verification->unchecked++;
    diag_report(diag, LOSS_FILE, (struct place){name, 0, 0, 0},
                SAY(diag, "không tìm thấy nên chưa kiểm; hãy ghi đường dẫn sau thư mục báo cáo",
                    "not found, so not checked; name its path behind the report folder"));
}

/* ---- outputs ---- */

static void check_outputs(struct verification *verification)
{
    const struct run_folder *folder = &verification->folder;
    struct tally tally = {folder->count, 0};
    for (size_t i = 0; i < folder->count; i++) {
        enum run_file_state state = run_folder_look(folder, &folder->files[i]);
        tally.good += state == RUN_FILE_SAME;
        if (state == RUN_FILE_GONE)
            differs(verification, folder->files[i].name, "tệp báo cáo không còn", "the report file is gone");
        if (state == RUN_FILE_CHANGED)
            differs(verification, folder->files[i].name, "tệp báo cáo đã đổi", "the report file has changed");
    }
    tell(verification, tally, "Tệp báo cáo", "Report files");
}

/* SHA256SUMS names every output and the manifest, so each seal vouches for the other. */
static void check_seals(struct verification *verification)
{
    const struct run_folder *folder = &verification->folder;
    struct buf sums = {0};
    struct str path = arena_format(folder->arena, "%.*s/manifest.json", STR_ARG(folder->path));
    for (size_t i = 0; i < folder->count; i++)
        buf_format(&sums, "%.*s  %.*s\n", STR_ARG(folder->files[i].sha256), STR_ARG(folder->files[i].name));
    buf_format(&sums, "%.*s  manifest.json\n", STR_ARG(run_folder_sum(folder->arena, path.p)));
    path = arena_format(folder->arena, "%.*s/SHA256SUMS", STR_ARG(folder->path));
    if (!str_equal(run_folder_sum(folder->arena, path.p), hash_of(buf_str(&sums), folder->arena)))
        differs(verification, STR("SHA256SUMS"), "không khớp với manifest.json",
                "does not match manifest.json");
    buf_free(&sums);
}

static void check_strangers(struct verification *verification)
{
    struct diag *diag = &verification->session->diag;
    struct str *names;
    size_t count = run_folder_strangers(&verification->folder, &names);
    for (size_t i = 0; i < count; i++)
        diag_report(diag, LOSS_NOTE, (struct place){names[i], 0, 0, 0},
                    SAY(diag, "không phải tệp của lần chạy này", "is no file of this run"));
}

/* ---- what it was made of ---- */

static void check_file(struct verification *verification, struct tally *tally, struct str name,
                       struct str sha256)
{
    struct str other, path = whereabouts_find(&verification->whereabouts, name, sha256, &other);
    bool good = path.n || verification->is_vouched_for;
    tally->all++;
    tally->good += good;
    if (good)
        return;
    if (other.n)
        differs(verification, name, "đã đổi từ khi rà soát", "has changed since the audit");
    else
        not_found(verification, name);
}

/* A sheet is known by its workbook: "so.xlsx: Trang 1". */
static struct str file_of(const struct verification *verification, struct str input)
{
    struct str other;
    bool is_there = whereabouts_find(&verification->whereabouts, input, STR_NONE, &other).n > 0;
    return is_there ? input : str_cut(input, 0, str_find(input, STR(": ")));
}

/* What came in an archive is what it was when the archive is. */
static void check_input(struct verification *verification, struct tally *tally,
                        const struct input_facts *input)
{
    if (!provenance_archive(verification->past, input->file))
        check_file(verification, tally, file_of(verification, input->file), input->sha256);
}

static void check_inputs(struct verification *verification)
{
    const struct results *past = verification->past;
    struct tally archives = {0}, inputs = {0}, lists = {0};
    for (size_t i = 0; i < past->archive_count; i++)
        check_file(verification, &archives, past->archives[i].file, past->archives[i].sha256);
    for (size_t i = 0; i < past->input_count; i++)
        check_input(verification, &inputs, &past->inputs[i]);
    for (size_t i = 0; i < past->origin.file_count; i++)
        check_file(verification, &lists, past->origin.files[i].name, past->origin.files[i].sha256);
    tell(verification, archives, "Tệp nén", "Archives");
    tell(verification, inputs, "Tệp vào", "Inputs");
    tell(verification, lists, "Danh sách và hồ sơ kèm theo", "Lists and profile");
}

/* A regulation of the site's own is a file that an argument names; regulations stand in the order of their
 * arguments.
 */
static struct str file_of_pack(struct verification *verification, size_t number)
{
    const struct run_origin *origin = &verification->past->origin;
    struct str other, path = STR_NONE;
    for (size_t i = 0; i + 1 < origin->argument_count; i++)
        if (str_is(origin->arguments[i], "--rules") && number-- == 0 &&
            str_ends(origin->arguments[i + 1], STR(".xml")))
            path = whereabouts_find(&verification->whereabouts, origin->arguments[i + 1], STR_NONE, &other);
    return path;
}

static const struct ruleset *load_pack(struct verification *verification, struct str place, struct str id)
{
    struct diag silent = {0};
    const struct ruleset *rules = ruleset_load(verification->folder.arena, &silent,
                                               rules_folder(verification->session), &place, 1, false);
    return rules && rules->pack_count && str_equal(rules->packs[0]->id, id) ? rules : NULL;
}

/* A profile may have named it instead: then it is looked for by its id. */
static const struct ruleset *pack_now(struct verification *verification, size_t number,
                                      const struct pack *pack)
{
    struct str file = file_of_pack(verification, number);
    const struct ruleset *rules = file.n ? load_pack(verification, file, pack->id) : NULL;
    return rules ? rules : load_pack(verification, pack->id, pack->id);
}

static void check_packs(struct verification *verification)
{
    const struct ruleset *rules = verification->past->rules;
    struct tally tally = {rules->pack_count, 0};
    for (size_t i = 0; i < rules->pack_count; i++) {
        const struct ruleset *now = pack_now(verification, i, rules->packs[i]);
        bool same = now && str_equal(now->packs[0]->sha256, rules->packs[i]->sha256);
        tally.good += same;
        if (!same)
            differs(verification, rules->packs[i]->id,
                    now ? "gói quy tắc đã đổi từ khi rà soát" : "gói quy tắc không nạp được",
                    now ? "the rule pack has changed since the audit" : "the rule pack cannot be loaded");
    }
    tell(verification, tally, "Gói quy tắc", "Rule packs");
}

static void run_again(struct verification *verification)
{
    struct rerun rerun = rerun_folder(verification->session, &verification->folder,
                                      &verification->whereabouts, verification->past);
    verification->different += rerun.different;
    verification->unchecked += !rerun.done;
    verification->is_vouched_for = rerun.done && !rerun.different;
    tell(verification, (struct tally){rerun.files, rerun.files - rerun.different}, "Tệp sau khi chạy lại",
         "Files of the run asked for again");
}

static enum exit_status verify(struct verification *verification)
{
    check_outputs(verification);
    check_seals(verification);
    check_strangers(verification);
    if (!verification->different)
        verification->past = rerender_read(verification->session, &verification->folder);
    if (verification->past) {
        if (verification->session->settings.rerun)
            run_again(verification);
        check_inputs(verification);
        check_packs(verification);
    }
    console_print(&verification->session->diag, buf_str(&verification->out));
    buf_free(&verification->out);
    if (verification->different || !verification->past)
        return EXIT_CHECK_FAILED;
    return verification->unchecked ? EXIT_INCOMPLETE : status_of(verification->session, EXIT_CLEAN);
}

static enum exit_status run(struct session *session)
{
    struct diag *diag = &session->diag;
    struct verification verification = {.session = session};
    if (session->operand_count == 0) {
        diag_report(diag, LOSS_USAGE, NO_PLACE,
                    SAY(diag, "cần một thư mục báo cáo: rasoat verify THƯ-MỤC [TỆP…]",
                        "want a report folder: rasoat verify FOLDER [FILE…]"));
        return EXIT_UNUSABLE;
    }
    struct arena *arena = arena_new();
    enum exit_status status = EXIT_UNUSABLE;
    if (run_folder_open(arena, diag, session->operands[0], &verification.folder)) {
        verification.whereabouts = (struct whereabouts){arena, session->operands + 1,
                                                        session->operand_count - 1, verification.folder.path};
        status = verify(&verification);
    }
    arena_free(arena);
    return status;
}

const struct command command_verify = {
    .name = "verify",
    .bit = FOR_VERIFY,
    .operands_vi = "THƯ-MỤC [TỆP|THƯ-MỤC…]",
    .operands_en = "FOLDER [FILE|FOLDER…]",
    .title_vi = "kiểm tra báo cáo, tệp vào và gói quy tắc của một lần rà soát còn nguyên",
    .title_en = "check that reports, inputs and rule packs of an earlier run are what they were",
    .examples = "  rasoat verify bao-cao/\n"
                "  rasoat verify bao-cao/ --rerun luu-tru/\n",
    .run = run,
};
