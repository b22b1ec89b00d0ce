# SPDX-License-Identifier: MIT
# Judges what was found against the labels and the floors. Facts come on standard input, one a line with tabs between:
#   case PART KEY               something to judge: a message, a name, a scenario
#   must, may, hard PART KEY DETECTOR
#   got PART KEY DETECTOR [KEY] found there (the second key: another name for the same subject)
# The floors: PART DETECTOR PRECISION RECALL, also for `total`; `clean` and `hard` have the share that may be hit.
#   awk -v floors=FILE -v errors=0|1 -v propose=0|1 -f judge.awk
# Exit status 1: something is below its floor, or has none, or has one and was not measured.

function share(part, of) {
    return of ? part / of : -1
}

function shown(x) {
    return x < 0 ? "-" : sprintf("%.3f", x)
}

function rounded(x, up) {
    return x < 0 ? "-" : sprintf("%.2f", int(x * 100 + (up ? 0.99 : 0.0001)) / 100)
}

function complain(what) {
    printf "  %s\n", what
    failed = 1
}

# BOUND is a floor, or with CEILING the most that may be.
function hold(part, what, figure, reached, bound, ceiling) {
    if (propose || bound == "-")
        return
    if (bound == "")
        complain(part " " what ": no " figure " is asked of it")
    else if (reached < 0)
        complain(part " " what ": nothing to measure its " figure " on")
    else if (ceiling ? reached > bound + 0.000001 : reached < bound - 0.000001)
        complain(part " " what ": " figure " " shown(reached) " for " bound)
}

function judge_found(i,  f, part, key, detector, label) {
    split(found[i], f, SUBSEP)
    part = f[1]; key = f[2]; detector = f[3]
    label = must[part, key, detector] ? "must" : may[part, key, detector] ? "may" : ""
    if (label == "" && f[4] != "") {
        label = must[part, f[4], detector] ? "must" : may[part, f[4], detector] ? "may" : ""
        if (label != "")
            key = f[4]
    }
    if (judged[part, key, detector]++)
        return
    measured[part, detector]
    if (hard[part, key, detector])
        hard_hit[part]++
    if (label == "must")
        right[part, detector]++
    else if (label == "") {
        wrong[part, detector]++
        if (!marked[part, key] && !touched[part, key]++)
            clean_hit[part]++
        mistakes[++mistake_count] = "false  " detector " " key
    }
}

function judge_missed(label,  f) {
    split(label, f, SUBSEP)
    measured[f[1], f[3]]
    if (!judged[label]) {
        missed[f[1], f[3]]++
        mistakes[++mistake_count] = "missed " f[3] " " f[2]
    }
}

function row(part, detector, good, bad, lost,  precision, recall) {
    precision = share(good, good + bad)
    recall = share(good, good + lost)
    if (propose)
        printf "%s %s %s %s\n", part, detector, rounded(precision), rounded(recall)
    else
        printf "%-22s %5d %5d %5d %6s %6s\n", detector, good, bad, lost, shown(precision), shown(recall)
    hold(part, detector, "precision", precision, floor[part, detector, 1])
    hold(part, detector, "recall", recall, floor[part, detector, 2])
}

function rate(part, what, text, hit, of) {
    if (propose)
        printf "%s %s %s\n", part, what, rounded(share(hit, of), 1)
    else
        printf "%s: %d of %d\n", text, hit, of
    hold(part, what, "share hit", share(hit, of), floor[part, what, 1], 1)
}

function show_part(part,  d, good, bad, lost) {
    if (!propose)
        printf "== %s: %d\n%-22s %5s %5s %5s %6s %6s\n", part, cases[part], "detector", "right", "wrong", "lost", "prec", "rec"
    for (d = 1; d <= detectors; d++) {
        if (!((part, name[d]) in measured))
            continue
        row(part, name[d], right[part, name[d]], wrong[part, name[d]], missed[part, name[d]])
        good += right[part, name[d]]
        bad += wrong[part, name[d]]
        lost += missed[part, name[d]]
    }
    row(part, "total", good, bad, lost)
    if (hard_count[part]) {
        rate(part, "clean", "clean ones with any finding", clean_hit[part], cases[part] - marked_count[part])
        rate(part, "hard", "hard negatives hit", hard_hit[part], hard_count[part])
    }
}

function sort_names(  i, j, kept) {
    for (i = 2; i <= detectors; i++) {
        kept = name[i]
        for (j = i - 1; j >= 1 && name[j] > kept; j--)
            name[j + 1] = name[j]
        name[j + 1] = kept
    }
}

BEGIN {
    FS = "\t"
    while (floors != "" && (getline line < floors) > 0) {
        if (split(line, f, " ") < 3 || line ~ /^#/)
            continue
        floor[f[1], f[2], 1] = f[3]
        floor[f[1], f[2], 2] = f[4]
        floored[f[1], f[2]]
    }
}

$4 != "" && !named[$4]++ { name[++detectors] = $4 }
$1 == "case" && !cases[$2]++ { part_name[++parts] = $2 }
$1 == "must" && !must[$2, $3, $4]++ { musts[++must_count] = $2 SUBSEP $3 SUBSEP $4; if (!marked[$2, $3]++) marked_count[$2]++ }
$1 == "may" { may[$2, $3, $4] = 1 }
$1 == "hard" && !hard[$2, $3, $4]++ { hard_count[$2]++ }
$1 == "got" { found[++found_count] = $2 SUBSEP $3 SUBSEP $4 SUBSEP $5 }

END {
    for (i = 1; i <= found_count; i++)
        judge_found(i)
    for (i = 1; i <= must_count; i++)
        judge_missed(musts[i])
    sort_names()
    for (i = 1; i <= parts; i++) {
        measured[part_name[i], "total"]
        if (hard_count[part_name[i]]) {
            measured[part_name[i], "clean"]
            measured[part_name[i], "hard"]
        }
        show_part(part_name[i])
    }
    for (key in floored)
        if (!(key in measured) && !propose) {
            split(key, f, SUBSEP)
            complain(f[1] " " f[2] ": asked for and not measured")
        }
    for (i = 1; errors && i <= mistake_count; i++)
        print "  " mistakes[i]
    exit failed
}
