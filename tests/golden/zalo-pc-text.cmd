# SPDX-License-Identifier: MIT
# Quirks of text copied from Zalo PC.
for name in names-with-colon album priority continuation variants; do
    rasoat inspect samples/zalo-pc-text/$name.txt
    rasoat convert samples/zalo-pc-text/$name.txt -o "$out/$name.csv"
done
