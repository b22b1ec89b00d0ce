/* SPDX-License-Identifier: MIT */
/* WordprocessingML documents: the parts of the file, its sections, paragraphs and runs of text. */
#include "docx.h"

#include "package.h"
#include "records.h"
#include "reviewed.h"

#define XML_HEAD       "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n"
#define WORD_SPACE     "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
#define RELATION_SPACE "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
#define PACKAGE_SPACE  "http://schemas.openxmlformats.org/package/2006/"
#define WORD_TYPE      "application/vnd.openxmlformats-officedocument.wordprocessingml."

static const char content_types[] = XML_HEAD
    "<Types xmlns=\"" PACKAGE_SPACE "content-types\">"
    "<Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
    "<Override PartName=\"/word/document.xml\" ContentType=\"" WORD_TYPE "document.main+xml\"/>"
    "<Override PartName=\"/word/styles.xml\" ContentType=\"" WORD_TYPE "styles+xml\"/>"
    "<Override PartName=\"/word/header.xml\" ContentType=\"" WORD_TYPE "header+xml\"/>"
    "<Override PartName=\"/word/first.xml\" ContentType=\"" WORD_TYPE "header+xml\"/>"
    "<Override PartName=\"/word/footer.xml\" ContentType=\"" WORD_TYPE "footer+xml\"/></Types>";
static const char package_relations[] =
    XML_HEAD "<Relationships xmlns=\"" PACKAGE_SPACE "relationships\">"
             "<Relationship Id=\"document\" Type=\"" RELATION_SPACE "/officeDocument\" "
             "Target=\"word/document.xml\"/></Relationships>";
static const char document_relations[] = XML_HEAD
    "<Relationships xmlns=\"" PACKAGE_SPACE "relationships\">"
    "<Relationship Id=\"styles\" Type=\"" RELATION_SPACE "/styles\" Target=\"styles.xml\"/>"
    "<Relationship Id=\"header\" Type=\"" RELATION_SPACE "/header\" Target=\"header.xml\"/>"
    "<Relationship Id=\"first\" Type=\"" RELATION_SPACE "/header\" Target=\"first.xml\"/>"
    "<Relationship Id=\"footer\" Type=\"" RELATION_SPACE "/footer\" Target=\"footer.xml\"/></Relationships>";
/* The number of the page, centred at the top from the second page on. */
static const char header[] =
    XML_HEAD "<w:hdr xmlns:w=\"" WORD_SPACE "\"><w:p><w:pPr><w:pStyle w:val=\"PageNumber\"/></w:pPr>"
             "<w:r><w:fldChar w:fldCharType=\"begin\"/></w:r>"
             "<w:r><w:instrText xml:space=\"preserve\"> PAGE </w:instrText></w:r>"
             "<w:r><w:fldChar w:fldCharType=\"separate\"/></w:r><w:r><w:t>2</w:t></w:r>"
             "<w:r><w:fldChar w:fldCharType=\"end\"/></w:r></w:p></w:hdr>";
static const char first_header[] = XML_HEAD
    "<w:hdr xmlns:w=\"" WORD_SPACE "\"><w:p><w:pPr><w:pStyle w:val=\"PageNumber\"/></w:pPr></w:p></w:hdr>";

void docx_begin(struct docx *docx, struct arena *arena, const struct results *results)
{
    *docx = (struct docx){.arena = arena, .results = results, .in_english = results->in_english};
    docx->markup.out = &docx->body;
    markup_raw(&docx->markup, XML_HEAD);
    markup_open(&docx->markup, "w:document");
    markup_attribute(&docx->markup, "xmlns:w", STR(WORD_SPACE));
    markup_attribute(&docx->markup, "xmlns:r", STR(RELATION_SPACE));
    markup_open(&docx->markup, "w:body");
}

int docx_text_width(const struct docx *docx)
{
    return (docx->is_wide ? DOCX_PAGE_HEIGHT : DOCX_PAGE_WIDTH) - DOCX_LEFT - DOCX_RIGHT;
}

