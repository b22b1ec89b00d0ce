# SPDX-License-Identifier: MIT
# What the command-line tests share: a scratch folder, checks that count, a last line that cannot lie.
# Sourced with RASOAT (the program) and SAMPLES (the samples folder) set.
set -u
LC_ALL=C
export LC_ALL
scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT
passed=0
failed=0

# check WHAT COMMAND…: the command must succeed
check() {
    what=$1
    shift
    if "$@"; then
        passed=$((passed + 1))
    else
        failed=$((failed + 1))
        echo "failed: $what"
    fi
}

# status WANT ARGUMENT…: the program's exit status; its output lands in $scratch/out and $scratch/err
status() {
    want=$1
    shift
    got=0
    "$RASOAT" "$@" >"$scratch/out" 2>"$scratch/err" </dev/null || got=$?
    if [ "$got" -eq "$want" ]; then
        passed=$((passed + 1))
    else
        failed=$((failed + 1))
        echo "failed: rasoat $*: exit $got, want $want"
        sed 's/^/    /' "$scratch/err" | head -n 5
    fi
}

says() {
    if grep -q -- "$1" "$scratch/err" "$scratch/out"; then
        passed=$((passed + 1))
    else
        failed=$((failed + 1))
        echo "failed: nothing says: $1"
    fi
}

finish() {
    echo "$((passed + failed)) checks, $failed failed"
    [ "$failed" -eq 0 ] && [ "$passed" -gt 0 ]
}
