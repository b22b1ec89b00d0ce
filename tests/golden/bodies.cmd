# SPDX-License-Identifier: MIT
# Bodies of messages without senders and times: read where the file shows what it is or --from says so, held against
# rules on content alone, and the first lines of the report say so.
for name in trang-web ba-lan noi-dung; do
    rasoat inspect -r lai-chau-893 "samples/bodies/$name.txt"
done
rasoat inspect --from bodies samples/bodies/noi-dung.txt
rasoat convert samples/bodies/trang-web.txt samples/bodies/ba-lan.txt
rasoat audit samples/bodies/trang-web.txt -r lai-chau-893 --fail-on never | sed -n '/^RÀ SOÁT/,/^$/p; 1,12p'
rasoat audit samples/bodies/trang-web.txt -r lai-chau-893 --fail-on never -f jsonl | grep -v '"class":"attest"' | grep -v '"type":"run"'
rasoat audit samples/bodies/trang-web.txt -r lai-chau-893 --fail-on never -o "$out/trang.html"
grep -c 'Chỉ có nội dung' "$out/trang.html"
rm "$out/trang.html"
