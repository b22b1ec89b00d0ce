/* SPDX-License-Identifier: MIT */
/* Strangers: by their first bytes, by the parts of an archive, by what only their format writes, by their name. */
#include "refusal.h"

#include <assert.h>

#include "eight_bit.h"
#include "lost_letters.h"
#include "utf8.h"

/* --- what they are, and what to bring instead --- */

enum stranger {
    STRANGER_DATABASE, STRANGER_LEVELDB, STRANGER_BACKUP, STRANGER_PDF, STRANGER_PICTURE, STRANGER_RECORDING,
    STRANGER_COMPRESSED, STRANGER_OLD_OFFICE, STRANGER_WORD, STRANGER_RTF, STRANGER_OPEN_TEXT,
    STRANGER_ZIP, STRANGER_ENCODING, STRANGER_LOST_LETTERS, STRANGER_PAGE, STRANGER_SINGLE_PAGE, STRANGER_MAIL,
    STRANGER_TELEGRAM, STRANGER_WHATSAPP, STRANGER_DISCORD, STRANGER_SLACK, STRANGER_MESSENGER, STRANGER_SKYPE,
    STRANGER_LINE, STRANGER_VIBER,
    STRANGER_COUNT
};

#define OTHER_PRODUCT(name)                                                                                  \
    {                                                                                                        \
        "đây là tệp xuất từ " name ", không phải từ Zalo, nên không soát; hãy đưa tệp xuất của nhóm Zalo",    \
            "this is an export of " name ", not of Zalo, and is not audited; give the export of the Zalo group" \
    }

