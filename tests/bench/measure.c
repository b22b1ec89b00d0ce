/* SPDX-License-Identifier: MIT */
/* Times commands against each other: measure ROUNDS BYTES NAME COMMAND [NAME COMMAND …]
 *
 * The commands (one string each, given to sh) run in turn, round after round, so that a machine whose speed
 * drifts favours none; printed are the medians of user + system time, MB/s of BYTES, and the ratio to the
 * first command. */
#include <spawn.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include "str.h"

enum { COMMANDS = 8, ROUNDS = 31 };

static double seconds_of(struct timeval time)
{
    return (double)time.tv_sec + (double)time.tv_usec / 1e6;
}

/* User + system seconds of one run; negative when the command could not be run. */
static double run(char *command, long *peak_kib)
{
    enum { NOT_FOUND = 127 }; /* the shell's own word for it */
    struct rusage usage;
    int status;
    pid_t child;
    char shell[] = "sh", option[] = "-c";
    char *const arguments[] = {shell, option, command, NULL};
    if (posix_spawn(&child, "/bin/sh", NULL, NULL, arguments, environ) != 0 ||
        wait4(child, &status, 0, &usage) != child || !WIFEXITED(status) || WEXITSTATUS(status) == NOT_FOUND)
        return -1;
    *peak_kib = usage.ru_maxrss;
    return seconds_of(usage.ru_utime) + seconds_of(usage.ru_stime);
}

static int ascending(const void *a, const void *b)
{
    double x = *(const double *)a, y = *(const double *)b;
    return (x > y) - (x < y);
}

int main(int argc, char **argv)
{
    unsigned long long rounds = 0, bytes = 0;
    static double times[COMMANDS][ROUNDS];
    long peaks[COMMANDS] = {0};
    int count = (argc - 3) / 2;
    if (argc < 5 || count > COMMANDS || !str_number(str_of(argv[1]), &rounds) || rounds == 0 ||
        rounds > ROUNDS || !str_number(str_of(argv[2]), &bytes))
        return 2;
    for (unsigned long long round = 0; round < rounds; round++)
        for (int i = 0; i < count; i++)
            if ((times[i][round] = run(argv[4 + 2 * i], &peaks[i])) < 0) {
                fprintf(stderr, "cannot run: %s\n", argv[4 + 2 * i]);
                return 1;
            }
    for (int i = 0; i < count; i++)
        qsort(times[i], rounds, sizeof times[i][0], ascending);
    for (int i = 0; i < count; i++) {
        double median = times[i][rounds / 2], first = times[0][rounds / 2];
        printf("%-28s %7.3f s  %8.1f MB/s  %6.1f MiB peak  x%.2f\n", argv[3 + 2 * i], median,
               median > 0 ? (double)bytes / 1e6 / median : 0.0, (double)peaks[i] / 1024,
               first > 0 ? median / first : 0.0);
    }
    return 0;
}
