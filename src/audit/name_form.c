/* SPDX-License-Identifier: MIT */
/* The grammar of names as Vietnamese offices write them, the forms of the minorities included. */
#include "name_form.h"

#include "name_words.h"
#include "normalize.h"
#include "viet.h"

enum {
    LONGEST_CHARACTERS = 80
}; /* "Nguyễn Văn Nam - Phó Giám đốc Sở Nông nghiệp và Phát triển nông thôn" has 68 */
enum { REPEATS_TOLERATED = 1 }; /* "Lan Lan" */

/* --- what a word is --- */

static bool is_initial(const struct name_parts *parts, size_t token)
{
    const struct name_token *it = &parts->tokens[token];
    static const char real[][3] = {"a", "y", "ý", "ê", "u"}; /* A Páo, Y Bhăm, Như Ý */
    bool one_letter = it->text.n == 1 || (it->text.n == 2 && (unsigned char)it->text.p[0] >= 0xC0);
    if (!one_letter || it->dotted)
        return one_letter;
    bool leads = token == parts->person_at && parts->person_n > 2; /* "H Ngọc Mlô" */
    if (leads && (str_is(it->text, "h") || str_is(it->text, "k")))
        return false;
    for (size_t i = 0; i < sizeof real / sizeof *real; i++)
        if (str_is(it->text, real[i]))
            return false;
    return true;
}

static bool has_digit(struct str text)
{
    for (size_t i = 0; i < text.n; i++)
        if (text.p[i] >= '0' && text.p[i] <= '9')
            return true;
    return false;
}

/* Spelled by the Vietnamese grammar; without marks also as the bare form of such a syllable. */
static bool is_vietnamese(const struct name_parts *parts, const struct name_token *token)
{
    return viet_is_syllable(token->text) || (parts->unmarked && viet_bare_kind(token->bare) != BARE_FOREIGN);
}

static bool is_highland(const struct name_parts *parts, size_t token)
{
    struct str text = parts->tokens[token].text;
    return str_find_byte(text, '\'') < text.n || name_words(parts, token, token + 1, TABLE_HIGHLAND) ||
           name_words(parts, token, token + 1, TABLE_LAST_SURNAMES);
}

/* A name in which words are not to be measured by Vietnamese spelling. */
static bool is_of_minority(const struct name_parts *parts)
{
    if (parts->person_n > 1 && name_words(parts, parts->person_at, parts->count, TABLE_SOUTHERN))
        return true;
    for (size_t i = 0; i < parts->person_n; i++)
        if (is_highland(parts, parts->person_at + i))
            return true;
    return false;
}

/* A word of Vietnamese letters that no Vietnamese syllable is spelled like: a clan's name, as Katơr, Bkrông.
 */
static bool is_clan(const struct name_token *token)
{
    bool vietnamese_letters = !str_equal(token->text, token->bare) && !viet_is_syllable(token->text);
    for (size_t i = 0; i < token->bare.n; i++)
        vietnamese_letters &= (unsigned char)token->bare.p[i] < 0x80;
    return vietnamese_letters;
}

static bool is_foreign(const struct name_parts *parts, size_t token, bool minority)
{
    const struct name_token *it = &parts->tokens[token];
    return !is_initial(parts, token) && !is_vietnamese(parts, it) && !minority && !is_clan(it);
}

/* "phường 2", "tổ dân phố số 14": no telephone number. */
static bool numbers_a_unit(const struct name_parts *parts, size_t token)
{
    enum { LONGEST_NUMBER = 2 };
    return token > parts->unit_at && token < parts->unit_at + parts->unit_n &&
           parts->tokens[token].text.n <= LONGEST_NUMBER;
}

/* --- real --- */

/* A surname that leaves no doubt: a known one, or any word before Văn or Thị. */
static bool begins_with_sure_surname(const struct name_parts *parts)
{
    size_t at = parts->person_at, end = at + parts->person_n;
    size_t n = name_words(parts, at, end, TABLE_SURNAMES);
    if (n)
        return end - at > n || str_find_byte(parts->tokens[at].text, '\'') < parts->tokens[at].text.n;
    return end - at >= 3 && (name_token_is(parts, at + 1, "văn") || name_token_is(parts, at + 1, "thị"));
}

