# SPDX-License-Identifier: MIT
# Tables of every producer that is known.
for name in own.csv bot-member-zalo.csv ileapp.tsv excel-vi.csv excel-vi-nfd.csv excel-vi-utf16.txt month-first.csv; do
    rasoat inspect samples/tables/$name
    rasoat convert samples/tables/$name -o "$out/$name.csv"
done
