#!/bin/sh
# SPDX-License-Identifier: MIT
# What has changed since a run was written is named and is exit status 4; what cannot be found is 3; the run asked for
# again gives the same bytes.
. "$(dirname "$0")/check.sh"

cp -R "$SAMPLES/lai-chau-thang-10" "$scratch/kept"
cp -R "$(dirname "$SAMPLES")/rules" "$scratch/rules"
chmod -R u+w "$scratch/kept" "$scratch/rules"
export RASOAT_RULES="$scratch/rules"
cd "$scratch" || exit 1

audit() { # ARGUMENT…: the sample month, with everything that a command line can name
    status 1 audit kept/messages.csv -r lai-chau-893 --month 2026-10 --roster kept/roster.csv \
        --members kept/members.csv --profile kept/van-ban.ini --statistics -f html,jsonl,json,docx "$@" -o run
}

audit
status 0 verify run kept
says '1 trên 1'
status 0 verify run --rerun kept
status 0 verify --rerun run kept/messages.csv kept
status 3 verify run
says 'messages.csv: .*không tìm thấy'
SOURCE_DATE_EPOCH=86400 status 0 verify run --rerun kept
check 'nothing was written' [ -z "$(find . -name '.run*' -o -name '*.rasoat-*')" ]

# Every kind of thing that may have changed.
changed() { # FILE WHAT-IS-SAID
    cp "$1" saved
    printf ' ' >>"$1"
    status 4 verify run kept
    says "$2"
    mv saved "$1"
    status 0 verify run kept
}
changed run/report.html 'report.html: .*đã đổi'
changed run/findings.jsonl 'findings.jsonl: .*đã đổi'
changed run/SHA256SUMS 'SHA256SUMS'
changed kept/messages.csv 'messages.csv: .*đã đổi'
changed kept/members.csv 'members.csv: .*đã đổi'
changed kept/van-ban.ini 'van-ban.ini: .*đã đổi'
changed rules/regulations/lai-chau-893.xml 'lai-chau-893: .*đã đổi'
mv run/report.docx .
status 4 verify run kept
says 'report.docx: .*không còn'
mv report.docx run/
sed -i 's/"complete":true/"complete":false/' run/manifest.json
status 4 verify run kept
says 'SHA256SUMS'
audit
: >run/ghi-chu.txt
status 0 verify run kept
says 'ghi-chu.txt'
rm run/ghi-chu.txt

# A detector that finds less gives another report, whatever the records say.
sed -i 's/^QUAN TRỌNG/quan trong/; s/vcl/xxx/' kept/messages.csv
status 4 verify run kept
status 4 verify run --rerun kept
cp "$SAMPLES/lai-chau-thang-10/messages.csv" kept/

# What reviewers and the office said since is no change of the audit.
jq -r 'select(.type == "finding" and .class == "sign") | .id' run/findings.jsonl 2>/dev/null | head -n 1 >id
if [ -s id ]; then
    printf 'Mã phát hiện,Kết luận,Người rà soát,Ngày rà soát\n%s,báo nhầm,Người Rà Soát Mẫu,20/10/2026\n' \
        "$(cat id)" >conclusions.csv
    status 0 review run conclusions.csv
    status 0 verify run --rerun kept
fi
printf '[report]\nplace = Mẫu Hạ\n' >later.ini
status 0 report run --profile later.ini
status 0 verify run --rerun kept

# The day of a list stands behind its name and is asked for again with it.
status 1 audit kept/messages.csv -r lai-chau-893 --members kept/members.csv@2026-09-10 \
    --members kept/members-thang-11.csv@2026-11-20 -f jsonl,json -o dated
status 0 verify dated --rerun kept

# Folders, archives and a list of names are asked for again like files; what came through a pipe is gone.
mkdir folder
cp kept/messages.csv folder/
status 1 audit folder -r lai-chau-893 -o folded
status 0 verify folded --rerun
tar -cf packed.tar folder
status 1 audit packed.tar -r lai-chau-893 -o unpacked
status 0 verify unpacked --rerun
status 0 verify unpacked
says 'Tệp nén: 1 trên 1 khớp'
status 1 names kept/members.csv -r lai-chau-893 -o named
status 0 verify named --rerun kept
"$RASOAT" audit - -r lai-chau-893 -o piped <kept/messages.csv >/dev/null 2>&1
status 3 verify piped --rerun

# An archive is a file of the run: its own size and sum stand in every record, and a change of it is seen.
packed() { # ARCHIVE
    sum=$(sha256sum <"$1" | cut -d ' ' -f 1)
    rm -rf unpacked
    status 1 audit "$1" -r lai-chau-893 -f html,jsonl,json,text,docx,xlsx -o unpacked
    check "$1: the manifest has size and sum" grep -q \
        "\"archives\":\[{\"file\":\"$1\",\"sha256\":\"$sum\",\"bytes\":$(wc -c <"$1")}\]" unpacked/manifest.json
    for record in summary.json findings.jsonl report.html report.txt; do
        check "$1: so has $record" grep -q "$sum" "unpacked/$record"
    done
    check "$1: so has report.docx" sh -c "unzip -p unpacked/report.docx word/document.xml | grep -q $sum"
    check "$1: so has findings.xlsx" sh -c "unzip -p unpacked/findings.xlsx xl/sharedStrings.xml | grep -q $sum"
    status 0 verify unpacked
    status 0 report unpacked
    status 0 verify unpacked --rerun
    cp "$1" saved
    printf ' ' >>"$1"
    status 4 verify unpacked
    says "$1: .*đã đổi"
    mv saved "$1"
    status 0 verify unpacked
}
packed packed.tar
gzip -nk folder/messages.csv
mv folder/messages.csv.gz .
packed messages.csv.gz
if command -v zstd >/dev/null && command -v xz >/dev/null; then
    zstd -q folder/messages.csv -o packed.csv.zst
    packed packed.csv.zst
    xz -k folder/messages.csv
    mv folder/messages.csv.xz packed.csv.xz
    packed packed.csv.xz
fi
rm -rf unpacked
status 1 audit folder -r lai-chau-893 -o unpacked
check 'a folder is none' [ -z "$(grep -l archives unpacked/*.json unpacked/*.jsonl)" ]
cp "$SAMPLES/workbooks/tin-nhan.xlsx" .
"$RASOAT" audit tin-nhan.xlsx -r lai-chau-893 -o book >/dev/null 2>&1
status 0 verify book
printf ' ' >>tin-nhan.xlsx
status 4 verify book

# A run that names nobody is asked for again with its key; words that name a person are not kept.
status 1 audit kept/messages.csv -r lai-chau-893 --roster kept/roster.csv --identity pseudonym -o coded
sum=$(sha256sum <coded.key.csv)
status 0 verify coded --rerun kept
check 'the key is as it was' [ "$(sha256sum <coded.key.csv)" = "$sum" ]
status 1 audit kept/messages.csv -r lai-chau-893 --roster kept/roster.csv --identity masked --fail-on low \
    --member 'Vũ Thị Thử' -f html,jsonl,json,csv,text -o hidden
check 'the name is nowhere' [ -z "$(grep -rl 'Vũ Thị Thử' hidden)" ]
status 3 verify hidden --rerun kept
says 'đã được che'

status 2 verify "$scratch"
says 'manifest.json'
status 2 verify

finish
