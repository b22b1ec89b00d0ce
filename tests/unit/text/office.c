/* SPDX-License-Identifier: MIT */
/* Made-up office messages from a seed, and the encodings that damage them. */
#include "office.h"

#include <iconv.h>
#include <string.h>

#include "cp1252.h"
#include "letters.h"
#include "utf8.h"
#include "viet.h"

#define PICK(office, list) str_of((list)[office_random((office), sizeof(list) / sizeof *(list))])

static const char *const phrases[] = {
    "kính gửi các đồng chí",
    "đề nghị các đơn vị báo cáo",
    "trước 17h ngày mai",
    "tại phòng họp số 2",
    "em đã nhận được ạ",
    "vâng, em xin phép gửi lại",
    "anh chị kiểm tra giúp em",
    "hồ sơ còn thiếu biên bản nghiệm thu",
    "sáng mai họp giao ban",
    "lãnh đạo sở yêu cầu bổ sung số liệu",
    "thực hiện theo công văn của tỉnh",
    "mưa lớn gây sạt lở tuyến đường",
    "đã thông xe lúc 9h",
    "huyện đang khắc phục hậu quả",
    "cử cán bộ trực 24/24",
    "chưa có thiệt hại về người",
    "ước thiệt hại khoảng 200 triệu đồng",
    "văn phòng tổng hợp trình chủ tịch",
    "dự thảo tờ trình đã chỉnh sửa",
    "xin ý kiến các thành viên ủy ban",
    "tôi đồng ý với phương án này",
    "nhờ chị chuyển giúp tài liệu",
    "tài liệu gửi kèm thư điện tử",
    "phần mềm bị lỗi đăng nhập",
    "mật khẩu phải đổi định kỳ",
    "kế hoạch kiểm tra cải cách hành chính",
    "quý III năm 2026",
    "hạn cuối là thứ sáu",
    "không để quá hạn nhiệm vụ",
    "rõ, cảm ơn anh",
    "đoàn công tác xuất phát lúc 6h30",
    "xe đón ở cổng trụ sở",
    "mời các phòng chuyên môn dự họp",
    "thành phần gồm trưởng phòng và chuyên viên",
    "nội dung chuẩn bị đại hội",
    "danh sách học sinh được hỗ trợ",
    "giải ngân vốn đầu tư công đạt thấp",
    "chủ đầu tư cam kết tiến độ",
    "giá vật liệu xây dựng tăng",
    "thuốc và vật tư y tế đã cấp đủ",
    "tiêm phòng cho đàn gia súc",
    "rừng phòng hộ có nguy cơ cháy cao",
    "người dân phản ánh qua đường dây nóng",
    "đã xử lý dứt điểm kiến nghị",
    "công an xã xác minh",
    "biên giới ổn định",
    "tuần tra đêm qua bình thường",
    "lễ hội tổ chức tiết kiệm",
    "khách đến thăm và làm việc",
    "chuẩn bị quà tặng lưu niệm",
    "ảnh chụp hiện trường đây ạ",
    "số điện thoại cũ không liên lạc được",
    "chị Hương nghỉ ốm",
    "em Thủy trực thay",
    "anh Dũng chủ trì",
    "bác Ngọc ký rồi",
    "hết mực in rồi",
    "mượn máy chiếu ở tầng ba",
    "nước sinh hoạt bị đục",
    "đường dây trung thế bị đứt",
    "trạm biến áp quá tải",
    "đã cấp điện trở lại",
    "xã vùng cao còn khó khăn",
    "hộ nghèo giảm nhanh",
    "giấy mời gửi sau",
    "góp ý bằng văn bản",
    "quyết định có hiệu lực từ hôm nay",
    "phối hợp chặt chẽ với huyện",
    "chuyện này để tôi hỏi lại",
    "được, cứ thế mà làm",
    "xin lỗi, tôi gửi nhầm nhóm",
    "đề nghị thu hồi tin nhắn",
    "nghiêm túc rút kinh nghiệm",
    "khẩn trương hoàn thiện",
    "tổng số 1.250 lượt người",
    "mức hỗ trợ 5.000đ một suất",
    "cây đổ chắn ngang quốc lộ",
    "ngập úng ở khu trung tâm",
    "nhiệt độ xuống dưới 10 độ",
    "trâu bò chết rét",
    "gieo cấy vụ chiêm xuân",
    "trồng rừng thay thế",
    "hiến máu tình nguyện",
    "khuyến học khuyến tài",
    "đăng ký thi đua",
    "bình xét khen thưởng",
    "kỷ niệm ngày thành lập",
    "hưởng ứng tuần lễ áo dài",
    "ủng hộ quỹ vì người nghèo",
};
static const char *const joints[] = {", ", ". ", " ", "; ", " - ", "\n", " và ", ", còn "};
static const char *const tails[] = {"",
                                    "",
                                    "",
                                    ".",
                                    "!",
                                    "?",
                                    " nhé",
                                    " ạ",
                                    " (báo cáo nhanh)",
                                    "…",
                                    " 👍",
                                    " @Văn phòng",
                                    " UBND tỉnh",
                                    " https://vanban.example.vn/tai-lieu"};

