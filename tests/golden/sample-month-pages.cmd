# SPDX-License-Identifier: MIT
# The group's page and one member's.
rasoat audit samples/lai-chau-thang-10/messages.csv -r lai-chau-893 --month 2026-10 -f html \
    --roster samples/lai-chau-thang-10/roster.csv --members samples/lai-chau-thang-10/members.csv -o "$out"
status=$?
(cd "$out" && ls members && sha256sum --quiet -c SHA256SUMS) || status=99
find "$out/members" -type f ! -name '*-vu-thi-thu.html' -exec rm {} +
rm "$out/SHA256SUMS" "$out/manifest.json"
(exit $status)
