# SPDX-License-Identifier: MIT
# The administrative documents of one member's two days: which files there are, and every paragraph with its style.
sample=samples/lai-chau-thang-10
rasoat audit $sample/messages.csv -r lai-chau-893 --roster $sample/roster.csv -f docx \
    --members $sample/members.csv --profile $sample/van-ban.ini --report-time 2026-10-05 \
    --member 'Vũ Thị Thử' --since 2026-09-15 --until 2026-09-16 -o "$out"
echo "exit status $?"
(cd "$out" && ls . members)

part() { # FILE PART
    unzip -p "$out/$1" "$2" | sed 's/<w:p>/\n&/g; s/<w:tbl>/\n<table>/g; s/<w:tr>/\n<row>/g; s/<w:sectPr>/\n<section>/g' |
        sed 's/<w:pStyle w:val="\([^"]*\)">/[\1] /g; s/<w:tab>/<tab>/g; s/<w:tblHeader\/>/<repeated>/g' |
        sed 's/<\(\/\{0,1\}w:\|?xml\)[^>]*>//g; s/ *$//' | grep -v '^$'
    echo '---'
}
unzip -Z1 "$out/report.docx"
for file in report.docx appendix.docx "members/$(ls "$out/members" | tail -n 1)"; do
    part "$file" word/document.xml
done
part report.docx word/footer.xml | sed 's/rasoat [0-9a-f]*/rasoat <run>/'
unzip -p "$out/report.docx" word/styles.xml | sed 's/<w:style /\n&/g; s/<\/w:style>/&\n/g' | grep -E 'docDefaults|"(Body|Motto|DocumentTitle)"'
rm -r "$out"/*
