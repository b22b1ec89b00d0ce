/* SPDX-License-Identifier: MIT */
/* What is no export of Zalo: each sort by made-up bytes, in both languages, with what it is and what to do.
 */
#include "refusal.h"

#include "check.h"

#define BYTES(literal)                                                                                       \
    {                                                                                                        \
        (literal), sizeof(literal) - 1                                                                       \
    }

static const struct {
    struct str bytes;
    const char *name;
    const char *vi, *en; /* a word of what it is; NULL: none of the known */
} strangers[] = {
    {BYTES("SQLite format 3\0\x10"), "a.db", "SQLite", "SQLite"},
    {BYTES("\x12\x34 leveldb.BytewiseComparator"), "MANIFEST-000001", "LevelDB", "LevelDB"},
    {BYTES("\x01\x02 idb_cmp1 \x03"), "000003.log", "LevelDB", "LevelDB"},
    {BYTES("\x01\x02\x03"), "000005.LDB", "LevelDB", "LevelDB"},
    {BYTES("PK\x03\x04 mã hóa"), "backup_zalo_05_10_2026.zl.zip", "sao lưu của Zalo", "backup"},
    {BYTES("\x9A\x01\x77"), "backup.zdb", "sao lưu của Zalo", "backup"},
    {BYTES("PK\x03\x04 mimetypeapplication/vnd.oasis.opendocument.text"), "a.odt", "OpenDocument",
     "OpenDocument"},
    {BYTES("PK\x03\x04 word/document.xml"), "a.docx", "DOCX", "DOCX"},
    {BYTES("%PDF-1.7"), "a.pdf", "PDF", "PDF"},
    {BYTES("\x89PNG\r\n"), "a.png", "ảnh", "picture"},
    {BYTES("\xFF\xD8\xFF\xE0"), "a.jpg", "ảnh", "picture"},
    {BYTES("RIFF\x10\0\0\0WEBPVP8 "), "a.webp", "ảnh", "picture"},
    {BYTES("\0\0\0\x18"
           "ftypheic"),
     "a.heic", "ảnh", "picture"},
    {BYTES("\0\0\0\x18"
           "ftypmp42"),
     "a.mp4", "video", "recording"},
    {BYTES("\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1"), "a.doc", "đời cũ", "old"},
    {BYTES("{\\rtf1\\ansi"), "a.rtf", "RTF", "RTF"},
    {BYTES("{\"name\":\"N\",\"messages\":[{\"id\":1,\"date_unixtime\":\"1791162005\"}]}"), "result.json",
     "Telegram", "Telegram"},
    {BYTES("<div class=\"page_wrap\"><div class=\"message default clearfix\">"), "messages.html", "Telegram",
     "Telegram"},
    {BYTES("05/10/2026, 08:01 - Mẫu: chào\n05/10/2026, 08:02 - Mẫu: chào\n"), "a.txt", "WhatsApp",
     "WhatsApp"},
    {BYTES("[5/10/26, 8:01:00 SA] Mẫu: chào\n\xE2\x80\x8E[5/10/26, 8:02:00 SA] Mẫu: chào\n"), "_chat.txt",
     "WhatsApp", "WhatsApp"},
    {BYTES("{\"guild\":{\"id\":\"1\"},\"channel\":{\"id\":\"2\"},\"messages\":[]}"), "a.json", "Discord",
     "Discord"},
    {BYTES("AuthorID,Author,Date,Content,Attachments,Reactions\n"), "a.csv", "Discord", "Discord"},
    {BYTES("[{\"client_msg_id\":\"a\",\"user\":\"U1\",\"ts\":\"1.2\"}]"), "2026-10-05.json", "Slack",
     "Slack"},
    {BYTES("{\"messages\":[{\"sender_name\":\"M\",\"timestamp_ms\":1}]}"), "message_1.json", "Messenger",
     "Messenger"},
    {BYTES("{\"conversations\":[{\"MessageList\":[]}]}"), "messages.json", "Skype", "Skype"},
    {BYTES("[LINE] Chat history with M\n"), "a.txt", "LINE", "LINE"},
    {BYTES("From: <Saved by Blink>\r\nSnapshot-Content-Location: https://chat.zalo.me/\r\nSubject: Zalo\r\n"
           "MIME-Version: 1.0\r\nContent-Type: multipart/related;\r\n\r\n<html>"),
     "a.mhtml", "MHTML", "MHTML"},
    {BYTES("From: \"Saved by Mozilla\"\r\nMIME-Version: 1.0\r\nContent-Type: multipart/related;\r\n\r\n<html>"), "a.mht",
     "MHTML", "MHTML"},
    {BYTES("Received: from a.vn\r\nMIME-Version: 1.0\r\nContent-Type: multipart/related;\r\n\r\n<html>"), "a.eml", "EML", "EML"},
    {BYTES("Subject: Mau\r\nMIME-Version: 1.0\r\nContent-Type: text/plain\r\n\r\nxin gui"), "a.eml", "EML", "EML"},
    {BYTES("[ 05-10-2026 08:01:00 ] Mẫu: chào\n[ 05-10-2026 08:02:00 ] Mẫu: chào\n"), "Messages.txt", "Viber", "Viber"},
    {BYTES("05/10/2026,08:01:00,Mẫu,+84900000000,chào\n05/10/2026,08:02:00,Mẫu,+84900000000,chào\n"), "Messages.csv",
     "Viber", "Viber"},
    {BYTES("05/10/2026,08:01:00,Mẫu,chào,x\n05/10/2026,08:02:00,Mẫu,chào,x\n"), "a.csv", NULL, NULL},
    {BYTES("Mẫu: \nMIME-Version: 1.0\n"), "a.txt", NULL, NULL}, /* no mail begins so */
    {BYTES("\xB8\xB5\xB8\xB5\xB8\xB5\xB8\xB5 \xB8\xB5\xB8\xB5\xB8\xB5\xB8\xB5 \xB8\xB5\xB8\xB5\xB8\xB5\xB8\xB5 "
           "\xB8\xB5\xB8\xB5\xB8\xB5\xB8\xB5"),
     "a.csv", "UTF-8", "UTF-8"},
    {BYTES("Nguy?n V?n M?u: các ??ng chí b?o v?, tr?c, n?p báo cáo, ph?ng h?p, th?ng báo"), "a.txt", "ANSI", "ANSI"},
    {BYTES("\x12\0\xB8\xB5\xE9\xF6\xED"), "a.bin", NULL, NULL},
    {BYTES("05/10/2026, 08:01 - một dòng\n"), "a.txt", NULL, NULL}, /* one line proves nothing */
    {BYTES("nói về \"client_msg_id\""), "a.txt", NULL, NULL},       /* a key in talk is no key */
    {BYTES("zdb"), "zdb", NULL, NULL},
    {BYTES(""), "", NULL, NULL},
};

static bool has(struct str sentence, const char *word)
{
    return word ? str_find(sentence, str_of(word)) < sentence.n : !sentence.n;
}

int main(void)
{
    for (size_t i = 0; i < sizeof strangers / sizeof *strangers; i++) {
        const struct diag vi = {0}, en = {.in_english = true};
        struct str bytes = strangers[i].bytes, name = str_of(strangers[i].name);
        bool right = has(refusal_of(&vi, bytes, bytes, name), strangers[i].vi) &&
                     has(refusal_of(&en, bytes, bytes, name), strangers[i].en);
        if (!CHECK(right))
            printf("    %zu, %s\n", i, strangers[i].name);
    }
    return check_result();
}