static const char *const foreign[][32] = {
    {"été",  "où",    "garçon", "français", "être",   "hôtel",   "déjà",    "forêt",
     "noël", "élève", "là-bas", "crème",    "brûlée", "façade",  "naïve",   "cœur",
     "le",   "la",    "de",     "pour",     "très",   "après",   "élu",     "île",
     "dès",  "même",  "vous",   "une",      "côté",   "réunion", "hôpital", "préfet"},
    {"für",        "über",   "schön", "größe",  "straße",  "müller",  "können",  "mädchen",
     "österreich", "köln",   "grüße", "tür",    "fünf",    "zürich",  "höhe",    "böse",
     "der",        "die",    "und",   "mit",    "das",     "müssen",  "gänse",   "tödlich",
     "früh",       "möchte", "wäre",  "größer", "prüfung", "gebäude", "behörde", "büro"},
    {"mañana",  "niño",   "corazón", "más",     "está",   "señor", "también", "años",
     "camión",  "perú",   "josé",    "difícil", "acción", "qué",   "aquí",    "pingüino",
     "el",      "que",    "por",     "los",     "así",    "según", "país",    "razón",
     "público", "médico", "reunión", "día",     "café",   "sí",    "él",      "allá"},
    {"coração",  "são",     "não", "informação", "você",   "português", "avó",       "mãe",
     "pão",      "três",    "à",   "lições",     "água",   "ação",      "irmã",      "pôr",
     "conteúdo", "o",       "os",  "de",         "com",    "também",    "só",        "já",
     "há",       "reunião", "até", "função",     "número", "decisão",   "relatório", "órgão"},
    {"på",   "är",  "för",   "även",   "människor", "språk",  "år",    "över", "träd",   "sjö", "göteborg",
     "kött", "åka", "håll",  "möte",   "rätt",      "går",    "nå",    "det",  "en",     "och", "att",
     "här",  "där", "måste", "hjälpa", "böcker",    "frågor", "också", "två",  "tjänst", "löne"},
    {"og", "ø",   "æble", "rød",  "grød",   "dør",  "språket", "blåbær", "kjøre", "øl",   "høre",
     "må", "får", "båt",  "gjør", "første", "våre", "det",     "en",     "er",    "møde", "også",
     "så", "før", "når",  "år",   "øre",    "børn", "skønt",   "købe",   "prøve", "åben"},
    {"perché", "città",  "più",     "è",       "già",    "può",  "università", "virtù",
     "caffè",  "lunedì", "così",    "libertà", "né",     "sé",   "il",         "di",
     "che",    "una",    "là",      "lì",      "sarà",   "però", "qualità",    "attività",
     "metà",   "novità", "servirà", "società", "verità", "giù",  "dà",         "farà"},
    {"één",         "coöperatie", "geïnd",     "ideeën",  "reünie",     "zeeën",       "café",
     "zoölogie",    "vóór",       "hè",        "het",     "van",        "de",          "een",
     "knieën",      "België",     "efficiënt", "patiënt", "financiële", "industriële", "beïnvloed",
     "coördinatie", "geëerd",     "officiële", "hé",      "scène",      "crèche",      "poëzie",
     "ruïne",       "mozaïek",    "naïef",     "egoïst"},
    {"łódź",   "żółć",    "gęś",         "dziękuję", "są",    "się",   "być",    "książka",
     "święto", "źle",     "ręka",        "dzień",    "już",   "także", "może",   "łatwy",
     "według", "urząd",   "posiedzenie", "i",        "w",     "na",    "do",     "że",
     "który",  "również", "więc",        "część",    "środa", "wójt",  "sołtys", "powiększyć"},
    {"tað", "ið",  "hvør", "føroyar", "hús",   "ár",        "ísland", "møði",    "ekki",   "við",     "það",
     "eða", "því", "góð",  "úr",      "sér",   "þetta",     "líka",   "fréttir", "fundur", "skýrsla", "á",
     "í",   "og",  "að",   "bæði",    "verða", "möguleiki", "tími",   "ráð",     "þú",     "síðan"},
};
static const char *const english[] = {
    "the",    "be",   "to",    "of",    "and",     "a",       "in",     "that", "have",   "it",    "for",
    "not",    "on",   "with",  "he",    "as",      "you",     "do",     "at",   "this",   "but",   "his",
    "by",     "from", "they",  "we",    "say",     "her",     "she",    "or",   "an",     "will",  "my",
    "one",    "all",  "would", "there", "their",   "what",    "so",     "up",   "out",    "if",    "about",
    "who",    "get",  "which", "go",    "me",      "when",    "make",   "can",  "like",   "time",  "no",
    "just",   "him",  "know",  "take",  "people",  "into",    "year",   "your", "good",   "some",  "could",
    "them",   "see",  "other", "than",  "then",    "now",     "look",   "only", "come",   "its",   "over",
    "think",  "also", "back",  "after", "use",     "two",     "how",    "our",  "work",   "first", "well",
    "way",    "even", "new",   "want",  "because", "any",     "these",  "give", "day",    "most",  "us",
    "man",    "run",  "song",  "long",  "hang",    "sang",    "hung",   "gang", "ten",    "men",   "pen",
    "pin",    "sun",  "fun",   "son",   "ton",     "van",     "tan",    "ran",  "ban",    "cat",   "hat",
    "hot",    "pot",  "top",   "stop",  "shop",    "tap",     "map",    "cap",  "trip",   "tip",   "rich",
    "coach",  "that", "chat",  "chip",  "thin",    "then",    "true",   "put",  "cut",    "but",   "nut",
    "met",    "set",  "let",   "pet",   "net",     "meeting", "report", "file", "please", "send",  "tomorrow",
    "update",
};

