#!/bin/sh
# SPDX-License-Identifier: MIT
# Inputs no person would write: depth, width and length that would overturn a recursive, quadratic or trusting program.
# Each must end by itself, in time, in bounded memory, with an exit status of its own.
#
#   extremes.sh RASOAT [MEMORY_LIMIT_KIB]
set -eu
export LC_ALL=C
rasoat=$1
# shellcheck disable=SC3045 # every sh of Debian has it
[ -z "${2:-}" ] || ulimit -v "$2"
scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT
passed=0
failed=0
seconds_limit=60 # far above what is needed, far below what anything quadratic takes

# ends WANTED WHAT COMMAND…: the exit status is one of the blank-separated WANTED.
ends() {
    wanted=$1
    what=$2
    shift 2
    status=0
    timeout "$seconds_limit" "$@" >"$scratch/out" 2>"$scratch/err" </dev/null || status=$?
    case " $wanted " in
    *" $status "*) passed=$((passed + 1)) ;;
    *)
        failed=$((failed + 1))
        echo "failed: $what: exit status $status, wanted $wanted"
        head -n 3 "$scratch/err" | cut -c 1-200
        ;;
    esac
}

# repeated COUNT TEXT
repeated() {
    yes "$2" | head -n "$1" | tr -d '\n'
}

audit() {
    ends "$1" "$2" "$rasoat" audit "$3" -r lai-chau-893 -f jsonl
}

{ repeated 200000 '['; repeated 200000 ']'; } >"$scratch/deep.json"
audit 2 'two hundred thousand brackets' "$scratch/deep.json"
repeated 200000 '{"a":' >"$scratch/deep-objects.json"
audit 2 'two hundred thousand objects, never closed' "$scratch/deep-objects.json"
{ printf '[{"msgId":"1","msgType":1,"message":"'; repeated 3000000 'lời ẩn '; printf '"}]'; } >"$scratch/long-string.json"
audit '0 1 2 3' 'a string of 24 MB' "$scratch/long-string.json"
{ printf '[{"msgId":'; repeated 100000 '9'; printf '}]'; } >"$scratch/long-number.json"
audit 2 'a number of a hundred thousand digits' "$scratch/long-number.json"
{
    printf '[{'
    awk 'BEGIN { for (i = 0; i < 200000; i++) printf "\"k%d\":0,", i }'
    printf '"msgType":1}]'
} >"$scratch/wide.json"
audit '2 3' 'an object of two hundred thousand keys' "$scratch/wide.json"

head='id,group,time,sender_id,sender,type,text,attachment'
{ echo "$head"; repeated 1000000 'x,'; echo; } >"$scratch/wide.csv"
audit '2 3' 'a row of a million columns' "$scratch/wide.csv"
{ echo "$head"; printf '1,n,2026-10-05T08:00:00+07:00,a,A,text,"'; repeated 4000000 'không khép '; } >"$scratch/open-quote.csv"
audit '2 3' 'a quote that never closes, 48 MB' "$scratch/open-quote.csv"
{
    echo "$head"
    awk 'BEGIN { for (i = 0; i < 10000; i++)
        printf "%d,n,2026-10-05T08:%02d:%02d+07:00,a%d,Người %d,text,Đã nhận,\n", i, i / 60 % 60, i % 60, i, i }'
} >"$scratch/crowd.csv"
audit '0 1' 'ten thousand senders' "$scratch/crowd.csv"

{ printf '[05/10/2026 08:00:00] Nguyễn Văn Mẫu: '; repeated 2000000 'một dòng dài '; echo; } >"$scratch/long-line.txt"
audit '0 1 3' 'a line of 30 MB' "$scratch/long-line.txt"
{ printf '[05/10/2026 08:00:00] Nguyễn Văn Mẫu: bắt đầu\n'; yes 'dòng nối' | head -n 1000000; } >"$scratch/long-message.txt"
audit '0 1 3' 'a message of a million lines' "$scratch/long-message.txt"
{ printf '[05/10/2026 08:00:00] Nguyễn Văn Mẫu: '; repeated 1000000 'thanh lý ib '; echo; } >"$scratch/dense.txt"
audit '0 1 3' 'two million words of a list in one message' "$scratch/dense.txt"

