/* SPDX-License-Identifier: MIT */
/* Whether ".apk" in a text is the end of a file's name. */
#ifndef EXTENSION_H
#define EXTENSION_H

#include "extents.h"
#include "match.h"

/* `place` covers the dot and the extension. `doubled`: only behind another extension, as in "a.pdf.exe". */
bool extension_stands(const struct fold *fold, enum zone zone, struct stretch place, bool doubled);

#endif