/* Numerical Recipes' 64-bit generator; the high bits are the good ones. */
uint32_t office_random(struct office *office, uint32_t below)
{
    office->state = office->state * 6364136223846793005ULL + 1442695040888963407ULL;
    return (uint32_t)(office->state >> 33) % below;
}

struct writer {
    struct arena *arena;
    char *p;
    size_t n, capacity;
};

static void put(struct writer *writer, struct str text)
{
    if (writer->n + text.n > writer->capacity) {
        size_t larger = 2 * (writer->n + text.n) + 256;
        char *moved = arena_alloc(writer->arena, larger);
        if (writer->n)
            memcpy(moved, writer->p, writer->n);
        writer->p = moved;
        writer->capacity = larger;
    }
    if (text.n)
        memcpy(writer->p + writer->n, text.p, text.n);
    writer->n += text.n;
}

static void put_code_point(struct writer *writer, uint32_t code_point)
{
    char bytes[UTF8_LONGEST_BYTES];
    put(writer, (struct str){bytes, utf8_encode(code_point, bytes)});
}

static struct str written(const struct writer *writer)
{
    return (struct str){writer->p, writer->n};
}

/* With its first letter in upper case. */
static void put_sentence(struct writer *writer, struct str phrase)
{
    uint32_t code_point;
    size_t n = utf8_decode(phrase, &code_point);
    struct letter_form form = letter_of(code_point);
    form.upper = true;
    put_code_point(writer, form.letter ? letter_code_point(form) : code_point);
    put(writer, str_from(phrase, n));
}

