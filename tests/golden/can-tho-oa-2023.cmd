# SPDX-License-Identifier: MIT
# The sample Official Account: refused as a group, audited as what it is.
set -- samples/can-tho-oa-2023/thang-10.csv samples/can-tho-oa-2023/thang-11.csv -r can-tho-oa-2023 \
    --roster samples/can-tho-oa-2023/roster.csv
rasoat audit "$@" || echo "exit status $?"
rasoat audit "$@" --group-kind oa --month 2026-11
rasoat audit "$@" --group-kind oa -f jsonl
