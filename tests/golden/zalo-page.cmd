# SPDX-License-Identifier: MIT
# Saved pages of Zalo Web of three ages: what they hold, what stands on them and is no message, and what is missing.
for name in trang-2026.html manh-2024.html trang-2018.html; do
    rasoat inspect samples/zalo-page/$name
    echo "exit status $?"
    rasoat convert samples/zalo-page/$name --self-name 'Đinh Văn Xuất' -o "$out/${name%.html}.csv"
done
rasoat inspect -f json samples/zalo-page/manh-2024.html -r lai-chau-893 | grep -o '"carries".*"packs"'
rasoat inspect samples/zalo-page/manh-2024.html -r lai-chau-893 | grep -A 1 'inactive'
rasoat audit samples/zalo-page/trang-2026.html -r lai-chau-893 -f jsonl | grep -v '"class":"attest"'
# A page of another site, a page without a talk, a page cut short; and markup that somebody typed into a table or a text.
printf '<!DOCTYPE html><html><head><title>Báo</title></head><body><p>Tin tức</p></body></html>\n' >"$out/other.html"
printf '<html><head><title>Zalo - Mẫu</title></head><body><p>chưa mở nhóm nào</p></body></html>\n' >"$out/empty.html"
head -c 9000 samples/zalo-page/trang-2026.html >"$out/cut.html"
printf 'time,sender,text\n2026-10-05T08:00:00+07:00,A,"<div id=""bb_msg_id_1791160964000"" class=""chat-message"">"\n' >"$out/typed.csv"
printf '[05/10/2026 08:00:00] A: <!DOCTYPE html><div id="bb_msg_id_1791160964000">giả</div>\n' >"$out/typed.txt"
for name in other.html empty.html cut.html typed.csv typed.txt; do
    rasoat inspect "$out/$name"
    echo "exit status $?"
    rm "$out/$name"
done
