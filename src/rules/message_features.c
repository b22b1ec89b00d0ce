/* SPDX-License-Identifier: MIT */
/* Features of messages: cheap, and true wherever a condition on them could hold. */
#include "message_features.h"

#include "message_tests.h"

static bool is_forwarded(const struct matcher *matcher, const struct subject *subject)
{
    (void)matcher;
    return subject->forwarded;
}

static bool is_quoting(const struct matcher *matcher, const struct subject *subject)
{
    (void)matcher;
    return subject->quotes;
}

static bool has_role(const struct matcher *matcher, const struct subject *subject)
{
    (void)matcher;
    return subject->sender_roles.n > 0;
}

static bool is_host_byte(char byte)
{
    return (byte >= 'a' && byte <= 'z') || (byte >= '0' && byte <= '9') || byte == '-';
}

/* A dot between letters or digits of a host, its last label beginning with a letter, or "://": all that link_next can
 * make a link of. */
static bool has_link(const struct matcher *matcher, const struct subject *subject)
{
    const struct fold *fold = subject->zones[ZONE_TEXT];
    struct str text = fold ? fold->text : STR_NONE;
    (void)matcher;
    if (subject->zones[ZONE_LINK])
        return true;
    for (size_t at = 0; (at += str_find_byte(str_from(text, at), '.')) + 1 < text.n; at++)
        if (at > 0 && is_host_byte(text.p[at - 1]) && text.p[at + 1] >= 'a' && text.p[at + 1] <= 'z')
            return true;
    for (size_t at = 0; (at += str_find_byte(str_from(text, at), ':')) < text.n; at++)
        if (str_starts(str_from(text, at), STR("://")))
            return true;
    return false;
}

static bool has_emoji(const struct matcher *matcher, const struct subject *subject)
{
    const struct signs *signs = subject->signs;
    (void)matcher;
    return signs && (signs->counts[SIGN_EMOJI_FEELING] || signs->counts[SIGN_EMOJI_OTHER]);
}

static bool has_encoding(const struct matcher *matcher, const struct subject *subject)
{
    (void)matcher;
    return message_encoding(subject) != 0;
}

static bool has_mention(const struct matcher *matcher, const struct subject *subject)
{
    struct str text = subject->text->storage;
    (void)matcher;
    return subject->mentions || str_find_byte(text, '@') < text.n;
}

static bool has_time(const struct matcher *matcher, const struct subject *subject)
{
    (void)matcher;
    return subject->calendar && subject->at.precision != PRECISION_NONE;
}

static bool is_long(const struct matcher *matcher, const struct subject *subject)
{
    struct str text = subject->text->storage;
    const struct fold *fold = subject->zones[ZONE_TEXT];
    return text.n > matcher->long_chars || (fold && fold->count > matcher->long_words) ||
           (text.n >= matcher->long_lines && message_lines(text) > matcher->long_lines);
}

unsigned message_features(const struct matcher *matcher, const struct subject *subject)
{
    static bool (*const features[])(const struct matcher *matcher, const struct subject *subject) = {
        [FEATURE_FORWARDED] = is_forwarded, [FEATURE_QUOTES] = is_quoting,     [FEATURE_ROLE] = has_role,
        [FEATURE_LINK] = has_link,          [FEATURE_EMOJI] = has_emoji,       [FEATURE_ENCODING] = has_encoding,
        [FEATURE_MENTIONS] = has_mention,   [FEATURE_TIME] = has_time,         [FEATURE_LONG] = is_long,
    };
    _Static_assert(sizeof features / sizeof *features == FEATURE_COUNT, "one function per feature");
    unsigned found = 0;
    for (unsigned i = 0; i < FEATURE_COUNT; i++)
        if (matcher->features >> i & 1 && features[i](matcher, subject))
            found |= 1U << i;
    return found;
}
