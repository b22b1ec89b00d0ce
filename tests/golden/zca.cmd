# SPDX-License-Identifier: MIT
# The zca-js family: a listener's log, a page of history, rows of programs, newest first; members and events beside it.
for name in listen.jsonl history.json openzca.json n8n.json agent-cli.json members.jsonl bot-events.csv; do
    rasoat inspect samples/zca/$name
done
rasoat convert samples/zca/listen.jsonl --self-uid 9000000000000000004 --self-name 'Hà Thị Lặng' -o "$out/listen.csv"
rasoat convert samples/zca/openzca.json -o "$out/openzca.csv"
rasoat audit samples/zca/listen.jsonl -r dak-lak-ioc-2025 --members samples/zca/members.jsonl --events samples/zca/own-events.csv -f jsonl
rasoat audit samples/zca/members.jsonl samples/zca/bot-events.csv samples/zca/history.json -r dak-lak-ioc-2025 --member 9000000000000000003
rasoat names samples/zca/members.jsonl -r lai-chau-893
