/* SPDX-License-Identifier: MIT */
/* The grammars of the three kinds of rule files. */
#include "grammar.h"

#define TITLE                                                                                                \
    {                                                                                                        \
        "title", "lang!=vi|en", "", true                                                                     \
    }
#define WORDS      "phrase, lexicon, regex"
#define SEVERITIES "info|low|medium|high|critical"
#define CONDITIONS                                                                                           \
    "all, any, none, has, count, near, together, kind, extension, size, link, length, encoding, emoji, role, "     \
    "forwarded, quotes, mentions, clock"
#define SIGNALS    "signal, except?, finding, unless?"
#define PRIMITIVES "text, name, event, account, answer, pin, silence, recall, series, state"

#define WORD_ELEMENTS                                                                                        \
    {"phrase", "fold=exact|tones|bare", "", true}, {"lexicon", "ref!, min", "", false},                      \
    {                                                                                                        \
        "regex", "on=fold|storage, scan=all", "", true                                                       \
    }

static const struct element detector_elements[] = {
    {"detector", "id!, revision!, budget", "title, reason, param, " PRIMITIVES ", tests?", false},
    TITLE,
    {"reason", "lang!=vi|en", "", true},
    {"param", "name!, default!", "", false},

    {"text", "ignore", SIGNALS ", opening, follow", false},
    {"name", "ignore, verdict!=not-real|incomplete|no-position|not-short|mismatch", SIGNALS, false},
    {"event", "ignore, types!", SIGNALS ", approval", false},
    {"account", "ignore, test!=outsider|changed", SIGNALS, false},
    {"answer", "ignore", SIGNALS ", order, reply", false},
    {"pin", "ignore", SIGNALS ", order", false},
    {"silence", "ignore", SIGNALS, false},
    {"recall", "ignore", SIGNALS, false},
    {"series", "ignore, by=person|group, same=text", SIGNALS, false},
    {"state", "ignore, test!=owner|admins|holders|members", SIGNALS, false},

    {"signal", "id!, zones", WORDS ", except?", false},
    {"except", "", WORDS, false},
    WORD_ELEMENTS,

    {"finding", "severity=" SEVERITIES, CONDITIONS ", reason", false},
    {"order", "to=everybody|named", CONDITIONS, false},
    {"reply", "", CONDITIONS, false},
    {"approval", "to=named|request, for", CONDITIONS, false},
    {"opening", "", CONDITIONS, false},
    {"follow", "severity=" SEVERITIES ", directly=yes|no", CONDITIONS ", reason", false},
    {"unless", "", CONDITIONS, false},

    {"all", "", CONDITIONS, false},
    {"any", "", CONDITIONS, false},
    {"none", "", CONDITIONS, false},
    {"has", "signal!", "", false},
    {"count", "of!, min!", "", false},
    {"near", "of!, syllables!", "", false},
    {"together", "of!", "", false},
    {"kind", "is!", "", false},
    {"extension", "in, lexicon, double=yes|no", "", false},
    {"size", "kb!", "", false},
    {"link", "tier!", "", false},
    {"length", "chars, words, lines", "", false},
    {"encoding", "is!=legacy|nonstandard|unmarked|unmarked-probable|partly-unmarked|double-utf8|suspected-legacy",
     "", false},
    {"emoji", "is!=feeling|other", "", false},
    {"role", "is!", "", false},
    {"forwarded", "", "", false},
    {"quotes", "", "", false},
    {"mentions", "", "", false},
    {"clock", "from, to, days", "", false},

    {"tests", "", "hit, miss, chat", false},
    {"hit", "role, kind, attachment, kb, forwarded=yes|no, at, todo", "m", true},
    {"miss", "role, kind, attachment, kb, forwarded=yes|no, at, todo", "", true},
    {"m", "", "", true},
    {"chat", "expect!, todo", "roster?, members?, set, msg, event@chat", false},
    {"roster", "", "person", false},
    {"person", "name!, id, role, position, unit, joined, left, display", "", false},
    {"members", "", "listed", false},
    {"listed", "name!, id, zalo-role=owner|deputy|member", "", false},
    {"set", "param!, value!", "", false},
    {"msg", "by!, at!, id, role, kind, attachment, kb, album, quote, forwarded=yes|no", "", true},
    {"event@chat", "type!, at!, by, id, role, target, target-id, value", "", false},
};

static const struct element contexts_elements[] = {
    {"contexts", "", "context", false},
    {"context", "id!, extent!=quotation|regulation|after|sentence|message", "title, " WORDS ", except?", false},
    TITLE,
    {"except", "", WORDS, false},
    WORD_ELEMENTS,
};

#define MODALITIES                                                                                           \
    "bắt buộc|cấm|cấm có điều kiện|nên|khuyến khích|trách nhiệm|quyền|"               \
    "tổ chức|hiệu lực|phạm vi|giới hạn|chú trọng"

static const struct element regulation_elements[] = {
    {"regulation", "id!, revision!, for=group|official-account, rows, extends, tests",
     "title, document?, note, role, clause, change, off", false},
    TITLE,
    {"document", "number!, issuer!, signed, from, until", "", false},
    {"note", "lang!=vi|en", "", true},
    {"role", "id!", "title", false},
    {"clause", "id!, modality!=" MODALITIES ", bound!",
     "summary, text?, cites, check, attest?, not-applicable?", false},
    {"summary", "lang!=vi|en", "", true},
    {"text", "", "", true},
    {"cites", "law!", "", false},
    {"check", "detector!, class!=fact|sign|attest, severity=" SEVERITIES ", roles", "set, escalate?", false},
    {"escalate", "after!, days!, severity!=" SEVERITIES, "", false},
    {"set", "param!, value!", "", false},
    {"attest", "", "question", false},
    {"question", "lang!=vi|en", "", true},
    {"not-applicable", "", "why", false},
    {"why", "lang!=vi|en", "", true},
    {"change", "clause!", "check", false},
    {"off", "clause!, detector!", "why", false},
};

#define GRAMMAR(elements)                                                                                    \
    {                                                                                                        \
        elements, sizeof elements / sizeof *elements                                                         \
    }

const struct grammar detector_grammar = GRAMMAR(detector_elements);
const struct grammar contexts_grammar = GRAMMAR(contexts_elements);
const struct grammar regulation_grammar = GRAMMAR(regulation_elements);
