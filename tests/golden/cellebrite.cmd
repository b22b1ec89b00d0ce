# SPDX-License-Identifier: MIT
# A forensic report in XML: the chats of Zalo, nothing else; and XML that nobody may bring.
rasoat inspect samples/cellebrite/report.xml | head -n 14
rasoat convert samples/cellebrite/report.xml --self-uid 9000000000000000101
echo "exit status $?"
rasoat convert samples/cellebrite/report-cut.xml
echo "cut: exit status $?"
printf '<?xml version="1.0"?>\n<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/hostname">]>\n<a>&x;</a>\n' >"$out/a.xml"
printf '<?xml version="1.0"?>\n<a xmlns:xi="http://www.w3.org/2001/XInclude"><xi:include href="b"/></a>\n' >"$out/b.xml"
rasoat convert "$out/a.xml" "$out/b.xml"
echo "exit status $?"
rm "$out"/*
