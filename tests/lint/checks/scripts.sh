# SPDX-License-Identifier: MIT
# Scripts for sh are read without complaint by the plainest sh there is, and use nothing that only bash knows.
check() {
    files '*.sh' '*/run' '*/setup' '*.cmd' | while read -r path; do
        ! head -n 1 "$path" | grep -q bash || continue
        dash -n "$path" 2>&1 | sed "s|^[^:]*: \([0-9]*\): |$path:\1: |"
        case $path in tests/lint/*) continue ;; esac # which name what they forbid
        grep -nE '^[^#]*(\[\[ |\bfunction [a-z]|\blocal [a-z]|<<<|\bsource [a-z./]|echo -[en]|\bdeclare |<\(|\bpipefail\b)' "$path" |
            sed "s|^\([0-9]*\):.*|$path:\1: only bash knows this|"
    done
}

plant() {
    file tests/run <<'END'
#!/bin/sh
if [[ $a == b ]]; then echo; fi
echo -n x
END
    file samples/run <<'END'
#!/bin/sh
if true; then
END
    file .ci/run <<'END'
#!/usr/bin/env bash
set -o pipefail
END
    red tests/run:2 tests/run:3 samples/run:3
}
