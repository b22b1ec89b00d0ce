/* SPDX-License-Identifier: MIT */
/* Every kind, event and role has its own word. */
#include "chat.h"

#include "check.h"

int main(void)
{
    for (int kind = 0; kind < KIND_COUNT; kind++)
        CHECK((int)kind_of(str_of(kind_name((enum message_kind)kind))) == kind);
    CHECK(kind_of(STR("hologram")) == KIND_UNKNOWN && kind_of(STR("")) == KIND_UNKNOWN);
    for (int event = 0; event < EVENT_COUNT; event++)
        for (int other = 0; other < event; other++)
            CHECK(!str_is(str_of(event_name((enum event_type)event)), event_name((enum event_type)other)));
    CHECK_STR(str_of(zalo_role_name(ZALO_OWNER)), "owner");
    CHECK_STR(str_of(zalo_role_name(ZALO_DEPUTY)), "deputy");
    return check_result();
}