bubble='<div id="bb_msg_id_1791160964000" class="chat-message"><span class="text">a</span></div>'
{ repeated 100000 '<div>'; echo "$bubble"; repeated 100000 '</div>'; } >"$scratch/deep.html"
audit '0 1' 'a message below a hundred thousand elements' "$scratch/deep.html"
{ echo "$bubble"; repeated 500000 '<div>'; } >"$scratch/too-deep.html"
audit 3 'half a million elements, never closed' "$scratch/too-deep.html"
{ printf '<div>%s' "$bubble"; repeated 100000 '<b>'; repeated 1000000 '</i>'; } >"$scratch/stray.html"
audit 3 'a million end tags of nothing below a hundred thousand elements' "$scratch/stray.html"
{ printf '<div>%s<p' "$bubble"; awk 'BEGIN { for (i = 0; i < 1000000; i++) printf " a%d=\"\"", i }'; echo '></p></div>'; } >"$scratch/wide.html"
audit 3 'a tag of a million attributes' "$scratch/wide.html"
{ printf '<div>%s<!-- ' "$bubble"; repeated 4000000 'không khép '; } >"$scratch/comment.html"
audit 3 'a comment that never closes, 48 MB' "$scratch/comment.html"
{ printf '<div>%s<p title="' "$bubble"; repeated 4000000 'không khép '; } >"$scratch/open-value.html"
audit 3 'a value that never closes, 48 MB' "$scratch/open-value.html"
{ printf '<div id="bb_msg_id_1791160964000"><span class="text">'; repeated 800000 'một dòng dài<br>'; printf '</span></div>'; } >"$scratch/long-bubble.html"
audit 3 'a bubble of 14 MB' "$scratch/long-bubble.html"

# Marks that are out of order over and over: sorting them by exchange would be quadratic.
{ printf 'a'; repeated 2000000 "$(printf '\314\200\314\243')"; echo; } >"$scratch/marks.txt"
ends '0 3' 'four million combining marks on one letter' "$rasoat" normalize "$scratch/marks.txt"
{ repeated 500000 "$(printf '\303\203\302\241\302\273\302\255')"; echo; } >"$scratch/doubled.txt"
ends '0 3' 'broken text that looks like doubled UTF-8, 4 MB' "$rasoat" normalize "$scratch/doubled.txt"

{
    printf '<regulation xmlns="urn:rasoat:rules:1" id="x">'
    repeated 200000 '<clause>'
} >"$scratch/deep.xml"
ends 2 'a pack two hundred thousand elements deep' "$rasoat" audit "$scratch/crowd.csv" -r "$scratch/deep.xml"

sheet_head='<?xml version="1.0"?><Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet"
 xmlns:ss="urn:schemas-microsoft-com:office:spreadsheet"><Worksheet ss:Name="a"><Table>'
{
    echo "$sheet_head<Row>"
    for cell in time sender_id sender text; do echo "<Cell><Data ss:Type=\"String\">$cell</Data></Cell>"; done
    echo '</Row>'
    awk 'BEGIN { for (i = 0; i < 100000; i++) {
        printf "<Row><Cell><Data ss:Type=\"DateTime\">2026-10-05T%02d:%02d:%02d.000</Data></Cell>", i / 3600 % 24, i / 60 % 60, i % 60
        printf "<Cell><Data ss:Type=\"String\">%d</Data></Cell><Cell><Data ss:Type=\"String\">Người %d</Data></Cell>", i % 50, i % 50
        printf "<Cell><Data ss:Type=\"String\">Đã nhận số %d</Data></Cell></Row>\n", i } }'
    echo '</Table></Worksheet></Workbook>'
} >"$scratch/rows.xml"
audit '0 1' 'a sheet of a hundred thousand rows' "$scratch/rows.xml"
gzip -k "$scratch/rows.xml"
audit '0 1' 'the same, compressed' "$scratch/rows.xml.gz"
{ echo "$sheet_head"; repeated 100000 '<Row><Cell ss:Index="1024"><Data ss:Type="String">x</Data></Cell></Row>'; } >"$scratch/wide.xml"
audit 2 'rows as wide as they may be, never closed' "$scratch/wide.xml"
yes 'Đã nhận, xin cảm ơn' | head -c 200000000 | gzip >"$scratch/bomb.gz"
audit 2 'a bomb of 200 MB' "$scratch/bomb.gz"
repeated 100000 '<a>' | sed 's/^/<?xml version="1.0"?>/' >"$scratch/deep-input.xml"
audit 2 'an input a hundred thousand elements deep' "$scratch/deep-input.xml"

echo "$passed passed, $failed failed"
[ "$failed" -eq 0 ] && [ "$passed" -gt 0 ]
