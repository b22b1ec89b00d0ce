# SPDX-License-Identifier: MIT
# Manual pages without a warning of mandoc's. Two are no faults: examples stand early here, and a Vietnamese page has
# Vietnamese headings and dates.
check() {
    files 'man/*.[1-8]' | while read -r page; do
        mandoc -Tlint -W warning "$page" | grep -v 'sections out of conventional order' |
            case $page in
            man/vi/*) grep -vE 'first section is not "NAME"|description line outside NAME|cannot parse date' ;;
            *) cat ;;
            esac | sed "s|^mandoc: [^:]*:\([0-9]*\):[0-9]*: |$page:\1: |"
    done
}

plant() {
    file man/good.1 <<'END'
.Dd November 22, 2026
.Dt GOOD 1
.Os
.Sh NAME
.Nm good
.Nd a page
END
    file man/bad.1 <<'END'
.Dd November 22, 2026
.Dt BAD 1
.Os
.Sh NAME
.Nm bad
.Nd a page
.Sh DESCRIPTION
.It Fl x
END
    red man/bad.1:8
}
