/* SPDX-License-Identifier: MIT */
/* Vietnamese written without diacritics: an explainable count of bare spellings (design, text 6.2). */
#include "signs.h"

#include "viet.h"

/* clang-format off */

/* English and technical words, and small words of other languages, spelled like a bare Vietnamese syllable that would
 * need a mark. Ascending. */
static const char *const foreign_needing_marks[] = {
    "ac", "at", "ay", "bat", "bet", "bit", "boat", "bot", "bum", "bun", "but", "buy", "by", "cap", "cat",
    "chap", "chat", "chin", "chip", "chop", "coach", "coat", "cop", "cue", "cup", "cut", "dam", "dat", "den",
    "det", "diet", "din", "dip", "doc", "don", "dot", "due", "duo", "en", "et", "gap", "gin", "goat", "got",
    "gum", "gun", "gut", "guy", "hat", "hem", "het", "him", "hip", "hit", "hop", "hot", "hue", "hut", "ip",
    "it", "kip", "kit", "lap", "let", "lip", "lit", "lot", "mac", "map", "mat", "met", "mit", "moan", "mop",
    "mot", "mum", "nap", "net", "niet", "nip", "not", "nun", "nut", "oat", "on", "op", "pang", "pat", "pay",
    "pen", "pep", "pet", "pip", "pit", "poach", "poem", "poet", "pop", "pot", "pun", "pup", "put", "quiet",
    "quip", "quit", "rap", "rat", "rep", "rich", "rip", "roach", "roam", "roe", "rot", "rut", "sac", "sat",
    "sec", "set", "sip", "sit", "soap", "sue", "sup", "tap", "tech", "that", "them", "thin", "tip", "top",
    "tram", "trap", "trim", "trip", "true", "try", "up", "ut", "vet", "vip", "yen", "yet",
};

/* The same for bare spellings that are Vietnamese words as they stand. Ascending. */
static const char *const foreign_unmarked[] = {
    "a", "am", "an", "ban", "bang", "bay", "be", "bin", "cam", "can", "con", "day", "do", "e", "em", "gang",
    "gay", "go", "ha", "ham", "hang", "hay", "he", "hen", "hi", "ho", "hum", "hung", "i", "in", "la", "lay",
    "lo", "loan", "long", "lung", "ma", "man", "may", "me", "men", "mi", "min", "mo", "mom", "my", "no",
    "non", "o", "pa", "pan", "pi", "pin", "qua", "quay", "ram", "ran", "rang", "ray", "re", "rum", "run",
    "rung", "sang", "say", "sin", "so", "son", "song", "sum", "sun", "sung", "tan", "tang", "ten", "than",
    "the", "then", "thong", "tin", "to", "tom", "ton", "tray", "van", "vi", "via", "y",
};

/* Bare spellings that are words, but nearly always stand for one with marks (la for là, co for có). Ascending. */
static const char *const usually_marked[] = {
    "bao", "binh", "cao", "cha", "chao", "che", "chi", "chu", "chua", "co", "cong", "cu", "cua", "cung", "da",
    "dang", "dao", "di", "doi", "dong", "du", "gi", "gio", "hoi", "ke", "khoa", "khoan", "lai", "lam", "lanh",
    "loi", "lon", "lu", "ly", "mau", "minh", "moi", "mua", "nghi", "nhan", "nhe", "nho", "noi", "ong", "phan",
    "phong", "phu", "ro", "roi", "san", "ta", "tai", "tam", "tao", "thang", "thanh", "thao", "thay", "thi",
    "thoi", "thu", "tinh", "toan", "toi", "tri", "tu", "ung", "uy", "vang", "vao", "ve", "vo", "voi", "vu",
    "vua", "xa",
};

/* Of these, such as hardly any text with marks has: two words with one of them tell enough. Ascending. */
static const char *const telling[] = {
    "chua", "co", "cua", "doi", "gi", "gio", "gui", "hoi", "lam", "moi", "nghi", "nhan", "nhe", "nho", "noi",
    "roi", "toi", "vao", "voi", "vua",
};

/* How chats write short words: they speak for Vietnamese and stand in no other list. Ascending. */
static const char *const chat_words[] = {
    "ae", "ah", "ak", "bn", "dc", "hem", "hok", "hong", "j", "k", "ko", "lun", "mk", "mn", "ntn", "thui", "uk", "vs", "z",
};

/* Short answers that are typed without marks and can be nothing else, without the polite words around them.
 * Ascending. */
static const char *const answers[] = {
    "cam on", "chua a", "cung duoc", "da bao cao", "da biet", "da co", "da doc", "da gui", "da hieu",
    "da hoan thanh", "da nghe", "da nhan", "da nhan duoc", "da nop", "da ok", "da ro", "da thuc hien",
    "da tiep thu", "da vang", "da xem", "da xong", "dc roi", "dong y", "dung roi", "duoc a", "duoc roi",
    "nhan duoc", "nhat tri", "r a", "ro roi", "roi a", "thong nhat", "tiep thu", "vang a", "xac nhan", "xong roi",
};

