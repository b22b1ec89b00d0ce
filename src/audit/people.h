/* SPDX-License-Identifier: MIT */
/* Who is who in one group. With account ids a person is the id; without, the exact name within one file.
 * Names never merge two ids or split one. */
#ifndef PEOPLE_H
#define PEOPLE_H

#include "fold.h"
#include "group.h"

/* One display name of one person. */
struct naming {
    struct str raw;     /* as the source spells it */
    struct str display; /* storage form, blanks at the ends taken off */
    struct fold fold;
    struct origin first; /* where it was first met */
    bool folded;         /* what one input calls somebody whom a better one knows */
    bool confirmed;      /* known to be the member's own choice, not the exporter's alias */
};

struct person {
    struct member shown;       /* what reports see; first, so that a member is found in its person */
    struct str key;            /* unique in the group */
    const struct term **terms; /* its rows of the roster */
    size_t term_count;
    struct naming *naming; /* the latest; NULL: no display name is known */
    struct {
        struct str roles;
        int64_t from_ms, until_ms; /* roles holds in [from, until) */
    } office;
    bool has_account;    /* its id stands in the source or on the roster */
    bool is_member;      /* seen in the member list, or added by an event */
    bool only_pasted;    /* all that it wrote is pasted text */
    bool is_unsure;      /* it came or went between two lists, perhaps not in the time of the log */
    bool is_role_unsure; /* its role in Zalo changed between two lists, likewise */
    struct {
        size_t in; /* number of the latest list that has it; 0: none */
        enum zalo_role role;
    } listed;
    bool is_gone;          /* left or removed, and not back since */
    bool lives;            /* gave a sign in the audited period */
    size_t met;            /* sequence of the latest act of its own */
    struct origin entered; /* what shows it as a member */
    struct person *next;   /* in order of appearance */
};

struct people;

struct people *people_new(struct group *group);
struct person *people_first(const struct people *people);

/* The sender of a message: found or new, its display name brought up to date. */
struct person *people_sender(struct people *people, const struct input *input, struct party party,
                             const struct origin *origin);
/* The sender of a record that another input has, too: only what he is called is of interest. */
void people_meet_copy(struct people *people, const struct input *input, struct party party);
/* Somebody an event names. *certain is false when only a name says so and two people bear it. */
struct person *people_party(struct people *people, const struct input *input, struct party party,
                            const struct origin *origin, bool *certain);
/* Whom a row of a member list is about; then that he is in the group. */
struct person *people_listed_as(struct people *people, const struct listed *listed,
                                const struct origin *origin);
void people_list(struct people *people, struct person *person, const struct listed *listed,
                 const struct origin *origin);

/* Does nobody else bear the person's name, in another source or on a list? */
bool people_knows_no_other(const struct people *people, const struct person *person);
/* Somebody else on the roster, his term not over at that moment, whose name this person displays; or NULL. */
const struct person *people_namesake_on_roster(const struct people *people, const struct person *person,
                                               struct stamp at);
/* A copy that may be kept beyond the message. */
struct origin origin_keep(struct arena *arena, const struct origin *origin);

/* Blank-separated roles in force at a moment; empty when none is known. */
struct str person_roles(struct run *run, struct person *person, struct stamp at);
/* A term in force; NULL when there is none. An unknown time takes the latest term. */
const struct term *person_term(const struct person *person, struct stamp at);
/* Is some term in force between the moments, the first one included? Else they are over, or ahead. */
enum tenure person_tenure(const struct person *person, int64_t from_ms, int64_t until_ms);
/* Is no term in force at that moment or later? Before the first one is not past: rosters often begin late. */
bool person_is_past(const struct person *person, struct stamp at);
/* Is one of these blank-separated words in both lists? */
bool roles_share(struct str a, struct str b);

#endif
