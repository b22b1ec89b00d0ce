#!/bin/sh
# SPDX-License-Identifier: MIT
# How smoothly the pages of 5,000 findings and 500 members open in a browser: milliseconds to the first contentful paint
# and to the end of loading, then from a filter's click to the frame that shows it (median and worst of all filters); and
# the processor's milliseconds on the page's thread, for opening and for a filter on average, which other programs on the
# machine do not lengthen.
# Usage: pages.sh RENDER_FIXTURE; wants chromium, chromedriver (Debian: chromium-driver), curl and jq.
set -eu
render=$1
for tool in chromium chromedriver curl jq; do
    command -v $tool >/dev/null || { echo "$tool is not here: no page was timed"; exit 77; }
done
scratch=$(mktemp -d)
port=$((20000 + $$ % 20000))
HOME=$scratch chromedriver --port=$port >"$scratch/driver.log" 2>&1 &
driver=$!
trap 'kill $driver; wait $driver 2>/dev/null || :; rm -rf "$scratch"' EXIT

ask() { # METHOD PATH [BODY]
    curl -sS --retry 20 --retry-connrefused --retry-delay 1 --max-time 300 -X "$1" -H 'Content-Type: application/json' \
        ${3:+-d "$3"} "http://127.0.0.1:$port/$2"
}

run() { # SCRIPT: its result, once it calls back
    jq -n --arg script "$1" '{script: $script, args: []}' >"$scratch/body"
    ask POST "session/$session/execute/async" "@$scratch/body" | jq -c .value
}

devtools() { # CDP-COMMAND PARAMETERS
    ask POST "session/$session/goog/cdp/execute" "{\"cmd\":\"$1\",\"params\":$2}"
}

worked() { # milliseconds of the processor so far
    devtools Performance.getMetrics '{}' | jq '[.value.metrics[] | select(.name == "TaskDuration").value * 1000] | add | round'
}

options='{"capabilities":{"alwaysMatch":{"timeouts":{"script":280000,"pageLoad":280000},"goog:chromeOptions":{"args":
    ["--headless","--no-sandbox","--disable-gpu","--disable-dev-shm-usage","--window-size=1200,900"]}}}}'
session=$(ask POST session "$options" | jq -r .value.sessionId)

devtools Performance.enable '{"timeDomain":"threadTicks"}' >/dev/null

opening='const done = arguments[0];
requestAnimationFrame(() => requestAnimationFrame(() => done({
    paint: Math.round(performance.getEntriesByName("first-contentful-paint")[0]?.startTime ?? -1),
    load: Math.round(performance.getEntriesByType("navigation")[0].loadEventEnd),
    elements: document.querySelectorAll("*").length})));'
# A frame after the click is asked for within the next one: what lies between is style, layout and paint.
filtering='const done = arguments[0], links = [...document.querySelectorAll("nav.filters a")], times = [];
document.querySelectorAll("details").forEach(details => details.open = true);
const frame = () => new Promise(next => requestAnimationFrame(() => setTimeout(next)));
(async () => {
    await frame(); await frame();
    for (const link of links) {
        const from = performance.now();
        link.click();
        await frame();
        times.push(Math.round(performance.now() - from));
    }
    times.sort((a, b) => a - b);
    done({filters: times.length, median: times[times.length >> 1] ?? -1, worst: times[times.length - 1] ?? -1});
})();'

"$render" many vi "$scratch/many"
for page in report.html findings.html members/500-dong-nguoi.html alone/report.html; do
    ask POST "session/$session/url" "{\"url\":\"file://$scratch/many/$page\"}" >/dev/null
    opened=$(run "$opening")
    opening_worked=$(worked)
    filtered=$(run "$filtering")
    filters=$(echo "$filtered" | jq .filters)
    printf '%-28s %8d bytes  %s  %s  processor: %d open, %d a filter\n' $page "$(wc -c <"$scratch/many/$page")" \
        "$opened" "$filtered" "$opening_worked" $((filters ? ($(worked) - opening_worked) / filters : 0))
done
ask DELETE "session/$session" >/dev/null