/* Words that may stand before or behind an answer. Ascending. */
static const char *const polite[] = {"a", "anh", "bac", "chi", "chu", "co", "da", "em", "minh", "nhe", "sep", "toi", "vang"};

/* clang-format on */

static bool is_one_of(const char *const *words, size_t count, struct str word)
{
    for (size_t low = 0, high = count; low < high;) {
        size_t middle = low + (high - low) / 2;
        int order = str_compare(word, str_of(words[middle]));
        if (order == 0)
            return true;
        if (order < 0)
            high = middle;
        else
            low = middle + 1;
    }
    return false;
}

#define IS_ONE_OF(list, word) is_one_of(list, sizeof(list) / sizeof *(list), word)

struct tally {
    size_t words, capitalized, marked, vietnamese_marked, covered, vietnamese, strong, usually_marked,
        telling;
};

/* A run of text between blanks that is a link, an address, a file's name or a mention. */
static bool is_address(struct str run)
{
    static const char *const signs[] = {"://",  "www.", "@",    ".vn",  ".com", ".doc", ".xls", ".ppt",
                                        ".pdf", ".zip", ".rar", ".jpg", ".png", ".csv", ".txt"};
    if (str_find_byte(run, '.') == run.n && str_find_byte(run, '@') == run.n &&
        str_find_byte(run, ':') == run.n)
        return false;
    for (size_t i = 0; i < sizeof signs / sizeof *signs; i++)
        if (str_find(run, str_of(signs[i])) < run.n)
            return true;
    return false;
}

/* The run that byte `at` lies in; nothing before `floor` belongs to it. */
static struct str run_at(struct str text, size_t floor, size_t at)
{
    size_t begin = at, end = at;
    while (begin > floor && text.p[begin - 1] != ' ' && text.p[begin - 1] != '\n')
        begin--;
    while (end < text.n && text.p[end] != ' ' && text.p[end] != '\n')
        end++;
    return str_cut(text, begin, end - begin);
}

static bool has_digit(struct str text)
{
    for (size_t i = 0; i < text.n; i++)
        if (text.p[i] >= '0' && text.p[i] <= '9')
            return true;
    return false;
}

/* A text in capitals, but for a word or two, has no acronyms that could be told from words. */
static bool is_in_capitals(const struct fold *fold)
{
    enum { OTHERS_LIMIT = 4 }; /* one word in so many may be written otherwise */
    size_t words = 0, upper = 0;
    for (size_t i = 0; i < fold->count; i++) {
        const struct syllable *syllable = &fold->syllables[i];
        if (syllable->n < 2 || has_digit(str_cut(fold->text, syllable->at, syllable->n)))
            continue;
        words++;
        upper += (syllable->traits & SYLLABLE_UPPER) != 0;
    }
    return words - upper <= words / OTHERS_LIMIT;
}

static void count_word(const struct fold *fold, size_t index, struct tally *tally,
                       struct unmarked_verdict *verdict)
{
    enum { MOST_DECIDING = sizeof verdict->deciding / sizeof *verdict->deciding };
    const struct syllable *syllable = &fold->syllables[index];
    struct str bare = str_cut(fold->bare, syllable->bare_at, syllable->bare_n);
    tally->words++;
    tally->capitalized += (syllable->traits & SYLLABLE_CAPITAL) != 0 && !(syllable->traits & SYLLABLE_UPPER);
    if (syllable->traits & SYLLABLE_MARKED) {
        tally->marked++;
        tally->vietnamese_marked += (syllable->traits & SYLLABLE_VIETNAMESE) != 0;
        return;
    }
    enum bare_kind kind = viet_bare_kind(bare);
    bool strong = kind == BARE_NEEDS_MARK && !IS_ONE_OF(foreign_needing_marks, bare);
    tally->covered += kind != BARE_FOREIGN || IS_ONE_OF(chat_words, bare);
    tally->strong += strong;
    tally->usually_marked += IS_ONE_OF(usually_marked, bare);
    tally->telling +=
        (tally->words == 1 || !(syllable->traits & SYLLABLE_CAPITAL)) && IS_ONE_OF(telling, bare);
    tally->vietnamese += strong || (kind == BARE_POSSIBLE && !IS_ONE_OF(foreign_unmarked, bare));
    if (strong && verdict->deciding_count < MOST_DECIDING)
        verdict->deciding[verdict->deciding_count++] = (uint32_t)index;
}

