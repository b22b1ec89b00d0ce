/* SPDX-License-Identifier: MIT */
/* The one funnel for messages: it formats, counts and hands on. */
#include "diag.h"

#include <stdarg.h>
#include <stdio.h>

void diag_report(struct diag *diag, enum loss loss, struct place place, const char *format, ...)
{
    enum { LONGEST_BYTES = 1024 }; /* a message is one line; what is longer is cut */
    char text[LONGEST_BYTES];
    va_list arguments;
    va_start(arguments, format);
    int length = vsnprintf(text, sizeof text, format, arguments);
    va_end(arguments);
    size_t n = length < 0 ? 0 : (size_t)length < sizeof text ? (size_t)length : sizeof text - 1;

    diag->counts[loss]++;
    if (loss > diag->worst)
        diag->worst = loss;
    if (diag->emit)
        diag->emit(diag->context, &(struct diag_entry){loss, place, {text, n}});
}
