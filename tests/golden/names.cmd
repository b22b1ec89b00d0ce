# SPDX-License-Identifier: MIT
# Display names alone, with and without a roster, and as Bot-Member-Zalo lists them.
rasoat names samples/rosters/names.csv -r lai-chau-893
rasoat names samples/rosters/names.csv -r lai-chau-893 --roster samples/rosters/roster.csv
rasoat names samples/rosters/bot-members.csv -r lai-chau-893 --roster samples/rosters/roster.csv
rasoat names samples/rosters/names.csv -r lai-chau-893 -r ninh-binh-874 --roster samples/lai-chau-thang-10/roster.csv -o "$out/two.csv"
rasoat names samples/rosters/names.csv -r lai-chau-893 --roster samples/rosters/roster.csv -o "$out/names.csv"
rasoat names samples/rosters/names.csv -r lai-chau-893 --roster samples/rosters/roster.csv -f html --lang en | grep -o '<h2>[^<]*'
rasoat names samples/rosters/names.csv -r lai-chau-893 --roster samples/rosters/roster.csv -f html,csv,jsonl,json,text,xlsx -o "$out/run" --report-time 2026-10-05T08:00:00+07:00
rasoat report "$out/run" -f csv,text,html,xlsx -o "$out/again"
for file in report.html report.txt names.csv names.xlsx summary.json; do cmp "$out/run/$file" "$out/again/$file" 2>&1 | sed "s|$out/||g"; done
rm -r "$out/run" "$out/again"
rasoat names samples/rosters/names.csv -r lai-chau-893 --roster samples/rosters/roster.csv -f docx --profile samples/lai-chau-thang-10/van-ban.ini --report-time 2026-10-05T08:00:00+07:00 -o "$out/letter"
(cd "$out/letter" && ls)
unzip -p "$out/letter/names.docx" word/document.xml | sed 's/<w:p>/\n&/g; s/<w:tr>/\n<row>/g' | sed 's/<w:pStyle w:val="\([^"]*\)">/[\1] /g; s/<\(\/\{0,1\}w:\|?xml\)[^>]*>//g; s/ *$//' | grep -v '^$'
rm -r "$out/letter"
