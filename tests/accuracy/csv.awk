# SPDX-License-Identifier: MIT
# The named columns of a table in RFC 4180, one record a line with tabs between; a tab or a new line inside a cell
# becomes a space.
#   awk -v columns=id,text -f csv.awk FILE

function finish_cell() {
    gsub(/[\t\r\n]/, " ", cell)
    cells[++count] = cell
    cell = ""
}

function finish_record(  i, line) {
    finish_cell()
    if (!width) {
        for (i = 1; i <= count; i++)
            place[cells[i]] = i
        width = split(columns, wanted, ",")
    } else {
        line = cells[place[wanted[1]]]
        for (i = 2; i <= width; i++)
            line = line "\t" cells[place[wanted[i]]]
        print line
    }
    split("", cells)
    count = 0
}

NR == 1 { sub(/^\357\273\277/, "") }

# Outside quotation marks commas part the cells; two marks with nothing between them, inside, stand for one.
{
    pieces = split($0, piece, "\"")
    for (p = 1; p <= pieces; p++) {
        if (p > 1)
            inside = !inside
        if (inside) {
            cell = cell (p > 2 && piece[p - 1] == "" ? "\"" : "") piece[p]
            continue
        }
        parts = split(piece[p], part, ",")
        for (i = 1; i <= parts; i++) {
            if (i > 1)
                finish_cell()
            cell = cell part[i]
        }
    }
    if (inside)
        cell = cell "\n"
    else if (pieces) {
        sub(/\r$/, "", cell)
        finish_record()
    }
}
