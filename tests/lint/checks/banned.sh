# SPDX-License-Identifier: MIT
# Calls that overflow, depend on the locale, the clock or the stack, or start programs.
banned='strcpy|strcat|strncat|strncpy|sprintf|vsprintf|gets|strtok|strtok_r|strtol|strtoul|strtoll|strtoull|strtod|strtof'
banned="$banned|atoi|atol|atoll|atof|scanf|sscanf|fscanf|setlocale|localtime|localtime_r|gmtime|mktime|strptime|strftime"
banned="$banned|isalpha|isdigit|isalnum|isspace|isupper|islower|ispunct|isprint|isxdigit|tolower|toupper"
banned="$banned|system|popen|execl|execlp|execle|execv|execvp|execve|alloca|strdup|strndup|qsort_r|longjmp|rand|random"

check() {
    files 'src/*.c' 'src/*.h' | code | grep -E "[^[:alnum:]_>.]($banned)[[:space:]]*\(" |
        sed 's/^\([^:]*:[0-9]*:\).*/\1 a banned call/' || true
    files 'src/*.c' 'src/*.h' | xargs grep -nE '#[[:space:]]*include[[:space:]]*<(ctype|wctype|locale|setjmp)\.h>' /dev/null |
        grep -v '^src/syntax/archive_parts\.c:[0-9]*:#include <locale' | # one thread, C.UTF-8, for the length of a call
        sed 's/^\([^:]*:[0-9]*:\).*/\1 a banned header/' || true
    files 'src/*.c' 'src/*.h' | xargs grep -nE '"[^"]*%[-+0-9.*]*l?[aefgAEFG]([^a-z]|")' /dev/null |
        sed 's/^\([^:]*:[0-9]*:\).*/\1 a floating-point format depends on the locale/' || true
}

plant() {
    file src/bad.c <<'END'
#include <ctype.h>
void f(char *to, const char *from)
{
    strcpy(to, from); /* strcpy( in a comment is fine */
    say("strtol(x) in a string is fine");
    my_strcpy(to, from);
    n = atoi (from);
    buf_format(out, "%.2f", x);
    buf_format(out, "100 %% and %zu", n);
    table->system(1);
}
END
    red src/bad.c:1 src/bad.c:4 src/bad.c:7 src/bad.c:8
}
