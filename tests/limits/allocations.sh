#!/bin/sh
# SPDX-License-Identifier: MIT
# The hot path asks for no memory: after warm-up, ten times the messages cost not one allocation more.
# Usage: allocations.sh RASOAT GENERATE COUNTER.so
set -eu
rasoat=$1 generate=$2 counter=$3
scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT

allocations() { # FORMAT COUNT
    "$generate" "$2" "$1" clean >"$scratch/in"
    LD_PRELOAD=$counter "$rasoat" audit "$scratch/in" -r lai-chau-893 -f json --fail-on never \
        9>"$scratch/count" >/dev/null 2>&1 || true
    cat "$scratch/count"
}

failed=0
for format in csv array text; do
    few=$(allocations $format 2000)
    many=$(allocations $format 20000)
    echo "$format: $few allocations for 2000 messages, $many for 20000"
    [ "$few" -gt 10 ] || { echo "the counter counted nothing"; failed=1; }
    # Names and people are drawn from the same sixty; what may differ is a doubling of a table of the conversation's.
    [ "$many" -le $((few + 20)) ] || { echo "$format: the hot path allocates"; failed=1; }
done
exit $failed
