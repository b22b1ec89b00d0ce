#!/bin/sh
# SPDX-License-Identifier: MIT
# A leader's word in one input makes rightful what happens in another; the day in the column "left" is still his.
. "$(dirname "$0")/check.sh"

cat >"$scratch/roster.csv" <<'ROWS'
account_id,full_name,position,unit,role,joined,left
11,Nguyễn Văn Mẫu,Giám đốc,Sở Mẫu,leader,2025-01-01,
12,Trần Thị Thí Dụ,Chuyên viên,Văn phòng,member,2025-01-01,
13,Lê Văn Nháp,Chuyên viên,Văn phòng,member,2025-01-01,
14,Phạm Thị Giả,Chuyên viên,Văn phòng,member,2025-01-01,2026-10-05
ROWS
cat >"$scratch/chat.csv" <<'ROWS'
ts,display_name,zalo_user_id,is_self,deleted,text
2026-10-05T01:00:00.000Z,Nguyễn Văn Mẫu,11,0,,"Từ mai đồng chí Thí Dụ khỏi phải theo dõi nhóm này nữa, thoát lúc nào cũng được"
2026-10-05T03:00:00.000Z,Phạm Thị Giả,14,0,,Em xin chào cả nhà
2026-10-08T01:00:00.000Z,Lê Văn Nháp,13,0,,Chào các đồng chí
ROWS
cat >"$scratch/events.csv" <<'ROWS'
ts,event_type,source,display_name,zalo_user_id,role,note
2026-10-05T10:00:00.000Z,left,group_event,Phạm Thị Giả,14,member,
2026-10-06T01:00:00.000Z,left,group_event,Trần Thị Thí Dụ,12,member,
2026-10-06T02:00:00.000Z,left,group_event,Lê Văn Nháp,13,member,
ROWS

"$RASOAT" audit "$scratch/chat.csv" -r snn-921 --roster "$scratch/roster.csv" --events "$scratch/events.csv" \
    -f jsonl --fail-on never >"$scratch/found" 2>"$scratch/said"
check 'who was let go has left rightfully' sh -c "! grep '\"member-left\"' '$scratch/found' | grep -q '\"id\":\"12\"'"
check 'who left on his last day too' sh -c "! grep '\"member-left\"' '$scratch/found' | grep -q '\"id\":\"14\"'"
check 'who just left has not' sh -c "grep '\"member-left\"' '$scratch/found' | grep -q '\"id\":\"13\"'"
check 'the last day is no stranger’s' sh -c "! grep -q '\"outsider\"' '$scratch/found'"

printf '2026-10-06T09:00:00.000Z,Phạm Thị Giả,14,0,,Em quay lại đây ạ\n' >>"$scratch/chat.csv"
"$RASOAT" audit "$scratch/chat.csv" -r snn-921 --roster "$scratch/roster.csv" -f jsonl --fail-on never >"$scratch/found" 2>&1
check 'the day after is' grep -q '"outsider"' "$scratch/found"

# A role that the regulation does not have binds nobody and gives nobody a word: it is told, with its row.
sed 's/,leader,/,Giám đốc,/' "$scratch/roster.csv" >"$scratch/offices.csv"
"$RASOAT" audit "$scratch/chat.csv" -r snn-921 --roster "$scratch/offices.csv" -f jsonl --fail-on never >"$scratch/found" 2>&1
check 'an office is no role' sh -c "grep '\"role-unknown\"' '$scratch/found' | grep -q '\"file\":\"offices.csv\",\"line\":2'"
check 'a role is one' sh -c "'$RASOAT' audit '$scratch/chat.csv' -r snn-921 --roster '$scratch/roster.csv' -f jsonl --fail-on never \
    2>/dev/null | grep -c '\"role-unknown\"' | grep -qx 0"

finish
