/* SPDX-License-Identifier: MIT */
/* Word lists about Vietnamese names, in folded spelling (lower case, tone marks as in hòa, thủy). */
#include "name_tables.h"

#include <assert.h>
#include <stddef.h>

static const char *const tables[] = {
    [TABLE_SURNAMES] =
        "nguyễn|trần|lê|phạm|huỳnh|hoàng|võ|vũ|phan|trương|bùi|đỗ|đặng|ngô|hồ|dương|hà|trịnh|lý|đinh|"
        "đoàn|cao|lương|lâm|mai|đào|lưu|thái|phùng|tạ|vương|chu|tô|quách|từ|lã|tôn|tống|hứa|tăng|đậu|đàm|"
        "kiều|triệu|lại|thạch|nông|dư|lữ|bạch|nhan|âu|mã|vy|bành|cáp|danh|vi|sầm|cù|hàn|mạc|nghiêm|nhữ|"
        "tưởng|ung|ông|lục|mông|lăng|biện|chế|khổng|lư|quản|trầm|uông|lò|cà|cổ|khúc|lường|nhâm|phàn|sử|"
        "tào|vàng|điểu|bế|bạc|bàn|chảo|chẻo|chử|cầm|cung|giàng|hạng|hảng|hầu|khâm|khấu|khằm|lèng|lô|lù|"
        "lùng|lầu|lèm|lềm|lừ|lự|lỡo|lãnh|mùa|mè|ngần|nhọt|phà|quàng|sùng|tao|thào|tráng|tày|tòng|tẩn|tụ|"
        "vừ|đèo|đàng|lỳ|pờ|giáp|thân|doãn|phí|lạc|cư|cứ|chá|chênh|hám|ma|lồ|vù|sìn|sần|tần|thền|"
        "ly|lềnh|ngải|hờ|sộng|lưỡng|đường|đồng|thàng|cháng|ma seo|âu dương|tôn nữ|tôn thất|"
        "công tằng tôn nữ|huyền tôn nữ|công huyền tôn nữ|hoàng phủ|gia cát|tư mã|tư đồ|hạ hầu|"
        "thượng quan|nguyễn phước|kra zan|păng ting|pi năng|rơ châm|rơ chăm|rơ mah|rah lan|siu|ksor|ksơr|"
        "kpă|nay|rahlan|rmah|rcom|rchom|rchăm|rơchom|rbăm|puih|kpuih|ajrơng|kbor|r'ô|bh'nướch|bhnướch|"
        "zơ râm|zơrâm|alăng|a lăng|arất|a rất|coor|bríu|briu|bling|pơloong|pơ loong|cil|liêng hot|"
        "bon krong|bon niêng|ka|n'tơr|bing|y|touneh|tou neh|jơlơng|banahria|kơsă|liêng|kra jăn|krajăn|rơ ông|"
        "dà cắt|đơng gur|lơ mu|kon sơ|ndu|jrang|bhling|ating|a ting|clâu|hôih|ploong|chamaléa|katơr|kator|"
        "pinăng|mấu|taing|patâu axá|pupor|hiao|ralan|rô|chau|néang|neang|hàng|chẩu|fàng|dịch|tây "
        "môn|kring|bloong|bo bo|và|xồng|sồng|moong|touprong|cơlâu|rađêl|ngụy|khuất|khiếu|thẩm|thiều|trác|"
        "đái|đới|đổng|lều|liêu|mạch|ngọ|vưu|vòng|tằng|tiết|diêm|sái|tề|khoàng|lìm|chíu|hù|ứng|lỗ|hoih|ha|"
        "phùng sùi|lơ ông|kơ să|kơ să ha|đa cát|đa gout|bon tô|long dinh|jơ ngum|hồ viên|bờ nước|rơ lan|"
        "rơ chơm|đinh y",

    [TABLE_WEAK_SURNAMES] =
        "kim|phương|bảo|như|quang|xuân|ngọc|hồng|long|trang|sơn|lan|linh|hiền|huế|dung|yên|ngân|tú|tùng|"
        "trọng|thành|thịnh|thọ|tiên|phúc|phước|thư|thiên|vĩnh|quyền|trí|thục|đức|chính|hưng|hướng|an|"
        "bình|ánh|ái|nam|khang|khương|hòa|nữ|nho|châu|văn|giang|sa|pha|xin|vang|vì|lộc|liễu|diệp|thi|"
        "viên|trà|phi|la|chung|phú|phó|cảnh|chiêm|chiêu|ca|bà|bồ|bua|bun|bao|di|du|gia|hoa|học|hơ|kế|kha|"
        "leo|lãng|mang|mi|miêu|mâu|mãn|mạn|mục|na|ngu|nhiệm|nhẫn|panh|phia|phác|sung|thôi|thăng|thượng|"
        "túc|tạo|tải|tập|tửu|ninh|đối|xa|bá|hán|kiên|thập|qua|báo|tiêu|ưng|quảng|phù|quan|vạn|vân|phong|"
        "mẫn|man|đan|điền|lam|tri|thang|úc|bì|cái|cát|cam|trình|lộ|ngưu|nhạc|âm|hạ|hoàn|kính|khoa|hầu",

    [TABLE_LAST_SURNAMES] =
        "niê|byă|mlô|bkrông|mjâo|aliô|alio|kuan|jdrong|hra|tơr|kbuôr|êban|ê "
        "ban|ênuôl|êñuôl|êya|êčăm|ayun|adrâng|adrơng|arul|bdap|kdăm|kđăm|hdruê|hwing|"
        "hđơk|hđơ̆k|kmăn|kman|knul|kpă|krông|ksơr|ktla|ktul|kđoh|hmok|hmŏk|ksor|siu|rahlan|rmah|rcom|blô|"
        "siêng|buôn krông|buôn tô|buôn yă|ƀuôn rĭt|duôn du",

    [TABLE_TRAILING] = "nguyễn|trần|phạm|huỳnh|đặng|bùi|đỗ|ngô|trịnh|niê|byă|mlô|kbuôr|êban",

    [TABLE_HIGHLAND] =
        "niê|byă|mlô|kbuôr|êban|ênuôl|êya|ayun|adrơng|bdap|kdăm|kđăm|hdruê|hwing|kmăn|knul|kpă|krông|"
        "ksor|ksơr|siu|rah|rơ|mah|rahlan|rmah|rcom|rchăm|puih|kpuih|nay|y|kra|zan|păng|ting|cil|hot|"
        "krong|pi|năng|zơ|zơrâm|alăng|arất|coor|bríu|bling|pơloong|pơ|loong|điểu|danh|thạch|sô|rinh|a|"
        "ksơr|ktla|ktul|kbor|rbăm|bing|ka|kra|jăn|krajăn|touneh|tou|neh|jơlơng|banahria|kơsă|gur|bhling|"
        "ating|clâu|hôih|ploong|chamaléa|katơr|kator|pinăng|patâu|axá|pupor|taing|hiao|ralan|jrang|"
        "alio|aliô|jdrong|hra|mjâo|néang|neang|chau|mu|kuan|ya|mohamad|mohamat|mohammad",

    [TABLE_SOUTHERN] =
        "kiên|lâm|kiều|kim|sơn|châu|thạch|danh|tăng|đàng|bá|hán|lưu|trà|từ|qua|báo|thành|thập|miêu",

    [TABLE_POSITIONS] =
        "tổng giám đốc|giám đốc|tổng cục trưởng|cục trưởng|chi cục trưởng|vụ trưởng|viện trưởng|"
        "bộ trưởng|thứ trưởng|chủ tịch|bí thư|bí thư chi bộ|bí thư đoàn|chánh văn phòng|"
        "chánh vp=chánh văn phòng|chánh thanh tra|chánh án|chủ nhiệm|chủ nhiệm ubkt=chủ nhiệm|"
        "thường trực|ủy viên|ủy viên thường vụ|thủ trưởng|tổng biên tập|hiệu trưởng|"
        "hiệu phó=phó hiệu trưởng|đội trưởng|đội phó=phó đội trưởng|tổ trưởng|tổ phó=phó tổ trưởng|"
        "nhóm trưởng|hạt trưởng|trạm trưởng=trưởng trạm|đồn trưởng|chỉ huy trưởng|"
        "chỉ huy phó=phó chỉ huy trưởng|chính trị viên|chính ủy|kế toán trưởng|kế toán viên=kế toán|"
        "kế toán|thủ quỹ|thủ kho|văn thư|văn thư viên=văn thư|lưu trữ viên|chuyên viên|chuyên viên chính|"
        "chuyên viên cao cấp|cán sự|cán bộ|công chức|viên chức|nhân viên|thanh tra viên|kiểm lâm viên|"
        "kiểm sát viên|thẩm phán|chấp hành viên|thư ký|thư kí=thư ký|trợ lý|lái xe|bảo vệ|tạp vụ|"
        "giáo viên|giảng viên|điều dưỡng trưởng|điều dưỡng|hộ lý|phóng viên|biên tập viên|kỹ thuật viên|"
        "tổng đài viên|cộng tác viên|hướng dẫn viên|kiểm soát viên|quản trị mạng|trực ban|công an viên|"
        "trưởng công an|trưởng ca=trưởng công an|phó công an=phó trưởng công an|đại biểu|phát ngôn viên|"
        "phụ trách kế toán|phụ trách|nhân viên y tế|y sĩ|chi cục phó=phó chi cục trưởng|"
        "cục phó=phó cục trưởng|vụ phó=phó vụ trưởng|viện phó=phó viện trưởng|hạt phó=phó hạt trưởng|"
        "trạm phó=phó trạm trưởng|xã đội trưởng=chỉ huy trưởng|xã đội phó=phó chỉ huy trưởng|"
        "thôn đội trưởng|thôn đội phó=phó thôn đội trưởng|hội trưởng|hội phó=phó hội trưởng|y tá|hộ sinh|"
        "lập trình viên|đồn phó=phó đồn trưởng|khoa phó=phó trưởng khoa|xưởng trưởng|xưởng phó=phó xưởng "
        "trưởng|"
        "ấp đội trưởng|khóm trưởng|trưởng khóm|trưởng tiểu khu|thống kê viên|giao dịch viên|thẩm tra "
        "viên|điều tra viên|"
        "đăng kiểm viên|kiểm toán viên|giám sát viên|khuyến nông viên|tuyên truyền viên|phát thanh viên|"
        "báo cáo viên|kiểm dịch viên|quan trắc viên|dự báo viên|thủ thư|giáo vụ|giám thị|tổng phụ trách|"
        "tổng phụ trách đội|quay phim|cấp dưỡng|lao công",

    [TABLE_CODES] =
        "gđ=giám đốc|tgđ=tổng giám đốc|pgđ=phó giám đốc|ptgđ=phó tổng giám đốc|ct=chủ tịch|"
        "pct=phó chủ tịch|cthđnd=chủ tịch|ctubnd=chủ tịch|pctubnd=phó chủ tịch|bt=bí thư|pbt=phó bí thư|"
        "btđu=bí thư|pbtđu=phó bí thư|btcb=bí thư chi bộ|cvp=chánh văn phòng|pcvp=phó chánh văn phòng|"
        "ctt=chánh thanh tra|cttr=chánh thanh tra|cttra=chánh thanh tra|pctt=phó chánh thanh tra|"
        "tp=trưởng phòng|ptp=phó trưởng phòng|pp=phó trưởng phòng|tb=trưởng ban|ptb=phó trưởng ban|"
        "pb=phó trưởng ban|cct=chi cục trưởng|cctr=chi cục trưởng|pcct=phó chi cục trưởng|"
        "pcctr=phó chi cục trưởng|ht=hiệu trưởng|pht=phó hiệu trưởng|cht=chỉ huy trưởng|"
        "chtr=chỉ huy trưởng|tca=trưởng công an|tcax=trưởng công an|ptca=phó trưởng công an|"
        "ptcax=phó trưởng công an|tk=trưởng khoa|ptk=phó trưởng khoa|đt=đội trưởng|đp=phó đội trưởng|"
        "tt=tổ trưởng|cv=chuyên viên|cvc=chuyên viên chính|cvcc=chuyên viên cao cấp|cs=cán sự|cb=cán bộ|"
        "cc=công chức|vc=viên chức|nv=nhân viên|ttv=thanh tra viên|kt=kế toán|ktt=kế toán trưởng|"
        "vt=văn thư|tq=thủ quỹ|gv=giáo viên|uv=ủy viên|uvtv=ủy viên thường vụ|cn=chủ nhiệm|"
        "pcn=phó chủ nhiệm|tbt=tổng biên tập|ptbt=phó tổng biên tập|uvbtv=ủy viên thường vụ|uvbch=ủy viên|"
        "pcthđnd=phó chủ tịch|ctmttq=chủ tịch|pctmttq=phó chủ tịch|cthnd=chủ tịch|cthccb=chủ tịch|"
        "pvp=phó chánh văn phòng|ktv=kỹ thuật viên|btv=biên tập viên|pv=phóng viên|lx=lái xe|"
        "ksv=kiểm sát viên|klv=kiểm lâm viên|đdt=điều dưỡng trưởng|đd=điều dưỡng|ys=y sĩ",

    [TABLE_UNITS] =
        "sở|phòng|ban|ubnd|hđnd|ủy ban|hội đồng|văn phòng|vp|trung tâm|tt|ttyt|chi cục|cục|vụ|"
        "viện kiểm sát|viện nghiên cứu|viện khoa học|trường thpt|trường thcs|trường tiểu học|"
        "trường mầm non|trường đại học|trường cao đẳng|trường ptdt|trường chính trị|thpt|thcs|công an|"
        "đảng ủy|huyện ủy|tỉnh ủy|thành ủy|thị ủy|đảng bộ|chi bộ|đoàn thanh niên|huyện đoàn|tỉnh đoàn|"
        "xã đoàn|hội phụ nữ|hội nông dân|hội cựu|hội liên hiệp|hội lhpn|hội ccb|mặt trận|mttq|ubmttq|"
        "bệnh viện|bv|trạm|đài phát thanh|đài truyền hình|đài ptth|tổ|đội|hạt kiểm lâm|huyện|xã|phường|"
        "thị trấn|thị xã|tỉnh|thành phố|bộ phận|bộ chqs|bộ chỉ huy|bộ tư lệnh|cơ quan|kho bạc|ngân hàng|"
        "bảo hiểm xã hội|bhxh|công ty|cty|chi nhánh|xí nghiệp|nhà máy|bưu điện|viettel|vnpt|bql|tòa án|"
        "tand|vks|vksnd|thanh tra|ttcn|chuyên mục|tổng đài|bch|khối|khoa|liên đoàn|lđlđ|thôn|bản|ấp|"
        "khu phố|tổ dân phố",

    [TABLE_UNIT_CUTS] =
        "sở|phòng|ubnd|hđnd|ủy ban|văn phòng|vp|trung tâm|ttyt|chi cục|công an|đảng ủy|huyện ủy|tỉnh ủy|"
        "xã|huyện|phường|thị trấn|mttq|bệnh viện|bhxh|công ty|cty|vnpt|viettel|ca xã|ca huyện|ca tỉnh|"
        "trường thpt|trường thcs|trường tiểu học|trường mầm non|huyện đoàn|tỉnh đoàn|hội phụ nữ|"
        "hội nông dân",

    [TABLE_PLACES] =
        "xã|phường|thị trấn|thị xã|huyện|trường|thcs|thpt|tiểu học|mầm non|đường|phố|thôn|bản|ấp|cụm|chợ",

    [TABLE_COURTESY] = "anh|chị|cô|chú|bác|thầy|em|cậu|dì|mợ|thím|đồng chí|đc|đ c|đ/c|sếp|mr|ms|mrs",

    [TABLE_DEGREES] =
        "gs|pgs|ts|ths|th s|cn|ks|kts|bs|bsck|bsckii|bs cki|bs ckii|bs ck1|bs ck2|bs ck i|bs ck ii|bác sĩ "
        "cki|bác sĩ ckii|ds|ls|kỹ sư|kĩ sư|kiến trúc sư|bác sĩ|bác sỹ|"
        "dược sĩ|thạc sĩ|thạc sỹ|tiến sĩ|luật sư|cử nhân|giáo sư|phó giáo sư|nhà báo|đại tướng|"
        "thượng tướng|trung tướng|thiếu tướng|đại tá|thượng tá|trung tá|thiếu tá|đại úy|thượng úy|"
        "trung úy|thiếu úy",

    [TABLE_NEVER] =
        /* trades and offers */
    "shop|store|boutique|spa|salon|studio|mart|media|official|cửa hàng|tiệm|quán|đại lý|tạp hóa|"
    "siêu thị|bán|mua|mua bán|bán hàng|bán lẻ|bán sỉ|chuyên bán|cho thuê|cho vay|vay vốn|thu mua|"
    "đất nền|nhà đất|bất động sản|bđs|bảo hiểm|mỹ phẩm|thời trang|quần áo|giày dép|phụ kiện|"
    "điện thoại|điện máy|điện lạnh|nội thất|xe khách|xe máy|xe tải|vận tải|taxi|vé máy bay|sim|"
    "sim số đẹp|thuốc|thuốc nam|gia truyền|thảo dược|mật ong|đặc sản|nông sản|thực phẩm|hải sản|"
    "cà phê|coffee|cafe|trà sữa|ăn vặt|bánh|đồ ăn|cơm|phở|bún|nhà hàng|khách sạn|nhà nghỉ|homestay|"
    "du lịch|tour|nail|tóc|làm đẹp|chăm sóc|giảm cân|tư vấn|tuyển dụng|tuyển sinh|gia sư|rửa xe|"
    "sửa chữa|sửa xe|vật liệu|camera|chính hãng|giá rẻ|uy tín|chất lượng|sỉ lẻ|order|ship|online|"
    "cầm đồ|in ấn|photo|hoa tươi|hoa quả|trái cây|công nghệ số|thú y|phân bón|giống cây|"
    /* talk and sayings */
    "để|nhé|nha|nhỉ|ạ|ơi|thôi mà|là|gì|gì cũng|không|chẳng|chưa|đừng|hãy|những|của|và|vì sao|với|"
    "như thế|rồi|đang|sẽ|một|một thời|một mình|mãi|mãi mãi|muôn|thì|mà|nếu|khi|nơi|đâu|tại sao|"
    "bao giờ|nhiều|nhất|quá|lắm|vẫn|cứ|chỉ|yêu|yêu thương|yêu đời|tình yêu|tình|thương nhớ|nhớ|quên|"
    "buồn|vui|cười|khóc|sống|chết|đời|cuộc đời|cuộc sống|hạnh phúc mãi|bình yên nhé|an nhiên|cô đơn|"
    "lãng tử|lang thang|giấc mơ|kỷ niệm|tuổi thơ|ngày mai|hôm nay|tôi|mình|chúng|tiền|đẹp|đẹp trai|"
    "xinh|xinh gái|dễ thương|cute|vip|pro|admin|boss|ceo|idol|hot|kute|no name|noname|user|test|"
    "đại ca|anh hùng xạ|trùm|thánh|hoàng tử|công chúa|nữ hoàng|hoa hậu|thiên thần|ác quỷ|sát thủ|"
    "cao bồi|dân chơi|người|kẻ|gã|chàng|nàng|ai|gia đình|hội những|team|group|nhóm|zalo|facebook|sắt "
    "thép|gạch men|vàng bạc|xe ôm|vé xe|giúp việc|giá tốt|cao cấp|theo giờ|tài khoản|cơ quan|việc riêng|số "
    "mới|công việc|phật tại|nam mô|nào|lên nào|cố lên|vạn sự|tùy duyên|tâm an|tịnh tâm|an lạc|bình tâm|hữu "
    "duyên|vô tình|hữu tình|như ý cát tường|phúc lộc thọ|tài lộc|phát tài|yến sào|nhân sâm|gạo|gạo nếp|nếp "
    "nương|nước mắm|muối|dầu|xăng dầu|than|củi|măng|chè|hạt giống|giống|cây giống|con giống|cám|thức "
    "ăn|thịt|giò chả|nem|xôi|chè bưởi|bánh mì|gia dụng|gốm|sứ|rèm|chăn ga|nệm|cố gắng|tiêu dao|tự tại|ung "
    "dung|vô ưu|an yên|ha ha|hi "
    "hi|"
    "áo dài|váy cưới|vịt quay|gà rán|lẩu|nướng|xả hàng|trọn gói|thanh lý|loa kéo|rạp cưới|điện nước|cửa cuốn|"
    "nhôm kính|cơ khí|đồ gỗ|đồ cũ|phế liệu|cây cảnh|chim cảnh|cá cảnh|thú cưng|mẹ và bé|bỉm sữa|phun xăm|"
    "karaoke|massage|bida|fanpage|club|livestream|vé số|hụi|nhậu|tạp phẩm|hương trầm|vàng mã",

    [TABLE_SELDOM] =
        /* things of nature, beasts, colours, pet names */
    "gió|mây trắng|mưa|nắng|bão|sấm|trăng|sao|sao băng|núi|núi rừng|rừng|biển|biển xanh|sông|suối|"
    "đồi|đá|cát|lửa|nước|trời|đất|cây|lá|cỏ|hoa dại|hoa hồng|hoa sữa|hoa mai|xương rồng|hướng dương|"
    "bồ công anh|bằng lăng|phượng hoàng|sơn ca|họa mi|chim|chim sẻ|đại bàng|cánh|cánh chim|mèo|chó|"
    "cún|gấu|thỏ|sóc|hổ|cọp|sư tử|voi|bò|trâu|lợn|heo|gà|vịt|cá|tôm|cua|ốc|ếch|kiến|ong|bướm|chuột|"
    "khỉ|rắn|rồng|sói|cáo|nai|hươu|dê|cừu|ngựa|cò|vạc|dế mèn|nâu|đen|trắng|tím|hồng hồng|mướp|bí|ngô "
    "non|khoai|sắn|ớt|tỏi|hành|gừng|chanh|"
    "cam|quýt|ổi|xoài|mít|na na|bưởi|nho nho|dâu tây|cherry|tèo|tí|tũn|bống|bờm|bin|bon|bi|ben|bo|"
    "bốp|bo bo|su|su su|xu|xu xu|cu|cu tí|cún con|nhím|tôm con|kem|sữa|mẹ|bố|ba|má|vợ|chồng|ông xã|"
    "bà xã|cụ|bé|nhóc|con|nhà|ngoại|nội|tây|lạ|dại|hoang|xa|ven|ven đường|miền núi|miền|phố|phố núi|"
    "bụi|khùng|điên|ngố|lùn|béo|gầy|mập|đầu bạc|râu|đêm|đông tàn|mùa thu|mùa đông|mùa xuân|mùa hạ|"
    "thu vàng|chiều|hoàng hôn|bình minh|ban mai|thời gian|dĩ vãng|định mệnh|nụ cười|nước mắt|"
    "trái tim|tâm hồn|kẹo|ngọt|ngọt ngào|đắng|cay|mặn|lặng|khoảng lặng|im lặng|búp bê|hạt dẻ|"
    "hạt tiêu|bong bóng|cầu vồng|pháo hoa|đông trùng|linh chi|cô độc|lữ khách|lữ hành|bão táp|"
    "giông tố|phong ba|giang hồ|hiệp sĩ|kiếm khách|bóng đêm|bóng tối|ánh sáng|tia nắng|giọt sương|"
    "sương mai|sương mù|bến đợi|con đường|bầu trời|đất nước|quê|quê hương|cafe đắng|nỗi|niềm|"
    "niềm tin|ước mơ|hy vọng|khát vọng|tự do|bất cần|cá tính|nghịch|lười|hiền lành|vô danh|ẩn danh|"
    "bí ẩn|số không|siêu nhân|người nhện|người dơi|gái|trai|thiếu gia|tiểu thư|cô nương|tiểu muội|"
    "sư phụ|lão đại|may mắn|tin tưởng|vô thường|bước chân|lẻ loi|lúa vàng|lúa|đồng quê|sen việt|ông nội|"
    "ông ngoại|bà nội|bà ngoại|cung sư tử|phật",
};
static_assert(sizeof tables / sizeof *tables == TABLE_COUNT, "every table is there");

const char *name_table(enum name_table table)
{
    return tables[table];
}
