#!/bin/sh
# SPDX-License-Identifier: MIT
# Profiles: every option above plus the calendar, with errors that name line and column.
. "$(dirname "$0")/check.sh"

cat >"$scratch/chat.csv" <<'END'
id,group,time,sender_id,sender,type,text,attachment
1,Nhóm mẫu,2026-10-05T08:00:00+07:00,a1,Nguyễn Văn Mẫu - Giám đốc Sở Thí dụ,text,Họp gì mà vcl thế các bố,
END

cat >"$scratch/good.ini" <<'END'
# hồ sơ nhóm mẫu
[group]
rules = lai-chau-893

[calendar]
working-hours = 07:30-11:30, 13:30-17:00
weekdays = 2-6
holidays = 2026-09-02, 01/01/2026
makeup-days = 2026-10-10

[report]
fail-on = never
END
status 0 audit "$scratch/chat.csv" --profile "$scratch/good.ini"
status 1 audit "$scratch/chat.csv" --profile "$scratch/good.ini" --fail-on medium

# Files are found beside the profile; whose month it is may stand in it as well.
mkdir "$scratch/office"
cat >"$scratch/office/own.ini" <<'END'
[group]
rules = lai-chau-893
group-kind = group

[sources]
history = runs.db

[calendar]
month = 2026-10

[report]
identity = masked
END
status 1 audit "$scratch/chat.csv" --profile "$scratch/office/own.ini" -f json -o "$scratch/own.json"
check 'the history lies beside the profile' test -s "$scratch/office/runs.db"
check 'the month is the reporting month' grep -q '2026-09-15' "$scratch/own.json"

# What the documents say of the office; a profile given later speaks for it anew.
printf '[report]\nplace = Mẫu Sơn\nissuing-body = VĂN PHÒNG MẪU\n' >"$scratch/office.ini"
status 1 audit "$scratch/chat.csv" -r lai-chau-893 --profile "$scratch/office.ini" -f jsonl,json -o "$scratch/run"
check 'the office is in the records' grep -q '"issuing_body":"VĂN PHÒNG MẪU"' "$scratch/run/summary.json"
printf '[report]\nplace = Mẫu Hạ\n' >"$scratch/office.ini"
status 0 report "$scratch/run" --profile "$scratch/office.ini" -f docx -o "$scratch/again"
check 'the office is the later one' grep -q '"issuing_body":null.*"place":"Mẫu Hạ"' "$scratch/again/summary.json"

broken() {
    printf '%s\n' "$1" >"$scratch/broken.ini"
    status 2 audit "$scratch/chat.csv" -r lai-chau-893 --profile "$scratch/broken.ini"
    says "$2"
}
broken '[grup]' 'broken.ini:1:1'
broken 'rules lai-chau-893' 'broken.ini:1:1'
broken '[group]
  ruls = lai-chau-893' 'broken.ini:2:3'
says 'rules'
broken '[report]
rules = lai-chau-893' '\[group\]'
broken '[calendar]
working-hours = 17:00-07:30' 'broken.ini:2:1'
broken '[calendar]
weekdays = 0-9' 'broken.ini:2:1'
broken '[calendar]
holidays = 2026-02-30' 'broken.ini:2:1'
broken '[report]
fail-on = loud' 'critical'
broken '[report]
quiet = yes' 'dòng lệnh'
broken '[calendar]
month = 2026-13' 'broken.ini:2:1'
broken '[calendar
month = 2026-10' 'broken.ini:1:1'

broken '[report]
plac = Mẫu Sơn' 'place'

finish