struct str office_message(struct office *office, size_t phrase_count)
{
    struct writer writer = {.arena = office->arena};
    bool begins = true;
    for (size_t i = 0; i < phrase_count; i++) {
        struct str phrase = PICK(office, phrases), joint = PICK(office, joints);
        if (begins)
            put_sentence(&writer, phrase);
        else
            put(&writer, phrase);
        if (i + 1 < phrase_count)
            put(&writer, joint);
        begins = joint.p[0] == '.' || joint.p[0] == '\n';
    }
    put(&writer, PICK(office, tails));
    return written(&writer);
}

struct str office_foreign(struct office *office, size_t words)
{
    struct writer writer = {.arena = office->arena};
    size_t language = office_random(office, sizeof foreign / sizeof *foreign);
    for (size_t i = 0; i < words; i++) {
        put(&writer, i ? STR(" ") : STR(""));
        put(&writer, PICK(office, foreign[language]));
    }
    return written(&writer);
}

struct str office_english(struct office *office, size_t words)
{
    struct writer writer = {.arena = office->arena};
    for (size_t i = 0; i < words; i++) {
        put(&writer, i ? STR(" ") : STR(""));
        put(&writer, PICK(office, english));
    }
    return written(&writer);
}

struct str office_first_words(struct str text, size_t words)
{
    for (size_t i = 0; i < text.n; i++)
        if ((text.p[i] == ' ' || text.p[i] == '\n') && --words == 0)
            return str_cut(text, 0, i);
    return text;
}

/* The code point a CP1252 program shows for a byte. */
static uint32_t shown(unsigned char byte)
{
    for (uint32_t code_point = 0x0152; byte >= 0x80 && byte <= 0x9F && code_point <= 0x2122; code_point++)
        if (cp1252_byte(code_point) == byte)
            return code_point;
    return byte;
}

/* The byte of a whole letter; 0 where the encoding has none. */
static unsigned char letter_byte(const struct font *font, uint32_t code_point)
{
    for (unsigned byte = 0xFF; byte >= font->first; byte--)
        if (font->letters[byte - font->first] == code_point)
            return (unsigned char)byte;
    return 0;
}

static unsigned onto_of(unsigned letter)
{
    switch (letter) {
    case LETTER_AA:
    case LETTER_EE:
    case LETTER_OO:
        return ONTO_CIRCUMFLEX;
    case LETTER_AW:
        return ONTO_BREVE;
    case LETTER_OW:
    case LETTER_UW:
        return ONTO_HORN;
    default:
        return ONTO_PLAIN;
    }
}

/* A vowel and a mark byte: the toneless letter with its tone's byte, or the bare vowel with a byte for both
 * marks. */
static bool put_marked(struct writer *writer, const struct font *font, struct letter_form form)
{
    struct letter_form level = {form.letter, TONE_LEVEL, form.upper};
    uint32_t whole = letter_code_point(level), bare = (uint32_t)letter_bare[form.letter];
    unsigned wanted = onto_of(form.letter);
    for (size_t i = 0; i < font->mark_count; i++) {
        const struct font_marks *marks = &font->marks[i];
        bool both = marks->vowel_mark == VOWEL_MARK_CIRCUMFLEX
                        ? wanted == ONTO_CIRCUMFLEX
                        : marks->vowel_mark == VOWEL_MARK_BREVE && wanted == ONTO_BREVE;
        bool tone_only = marks->vowel_mark == VOWEL_MARK_NONE && (marks->onto & wanted);
        unsigned char byte = marks->bytes[form.tone], base = letter_byte(font, whole);
        if (!byte || (!both && !tone_only) || (tone_only && whole >= 0x80 && !base))
            continue;
        /* Vietware X: ọ ộ ợ and ỵ have a dot of their own */
        bool is_o = form.letter == LETTER_O || form.letter == LETTER_OO || form.letter == LETTER_OW;
        if (font->rule == REPAIR_VIETWARE_X && form.tone == TONE_DOT &&
            byte != (is_o                      ? u'ü'
                     : form.letter == LETTER_Y ? u'ñ'
                                               : u'û'))
            continue;
        put_code_point(writer, both ? (form.upper ? bare - 0x20 : bare) : whole < 0x80 ? whole : shown(base));
        put_code_point(writer,
                       shown((unsigned char)(form.upper && !font->marks_have_case ? byte - 0x20 : byte)));
        return true;
    }
    return false;
}

