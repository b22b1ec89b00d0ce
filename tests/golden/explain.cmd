# SPDX-License-Identifier: MIT
# Why a message is or is not flagged.
rasoat explain -r lai-chau-893 'Kinh gui cac dong chi, de nghi nop bao cao truoc ngay mai'
rasoat explain -r lai-chau-893 'Đề nghị các đồng chí đổi mật khẩu, bảo mật thông tin'
rasoat explain -r lai-chau-893 --why-not 'Nghiêm cấm đăng tài liệu mật lên Nhóm' | sed -n '/^state-secret/,/^superstition/p'
rasoat explain -r lai-chau-893 --lang en 'Chuyển tin này cho 9 người sẽ gặp may'
rasoat explain -r snn-921 "$(printf 'Thằng ng\342\200\213u quáaaa')" | sed -n '/^insult/,/scorn/p'
