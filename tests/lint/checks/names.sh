# SPDX-License-Identifier: MIT
# Header and source names are unique across the floors, and none shadows a header of the system or a library: -I wins
# over the system's path, so a csv.h of ours would hide the library's.
check() {
    files 'src/*.h' 'src/*.c' | sed 's|.*/||' | sort | uniq -d | while read -r name; do
        files "src/*/$name" | sed "s|\$|:1: the name $name stands on two floors|"
    done
    files 'src/*.h' | while read -r path; do
        if echo "#include <${path##*/}>" | ${CC:-cc} -E -x c - >/dev/null 2>&1; then
            echo "$path:1: shadows a system header"
        fi
    done
    files 'src/*' 'rules/*' 'tests/*' 'samples/*' 'man/*' | grep '[^A-Za-z0-9._/-]' |
        sed 's|$|:0: a file name of other than plain characters|' || true
}

plant() {
    echo '' | file src/base/chat.h
    echo '' | file src/model/chat.h
    echo '' | file src/model/time.h
    echo '' | file src/model/stamp.h
    echo '' | file "rules/mẫu.csv"
    red src/base/chat.h:1 src/model/chat.h:1 src/model/time.h:1 "rules/mẫu.csv:0"
}
