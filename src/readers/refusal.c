/* SPDX-License-Identifier: MIT */
/* Strangers by their first bytes, by the parts of an archive, or by what stands in their text. */
#include "refusal.h"

#include <assert.h>

#include "utf8.h"

enum stranger {
    STRANGER_DATABASE, STRANGER_PDF, STRANGER_PICTURE, STRANGER_COMPRESSED, STRANGER_OLD_OFFICE, STRANGER_EXCEL,
    STRANGER_WORD, STRANGER_ZIP, STRANGER_ENCODING, STRANGER_PAGE, STRANGER_XML, STRANGER_TELEGRAM,
    STRANGER_WHATSAPP,
    STRANGER_COUNT
};

static const struct {
    const char *vi, *en;
} sentences[] = {
    [STRANGER_DATABASE] =
        {"đây là cơ sở dữ liệu SQLite, không đọc trực tiếp được; hãy xuất ra CSV hoặc JSON",
         "this is a SQLite database, which is not read directly; export it to CSV or JSON"},
    [STRANGER_PDF] =
        {"đây là tệp PDF; hãy dùng bản gốc dạng văn bản, CSV hoặc JSON",
         "this is a PDF file; use the original text, CSV or JSON"},
    [STRANGER_PICTURE] =
        {"đây là tệp ảnh; chỉ soát được văn bản: hãy chép tin nhắn từ Zalo PC hoặc xuất bảng CSV",
         "this is a picture; only text can be audited: copy the messages from Zalo PC or export a CSV"},
    [STRANGER_COMPRESSED] =
        {"đây là tệp nén; hãy giải nén rồi đưa từng tệp bên trong",
         "this is a compressed file; unpack it and give the files inside"},
    [STRANGER_OLD_OFFICE] =
        {"đây là tệp Word hoặc Excel đời cũ; hãy lưu lại dạng “CSV UTF-8” hoặc văn bản thuần UTF-8",
         "this is an old Word or Excel file; save it as \"CSV UTF-8\" or as plain UTF-8 text"},
    [STRANGER_EXCEL] =
        {"đây là sổ Excel (XLSX), bản này chưa đọc được; trong Excel hãy chọn Lưu thành “CSV UTF-8”",
         "this is an Excel workbook (XLSX), not read by this version; in Excel, save it as \"CSV UTF-8\""},
    [STRANGER_WORD] =
        {"đây là văn bản Word (DOCX); hãy chép nội dung vào một tệp văn bản UTF-8",
         "this is a Word document (DOCX); put its text into a plain UTF-8 file"},
    [STRANGER_ZIP] =
        {"đây là tệp ZIP; bản sao lưu của Zalo (.zl.zip) đã mã hóa, chỉ Zalo khôi phục được: "
         "hãy chép tin nhắn từ Zalo PC; tệp ZIP khác thì giải nén trước",
         "this is a ZIP file; Zalo's backup (.zl.zip) is encrypted, only Zalo can restore it: "
         "copy the messages from Zalo PC; unpack any other archive first"},
    [STRANGER_ENCODING] =
        {"tệp không ở dạng UTF-8 (có thể là ANSI, Windows-1258 hoặc TCVN3); hãy lưu lại với mã hóa UTF-8",
         "the file is not in UTF-8 (perhaps ANSI, Windows-1258 or TCVN3); save it again with encoding UTF-8"},
    [STRANGER_PAGE] =
        {"đây là trang web đã lưu, bản này chưa đọc được; "
         "hãy chép tin nhắn từ Zalo PC (chọn nhiều tin, “Sao chép tin nhắn”)",
         "this is a saved web page, not read by this version; "
         "copy the messages from Zalo PC (select several, \"Copy text\")"},
    [STRANGER_XML] =
        {"đây là tệp XML, bản này chưa đọc được; hãy xuất ra CSV hoặc JSON",
         "this is an XML file, not read by this version; export it to CSV or JSON"},
    [STRANGER_TELEGRAM] =
        {"đây là tệp xuất từ Telegram, không phải từ Zalo",
         "this is an export of Telegram, not of Zalo"},
    [STRANGER_WHATSAPP] =
        {"đây là tệp xuất từ WhatsApp, không phải từ Zalo",
         "this is an export of WhatsApp, not of Zalo"},
};
static_assert(sizeof sentences / sizeof *sentences == STRANGER_COUNT, "each stranger has its sentence");

