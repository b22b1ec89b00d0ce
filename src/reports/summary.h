/* SPDX-License-Identifier: MIT */
/* The parts of summary.json. Whatever past_run reads back is written here. */
#ifndef SUMMARY_H
#define SUMMARY_H

#include "records.h"

void summary_count(struct jsonw *json, const char *key, size_t count);
void summary_flag(struct jsonw *json, const char *key, bool value);
void summary_bilingual(struct jsonw *json, const char *key, struct bilingual text);

void summary_packs(struct jsonw *json, const struct results *results);
void summary_detectors(struct jsonw *json, const struct results *results);
/* A detector by its number in that list; null where there is none. */
void summary_detector(struct jsonw *json, const struct results *results, const struct detector *detector);
void summary_group(struct jsonw *json, const struct results *results, const struct group_results *group);

#endif
