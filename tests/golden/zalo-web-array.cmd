# SPDX-License-Identifier: MIT
# Quirks of the array of Zalo Web.
rasoat inspect samples/zalo-web-array/chat.json
rasoat convert samples/zalo-web-array/chat.json -o "$out/chat.csv"
rasoat convert samples/zalo-web-array/chat.json --self-uid 9000000000000000104 --self-name 'Phạm Thị Minh Họa' -o "$out/told.csv"
