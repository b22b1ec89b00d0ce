# SPDX-License-Identifier: MIT
# A reviewer's table comes back: the four conclusions, what cannot be used, and the reports made anew.
rasoat audit samples/lai-chau-thang-10/messages.csv -r lai-chau-893 --month 2026-10 -o "$out/r" -f jsonl,json,text \
    --roster samples/lai-chau-thang-10/roster.csv --members samples/lai-chau-thang-10/members.csv
table() {
    echo 'Mã phát hiện,Bản,Kết luận,Ghi chú,Người rà soát,Ngày rà soát'
    jq -r 'select(.type == "finding" and .class != "attest") | "\(.id),\(.detector_revision)"' "$out/r/findings.jsonl" |
        awk -F, '
            BEGIN { split("vi phạm|Phù hợp|nghi vấn|BÁO NHẦM", word, "|") }
            NR <= 4 { print $0 "," word[NR] ",đã xem lại,Nguyễn Văn Mẫu,20/11/2026" }
            NR == 5 { print $0 ",vi phạm,,," }
            NR == 6 { print $0 ",có lỗi,,," }
            NR == 7 { print $1 ",99,phù hợp,,," }'
    echo 'khong-co-ma-nay,1,phù hợp,,,'
}
table >"$out/ket-luan.csv"
rasoat review "$out/r" "$out/ket-luan.csv"
echo "exit status $?"
jq -c 'select(.review) | [.detector, .review]' "$out/r/findings.jsonl"
jq -r 'select(.notice == "stale-conclusion") | "\(.where.file):\(.where.line)"' "$out/r/findings.jsonl"
head -n 3 "$out/r/report.txt"
(cd "$out/r" && sha256sum --quiet -c SHA256SUMS)

echo '--- withdrawn, and by a reviewer named once for all'
jq -r 'select(.review.conclusion == "dismissed") | "id,conclusion\n\(.id),chưa rà soát"' "$out/r/findings.jsonl" >"$out/rut.csv"
rasoat review "$out/r" "$out/rut.csv" --reviewer 'Trần Thị Thí Dụ'
jq -c 'select(.review) | [.review.conclusion, .review.by]' "$out/r/findings.jsonl"

echo '--- the same month audited again into the folder, then elsewhere with conclusions approved beforehand'
month() {
    rasoat audit samples/lai-chau-thang-10/messages.csv -r lai-chau-893 --month 2026-10 -f jsonl,json,text \
        --roster samples/lai-chau-thang-10/roster.csv --members samples/lai-chau-thang-10/members.csv "$@"
}
month -o "$out/r"
jq -c 'select(.review) | [.detector, .review.conclusion]' "$out/r/findings.jsonl"
sed -n '/^Kết quả rà soát/,/^Việc cần/p' "$out/r/report.txt"
jq -r 'select(.detector == "profanity" or .detector == "obscene" or .detector == "recalled") | "\(.id),\(.detector_revision)"' \
    "$out/r/findings.jsonl" | awk '
        BEGIN { print "id,revision,conclusion,approval reason,approver,until" }
        NR == 1 { print $0 ",compliant,được phép,Nguyễn Văn Mẫu,31/12/2026" }
        NR == 2 { print $0 ",compliant,được phép,Nguyễn Văn Mẫu,01/02/2026" }
        NR == 3 { print $0 ",compliant,được phép,," }' >"$out/duyet.csv"
month -o "$out/s" --suppressions "$out/duyet.csv"
jq -c 'select(.review) | [.detector, .review]' "$out/s/findings.jsonl"
jq -r 'select(.notice == "stale-conclusion") | .text' "$out/s/findings.jsonl" | sed 's/[0-9a-f]\{24\}/<id>/'

echo '--- what is no table, no folder'
rasoat review "$out/r" samples/rosters/roster.csv
echo "exit status $?"
rasoat review samples/rosters "$out/rut.csv"
echo "exit status $?"
rm -r "${out:?}"/*
