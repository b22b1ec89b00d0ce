# SPDX-License-Identifier: MIT
# Archives and folders: every file in them is an input of its own, every group has its report.
cd samples/archives || exit
for name in hai-nhom.zip khoa.zip long-nhau.zip bi-cat.zip thu-muc; do
    rasoat audit "$name" -r lai-chau-893 -f jsonl -o "$out/findings.jsonl"
    echo "$name: exit status $?"
    grep -o '"inputs".*\|"class":"[fs].*"where.*}\|"messages".*' "$out/findings.jsonl"
    rm "$out/findings.jsonl"
done
rasoat audit thu-muc -r lai-chau-893 -o "$out/report"
(cd "$out/report" && echo groups/*)
rm -r "$out/report"
rasoat inspect thu-muc/nhom-lanh-dao.csv hai-nhom.zip - <khoa.zip | grep -A 2 '^[^ ]'
rasoat convert hai-nhom.zip
gzip -nc thu-muc/nhom-lanh-dao.csv >"$out/nhom.csv.gz"
rasoat convert "$out/nhom.csv.gz"
yes | head -c 40000000 | gzip -n >"$out/bom.txt.gz"
head -c 40000000 /dev/zero | gzip -n >"$out/rong.gz"
mkdir "$out/trong"
rasoat convert "$out/bom.txt.gz" "$out/rong.gz" "$out/trong" thu-muc/nhom-lanh-dao.csv
echo "a bomb, an archive and a folder of nothing: exit status $?"
rasoat names thu-muc -r lai-chau-893
echo "no list of names: exit status $?"
rasoat audit thu-muc -r lai-chau-893 -f jsonl -o thu-muc/nhom-lanh-dao.csv
echo "over an input: exit status $?"
rm -r "${out:?}"/*
