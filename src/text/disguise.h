/* SPDX-License-Identifier: MIT */
/* Letters that stand for others without being compatible with them in Unicode: what they are read as. */
#ifndef DISGUISE_H
#define DISGUISE_H

#include <stdint.h>

/* ð Ð ɖ Ɖ as đ, small capitals, dotless ı, white letters on black ground; 0 for all else. */
uint32_t disguise_letter(uint32_t code_point);
/* Letters of other scripts that look like a Latin one (Cyrillic, Greek, Armenian, Lao …); 0 for all else.
 * Lower case. */
uint32_t disguise_lookalike(uint32_t code_point);

#endif
