#!/bin/sh
# SPDX-License-Identifier: MIT
# --identity: nobody's name or account leaves the program in any report; the key stays apart, keeps its codes, and tells
# who asked.
. "$(dirname "$0")/check.sh"

month=$SAMPLES/lai-chau-thang-10
tab=$(printf '\t')
audit() {
    "$RASOAT" audit "$month/messages.csv" -r lai-chau-893 --month 2026-10 --roster "$month/roster.csv" \
        --members "$month/members.csv" -f html,csv,jsonl,json,text --fail-on never "$@" >"$scratch/out" 2>"$scratch/err"
}

# Accounts, full names and display names; the canaries.
tail -n +2 "$month/roster.csv" "$month/members.csv" | tr -d '\r' | awk -F, 'NF > 1 { print $1; print $2 }' | grep '...' >"$scratch/people"

audit -o "$scratch/full"
check "the canaries are in a report with names" grep -rqFf "$scratch/people" "$scratch/full"
for how in pseudonym masked; do
    audit -o "$scratch/$how" --identity $how
    check "$how: nobody is named" sh -c "! grep -rFf '$scratch/people' '$scratch/$how' '$scratch/out' '$scratch/err'"
    check "$how: the sums hold" sh -c "cd '$scratch/$how' && sha256sum --quiet -c SHA256SUMS"
done
check "codes stand in their place" grep -q '"name":"TV-01"' "$scratch/pseudonym/findings.jsonl"
check "initials have no key" test ! -e "$scratch/masked.key.csv"
check "the key is for its owner" test "$(stat -c %a "$scratch/pseudonym.key.csv")" = 600

cp "$scratch/pseudonym.key.csv" "$scratch/before"
audit -o "$scratch/pseudonym" --identity pseudonym
check "codes stay whose they were" cmp -s "$scratch/before" "$scratch/pseudonym.key.csv"
status 2 audit "$month/messages.csv" -r lai-chau-893 --identity pseudonym
says --key

status 2 reveal "$scratch/pseudonym.key.csv" TV-01
says --reviewer
status 0 reveal "$scratch/pseudonym.key.csv" TV-01 --reviewer 'Nguyễn Văn Mẫu'
check "the code is told" grep -q "^TV-01${tab}..*${tab}[0-9]*\$" "$scratch/out"
check "the question is logged" grep -q "${tab}Nguyễn Văn Mẫu${tab}TV-01\$" "$scratch/pseudonym.key.csv.log"
status 2 reveal "$scratch/pseudonym.key.csv" TV-99 --reviewer 'Nguyễn Văn Mẫu'
says TV-99
check "what was not answered is not logged" test "$(wc -l <"$scratch/pseudonym.key.csv.log")" -eq 1

finish
