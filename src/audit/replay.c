/* SPDX-License-Identifier: MIT */
/* All inputs as one talk: what the journal plays goes into the audit, with a remark where a record repeats
 * another or stood in the wrong order. */
#include "replay.h"

#include "audit_state.h"
#include "notices.h"
#include "people.h"

static void remark(struct audit *audit, const struct input *input, struct str group_id, struct str group_name,
                   const struct origin *origin, const struct playback *playback)
{
    arena_reset(audit->run.scratch);
    struct group *group = audit_group(audit, group_id, group_name);
    if (!group)
        return;
    if (playback->runs_back)
        notices_add(group->notices, NOTICE_TIME_DISORDER, input->file, NULL, origin, STR_NONE);
    if (playback->repeat == REPEAT_DUPLICATE)
        notices_add(group->notices, NOTICE_DUPLICATE, input->file, NULL, origin, STR_NONE);
    if (playback->repeat == REPEAT_CONFLICT)
        notices_add(group->notices, NOTICE_ID_CONFLICT, origin->message_id, NULL, origin, origin->message_id);
}

static struct origin origin_of(const struct input *input, struct str id, struct stamp at, struct place where)
{
    where.file = input->file;
    return (struct origin){.message_id = id, .at = at, .where = where};
}

/* Two exports of one message, one made before its recall, one after: the later one holds good. */
static void take_recall(struct input *input, const struct message *message)
{
    take_event(input, &(struct event){
                          .id = message->id,
                          .group_id = message->group_id,
                          .group = message->group,
                          .at = message->at,
                          .type = EVENT_RECALL,
                          .actor = message->sender,
                          .value = message->id,
                          .where = message->where,
                      });
}

static void meet_sender(struct audit *audit, const struct input *input, const struct message *message)
{
    arena_reset(audit->run.scratch);
    struct group *group =
        audit->feed_count > 1 ? audit_group(audit, message->group_id, message->group) : NULL;
    if (group)
        people_meet_copy(group->people, input, message->sender);
}

static void play_message(void *self, const struct message *message, const struct playback *playback)
{
    struct audit *audit = self;
    struct input *input = audit->feeds[playback->input];
    struct origin origin = origin_of(input, message->id, message->at, message->where);
    if (playback->runs_back || playback->repeat != REPEAT_NONE)
        remark(audit, input, message->group_id, message->group, &origin, playback);
    if (playback->repeat == REPEAT_DUPLICATE) {
        input->duplicate_messages++;
        meet_sender(audit, input, message);
        return;
    }
    take_message(input, message, playback);
    if (playback->repeat == REPEAT_RECALLED)
        take_recall(input, message);
}

static void play_event(void *self, const struct event *event, const struct playback *playback)
{
    struct audit *audit = self;
    struct input *input = audit->feeds[playback->input];
    struct origin origin = origin_of(input, event->id, event->at, event->where);
    if (playback->runs_back || playback->repeat != REPEAT_NONE)
        remark(audit, input, event->group_id, event->group, &origin, playback);
    if (playback->repeat == REPEAT_DUPLICATE)
        input->duplicate_events++;
    else
        take_event(input, event);
}

bool replay_all(struct audit *audit)
{
    journal_judge(audit->journal);
    audit->has_one_group = journal_groups(audit->journal) < 2;
    for (size_t i = 0; i < audit->feed_count; i++)
        audit->feeds[i]->number = journal_view(audit->journal, i);
    return journal_play(audit->journal, &(struct player){audit, play_message, play_event});
}
