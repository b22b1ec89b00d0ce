# SPDX-License-Identifier: MIT
# No tabs, no blanks at line ends, a newline at the end, and in src no line over 130 columns: the formatter aims at 110,
# rows of tables run over.
check() {
    files '*.c' '*.h' '*meson.build' '*.sh' '*.awk' '*.rng' '*/run' '*/setup' '*.xml' | while read -r path; do
        awk -v path="$path" '
            /\t/ { print path ":" FNR ": a tab" }
            /[ \t]$/ { print path ":" FNR ": blanks at the end of the line" }
            path ~ /^src\/.*\.[ch]$/ { gsub(/[\200-\277]/, ""); if (length($0) > 130) print path ":" FNR ": " length($0) " columns" }
        ' "$path"
        [ -z "$(tail -c 1 "$path")" ] || echo "$path:0: no newline at the end"
    done
}

plant() {
    printf 'int\tx;\nint y; \nint z;' | file src/bad.c
    { printf '/* %0121d */\n' 1; printf '/* %0125d */\n' 1; printf '/* %0120dư */\n' 1; } | file src/wide.c
    red src/bad.c:1 src/bad.c:2 src/bad.c:0 src/wide.c:2
}
