# SPDX-License-Identifier: MIT
# Text without account ids: names are judged only where somebody says whose they are.
rasoat audit samples/zalo-pc-text/lf.txt -r lai-chau-893 -f jsonl
rasoat audit samples/zalo-pc-text/lf.txt -r lai-chau-893 -f jsonl --roster samples/rosters/roster.csv --aliases samples/rosters/aliases.csv
