#!/bin/sh
# SPDX-License-Identifier: MIT
# The kit of bad inputs beside the project, each case with what it must come to and what we say its summary must hold.
#
# What is rejected has no summary to hold an assertion against: V24, a key given twice, is one of these. Its place, and that
# neither of the two was taken, is held by the table of reader_test.c and by duplicate-key.json among the samples.
#
#   hostile_kit.sh RASOAT PROJECT [MEMORY-FACTOR]: a sanitizer's shadow memory is not the program's
set -eu
program=$1
project=$2
memory=${3:-1}
kit=${RASOAT_SHARED:-$project/../shared}/hostile

[ -f "$kit/tools/run_cases.py" ] || { echo "no kit of hostile inputs beside the project"; exit 77; }
for tool in jq python3 strace; do
    command -v $tool >/dev/null || { echo "no $tool here"; exit 77; }
done

kit=$(cd "$kit" && pwd)
scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT
jq --arg kit "$kit" --argjson memory "$memory" 'map(.file |= $kit + "/" + . | .max_mb *= $memory)' \
    "$kit/cases/MANIFEST.json" >"$scratch/manifest.json"

run() { # ASSERTIONS [OPTION …]
    asserts=$1
    shift
    python3 "$kit/tools/run_cases.py" "$scratch/manifest.json" --asserts "$asserts" "$@" \
        --map clean=0,1 partial=3 reject=2 --cmd "$kit/tools/audit-and-convert $program {in} {out}"
}

# A wrong assertion must be seen, or the right ones prove nothing.
echo '{"V02": [[".stats.messages", 99]]}' >"$scratch/wrong.json"
if run "$scratch/wrong.json" --only V02 >"$scratch/said"; then
    cat "$scratch/said"
    echo "a planted wrong assertion passed"
    exit 1
fi
run "$project/tests/limits/hostile_asserts.json"
