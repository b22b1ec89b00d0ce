# SPDX-License-Identifier: MIT
# One copy from Zalo PC in ten encodings and line ends, and once more without a byte order mark: always the same table.
# 8-bit encodings are told; letters that are lost, and encodings that are not certain, are refused.
iconv -f UTF-8 -t UTF-16LE samples/zalo-pc-text/lf.txt >"$out/unmarked-le.txt"
iconv -f UTF-8 -t UTF-16BE samples/zalo-pc-text/lf.txt >"$out/unmarked-be.txt"
cp samples/zalo-pc-text/*.txt "$out"
for name in lf crlf crcrlf bom utf16le utf16be nfd unmarked-le unmarked-be windows-1258 tcvn3 vni; do
    rasoat convert "$out/$name.txt" -o "$out/$name.csv" && cmp "$out/lf.csv" "$out/$name.csv"
    rasoat inspect -q "$out/$name.txt" | sed -n 2p
done
mv "$out/lf.csv" "$out/all"
rasoat audit -q samples/zalo-pc-text/tcvn3.txt -r lai-chau-893 -f text | grep -i -E 'tcvn3|UTF-8'
rasoat audit -q samples/zalo-pc-text/windows-1258.txt -r lai-chau-893 -f html,jsonl,json,docx,xlsx -o "$out/run"
(
    cd "$out/run" || exit
    grep -o '"encoding":"[^"]*"' findings.jsonl manifest.json summary.json
    grep -o 'Windows-1258[^<]*' report.html
    unzip -p report.docx word/document.xml | grep -o 'Windows-1258[^<]*'
    unzip -p findings.xlsx xl/sharedStrings.xml | grep -o 'Windows-1258[^<]*'
)
rm -r "$out/run"
tr '\346\370\361\344\357' '?????' <samples/zalo-pc-text/vni.txt | tr '\200-\377' '?' >"$out/lost.txt"
rasoat inspect "$out/lost.txt"
tr '\340-\377' '\300-\337' <samples/zalo-pc-text/tcvn3.txt >"$out/unknown.txt"
rasoat inspect "$out/unknown.txt"
# One name is enough to refuse, whatever is asked for; a byte that spells nothing is damage, and told.
printf 'account_id,display_name\n1,L\352 V\343n M\342\336u\n' >"$out/names.csv"
printf 'account_id,full_name,position,unit,role,joined,left\n1,L\352,,,member,,\n' >"$out/roster.csv"
printf '[05/10/2026 08:00:00] L\352 V\343n M\342\336u: ok\n' >"$out/small.txt"
printf '[05/10/2026 08:00:00] A: \300\257 slash\n' >"$out/damaged.txt"
rasoat names "$out/names.csv" -r snn-921
echo "exit status $?"
rasoat audit samples/zalo-pc-text/lf.txt -r snn-921 --members "$out/names.csv" | head -n 1
rasoat audit samples/zalo-pc-text/lf.txt -r snn-921 --roster "$out/roster.csv" | head -n 1
rasoat inspect "$out/small.txt"
rasoat inspect --from zalo-text "$out/small.txt"
rasoat normalize "$out/small.txt"
echo "exit status $?"
rasoat convert "$out/damaged.txt"
echo "exit status $?"
rm "$out"/*.txt "$out"/*.csv
