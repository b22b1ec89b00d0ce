# SPDX-License-Identifier: MIT
# No path of the machine somebody worked on.
check() {
    files '*' | grep -v -E '^tests/lint/|\.png$|^tests/accuracy/.*\.csv$' |
        xargs grep -nIE '(^|[^[:alnum:]_.])/((work|home|root|Users)/[[:alnum:]_.]|tmp/[[:alnum:]_.-]+/)' /dev/null |
        sed 's/^\([^:]*:[0-9]*:\).*/\1 a path of somebody'"'"'s machine/' || true
}

plant() {
    file src/base/x.c <<'END'
const char *a = "/home/somebody/chat.txt";
const char *b = "samples/home/x";
END
    file README.md <<'END'
see /tmp/x/report.html
END
    red src/base/x.c:1 README.md:1
}
