/* SPDX-License-Identifier: MIT */
/* The words by which our records name the values of enums. */
#include "record_names.h"

#include <assert.h>

#define LENGTH(list) (sizeof(list) / sizeof(list)[0])

/* Lists of our own. */
#define LIST(what, ...)                                                                                      \
    static const char *const what##_words[] = {__VA_ARGS__};                                                 \
    static const char *what##_word(size_t value)                                                             \
    {                                                                                                        \
        return what##_words[value];                                                                          \
    }                                                                                                        \
    const struct record_names record_##what = {what##_word, LENGTH(what##_words)};

/* Names that the floors below have given. */
#define GIVEN(what, type, name_of, how_many)                                                                 \
    static const char *what##_word(size_t value)                                                             \
    {                                                                                                        \
        return name_of((enum type)value);                                                                    \
    }                                                                                                        \
    const struct record_names record_##what = {what##_word, how_many};

LIST(answers, [ANSWER_IN_TIME] = "in-time", [ANSWER_LATE] = "late", [ANSWER_NONE] = "none",
     [ANSWER_OPEN] = "open")
/* In the order of their bits. */
LIST(capabilities, "account_ids", "message_ids", "times", "events", "recalls", "quotes", "file_names",
     "profile_names", "reactions", "window")
LIST(clause_states, [CLAUSE_CHECKED] = "checked", [CLAUSE_ATTESTED] = "attest",
     [CLAUSE_NOT_APPLICABLE] = "not-applicable")
LIST(precisions, [PRECISION_NONE] = "none", [PRECISION_DAY] = "day", [PRECISION_MINUTE] = "minute",
     [PRECISION_SECOND] = "second", [PRECISION_MS] = "ms")
LIST(primitives, [PRIMITIVE_TEXT] = "text", [PRIMITIVE_NAME] = "name", [PRIMITIVE_EVENT] = "event",
     [PRIMITIVE_ACCOUNT] = "account", [PRIMITIVE_ANSWER] = "answer", [PRIMITIVE_PIN] = "pin",
     [PRIMITIVE_SILENCE] = "silence", [PRIMITIVE_RECALL] = "recall", [PRIMITIVE_SERIES] = "series",
     [PRIMITIVE_STATE] = "state")
LIST(tenures, [TENURE_NONE] = "none", [TENURE_NOW] = "now", [TENURE_OVER] = "over", [TENURE_AHEAD] = "ahead")
LIST(trusts, [TRUST_TEXT] = "text", [TRUST_TABLE] = "table", [TRUST_IDS] = "ids")
static_assert(LENGTH(capabilities_words) == CAPABILITY_COUNT, "every capability has its word");
static_assert(LENGTH(primitives_words) == PRIMITIVE_COUNT, "every primitive has its word");
static_assert(LENGTH(clause_states_words) == CLAUSE_STATE_COUNT, "every state of a clause has its word");
static_assert(LENGTH(tenures_words) == TENURE_COUNT, "every tenure has its word");

GIVEN(classes, finding_class, class_name, CLASS_COUNT)
GIVEN(conclusions, conclusion, conclusion_name, CONCLUSION_COUNT)
GIVEN(kinds, message_kind, kind_name, KIND_COUNT)
GIVEN(notices, notice_kind, notice_name, NOTICE_KIND_COUNT)
GIVEN(severities, severity, severity_name, SEVERITY_COUNT)
GIVEN(zalo_roles, zalo_role, zalo_role_name, ZALO_MEMBER + 1)

size_t record_names_find(const struct record_names *names, struct str word)
{
    size_t value = 0;
    while (value < names->count && !str_is(word, names->name(value)))
        value++;
    return value;
}
