# SPDX-License-Identifier: MIT
# Several inputs of one group: copies that overlap, an export made before a recall and one made after it, newest first,
# with another text under one id; a copy with ids, a pasted text with the copier's names for people, a table by the
# minute. The order in which they are given makes no difference to what is found.
findings() {
    rasoat audit "$@" -r lai-chau-893 -f jsonl --fail-on never | grep -v -e '"class":"attest"' -e '"type":"run"'
}

rasoat convert samples/join/dan-2.txt samples/join/dan-1.txt
findings samples/join/dan-1.txt samples/join/dan-2.txt
rasoat audit samples/join/dan-1.txt samples/join/dan-2.txt -r lai-chau-893 -f json -o "$out/dan.json" --fail-on never
sed 's/.*\("inputs":\)/\1/; s/"rules".*//; s/"packs".*//; s/,"carries":\[[^]]*\]//g' "$out/dan.json" | tr '{' '\n' | grep -o -e '"file":"[^"]*"' -e '"seen".*"quarantined":[0-9]*'
grep -o '"gaps":\[[^]]*\]' "$out/dan.json"
rm "$out/dan.json"
rasoat convert samples/join/truoc.csv samples/join/sau-moi-nhat-truoc.csv
findings samples/join/truoc.csv samples/join/sau-moi-nhat-truoc.csv >"$out/truoc-sau.jsonl"
findings samples/join/sau-moi-nhat-truoc.csv samples/join/truoc.csv | grep '"type":"finding"' >"$out/sau-truoc"
grep '"type":"finding"' "$out/truoc-sau.jsonl" | cmp - "$out/sau-truoc" && rm "$out/sau-truoc"
rasoat inspect samples/join/sau-moi-nhat-truoc.csv
set -- samples/join/mang-web.json samples/join/dan-ten-goi-nho.txt samples/join/bang-theo-phut.csv
rasoat convert "$@"
findings "$@" >"$out/ba-ban.jsonl"
findings "$3" "$2" "$1" | grep '"type":"finding"' >"$out/nguoc"
grep '"type":"finding"' "$out/ba-ban.jsonl" | cmp - "$out/nguoc" && rm "$out/nguoc"

# Two people's exports, in both of which "0" is the exporter and one of which has an alias, and a pasted text whose
# clock is two minutes ahead and whose names are the copier's.
set -- samples/join/xuat-giam-doc.json samples/join/xuat-van-phong.json samples/join/dong-ho-nhanh.txt
rasoat convert "$@"
findings "$@"
rasoat audit "$@" -r lai-chau-893 -f text --fail-on never | sed -n '/^Phạm vi/,$p'
rasoat audit "$@" -r lai-chau-893 -f json --identity pseudonym --key "$out/khoa.csv" -o "$out/an.json" --fail-on never
grep -o '"called":\[[^]]*\]' "$out/an.json"
! grep -o -e 'Chị Dụ' -e 'Ví KH' -e 'Thí Dụ' "$out/an.json"
rm "$out/an.json" "$out/khoa.csv"
