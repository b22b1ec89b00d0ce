# SPDX-License-Identifier: MIT
# Two member lists of one group, of the days before and behind the talk: who came and went is told with both lists, and
# nothing is said against those of whom it is not sure. An event behind a list's day holds against the list.
lists() {
    rasoat audit samples/lai-chau-thang-10/messages.csv -r lai-chau-893 --roster samples/lai-chau-thang-10/roster.csv "$@" \
        -f jsonl --fail-on never
}

lists --members samples/lai-chau-thang-10/members.csv@2026-09-10 \
    --members samples/lai-chau-thang-10/members-thang-11.csv@2026-11-20 >"$out/hai.jsonl"
grep '"notice":"list-' "$out/hai.jsonl"
grep -e '"detector":"members-differ"' -e '"detector":"outsider"' "$out/hai.jsonl" | sed 's/"where".*//'
rm "$out/hai.jsonl"
lists --members samples/lai-chau-thang-10/members.csv@2026-09-10 | grep -e '"notice":"list-' -e '"detector":"members-differ"' | sed 's/"where".*//'
