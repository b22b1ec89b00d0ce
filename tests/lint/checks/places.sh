# SPDX-License-Identifier: MIT
# The top level is fixed, and nothing built or left over is kept.
check() {
    tree | sed 's|/.*||' | sort -u |
        grep -vxE 'meson\.(build|options)|src|rules|samples|tests|man|README(\.vi)?\.md|LICENSE|\..*' |
        sed 's|$|:0: has no place at the top level|' || true
    tree | grep -E '(^|/)(__pycache__|node_modules)/|\.(o|a|so|pyc|orig|rej|log)$' |
        sed 's|$|:0: built or left over|' || true
}

plant() {
    echo '' | file docs/x.md
    echo '' | file README.md
    echo '' | file .gitignore
    echo '' | file src/base/arena.o
    red docs:0 src/base/arena.o:0
}
