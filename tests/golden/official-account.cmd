# SPDX-License-Identifier: MIT
# An Official Account: posts as our own table, its inbox as its program interface and its webhook give it; regulations of
# the other kind are refused.
rasoat inspect samples/oa/conversation.json
rasoat inspect samples/oa/webhook.jsonl
rasoat inspect samples/oa/articles.json
rasoat inspect samples/oa/nhom-va-truyen-thong.jsonl
rasoat convert samples/oa/nhom-va-truyen-thong.jsonl samples/oa/articles.json
rasoat audit samples/oa/posts.csv -r can-tho-oa-2023 --group-kind oa -f jsonl
rasoat audit samples/oa/conversation.json samples/oa/webhook.jsonl -r can-tho-oa-2023 -f jsonl
rasoat audit samples/oa/posts.csv -r can-tho-oa-2023 -f jsonl
rasoat audit samples/oa/posts.csv -r lai-chau-893 --group-kind oa -f jsonl
rasoat audit samples/oa/webhook.jsonl -r lai-chau-893 -f jsonl
