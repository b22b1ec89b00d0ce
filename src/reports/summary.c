/* SPDX-License-Identifier: MIT */
/* The fields that the parts of summary.json are made of. */
#include "summary.h"

void summary_count(struct jsonw *json, const char *key, size_t count)
{
    jsonw_key(json, key);
    jsonw_number(json, (int64_t)count);
}

void summary_flag(struct jsonw *json, const char *key, bool value)
{
    jsonw_key(json, key);
    jsonw_bool(json, value);
}

void summary_bilingual(struct jsonw *json, const char *key, struct bilingual text)
{
    jsonw_key(json, key);
    if (!text.vi.n && !text.en.n) {
        jsonw_null(json);
        return;
    }
    jsonw_object(json);
    records_text(json, "vi", text.vi);
    records_text(json, "en", text.en);
    jsonw_object_end(json);
}
