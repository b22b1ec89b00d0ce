/* SPDX-License-Identifier: MIT */
/* The loading of rules: files read once, lexicons, laws, contexts and detector instances shared. Inside this
 * floor. */
#ifndef LOADER_H
#define LOADER_H

#include "links.h"
#include "map.h"
#include "pack.h"
#include "rule_tree.h"
#include "wordset.h"
#include "suggest.h"

struct rule_file {
    struct str path; /* as messages name it */
    struct str name; /* below the rules folder; of a pack from elsewhere its last part: wherever they lie */
    struct str content, sha256;
};

struct file_set { /* what a detector or a pack was made of */
    const struct rule_file **list;
    size_t count, capacity;
};

struct lexicon {
    struct str name;
    const struct term *terms;
    size_t count;
    const struct rule_file *file;
};

struct instance { /* a detector with its parameters */
    struct detector detector;
    struct str key; /* id and settings */
    struct file_set files;
    bool wanted; /* by a pack that was asked for, or for itself */
};

struct loader {
    struct arena *arena;
    struct diag *diag;
    struct str folder;
    size_t errors_before; /* what the funnel had counted when loading began */
    struct map *files, *lexicons, *patterns, *trees, *instances, *packs, *laws;
    struct str *law_ids; /* in the table's order */
    size_t law_count, law_capacity;
    struct instance **in_order; /* as loaded */
    size_t instance_count, instance_capacity;
    const struct context *contexts;
    size_t context_count;
    const struct rule_file *contexts_file, *laws_file, *domains_file;
    struct file_set contexts_files; /* contexts.xml and its lexicons */
    const struct domains *domains;
    struct pack **packs_seen; /* of which the clause texts are known */
    size_t pack_count, pack_capacity;
};

/* Reads what every rule may need: contexts, laws, domains. */
struct loader *loader_new(struct arena *arena, struct diag *diag, struct str folder);
/* False once a rule was found wrong. */
bool loader_is_good(const struct loader *loader);
/* A file below the rules folder, or NULL: silently where it is absent, else after a report. */
const struct rule_file *loader_file(struct loader *loader, struct str name);
/* A file that the user names; NULL after a report. */
const struct rule_file *loader_outside_file(struct loader *loader, struct str path);
/* A file of that kind was asked for and is not there: says which are. One that is there has told its own
 * fault. */
void loader_miss_file(struct loader *loader, const char *subfolder, const char *what, struct str id,
                      struct place asked);
void file_set_add(struct loader *loader, struct file_set *set, const struct rule_file *file);

const struct lexicon *loader_lexicon(struct loader *loader, struct str name, struct place asked);
const struct detector *loader_detector(struct loader *loader, struct str id, const struct parameter *settings,
                                       size_t setting_count, struct place asked);
/* By shipped id or path. */
const struct pack *loader_pack(struct loader *loader, struct str name, struct place asked);
const struct law *loader_law(struct loader *loader, struct str id, struct place asked);
/* The pack is complete: its hash over everything it is made of. */
void loader_seal(struct loader *loader, struct pack *pack, struct file_set *files);
void loader_laws(struct loader *loader);
void loader_domains(struct loader *loader);
void loader_contexts(struct loader *loader);

/* The detector belongs into the rule set. */
void loader_want(const struct detector *detector);
/* Everything that is wanted, compiled for matching; `packs` are those that were asked for. */
const struct ruleset *loader_finish(struct loader *loader, const struct pack *const *packs,
                                    size_t pack_count);

/* Every pack and every detector of the folder. */
const struct ruleset *loader_all(struct loader *loader);

/* The texts in the two languages among the children of that name. Both must be there where `needed`. */
struct bilingual loader_bilingual(struct loader *loader, const struct node *parent, const char *name,
                                  bool needed);
/* A whole number in an attribute, or `otherwise` where there is none. */
size_t loader_number(struct loader *loader, struct str value, const char *name, struct place place,
                     size_t otherwise);
/* The midnight in Vietnam at which a day like 2026-03-01 begins. */
int64_t loader_day(struct loader *loader, struct str text, struct place place, int64_t otherwise);

#endif
