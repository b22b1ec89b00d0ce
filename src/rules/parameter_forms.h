/* SPDX-License-Identifier: MIT */
/* What the parameters that an element reads by itself may be: a wrong one would be no fault anywhere, and a
 * rule that finds nothing. */
#ifndef PARAMETER_FORMS_H
#define PARAMETER_FORMS_H

#include "detector.h"
#include "diag.h"
#include "suggest.h"

/* Reports (LOSS_USAGE) a value of a form that the element cannot read, or a role that the regulation does not
 * have. `place` is that of whoever chose the value. An empty value asks for nothing and always fits. */
void parameter_check(struct diag *diag, enum primitive primitive, const struct parameter *parameter,
                     struct choices roles, struct place place);

#endif
