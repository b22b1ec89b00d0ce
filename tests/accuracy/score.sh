#!/bin/sh
# SPDX-License-Identifier: MIT
# Measures the program on a labelled set: messages.csv with gold.csv and hard_negatives.csv, posts.csv with
# posts_gold.csv, names.csv, scenarios/, as far as they are there (README.md says what the labels mean), and compares
# with the floors.
#
#   score.sh [--errors] RASOAT SET [FLOORS]   a table; --errors names every mistake by its id
#   score.sh --propose RASOAT SET             the figures reached, as floors
# A SET `shared:PATH` lies in the folder beside the project's, or in $RASOAT_SHARED.
# Exit status 1: below a floor; 2: the program did not answer as it should; 77: the set is not there.
set -eu
export LC_ALL=C.UTF-8 TZ=UTC
here=$(dirname "$0")

errors=0 propose=0
case $1 in
--errors) errors=1 && shift ;;
--propose) propose=1 && shift ;;
esac
program=$1
case $2 in
shared:*) set_folder=${RASOAT_SHARED:-$here/../../../shared}/${2#shared:} ;;
*) set_folder=$2 ;;
esac
floors=${3-}

[ -d "$set_folder" ] || { echo "skipped: no $set_folder" && exit 77; }
scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT
tab=$(printf '\t')

# What shows in the course of a conversation or needs a roster, and what is of names.
course='member-added|member-left|member-removed|group-changed|outsider|account-changed|not-pinned|no-acknowledgement|inactive|recalled'
names='name-not-real|name-incomplete|name-no-position|name-not-short'
elsewhere="$course|$names|name-mismatch|oa-no-source"

table() { # COLUMNS FILE
    [ ! -f "$2" ] || awk -v columns="$1" -f "$here/csv.awk" "$2"
}

# Facts of the cells KEY and `a;b;c` on standard input.
facts() { # KIND PART
    awk -F '\t' -v kind="$1" -v part="$2" '{
        gsub(/ /, "", $2)
        count = split($2, detector, ";")
        for (i = 1; i <= count; i++)
            if (detector[i] != "" && detector[i] != "ok")
                print kind "\t" part "\t" $1 "\t" detector[i]
    }'
}

without() { # DETECTOR|…
    grep -vE "$tab($1)($tab|\$)" || true
}

# The findings of a complete answer, as JSON lines.
rasoat() {
    status=0
    "$program" "$@" -f jsonl --fail-on never >"$scratch/answer" 2>"$scratch/complaint" </dev/null || status=$?
    case $status in
    0 | 1 | 3) ;;
    *) echo "rasoat $*: exit status $status" >&2 && cat "$scratch/complaint" >&2 && exit 2 ;;
    esac
    if ! head -n 1 "$scratch/answer" | grep -q '"type":"run"' || ! tail -n 1 "$scratch/answer" | grep -q '"type":"end"'; then
        echo "rasoat $*: no complete answer" >&2
        exit 2
    fi
    jq -c 'select(.type == "finding" and .class != "attest")' "$scratch/answer"
}

messages() {
    rasoat audit "$set_folder/messages.csv" --detectors-only >"$scratch/findings"
    {
        table id "$set_folder/messages.csv" | sed "s/^/case${tab}messages$tab/"
        table id,must "$set_folder/gold.csv" | facts must messages
        table id,may "$set_folder/gold.csv" | facts may messages
        table id,detector "$set_folder/hard_negatives.csv" | facts hard messages
        jq -r 'select(.message) | ["got", "messages", .message, .detector] | @tsv' "$scratch/findings"
    } | without "$elsewhere"
}

# Posts of an Official Account, of which only the source that they should name is labelled.
posts() {
    rasoat audit "$set_folder/posts.csv" -r can-tho-oa-2023 --group-kind oa >"$scratch/findings"
    table id "$set_folder/posts.csv" | sed "s/^/case${tab}posts$tab/"
    table id,must "$set_folder/posts_gold.csv" | facts must posts
    table id,may "$set_folder/posts_gold.csv" | facts may posts
    jq -r 'select(.detector == "oa-no-source") | ["got", "posts", .message, .detector] | @tsv' "$scratch/findings"
}

# One policy: a column of the table, the pack that it stands for.
names_under() { # COLUMN PACK
    rasoat names "$set_folder/names.csv" -r "$2" >"$scratch/findings"
    {
        table account_id "$set_folder/names.csv" | sed "s/^/case${tab}names$tab/"
        table "account_id,$1" "$set_folder/names.csv" | facts must names
        [ ! -f "$set_folder/names_may.csv" ] ||
            table policy,account_id,detector "$set_folder/names_may.csv" | sed -n "s/^$1$tab//p" | facts may names
        jq -r '["got", "names", .member.id, .detector] | @tsv' "$scratch/findings"
    } | without name-mismatch | undoubted "$1" | awk -F '\t' -v OFS='\t' -v pack="$2" '{ $3 = pack "/" $3; print }'
}

# Leaves out the accounts whose verdict a second reader could overturn.
undoubted() { # COLUMN
    table policy,account_id "$set_folder/names_doubt.csv" | sed -n "s/^$1$tab//p; s/^all$tab//p" >"$scratch/doubt"
    awk -F '\t' -v list="$scratch/doubt" 'BEGIN { while ((getline line < list) > 0) doubt[line] } !($3 in doubt)'
}

names() {
    names_under lai_chau lai-chau-893
    names_under dak_lak dak-lak-ioc-2025
    names_under snn_2021 snn-921
}

# A subject is a member's name or account; a folder that forbids something is judged on what it names alone.
scenario() { # FOLDER
    case_name=$(basename "$1")
    set -- "$1" audit "$1/messages.csv" --roster "$1/roster.csv"
    for pack in $(cat "$1/packs.txt" 2>/dev/null || echo snn-921); do
        set -- "$@" -r "$pack"
    done
    folder=$1
    shift
    rasoat "$@" >"$scratch/findings"
    if [ -f "$folder/forbidden.csv" ]; then
        scope=$({ table detector "$folder/expected.csv"; table detector "$folder/forbidden.csv"; } | grep . | sort -u | paste -sd '|')
    else
        scope="$course|name-mismatch|oa-no-source"
    fi
    {
        printf 'case\tscenarios\t\n'
        table subject,detector "$folder/expected.csv" | facts must scenarios
        table subject,detector "$folder/tolerated.csv" | facts may scenarios
        jq -r '["got", "scenarios", .member.name, .detector, .member.id] | @tsv' "$scratch/findings" |
            grep -E "$tab($scope)$tab" || true
    } | awk -F '\t' -v OFS='\t' -v folder="$case_name" '{ $3 = folder "/" $3; if ($5 != "") $5 = folder "/" $5; print }'
}

all_facts() {
    [ ! -f "$set_folder/messages.csv" ] || messages
    [ ! -f "$set_folder/posts.csv" ] || posts
    [ ! -f "$set_folder/names.csv" ] || names
    for folder in "$set_folder"/scenarios/*/; do
        [ ! -f "$folder/messages.csv" ] || scenario "${folder%/}"
    done
}

all_facts >"$scratch/facts"
awk -v floors="$floors" -v errors=$errors -v propose=$propose -f "$here/judge.awk" "$scratch/facts"