static const struct {
    const char *vi, *en;
} sentences[] = {
    [STRANGER_DATABASE] =
        {"đây là cơ sở dữ liệu SQLite, không đọc trực tiếp được; hãy xuất bảng tin nhắn ra CSV hoặc JSON",
         "this is a SQLite database, which is not read directly; export its messages to CSV or JSON"},
    [STRANGER_LEVELDB] =
        {"đây là kho dữ liệu của trình duyệt (LevelDB, IndexedDB), tin nhắn trong đó đã mã hóa; "
         "hãy chép tin nhắn từ Zalo PC hoặc lưu trang Zalo Web",
         "this is a browser's store (LevelDB, IndexedDB), and the messages in it are encrypted; "
         "copy the messages from Zalo PC or save the Zalo Web page"},
    [STRANGER_BACKUP] =
        {"đây là bản sao lưu của Zalo, đã mã hóa, chỉ Zalo khôi phục được; "
         "hãy chép tin nhắn từ Zalo PC (chọn nhiều tin, “Sao chép tin nhắn”)",
         "this is a backup made by Zalo, encrypted, which only Zalo can restore; "
         "copy the messages from Zalo PC (select several, \"Copy text\")"},
    [STRANGER_PDF] =
        {"đây là tệp PDF; hãy dùng bản gốc dạng văn bản, CSV hoặc JSON",
         "this is a PDF file; use the original text, CSV or JSON"},
    [STRANGER_PICTURE] =
        {"đây là tệp ảnh; chỉ soát được văn bản: hãy chép tin nhắn từ Zalo PC hoặc xuất bảng CSV",
         "this is a picture; only text can be audited: copy the messages from Zalo PC or export a CSV"},
    [STRANGER_RECORDING] =
        {"đây là tệp âm thanh hoặc video; chỉ soát được văn bản: hãy chép tin nhắn từ Zalo PC hoặc xuất bảng CSV",
         "this is a recording; only text can be audited: copy the messages from Zalo PC or export a CSV"},
    [STRANGER_COMPRESSED] =
        {"đây là tệp nén 7z hoặc RAR; hãy giải nén rồi đưa thư mục đã giải nén",
         "this is a 7z or RAR archive; unpack it and give the folder"},
    [STRANGER_OLD_OFFICE] =
        {"đây là tệp Word hoặc Excel đời cũ, hoặc có mật khẩu; hãy lưu lại dạng “CSV UTF-8” hoặc văn bản thuần UTF-8",
         "this is an old Word or Excel file, or one with a password; save it as \"CSV UTF-8\" or as plain UTF-8 text"},
    [STRANGER_WORD] =
        {"đây là văn bản Word (DOCX); hãy chép nội dung vào một tệp văn bản UTF-8",
         "this is a Word document (DOCX); put its text into a plain UTF-8 file"},
    [STRANGER_RTF] =
        {"đây là văn bản RTF; hãy chép nội dung vào một tệp văn bản UTF-8",
         "this is an RTF document; put its text into a plain UTF-8 file"},
    [STRANGER_OPEN_TEXT] =
        {"đây là tệp OpenDocument (ODT, ODS); hãy lưu lại dạng văn bản thuần UTF-8 hoặc CSV UTF-8",
         "this is an OpenDocument file (ODT, ODS); save it as plain UTF-8 text or as CSV in UTF-8"},
    [STRANGER_ZIP] =
        {"đây là gói tệp của một chương trình văn phòng, không phải tệp xuất từ Zalo; "
         "hãy lưu lại dạng XLSX, CSV UTF-8 hoặc văn bản thuần UTF-8",
         "this is a package of an office program, no export of Zalo; "
         "save it as XLSX, as CSV in UTF-8 or as plain UTF-8 text"},
    [STRANGER_ENCODING] =
        {"tệp không ở dạng UTF-8, và không đủ chắc chắn là bảng mã nào (ANSI, Windows-1258, TCVN3, VNI …) để đọc; "
         "hãy mở tệp bằng chương trình đã tạo ra nó, đổi sang Unicode nếu là phông .Vn hoặc VNI, rồi lưu lại dạng UTF-8 "
         "(Notepad: “Lưu thành…”, ô “Mã hóa” chọn UTF-8)",
         "the file is not in UTF-8, and it is not certain enough in which encoding it is (ANSI, Windows-1258, TCVN3, VNI …); "
         "open it with the program that made it, convert it to Unicode if its fonts are .Vn or VNI ones, and save it as UTF-8 "
         "(Notepad: \"Save as…\", Encoding UTF-8)"},
    [STRANGER_LOST_LETTERS] =
        {"chữ có dấu trong tệp đã mất, thành dấu “?”, khi lưu ở dạng ANSI, và không khôi phục được từ tệp này; "
         "hãy chép hoặc xuất lại từ Zalo rồi lưu dạng UTF-8 (Notepad: “Lưu thành…”, ô “Mã hóa” chọn UTF-8)",
         "letters of this file were lost, they became \"?\" when it was saved as ANSI, and cannot be restored from it; "
         "copy or export from Zalo again and save as UTF-8 (Notepad: \"Save as…\", Encoding UTF-8)"},
    [STRANGER_PAGE] =
        {"đây là trang web đã lưu nhưng không có cuộc trò chuyện Zalo nào; hãy mở cuộc trò chuyện trên Zalo Web rồi "
         "lưu cả trang (Ctrl+S, “Trang web, hoàn chỉnh”)",
         "this is a saved web page without a talk of Zalo; open the talk in Zalo Web and save the whole page "
         "(Ctrl+S, \"Webpage, Complete\")"},
    [STRANGER_SINGLE_PAGE] =
        {"đây là trang web lưu thành một tệp duy nhất (MHTML), không đọc được; hãy mở cuộc trò chuyện trên Zalo Web rồi lưu lại "
         "(Ctrl+S) với kiểu “Trang web, hoàn chỉnh”",
         "this is a web page saved as a single file (MHTML), which is not read; open the talk in Zalo Web and save it again "
         "(Ctrl+S) as \"Webpage, Complete\""},
    [STRANGER_MAIL] =
        {"đây là thư điện tử đã lưu (EML), không phải tệp xuất từ Zalo; "
         "nếu tệp xuất được gửi kèm thư, hãy lưu tệp đính kèm ấy ra rồi đưa vào",
         "this is a saved e-mail (EML), no export of Zalo; if an export is attached to it, save the attachment and give that"},
    [STRANGER_TELEGRAM] = OTHER_PRODUCT("Telegram"),
    [STRANGER_WHATSAPP] = OTHER_PRODUCT("WhatsApp"),
    [STRANGER_DISCORD] = OTHER_PRODUCT("Discord"),
    [STRANGER_SLACK] = OTHER_PRODUCT("Slack"),
    [STRANGER_MESSENGER] = OTHER_PRODUCT("Messenger"),
    [STRANGER_SKYPE] = OTHER_PRODUCT("Skype"),
    [STRANGER_LINE] = OTHER_PRODUCT("LINE"),
    [STRANGER_VIBER] = OTHER_PRODUCT("Viber"),
};
static_assert(sizeof sentences / sizeof *sentences == STRANGER_COUNT, "each stranger has its sentence");

/* --- what gives them away --- */

struct mark {
    enum stranger stranger;
    size_t at;         /* offset of the first bytes */
    struct str bytes;  /* empty: any */
    struct str beside; /* must be there, too; or empty */
};

