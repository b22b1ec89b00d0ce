/* SPDX-License-Identifier: MIT */
/* Styles of the administrative document: NĐ 30/2020, Phụ lục I, sizes and weights of each part. */
#include "docx.h"

enum align { BOTH, LEFT, RIGHT, CENTER };

/* Lengths in twentieths of a point, sizes in half points, lines in 240ths of a line. */
enum {
    INDENT = 720 /* 1,27 cm */,
    GAP = 120 /* 6 points */,
    LINE = 276 /* 1,15 */,
    SINGLE = 240,
    SMALL_GAP = 40
};

static const struct style {
    const char *id, *name;
    int size;
    enum align align;
    int before, after, line, first_line;
    bool bold, italic, keeps_next;
} styles[] = {
    {"Body", "Nội dung", 28, BOTH, 0, GAP, LINE, INDENT, false, false, false},
    {"Line", "Dòng không giãn", 28, LEFT, 0, GAP, LINE, INDENT, false, false, false},
    {"Heading1", "heading 1", 28, BOTH, GAP, GAP, LINE, INDENT, true, false, true},
    {"Heading2", "heading 2", 28, BOTH, 0, GAP, LINE, INDENT, true, false, true},
    {"Ground", "Căn cứ", 28, BOTH, 0, GAP, LINE, INDENT, false, true, false},
    {"Superior", "Cơ quan chủ quản", 26, CENTER, 0, 0, SINGLE, 0, false, false, false},
    {"Issuer", "Cơ quan ban hành", 26, CENTER, 0, 0, SINGLE, 0, true, false, false},
    {"Nation", "Quốc hiệu", 25, CENTER, 0, 0, SINGLE, 0, true, false, false},
    {"Motto", "Tiêu ngữ", 28, CENTER, 0, 0, SINGLE, 0, true, false, false},
    {"Number", "Số, ký hiệu", 26, CENTER, GAP, 0, SINGLE, 0, false, false, false},
    {"About", "Trích yếu của công văn", 24, CENTER, GAP, 0, SINGLE, 0, false, false, false},
    {"PlaceDate", "Địa danh, thời gian", 28, CENTER, GAP, 0, SINGLE, 0, false, true, false},
    {"Circulation", "Chỉ dẫn lưu hành", 24, CENTER, GAP, 0, SINGLE, 0, true, false, false},
    {"Rule", "Kẻ dưới", 4, CENTER, SMALL_GAP, 0, SINGLE, 0, false, false, false},
    {"DocumentTitle", "Tên loại", 28, CENTER, 360, 0, SINGLE, 0, true, false, true},
    {"Subject", "Trích yếu", 28, CENTER, 0, 0, SINGLE, 0, true, false, true},
    {"Mark", "Tình trạng rà soát", 26, CENTER, GAP, GAP, SINGLE, 0, false, true, false},
    {"To", "Kính gửi", 28, CENTER, GAP, 240, SINGLE, 0, false, false, false},
    {"Caption", "Tên bảng", 26, CENTER, GAP, SMALL_GAP, SINGLE, 0, true, false, true},
    {"CellHead", "Đầu cột", 24, CENTER, SMALL_GAP, SMALL_GAP, SINGLE, 0, true, false, false},
    {"Cell", "Ô", 24, LEFT, SMALL_GAP, SMALL_GAP, SINGLE, 0, false, false, false},
    {"CellNumber", "Ô số", 24, RIGHT, SMALL_GAP, SMALL_GAP, SINGLE, 0, false, false, false},
    {"SmallHead", "Đầu cột, bảng rộng", 22, CENTER, SMALL_GAP, SMALL_GAP, SINGLE, 0, true, false, false},
    {"Small", "Ô, bảng rộng", 21, LEFT, SMALL_GAP, 0, SINGLE, 0, false, false, false},
    {"Code", "Mã", 18, LEFT, SMALL_GAP, 0, SINGLE, 0, false, false, false},
    {"After", "Sau bảng", 12, LEFT, 0, 0, SINGLE, 0, false, false, false},
    {"Recipients", "Nơi nhận", 24, LEFT, 0, 0, SINGLE, 0, true, true, true},
    {"Recipient", "Một nơi nhận", 22, LEFT, 0, 0, SINGLE, 0, false, false, false},
    {"Signer", "Quyền hạn, chức vụ", 28, CENTER, 0, 0, SINGLE, 0, true, false, true},
    {"Sign", "Chỗ ký", 26, CENTER, 0, 1400, SINGLE, 0, false, true, true},
    {"PageNumber", "Số trang", 28, CENTER, 0, 0, SINGLE, 0, false, false, false},
    {"PageMark", "Dấu cuối trang", 16, CENTER, 0, 0, SINGLE, 0, false, true, false},
};

