#!/bin/sh
# SPDX-License-Identifier: MIT
# A page that is cut anywhere gives the messages before the cut, of which the last may have lost its end, and is never
# said to be whole.
#
#   cuts.sh RASOAT PAGE …
set -eu
export LC_ALL=C
rasoat=$1
shift
scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT
stride=89 # bytes; a prime, so that cuts fall into every sort of place
cuts=0
failed=0

# The records of a table but for the last, without ids: of a message and of the group, they stand behind its beginning.
# The heading promises what the records hold, so it is another one for fewer of them.
sure() {
    last=$(grep -n '^"' "$1" | tail -n 1 | cut -d: -f1)
    head -n $((last - 1)) "$1" | tail -n +2 | sed 's/^"[^"]*","[^"]*",//; s/,"[0-9][0-9]*"$//'
}

for page in "$@"; do
    "$rasoat" convert "$page" -o "$scratch/whole.csv" 2>"$scratch/err" </dev/null
    sure "$scratch/whole.csv" >"$scratch/whole"
    tail -n 1 "$scratch/whole.csv" >>"$scratch/whole"
    bytes=$(wc -c <"$page")
    at=1
    while [ "$at" -lt "$((bytes - 1))" ]; do
        head -c "$at" "$page" >"$scratch/cut.html"
        rm -f "$scratch/cut.csv"
        status=0
        "$rasoat" convert "$scratch/cut.html" -o "$scratch/cut.csv" >/dev/null 2>&1 </dev/null || status=$?
        cuts=$((cuts + 1))
        if [ "$status" -ne 2 ] && [ "$status" -ne 3 ]; then
            failed=$((failed + 1))
            echo "failed: $page cut at $at: exit status $status"
        elif [ -f "$scratch/cut.csv" ]; then
            sure "$scratch/cut.csv" >"$scratch/sure"
            if ! head -n "$(wc -l <"$scratch/sure")" "$scratch/whole" | cmp -s - "$scratch/sure"; then
                failed=$((failed + 1))
                echo "failed: $page cut at $at: other messages than the whole page has"
            fi
        fi
        at=$((at + stride))
    done
done

echo "$cuts cuts, $failed failed"
[ "$failed" -eq 0 ] && [ "$cuts" -gt 0 ]
