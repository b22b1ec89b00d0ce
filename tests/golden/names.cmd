# SPDX-License-Identifier: MIT
# Display names alone, with and without a roster, and as Bot-Member-Zalo lists them.
rasoat names samples/rosters/names.csv -r lai-chau-893
rasoat names samples/rosters/names.csv -r lai-chau-893 --roster samples/rosters/roster.csv
rasoat names samples/rosters/bot-members.csv -r lai-chau-893 --roster samples/rosters/roster.csv
rasoat names samples/rosters/names.csv -r lai-chau-893 --roster samples/rosters/roster.csv -o "$out/names.csv"
