# SPDX-License-Identifier: MIT
# The pages of the sample month: which there are, the headings of the group's, the words of one member's.
rasoat audit samples/lai-chau-thang-10/messages.csv -r lai-chau-893 --month 2026-10 -f html \
    --roster samples/lai-chau-thang-10/roster.csv --members samples/lai-chau-thang-10/members.csv -o "$out"
echo "exit status $?"
(cd "$out" && ls . members && sha256sum --quiet -c SHA256SUMS)

words() {
    sed 's/<style>/\n&/; s/<\/style>/&\n/' "$1" | sed '/<style>/,/<\/style>/d; s/<[^>]*>/\n/g' | sed 's/^ *//' | grep -v '^$'
}
grep -o '<h[1-4][^>]*>[^<]*' "$out/report.html" | sed 's/<\(h[1-4]\)[^>]*>/\1 /'
echo '---'
words "$out"/members/*-vu-thi-thu.html | sed 's/^Mã lần chạy .*/Mã lần chạy <run>/'
rm -r "$out"/*
