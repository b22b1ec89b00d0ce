/* SPDX-License-Identifier: MIT */
/* The tables of members and of their display names. */
#include "digest.h"
#include "ledger.h"
#include "standing.h"

/* ---- members ---- */

static size_t member_rows(const struct results *results, const struct group_results *group)
{
    (void)results;
    return group->member_count;
}

static const struct member *member_of(const struct entry *entry)
{
    return entry->group->members[entry->index];
}

static struct cell member_name(const struct entry *entry)
{
    return ledger_text(member_of(entry)->name);
}

static struct cell member_display(const struct entry *entry)
{
    return ledger_text(member_of(entry)->display);
}

static struct cell member_account(const struct entry *entry)
{
    return ledger_text(member_of(entry)->id);
}

static struct cell member_position(const struct entry *entry)
{
    return ledger_text(member_of(entry)->position);
}

static struct cell member_unit(const struct entry *entry)
{
    return ledger_text(member_of(entry)->unit);
}

static struct cell member_role(const struct entry *entry)
{
    return ledger_text(wording_role(member_of(entry)->role, entry->results->in_english));
}

static struct cell member_presence(const struct entry *entry)
{
    return ledger_word(entry, standing_presence(entry->results, member_of(entry)));
}

static struct cell member_facts(const struct entry *entry)
{
    return ledger_number(member_of(entry)->findings[CLASS_FACT]);
}

static struct cell member_signs(const struct entry *entry)
{
    return ledger_number(member_of(entry)->findings[CLASS_SIGN]);
}

static const struct column member_columns[] = {
    {WORD_GROUP, 18, false, ledger_group},       {WORD_NAME, 24, false, member_name},
    {WORD_DISPLAY, 28, false, member_display},   {WORD_ACCOUNT, 21, false, member_account},
    {WORD_POSITION, 22, false, member_position}, {WORD_UNIT, 22, false, member_unit},
    {WORD_ROLE, 14, false, member_role},         {WORD_PRESENCE, 34, false, member_presence},
    {WORD_CLASS_FACT, 12, false, member_facts},  {WORD_CLASS_SIGN, 12, false, member_signs},
};

const struct ledger ledger_members = {
    .name = "members",
    .title = WORD_MEMBERS,
    .columns = member_columns,
    .column_count = sizeof member_columns / sizeof member_columns[0],
    .frozen = 2,
    .printed = sizeof member_columns / sizeof member_columns[0],
    .rows = member_rows,
};

/* ---- names ---- */

static size_t name_rows(const struct results *results, const struct group_results *group)
{
    (void)results;
    return group->name_count;
}

static const struct name_verdict *verdict_of(const struct entry *entry)
{
    return &entry->group->names[entry->index];
}

static struct cell verdict_name(const struct entry *entry)
{
    const struct member *member = verdict_of(entry)->member;
    return ledger_text(member->on_roster ? member->name : STR_NONE);
}

static struct cell verdict_position(const struct entry *entry)
{
    return ledger_text(verdict_of(entry)->member->position);
}

/* Who was not seen shows no name. */
static struct cell verdict_display(const struct entry *entry)
{
    const struct member *member = verdict_of(entry)->member;
    return ledger_text(digest_is_unmet(entry->results, member) ? STR_NONE : member->display);
}

static struct cell verdict_account(const struct entry *entry)
{
    return ledger_text(verdict_of(entry)->member->id);
}

static struct cell verdict_pack(const struct entry *entry)
{
    return ledger_text(verdict_of(entry)->pack ? verdict_of(entry)->pack->id : STR(""));
}

static struct cell verdict_verdict(const struct entry *entry)
{
    return ledger_word(entry, standing_verdict(entry->results, verdict_of(entry)));
}

static struct cell verdict_advice(const struct entry *entry)
{
    return ledger_bilingual(entry, verdict_of(entry)->advice);
}

static struct cell verdict_presence(const struct entry *entry)
{
    return ledger_word(entry, standing_presence(entry->results, verdict_of(entry)->member));
}

static const struct column name_columns[] = {
    {WORD_GROUP, 18, false, ledger_group},        {WORD_ACCOUNT, 21, false, verdict_account},
    {WORD_DISPLAY, 30, false, verdict_display},   {WORD_PACK, 16, false, verdict_pack},
    {WORD_VERDICT, 18, false, verdict_verdict},   {WORD_NAME_ADVICE, 60, false, verdict_advice},
    {WORD_ROSTER_NAME, 24, false, verdict_name},  {WORD_ROSTER_POSITION, 24, false, verdict_position},
    {WORD_PRESENCE, 34, false, verdict_presence},
};

const struct ledger ledger_names = {
    .name = "names",
    .title = WORD_NAMES,
    .columns = name_columns,
    .column_count = sizeof name_columns / sizeof name_columns[0],
    .frozen = 3,
    .printed = sizeof name_columns / sizeof name_columns[0],
    .rows = name_rows,
};