static struct tally count_words(const struct fold *fold, struct unmarked_verdict *verdict)
{
    struct tally tally = {0};
    bool all_upper = is_in_capitals(fold), in_address = false;
    size_t run_end = 0;
    for (size_t i = 0; i < fold->count; i++) {
        const struct syllable *syllable = &fold->syllables[i];
        if (syllable->at >= run_end) {
            struct str run = run_at(fold->text, run_end, syllable->at);
            in_address = is_address(run);
            run_end = (size_t)(run.p - fold->text.p) + run.n;
        }
        bool acronym = syllable->traits & SYLLABLE_UPPER && !all_upper;
        bool styled = !(syllable->traits & SYLLABLE_MARKED) && syllable->storage_n != syllable->n;
        if (!in_address && !acronym && !styled && !has_digit(str_cut(fold->text, syllable->at, syllable->n)))
            count_word(fold, i, &tally, verdict);
    }
    return tally;
}

static bool is_polite(const struct fold *fold, size_t index)
{
    const struct syllable *syllable = &fold->syllables[index];
    return IS_ONE_OF(polite, str_cut(fold->bare, syllable->bare_at, syllable->bare_n));
}

static bool is_answer(const struct fold *fold, size_t first, size_t last)
{
    const struct syllable *from = &fold->syllables[first], *to = &fold->syllables[last];
    return IS_ONE_OF(answers, str_cut(fold->bare, from->bare_at, to->bare_at + to->bare_n - from->bare_at));
}

/* A short answer, with or without polite words: "vang em da nhan a". */
static bool is_fixed_answer(const struct fold *fold)
{
    enum { MOST_WORDS = 8 };
    if (fold->count > MOST_WORDS)
        return false;
    for (size_t first = 0; first < fold->count && (first == 0 || is_polite(fold, first - 1)); first++)
        for (size_t end = fold->count; end > first && (end == fold->count || is_polite(fold, end)); end--)
            if (is_answer(fold, first, end - 1))
                return true;
    return false;
}

/* Thresholds of the rule, from its measurements on correct, stripped and foreign text. */
enum {
    COVERED_IN_TEN = 7,
    WORDS_FOR_CERTAIN = 3,
    WORDS_FOR_PROBABLE = 4,
    PROBABLE_ONE_IN = 4,
    COVERED_AMONG_FOREIGN_IN_TEN =
        5, /* "Zalo loi, em upload lai file cho anh": names of things are English */
    TELLING_AMONG_FOREIGN = 3,
    NAME_WORDS_MOST = 4,
};

static bool is_covered(const struct tally *tally)
{
    return (tally->covered + tally->vietnamese_marked) * 10 >= tally->words * COVERED_IN_TEN;
}

static bool is_covered_among_foreign(const struct tally *tally)
{
    return tally->strong + tally->usually_marked >= TELLING_AMONG_FOREIGN &&
           tally->covered * 10 >= tally->words * COVERED_AMONG_FOREIGN_IN_TEN;
}

/* Nguyen Van A: a name says nothing about how its bearer writes. */
static bool is_name(const struct tally *tally)
{
    return tally->words <= NAME_WORDS_MOST && tally->capitalized == tally->words;
}

static enum unmarked judge(const struct fold *fold, const struct tally *tally)
{
    bool covered = is_covered(tally);
    size_t vietnamese_needed = tally->words / PROBABLE_ONE_IN > 2 ? tally->words / PROBABLE_ONE_IN : 2;
    if (is_name(tally))
        return is_fixed_answer(fold) ? UNMARKED_PROBABLE : UNMARKED_NO;
    if (tally->words == 2 && tally->strong == 2)
        return UNMARKED_YES;
    if (tally->words >= WORDS_FOR_CERTAIN && covered && tally->strong >= 1)
        return UNMARKED_YES;
    if (tally->words >= WORDS_FOR_PROBABLE && covered && tally->vietnamese >= vietnamese_needed &&
        tally->strong + tally->usually_marked > 0)
        return UNMARKED_PROBABLE;
    if (is_covered_among_foreign(tally))
        return UNMARKED_PROBABLE;
    if (tally->words >= 2 && tally->covered == tally->words && tally->telling)
        return UNMARKED_PROBABLE;
    return is_fixed_answer(fold) ? UNMARKED_PROBABLE : UNMARKED_NO;
}

/* A few words with marks in a text that else has none: two that need one, and more than those that have it.
 */
static bool is_mostly_unmarked(const struct tally *tally)
{
    enum { FOR_ONE_MARKED = 2 };
    return tally->strong >= 2 && (tally->strong > tally->marked ||
                                  tally->strong + tally->usually_marked > FOR_ONE_MARKED * tally->marked);
}

void unmarked_judge(const struct fold *fold, struct unmarked_verdict *verdict)
{
    *verdict = (struct unmarked_verdict){.verdict = UNMARKED_NO};
    if (fold->marked * 2 >= fold->count) /* so are most texts */
        return;
    struct tally tally = count_words(fold, verdict);
    if (tally.marked == 0) {
        verdict->verdict = judge(fold, &tally);
    } else if (tally.vietnamese_marked && is_mostly_unmarked(&tally) && is_covered(&tally)) {
        verdict->verdict = UNMARKED_YES;
        verdict->partly = true;
    }
}
