# SPDX-License-Identifier: MIT
# What a file is and why, what is in it, what each regulation could be held against, what to bring besides; for people,
# in both languages, and for programs. Each sample is read back.
rasoat inspect samples/zalo-pc-text/lf.txt -r lai-chau-893
rasoat inspect samples/zca/listen.jsonl -r snn-921 --lang en
rasoat inspect -f json samples/tables/bot-member-zalo.csv -r snn-921
printf 'time,sender,text\n2026-10-05 07:00,Mẫu,Chào 12\n2026-10-09 07:00,"Thí Dụ",hỏng,thừa một ô\n05/13/2026 99:00,Mẫu,giờ lạ\n' >"$out/hong.csv"
rasoat inspect "$out/hong.csv" -r snn-921
rasoat inspect "$out/hong.csv" -f html
rm "$out/hong.csv"
rasoat inspect -q -f json samples/*/*.txt samples/*/*.json samples/*/*.jsonl samples/*/*.csv samples/*/*.tsv \
    samples/*/*.html samples/*/*.xml samples/*/*.xlsx samples/*/*.zip 2>/dev/null |
    sed 's/^.*"file":"\([^"]*\)","format":"\([^"]*\)".*"claim":"\([^"]*\)".*"records":{\([^}]*\),"bad_times".*$/\1 \2 \3 \4/'
