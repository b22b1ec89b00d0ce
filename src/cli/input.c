/* SPDX-License-Identifier: MIT */
/* One input, from source to facts. */
#include "input.h"

#include "decode.h"
#include "refusal.h"

static bool refuse(struct session *session, struct input *input, const char *reason_vi, const char *reason_en)
{
    struct diag *diag = &session->diag;
    diag_report(diag, LOSS_FILE, (struct place){source_path(input->source), 0, 0, 0}, "%s",
                SAY(diag, reason_vi, reason_en));
    return false;
}

static bool is_legible(struct session *session, struct input *input, const struct sample *sample)
{
    struct diag *diag = &session->diag;
    struct str refusal = refusal_by_encoding(diag, sample->text);
    if (refusal.n)
        diag_report(diag, LOSS_FILE, (struct place){.file = source_path(input->source)}, "%.*s",
                    STR_ARG(refusal));
    return !refusal.n;
}

/* --from tells the format, but no encoding. */
static bool take_named_reader(struct session *session, struct input *input, const struct sample *sample)
{
    struct diag *diag = &session->diag;
    struct str name = session->settings.from;
    input->reader = reader_named(name);
    if (!input->reader)
        diag_report(diag, LOSS_USAGE, (struct place){source_path(input->source), 0, 0, 0},
                    SAY(diag, "không có dạng tệp “%.*s”; xem rasoat inspect --help",
                        "no input format \"%.*s\"; see rasoat inspect --help"),
                    STR_ARG(name));
    return input->reader && is_legible(session, input, sample);
}

static bool recognise_reader(struct session *session, struct input *input, const struct sample *sample)
{
    struct diag *diag = &session->diag;
    struct str refusal = STR_NONE;
    input->reader =
        reader_for(diag, sample, source_sample(input->source), source_name(input->source), &refusal);
    if (input->reader)
        input->claim = input->reader->probe(sample);
    else if (refusal.n)
        diag_report(diag, LOSS_FILE, (struct place){source_path(input->source), 0, 0, 0}, "%.*s",
                    STR_ARG(refusal));
    else
        refuse(session, input,
               "không nhận ra tệp xuất từ Zalo; cần văn bản chép từ Zalo PC, mảng JSON của Zalo Web hoặc "
               "bảng CSV (xem man rasoat-exports); nếu tệp chỉ có nội dung tin chép từ Zalo Web, thêm --from "
               "bodies: "
               "chỉ soát được nội dung, không rõ ai gửi, gửi khi nào",
               "not recognised as a Zalo export; want text copied from Zalo PC, a Zalo Web JSON array or a "
               "CSV table (see man rasoat-exports); if it holds bodies of messages alone, copied from Zalo "
               "Web, add "
               "--from bodies: only their words are audited, who wrote them and when stays unknown");
    return input->reader;
}

static struct input_facts facts_of(struct session *session, const struct input *input, enum encoding encoding,
                                   const struct sample *sample)
{
    const struct reader *reader = input->reader;
    return (struct input_facts){
        .file = arena_str(session->run, source_name(input->source)),
        .encoding = source_kind(input->source) ? source_kind(input->source) : encoding_name(encoding),
        .format = reader->name,
        .format_title = {str_of(reader->title_vi), str_of(reader->title_en)},
        .trust = reader->trust,
        .experimental = reader->experimental,
        .carries = reader_carries(reader, sample),
    };
}

bool input_open(struct session *session, struct arena *arena, struct source *source, struct input *input)
{
    *input = (struct input){.source = source};
    struct str raw = source_sample(input->source);
    if (raw.n == 0)
        return refuse(session, input, "tệp rỗng, không có gì để soát",
                      "the file is empty, there is nothing to audit");
    enum encoding encoding = encoding_of(raw);
    input->sample = (struct sample){decode_sample(arena, raw, encoding), raw.n < SOURCE_SAMPLE_BYTES};
    input->feed = decode_feed(arena, source_feed(input->source), encoding);
    reader_look(arena, &input->feed, &input->sample);
    if (session->settings.from.n ? !take_named_reader(session, input, &input->sample)
                                 : !recognise_reader(session, input, &input->sample))
        return false;
    encoding_tell(&session->diag, source_path(source), raw, encoding);
    input->facts = facts_of(session, input, encoding, &input->sample);
    return true;
}

bool input_read(struct session *session, struct arena *arena, struct input *input, const struct sink *sink)
{
    const struct settings *settings = &session->settings;
    struct read_options options = {
        .zone_minutes = settings->zone_minutes,
        .self_uid = settings->self_uid,
        .self_name = settings->self_name,
        .group = settings->group.n ? settings->group : input->group,
        .group_id = settings->group.n ? STR_NONE : input->group_id,
        .known_names = session->known_names,
        .known_name_count = session->known_name_count,
    };
    struct reading reading = {
        .arena = arena,
        .diag = &session->diag,
        .feed = input->feed,
        .file = source_path(input->source),
        .options = &options,
        .sink = sink,
    };
    bool usable = input->reader->read(&reading);
    for (struct str rest; feed_next(input->feed, &rest);)
        ; /* what a reader left unread still counts into the size and the hash */

    struct input_facts *facts = &input->facts;
    const struct accounting *accounting = &reading.accounting;
    facts->bytes = source_bytes(input->source);
    facts->sha256 = source_sha256(input->source, session->run);
    facts->seen = accounting->seen;
    facts->accepted = accounting->accepted;
    facts->system = accounting->system;
    facts->ignored = accounting->ignored;
    facts->quarantined = accounting->quarantined;
    facts->bad_times = accounting->bad_times;
    facts->replaced_characters = accounting->replaced_characters;
    facts->complete = usable && accounting->complete && accounting->quarantined == 0 &&
                      accounting->bad_times == 0 && source_whole(input->source);
    return usable;
}
