/* SPDX-License-Identifier: MIT */
/* The matcher's candidates and confirmations give what PCRE2 gives one by one: every signal of the shipped
 * rules on messages made of their own words, plain and damaged. Two ways that share no code above pattern.c.
 */
#include "check.h"
#include "made_messages.h"
#include "one_by_one.h"

enum { MESSAGES = 1000, SHOWN = 5 };

static void print(void *context, const struct diag_entry *entry)
{
    (void)context;
    printf("%.*s\n", STR_ARG(entry->text));
}

struct fired {
    const struct ruleset *rules;
    bool *by_detector;
};

static void note(void *self, const struct hit *hit)
{
    struct fired *fired = self;
    for (size_t i = 0; i < fired->rules->detector_count; i++)
        if (fired->rules->detectors[i] == hit->detector)
            fired->by_detector[i] = true;
}

/* How many signals fired; each difference is shown. */
static size_t compare(struct one_by_one *oracle, struct scan *scan, struct arena *scratch,
                      struct fired *fired, struct str raw, size_t *differences)
{
    struct text text;
    struct fold fold;
    size_t count = 0;
    normalize(scratch, raw, &text);
    fold_text(scratch, text.storage, &fold);
    struct subject subject = {.text = &text, .zones = {[ZONE_TEXT] = &fold}};
    for (size_t i = 0; i < fired->rules->detector_count; i++)
        fired->by_detector[i] = false;
    scan_message(scan, &subject, note, fired);
    for (size_t i = 0; i < fired->rules->detector_count; i++) {
        bool want = one_by_one_fires(oracle, i, &fold);
        count += want;
        if (want != fired->by_detector[i] && (*differences)++ < SHOWN)
            printf("    %.*s %s in \"%.*s\"\n", STR_ARG(fired->rules->detectors[i]->id),
                   want ? "is missing" : "is too much", STR_ARG(text.storage));
    }
    return count;
}

int main(int count, char **arguments)
{
    struct arena *arena = arena_new(), *scratch = arena_new();
    struct diag diag = {.in_english = true, .emit = print};
    const struct ruleset *rules = ruleset_load_all(arena, &diag, str_of(count > 1 ? arguments[1] : "rules"));
    if (!CHECK(rules))
        return check_result();
    const struct ruleset *apart = signals_apart(arena, rules);
    struct fired fired = {apart, arena_array(arena, apart->detector_count, sizeof(bool))};
    struct one_by_one *oracle = one_by_one_new(arena, apart);
    struct made_messages *made = made_messages_new(arena, rules, 80, 70);
    struct scan *scan = scan_new(arena, apart);
    struct buf message = {0};
    size_t pairs = 0, differences = 0;
    for (size_t i = 0; i < MESSAGES; i++) {
        made_messages_next(made, &message);
        arena_reset(scratch);
        pairs += compare(oracle, scan, scratch, &fired, buf_str(&message), &differences);
    }
    printf("%d messages, %zu signals, %zu pairs, %zu differences\n", MESSAGES, apart->detector_count, pairs,
           differences);
    CHECK(differences == 0);
    CHECK(pairs > MESSAGES / 2); /* else the messages are too poor to prove anything */
    buf_free(&message);
    arena_free(scratch);
    arena_free(arena);
    return check_result();
}
