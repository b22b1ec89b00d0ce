#!/bin/sh
# SPDX-License-Identifier: MIT
# Ordinary office language: the clauses of the regulations, our manuals and READMEs, line by line. Not one finding
# above low, and every detector within its budget.
#   benign.sh RASOAT PROJECT
set -u
export LC_ALL=C.UTF-8
program=$(cd "$(dirname "$1")" && pwd)/$(basename "$1")
project=$(cd "$2" && pwd)
scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT
failed=0

complain() {
    echo "failed: $1"
    sed 's/^/    /' "$scratch/said"
    failed=1
}

# bench STATUS WHAT FILE…: the table lands in $scratch/said
bench() {
    want=$1 what=$2 status=0
    shift 2
    "$program" rules bench --lang en "$@" >"$scratch/said" 2>&1 || status=$?
    [ "$status" -eq "$want" ] || complain "$what: exit status $status, not $want"
}

quiet() { # WHAT FILE…
    bench 0 "$@"
    ! grep -qE '\((medium|high|critical)\)$' "$scratch/said" || complain "$1: a finding above low"
}

RASOAT_RULES=$project/rules
export RASOAT_RULES
cd "$project" || exit 1

# What the packs say in both languages, without the markup.
words_of() { # ELEMENT
    sed "s/<$1[ >]/\\n&/g" rules/regulations/*.xml | sed -n "s/^<$1\( [^>]*\)*>\([^<]*\)<.*/\2/p"
}
for element in text summary question title; do
    words_of "$element" >"$scratch/$element"
    quiet "<$element> of the packs" "$scratch/$element"
done

# Our texts, but for the sentence without marks that they show; the columns of a manual are set off by "Ta".
for text in man/*.[15] man/vi/*.[15] README.md README.vi.md samples/README.md src/README.md tests/accuracy/README.md; do
    sed "s/ Ta / | /g; /Kinh gui cac dong chi/d" "$text" >"$scratch/prose"
    cat "$scratch/prose" >>"$scratch/texts"
done
quiet 'manuals and READMEs' "$scratch/texts"
for text in "${RASOAT_SHARED:-../shared}"/regulations/*.txt; do
    if [ -f "$text" ]; then
        quiet "${text##*/}" "$text"
    else
        echo "skipped: no $text"
    fi
done

# The bench itself: what is not benign is noticed, budgets hold, and a detector that is deaf is found out.
for n in 1 2 3; do
    echo "Em thanh lý $n điện thoại cũ giá 2tr, ai mua ib em nhé"
done >"$scratch/selling"
bench 4 'an offer to sell' "$scratch/selling"
bench 2 "no file"
bench 2 'a file that is not there' "$scratch/nowhere"

cp -r rules "$scratch/rules"
RASOAT_RULES=$scratch/rules
advertising=$RASOAT_RULES/detectors/advertising.xml
sed -i 's/ revision="\([0-9]*\)"/& budget="3"/' "$advertising"
bench 0 'within a budget of its own' "$scratch/selling"
sed -i 's/ budget="3"/ budget="2"/' "$advertising"
bench 4 'over a budget of its own' "$scratch/selling"
cp "$project/rules/detectors/advertising.xml" "$advertising"
sed -i '0,/<hit>.*<\/hit>/s//<hit>Đã nhận công văn.<\/hit>/' "$advertising"
bench 4 'a detector that does not hear its canary' "$scratch/text"
grep -q 'advertising: silent' "$scratch/said" || complain 'the deaf detector is not named'

exit $failed
