/* SPDX-License-Identifier: MIT */
#include "check.h"
#include "normalize.h"

static struct arena *arena;

static void check_storage(const char *raw, const char *wanted)
{
    struct text text;
    normalize(arena, str_of(raw), &text);
    CHECK_STR(text.storage, wanted);
    CHECK((text.counts[REPAIR_VIQR] > 0) == !str_is(str_of(raw), wanted));
}

int main(void)
{
    arena = arena_new();
    check_storage("Co^.ng ho`a xa~ ho^.i chu? nghi~a Vie^.t Nam", "Cộng hòa xã hội chủ nghĩa Việt Nam");
    check_storage("DDo^.c la^.p - Tu+. do - Ha.nh phu'c", "Độc lập - Tự do - Hạnh phúc");
    check_storage("Ddo^`ng chi' na`o dda~ nha^.n tho^ng ba'o?", "Đồng chí nào đã nhận thông báo?");
    check_storage("Cha'u o+? nha`, chi. ddi la`m. Tru+o+`ng ho.c mo+? cu+?a",
                  "Cháu ở nhà, chị đi làm. Trường học mở cửa");
    check_storage("Em ddo^`ng y'\\. Xin ca?m o+n\\.", "Em đồng ý. Xin cảm ơn.");
    check_storage("tu* do, o* dda^u, ba(ng gia'", "tư do, ơ đâu, băng giá");
    check_storage("VIE^.T NAM DDO^.C LA^.P", "VIỆT NAM ĐỘC LẬP");
    check_storage("Ho^.i nghi. 👍 dda~ xong", "Hội nghị 👍 đã xong");
    check_storage("Ga^`n ddu'ng, xem http://a.vn/dda~?o^.=1 va` ddo^`ng.chi'@b.vn",
                  "Gần đúng, xem http://a.vn/dda~?o^.=1 và ddo^`ng.chi'@b.vn");

    static const char *const not_viqr[] = {
        "",
        "chieu nay hop luc 2h. Em nho bao truoc? Vang.",
        "I'm here, you're there. I'm late? He'll come.",
        "x^2 + a(b+c) = add(a, b)*c",
        "adding middle address",
        "phòng a(1), a^2 và o+1, ddo^`ng",
        "f(a) g(o) a(b) o(c)",
        "file.ppt? a.b.c e.g. i.e.",
        "ok a.",
        "C++ a+b o+c",
        "dd/mm/yyyy hh:mm",
        "ddos attack, add^on",
    };
    for (size_t i = 0; i < sizeof not_viqr / sizeof *not_viqr; i++)
        check_storage(not_viqr[i], not_viqr[i]);
    arena_free(arena);
    return check_result();
}
