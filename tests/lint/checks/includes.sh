# SPDX-License-Identifier: MIT
# A quoted include names a header, never a path: "../reports/report.h" would slip past the floors' include folders.
check() {
    files 'src/*.c' 'src/*.h' | xargs grep -nE '#[[:space:]]*include[[:space:]]*"[^"]*/' /dev/null |
        sed 's/^\([^:]*:[0-9]*:\).*/\1 a path in an include/' || true
}

plant() {
    file src/readers/x.c <<'END'
#include "chat.h"
#include <sys/stat.h>
#include "../reports/report.h"
END
    red src/readers/x.c:3
}
