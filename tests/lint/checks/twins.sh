# SPDX-License-Identifier: MIT
# What stands in two languages has the same skeleton in both: headings and commands of the READMEs, sections, options
# and examples of the manual pages.
readme_skeleton() {
    awk '/^```/ { fence = !fence; print "fence"; next }
         fence && !/^ *#/ { sub(/ +#.*/, ""); print }
         !fence && /^#/ { print $1 }
         !fence && /^\|/ { print "table row" }' "$1"
}

page_skeleton() {
    awk '/^\.(Sh|Ss)/ { print $1 }
         /^\.It Fl/ { print $2, $3, $4 }
         /^\.It Cm/ { print $2, $3 }
         /^\.Bd/, /^\.Ed/ { sub(/ +#.*/, ""); print }' "$1"
}

compare() { # KIND ONE OTHER
    [ -f "$3" ] || { echo "$2:0: $3, its twin, is missing"; return; }
    one=$("$1_skeleton" "$2")
    other=$("$1_skeleton" "$3")
    [ "$one" = "$other" ] || echo "$3:0: its skeleton differs from $2"
}

check() {
    compare readme README.md README.vi.md
    files 'man/*.[15]' | grep -v '^man/vi/' | while read -r page; do
        compare page "$page" "man/vi/${page#man/}"
    done
}

plant() {
    printf '# A\n## B\n```\nrun # so\n```\n' | file README.md
    printf '# Á\n## B\n```\nrun it\n```\n' | file README.vi.md
    printf '.Sh NAME\n.It Fl -rules Ar PACK\nsaid so\n' | file man/good.1
    printf '.Sh TEN\n.It Fl -rules Ar PACK\nnoi vay\n' | file man/vi/good.1
    printf '.Sh NAME\n.Sh MORE\n' | file man/short.1
    printf '.Sh TEN\n' | file man/vi/short.1
    printf '.Sh NAME\n' | file man/lone.5
    red README.vi.md:0 man/vi/short.1:0 man/lone.5:0
}
