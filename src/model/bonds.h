/* SPDX-License-Identifier: MIT */
/* Who of one input is who of another: people that an input only names, by the records that others give with
 * an account or under another name. A name alone never joins two; shared records do. */
#ifndef BONDS_H
#define BONDS_H

#include "arena.h"
#include "chat.h"

struct bonds;

enum bond_weight {
    BOND_SHORT = 1,   /* a few words at the same moment */
    BOND_TELLING = 2, /* words that nobody else writes in the same second */
    BOND_SURE = 4,    /* the message's id, or the name as well */
};

struct kin {
    struct str id;   /* the account, where an input has one */
    struct str name; /* else the name, as the input has it */
    size_t input;
};

struct bonds *bonds_new(struct arena *arena);
/* A number for an account, or for a name in an input; 0: nobody is named. */
uint32_t bonds_who(struct bonds *bonds, size_t input, struct party party);
/* Are these two accounts? A name may be anybody's. */
bool bonds_are_two(const struct bonds *bonds, uint32_t who, uint32_t other);
/* The one of both that is an account, else the first. */
uint32_t bonds_account(const struct bonds *bonds, uint32_t who, uint32_t other);
/* Two records of two inputs are one; their authors are one, if enough of them say so. */
void bonds_testify(struct bonds *bonds, uint32_t who, uint32_t other, unsigned weight);
/* One message under two names: at least one of them is not what the account calls itself. */
void bonds_doubt(struct bonds *bonds, uint32_t who, uint32_t name_hash);

struct bonds_court {
    bool (*outranks)(void *self, size_t input, size_t other); /* whose name stands for both */
    size_t (*view)(void *self, size_t input);                 /* equal names in equal views are one person */
    void *self;
};
/* Ends the testifying. Who would be two accounts is taken for nobody's kin. */
void bonds_settle(struct bonds *bonds, const struct bonds_court *court);

/* Whom another input knows the one by whom this one only names; false where there is none. */
bool bonds_kin(struct bonds *bonds, size_t input, struct str name, struct kin *kin);
bool bonds_doubts(struct bonds *bonds, struct str id, uint32_t name_hash);

#endif
