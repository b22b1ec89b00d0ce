/* SPDX-License-Identifier: MIT */
/* Word lists about Vietnamese names. An entry is one or more words; "pgđ=phó giám đốc" says what a short form
 * means. */
#ifndef NAME_TABLES_H
#define NAME_TABLES_H

enum name_table {
    TABLE_SURNAMES,      /* stand first and hardly ever as a given name */
    TABLE_WEAK_SURNAMES, /* as often a middle or given name: need three words, or Văn or Thị behind them */
    TABLE_LAST_SURNAMES, /* surnames that stand last among the Ê Đê and Gia Rai */
    TABLE_TRAILING,  /* Kinh surnames that may stand last ("Hòa Bình Nguyễn") and are no given names */
    TABLE_HIGHLAND,  /* parts of names from the highlands that are no Vietnamese syllables */
    TABLE_SOUTHERN,  /* Khmer and Cham surnames: behind them any word may be a name */
    TABLE_POSITIONS, /* offices, written out */
    TABLE_CODES,     /* offices, shortened: read only in capitals or behind a separator */
    TABLE_UNITS,     /* begin the name of a unit at the head of a segment */
    TABLE_UNIT_CUTS, /* and also in its middle: "Hạnh UBND xã" */
    TABLE_PLACES,    /* may bear a person's name: "trường Lê Lợi" */
    TABLE_COURTESY,  /* before a given name: kin words */
    TABLE_DEGREES,   /* learning and ranks: no office */
    TABLE_NEVER,     /* never in a person's name: trades, talk, sayings */
    TABLE_SELDOM,    /* in nicknames; in names only behind a surname */
    TABLE_COUNT
};

/* The entries of a table, separated by '|'. */
const char *name_table(enum name_table table);

#endif
