#!/bin/sh
# SPDX-License-Identifier: MIT
# --history: every finding once, however often its month is audited; conclusions come back; what is old is forgotten; a
# damaged or newer file is refused.
. "$(dirname "$0")/check.sh"

month=$SAMPLES/lai-chau-thang-10
history=$scratch/history.db
audit() {
    "$RASOAT" audit "$month/messages.csv" "$month/thang-11.csv" -r lai-chau-893 --roster "$month/roster.csv" \
        --members "$month/members.csv" --fail-on never -f jsonl,json,html,text "$@" >"$scratch/out" 2>"$scratch/err"
}
months() {
    jq -c '[.groups[0].months[] | [.year, .month, .facts + .signs]]' "$scratch/$1/summary.json"
}

audit -o "$scratch/plain" --month 2026-10
check "without a history there is no course of months" test "$(months plain)" = '[]'
check "one is made" audit -o "$scratch/once" --month 2026-10 --history "$history"
check "for its owner only" test "$(stat -c %a "$history")" = 600
check "audited again" audit -o "$scratch/again" --month 2026-10 --history "$history"
check "the same month counts once" test "$(months once)" = "$(months again)"
check "and the next" audit -o "$scratch/next" --month 2026-11 --history "$history"
check "three calendar months are known" test "$(jq '.groups[0].months | length' "$scratch/next/summary.json")" = 3
check "the page tells them" grep -q 'Phát hiện qua các tháng' "$scratch/next/report.html"
check "the text tells them" grep -q '^  11/2026 ' "$scratch/next/report.txt"
check "a report made again tells the same" sh -c "'$RASOAT' report '$scratch/next' -f text -o '$scratch/next.txt' &&
    cmp -s '$scratch/next/report.txt' '$scratch/next.txt'"

{
    echo id,revision,conclusion,reviewer
    jq -r 'select(.type == "finding" and .class != "attest") | "\(.id),\(.detector_revision),compliant,Nguyễn Văn Mẫu"' \
        "$scratch/next/findings.jsonl" | head -n 3
} >"$scratch/table.csv"
check "a review goes into the history" "$RASOAT" review -q "$scratch/next" "$scratch/table.csv" --history "$history"
check "an audit elsewhere" audit -o "$scratch/else" --month 2026-11 --history "$history"
check "finds the conclusions" test "$(grep -c '"conclusion":"compliant"' "$scratch/else/findings.jsonl")" = 3

status 0 purge "$history" --before 2026-10-20
audit -o "$scratch/later" --month 2026-11 --history "$history"
check "what is old is forgotten" test "$(jq '.groups[0].months | length' "$scratch/later/summary.json")" = 2
status 2 purge "$history"
says --before

# Two groups of one name stay two; one whose id was not known keeps its months when it comes with one.
talk() { # ID, or none, and a word of the day
    printf '%s\n' id,group,group_id,time,sender_id,sender,type,text,attachment \
        "$2-1,Nhóm trùng tên,$1,2026-10-0$2T08:00:00+07:00,a1,Nguyễn Văn Mẫu,text,vcl thật,"
}
same=$scratch/same.db
told() { # FILE OUT
    "$RASOAT" audit "$scratch/$1" -r lai-chau-893 --history "$same" -f json -o "$scratch/$2.json" >/dev/null 2>"$scratch/err"
    jq '[.groups[0].months[] | .facts + .signs] | add' "$scratch/$2.json"
}
talk '' 1 >"$scratch/nameless.csv"
talk 7001 2 >"$scratch/first.csv"
talk 7002 3 >"$scratch/second.csv"
one=$(told nameless.csv same-0)
check "by name" test "$one" -gt 0
check "the id claims what was kept by name" test "$(told first.csv same-1)" -gt "$one"
check "another id is another group" test "$(told second.csv same-2)" -eq "$one"
status 2 audit "$scratch/nameless.csv" -r lai-chau-893 --history "$same" -o "$scratch/none"
says 'Nhóm trùng tên'

head -c 3000 /dev/zero >"$scratch/damaged.db"
status 2 audit "$month/messages.csv" -r lai-chau-893 --history "$scratch/damaged.db" -o "$scratch/none"
check "nothing is written beside a damaged history" test ! -e "$scratch/none"

finish
