# SPDX-License-Identifier: MIT
# The sample group of a department of agriculture: the second month's summary, every finding of both months.
set -- samples/snn-921/thang-10.csv samples/snn-921/thang-11.csv -r snn-921 \
    --roster samples/snn-921/roster.csv --members samples/snn-921/members.csv
rasoat audit "$@" --month 2026-11
rasoat audit "$@" -f jsonl
