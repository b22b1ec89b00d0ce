/* SPDX-License-Identifier: MIT */
#include "ciphertext.h"

#include "check.h"

int main(void)
{
    CHECK(is_ciphertext(STR("q83vEjRWeJCrze8SNFZ4kA==")));                     /* one block */
    CHECK(is_ciphertext(STR("q83vEjRWeJCrze8SNFZ4kKvN7xI0VniQq83vEjRWeJA="))); /* two */
    static const char *const others[] = {
        "",
        "rõ",
        "q83vEjRWeJCrze8SNFZ4kA",
        "q83vEjRWeJCrze8SNFZ4kABB",
        "q83v EjRWeJCrze8SNFZkA==",
        "abababababababababababababababababababababab",
        "q83vEjRWe=CrzeSNFZ44kA==",
        "https://example.gov.vn/tin",
        "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855", /* a checksum */
    };
    for (size_t i = 0; i < sizeof others / sizeof *others; i++)
        CHECK(!is_ciphertext(str_of(others[i])));
    return check_result();
}
