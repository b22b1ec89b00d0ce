/* SPDX-License-Identifier: MIT */
/* Evidence, in bytes of the storage form. */
#include "evidence.h"

void evidence_add_storage(struct scan *scan, struct evidence *evidence, size_t at, size_t n)
{
    if (evidence && n)
        extents_add(scan->memory, &evidence->spans, (struct stretch){(uint32_t)at, (uint32_t)(at + n)});
}

void evidence_add_place(struct scan *scan, struct evidence *evidence, enum zone zone, struct stretch place)
{
    const struct fold *fold = scan->subject->zones[zone];
    if (!evidence || zone != ZONE_TEXT)
        return;
    struct str behind = fold_origin(fold, place.at, place.end - place.at);
    evidence_add_storage(scan, evidence, (size_t)(behind.p - fold->storage.p), behind.n);
}

void evidence_describe(struct scan *scan, struct evidence *evidence, struct hit *hit)
{
    const struct detector *detector = hit->detector;
    extents_settle(scan->memory, &evidence->spans);
    for (size_t i = 0; i < evidence->spans.count && hit->span_count < HIT_SPANS; i++) {
        struct stretch span = evidence->spans.list[i];
        hit->spans[hit->span_count++] = (struct span){span.at, span.end - span.at};
    }
    for (size_t i = 0; i < detector->signal_count && hit->signal_count < HIT_SIGNALS; i++)
        if (evidence->signals >> i & 1)
            hit->signals[hit->signal_count++] = detector->signals[i].id;
}
