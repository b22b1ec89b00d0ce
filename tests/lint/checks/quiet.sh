# SPDX-License-Identifier: MIT
# Only src/cli prints or exits.
check() {
    files 'src/*.c' 'src/*.h' | grep -v '^src/cli/' | code |
        grep -E '[^[:alnum:]_>.](v?printf|v?fprintf|puts|fputs|putchar|putc|fputc|fwrite|perror|exit|_exit|_Exit|quick_exit|getenv|stdout|stderr)([^[:alnum:]_]|$)' |
        grep -vE '__attribute__\(\(format\((__)?printf' |
        sed 's/^\([^:]*:[0-9]*:\).*/\1 only src\/cli prints, exits or asks the environment/' || true
}

plant() {
    file src/cli/main.c <<'END'
int main(void) { puts("fine"); }
END
    file src/audit/audit.c <<'END'
void f(void) __attribute__((format(printf, 1, 2)));
/* printf in a comment */
void g(void) { fprintf(stderr, "x"); }
void h(void) { exit(1); }
void i(void) { snprintf(p, n, "fine"); }
END
    red src/audit/audit.c:3 src/audit/audit.c:4
}
