# SPDX-License-Identifier: MIT
# Rules looked at: the list, the matrix of the shipped regulation, an office's own pack, and one full of slips.
rasoat rules list
rasoat rules coverage lai-chau-893

cat >"$out/own.xml" <<'END'
<?xml version="1.0" encoding="UTF-8"?>
<regulation xmlns="urn:rasoat:rules:1" id="so-thi-du-893" extends="lai-chau-893" revision="1">
  <off clause="Đ7.k3.a" detector="inactive">
    <why xml:lang="vi">Nhóm chỉ dùng để nhận thông báo.</why>
    <why xml:lang="en">The group only receives announcements.</why>
  </off>
</regulation>
END
rasoat audit samples/tables/own.csv -r "$out/own.xml" | grep -A 3 'Bộ quy tắc\|chỉ dùng để nhận'
echo "exit status $?"

cat >"$out/slips.xml" <<'END'
<?xml version="1.0" encoding="UTF-8"?>
<regulation xmlns="urn:rasoat:rules:1" id="slips" revision="one" for="grup" rows="1">
  <titel xml:lang="vi">Sai</titel>
  <clause id="Đ1" modality="cấm" bound="member">
    <check detector="state-secert" class="sing" severity="critical"/>
  </clause>
</regulation>
END
for language in vi en; do
    rasoat audit samples/tables/own.csv -r "$out/slips.xml" --lang $language
    echo "exit status $?"
done
rm "$out"/*
