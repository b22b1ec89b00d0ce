/* SPDX-License-Identifier: MIT */
/* How a member stands: the roster against the group, and its display name. */
#include "standing.h"

#include "digest.h"

/* The roster has them at another time than the period: nobody waits for them in the group. */
static const enum word out_of_term[TENURE_COUNT] = {
    [TENURE_OVER] = WORD_PRESENCE_OVER, [TENURE_AHEAD] = WORD_PRESENCE_AHEAD};

enum word standing_presence(const struct results *results, const struct member *member)
{
    if (!results->roster)
        return WORD_PRESENCE_NO_ROSTER;
    if (digest_is_outsider(results, member))
        return WORD_PRESENCE_OUTSIDE;
    if (out_of_term[member->tenure])
        return out_of_term[member->tenure];
    if (digest_is_not_seen(results, member))
        return WORD_PRESENCE_NOT_SEEN;
    return member->differs ? WORD_PRESENCE_DIFFERS : WORD_PRESENCE_BOTH;
}

enum word standing_verdict(const struct results *results, const struct name_verdict *verdict)
{
    if (digest_is_unmet(results, verdict->member))
        return out_of_term[verdict->member->tenure] ? out_of_term[verdict->member->tenure] : WORD_NAME_ABSENT;
    if (!verdict->sufficient)
        return WORD_INSUFFICIENT;
    return verdict->good ? WORD_NAME_GOOD : WORD_NAME_CHANGE;
}
