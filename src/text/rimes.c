/* SPDX-License-Identifier: MIT */
/* The onsets and rimes of written Vietnamese, each at the slot its letters hash to. The multipliers were
 * searched for until no two met; a table where two do meet does not compile (-Woverride-init). */
#include "rimes.h"

#include "letters.h"

enum { LETTER_BITS = 6, RIME_SLOT_BITS = 10, ONSET_SLOT_BITS = 6 };
#define RIME_MULTIPLIER             0x2A4B6D53U
#define ONSET_MULTIPLIER            0xF1FD42A3U
#define SLOT(key, multiplier, bits) ((uint32_t)((key) * (multiplier)) >> (32 - (bits)))

/* The key of up to four letters, by the names of letters.h. */
#define AT(name, place)            ((uint32_t)LETTER_##name << (place)*LETTER_BITS)
#define KEY_1(a)                   AT(a, 0)
#define KEY_2(a, b)                (AT(a, 0) | AT(b, 1))
#define KEY_3(a, b, c)             (KEY_2(a, b) | AT(c, 2))
#define KEY_4(a, b, c, d)          (KEY_3(a, b, c) | AT(d, 3))
#define PICK(a, b, c, d, key, ...) key
#define KEY(...)                   PICK(__VA_ARGS__, KEY_4, KEY_3, KEY_2, KEY_1, 0)(__VA_ARGS__)

/* clang-format off */

/* Rimes: spelling, which of its letters bears the tone in the older style (hòa, thủy), letters. */
static const struct rime rimes[1 << RIME_SLOT_BITS] = {
#define RIME(text, tone_at, ...) \
    [SLOT(KEY(__VA_ARGS__), RIME_MULTIPLIER, RIME_SLOT_BITS)] = {KEY(__VA_ARGS__), tone_at, sizeof(text) - 1, text}
    RIME("a", 0, A), RIME("ai", 0, A, I), RIME("ay", 0, A, Y), RIME("ao", 0, A, O), RIME("au", 0, A, U),
    RIME("ac", 0, A, C), RIME("ach", 0, A, C, H), RIME("am", 0, A, M), RIME("an", 0, A, N),
    RIME("ang", 0, A, N, G), RIME("anh", 0, A, N, H), RIME("ap", 0, A, P), RIME("at", 0, A, T),
    RIME("ăc", 0, AW, C), RIME("ăm", 0, AW, M), RIME("ăn", 0, AW, N), RIME("ăng", 0, AW, N, G),
    RIME("ăp", 0, AW, P), RIME("ăt", 0, AW, T),
    RIME("âu", 0, AA, U), RIME("ây", 0, AA, Y), RIME("âc", 0, AA, C), RIME("âm", 0, AA, M),
    RIME("ân", 0, AA, N), RIME("âng", 0, AA, N, G), RIME("âp", 0, AA, P), RIME("ât", 0, AA, T),
    RIME("e", 0, E), RIME("eo", 0, E, O), RIME("ec", 0, E, C), RIME("em", 0, E, M), RIME("en", 0, E, N),
    RIME("eng", 0, E, N, G), RIME("ep", 0, E, P), RIME("et", 0, E, T),
    RIME("ê", 0, EE), RIME("êu", 0, EE, U), RIME("êch", 0, EE, C, H), RIME("êm", 0, EE, M),
    RIME("ên", 0, EE, N), RIME("ênh", 0, EE, N, H), RIME("êp", 0, EE, P), RIME("êt", 0, EE, T),
    RIME("i", 0, I), RIME("iu", 0, I, U), RIME("ich", 0, I, C, H), RIME("im", 0, I, M), RIME("in", 0, I, N),
    RIME("inh", 0, I, N, H), RIME("ip", 0, I, P), RIME("it", 0, I, T),
    RIME("ia", 0, I, A), RIME("iêu", 1, I, EE, U), RIME("iêc", 1, I, EE, C), RIME("iêm", 1, I, EE, M),
    RIME("iên", 1, I, EE, N), RIME("iêng", 1, I, EE, N, G), RIME("iêp", 1, I, EE, P), RIME("iêt", 1, I, EE, T),
    RIME("o", 0, O), RIME("oi", 0, O, I), RIME("oc", 0, O, C), RIME("om", 0, O, M), RIME("on", 0, O, N),
    RIME("ong", 0, O, N, G), RIME("op", 0, O, P), RIME("ot", 0, O, T),
    RIME("ooc", 1, O, O, C), RIME("oong", 1, O, O, N, G),
    RIME("ô", 0, OO), RIME("ôi", 0, OO, I), RIME("ôc", 0, OO, C), RIME("ôm", 0, OO, M), RIME("ôn", 0, OO, N),
    RIME("ông", 0, OO, N, G), RIME("ôp", 0, OO, P), RIME("ôt", 0, OO, T),
    RIME("ơ", 0, OW), RIME("ơi", 0, OW, I), RIME("ơm", 0, OW, M), RIME("ơn", 0, OW, N), RIME("ơp", 0, OW, P),
    RIME("ơt", 0, OW, T),
    RIME("u", 0, U), RIME("ui", 0, U, I), RIME("uc", 0, U, C), RIME("um", 0, U, M), RIME("un", 0, U, N),
    RIME("ung", 0, U, N, G), RIME("up", 0, U, P), RIME("ut", 0, U, T),
    RIME("ua", 0, U, A), RIME("uôi", 1, U, OO, I), RIME("uôc", 1, U, OO, C), RIME("uôm", 1, U, OO, M),
    RIME("uôn", 1, U, OO, N), RIME("uông", 1, U, OO, N, G), RIME("uôt", 1, U, OO, T),
    RIME("ư", 0, UW), RIME("ưi", 0, UW, I), RIME("ưu", 0, UW, U), RIME("ưc", 0, UW, C), RIME("ưm", 0, UW, M),
    RIME("ưn", 0, UW, N), RIME("ưng", 0, UW, N, G), RIME("ưt", 0, UW, T),
    RIME("ưa", 0, UW, A), RIME("ươi", 1, UW, OW, I), RIME("ươu", 1, UW, OW, U), RIME("ươc", 1, UW, OW, C),
    RIME("ươm", 1, UW, OW, M), RIME("ươn", 1, UW, OW, N), RIME("ương", 1, UW, OW, N, G),
    RIME("ươp", 1, UW, OW, P), RIME("ươt", 1, UW, OW, T),
    RIME("y", 0, Y), RIME("ych", 0, Y, C, H), RIME("ynh", 0, Y, N, H), RIME("yt", 0, Y, T),
    RIME("yêu", 1, Y, EE, U), RIME("yêm", 1, Y, EE, M), RIME("yên", 1, Y, EE, N), RIME("yêng", 1, Y, EE, N, G),
    RIME("yêt", 1, Y, EE, T),
    RIME("oa", 0, O, A), RIME("oai", 1, O, A, I), RIME("oay", 1, O, A, Y), RIME("oao", 1, O, A, O),
    RIME("oac", 1, O, A, C), RIME("oach", 1, O, A, C, H), RIME("oam", 1, O, A, M), RIME("oan", 1, O, A, N),
    RIME("oang", 1, O, A, N, G), RIME("oanh", 1, O, A, N, H), RIME("oap", 1, O, A, P), RIME("oat", 1, O, A, T),
    RIME("oăc", 1, O, AW, C), RIME("oăm", 1, O, AW, M), RIME("oăn", 1, O, AW, N), RIME("oăng", 1, O, AW, N, G),
    RIME("oăt", 1, O, AW, T),
    RIME("oe", 0, O, E), RIME("oeo", 1, O, E, O), RIME("oem", 1, O, E, M), RIME("oen", 1, O, E, N),
    RIME("oet", 1, O, E, T),
    RIME("uây", 1, U, AA, Y), RIME("uân", 1, U, AA, N), RIME("uâng", 1, U, AA, N, G), RIME("uât", 1, U, AA, T),
    RIME("uê", 1, U, EE), RIME("uêch", 1, U, EE, C, H), RIME("uênh", 1, U, EE, N, H),
    RIME("uơ", 1, U, OW),
    RIME("uy", 0, U, Y), RIME("uyu", 1, U, Y, U), RIME("uych", 1, U, Y, C, H), RIME("uyn", 1, U, Y, N),
    RIME("uynh", 1, U, Y, N, H), RIME("uyp", 1, U, Y, P), RIME("uyt", 1, U, Y, T),
    RIME("uya", 1, U, Y, A), RIME("uyên", 2, U, Y, EE, N), RIME("uyêt", 2, U, Y, EE, T),
};

