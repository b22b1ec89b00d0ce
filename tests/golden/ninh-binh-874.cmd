# SPDX-License-Identifier: MIT
# The sample group under a letter, as text copied from Zalo PC: an alias table leads to the accounts.
set -- samples/ninh-binh-874/thang-10.txt samples/ninh-binh-874/thang-11.txt -r ninh-binh-874 \
    --group 'Chi cục Trồng trọt Hà Sơn (mẫu)' --roster samples/ninh-binh-874/roster.csv \
    --members samples/ninh-binh-874/members.csv --aliases samples/ninh-binh-874/aliases.csv
rasoat audit "$@" --month 2026-11
rasoat audit "$@" -f jsonl
