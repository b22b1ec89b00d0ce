/* SPDX-License-Identifier: MIT */
/* The words of the reports, and numbers and dates as Vietnamese offices write them. What is made lives in the
 * arena. */
#ifndef WORDING_H
#define WORDING_H

#include "results.h"

enum word {
#define WORD(name, vi, en) WORD_##name,
#include "words.def"
#undef WORD
    WORD_COUNT
};

struct str wording(enum word word, bool in_english);
/* The language asked for, else the other one. */
struct str wording_of(struct bilingual text, bool in_english);
/* The word with {1} … {4} replaced; unused parts may be empty. */
struct str wording_fill(struct arena *arena, bool in_english, enum word word,
                        const struct str parts[static 4]);
#define FILL(...) ((const struct str[4]){__VA_ARGS__})

struct str wording_number(struct arena *arena, bool in_english, uint64_t number); /* 1.234 */
struct str wording_time(struct arena *arena, const struct results *results, struct stamp at);
struct str wording_moment(struct arena *arena, const struct results *results,
                          int64_t ms); /* open: "không rõ" */
struct str wording_date(struct arena *arena, const struct results *results, int64_t ms);
struct str wording_zone(struct arena *arena, int zone_minutes); /* +07:00 */
struct str wording_period(struct arena *arena, const struct results *results);
struct str wording_pack(struct arena *arena, bool in_english, const struct pack *pack);
/* "bộ quy tắc lai-chau-893 bản 3; …": what "không phát hiện" must always name. */
struct str wording_packs(struct arena *arena, const struct results *results);

/* Why there are no orders to show: not judged, not enough data, or none seen (`none`). */
struct str wording_no_orders(struct arena *arena, bool in_english, const struct coverage *rule,
                             enum word none);

enum word wording_class(enum finding_class class);
enum word wording_severity(enum severity severity);
enum word wording_answer(enum answer_state state);
enum word wording_trust(enum trust trust);
enum word wording_notice(enum notice_kind kind);
enum word wording_zalo_role(enum zalo_role role);
struct str wording_role(struct str role,
                        bool in_english);               /* roles are an open list: others stay as they are */
enum word wording_title(const struct results *results); /* of the whole report */

#endif
