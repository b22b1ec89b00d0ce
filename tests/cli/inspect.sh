#!/bin/sh
# SPDX-License-Identifier: MIT
# inspect shows what a file is without a word that somebody said in it.
. "$(dirname "$0")/check.sh"

word=QUYTMOCCANHBUOM
# A page that begins with somebody's words.
begun_with_words() {
    { printf '<p>%s</p>\n' "$word"; cat "$1"; } >"$scratch/$2.html"
}
begun_with_words "$SAMPLES/zalo-page/trang-2018.html" zalo-page-2018
begun_with_words "$SAMPLES/ileapp/zalo-chats.html" ileapp
cat >"$scratch/titled.csv" <<END
$word
time,sender,text
2026-10-05T08:00:00+07:00,Nguyễn Văn Mẫu,Chào các đồng chí
END
cat >"$scratch/late-heading.csv" <<END
2026-10-05T07:59:00+07:00,Trần Thị Thí Dụ,$word
time,sender,text
2026-10-05T08:00:00+07:00,Nguyễn Văn Mẫu,Chào các đồng chí
END
cat >"$scratch/headed.csv" <<END
time,sender,text
2026-10-05T08:00:00+07:00,Nguyễn Văn Mẫu,$word
END

silent() {
    "$RASOAT" inspect "$2" --from "$1" >"$scratch/out" 2>"$scratch/err"
    check "$2 can be inspected" grep -q "$1" "$scratch/out"
    check "$2: not a word of it is shown" sh -c "! grep -qi $word '$scratch/out' '$scratch/err'"
    "$RASOAT" inspect "$2" --from "$1" -f json >"$scratch/out" 2>"$scratch/err"
    check "$2: nor as JSON" sh -c "! grep -qi $word '$scratch/out' '$scratch/err'"
}
silent zalo-page-2018 "$scratch/zalo-page-2018.html"
silent ileapp "$scratch/ileapp.html"
silent table "$scratch/titled.csv"
silent table "$scratch/late-heading.csv"
silent table "$scratch/headed.csv"
check "a heading is shown as it stands" sh -c "'$RASOAT' inspect '$scratch/headed.csv' | grep -q ': time,sender,text\$'"

finish
