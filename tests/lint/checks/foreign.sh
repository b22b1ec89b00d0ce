# SPDX-License-Identifier: MIT
# Each foreign library stands behind one file; where reading and writing are two floors, or it is two parsers, behind
# one of each.
allowed='
archive\.h       src/syntax/archive_parts.c|src/reports/package.c
archive_entry.h src/syntax/archive_parts.c|src/reports/package.c
pcre2.h         src/rules/pattern.c
libxml/         src/syntax/html_events.c|src/syntax/xml_events.c
csv.h           src/syntax/csv_rows.c
utf8proc.h      src/text/unicode.c
nettle/         src/base/hash.c
xlsxwriter      src/reports/book.c
sqlite3.h       src/reports/store.c
'

check() {
    printf '%s\n' "$allowed" | while read -r header home; do
        [ -n "$header" ] || continue
        files '*.c' '*.h' | grep -vxE "$home" |
            xargs grep -nE "#[[:space:]]*include[[:space:]]*[<\"]$header" /dev/null |
            sed "s#^\([^:]*:[0-9]*:\).*#\1 $header belongs to $home#" || true
    done
}

plant() {
    file src/rules/pattern.c <<'END'
#include <pcre2.h>
END
    file src/rules/match.c <<'END'
#include "csv_rows.h"
#include <pcre2.h>
END
    file src/cli/audit.c <<'END'
#include <libxml/parser.h>
#include <nettle/sha2.h>
END
    red src/rules/match.c:2 src/cli/audit.c:1 src/cli/audit.c:2
}
