#!/bin/sh
# SPDX-License-Identifier: MIT
# Not a word of a recalled message leaves the program, in any format, on any channel.
. "$(dirname "$0")/check.sh"

word=QUYTMOCCANHBUOM
cat >"$scratch/array.json" <<END
[{"msgId":"2007867135577","cliMsgId":"1","msgType":1,"message":"Chào các đồng chí","serverTime":"1789000000000","fromUid":"11","toUid":"g7","dName":"Nguyễn Văn Mẫu"},
{"msgId":"2007867135578","cliMsgId":"2","msgType":20,"message":"vcl $word","z_parsedTokens":["$word"],"serverTime":"1789000001000","fromUid":"12","toUid":"g7","dName":"Trần Thị Thí Dụ"}]
END
cat >"$scratch/table.csv" <<END
id,group,time,sender_id,sender,type,text,attachment
1,Nhóm mẫu,2026-10-05T08:00:00+07:00,a1,Nguyễn Văn Mẫu,text,Chào các đồng chí,
2,Nhóm mẫu,2026-10-05T08:01:00+07:00,a2,Trần Thị Thí Dụ,recalled,vcl $word,
END
cat >"$scratch/bot.csv" <<END
ts,display_name,zalo_user_id,is_self,deleted,text
2026-08-16T02:10:11.000Z,Nguyễn Văn Mẫu,11,0,,Chào các đồng chí
2026-08-16T02:12:03.000Z,Trần Thị Thí Dụ,12,0,undo,vcl $word
END

for input in array.json table.csv bot.csv; do
    name=${input%.*}
    "$RASOAT" audit "$scratch/$input" -r lai-chau-893 -o "$scratch/report-$name" >"$scratch/said-$name" 2>&1
    "$RASOAT" audit "$scratch/$input" -r lai-chau-893 >>"$scratch/said-$name" 2>&1
    "$RASOAT" audit "$scratch/$input" --detectors-only -f jsonl >>"$scratch/said-$name" 2>&1
    "$RASOAT" inspect "$scratch/$input" >>"$scratch/said-$name" 2>&1
    "$RASOAT" convert "$scratch/$input" >>"$scratch/said-$name" 2>&1
    check "$input: the recall is told" grep -q '"recalled"' "$scratch/report-$name/findings.jsonl"
    check "$input: its text is not" sh -c "! grep -rqe $word -e vcl '$scratch/report-$name' '$scratch/said-$name'"
done

finish
