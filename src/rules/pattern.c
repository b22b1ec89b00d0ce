/* SPDX-License-Identifier: MIT */
/* Regular expressions by PCRE2. */
#include "pattern.h"

#define PCRE2_CODE_UNIT_WIDTH 8
#include <pcre2.h>
#include <string.h>

enum {
    MATCH_LIMIT = 100000, /* steps; no honest pattern needs them on 16 KiB */
    HEAP_LIMIT_KIB = 16 * 1024,
    JIT_STACK_FIRST = 32 * 1024,
    JIT_STACK_MOST = 1024 * 1024,
};

struct pattern {
    pcre2_code *code;
    bool jit;
};

struct pattern_memory {
    pcre2_match_data *data;
    pcre2_match_context *limits;
    pcre2_jit_stack *stack;
    size_t limits_hit;
};

static void release_code(void *code)
{
    pcre2_code_free(code);
}

static int any_callout(pcre2_callout_enumerate_block *block, void *context)
{
    (void)block, (void)context;
    return 1;
}

static struct str error_words(struct arena *arena, int code)
{
    unsigned char words[256];
    int n = pcre2_get_error_message(code, words, sizeof words);
    return n > 0 ? arena_str(arena, (struct str){(char *)words, (size_t)n}) : STR("?");
}

/* What PCRE2 would compile but rules may not hold: a leading (*VERB) can lift limits, a callout can do
 * anything. */
static pcre2_code *compile(struct str source, int *error, size_t *at)
{
    pcre2_compile_context *context = pcre2_compile_context_create(NULL);
    if (!context)
        memory_exhausted();
    pcre2_set_parens_nest_limit(context, PATTERN_NEST_LIMIT);
    pcre2_set_max_pattern_length(context, PATTERN_LIMIT_BYTES);
    pcre2_set_newline(context, PCRE2_NEWLINE_LF);
    pcre2_code *code = pcre2_compile((PCRE2_SPTR)source.p, source.n,
                                     PCRE2_UTF | PCRE2_UCP | PCRE2_NEVER_BACKSLASH_C, error, at, context);
    pcre2_compile_context_free(context);
    return code;
}

const struct pattern *pattern_compile(struct arena *arena, struct str source, struct pattern_error *error)
{
    int number = 0;
    *error = (struct pattern_error){0, STR("(*VERB) is not allowed")};
    if (str_starts(source, STR("(*")))
        return NULL;
    pcre2_code *code = compile(source, &number, &error->at);
    if (!code) {
        error->words = error_words(arena, number);
        return NULL;
    }
    arena_defer(arena, release_code, code);
    *error = (struct pattern_error){0, STR("a callout is not allowed")};
    if (pcre2_callout_enumerate(code, any_callout, NULL) != 0)
        return NULL;
    struct pattern *pattern = arena_alloc(arena, sizeof *pattern);
    *pattern = (struct pattern){code, pcre2_jit_compile(code, PCRE2_JIT_COMPLETE) == 0};
    return pattern;
}

bool pattern_is_jit(const struct pattern *pattern)
{
    return pattern->jit;
}

static void release_memory(void *object)
{
    struct pattern_memory *memory = object;
    pcre2_match_data_free(memory->data);
    pcre2_match_context_free(memory->limits);
    pcre2_jit_stack_free(memory->stack);
}

struct pattern_memory *pattern_memory_new(struct arena *arena)
{
    struct pattern_memory *memory = arena_alloc(arena, sizeof *memory);
    memory->data = pcre2_match_data_create(1, NULL); /* only the whole match is asked for */
    memory->limits = pcre2_match_context_create(NULL);
    memory->stack = pcre2_jit_stack_create(JIT_STACK_FIRST, JIT_STACK_MOST, NULL);
    if (!memory->data || !memory->limits)
        memory_exhausted();
    pcre2_set_match_limit(memory->limits, MATCH_LIMIT);
    pcre2_set_heap_limit(memory->limits, HEAP_LIMIT_KIB);
    pcre2_jit_stack_assign(memory->limits, NULL,
                           memory->stack); /* without one PCRE2 uses the machine's own 32 KiB */
    arena_defer(arena, release_memory, memory);
    return memory;
}

static size_t character_start(struct str text, size_t at)
{
    while (at > 0 && at < text.n && ((unsigned char)text.p[at] & 0xC0) == 0x80)
        at--;
    return at;
}

static bool match(const struct pattern *pattern, struct pattern_memory *memory, struct str seen, size_t from,
                  bool is_whole, struct str *found)
{
    uint32_t options = PCRE2_NO_UTF_CHECK | (is_whole ? 0 : PCRE2_NOTEOL);
    int result =
        pcre2_match(pattern->code, (PCRE2_SPTR)seen.p, seen.n, from, options, memory->data, memory->limits);
    if (result < 0) {
        memory->limits_hit += result != PCRE2_ERROR_NOMATCH;
        return false;
    }
    const size_t *ends = pcre2_get_ovector_pointer(memory->data);
    *found = str_cut(seen, ends[0], ends[1] > ends[0] ? ends[1] - ends[0] : 0);
    return true;
}

/* Windows slide: each shows the match what stands before it, and what begins in its last part is left to the
 * next, which sees what follows. */
bool pattern_find(const struct pattern *pattern, struct pattern_memory *memory, struct str text, size_t from,
                  struct str *found)
{
    if (!text.p)
        text = STR("");
    while (text.n - from > PATTERN_WINDOW_BYTES) {
        size_t end = character_start(text, from + PATTERN_WINDOW_BYTES);
        size_t core = character_start(text, end - PATTERN_OVERLAP_BYTES);
        if (match(pattern, memory, str_cut(text, 0, end), from, false, found) && found->p < text.p + core)
            return true;
        from = core;
    }
    return match(pattern, memory, text, from, true, found);
}

size_t pattern_limits_hit(const struct pattern_memory *memory)
{
    return memory->limits_hit;
}
