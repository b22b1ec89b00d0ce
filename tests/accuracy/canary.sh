#!/bin/sh
# SPDX-License-Identifier: MIT
# Can `score.sh` fail? A made-up set whose figures are known, its labels turned wrong one at a time.
#   canary.sh RASOAT
set -eu
here=$(dirname "$0")
program=$1
scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT
labelled=$scratch/set
stranger=$labelled/scenarios/stranger
failed=0

# The set as it is right: one message that must fire and one that must not, likewise a name and a stranger.
plant() {
    rm -rf "$labelled"
    mkdir -p "$stranger"
    cat >"$labelled/messages.csv" <<'END'
id,group,time,sender_id,sender,type,text,attachment
C1,Canary,2026-03-02T08:00:00+07:00,s1,Lý Thị Thử,file,"Gửi bảng lương, ""mới""
hai dòng",bang_luong.pdf.exe
C2,Canary,2026-03-02T08:05:00+07:00,s2,Trần Văn Mẫu,text,Đã nhận công văn số 12 của Sở.,
END
    cat >"$labelled/gold.csv" <<'END'
id,must,may
C1,malware,
END
    cat >"$labelled/hard_negatives.csv" <<'END'
id,detector,why
C2,insult,"plain, official"
END
    cat >"$labelled/names.csv" <<'END'
account_id,display_name,lai_chau,dak_lak,snn_2021
n1,Lý Thị Thử - Chánh Văn phòng,ok,ok,ok
n2,Shop Quần Áo 0900000000,name-not-real;name-no-position,name-not-real,name-not-real
END
    sed 's/,file,/,text,/; s/bang_luong.pdf.exe//' "$labelled/messages.csv" >"$stranger/messages.csv"
    cat >"$stranger/roster.csv" <<'END'
account_id,full_name,position,unit,role,joined,left
s1,Lý Thị Thử,Chuyên viên,Văn phòng,member,,
END
    cat >"$stranger/expected.csv" <<'END'
detector,subject,id
outsider,Trần Văn Mẫu,C2
END
    cat >"$scratch/floors" <<'END'
messages malware 1 1
messages total 1 1
messages clean 0
messages hard 0
names name-not-real 1 1
names name-no-position 1 1
names total 1 1
scenarios outsider 1 1
scenarios total 1 1
END
}

# expect STATUS WHAT [PROGRAM]
expect() {
    status=0
    "$here/score.sh" "${3-$program}" "$labelled" "$scratch/floors" >"$scratch/said" 2>&1 || status=$?
    if [ "$status" -ne "$1" ]; then
        echo "failed: $2: exit status $status, not $1"
        sed 's/^/    /' "$scratch/said"
        failed=1
    fi
}

plant
expect 0 'the set as it is'

plant
printf 'id,must,may\n' >"$labelled/gold.csv"
expect 1 'a finding that no label asks for'

plant
printf 'id,must,may\nC1,malware,\nC2,profanity,\n' >"$labelled/gold.csv"
expect 1 'a label that nothing answers'

plant
printf 'id,must,may\nC1,,malware\n' >"$labelled/gold.csv"
sed -i '/^messages [mt]/d' "$scratch/floors"
printf 'messages malware - -\nmessages total - -\n' >>"$scratch/floors"
expect 0 'what may be found counts neither way'

plant
printf 'C1,malware,planted\n' >>"$labelled/hard_negatives.csv"
expect 1 'a hard negative that is hit'

plant
sed -i '/malware/d' "$scratch/floors"
expect 1 'a detector without a floor'

plant
echo 'messages obscene 0.5 0.5' >>"$scratch/floors"
expect 1 'a floor of what is not measured'

plant
sed -i 's/name-not-real,name-not-real$/ok,name-not-real/' "$labelled/names.csv"
expect 1 'a wrong verdict on a name'

plant
printf 'account_id,policy,note\nn2,dak_lak,planted\n' >"$labelled/names_doubt.csv"
sed -i 's/name-not-real,name-not-real$/ok,name-not-real/' "$labelled/names.csv"
expect 0 'a doubtful verdict on a name'

plant
printf 'detector,subject,id\n' >"$stranger/expected.csv"
expect 1 'an event that is not expected'

plant
printf 'member-left,Lý Thị Thử,\n' >>"$stranger/expected.csv"
expect 1 'an event that does not come'

plant
printf '#!/bin/sh\necho "{\\"type\\":\\"run\\"}"\n' >"$scratch/broken"
chmod +x "$scratch/broken"
expect 2 'an answer that breaks off' "$scratch/broken"

rm -rf "$labelled"
expect 77 'no set at all'

exit $failed