/* Onsets: spelling, what may follow, letters. "gi" and "qu" are read by viet.c. */
static const struct onset onsets[1 << ONSET_SLOT_BITS] = {
#define ONSET(text, follows, ...) \
    [SLOT(KEY(__VA_ARGS__), ONSET_MULTIPLIER, ONSET_SLOT_BITS)] = {KEY(__VA_ARGS__), follows, sizeof(text) - 1, text}
    ONSET("b", ONSET_ANY, B), ONSET("c", ONSET_BACK, C), ONSET("ch", ONSET_ANY, C, H), ONSET("d", ONSET_ANY, D),
    ONSET("g", ONSET_BACK, G), ONSET("gh", ONSET_FRONT, G, H), ONSET("h", ONSET_ANY, H),
    ONSET("k", ONSET_FRONT, K), ONSET("kh", ONSET_ANY, K, H), ONSET("l", ONSET_ANY, L),
    ONSET("m", ONSET_ANY, M), ONSET("n", ONSET_ANY, N), ONSET("ng", ONSET_BACK, N, G),
    ONSET("ngh", ONSET_FRONT, N, G, H), ONSET("nh", ONSET_ANY, N, H), ONSET("p", ONSET_ANY, P),
    ONSET("ph", ONSET_ANY, P, H), ONSET("r", ONSET_ANY, R), ONSET("s", ONSET_ANY, S), ONSET("t", ONSET_ANY, T),
    ONSET("th", ONSET_ANY, T, H), ONSET("tr", ONSET_ANY, T, R), ONSET("v", ONSET_ANY, V),
    ONSET("x", ONSET_ANY, X), ONSET("đ", ONSET_ANY, DD),
};

/* clang-format on */

static uint32_t key_of(const unsigned char *letters, size_t n)
{
    uint32_t key = 0;
    for (size_t i = 0; i < n; i++)
        key |= (uint32_t)letters[i] << i * LETTER_BITS;
    return key;
}

const struct rime *rime_find(const unsigned char *letters, size_t n)
{
    if (n == 0 || n > RIME_LONGEST)
        return NULL;
    uint32_t key = key_of(letters, n);
    const struct rime *rime = &rimes[SLOT(key, RIME_MULTIPLIER, RIME_SLOT_BITS)];
    return rime->key == key ? rime : NULL;
}

const struct onset *onset_find(const unsigned char *letters, size_t n)
{
    if (n == 0 || n > ONSET_LONGEST)
        return NULL;
    uint32_t key = key_of(letters, n);
    const struct onset *onset = &onsets[SLOT(key, ONSET_MULTIPLIER, ONSET_SLOT_BITS)];
    return onset->key == key ? onset : NULL;
}
