#!/bin/sh
# SPDX-License-Identifier: MIT
# Every sample is read back by inspect, or is one of those that are no export; and everything in it is accounted for: its
# bytes, its rows, its messages and events.
. "$(dirname "$0")/check.sh"
accounting=$(cd "$(dirname "$0")" && pwd)/accounting.awk
cd "$SAMPLES" || exit 1

# Whose purpose is another: lists, a profile, a pack, what is to be refused, what --from has to name.
is_no_export() {
    case $1 in
    README.md | run | *.png | */roster.csv | */members.csv | */members-thang-11.csv | */aliases.csv | */names.csv | \
        */bot-members.csv | */van-ban.ini | benh-vien/benh-vien.xml | workbooks/danh-sach.xlsx | \
        workbooks/excel-2003-cut.xml | zalo-web-array/duplicate-key.json | archives/thu-muc/bao-cao-cu/* | \
        bodies/noi-dung.txt) return 0 ;;
    *) return 1 ;;
    esac
}

unbalanced() {
    awk -f "$accounting" "$1"
}

figure() { # KEY, of the one inspection in $scratch/one
    sed -n "s/.*\"$1\":\([0-9]*\).*/\1/p" "$scratch/one"
}

# Rows below the heading, counted without the program: a row ends where its quotation marks are even.
rows_of() {
    awk '{ marks += gsub(/"/, "") } marks % 2 == 0 && !/^\r*$/ { rows++ } END { print rows - 1 }' "$1"
}

count_rows() {
    case $1 in
    *utf16*) return ;;
    *.csv | *.tsv) check "$1: rows" [ "$(figure seen)" -eq "$(rows_of "$1")" ] ;;
    */members.jsonl) return ;; # a line is a list
    *.jsonl) check "$1: lines" [ "$(figure seen)" -eq "$(wc -l <"$1")" ] ;;
    esac
}

account_for() { # SAMPLE, among the inspections of its folder
    grep -e "\"file\":\"${1##*/}[\":]" "$scratch/inspections" >"$scratch/one" || :
    if is_no_export "$1"; then
        check "$1: is not taken for an export" [ ! -s "$scratch/one" ]
        return
    fi
    check "$1: is read" [ -s "$scratch/one" ]
    unbalanced "$scratch/one" >"$scratch/wrong"
    check "$1: adds up: $(cat "$scratch/wrong")" [ ! -s "$scratch/wrong" ]
    case $1 in *.zip | *.xlsx | *excel-2003*) return ;; esac
    check "$1: bytes" [ "$(figure bytes)" -eq "$(wc -c <"$1")" ]
    count_rows "$1"
}

# The sums can be wrong: each in turn.
"$RASOAT" inspect -q -f json zca/listen.jsonl >"$scratch/sound"
plant() { # WHAT CHANGE
    sed "$2" "$scratch/sound" >"$scratch/one"
    unbalanced "$scratch/one" >"$scratch/wrong"
    check "a planted fault is seen: $1" grep -q "^$1" "$scratch/wrong"
}
plant seen 's/"ignored":2/"ignored":1/'
plant seen 's/"seen":16/"seen":17/'
plant kinds 's/"kinds":{/&"planted":1,/'
plant 'handed on' 's/"events":{/&"planted":1,/'

find . -type d | sed 's|^\./||' | LC_ALL=C sort >"$scratch/folders"
while read -r folder; do
    find "$folder" -maxdepth 1 -type f | sed 's|^\./||' | LC_ALL=C sort >"$scratch/samples"
    [ -s "$scratch/samples" ] || continue
    tr '\n' '\0' <"$scratch/samples" | xargs -0 "$RASOAT" inspect -q -f json >"$scratch/inspections" 2>/dev/null || :
    while read -r sample; do
        account_for "$sample"
    done <"$scratch/samples"
done <"$scratch/folders"

# All of them as one talk, with the duplicates that are so across files.
sums() { # FILE…
    "$RASOAT" audit -q "$@" -r lai-chau-893 --fail-on never -f json -o "$scratch/summary.json" 2>/dev/null
    grep -o '"seen":[0-9]*,"accepted":[0-9]*,"system":[0-9]*,"duplicates":[0-9]*,"ignored":[0-9]*,"quarantined":[0-9]*' \
        "$scratch/summary.json" |
        awk -F '[:,]' '{ bad += $2 != $4 + $6 + $8 + $10 + $12; twice += $8 } END { print NR, bad + 0, (twice > 0) }'
}
check 'the sums of an audit hold' [ "$(sums join/*)" = "$(ls join | wc -l) 0 1" ]
check 'also those of everything else' [ "$(sums zca zalo-web-array zalo-pc-text zalo-page tables workbooks archives ileapp \
    cellebrite bodies | sed 's/^[0-9]* //')" = '0 1' ]

finish
