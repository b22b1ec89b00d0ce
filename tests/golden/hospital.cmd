# SPDX-License-Identifier: MIT
# A site's own pack beside its log: quiet hours, answers within half an hour, length in words, no voice messages.
set -- samples/benh-vien/messages.csv -r samples/benh-vien/benh-vien.xml --roster samples/benh-vien/roster.csv
rasoat audit "$@"
rasoat audit "$@" -f jsonl | grep '"type":"finding"'
