# SPDX-License-Identifier: MIT
# One copy from Zalo PC in seven encodings and line ends: seven times the same table.
for name in lf crlf crcrlf bom utf16le utf16be nfd; do
    rasoat convert samples/zalo-pc-text/$name.txt -o "$out/$name.csv" && cmp "$out/lf.csv" "$out/$name.csv"
done
for name in crlf crcrlf bom utf16le utf16be nfd; do
    rm "$out/$name.csv"
done
