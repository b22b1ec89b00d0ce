/* SPDX-License-Identifier: MIT */
/* One stage of the pipeline that makes the storage form. */
#include "stage.h"

#include <assert.h>
#include <string.h>

/* The arrays stay as they are: a text without repairs must not pay for them. */
void stages_open(struct stages *stages, struct arena *arena, struct text *text)
{
    stages->arena = arena;
    stages->text = text;
    stages->count = stages->repair_count = stages->earlier_repairs = 0;
}

void stage_begin(struct stages *stages)
{
    assert(stages->count < STAGES_MOST);
    stages->rewrites[stages->count] =
        (struct rewrite){.arena = stages->arena, .source = stages->text->storage};
    stages->earlier_repairs = stages->repair_count;
}

void stage_replace(struct stages *stages, enum repair_rule rule, size_t at, size_t n, struct str after)
{
    struct rewrite *rewrite = &stages->rewrites[stages->count];
    rewrite_replace(rewrite, at, n, after);
    stages->text->counts[rule]++;
    if (stages->repair_count == REPAIRS_RECORDED)
        return;
    stages->repairs[stages->repair_count++] = (struct repair){
        .rule = rule,
        .at = rewrite->edits[rewrite->count - 1].made_at,
        .n = after.n,
        .before = str_cut(rewrite->source, at, n),
    };
}

void stage_end(struct stages *stages)
{
    struct rewrite *rewrite = &stages->rewrites[stages->count];
    stages->text->storage = rewrite_end(rewrite);
    if (rewrite->count == 0)
        return;
    stages->count++;
    for (size_t i = 0; i < stages->earlier_repairs; i++) {
        struct repair *repair = &stages->repairs[i];
        size_t end = rewrite_forward_end(rewrite, repair->at + repair->n);
        repair->at = rewrite_forward(rewrite, repair->at);
        repair->n = end - repair->at;
    }
}

static void sort_by_place(struct repair *repairs, size_t count)
{
    for (size_t i = 1; i < count; i++) {
        struct repair repair = repairs[i];
        size_t j = i;
        for (; j > 0 && repairs[j - 1].at > repair.at; j--)
            repairs[j] = repairs[j - 1];
        repairs[j] = repair;
    }
}

void stages_close(struct stages *stages)
{
    struct text *text = stages->text;
    if (stages->count == 0)
        return;
    sort_by_place(stages->repairs, stages->repair_count);
    struct repair *repairs = arena_array(stages->arena, stages->repair_count, sizeof *repairs);
    struct rewrite *history = arena_array(stages->arena, stages->count, sizeof *history);
    memcpy(repairs, stages->repairs, stages->repair_count * sizeof *repairs);
    memcpy(history, stages->rewrites, stages->count * sizeof *history);
    for (size_t i = 0; i < stages->repair_count; i++)
        repairs[i].after = str_cut(text->storage, repairs[i].at, repairs[i].n);
    text->repairs = repairs;
    text->repair_count = stages->repair_count;
    text->history = history;
    text->history_count = stages->count;
}
