# SPDX-License-Identifier: MIT
# Of each inspection (a line of JSON), whatever does not add up: seen is accepted, system, duplicate, ignored and
# quarantined; what was handed on is a message of some kind, an event of some type, or a row of a member list.
function figure(key) { return match($0, "\"" key "\":[0-9]+") ? substr($0, RSTART + length(key) + 3) + 0 : -1 }
function total(key,   n, i, parts, sum) {
    if (!match($0, "\"" key "\":\\{[^}]*\\}"))
        return -1
    n = split(substr($0, RSTART + length(key) + 4, RLENGTH - length(key) - 5), parts, /[:,]/)
    for (i = 2; i <= n; i += 2)
        sum += parts[i]
    return sum + 0
}
{
    handed_on = figure("accepted") + figure("system") + figure("duplicates")
    if (figure("seen") != handed_on + figure("ignored") + figure("quarantined"))
        print "seen " substr($0, 1, 80)
    if (figure("messages") != total("kinds"))
        print "kinds " substr($0, 1, 80)
    if (figure("messages") + total("events") + figure("listed") != handed_on)
        print "handed on " substr($0, 1, 80)
}
