# SPDX-License-Identifier: MIT
# Quirks of text copied from Zalo PC.
for name in names-with-colon album priority continuation variants; do
    rasoat inspect samples/zalo-pc-text/$name.txt
    rasoat convert samples/zalo-pc-text/$name.txt -o "$out/$name.csv"
done

# What a pasted text cannot prove is told of its author, as information.
rasoat audit samples/zalo-pc-text/continuation.txt -r lai-chau-893 --roster samples/rosters/roster.csv -f jsonl --fail-on never | grep '"type":"notice"'
