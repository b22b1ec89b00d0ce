#!/bin/sh
# SPDX-License-Identifier: MIT
# The table of exit codes, one row after the other, on real command lines.
. "$(dirname "$0")/check.sh"

cat >"$scratch/clean.csv" <<'END'
id,group,time,sender_id,sender,type,text,attachment
1,Nhóm mẫu,2026-10-05T08:00:00+07:00,a1,Nguyễn Văn Mẫu - Giám đốc Sở Thí dụ,text,Kính gửi các đồng chí lịch họp tuần này,
END
cat >"$scratch/vulgar.csv" <<'END'
id,group,time,sender_id,sender,type,text,attachment
1,Nhóm mẫu,2026-10-05T08:00:00+07:00,a1,Nguyễn Văn Mẫu - Giám đốc Sở Thí dụ,text,Họp gì mà vcl thế các bố,
END
cat >"$scratch/ragged.csv" <<'END'
id,group,time,sender_id,sender,type,text,attachment
1,Nhóm mẫu,2026-10-05T08:00:00+07:00,a1,Nguyễn Văn Mẫu - Giám đốc Sở Thí dụ,text,Kính gửi các đồng chí,
2,Nhóm mẫu,2026-10-05T08:00:00+07:00
END
: >"$scratch/empty.csv"
echo 'không phải tệp Zalo' >"$scratch/stray.txt"
pack="-r lai-chau-893"

status 0 audit "$scratch/clean.csv" $pack
status 1 audit "$scratch/vulgar.csv" $pack
status 0 audit "$scratch/vulgar.csv" $pack --fail-on never
status 0 audit "$scratch/vulgar.csv" $pack --fail-on critical
status 3 audit "$scratch/ragged.csv" $pack
says 'ragged.csv:3'
status 2 audit "$scratch/ragged.csv" $pack --strict
status 2 audit "$scratch/empty.csv" $pack
says 'empty.csv'
status 2 audit "$scratch/stray.txt" $pack
status 2 audit "$scratch/absent.csv" $pack
status 2 audit
status 2 audit "$scratch/clean.csv"
status 2 audit "$scratch/clean.csv" -r lai-chau-894
says 'lai-chau-893'
status 2 audit "$scratch/clean.csv" $pack --roser x
says 'roster'
status 2 audit "$scratch/clean.csv" $pack --roster "$scratch/absent.csv"
status 2 audit "$scratch/clean.csv" $pack --month 2026-13
status 2 nonsense
status 3 audit "$scratch/clean.csv" "$scratch/stray.txt" $pack
status 0 --help
status 0 --version
status 0 audit --help
status 2 audit "$scratch/clean.csv" $pack -f pdf

# Outputs: nothing where nothing could be audited, refusals that leave the old content.
check 'nothing was written for a refused input' [ ! -e "$scratch/r0" ]
status 2 audit "$scratch/empty.csv" $pack -o "$scratch/r0"
check 'nothing was written for a refused input' [ ! -e "$scratch/r0" ]
status 2 audit "$scratch/clean.csv" $pack -o "$scratch/clean.csv"
check 'the input is still there' grep -q 'lịch họp' "$scratch/clean.csv"
mkdir "$scratch/strange" && echo mine >"$scratch/strange/file"
status 5 audit "$scratch/clean.csv" $pack -o "$scratch/strange"
check 'the stranger is still there' grep -q mine "$scratch/strange/file"
ln -s clean.csv "$scratch/link.jsonl"
status 5 audit "$scratch/vulgar.csv" $pack -o "$scratch/link.jsonl"
status 5 audit "$scratch/vulgar.csv" $pack -o "$scratch/no/such/folder/x.jsonl"
if [ -w /dev/full ]; then
    got=0
    "$RASOAT" audit "$scratch/clean.csv" $pack >/dev/full 2>/dev/null || got=$?
    check 'a full standard output is an output fault' [ "$got" -eq 5 ]
fi

# The same input gives the same bytes, on any zone and locale; a second run replaces the folder whole.
status 1 audit "$scratch/vulgar.csv" $pack -o "$scratch/r1"
TZ=America/New_York LC_ALL=vi_VN.UTF-8
export TZ LC_ALL
status 1 audit "$scratch/vulgar.csv" $pack -o "$scratch/r2"
unset TZ
LC_ALL=C
check 'same input, same bytes' diff -r "$scratch/r1" "$scratch/r2"
check 'the sums hold' sh -c "cd '$scratch/r1' && sha256sum --quiet -c SHA256SUMS"
check 'files are private' [ "$(stat -c %a "$scratch/r1/report.html")" = 600 ]
status 0 audit "$scratch/clean.csv" $pack -o "$scratch/r1"
check 'no sheet of the old run stays' sh -c "cd '$scratch/r1' && sha256sum --quiet -c SHA256SUMS"

# Interrupted while it reads: a word on standard error, nothing left behind.
mkfifo "$scratch/pipe"
mkdir "$scratch/interrupted"
"$RASOAT" audit "$scratch/pipe" $pack -o "$scratch/interrupted/r" 2>"$scratch/err" &
running=$!
exec 3>"$scratch/pipe"
sleep 0.2
kill -INT "$running"
got=0
wait "$running" || got=$?
exec 3>&-
check 'an interrupt is exit status 130' [ "$got" -eq 130 ]
says 'interrupted'
check 'an interrupted run leaves nothing' [ -z "$(ls -A "$scratch/interrupted")" ]

# A file size limit is an output fault like a full disk: the old content stays.
echo old >"$scratch/limited.jsonl"
got=0
(ulimit -f 0 && exec "$RASOAT" audit "$scratch/vulgar.csv" $pack -o "$scratch/limited.jsonl" >/dev/null 2>&1) || got=$?
check 'a file size limit is an output fault' [ "$got" -eq 5 ]
check 'the old content is still there' grep -q old "$scratch/limited.jsonl"

finish
