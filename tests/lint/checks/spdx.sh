# SPDX-License-Identifier: MIT
# Every file that can carry it names its licence: C in its first line, others in one of their first three.
check() {
    files '*.c' '*.h' | while read -r path; do
        head -n 1 "$path" | grep -qxF '/* SPDX-License-Identifier: MIT */' ||
            echo "$path:1: the first line is not the licence"
    done
    files '*meson.build' '*meson.options' '*.sh' '*.awk' '*.xml' '*.rng' '*.[15]' '*/run' '*/setup' | while read -r path; do
        head -n 3 "$path" | grep -q 'SPDX-License-Identifier: MIT' ||
            echo "$path:1: no licence in the first three lines"
    done
}

plant() {
    file src/good.c <<'END'
/* SPDX-License-Identifier: MIT */
END
    file src/late.c <<'END'
/* What it is. */
/* SPDX-License-Identifier: MIT */
END
    file src/meson.build <<'END'
# nothing
END
    file rules/x.xml <<'END'
<?xml version="1.0" encoding="UTF-8"?>
<!-- SPDX-License-Identifier: MIT -->
END
    file samples/run <<'END'
#!/bin/sh
echo
END
    file man/x.1 <<'END'
.Dd today
END
    red src/late.c:1 src/meson.build:1 samples/run:1 man/x.1:1
}
