# SPDX-License-Identifier: MIT
# C with comments blanked and strings emptied, each line behind "file:line:".
FNR == 1 { inside = "" }
{
    out = ""
    n = length($0)
    for (i = 1; i <= n; i++) {
        c = substr($0, i, 1)
        two = substr($0, i, 2)
        if (inside == "comment") {
            if (two == "*/") { inside = ""; i++ }
        } else if (inside != "") {
            if (c == "\\") i++
            else if (c == inside) { inside = ""; out = out c }
        } else if (two == "/*") {
            inside = "comment"; i++; out = out " "
        } else {
            if (c == "\"" || c == "'") inside = c
            out = out c
        }
    }
    if (inside != "comment") inside = ""
    print FILENAME ":" FNR ":" out
}
