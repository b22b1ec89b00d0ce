# SPDX-License-Identifier: MIT
# The terminal's view of the sample month, in both languages.
for language in vi en; do
    rasoat audit samples/lai-chau-thang-10/messages.csv -r lai-chau-893 --month 2026-10 --lang $language \
        --roster samples/lai-chau-thang-10/roster.csv --members samples/lai-chau-thang-10/members.csv
done