#define MARK(name, literal) {.stranger = STRANGER_##name, .bytes = {(literal), sizeof(literal) - 1}}
#define MARK_AT(name, offset, literal)                                                                       \
    {.stranger = STRANGER_##name, .at = (offset), .bytes = {(literal), sizeof(literal) - 1}}
#define MARKS(name, literal, other)                                                                          \
    {.stranger = STRANGER_##name,                                                                            \
     .bytes = {(literal), sizeof(literal) - 1},                                                              \
     .beside = {(other), sizeof(other) - 1}}

static const struct mark first_bytes[] = {
    MARK(DATABASE, "SQLite format 3\0"), MARK(PDF, "%PDF-"),
    MARK(PICTURE, "\x89PNG"),            MARK(PICTURE, "\xFF\xD8\xFF"),
    MARK(PICTURE, "GIF8"),               MARK(PICTURE, "II*\0"),
    MARK_AT(PICTURE, 8, "WEBP"),         MARK_AT(PICTURE, 4, "ftyphei"),
    MARK_AT(RECORDING, 4, "ftyp"),       MARK(RECORDING, "OggS"),
    MARK(RECORDING, "#!AMR"),            MARK(RECORDING, "ID3"),
    MARK(COMPRESSED, "7z\xBC\xAF"),      MARK(COMPRESSED, "Rar!"),
    MARK(OLD_OFFICE, "\xD0\xCF\x11\xE0"), MARK(RTF, "{\\rtf"),
    MARK(LINE, "[LINE]"),
};

static const struct mark raw_parts[] = {
    MARK(LEVELDB, "leveldb.BytewiseComparator"), MARK(LEVELDB, "idb_cmp1"),
};

static const struct mark zip_parts[] = {
    MARK(WORD, "word/"), MARK(OPEN_TEXT, "application/vnd.oasis.opendocument"), MARK(ZIP, ""),
};

/* In the head of a mail, which a page saved as one file has, too. */
static const struct mark mail_parts[] = {
    MARK(SINGLE_PAGE, "Snapshot-Content-Location:"), MARK(SINGLE_PAGE, "<Saved by "),
    MARK(MAIL, "Received:"),        MARK(MAIL, "Message-ID:"),     MARK(MAIL, "Message-Id:"),
    MARK(SINGLE_PAGE, "multipart/related"), MARK(MAIL, "MIME-Version:"), MARK(MAIL, "Mime-Version:"),
};

/* Keys in their quotation marks: inside a string they would be escaped. */
static const struct mark json_parts[] = {
    MARK(TELEGRAM, "\"date_unixtime\""),       MARKS(DISCORD, "\"guild\"", "\"channel\""),
    MARKS(DISCORD, "\"timestampEdited\"", "\"author\""), MARK(SLACK, "\"client_msg_id\""),
    MARKS(SLACK, "\"user\"", "\"thread_ts\""), MARKS(MESSENGER, "\"sender_name\"", "\"timestamp_ms\""),
    MARKS(SKYPE, "\"MessageList\"", "\"conversations\""),
};

static const struct mark first_line_parts[] = {
    MARKS(DISCORD, "AuthorID", "Content"),
    MARKS(DISCORD, "ID,Timestamp,Contents", "Attachments"),
};

static const struct mark text_parts[] = {
    MARKS(TELEGRAM, "page_wrap", "message default clearfix"),
    MARKS(DISCORD, "chatlog__message", "chatlog"),
    MARK(PAGE, "<html"), MARK(PAGE, "<HTML"),
    MARK(PAGE, "<!DOCTYPE html"), MARK(PAGE, "<!doctype html"),
    MARK(WHATSAPP, "WhatsApp"),
};

static const struct mark name_ends[] = {
    MARK(BACKUP, ".zl.zip"), MARK(BACKUP, ".zdb"), MARK(LEVELDB, ".ldb"),
};

#define COUNT(array) (sizeof(array) / sizeof *(array))

static bool contains(struct str text, struct str part)
{
    return part.n == 0 || str_find(text, part) < text.n;
}

static const struct mark *mark_within(struct str text, const struct mark *marks, size_t count)
{
    for (size_t i = 0; i < count; i++)
        if (contains(text, marks[i].bytes) && contains(text, marks[i].beside))
            return &marks[i];
    return NULL;
}

static const struct mark *mark_in_front(struct str raw)
{
    for (size_t i = 0; i < COUNT(first_bytes); i++)
        if (str_starts(str_from(raw, first_bytes[i].at), first_bytes[i].bytes))
            return &first_bytes[i];
    return NULL;
}

static const struct mark *mark_of_name(struct str name)
{
    for (size_t i = 0; i < COUNT(name_ends); i++) {
        struct str end = str_from(name, name.n - (name.n < name_ends[i].bytes.n ? name.n : name_ends[i].bytes.n));
        if (str_equal_ascii_case(end, name_ends[i].bytes))
            return &name_ends[i];
    }
    return NULL;
}

/* --- one product's layout of lines --- */

/* In a layout 9 is a run of digits; a blank and all other signs are themselves. */
static bool fits_layout(struct str line, const char *layout)
{
    for (; *layout; layout++) {
        size_t n = 0;
        while (*layout == '9' && n < line.n && line.p[n] >= '0' && line.p[n] <= '9')
            n++;
        n += *layout != '9' && line.n && line.p[0] == *layout;
        if (!n)
            return false;
        line = str_from(line, n);
    }
    return true;
}

/* WhatsApp alone has the comma, Viber the blanks inside the brackets, or the row of date, clock, name, number. */
static const struct {
    enum stranger stranger;
    const char *line;
    bool has_number; /* and its fourth field is a telephone number */
} layouts[] = {
    {STRANGER_WHATSAPP, "9/9/9, 9:", false},   {STRANGER_WHATSAPP, "[9/9/9, 9:", false},
    {STRANGER_VIBER, "[ 9-9-9 9:9:9 ] ", false}, {STRANGER_VIBER, "[ 9/9/9 9:9:9 ] ", false},
    {STRANGER_VIBER, "9/9/9,9:9:9", true},      {STRANGER_VIBER, "9-9-9,9:9:9", true},
};

static bool has_number(struct str line)
{
    enum { FIELD_OF_NUMBER = 4 };
    struct str field = STR_NONE;
    for (size_t i = 0; i < FIELD_OF_NUMBER; i++)
        if (!str_split(&line, ',', &field))
            return false;
    return fits_layout(field, "+9");
}

/* Two lines make a layout: one may be anything. */
static enum stranger stranger_of_layout(struct str text)
{
    enum { LINES_LOOKED_AT = 200 };
    static const struct str direction = {"\xE2\x80\x8E", 3};
    size_t fitting[COUNT(layouts)] = {0};
    struct str line;
    for (size_t lines = 0; lines < LINES_LOOKED_AT && str_split(&text, '\n', &line); lines++) {
        if (str_starts(line, direction))
            line = str_from(line, direction.n);
        for (size_t i = 0; i < COUNT(layouts); i++) {
            fitting[i] += fits_layout(line, layouts[i].line) && (!layouts[i].has_number || has_number(line));
            if (fitting[i] >= 2)
                return layouts[i].stranger;
        }
    }
    return STRANGER_COUNT;
}

/* "From: …", before anything else. */
static bool is_mail_head(struct str text)
{
    size_t colon = str_find_byte(text, ':');
    for (size_t i = 0; i < colon; i++)
        if (!((text.p[i] | 0x20) >= 'a' && (text.p[i] | 0x20) <= 'z') && text.p[i] != '-')
            return false;
    return colon && colon < text.n;
}

/* --- the contract --- */

static struct str sentence(const struct diag *diag, enum stranger stranger)
{
    return str_of(SAY(diag, sentences[stranger].vi, sentences[stranger].en));
}

struct str refusal_by_encoding(const struct diag *diag, struct str text)
{
    if (lost_letters(text))
        return sentence(diag, STRANGER_LOST_LETTERS);
    return eight_bit_looks(text) ? sentence(diag, STRANGER_ENCODING) : STR_NONE;
}

struct str refusal_by_product(const struct diag *diag, struct str text)
{
    struct str rest = str_trim(text), line = STR_NONE;
    bool is_json = rest.n && (rest.p[0] == '{' || rest.p[0] == '[');
    const struct mark *mark = is_json ? mark_within(text, json_parts, COUNT(json_parts)) : NULL;
    if (!mark && str_split(&rest, '\n', &line))
        mark = mark_within(line, first_line_parts, COUNT(first_line_parts));
    return mark ? sentence(diag, mark->stranger) : STR_NONE;
}

struct str refusal_of(const struct diag *diag, struct str text, struct str raw, struct str name)
{
    enum { MAIL_HEAD_BYTES = 4096 };
    const struct mark *mark = mark_of_name(name);
    if (!mark)
        mark = mark_in_front(raw);
    if (!mark)
        mark = mark_within(raw, raw_parts, COUNT(raw_parts));
    if (!mark && is_mail_head(text))
        mark = mark_within(str_cut(text, 0, MAIL_HEAD_BYTES), mail_parts, COUNT(mail_parts));
    if (!mark)
        mark = str_starts(raw, STR("PK\x03\x04")) ? mark_within(raw, zip_parts, COUNT(zip_parts))
                                                  : mark_within(text, text_parts, COUNT(text_parts));
    if (mark)
        return sentence(diag, mark->stranger);
    enum stranger stranger = stranger_of_layout(text);
    if (stranger != STRANGER_COUNT)
        return sentence(diag, stranger);
    struct str product = refusal_by_product(diag, text);
    bool is_text = str_find_byte(raw, '\0') == raw.n;
    return product.n || !is_text ? product : refusal_by_encoding(diag, text);
}
