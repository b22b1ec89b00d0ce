/* SPDX-License-Identifier: MIT */
/* A group's profile: "key = value" lines in the sections group, sources, calendar and report. */
#ifndef PROFILE_H
#define PROFILE_H

#include "settings.h"

/* Applies the profile to the settings; relative paths in it are meant from the profile's folder. False after
 * LOSS_USAGE reports with file:line:col. */
bool profile_read(struct settings *settings, struct diag *diag, struct str path, unsigned command);

#endif
