/* SPDX-License-Identifier: MIT */
/* Common syllables of office chats, in classes: nothing but the order matters much. */
#include "frequency.h"

enum { LONGEST_LISTED = 16, RARE = 1 };

struct class {
    size_t per_thousand;
    const char *toned, *bare; /* between blanks */
};

static const struct class classes[] = {
    {120, " em không có anh các ạ c gửi đ báo đã cho ",
          " em khong co anh cac a c gui d bao da cho ban chi "},
    {70, " sở công phòng bản ngày cáo chị người ai lại xin tin của nghị đề nhận tôi được là nay trước này nhóm nhà bị "
         "chuyển bảo số văn thì 1 2 3 10 ",
         " so cong phong ngay cao nguoi ai lai xin tin cua nghi de nhan toi duoc la nay truoc nhom nha bi chuyen van thi "
         "dong don di len ma y nho 1 2 3 10 "},
    {40, " kiểm ở trên về tỉnh máy đồng tài rồi dạ để con huyện dự làm dân theo nội qua trực tra với đi lên cả đang "
         "mai ý từ bộ họp ubnd tại việc nhắn dung và a rõ xã nhé ơi vào thông lỗi kính tháng định cái ký chủ giao nào "
         "biên giúp nhân an quy trong điện chỉ 4 5 ",
         " kiem o tren ve tinh may tai roi de con huyen du lam dan theo noi qua truc tra voi ca dang mai tu bo hop ubnd "
         "viec nhan dung va ro xa nhe oi vao thong loi kinh thang dinh cai ky chu giao nao bien giup an quy trong dien "
         "4 5 "},
    {25, " hôm tiếp đoàn cầu kết ngay đơn hội gọi ban chính đường phải liệu nói nha vụ ra nước ngân danh mà mấy mời "
         "thu đạo tối xong đổi tập tự khoản độ chi tổng điểm vị thứ đúng trung sáng còn mới trình động hộ xe đăng toàn "
         "bà đầu xem hình một ghi e phát hợp đó chúc chưa đọc chuẩn năm cấp đây mọi như đến bình ảnh quá chí giải giá "
         "sau trả chức kế yêu chế trang đối tuần lý hạn hết zalo mình https vn 11 12 ",
         " hom tiep doan cau ket hoi goi chinh duong phai lieu noi vu ra nuoc ngan danh may moi thu dao xong doi tap "
         "khoan do tong diem vi dung trung sang con trinh dong ho xe toan ba dau xem hinh mot ghi e phat hop chuc chua "
         "doc chuan nam cap day nhu den binh qua giai gia sau chuc ke yeu che trang tuan ly han het zalo minh https vn "
         "11 12 "},
    {15, " khẩu kinh khai hồi ca chiều ăn bác tổ tốt nộp án tư cơ việt mã phần lần cảm lời dịch nghe hỏi thay lúc cần "
         "sẽ trường kiến sơ hiện nhất nhắc trợ lưu hai tiền quả mặt thống do sách hàng phân ơn gia hỗ toán phục khi lãnh "
         "đây nếu sự những ông vẫn học sinh thể thế đất nhiều bên mất bán mua giờ phút tên mật cấm tránh 15 20 30 2026 ",
         " khau khai hoi chieu to tot nop an co viet ma phan lan cam loi dich nghe thay luc can se truong kien hien nhat "
         "nhac tro luu hai tien mat thong sach hang on ho phuc khi lanh neu su nhung ong van hoc sinh the dat nhieu ben "
         "mua gio phut ten tranh 15 20 30 2026 "},
};

size_t frequency_of(struct str syllable, bool bare)
{
    char between_blanks[LONGEST_LISTED + 2] = " ";
    if (syllable.n > LONGEST_LISTED)
        return RARE;
    for (size_t i = 0; i < syllable.n; i++)
        between_blanks[i + 1] = syllable.p[i];
    between_blanks[syllable.n + 1] = ' ';
    struct str sought = {between_blanks, syllable.n + 2};
    for (size_t i = 0; i < sizeof classes / sizeof *classes; i++) {
        struct str listed = str_of(bare ? classes[i].bare : classes[i].toned);
        if (str_find(listed, sought) < listed.n)
            return classes[i].per_thousand;
    }
    return RARE;
}

size_t frequency_of_pair(struct str first, struct str second, bool bare)
{
    enum { MESSAGES = 1000 };
    size_t expected = frequency_of(first, bare) * frequency_of(second, bare) / MESSAGES;
    return expected ? expected : RARE;
}