static void element(struct markup *markup, const char *name, const char *attribute, struct str value)
{
    markup_open(markup, name);
    if (attribute)
        markup_attribute(markup, attribute, value);
    markup_close(markup);
}

static void number(struct markup *markup, const char *name, int value)
{
    struct buf digits = {0};
    buf_format(&digits, "%d", value);
    markup_attribute(markup, name, buf_str(&digits));
    buf_free(&digits);
}

static void sized(struct markup *markup, const char *name, int value)
{
    markup_open(markup, name);
    number(markup, "w:val", value);
    markup_close(markup);
}

static void paragraph_properties(struct markup *markup, const struct style *style)
{
    static const char *const aligns[] = {
        [BOTH] = "both", [LEFT] = "left", [RIGHT] = "right", [CENTER] = "center"};
    markup_open(markup, "w:pPr");
    if (style->keeps_next)
        element(markup, "w:keepNext", NULL, STR_NONE);
    markup_open(markup, "w:spacing");
    number(markup, "w:before", style->before);
    number(markup, "w:after", style->after);
    number(markup, "w:line", style->line);
    markup_attribute(markup, "w:lineRule", STR("auto"));
    markup_close(markup);
    if (style->first_line) {
        markup_open(markup, "w:ind");
        number(markup, "w:firstLine", style->first_line);
        markup_close(markup);
    }
    element(markup, "w:jc", "w:val", str_of(aligns[style->align]));
    markup_close(markup);
}

static void write_style(struct markup *markup, const struct style *style)
{
    markup_open(markup, "w:style");
    markup_attribute(markup, "w:type", STR("paragraph"));
    markup_attribute(markup, "w:styleId", str_of(style->id));
    element(markup, "w:name", "w:val", str_of(style->name));
    element(markup, "w:basedOn", "w:val", STR("Normal"));
    element(markup, "w:qFormat", NULL, STR_NONE);
    paragraph_properties(markup, style);
    markup_open(markup, "w:rPr");
    if (style->bold)
        element(markup, "w:b", NULL, STR_NONE);
    if (style->italic)
        element(markup, "w:i", NULL, STR_NONE);
    sized(markup, "w:sz", style->size);
    sized(markup, "w:szCs", style->size);
    markup_close(markup);
    markup_close(markup);
}

void docx_styles(struct markup *markup)
{
    markup_raw(markup, "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n");
    markup_open(markup, "w:styles");
    markup_attribute(markup, "xmlns:w", STR("http://schemas.openxmlformats.org/wordprocessingml/2006/main"));
    markup_raw(markup, "<w:docDefaults><w:rPrDefault><w:rPr>"
                       "<w:rFonts w:ascii=\"Times New Roman\" w:hAnsi=\"Times New Roman\" "
                       "w:eastAsia=\"Times New Roman\" w:cs=\"Times New Roman\"/>"
                       "<w:sz w:val=\"28\"/><w:szCs w:val=\"28\"/>"
                       "<w:lang w:val=\"vi-VN\" w:eastAsia=\"vi-VN\" w:bidi=\"ar-SA\"/>"
                       "</w:rPr></w:rPrDefault><w:pPrDefault/></w:docDefaults>"
                       "<w:style w:type=\"paragraph\" w:default=\"1\" w:styleId=\"Normal\">"
                       "<w:name w:val=\"Normal\"/><w:qFormat/></w:style>");
    for (size_t i = 0; i < sizeof styles / sizeof styles[0]; i++)
        write_style(markup, &styles[i]);
    markup_close(markup);
}
