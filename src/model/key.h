/* SPDX-License-Identifier: MIT */
/* Who stands behind the codes of a pseudonymous report; kept apart from it. */
#ifndef KEY_H
#define KEY_H

#include <stddef.h>

#include "str.h"

struct key_entry {
    struct str code, account_id, name, display;
};

struct key {
    const struct key_entry *list;
    size_t count;
};

#endif
