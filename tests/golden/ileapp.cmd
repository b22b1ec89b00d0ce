# SPDX-License-Identifier: MIT
# iLEAPP's page holds what its table of the same report holds.
rasoat inspect samples/ileapp/zalo-chats.html
rasoat convert samples/ileapp/zalo-chats.html -o "$out/page.csv"
rasoat audit samples/ileapp/zalo-chats.html -r lai-chau-893 --group 'Sở Thí Dụ' -f jsonl | grep -v '"class":"attest"'
