/* SPDX-License-Identifier: MIT */
/* The table of evaluators, and what each of them needs to see. */
#include "evaluator.h"

#include <assert.h>

#define NAME_EVALUATOR(name) &evaluator_##name,
static const struct evaluator *const evaluators[] = {EVALUATORS(NAME_EVALUATOR)};
#undef NAME_EVALUATOR

const struct evaluator *evaluator_of(enum primitive primitive)
{
    for (size_t i = 0; i < sizeof evaluators / sizeof *evaluators; i++)
        if (evaluators[i]->primitive == primitive)
            return evaluators[i];
    return NULL;
}

static const struct {
    const char *word, *vi, *en;
} wants[] = {
    {"times", "thời gian của tin nhắn", "the time of messages"},
    {"events", "sự kiện của nhóm (thêm, rời, đổi tên, ghim)", "group events (add, leave, rename, pin)"},
    {"recalls", "dấu vết thu hồi tin nhắn", "traces of recalled messages"},
    {"account_ids", "mã tài khoản của người gửi", "account ids of the senders"},
    {"profile_names", "tên do thành viên tự đặt (danh sách thành viên hoặc bảng bí danh)",
     "names the members chose themselves (a member list or aliases)"},
    {"identity", "mã tài khoản hoặc tên đã đối chiếu để biết ai là ai",
     "account ids or confirmed names that tell who is who"},
    {"roster", "danh sách thành viên của cơ quan (--roster)", "the office's roster (--roster)"},
    {"roster_ids", "mã tài khoản trong danh sách của cơ quan", "account ids on the roster"},
    {"member_list", "danh sách thành viên của nhóm (--members)", "the group's member list (--members)"},
    {"zalo_roles", "vai trò trong nhóm Zalo (trưởng nhóm, phó nhóm)",
     "roles in the Zalo group (owner, deputy)"},
    {"whole_talk", "cuộc trò chuyện liền mạch, không chỉ đoạn hiện trên trang đã lưu",
     "the talk without gaps, not the window of a saved page"},
};
static_assert(sizeof wants / sizeof *wants == NEED_COUNT, "each need has its words");

const char *need_word(size_t need)
{
    return wants[need].word;
}

struct bilingual need_title(size_t need)
{
    return (struct bilingual){str_of(wants[need].vi), str_of(wants[need].en)};
}

static unsigned abilities(unsigned carries_any, unsigned carries_all)
{
    unsigned able = 0;
    able |= carries_any & CARRIES_TIMES ? NEEDS_TIMES : 0;
    able |= carries_any & CARRIES_EVENTS ? NEEDS_EVENTS : 0;
    able |= carries_any & CARRIES_RECALLS ? NEEDS_RECALLS : 0;
    able |= carries_all & CARRIES_ACCOUNT_IDS ? NEEDS_ACCOUNT_IDS | NEEDS_IDENTITY : 0;
    able |= carries_all & CARRIES_PROFILE_NAMES ? NEEDS_PROFILE_NAMES | NEEDS_IDENTITY : 0;
    return able;
}

unsigned evaluator_abilities(const struct group *group, const struct input *input)
{
    const struct audit_options *options = group->run->options;
    unsigned able =
        input ? abilities(input->carries, input->carries) : abilities(group->carries_any, group->carries_all);
    able |= input || !(group->carries_any & CARRIES_WINDOW) ? NEEDS_WHOLE_TALK : 0; /* asked at the end */
    able |= options->member_count || options->alias_count ? NEEDS_IDENTITY : 0;
    able |= group->names_confirmed ? NEEDS_PROFILE_NAMES : 0;
    able |= group->has_roster ? NEEDS_ROSTER : 0;
    able |= group->roster_has_ids ? NEEDS_ROSTER_IDS : 0;
    able |= group->lists & GROUP_MEMBERS_SEEN ? NEEDS_MEMBER_LIST : 0;
    able |= group->lists & GROUP_ROLES_SEEN ? NEEDS_ZALO_ROLES : 0;
    return able;
}

void evaluator_say_missing(unsigned missing, struct buf *vi, struct buf *en)
{
    for (size_t i = 0; i < sizeof wants / sizeof *wants; i++) {
        if (!(missing >> i & 1))
            continue;
        buf_text(vi, vi->n ? "; " : "");
        buf_text(vi, wants[i].vi);
        buf_text(en, en->n ? "; " : "");
        buf_text(en, wants[i].en);
    }
}
