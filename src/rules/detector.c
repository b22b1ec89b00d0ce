/* SPDX-License-Identifier: MIT */
/* Reading a detector: its parameters, the names of severities. */
#include "detector.h"

static const char *const severity_names[SEVERITY_COUNT] = {
    [SEVERITY_INFO] = "info", [SEVERITY_LOW] = "low",           [SEVERITY_MEDIUM] = "medium",
    [SEVERITY_HIGH] = "high", [SEVERITY_CRITICAL] = "critical",
};

const char *severity_name(enum severity severity)
{
    return severity_names[severity];
}

bool severity_of(struct str name, enum severity *severity)
{
    for (size_t i = 0; i < SEVERITY_COUNT; i++)
        if (str_is(name, severity_names[i])) {
            *severity = (enum severity)i;
            return true;
        }
    return false;
}

struct str detector_parameter(const struct detector *detector, const char *name)
{
    for (size_t i = 0; i < detector->parameter_count; i++)
        if (str_is(detector->parameters[i].name, name))
            return detector->parameters[i].value;
    return STR_NONE;
}

long detector_number(const struct detector *detector, const char *name)
{
    unsigned long long number;
    return str_number(detector_parameter(detector, name), &number) ? (long)number : 0;
}
