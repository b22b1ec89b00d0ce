/* SPDX-License-Identifier: MIT */
/* What can be told of a message before any detector is asked. */
#ifndef MESSAGE_FEATURES_H
#define MESSAGE_FEATURES_H

#include "matcher.h"

/* Bits of enum feature, of those that the matcher's triggers ask for. */
unsigned message_features(const struct matcher *matcher, const struct subject *subject);

#endif