static void section_properties(struct docx *docx)
{
    int width = docx->is_wide ? DOCX_PAGE_HEIGHT : DOCX_PAGE_WIDTH;
    int height = docx->is_wide ? DOCX_PAGE_WIDTH : DOCX_PAGE_HEIGHT;
    markup_raw(&docx->markup,
               arena_format(docx->arena,
                            "<w:sectPr><w:headerReference w:type=\"default\" r:id=\"header\"/>"
                            "<w:headerReference w:type=\"first\" r:id=\"first\"/>"
                            "<w:footerReference w:type=\"default\" r:id=\"footer\"/>"
                            "<w:footerReference w:type=\"first\" r:id=\"footer\"/>"
                            "<w:type w:val=\"nextPage\"/>"
                            "<w:pgSz w:w=\"%d\" w:h=\"%d\"%s/>"
                            "<w:pgMar w:top=\"%d\" w:right=\"%d\" w:bottom=\"%d\" w:left=\"%d\" "
                            "w:header=\"%d\" w:footer=\"%d\" w:gutter=\"0\"/>"
                            "<w:pgNumType w:start=\"1\"/><w:titlePg/></w:sectPr>",
                            width, height, docx->is_wide ? " w:orient=\"landscape\"" : "", DOCX_TOP,
                            DOCX_RIGHT, DOCX_BOTTOM, DOCX_LEFT, DOCX_HEADER, DOCX_HEADER)
                   .p);
}

void docx_section(struct docx *docx, bool is_wide)
{
    markup_raw(&docx->markup, "<w:p><w:pPr><w:pStyle w:val=\"After\"/>");
    section_properties(docx);
    markup_raw(&docx->markup, "</w:pPr></w:p>");
    docx->is_wide = is_wide;
}

/* Stands at the foot of every page: how far the review has come, and which run this is. */
static void write_footer(struct docx *docx, struct buf *out)
{
    struct markup markup = {.out = out};
    markup_raw(&markup, XML_HEAD "<w:ftr xmlns:w=\"" WORD_SPACE
                                 "\"><w:p><w:pPr><w:pStyle w:val=\"PageMark\"/></w:pPr><w:r><w:t>");
    if (!docx->results->complete) {
        markup_text(&markup, wording(WORD_INCOMPLETE, docx->in_english));
        markup_text(&markup, STR(" · "));
    }
    markup_text(&markup, wording(reviewed_mark(docx->results), docx->in_english));
    markup_text(&markup, STR(" · rasoat "));
    markup_text(&markup, records_run_id(docx->results, docx->arena));
    markup_raw(&markup, "</w:t></w:r></w:p></w:ftr>");
}

void docx_end(struct docx *docx, struct buf *out)
{
    struct buf styles = {0}, footer = {0};
    section_properties(docx);
    markup_close(&docx->markup);
    markup_close(&docx->markup);
    docx_styles(&(struct markup){.out = &styles});
    write_footer(docx, &footer);
    const struct package_part parts[] = {
        {"[Content_Types].xml", STR(content_types)},
        {"_rels/.rels", STR(package_relations)},
        {"word/document.xml", buf_str(&docx->body)},
        {"word/_rels/document.xml.rels", STR(document_relations)},
        {"word/styles.xml", buf_str(&styles)},
        {"word/header.xml", STR(header)},
        {"word/first.xml", STR(first_header)},
        {"word/footer.xml", buf_str(&footer)},
    };
    package_write(parts, sizeof parts / sizeof parts[0], out);
    buf_free(&styles);
    buf_free(&footer);
    buf_free(&docx->body);
}

void docx_open(struct docx *docx, const char *style)
{
    struct markup *markup = &docx->markup;
    markup_open(markup, "w:p");
    markup_open(markup, "w:pPr");
    markup_open(markup, "w:pStyle");
    markup_attribute(markup, "w:val", str_of(style));
    markup_close(markup);
    markup_close(markup);
}

void docx_close(struct docx *docx)
{
    markup_close(&docx->markup);
}

/* Line feeds in a text become breaks. */
void docx_text(struct docx *docx, enum docx_face face, struct str text)
{
    static const char *const faces[] = {[DOCX_AS_STYLED] = "",
                                        [DOCX_BOLD] = "<w:rPr><w:b/></w:rPr>",
                                        [DOCX_ITALIC] = "<w:rPr><w:i/></w:rPr>"};
    struct markup *markup = &docx->markup;
    bool is_first = true;
    markup_open(markup, "w:r");
    markup_raw(markup, faces[face]);
    for (struct str line; str_split(&text, '\n', &line); is_first = false) {
        if (!is_first)
            markup_raw(markup, "<w:br/>");
        markup_open(markup, "w:t");
        markup_attribute(markup, "xml:space", STR("preserve"));
        markup_text(markup, line);
        markup_close(markup);
    }
    markup_close(markup);
}

void docx_put(struct docx *docx, const char *style, struct str text)
{
    docx_open(docx, style);
    docx_text(docx, DOCX_AS_STYLED, text);
    docx_close(docx);
}