struct str damage_by_font(struct arena *arena, const struct font *font, struct str text)
{
    struct writer writer = {.arena = arena};
    uint32_t code_point;
    for (size_t n; (n = utf8_decode(text, &code_point)) != 0; text = str_from(text, n)) {
        struct letter_form form = letter_of(code_point);
        struct letter_form small = {form.letter, form.tone, false};
        unsigned char byte = code_point < 0x80 ? 0 : letter_byte(font, code_point);
        if (!byte && font->one_case && form.letter && code_point >= 0x80)
            byte = letter_byte(font, letter_code_point(small));
        if (byte)
            put_code_point(&writer, shown(byte));
        else if (code_point < 0x80 || !form.letter || !put_marked(&writer, font, form))
            put_code_point(&writer, code_point);
    }
    return written(&writer);
}

bool damage_by_iconv(struct arena *arena, const char *encoding, struct str text, struct str *damaged)
{
    struct writer writer = {.arena = arena};
    iconv_t converter = iconv_open(encoding, "UTF-8");
    if (converter == (iconv_t)-1)
        return false;
    while (text.n) {
        uint32_t code_point;
        size_t n = utf8_decode(text, &code_point), in_left = n, out_left;
        char in[UTF8_LONGEST_BYTES], out[8], *from = in, *to = out;
        memcpy(in, text.p, n);
        out_left = sizeof out;
        iconv(converter, NULL, NULL, NULL, NULL);
        bool done = iconv(converter, &from, &in_left, &to, &out_left) != (size_t)-1 &&
                    iconv(converter, NULL, NULL, &to, &out_left) != (size_t)-1;
        for (char *byte = out; done && byte < to; byte++)
            put_code_point(&writer, shown((unsigned char)*byte));
        if (!done)
            put_code_point(&writer, code_point);
        text = str_from(text, n);
    }
    iconv_close(converter);
    *damaged = written(&writer);
    return true;
}

struct str damage_utf8(struct arena *arena, struct str text, bool as_latin1)
{
    struct writer writer = {.arena = arena};
    for (size_t i = 0; i < text.n; i++)
        put_code_point(&writer, as_latin1 ? (unsigned char)text.p[i] : shown((unsigned char)text.p[i]));
    return written(&writer);
}

struct str damage_viqr(struct arena *arena, struct str text)
{
    static const char tones[TONE_COUNT] = {
        [TONE_GRAVE] = '`', [TONE_HOOK] = '?', [TONE_TILDE] = '~', [TONE_ACUTE] = '\'', [TONE_DOT] = '.'};
    struct writer writer = {.arena = arena};
    uint32_t code_point;
    for (size_t n; (n = utf8_decode(text, &code_point)) != 0; text = str_from(text, n)) {
        struct letter_form form = letter_of(code_point);
        uint32_t bare = letter_strip(code_point);
        unsigned onto = onto_of(form.letter);
        put_code_point(&writer, bare ? bare : code_point);
        if (form.letter == LETTER_DD)
            put_code_point(&writer, bare);
        if (form.letter && onto != ONTO_PLAIN)
            put(&writer, onto == ONTO_CIRCUMFLEX ? STR("^") : onto == ONTO_BREVE ? STR("(") : STR("+"));
        if (form.tone)
            put_code_point(&writer, (unsigned char)tones[form.tone]);
    }
    return written(&writer);
}

struct str damage_strip(struct arena *arena, struct str text)
{
    struct buf bare = {0};
    viet_bare(text, &bare);
    struct str stripped = arena_str(arena, buf_str(&bare));
    buf_free(&bare);
    return stripped;
}
