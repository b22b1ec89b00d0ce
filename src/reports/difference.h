/* SPDX-License-Identifier: MIT */
/* Two runs side by side, per member: which findings are new, gone, unchanged. Findings are the same by their
 * id, so by content, detector and clause; people by account, else by name. */
#ifndef DIFFERENCE_H
#define DIFFERENCE_H

#include "buf.h"
#include "results.h"

/* As text, in the language of the newer run. True when anything is new or gone. */
bool difference_write(const struct results *older, const struct results *newer, struct buf *out);

#endif
