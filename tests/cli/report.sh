#!/bin/sh
# SPDX-License-Identifier: MIT
# Reports rendered again from the records of a run are those of the run, byte for byte; what is not ours is not replaced.
. "$(dirname "$0")/check.sh"

formats=html,csv,jsonl,json,text,docx,xlsx

# again STATUS OF-REPORT AUDIT-ARGUMENT…: audits, renders again elsewhere and in place, compares
again() {
    want=$1
    want_report=$2
    shift 2
    rm -rf "$scratch/first" "$scratch/second"
    status "$want" "$@" -f $formats -o "$scratch/first"
    status "$want_report" report "$scratch/first" -o "$scratch/second"
    check "rendered again: $*" diff -rq "$scratch/first" "$scratch/second"
    status "$want_report" report "$scratch/second"
    check "rendered in place: $*" diff -rq "$scratch/first" "$scratch/second"
}

month="$SAMPLES/lai-chau-thang-10"
again 1 0 audit "$month/messages.csv" -r lai-chau-893 -r snn-921 --month 2026-10 --roster "$month/roster.csv" \
    --members "$month/members.csv" --statistics
again 1 0 audit "$month/messages.csv" -r lai-chau-893 --lang en --roster "$month/roster.csv" --tz +00:00
again 1 0 audit "$month/messages.csv" -r lai-chau-893 --roster "$month/roster.csv" --member 'Vũ Thị Thử'
again 1 0 audit "$month/messages.csv" --detectors-only
again 1 0 audit "$SAMPLES/can-tho-oa-2023/thang-10.csv" -r can-tho-oa-2023 --group-kind oa
again 3 3 audit "$SAMPLES/zalo-web-array/cut-short.json" -r lai-chau-893
again 1 0 names "$month/members.csv" -r lai-chau-893

# Formats that were not there are added, those that were stay.
run="$scratch/run"
status 1 audit "$month/messages.csv" -r lai-chau-893 --roster "$month/roster.csv" -f jsonl,json -o "$run"
status 0 report "$run" -f text,html
check 'the formats are there' test -f "$run/report.html" -a -f "$run/report.txt" -a -f "$run/findings.jsonl"
check 'the sums are those of the files' sh -c "cd '$run' && sha256sum --quiet -c SHA256SUMS"
status 0 report "$run" -f text -o "$scratch/alone.txt"
check 'one report to one file' cmp -s "$scratch/alone.txt" "$run/report.txt"
status 0 report "$run" -f csv -o "$scratch/asked"
check 'only what was asked for, and the records' test "$(cd "$scratch/asked" && echo *)" = \
    'SHA256SUMS findings.csv findings.jsonl manifest.json summary.json'

# A file of somebody's, or one that somebody has changed, is not swapped away.
: >"$run/bien-ban-da-ky.pdf"
status 2 report "$run" -f csv
says 'bien-ban-da-ky.pdf'
check 'the file is still there' test -f "$run/bien-ban-da-ky.pdf"
rm "$run/bien-ban-da-ky.pdf"
echo >>"$run/report.html"
status 2 report "$run" -f csv
says 'report.html'
status 0 report "$run" -f csv -o "$scratch/apart"

# Records that were changed, cut or never written are no records.
echo >>"$run/findings.jsonl"
status 2 report "$run" -f csv -o "$scratch/never"
says 'findings.jsonl'
check 'nothing was written' test ! -e "$scratch/never"
status 1 audit "$month/messages.csv" -r lai-chau-893 -f csv -o "$scratch/bare"
status 2 report "$scratch/bare" -f html
says 'summary.json'
status 2 report "$scratch" -f html
says 'manifest.json'
status 2 report "$run" -f tranh
status 2 report

finish
