# SPDX-License-Identifier: MIT
# No orphans: every source stands in its floor's meson.build, every unit test and golden in its list, every unit test
# begins like a source on its floor.
check() {
    files 'src/*.c' | while read -r path; do
        grep -qF "'${path##*/}'" "$(dirname "$path")/meson.build" || echo "$path:0: not in its meson.build"
    done
    files 'tests/unit/*_test.c' | while read -r path; do
        name=$(basename "$path" _test.c)
        grep -q "'$name\(_test\.c\)\{0,1\}'" "$(dirname "$path")/meson.build" || echo "$path:0: not in its meson.build"
        floor=$(basename "$(dirname "$path")")
        case $name in shared_files | text_traps | accuracy | limits) continue ;; esac # a whole floor on the files beside the project
        for source in "src/$floor/${name%%_*}"*.c; do
            [ -f "$source" ] || echo "$path:0: no source of its name on src/$floor"
            break
        done
    done
    files 'tests/golden/*.cmd' | while read -r path; do
        grep -qF "'$(basename "$path" .cmd)'" tests/golden/meson.build || echo "$path:0: not in its meson.build"
    done
}

plant() {
    file src/base/meson.build <<'END'
static_library('base', 'arena.c')
END
    file tests/unit/base/meson.build <<'END'
foreach name : ['arena', 'nothing']
END
    file tests/golden/meson.build <<'END'
goldens = ['listed']
END
    for path in src/base/arena.c src/base/orphan.c tests/unit/base/arena_test.c tests/unit/base/orphan_test.c \
        tests/unit/base/nothing_test.c tests/golden/listed.cmd tests/golden/orphan.cmd; do
        echo '' | file "$path"
    done
    red src/base/orphan.c:0 tests/unit/base/orphan_test.c:0 tests/unit/base/nothing_test.c:0 tests/golden/orphan.cmd:0
}
