# SPDX-License-Identifier: MIT
# The second month of the sample group, read with the first and a newer list of members: summary and findings.
set -- samples/lai-chau-thang-10/messages.csv samples/lai-chau-thang-10/thang-11.csv -r lai-chau-893 \
    --month 2026-11 --roster samples/lai-chau-thang-10/roster.csv \
    --members samples/lai-chau-thang-10/members-thang-11.csv
rasoat audit "$@"
rasoat audit "$@" -f jsonl
