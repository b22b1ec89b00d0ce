# SPDX-License-Identifier: MIT
# Files and functions that fit a head: sources up to 600 lines (files of data tables apart), headers up to 200 lines
# and 20 prototypes, functions up to 100 lines with a median of at most 15.
source_limit=600 header_limit=200 prototype_limit=20 function_limit=100 median_limit=15

# "file:line lines" for each function: from a column-0 '{' to the next column-0 '}'.
functions() {
    files 'src/*.c' | xargs awk '
        FNR == 1 { start = 0 }
        /^\{/ { start = FNR }
        /^}$/ && start { print FILENAME ":" start, FNR - start + 1; start = 0 }'
}

check() {
    files 'src/*.c' | grep -v '_tables\{0,1\}\.c$' | xargs wc -l | awk -v limit=$source_limit \
        '$2 != "total" && $1 > limit { print $2 ":1: " $1 " lines: which two ideas live here?" }'
    files 'src/*.h' | xargs wc -l /dev/null | awk -v limit=$header_limit \
        '$2 != "total" && $1 > limit { print $2 ":1: a header of " $1 " lines" }'
    files 'src/*.h' | xargs awk -v limit=$prototype_limit '
        FNR == 1 { count = 0 }
        /^[a-z].*[a-z_0-9]\(.*[,;]/ && !/^(static|typedef)/ && ++count == limit + 1 { print FILENAME ":1: more than " limit " prototypes" }'
    functions | awk -v limit=$function_limit '$2 > limit { print $1 ": a function of " $2 " lines" }'
    functions | awk '{ print $2 }' | sort -n | awk -v limit=$median_limit '
        { lines[NR] = $1 }
        END { if (NR && lines[int((NR + 1) / 2)] > limit) print "src:0: the median function has " lines[int((NR + 1) / 2)] " lines" }'
}

plant() {
    { for line in $(seq 601); do echo "/* $line */"; done; } | file src/base/long.c
    { for line in $(seq 601); do echo "/* $line */"; done; } | file src/base/long_table.c
    { for line in $(seq 201); do echo "/* $line */"; done; } | file src/base/long.h
    { for line in $(seq 21); do echo "void f$line(int a);"; done; } | file src/base/wide.h
    { echo 'void f(void)'; echo '{'; for line in $(seq 99); do echo "    x$line();"; done; echo '}'; } | file src/base/deep.c
    red src/base/long.c:1 src/base/long.h:1 src/base/wide.h:1 src/base/deep.c:2 src:0
}
