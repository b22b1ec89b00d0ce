/* SPDX-License-Identifier: MIT */
/* The table of kind words; keys are sorted, so that a lookup is a bisection. */
#include "kind_word.h"

static const struct kind_word words[] = {
    {"album", WORD_KIND, KIND_IMAGE},
    {"article", WORD_KIND, KIND_ARTICLE},
    {"audio", WORD_KIND, KIND_VOICE},
    {"baiviet", WORD_KIND, KIND_ARTICLE},
    {"binhchon", WORD_KIND, KIND_POLL},
    {"bosticker", WORD_KIND, KIND_STICKER},
    {"call", WORD_KIND, KIND_CALL},
    {"card", WORD_KIND, KIND_CARD},
    {"chatdelete", WORD_DELETED, KIND_TEXT},
    {"chatdeleteeveryone", WORD_DELETED, KIND_TEXT},
    {"chatdoodle", WORD_KIND, KIND_DRAWING},
    {"chatecard", WORD_KIND, KIND_CARD},
    {"chatforward", WORD_KIND, KIND_TEXT},
    {"chatgif", WORD_KIND, KIND_GIF},
    {"chatlink", WORD_KIND, KIND_LINK},
    {"chatlistaction", WORD_KIND, KIND_ARTICLE},
    {"chatlivelocation", WORD_KIND, KIND_LOCATION},
    {"chatlocationnew", WORD_KIND, KIND_LOCATION},
    {"chatphoto", WORD_KIND, KIND_IMAGE},
    {"chatreaction", WORD_REACTION, KIND_TEXT},
    {"chatrecommended", WORD_KIND, KIND_LINK},
    {"chatsticker", WORD_KIND, KIND_STICKER},
    {"chattext", WORD_KIND, KIND_TEXT},
    {"chattodo", WORD_KIND, KIND_TODO},
    {"chatundo", WORD_RECALL_EVENT, KIND_TEXT},
    {"chatvanish", WORD_EXPIRED, KIND_TEXT},
    {"chatvideomsg", WORD_KIND, KIND_VIDEO},
    {"chatvoice", WORD_KIND, KIND_VOICE},
    {"chatwebcontent", WORD_KIND, KIND_ARTICLE},
    {"chiasedanhthiep", WORD_KIND, KIND_CONTACT},
    {"chiasehanhtrinh", WORD_KIND, KIND_LOCATION},
    {"chiasevitri", WORD_KIND, KIND_LOCATION},
    {"congviec", WORD_KIND, KIND_TODO},
    {"contact", WORD_KIND, KIND_CONTACT},
    {"cuocgoi", WORD_KIND, KIND_CALL},
    {"cuocgoiden", WORD_KIND, KIND_CALL},
    {"cuocgoidi", WORD_KIND, KIND_CALL},
    {"cuocgoinho", WORD_KIND, KIND_CALL},
    {"danhthiep", WORD_KIND, KIND_CONTACT},
    {"date", WORD_DATE, KIND_TEXT},
    {"datemarker", WORD_DATE, KIND_TEXT},
    {"deletedmessage", WORD_DELETED, KIND_TEXT},
    {"document", WORD_KIND, KIND_FILE},
    {"doodle", WORD_KIND, KIND_DRAWING},
    {"drawing", WORD_KIND, KIND_DRAWING},
    {"ecard", WORD_KIND, KIND_CARD},
    {"event", WORD_SYSTEM, KIND_TEXT},
    {"file", WORD_KIND, KIND_FILE},
    {"folder", WORD_KIND, KIND_FOLDER},
    {"gif", WORD_KIND, KIND_GIF},
    {"giongnoi", WORD_KIND, KIND_VOICE},
    {"groupcall", WORD_KIND, KIND_CALL},
    {"grouppoll", WORD_KIND, KIND_POLL},
    {"hethong", WORD_SYSTEM, KIND_TEXT},
    {"hinhanh", WORD_KIND, KIND_IMAGE},
    {"hinhanhbithuhoi", WORD_RECALLED, KIND_TEXT},
    {"hinhvetay", WORD_KIND, KIND_DRAWING},
    {"image", WORD_KIND, KIND_IMAGE},
    {"important", WORD_IMPORTANT, KIND_TEXT},
    {"khancap", WORD_URGENT, KIND_TEXT},
    {"lienket", WORD_KIND, KIND_LINK},
    {"link", WORD_KIND, KIND_LINK},
    {"links", WORD_KIND, KIND_LINK},
    {"livechiasevitri", WORD_KIND, KIND_LOCATION},
    {"location", WORD_KIND, KIND_LOCATION},
    {"media", WORD_KIND, KIND_UNKNOWN},
    {"message", WORD_KIND, KIND_TEXT},
    {"missedcall", WORD_KIND, KIND_CALL},
    {"nhan", WORD_KIND, KIND_TEXT},
    {"nhandan", WORD_KIND, KIND_STICKER},
    {"photo", WORD_KIND, KIND_IMAGE},
    {"picture", WORD_KIND, KIND_IMAGE},
    {"poll", WORD_KIND, KIND_POLL},
    {"quantrong", WORD_IMPORTANT, KIND_TEXT},
    {"reaction", WORD_REACTION, KIND_TEXT},
    {"recalled", WORD_RECALLED, KIND_TEXT},
    {"recalledmessage", WORD_RECALLED, KIND_TEXT},
    {"sharedacontact", WORD_KIND, KIND_CONTACT},
    {"sharedlocation", WORD_KIND, KIND_LOCATION},
    {"sharefile", WORD_KIND, KIND_FILE},
    {"sticker", WORD_KIND, KIND_STICKER},
    {"stickerset", WORD_KIND, KIND_STICKER},
    {"system", WORD_SYSTEM, KIND_TEXT},
    {"systemmessage", WORD_SYSTEM, KIND_TEXT},
    {"systemunmarked", WORD_SYSTEM_SIGN, KIND_TEXT},
    {"tailieu", WORD_KIND, KIND_FILE},
    {"taptin", WORD_KIND, KIND_FILE},
    {"tep", WORD_KIND, KIND_FILE},
    {"teptin", WORD_KIND, KIND_FILE},
    {"text", WORD_KIND, KIND_TEXT},
    {"thiep", WORD_KIND, KIND_CARD},
    {"thuhoi", WORD_RECALLED, KIND_TEXT},
    {"thumuc", WORD_KIND, KIND_FOLDER},
    {"tinnhan", WORD_KIND, KIND_TEXT},
    {"tinnhanchuahotroophienbanhientai", WORD_KIND, KIND_UNKNOWN},
    {"tinnhandaduocthuhoi", WORD_RECALLED, KIND_TEXT},
    {"tinnhandathuhoi", WORD_RECALLED, KIND_TEXT},
    {"tinnhandatuxoa", WORD_EXPIRED, KIND_TEXT},
    {"tinnhandaxoa", WORD_DELETED, KIND_TEXT},
    {"tinnhanmedia", WORD_KIND, KIND_UNKNOWN},
    {"tinnhanthoai", WORD_KIND, KIND_VOICE},
    {"todo", WORD_KIND, KIND_TODO},
    {"traloi", WORD_REPLY, KIND_TEXT},
    {"truongphonhomdaxoatinnhannay", WORD_DELETED, KIND_TEXT},
    {"urgent", WORD_URGENT, KIND_TEXT},
    {"user", WORD_KIND, KIND_CONTACT},
    {"vanban", WORD_KIND, KIND_TEXT},
    {"vehinh", WORD_KIND, KIND_DRAWING},
    {"video", WORD_KIND, KIND_VIDEO},
    {"vitri", WORD_KIND, KIND_LOCATION},
    {"voice", WORD_KIND, KIND_VOICE},
    {"voicenote", WORD_KIND, KIND_VOICE},
    {"webchat", WORD_KIND, KIND_TEXT},
};

const struct kind_word *kind_word(struct str key)
{
    size_t low = 0, high = sizeof words / sizeof *words;
    while (low < high) {
        size_t middle = (low + high) / 2;
        int order = str_compare(key, str_of(words[middle].key));
        if (order == 0)
            return &words[middle];
        if (order < 0)
            high = middle;
        else
            low = middle + 1;
    }
    return NULL;
}

enum recall kind_word_recall(const struct kind_word *word)
{
    return word->sense == WORD_RECALLED  ? RECALL_BY_SENDER
           : word->sense == WORD_DELETED ? RECALL_BY_ADMIN
           : word->sense == WORD_EXPIRED ? RECALL_EXPIRED
                                         : RECALL_NONE;
}

const struct kind_word *kind_words(size_t *count)
{
    *count = sizeof words / sizeof *words;
    return words;
}
