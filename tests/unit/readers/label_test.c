/* SPDX-License-Identifier: MIT */
#include "label.h"

#include "check.h"

int main(void)
{
    struct arena *arena = arena_new();
    CHECK_STR(label_key(arena, STR("Thời gian gửi")), "thoigiangui");
    CHECK_STR(label_key(arena, STR("THOI_GIAN-GUI")), "thoigiangui");
    CHECK_STR(label_key(arena, STR("Tho\xCC\x9B\xCC\x80i gian gu\xCC\x9B\xCC\x89i")),
              "thoigiangui"); /* NFD */
    CHECK_STR(label_key(arena, STR("Đơn vị")), "donvi");
    CHECK_STR(label_key(arena, STR("senderId")), "senderid");
    CHECK_STR(label_key(arena, STR("#")), "");
    CHECK_STR(label_key(arena, STR("")), "");
    struct str longer = arena_format(arena, "%0300d", 1);
    CHECK_STR(label_key(arena, longer), "");
    arena_free(arena);
    return check_result();
}
