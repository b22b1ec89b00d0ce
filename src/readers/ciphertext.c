/* SPDX-License-Identifier: MIT */
/* The look of base64 over whole blocks. */
#include "ciphertext.h"

enum { BLOCK_BYTES = 16, SHORTEST_BYTES = 24 /* one block */ };

bool is_ciphertext(struct str text)
{
    size_t upper = 0, lower = 0, padding = 0;
    if (text.n < SHORTEST_BYTES || text.n % 4)
        return false;
    for (size_t i = 0; i < text.n; i++) {
        char byte = text.p[i];
        bool is_upper = byte >= 'A' && byte <= 'Z', is_lower = byte >= 'a' && byte <= 'z';
        bool is_other = (byte >= '0' && byte <= '9') || byte == '+' || byte == '/';
        upper += is_upper;
        lower += is_lower;
        padding += byte == '=';
        if (byte == '=' ? i + 2 < text.n : padding || !(is_upper || is_lower || is_other))
            return false;
    }
    return upper && lower && (text.n / 4 * 3 - padding) % BLOCK_BYTES == 0;
}
