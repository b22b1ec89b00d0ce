#!/bin/sh
# SPDX-License-Identifier: MIT
# Nothing a name or a message holds becomes active in a report: no formula, script, link, control or bidi character,
# in any format, in any part of a document. LibreOffice opens what is for office programs, where it is installed.
. "$(dirname "$0")/check.sh"

for tool in xmllint unzip; do
    command -v $tool >/dev/null || { echo "skipped: no $tool"; exit 77; }
done

# A name or a text each, as printf has them; every text also sells something, so that it is found and quoted.
bidi='\342\200\256nguoc\342\201\251'
controls='\033[31m\033]8;;http://a.example\007\302\205'
hostile="=HYPERLINK(\"\"http://xau.example\"\";\"\"a\"\")
+84912345678
@SUM(A1:A9)
-2+3
\\357\\274\\235CMD|A1
<script>alert(1)</script><img src=x onerror=alert(1)>
]]></w:t><w:instrText>INCLUDETEXT c:/x</w:instrText>
$bidi
$controls
_x0041_ _x000D_
\\357\\277\\276\\357\\277\\277
&lt;b&gt;&#x202e;"
{
    printf 'id,group,time,sender_id,sender,type,text,attachment\n'
    echo "$hostile" | awk '{ printf "%d,nh\303\263m <b>=1+1,2026-10-05T08:%02d:00+07:00,a%d,\"%s\",text,\"%s Thanh l\303\275 qu\341\272\247n \303\241o ib em, gi\303\241 s\341\273\211 0912345678 %s\",\n", NR, NR, NR, $0, $0, $0 }' |
        while IFS= read -r line; do
            # shellcheck disable=SC2059 # the octal escapes above are meant
            printf "$line\n"
        done
    printf '99,nh\303\263m <b>=1+1,2026-10-05T09:00:00+07:00,a99,A,text,"Thanh l\303\275 ib em '
    yes '=A1<i>' | head -n 7000 | tr -d '\n'
    printf '",\n'
} >"$scratch/hostile.csv"
{
    echo account_id,display_name
    tail -n +2 "$scratch/hostile.csv" | cut -d , -f 4,5
} >"$scratch/names.csv"

formats=html,csv,jsonl,json,text,docx,xlsx
"$RASOAT" audit "$scratch/hostile.csv" -r lai-chau-893 -f $formats -o "$scratch/audit" >"$scratch/said" 2>&1
"$RASOAT" names "$scratch/names.csv" -r lai-chau-893 -f $formats -o "$scratch/names" >>"$scratch/said" 2>&1
"$RASOAT" audit "$scratch/hostile.csv" -r lai-chau-893 >>"$scratch/said" 2>&1
check "the texts are quoted" grep -q 'HYPERLINK' "$scratch/audit/findings.csv"
check "the names are shown" grep -q 'HYPERLINK' "$scratch/names/names.csv"

# Documents: their parts stand beside the other files.
find "$scratch" -name '*.docx' -o -name '*.xlsx' | while IFS= read -r document; do
    unzip -q "$document" -d "$document.parts" && rm "$document.parts/[Content_Types].xml"
done
find "$scratch" -path '*.parts/*' -type f >"$scratch/parts"
check "there are parts" test "$(wc -l <"$scratch/parts")" -gt 30

# none WHAT PATTERN FILE…: no line of the files has it
none() {
    what=$1
    pattern=$2
    shift 2
    check "$what" sh -c 'pattern=$1; shift; ! LC_ALL=C grep -lPe "$pattern" "$@"' sh "$pattern" "$@"
}

well_formed() {
    xargs xmllint --noout --nonet <"$scratch/parts" 2>"$scratch/faults"
}
check "every part is well-formed XML" well_formed

# Bidi controls, C0 but tab and line ends, DEL, C1, line separators, noncharacters.
active='\xE2\x80[\x8E\x8F\xA8-\xAE]|\xE2\x81[\xA6-\xA9]|\xD8\x9C|[\x00-\x08\x0B\x0C\x0E-\x1F\x7F]|\xC2[\x80-\x9F]|\xEF\xBF[\xBE\xBF]'
find "$scratch/audit" "$scratch/names" -type f ! -name '*.docx' ! -name '*.xlsx' >"$scratch/files"
echo "$scratch/said" >>"$scratch/files"
check "there are files" test "$(wc -l <"$scratch/files")" -gt 50
while IFS= read -r file; do
    none "no active character: ${file#"$scratch"/}" "$active" "$file"
done <"$scratch/files"

for table in "$scratch/audit/findings.csv" "$scratch/names/names.csv"; do
    none "no formula: ${table##*/}" '(^|,)"[\s\xC2\xA0]*([=+@-]|\xEF\xBC[\x8B\x8D\x9D\xA0])' "$table"
done
live='<script|<img|<iframe|<form|<link|<base|<object|<embed|<[^>]* (on[a-z]+|src)=|href="?([a-z]+:|/)'
find "$scratch" -name '*.html' -exec grep -liE "$live" {} + >"$scratch/live"
check "no script, no picture, no link out of a page" test ! -s "$scratch/live"
check "no formula cell" sh -c "! grep -lE '<f[ >]|t=\"(str|e)\"' '$scratch'/*/*.xlsx.parts/xl/worksheets/*.xml"
check "a text that looks like an escape is one" sh -c "! sed 's/_x005F_//g' '$scratch'/*/*.xlsx.parts/xl/sharedStrings.xml | grep -qE '_x[0-9A-F]{4}_'"
check "no field but the page's own" sh -c "! grep -rhoE '<w:(instrText|fldSimple)[^<]*<?' '$scratch'/*/*.parts | grep -vE 'PAGE'"
check "nothing refers outside" sh -c "! grep -rlE 'TargetMode=\"External\"' '$scratch'/*/*.parts"

if command -v soffice >/dev/null; then
    open_with_office() {
        soffice -env:UserInstallation="file://$scratch/office" --headless --convert-to "$1" --outdir "$scratch/opened" "$2" >/dev/null 2>&1 &&
            [ -s "$scratch/opened/$3" ]
    }
    check "LibreOffice opens the book" open_with_office csv:"Text - txt - csv (StarCalc)":44,34,76 "$scratch/audit/findings.xlsx" findings.csv
    check "and computes nothing in it" grep -q '=HYPERLINK' "$scratch/opened/findings.csv"
    check "LibreOffice opens the report" open_with_office txt:Text "$scratch/audit/report.docx" report.txt
    check "LibreOffice opens the table" open_with_office fods "$scratch/names/names.csv" names.fods
    check "and computes nothing in it" sh -c "! grep -q 'table:formula' '$scratch/opened/names.fods'"
else
    echo "no LibreOffice: not opened with it"
fi

finish
