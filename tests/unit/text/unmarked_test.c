/* SPDX-License-Identifier: MIT */
#include <string.h>

#include "check.h"
#include "signs.h"

static struct arena *arena;

static void check_verdict(const char *text, enum unmarked wanted, bool partly, const char *deciding)
{
    struct fold fold;
    struct unmarked_verdict verdict;
    char words[200] = "";
    fold_text(arena, str_of(text), &fold);
    unmarked_judge(&fold, &verdict);
    for (size_t i = 0; i < verdict.deciding_count; i++) {
        const struct syllable *syllable = &fold.syllables[verdict.deciding[i]];
        strncat(words, i ? " " : "", 2);
        strncat(words, fold.text.p + syllable->at, syllable->n);
    }
    bool right = CHECK(verdict.verdict == wanted), partly_right = CHECK(verdict.partly == partly);
    if (deciding)
        CHECK_STR(str_of(words), deciding);
    if (!right || !partly_right)
        printf("    \"%s\": %d, decided by \"%s\"\n", text, verdict.verdict, words);
}

int main(void)
{
    arena = arena_new();
    check_verdict("chieu nay hop luc 2h", UNMARKED_YES, false, "chieu luc");
    check_verdict("Kinh gui cac dong chi, de nghi nop bao cao truoc ngay mai", UNMARKED_YES, false, NULL);
    check_verdict("THONG BAO: MAI 7H TAP TRUNG TAI SAN UBND HUYEN", UNMARKED_YES, false, NULL);
    check_verdict("nhan duoc", UNMARKED_PROBABLE, false, NULL);
    check_verdict("khong duoc", UNMARKED_YES, false, "khong duoc");
    check_verdict("Da nhan", UNMARKED_PROBABLE, false, NULL);
    check_verdict("vang em da nhan a", UNMARKED_PROBABLE, false, NULL);
    check_verdict("da ro a", UNMARKED_PROBABLE, false, NULL);
    check_verdict("gui chi xem", UNMARKED_PROBABLE, false, NULL);
    check_verdict("dung roi", UNMARKED_PROBABLE, false, NULL);
    check_verdict("may khoe chua", UNMARKED_PROBABLE, false, NULL);
    check_verdict("sang mai anh em nho chuan bi nha", UNMARKED_YES, false, NULL);
    check_verdict("em gui anh file nha, chi xem roi bao em", UNMARKED_PROBABLE, false, NULL);
    check_verdict("Chào anh, chieu nay hop luc may gio, em khong duoc bao truoc", UNMARKED_YES, true, NULL);

    check_verdict("", UNMARKED_NO, false, "");
    check_verdict("ok em", UNMARKED_NO, false, "");
    check_verdict("Anh Nam cho em xin hai trang sau", UNMARKED_NO, false, "");
    check_verdict("ban Co Noi", UNMARKED_NO, false, NULL);
    check_verdict("nhan file", UNMARKED_NO, false, NULL);
    check_verdict("phim hay nha anh em", UNMARKED_NO, false, "");
    check_verdict("Dạ vâng, em đã nhận được ạ", UNMARKED_NO, false, "");
    check_verdict("anh gửi em file hop.docx với, mail cho em", UNMARKED_NO, false, NULL);
    check_verdict("UBND HĐND", UNMARKED_NO, false, NULL);
    check_verdict("This is the man that can not run to the song", UNMARKED_NO, false, NULL);
    check_verdict("please check your email and reset the password", UNMARKED_NO, false, NULL);
    check_verdict("https://khong-duoc.vn/viec-lam/quyet-dinh", UNMARKED_NO, false, "");
    check_verdict("@nguyen.thuoc @viec", UNMARKED_NO, false, "");
    check_verdict("𝓱𝓸𝓹 𝓵𝓾𝓬 𝓬𝓱𝓲𝓮𝓾", UNMARKED_NO, false, "");
    check_verdict("12345 2026 0912", UNMARKED_NO, false, "");
    arena_free(arena);
    return check_result();
}
