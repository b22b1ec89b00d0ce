# SPDX-License-Identifier: MIT
# Workbooks: as openpyxl and LibreOffice write them, with the days of Macintosh, and Excel's XML of 2003.
cd samples/workbooks || exit
rasoat inspect tin-nhan.xlsx excel-2003.xml
for name in tin-nhan.xlsx tin-nhan-libreoffice.xlsx mac-1904.xlsx excel-2003.xml excel-2003-cut.xml; do
    rasoat convert $name
    echo "$name: exit status $?"
done
rasoat names danh-sach.xlsx -r lai-chau-893 -f jsonl
rasoat audit tin-nhan.xlsx --roster danh-sach.xlsx --members danh-sach.xlsx -r lai-chau-893 -f jsonl |
    grep -v '"class":"attest"'
rasoat convert danh-sach.xlsx
echo "no messages: exit status $?"
rasoat convert - <mac-1904.xlsx
