/* SPDX-License-Identifier: MIT */
/* Messages as the browser's store keeps them since 2026: encrypted, and written as base64. */
#ifndef CIPHERTEXT_H
#define CIPHERTEXT_H

#include "str.h"

/* Whole cipher blocks of 16 bytes in base64, letters of either case. A person may send such a word, too: one is
 * no proof, a file of nothing else is. */
bool is_ciphertext(struct str text);

#endif
