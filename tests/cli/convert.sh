#!/bin/sh
# SPDX-License-Identifier: MIT
# What is converted and read back gives the same findings; inputs are never written over.
. "$(dirname "$0")/check.sh"

# Finding by finding: id, detector, class, member. What two runs do not share is printed.
findings()
{
    "$RASOAT" audit "$@" -r lai-chau-893 -f jsonl 2>/dev/null |
        sed -n 's/^{"type":"finding","id":"\([^"]*\)","class":"\([^"]*\)",.*"detector":"\([^"]*\)".*/\3 \2 \1/p' |
        LC_ALL=C sort
}

# same INPUT [DETECTOR]: findings of DETECTOR are compared by their number alone, or not at all with "-DETECTOR".
same()
{
    rm -f "$scratch/table.csv" "$scratch/table.events.csv"
    "$RASOAT" convert "$SAMPLES/$1" -o "$scratch/table.csv" 2>/dev/null || :
    tables=$scratch/table.csv
    [ ! -e "$scratch/table.events.csv" ] || tables="$tables $scratch/table.events.csv"
    case ${2-} in
    -*) change="/^${2#-} /d" ;;
    ?*) change="s/^\($2 [a-z]*\) .*/\1/" ;;
    *) change='' ;;
    esac
    findings "$SAMPLES/$1" | sed "$change" >"$scratch/first"
    findings $tables | sed "$change" >"$scratch/again"
    check "$1 has findings at all" [ -s "$scratch/first" ]
    check "$1 read back gives the same findings" diff "$scratch/first" "$scratch/again"
}

for sample in zca/openzca.json zca/listen.jsonl zca/own-events.csv zca/bot-events.csv zalo-pc-text/continuation.txt \
    tables/own.csv tables/month-first.csv ninh-binh-874/thang-10.txt zalo-page/trang-2026.html \
    zalo-page/trang-2018.html zalo-page/chuong-trinh.html ileapp/zalo-chats.html cellebrite/report.xml \
    archives/hai-nhom.zip workbooks/tin-nhan.xlsx; do
    same $sample
done

# A recalled message has nothing left but the export's own word for it, which ours replaces: its id changes with it.
for sample in zalo-web-array/chat.json join/mang-web.json dak-lak-ioc-2025/thang-10.json tables/bot-member-zalo.csv; do
    same $sample recalled
done
# Letters of old fonts are already repaired in the table: there is no old encoding left to tell of.
same lai-chau-thang-10/messages.csv -legacy-encoding

# An Official Account's table says what an audit of it needs, and which words are citizens'.
posts() {
    "$RASOAT" audit "$@" -r can-tho-oa-2023 --detectors-only -f jsonl 2>/dev/null |
        sed -n 's/^{"type":"finding","id":"\([^"]*\)".*"detector":"\([^"]*\)".*/\2 \1/p' | LC_ALL=C sort
}
oa() { # src TEXT
    printf '{"message_id":"%s","src":%s,"time":179116000000%s,"type":"text","message":"%s",' "$1" "$1" "$1" "$2"
    printf '"from_id":"%s","to_id":"%s"}\n' "$3" "$4"
}
words='Đánh đề hôm nay đồ ngu vcl, mật khẩu: Abc@12345'
{ oa 0 "$words" p u1; oa 1 "$words $words" u1 p; } >"$scratch/oa.jsonl"
status 0 convert "$scratch/oa.jsonl" -o "$scratch/oa.csv"
says '--group-kind oa'
posts "$scratch/oa.jsonl" >"$scratch/first"
posts "$scratch/oa.csv" --group-kind oa >"$scratch/again"
check 'the account is found against' [ -s "$scratch/first" ]
check 'and not what citizens wrote to it' diff "$scratch/first" "$scratch/again"
status 0 convert "$SAMPLES/tables/excel-vi.csv" -o "$scratch/plain.csv"
check 'nobody else is told so' [ "$(grep -c oa "$scratch/err")" -eq 0 ]

# The table of a saved page is a window still, whatever is beside it.
"$RASOAT" convert "$SAMPLES/zalo-page/manh-2024.html" "$SAMPLES/zalo-pc-text/lf.txt" -o "$scratch/window.csv" 2>/dev/null
status 0 inspect -f json "$scratch/window.csv"
says '"carries":\[[^]]*"window"'

# An event beside whose sentence something would be lost goes into a table of its own, or is counted.
"$RASOAT" convert "$SAMPLES/zca/listen.jsonl" -o "$scratch/out.csv" 2>"$scratch/said"
check 'the second table is told of' grep -q 'out.events.csv: 4 ' "$scratch/said"
"$RASOAT" convert "$SAMPLES/zca/listen.jsonl" >"$scratch/piped" 2>"$scratch/said"
check 'events that lose something are counted' grep -q '2 sự kiện' "$scratch/said"
check 'reactions are counted' grep -q '1 lượt thả cảm xúc' "$scratch/said"
check 'no reaction becomes a row' [ "$(grep -c reaction "$scratch/piped")" -eq 0 ]

# No input is replaced, under whatever name.
cp "$SAMPLES/tables/own.csv" "$scratch/in.csv"
cp "$scratch/in.csv" "$scratch/kept.csv"
ln "$scratch/in.csv" "$scratch/other-name.csv"
status 2 convert "$scratch/in.csv" -o "$scratch/in.csv"
says 'in.csv'
status 2 convert "$scratch/in.csv" -o "$scratch/other-name.csv"
cp "$SAMPLES/zca/own-events.csv" "$scratch/log.events.csv"
status 2 convert "$scratch/log.events.csv" -o "$scratch/log.csv"
check 'the input is as it was' cmp "$scratch/in.csv" "$scratch/kept.csv"
check 'the log is as it was' cmp "$scratch/log.events.csv" "$SAMPLES/zca/own-events.csv"

finish
