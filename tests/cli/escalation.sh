#!/bin/sh
# SPDX-License-Identifier: MIT
# What repeats from one month to the next weighs more where the regulation says so: with a history, without what a
# reviewer has cleared, each message once, each account by itself; and the records keep it for later reports.
. "$(dirname "$0")/check.sh"

pack=$SAMPLES/benh-vien/benh-vien.xml
history=$scratch/history.db

voices() { # FILE ACCOUNT DAY…: a log in which the account sends a voice message on each of these days
    log=$scratch/$1
    account=$2
    shift 2
    [ -e "$log" ] || echo 'id,group,time,sender_id,sender,type,text,attachment' >"$log"
    for day in "$@"; do
        echo "$account-$day,Bệnh viện Mẫu - trực,2026-${day}T09:00:00+07:00,$account,Thành Viên Mẫu $account,voice,," >>"$log"
    done
}
voices month1.csv bv04 10-12 10-19 10-26
voices month1.csv bv05 10-13 10-20 10-27 10-28
voices month2.csv bv04 11-02 11-05
voices both.csv bv04 10-26 11-02 11-05
voices late.csv bv04 11-02 11-20

audit() { # OUT FILE ARGUMENT…
    out=$scratch/$1 log=$scratch/$2
    shift 2
    "$RASOAT" audit -q "$log" -r "$pack" --group-kind group --fail-on never -f jsonl,json,text,html,csv \
        "$@" -o "$out" || return
}
severities() { # OUT ACCOUNT
    jq -r "select(.detector == \"message-kind\" and .member.id == \"$2\") | .severity" "$scratch/$1/findings.jsonl" |
        tr '\n' ' '
}
weighs() { # OUT ACCOUNT SEVERITIES
    check "$1: $2 weighs $3" test "$(severities "$1" "$2")" = "$3 "
}

check 'the first month' audit one month1.csv --history "$history"
weighs one bv04 'low low low'
weighs one bv05 'low low low low'
check 'the second month alone' audit alone month2.csv
weighs alone bv04 'low low'
cp "$history" "$scratch/before.db"
check 'the second month after the first' audit two month2.csv --history "$history"
weighs two bv04 'low medium'
told='lần thứ 5 trong 30 ngày, tính cả các lần rà soát trước: 3 lần tháng 10/2026; từ lần thứ 5'
for file in findings.jsonl report.txt report.html findings.csv; do
    check "$file says why" sh -c "tr -s ' \n' ' ' <'$scratch/two/$file' | grep -q '$told'"
done
check 'audited again it is the same' sh -c "cp -R '$scratch/two' '$scratch/kept'"
check 'with the history that has it by now' audit two month2.csv --history "$history"
check 'the same bytes' cmp -s "$scratch/kept/findings.jsonl" "$scratch/two/findings.jsonl"

# Overlapping logs: what both hold counts once.
cp "$scratch/before.db" "$scratch/overlap.db"
check 'an overlapping log' audit overlap both.csv --history "$scratch/overlap.db"
weighs overlap bv04 'low low medium'
cp "$scratch/before.db" "$scratch/overlap.db"
voices overlap2.csv bv04 10-26 11-02
check 'four in all' audit overlap2 overlap2.csv --history "$scratch/overlap.db"
weighs overlap2 bv04 'low low'

# Beyond the days nothing counts.
cp "$scratch/before.db" "$scratch/late.db"
check 'weeks later' audit late late.csv --history "$scratch/late.db"
weighs late bv04 'low low'

# The records keep what counted: reports made again, and the run asked for again, say the same.
check 'rendered again' "$RASOAT" report -q "$scratch/two" -f text -o "$scratch/again.txt"
check 'it says the same' cmp -s "$scratch/again.txt" "$scratch/two/report.txt"
check 'purged since' "$RASOAT" purge -q "$history" --before 2026-12-01
check 'the run asked for again' "$RASOAT" verify -q --rerun "$scratch/two" "$scratch" "$SAMPLES/benh-vien"
check 'no folder of the history is told' sh -c "! grep -q '$scratch' '$scratch/two/manifest.json' && grep -q history.db '$scratch/two/manifest.json'"

# A reviewer clears one: of the month before, or of this one.
clear() { # OUT DAY [ARGUMENT…]
    out=$1 day=$2
    shift 2
    jq -r "select(.type == \"finding\" and .message == \"bv04-$day\") |
        \"\(.id),dismissed,Nguyễn Văn Mẫu\"" "$scratch/$out/findings.jsonl" >"$scratch/id"
    (echo id,conclusion,reviewer && cat "$scratch/id") >"$scratch/table.csv"
    "$RASOAT" review -q "$scratch/$out" "$scratch/table.csv" "$@" >"$scratch/out" 2>"$scratch/err"
}
check 'a false alarm of this month' clear kept 11-02
weighs kept bv04 'low low'
check 'a false alarm of the month before' clear one 10-19 --history "$scratch/before.db"
check 'the second month once more' audit cleared month2.csv --history "$scratch/before.db"
weighs cleared bv04 'low low'

# Codes in place of people, in what the records keep as well.
cp "$scratch/late.db" "$scratch/veiled.db"
check 'pseudonyms' audit veiled month2.csv --history "$scratch/veiled.db" --identity pseudonym
check 'weigh the same' test "$(severities veiled TV-01)" = 'low medium '
check 'and name nobody' sh -c "! grep -rq 'bv04\",\|Thành Viên Mẫu' '$scratch/veiled'"

finish
