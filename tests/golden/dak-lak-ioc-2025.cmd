# SPDX-License-Identifier: MIT
# The sample group of an operations centre, as the array of Zalo Web: summary of a month, findings of both.
set -- samples/dak-lak-ioc-2025/thang-10.json samples/dak-lak-ioc-2025/thang-11.json -r dak-lak-ioc-2025 \
    --group 'IOC Hà Sơn (mẫu)' --roster samples/dak-lak-ioc-2025/roster.csv --members samples/dak-lak-ioc-2025/members.csv
rasoat audit "$@" --month 2026-11
rasoat audit "$@" -f jsonl