/* Or one that is as often a given name, in a name long enough to need one, or before a Khmer or Cham word. */
static bool begins_with_surname(const struct name_parts *parts)
{
    size_t at = parts->person_at, end = at + parts->person_n;
    return begins_with_sure_surname(parts) ||
           (end - at >= 3 && name_words(parts, at, end, TABLE_WEAK_SURNAMES)) ||
           (end - at == 2 && name_words(parts, at, end, TABLE_SOUTHERN) &&
            !is_vietnamese(parts, &parts->tokens[at + 1]));
}

/* "Thị Sống": whatever stands behind it is a name. */
static bool is_named_by_thi(const struct name_parts *parts)
{
    return parts->person_n == 2 && name_token_is(parts, parts->person_at, "thị");
}

static bool says_never(const struct name_parts *parts)
{
    size_t at = parts->person_at, end = at + parts->person_n;
    size_t single = 0;
    for (size_t i = 0; i < parts->count; i++) {
        bool in_person = i >= at && i < end;
        size_t longest = in_person ? end : parts->count;
        size_t n = parts->position.n && !in_person ? 0 : name_words(parts, i, longest, TABLE_NEVER);
        if (n > 1 || (n && !in_person))
            return true;
        single += n;
    }
    /* "Lê Thị Bán", "Thị Bán", "Trần Quán": one plain word of a name with a surname may belong to it. */
    return single > 1 || (single && !begins_with_surname(parts) && !is_named_by_thi(parts));
}

static bool says_seldom(const struct name_parts *parts)
{
    size_t end = parts->person_at + parts->person_n;
    bool southern = parts->person_n == 3 && name_words(parts, parts->person_at, end, TABLE_SOUTHERN);
    if (begins_with_sure_surname(parts) || is_named_by_thi(parts))
        return false;
    for (size_t i = parts->person_at; i < end; i++) {
        size_t n = name_words(parts, i, end, TABLE_SELDOM);
        if (n > 1 || (n && !southern)) /* "Kim Sóc Mẫu" */
            return true;
    }
    return false;
}

static size_t full_words(const struct name_parts *parts)
{
    size_t n = 0;
    for (size_t i = 0; i < parts->person_n; i++)
        n += !is_initial(parts, parts->person_at + i);
    return n;
}

static bool is_real(const struct name_parts *parts)
{
    if (parts->disguised || parts->emoji || !full_words(parts))
        return false;
    if (parts->framed && !(begins_with_surname(parts) && parts->person_n >= 2))
        return false;
    /* Behind a sure surname a word that is not Vietnamese may be a given name all the same: "Đinh Yuk". */
    bool minority = is_of_minority(parts) || begins_with_sure_surname(parts);
    for (size_t i = parts->person_at; i < parts->person_at + parts->person_n; i++)
        if (has_digit(parts->tokens[i].text) || is_foreign(parts, i, minority))
            return false;
    for (size_t i = 0; i < parts->count; i++)
        if (!parts->position.n && has_digit(parts->tokens[i].text) && !numbers_a_unit(parts, i))
            return false;
    return !says_never(parts) && !says_seldom(parts);
}

/* --- complete --- */

static bool has_surname(const struct name_parts *parts)
{
    size_t at = parts->person_at, end = at + parts->person_n;
    if (begins_with_surname(parts))
        return true;
    if (name_words(parts, end - 1, end, TABLE_LAST_SURNAMES) ||
        name_words(parts, end - 1, end, TABLE_TRAILING))
        return parts->person_n >= 2;
    if (parts->person_n >= 2 && (is_clan(&parts->tokens[at]) || is_clan(&parts->tokens[end - 1])))
        return true;
    /* Three words and more with an unknown first one: a surname this list does not know. */
    return parts->person_n >= 3 && !name_token_is(parts, at, "thị") && !name_token_is(parts, at, "văn");
}

static bool bears_no_surname(const struct name_parts *parts)
{
    return str_starts(parts->tokens[parts->person_at].text, STR("k'"));
}

static bool is_complete(const struct name_parts *parts, enum full_name demand)
{
    size_t last = parts->person_at + parts->person_n - 1;
    if (is_initial(parts, last))
        return false;
    switch (demand) {
    case FULL_NAME_SURNAME:
        return bears_no_surname(parts) ||
               (!parts->prefixed && full_words(parts) == parts->person_n && has_surname(parts)) ||
               (parts->prefixed && parts->person_n >= 2 && has_surname(parts));
    case FULL_NAME_TWO_PARTS:
        return full_words(parts) >= 2 || bears_no_surname(parts);
    case FULL_NAME_GIVEN:
        break;
    }
    return true;
}

