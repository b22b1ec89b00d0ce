# SPDX-License-Identifier: MIT
# Comments as the house has them: a file opens with a sentence that says what it is, no // comments, no reminders to
# oneself; and no typedef that hides a struct.
check() {
    files 'src/*.c' 'src/*.h' | while read -r path; do
        sed -n 2p "$path" | grep -qE '^/\* [^ ]' || echo "$path:2: no sentence that says what this file is"
    done
    files '*.c' '*.h' | code | grep -E '//' | sed 's/^\([^:]*:[0-9]*:\).*/\1 a comment with two slashes/' || true
    files '*.c' '*.h' | code | grep -E 'typedef[[:space:]]+(struct|union|enum)' |
        sed 's/^\([^:]*:[0-9]*:\).*/\1 a typedef hides a struct/' || true
    files 'src/*' 'rules/*.xml' 'tests/*' 'samples/run' 'man/*' '*meson.build' | grep -v '^tests/lint/' |
        xargs grep -nE '(/\*|\*|#|--) *(TO''DO|FIX''ME|XX''X|HA''CK)\>' /dev/null |
        sed 's/^\([^:]*:[0-9]*:\).*/\1 a reminder instead of the work/' || true
}

plant() {
    file src/base/good.c <<'END'
/* SPDX-License-Identifier: MIT */
/* A good file: http://example is fine in a comment. */
const char *address = "http://example";
END
    file src/base/bad.c <<'END'
/* SPDX-License-Identifier: MIT */
#include "bad.h"
int x; // one
typedef struct y y;
END
    printf '/* SPDX-License-Identifier: MIT */\n/* Says what it is. */\n/* %s later */\n' 'TO''DO' | file src/base/later.c
    red src/base/bad.c:2 src/base/bad.c:3 src/base/bad.c:4 src/base/later.c:3
}
