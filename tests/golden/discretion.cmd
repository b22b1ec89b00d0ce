# SPDX-License-Identifier: MIT
# No output of any format holds a recalled text or one that may be secret; nothing points to another machine.
rasoat audit samples/lai-chau-thang-10/messages.csv -r lai-chau-893 -f html,csv,jsonl,json,text \
    --roster samples/lai-chau-thang-10/roster.csv -o "$out/month"
rasoat audit samples/zalo-web-array/chat.json -r lai-chau-893 -f html,csv,jsonl,json,text -o "$out/array"
rasoat audit samples/tables/bot-member-zalo.csv -r lai-chau-893 -f html,csv,jsonl,json,text -o "$out/bot"
rasoat audit samples/tables/own.csv -r lai-chau-893 -f html,csv,jsonl,json,text -o "$out/own"
rasoat convert samples/zalo-web-array/chat.json -o "$out/array.csv"
rasoat convert samples/tables/bot-member-zalo.csv -o "$out/bot.csv"
find "$out" -type f | wc -l
for text in 'lời này' '27/CV-SYT' 'Công văn mật' 'kèm theo' 'src="http' 'href="http' '<script' '<link'; do
    printf '%s: %s\n' "$text" "$(grep -rlF -- "$text" "$out" | wc -l)"
done
rm -r "$out"/*
