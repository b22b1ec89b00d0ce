/* SPDX-License-Identifier: MIT */
/* contexts.xml: where words are mentioned, not used. */
#include "detector_build.h"
#include "grammar.h"

enum { CONTEXT_LIMIT = 64 }; /* bits of a mask */

static enum extent extent_of(const struct node *node)
{
    static const char *const names[EXTENT_COUNT] = {
        [EXTENT_QUOTATION] = "quotation", [EXTENT_REGULATION] = "regulation", [EXTENT_AFTER] = "after",
        [EXTENT_SENTENCE] = "sentence",   [EXTENT_MESSAGE] = "message",
    };
    size_t extent = 0;
    while (extent + 1 < EXTENT_COUNT && !str_is(node_attribute(node, "extent"), names[extent]))
        extent++;
    return (enum extent)extent;
}

static void load_context(struct loader *loader, struct build *build, const struct node *node,
                         struct context *context)
{
    *context = (struct context){
        .id = node_attribute(node, "id"),
        .title = loader_bilingual(loader, node, "title", true),
        .extent = extent_of(node),
    };
    struct wordset *words = arena_alloc(loader->arena, sizeof *words);
    *words = build_words(build, node);
    bool is_built_in = context->extent == EXTENT_QUOTATION || context->extent == EXTENT_REGULATION;
    context->words = words->count ? words : NULL;
    context->except = build_excepted_words(build, node);
    if (is_built_in == (words->count > 0))
        diag_report(loader->diag, LOSS_USAGE, node->place,
                    is_built_in ? SAY(loader->diag, "ngữ cảnh này có sẵn, không ghi từ nào",
                                      "this context is built in and takes no words")
                                : SAY(loader->diag, "ngữ cảnh cần ít nhất một từ mở đầu",
                                      "a context needs words that open it"));
}

void loader_contexts(struct loader *loader)
{
    loader->contexts_file = loader_file(loader, STR("contexts.xml"));
    if (!loader->contexts_file)
        return;
    const struct node *root = rule_tree_read(loader->arena, loader->diag, loader->contexts_file->path,
                                             loader->contexts_file->content, &contexts_grammar);
    if (!root)
        return;
    struct instance contexts_instance = {0};
    struct build build = {.loader = loader, .instance = &contexts_instance};
    file_set_add(loader, &contexts_instance.files, loader->contexts_file);
    struct context *contexts = arena_array(loader->arena, node_count(root, "context"), sizeof *contexts);
    for (const struct node *node = root->first; node; node = node->next)
        load_context(loader, &build, node, &contexts[loader->context_count++]);
    loader->contexts = contexts;
    loader->contexts_files = contexts_instance.files;
    if (loader->context_count > CONTEXT_LIMIT)
        diag_report(loader->diag, LOSS_USAGE, root->place,
                    SAY(loader->diag, "quá nhiều ngữ cảnh: cho phép %d", "too many contexts: %d are allowed"),
                    CONTEXT_LIMIT);
}