/* --- verdicts --- */

unsigned name_judge(const struct name_parts *parts, const struct name_demand *demand)
{
    unsigned faults = demand->position && !parts->position.n ? NAME_NO_POSITION : 0;
    if (!is_real(parts))
        return faults | NAME_NOT_REAL;
    if (!is_complete(parts, demand->full_name))
        faults |= NAME_INCOMPLETE;
    if (demand->is_short && (parts->lines > 1 || parts->framed || parts->repeats > REPEATS_TOLERATED ||
                             parts->characters > LONGEST_CHARACTERS))
        faults |= NAME_NOT_SHORT;
    return faults;
}

unsigned name_verdict_of(const struct detector *detector)
{
    static const struct {
        const char *verdict;
        unsigned fault;
    } verdicts[] = {
        {"not-real", NAME_NOT_REAL},   {"incomplete", NAME_INCOMPLETE}, {"no-position", NAME_NO_POSITION},
        {"not-short", NAME_NOT_SHORT}, {"mismatch", NAME_MISMATCH},
    };
    struct str verdict = detector_parameter(detector, "verdict");
    for (size_t i = 0; i < sizeof verdicts / sizeof *verdicts; i++)
        if (str_is(verdict, verdicts[i].verdict))
            return verdicts[i].fault;
    return 0;
}

struct name_demand name_demand_of(const struct detector *detector)
{
    struct str full_name = detector_parameter(detector, "full-name");
    return (struct name_demand){
        .full_name = str_is(full_name, "two-parts") ? FULL_NAME_TWO_PARTS
                     : str_is(full_name, "given")   ? FULL_NAME_GIVEN
                                                    : FULL_NAME_SURNAME,
        .position = str_is(detector_parameter(detector, "position"), "required"),
        .is_short = str_is(detector_parameter(detector, "short"), "yes"),
    };
}

static void advise(struct buf *buf, const char *advice)
{
    buf_text(buf, buf->n ? "; " : "");
    buf_text(buf, advice);
}

void name_advise(unsigned faults, const struct name_demand *demand, struct buf *vi, struct buf *en)
{
    static const struct {
        unsigned fault;
        const char *vi, *en;
    } advice[] = {
        {NAME_NOT_REAL, "dùng tên thật, bỏ biệt danh, ký hiệu, số điện thoại và chữ trang trí",
         "use the real name, without nickname, symbols, phone number or decorated letters"},
        {NAME_NO_POSITION, "ghi thêm chức vụ theo mẫu “Họ và tên - Chức vụ”",
         "add the position: “Full name - Position”"},
        {NAME_NOT_SHORT, "viết gọn trên một dòng, không lặp từ, không trang trí",
         "keep it on one line, without repeated words or decoration"},
        {NAME_MISMATCH,
         "ghi đúng họ tên, chức vụ theo danh sách; nếu danh sách đã cũ thì đề nghị cập nhật danh sách",
         "use the name and position of the roster; where the roster is out of date, have it updated"},
    };
    static const struct {
        const char *vi, *en;
    } complete[] = {
        [FULL_NAME_SURNAME] = {"ghi đủ họ và tên", "give surname and name"},
        [FULL_NAME_TWO_PARTS] = {"ghi đủ họ (hoặc chữ lót) và tên", "give surname or middle name, and name"},
        [FULL_NAME_GIVEN] = {"ghi rõ tên, không viết tắt", "write the name out"},
    };
    if (faults & NAME_INCOMPLETE) {
        advise(vi, complete[demand->full_name].vi);
        advise(en, complete[demand->full_name].en);
    }
    for (size_t i = 0; i < sizeof advice / sizeof *advice; i++) {
        if (!(faults & advice[i].fault))
            continue;
        advise(vi, advice[i].vi);
        advise(en, advice[i].en);
    }
}

bool name_detector_fires(struct arena *arena, const struct detector *detector, struct str display)
{
    struct text text;
    struct fold fold;
    struct name_parts *parts = arena_alloc(arena, sizeof *parts);
    struct name_demand demand = name_demand_of(detector);
    normalize(arena, display, &text);
    fold_text(arena, str_trim(text.storage), &fold);
    name_take_apart(arena, &fold, parts);
    return name_judge(parts, &demand) & name_verdict_of(detector);
}
