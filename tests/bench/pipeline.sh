#!/bin/sh
# SPDX-License-Identifier: MIT
# The whole audit on generated logs of each format, beside tools that merely read the same bytes.
# Usage: pipeline.sh RASOAT GENERATE MEASURE [MESSAGES]
set -eu
rasoat=$1 generate=$2 measure=$3 messages=${4:-100000}
scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT

for format in csv array text; do
    "$generate" "$messages" $format >"$scratch/$format"
    bytes=$(wc -c <"$scratch/$format")
    echo "== $format: $messages messages, $bytes bytes"
    "$measure" 3 "$bytes" \
        "audit --detectors-only" "'$rasoat' audit '$scratch/$format' --detectors-only -f json --fail-on never >/dev/null 2>&1" \
        "audit -r lai-chau-893" "'$rasoat' audit '$scratch/$format' -r lai-chau-893 -f json --fail-on never >/dev/null 2>&1" \
        "inspect" "'$rasoat' inspect '$scratch/$format' >/dev/null 2>&1" \
        "sha256sum" "sha256sum '$scratch/$format' >/dev/null" \
        "grep -c -P (one pattern)" "LC_ALL=C.UTF-8 grep -c -i -P '\\bthanh lý\\b' '$scratch/$format' >/dev/null"
done
