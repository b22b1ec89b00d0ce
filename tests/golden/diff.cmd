# SPDX-License-Identifier: MIT
# Two runs side by side: the sample month against the same with one regulation more; a run against itself; no run.
month() {
    rasoat audit samples/snn-921/thang-10.csv --roster samples/snn-921/roster.csv --members samples/snn-921/members.csv \
        -r snn-921 --fail-on never -f jsonl,json "$@"
}
month -o "$out/old" --until 2026-09-30
month -o "$out/new" --until 2026-10-10
rasoat diff "$out/old" "$out/new"
echo "exit status $?"
rasoat diff "$out/new" "$out/new" | tail -n 3
rasoat diff "$out/old" samples --lang en
echo "exit status $?"
rm -r "${out:?}"/*
