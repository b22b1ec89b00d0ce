# SPDX-License-Identifier: MIT
# What is no chat is refused with a sentence that says what it is.
printf 'SQLite format 3\000' >"$out/chat.db"
printf 'PK\003\004xxxxxxxxxxxxxxxxxxxxxxxxxxxx' >"$out/chat.zip"
printf '\211PNG\r\n\032\nxxxxxxxxxxxxxxxx' >"$out/chat.png"
printf 'Vâng ạ\nĐể em xem lại\nHôm nay\nok\n' >"$out/words.txt"
: >"$out/empty.txt"
for name in chat.db chat.zip chat.png words.txt empty.txt absent.txt .; do
    rasoat inspect "$out/$name"
    echo "exit status $?"
done
rm "$out"/*
