#!/bin/sh
# SPDX-License-Identifier: MIT
# rules/rulepack.rng accepts every shipped rule file, and refuses each of them once something foreign is planted.
rules=$1
if ! command -v xmllint >/dev/null; then
    echo "skipped: xmllint is not installed (package libxml2-utils)"
    exit 77
fi
scratch=$(mktemp -d) || exit 1
trap 'rm -rf "$scratch"' EXIT
accepted=0 refused=0 failed=0

valid() {
    xmllint --noout --nonet --relaxng "$rules/rulepack.rng" "$1" 2>"$scratch/errors"
}

# plant FILE FROM TO: the file with one thing changed must be refused.
plant() {
    sed "s|$2|$3|" "$1" >"$scratch/planted.xml"
    if cmp -s "$1" "$scratch/planted.xml"; then
        echo "nothing to plant in $1: $2"
        failed=$((failed + 1))
    elif valid "$scratch/planted.xml"; then
        echo "accepted, but should not be: $1 with $2 as $3"
        failed=$((failed + 1))
    else
        refused=$((refused + 1))
    fi
}

for file in "$rules"/contexts.xml "$rules"/detectors/*.xml "$rules"/regulations/*.xml; do
    if valid "$file"; then
        accepted=$((accepted + 1))
    else
        cat "$scratch/errors"
        failed=$((failed + 1))
    fi
    plant "$file" '<title ' '<titel '
done

secret=$rules/detectors/state-secret.xml office=$rules/regulations/lai-chau-893.xml
plant "$secret" 'urn:rasoat:rules:1' 'urn:rasoat:rules:2'
plant "$secret" 'revision="[0-9]*"' ''
plant "$secret" 'severity="critical"' 'severity="grave"'
plant "$secret" 'fold="bare"' 'fold="none"'
plant "$secret" 'zones="file"' 'zones="files"'
plant "$secret" '<has signal=' '<had signal='
plant "$secret" '</tests>' '<future/></tests>'
plant "$office" 'modality="cấm"' 'modality="ban"'
plant "$office" 'signed="2019-08-09"' 'signed="09/8/2019"'
plant "$office" 'class="sign"' 'class="guilt"'
plant "$office" '<question ' '<query '
plant "$rules/contexts.xml" 'extent="after"' 'extent="before"'

echo "$accepted accepted, $refused planted faults refused, $failed failed"
[ "$failed" -eq 0 ] && [ "$accepted" -gt 0 ]
