/* SPDX-License-Identifier: MIT */
/* What happens in a group, as programs of the zca-js family tell it: {type, data} without any sentence of Zalo's. */
#ifndef ZCA_EVENT_H
#define ZCA_EVENT_H

#include "chat.h"
#include "json_tree.h"

/* Is this the type of a group event? */
bool zca_event_is_known(struct str type);

/* Fills all but id, time and place. Members who come or go are the actor where nobody else acted; a type that is not
 * known gives EVENT_UNKNOWN and itself as the sentence. */
void zca_event(struct arena *arena, struct str type, const struct json_value *data, struct event *event);

#endif