struct mark {
    const char *bytes;
    size_t n;
    enum stranger stranger;
};

#define MARK(literal, stranger) {(literal), sizeof(literal) - 1, STRANGER_##stranger}

static const struct mark first_bytes[] = {
    MARK("SQLite format 3\0", DATABASE), MARK("%PDF-", PDF),          MARK("\x89PNG", PICTURE),
    MARK("\xFF\xD8\xFF", PICTURE),       MARK("GIF8", PICTURE),       MARK("\x1F\x8B", COMPRESSED),
    MARK("\xFD\x37zXZ", COMPRESSED),     MARK("\x28\xB5\x2F\xFD", COMPRESSED), MARK("BZh", COMPRESSED),
    MARK("7z\xBC\xAF", COMPRESSED),      MARK("Rar!", COMPRESSED),    MARK("\xD0\xCF\x11\xE0", OLD_OFFICE),
};

static const struct mark zip_parts[] = {
    MARK("xl/", EXCEL), MARK("word/", WORD), MARK("", ZIP), /* any other */
};

static const struct mark text_parts[] = {
    MARK("messageViewScroll", PAGE), MARK("bb_msg_id_", PAGE), MARK("<html", PAGE), MARK("<HTML", PAGE),
    MARK("<!DOCTYPE html", PAGE), MARK("<!doctype html", PAGE), MARK("<?xml", XML), MARK("<!DOCTYPE", XML),
    MARK("\"date_unixtime\"", TELEGRAM), MARK("WhatsApp", WHATSAPP),
};

static struct str sentence(const struct diag *diag, enum stranger stranger)
{
    return str_of(SAY(diag, sentences[stranger].vi, sentences[stranger].en));
}

/* Text in an 8-bit encoding has hardly a sequence that is UTF-8 by chance; damaged UTF-8 has many more good ones. */
static bool is_foreign_encoding(struct str text)
{
    enum { ENOUGH_BAD = 32 };
    size_t bad = 0, good = 0;
    for (size_t at = 0, n; at < text.n; at += n) {
        uint32_t code_point;
        n = utf8_decode(str_from(text, at), &code_point);
        good += n > 1;
        bad += n == 0;
        n += n == 0;
    }
    return bad >= ENOUGH_BAD && bad > good;
}

static const struct mark *mark_in(struct str text, const struct mark *marks, size_t count)
{
    for (size_t i = 0; i < count; i++)
        if (marks[i].n == 0 || str_find(text, (struct str){marks[i].bytes, marks[i].n}) < text.n)
            return &marks[i];
    return NULL;
}

struct str refusal_by_encoding(const struct diag *diag, struct str text)
{
    return is_foreign_encoding(text) ? sentence(diag, STRANGER_ENCODING) : STR_NONE;
}

struct str refusal_of(const struct diag *diag, struct str text, struct str raw)
{
    for (size_t i = 0; i < sizeof first_bytes / sizeof *first_bytes; i++)
        if (str_starts(raw, (struct str){first_bytes[i].bytes, first_bytes[i].n}))
            return sentence(diag, first_bytes[i].stranger);
    const struct mark *mark = str_starts(raw, STR("PK\x03\x04"))
                                  ? mark_in(raw, zip_parts, sizeof zip_parts / sizeof *zip_parts)
                                  : mark_in(text, text_parts, sizeof text_parts / sizeof *text_parts);
    return mark ? sentence(diag, mark->stranger) : STR_NONE;
}
