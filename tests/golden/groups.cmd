# SPDX-License-Identifier: MIT
# Two groups in one file: both, and one of them.
rasoat audit samples/tables/ileapp.tsv -r lai-chau-893
rasoat audit samples/tables/ileapp.tsv -r lai-chau-893 --group 'Tổ giúp việc'

# As a folder: a report each and a common index.
rasoat audit samples/tables/ileapp.tsv -r lai-chau-893 -o "$out"
echo "exit status $?"
(cd "$out" && find . -type f | LC_ALL=C sort && sha256sum --quiet -c SHA256SUMS)
sed '/<style>/,/<\/style>/d; s/<[^>]*>/\n/g' "$out/index.html" | sed 's/^ *//; s/^Mã lần chạy .*/Mã lần chạy <run>/' | grep -v '^$'
rm -r "$out"/*
