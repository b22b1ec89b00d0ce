# SPDX-License-Identifier: MIT
# Texts of the project are UTF-8 without a byte order mark, with plain line ends, and composed: Vietnamese in NFC has
# no combining mark at all. Samples, labelled sets and goldens are as they are; tests write such bytes as escapes.
check() {
    files '*' | grep -v -E '\.png$|^samples/.*/|^tests/golden/.*\.want$|^tests/accuracy/.*\.csv$|/data/' | while read -r path; do
        iconv -f UTF-8 -t UTF-8 "$path" >/dev/null 2>&1 || echo "$path:0: not UTF-8"
        grep -nP '^\xEF\xBB\xBF|\r$' "$path" | sed "s|^\([0-9]*\):.*|$path:\1: a byte order mark or a carriage return|"
        case $path in src/text/* | tests/unit/text/* | src/audit/name_tables.c) continue ;; esac # made of such characters
        grep -nP '\xCC[\x80-\xBF]|\xCD[\x80-\xAF]|\xE2\x80[\x8B-\x8F\xAA-\xAE]|\xE2\x81[\xA0-\xA9]' "$path" |
            sed "s|^\([0-9]*\):.*|$path:\1: a combining or invisible character|"
    done
}

plant() {
    printf 'h\303\262a\n' | file README.md
    printf 'x\nho\314\200a\n' | file README.vi.md
    printf '\377\376x' | file src/x.c
    printf '\357\273\277x\n' | file rules/a.csv
    printf 'x\r\n' | file rules/b.csv
    printf 'l\342\200\213\303\262\n' | file rules/c.csv
    red README.vi.md:2 src/x.c:0 rules/a.csv:1 rules/b.csv:1 rules/c.csv:1
}
