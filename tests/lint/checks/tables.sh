# SPDX-License-Identifier: MIT
# Tables that an official edits in a spreadsheet: the known headings, the same number of columns in each row, a known
# fold, no term twice with one fold, no blanks around.
headings() {
    case $1 in
    rules/laws.csv) echo 'id;name;from;until;successor;note' ;;
    rules/lexicons/domains.csv) echo 'domain;tier;note' ;;
    *) echo 'term;fold;note' ;;
    esac
}

check() {
    files 'rules/*.csv' | while read -r path; do
        awk -F ';' -v path="$path" -v headings="$(headings "$path")" '
            NR == 1 { if ($0 != headings) print path ":1: the headings are not " headings; columns = split(headings, unused, ";"); next }
            /"/ { next }
            NF != columns { print path ":" NR ": " NF " columns instead of " columns; next }
            $1 == "" { print path ":" NR ": the first column is empty" }
            /(^|;) | (;|$)/ { print path ":" NR ": blanks around a value" }
            seen[$1 ";" (headings ~ /^term/ ? $2 : "")]++ { print path ":" NR ": \"" $1 "\" stands here twice" }
            headings ~ /^term/ && $2 !~ /^(exact|tones|bare)$/ { print path ":" NR ": unknown fold \"" $2 "\"" }
        ' "$path"
    done
}

plant() {
    printf 'term;fold;note\nmột;tones;\nhai;loose;\nba;bare\nmột;bare;\nmột;tones;x\n bốn;exact;\n;tones;\n' | file rules/lexicons/a.csv
    printf 'term,fold,note\n' | file rules/lexicons/b.csv
    printf 'domain;tier;note\ngov.vn;official;\n' | file rules/lexicons/domains.csv
    red rules/lexicons/a.csv:3 rules/lexicons/a.csv:4 rules/lexicons/a.csv:6 rules/lexicons/a.csv:7 \
        rules/lexicons/a.csv:8 rules/lexicons/b.csv:1
}
