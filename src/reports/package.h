/* SPDX-License-Identifier: MIT */
/* A zip container with several parts, as office documents are; the same parts give the same bytes. */
#ifndef PACKAGE_H
#define PACKAGE_H

#include "buf.h"

struct package_part {
    const char *name; /* "word/document.xml" */
    struct str content;
};

/* In the order given: the list of content types comes first. */
void package_write(const struct package_part *parts, size_t count, struct buf *out);

#endif
