# SPDX-License-Identifier: MIT
# The main job on the sample month, as a folder; the pages are in a golden of their own.
rasoat audit samples/lai-chau-thang-10/messages.csv -r lai-chau-893 --month 2026-10 -f csv,jsonl,json \
    --roster samples/lai-chau-thang-10/roster.csv --members samples/lai-chau-thang-10/members.csv -o "$out"
