# SPDX-License-Identifier: MIT
# Detectors alone, tied to no regulation: what accuracy is measured on.
rasoat audit samples/lai-chau-thang-10/messages.csv --detectors-only -f jsonl | grep -c '"type":"finding"'
rasoat audit samples/lai-chau-thang-10/messages.csv --detectors-only -f jsonl | grep -o '"detector":"[a-z-]*"' | sort | uniq -c
