/* SPDX-License-Identifier: MIT */
/* Files that people take for exports and that are something else: what they are, and what to bring instead.
 */
#ifndef REFUSAL_H
#define REFUSAL_H

#include "diag.h"

/* One sentence in the user's language; empty for what is none of the known strangers. */

/* Text in an 8-bit encoding may have the form of an export, but would be garbled. */
struct str refusal_by_encoding(const struct diag *diag, struct str text);
/* Other products' logs have times, names and texts, too, but keys that only they write. */
struct str refusal_by_product(const struct diag *diag, struct str text);
/* Everything else; asked only about what no reader claims with any confidence. */
struct str refusal_of(const struct diag *diag, struct str text, struct str raw, struct str name);

#endif
