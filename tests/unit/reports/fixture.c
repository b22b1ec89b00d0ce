/* SPDX-License-Identifier: MIT */
/* Results made by hand: names are made up, times are 2026, the pack is nobody's regulation. */
#include "fixture.h"

#include <assert.h>

#include "reviewing.h"
#include "stamp.h"

#define TEXT(literal)                                                                                        \
    {                                                                                                        \
        literal, sizeof(literal) - 1                                                                         \
    }
#define BOTH(vi_text, en_text)                                                                               \
    {                                                                                                        \
        TEXT(vi_text), TEXT(en_text)                                                                         \
    }
#define HASH_A TEXT("6f1ed002ab5595859014ebf0951522d9a1b2c3d4e5f60718293a4b5c6d7e8f90")
#define HASH_B TEXT("b5bb9d8014a0f9b1d61e21e796d78dccdf1352f23cd32812f4850b878ae4944c")

enum { MONTH_START_S = 1789405200, MINUTES_PER_DAY = 24 * 60 }; /* 15/09/2026 00:00 at +07:00 */

static struct stamp at_minute(int64_t minute)
{
    return (struct stamp){(MONTH_START_S + minute * 60) * (int64_t)MS_PER_SECOND, PRECISION_SECOND};
}

/* ---- the rules ---- */

static const struct parameter answer_parameters[] = {
    {.name = TEXT("answer-hours"), .value = TEXT("8"), .by_default = true},
    {.name = TEXT("roles"), .value = TEXT("leader"), .by_default = false},
};

enum { ADVERTISING, ICON, SECRET, TAKEOVER, ANSWER, NAME, RECALLED, DETECTORS };
static const struct detector detectors[DETECTORS] = {
    [ADVERTISING] = {.id = TEXT("advertising"),
                     .revision = 3,
                     .title = BOTH("Rao bán, quảng cáo", "Advertising")},
    [ICON] = {.id = TEXT("emotion-icon"), .revision = 2, .title = BOTH("Biểu tượng cảm xúc", "Emotion icon")},
    [SECRET] = {.id = TEXT("state-secret"),
                .revision = 5,
                .title = BOTH("Dấu hiệu tài liệu mật", "Marks of a classified document")},
    [TAKEOVER] = {.id = TEXT("account-takeover"),
                  .revision = 1,
                  .title = BOTH("Dấu hiệu tài khoản bị chiếm", "Signs of a hijacked account")},
    [ANSWER] = {.id = TEXT("no-acknowledgement"),
                .revision = 4,
                .primitive = PRIMITIVE_ANSWER,
                .title = BOTH("Chưa thấy phản hồi chỉ đạo", "No answer to an order"),
                .parameters = answer_parameters,
                .parameter_count = 2},
    [NAME] = {.id = TEXT("name-no-position"),
              .revision = 1,
              .primitive = PRIMITIVE_NAME,
              .title = BOTH("Tên hiển thị thiếu chức vụ", "Display name without position")},
    [RECALLED] = {.id = TEXT("recalled"),
                  .revision = 1,
                  .primitive = PRIMITIVE_RECALL,
                  .title = BOTH("Tin đã thu hồi", "Recalled message")},
};

static const struct detector *const detector_list[] = {
    &detectors[0], &detectors[1], &detectors[2], &detectors[3], &detectors[4], &detectors[5], &detectors[6],
};
static_assert(sizeof detector_list / sizeof *detector_list == DETECTORS, "every detector is in the list");

static const struct check checks[DETECTORS] = {
    [ADVERTISING] = {.detector = &detectors[ADVERTISING]}, [ICON] = {.detector = &detectors[ICON]},
    [SECRET] = {.detector = &detectors[SECRET]},           [TAKEOVER] = {.detector = &detectors[TAKEOVER]},
    [ANSWER] = {.detector = &detectors[ANSWER]},           [NAME] = {.detector = &detectors[NAME]},
    [RECALLED] = {.detector = &detectors[RECALLED]},
};

enum { C_NAME, C_ANSWER, C_SECRET, C_ICON, C_SELL, C_LOGIN, C_EVENTS, C_PHONE, C_FORCE, CLAUSES };
static const struct clause clauses[CLAUSES] = {
    [C_NAME] = {.id = TEXT("Đ3.k2"),
                .modality = TEXT("bắt buộc"),
                .state = CLAUSE_CHECKED,
                .checks = &checks[NAME],
                .check_count = 1,
                .summary =
                    BOTH("Tên hiển thị gồm họ tên và chức vụ", "Display names give full name and position"),
                .text = TEXT("Thành viên đặt tên hiển thị gồm họ, chữ đệm, tên và chức vụ đang giữ.")},
    [C_ANSWER] = {.id = TEXT("Đ5.k1"),
                  .modality = TEXT("bắt buộc"),
                  .state = CLAUSE_CHECKED,
                  .checks = &checks[ANSWER],
                  .check_count = 1,
                  .summary = BOTH("Trả lời chỉ đạo của lãnh đạo trong nhóm",
                                  "Answer the leaders' orders in the group"),
                  .text = TEXT("Thành viên được giao việc trong nhóm phải trả lời đã nhận chỉ đạo.")},
    [C_SECRET] = {.id = TEXT("Đ4.k1"),
                  .modality = TEXT("cấm"),
                  .state = CLAUSE_CHECKED,
                  .checks = &checks[SECRET],
                  .check_count = 1,
                  .summary = BOTH("Không đưa tài liệu mật lên nhóm", "No classified documents in the group"),
                  .text = TEXT("Nghiêm cấm đưa lên nhóm văn bản, hình ảnh có dấu chỉ độ mật.")},
    [C_ICON] = {.id = TEXT("Đ4.k3.b"),
                .modality = TEXT("cấm"),
                .state = CLAUSE_CHECKED,
                .checks = &checks[ICON],
                .check_count = 1,
                .summary = BOTH("Không dùng biểu tượng cảm xúc cá nhân", "No icons of personal feeling"),
                .text = TEXT("Không dùng biểu tượng thể hiện cảm xúc cá nhân khi trao đổi công việc.")},
    [C_SELL] = {.id = TEXT("Đ4.k2.a"),
                .modality = TEXT("cấm"),
                .state = CLAUSE_CHECKED,
                .checks = &checks[ADVERTISING],
                .check_count = 1,
                .summary =
                    BOTH("Không quảng cáo, mua bán trong nhóm", "No advertising or trading in the group"),
                .text = TEXT("Không quảng cáo, rao bán hàng hóa, dịch vụ vì lợi ích riêng.")},
    [C_LOGIN] = {.id = TEXT("Đ6.k1"),
                 .modality = TEXT("trách nhiệm"),
                 .state = CLAUSE_ATTESTED,
                 .summary =
                     BOTH("Bảo vệ tài khoản bằng xác thực hai lớp", "Protect accounts with two factors"),
                 .question = BOTH("Các thành viên đã bật xác thực hai lớp cho tài khoản chưa?",
                                  "Have the members switched on two-factor login?")},
    [C_EVENTS] = {.id = TEXT("Đ7.k2"),
                  .modality = TEXT("cấm có điều kiện"),
                  .state = CLAUSE_CHECKED,
                  .summary = BOTH("Chỉ quản trị được thêm thành viên", "Only the admin adds members")},
    [C_PHONE] = {.id = TEXT("Đ6.k3"),
                 .modality = TEXT("nên"),
                 .state = CLAUSE_ATTESTED,
                 .summary = BOTH("Báo ngay khi mất điện thoại", "Report a lost phone at once"),
                 .question = BOTH("Trong kỳ có ai mất điện thoại mà chưa báo không?",
                                  "Did anybody lose a phone without reporting it?")},
    [C_FORCE] = {.id = TEXT("Đ9"),
                 .modality = TEXT("hiệu lực"),
                 .state = CLAUSE_NOT_APPLICABLE,
                 .summary = BOTH("Hiệu lực thi hành", "Entry into force"),
                 .why = BOTH("Điều khoản về hiệu lực, không đặt nghĩa vụ cho thành viên.",
                             "On force; it binds no member.")},
};

static const struct bilingual notes[] = {
    BOTH("Đ4.k3.c không xét: quy chế chưa định nghĩa “dài dòng”.",
         "Đ4.k3.c is switched off: the regulation does not define “verbose”."),
};

static const struct pack packs[] = {
    {.id = TEXT("mau-01"),
     .revision = 3,
     .sha256 = HASH_A,
     .title = BOTH("Quy chế mẫu số 01", "Model regulation 01"),
     .number = TEXT("01/QĐ-MẪU"),
     .issuer = TEXT("Cơ quan Mẫu"),
     .signed_ms = INT64_MIN,
     .from_ms = 1564592400000,
     .until_ms = INT64_MAX,
     .declared_rows = CLAUSES,
     .clauses = clauses,
     .clause_count = CLAUSES,
     .notes = notes,
     .note_count = 1},
    {.id = TEXT("mau-02"),
     .revision = 1,
     .sha256 = HASH_B,
     .title = BOTH("<b>Quy chế</b> mẫu & 02", "<b>Model</b> & 02"),
     .signed_ms = INT64_MIN,
     .from_ms = INT64_MIN,
     .until_ms = INT64_MAX,
     .clauses = clauses,
     .clause_count = 2},
};
static const struct pack *const pack_list[] = {&packs[0], &packs[1]};
#define RULESET(count)                                                                                       \
    {                                                                                                        \
        .packs = pack_list, .pack_count = (count), .detectors = detector_list, .detector_count = DETECTORS   \
    }
static const struct ruleset one_pack = RULESET(1);
static const struct ruleset two_packs = RULESET(2);

/* ---- members ---- */

static const struct term no_terms[1];
static const struct roster roster = {
    .terms = no_terms, .count = 12, .file = TEXT("danh-sach.csv"), .sha256 = HASH_B};

static const struct member office[] = {
    {.id = TEXT("1001"),
     .display = TEXT("Lò Văn Ánh - Chánh Văn phòng"),
     .name = TEXT("Lò Văn Ánh"),
     .position = TEXT("Chánh Văn phòng"),
     .unit = TEXT("Văn phòng"),
     .role = TEXT("leader"),
     .zalo_role = ZALO_OWNER,
     .on_roster = true,
     .tenure = TENURE_NOW,
     .in_list = true,
     .posted = true,
     .slug = TEXT("01-lo-van-anh"),
     .messages = 212},
    {.id = TEXT("1002"),
     .display = TEXT("Bình Nguyễn 🌸"),
     .name = TEXT("Nguyễn Thị Thanh Bình"),
     .position = TEXT("Chuyên viên"),
     .unit = TEXT("Phòng Tổng hợp"),
     .role = TEXT("member"),
     .zalo_role = ZALO_MEMBER,
     .on_roster = true,
     .tenure = TENURE_NOW,
     .in_list = true,
     .posted = true,
     .slug = TEXT("02-nguyen-thi-thanh-binh"),
     .messages = 96},
    {.id = TEXT("1003"),
     .display = TEXT("Giàng A Chứ - Phó Trưởng phòng TH"),
     .name = TEXT("Giàng A Chứ"),
     .position = TEXT("Phó Trưởng phòng"),
     .unit = TEXT("Phòng Tổng hợp"),
     .role = TEXT("admin"),
     .zalo_role = ZALO_DEPUTY,
     .on_roster = true,
     .tenure = TENURE_NOW,
     .in_list = true,
     .posted = true,
     .slug = TEXT("03-giang-a-chu"),
     .messages = 143},
    {.id = TEXT("1004"),
     .display = TEXT("Trần Quốc Đạt - Văn thư"),
     .name = TEXT("Trần Quốc Đạt"),
     .position = TEXT("Văn thư"),
     .unit = TEXT("Văn phòng"),
     .role = TEXT("member"),
     .zalo_role = ZALO_MEMBER,
     .on_roster = true,
     .tenure = TENURE_NOW,
     .in_list = true,
     .posted = true,
     .slug = TEXT("04-tran-quoc-dat"),
     .messages = 41},
    {.id = TEXT("1005"),
     .display = TEXT("Hoàng Mỹ Hạnh - Kế toán trưởng"),
     .name = TEXT("Hoàng Mỹ Hạnh"),
     .position = TEXT("Kế toán trưởng"),
     .unit = TEXT("Phòng Tài chính"),
     .role = TEXT("member"),
     .zalo_role = ZALO_MEMBER,
     .on_roster = true,
     .tenure = TENURE_NOW,
     .in_list = true,
     .posted = true,
     .slug = TEXT("05-hoang-my-hanh"),
     .messages = 67},
    {.id = TEXT("1006"),
     .display = TEXT("Shop Hoa Tươi 24h"),
     .name = TEXT("Shop Hoa Tươi 24h"),
     .zalo_role = ZALO_MEMBER,
     .in_list = true,
     .posted = true,
     .slug = TEXT("06-shop-hoa-tuoi-24h"),
     .messages = 9},
    {.id = TEXT("1007"),
     .display = TEXT("Vàng Thị Mẩy - Chuyên viên"),
     .name = TEXT("Vàng Thị Mẩy"),
     .position = TEXT("Chuyên viên"),
     .unit = TEXT("Phòng Nội vụ"),
     .role = TEXT("member"),
     .zalo_role = ZALO_MEMBER,
     .on_roster = true,
     .tenure = TENURE_NOW,
     .in_list = true,
     .posted = true,
     .slug = TEXT("07-vang-thi-may"),
     .messages = 58},
    {.id = TEXT("1008"),
     .display = TEXT("Phạm Đức Nghĩa"),
     .name = TEXT("Phạm Đức Nghĩa"),
     .position = TEXT("Trưởng phòng"),
     .unit = TEXT("Phòng Nội vụ"),
     .role = TEXT("member"),
     .zalo_role = ZALO_MEMBER,
     .on_roster = true,
     .tenure = TENURE_NOW,
     .in_list = true,
     .posted = true,
     .slug = TEXT("08-pham-duc-nghia"),
     .messages = 77},
    {.id = TEXT("1009"),
     .name = TEXT("Sùng A Páo"),
     .position = TEXT("Chuyên viên"),
     .unit = TEXT("Phòng Tài chính"),
     .role = TEXT("member"),
     .on_roster = true,
     .tenure = TENURE_NOW,
     .slug = TEXT("09-sung-a-pao")},
    {.id = TEXT("1010"),
     .display = TEXT("Đinh Hồng Quân - Lái xe"),
     .name = TEXT("Đinh Hồng Quân"),
     .position = TEXT("Lái xe"),
     .unit = TEXT("Văn phòng"),
     .role = TEXT("support"),
     .zalo_role = ZALO_MEMBER,
     .on_roster = true,
     .tenure = TENURE_NOW,
     .in_list = true,
     .posted = true,
     .slug = TEXT("10-dinh-hong-quan"),
     .messages = 12},
};
enum { OFFICE = sizeof office / sizeof office[0] };

/* Members are copied, because findings are counted into them. */
struct cast {
    struct member *members;
    const struct member **list;
    size_t count;
};

static struct cast cast_new(struct arena *arena, const struct member *models, size_t count)
{
    struct cast cast = {arena_array(arena, count, sizeof *models),
                        arena_array(arena, count, sizeof *cast.list), count};
    for (size_t i = 0; i < count; i++) {
        cast.members[i] = models[i];
        cast.members[i].first_ms = at_minute(60).ms;
        cast.members[i].last_ms = at_minute(28L * MINUTES_PER_DAY).ms;
        cast.list[i] = &cast.members[i];
    }
    return cast;
}

/* ---- findings ---- */

struct sample {
    int member; /* -1: the whole group */
    int64_t minute;
    enum finding_class class;
    enum severity severity;
    int detector, clause; /* -1: none */
    struct str excerpt;
    struct bilingual reason;
};

static const struct finding *finding_new(struct arena *arena, const struct sample *sample, struct cast *cast,
                                         const struct pack *pack, size_t sequence)
{
    struct finding *finding = arena_alloc(arena, sizeof *finding);
    struct code_span *span = arena_alloc(arena, sizeof *span);
    *span = (struct code_span){17, 25};
    *finding = (struct finding){
        .id = arena_format(arena, "%016zx", (size_t)0x9e3779b97f4a7c15U * (sequence + 1)),
        .class = sample->class,
        .severity = sample->severity,
        .detector = sample->detector < 0 ? NULL : &detectors[sample->detector],
        .pack = sample->clause < 0 ? NULL : pack,
        .clause = sample->clause < 0 ? NULL : &clauses[sample->clause],
        .member = sample->member < 0 ? NULL : &cast->members[sample->member],
        .excerpt = sample->excerpt,
        .reason = sample->reason,
        .sequence = sequence,
    };
    if (sample->class != CLASS_ATTEST) {
        finding->message_id = arena_format(arena, "77120%05zu", sequence);
        finding->at = at_minute(sample->minute);
        finding->where = (struct place){STR("nhom-mau.json"), sequence + 2, 1, 400 * sequence};
    }
    if (sample->excerpt.p) {
        finding->spans = span;
        finding->span_count = 1;
    }
    if (sample->member >= 0)
        cast->members[sample->member].findings[sample->class]++;
    return finding;
}

static void add_findings(struct arena *arena, struct group_results *group, struct results *results,
                         struct cast *cast, const struct sample *samples, size_t count)
{
    const struct finding **list = arena_array(arena, count, sizeof *list);
    for (size_t i = 0; i < count; i++) {
        list[i] = finding_new(arena, &samples[i], cast, results->rules->packs[0], i);
        results->findings[samples[i].class]++;
    }
    group->findings = list;
    group->finding_count = count;
    reviewing_count(&results->reviews, group);
    group->members = cast->list;
    group->member_count = cast->count;
    results->members += cast->count;
}

static const struct sample month_samples[] = {
    {-1,
     0,
     CLASS_ATTEST,
     SEVERITY_INFO,
     -1,
     C_LOGIN,
     {NULL, 0},
     BOTH("Các thành viên đã bật xác thực hai lớp cho tài khoản chưa?",
          "Have the members switched on two-factor login?")},
    {-1,
     0,
     CLASS_ATTEST,
     SEVERITY_INFO,
     -1,
     C_PHONE,
     {NULL, 0},
     BOTH("Trong kỳ có ai mất điện thoại mà chưa báo không?",
          "Did anybody lose a phone without reporting it?")},
    {1,
     1,
     CLASS_FACT,
     SEVERITY_LOW,
     NAME,
     C_NAME,
     {NULL, 0},
     BOTH("Tên hiển thị không có chức vụ.", "The display name gives no position.")},
    {7,
     1,
     CLASS_FACT,
     SEVERITY_LOW,
     NAME,
     C_NAME,
     {NULL, 0},
     BOTH("Tên hiển thị không có chức vụ.", "The display name gives no position.")},
    {1, 1930, CLASS_SIGN, SEVERITY_LOW, ICON, C_ICON, TEXT("Chúc cả phòng cuối tuần vui vẻ «🌸🌸»"),
     BOTH("Biểu tượng thể hiện cảm xúc cá nhân.", "An icon that shows personal feeling.")},
    {5, 2475, CLASS_SIGN, SEVERITY_MEDIUM, ADVERTISING, C_SELL,
     TEXT("Hoa tươi 20/10 giao tận nơi, bó chỉ từ «150k, inbox em» nhé các anh chị"),
     BOTH("Có giá, có lời mời liên hệ mua hàng vì lợi ích riêng.",
          "A price and a call to contact, for private benefit.")},
    {3,
     4100,
     CLASS_SIGN,
     SEVERITY_CRITICAL,
     SECRET,
     C_SECRET,
     {NULL, 0},
     BOTH("Tin có dấu chỉ độ mật của tài liệu; đề nghị xác minh ngay, không chép lại nội dung.",
          "The message carries the mark of a classified document; check at once, copy nothing.")},
    {6,
     5220,
     CLASS_FACT,
     SEVERITY_MEDIUM,
     ANSWER,
     C_ANSWER,
     {NULL, 0},
     BOTH("Chưa thấy phản hồi trong nhóm sau 8 giờ làm việc.",
          "No answer was seen in the group within 8 working hours.")},
    {7,
     5220,
     CLASS_FACT,
     SEVERITY_MEDIUM,
     ANSWER,
     C_ANSWER,
     {NULL, 0},
     BOTH("Chưa thấy phản hồi trong nhóm sau 8 giờ làm việc.",
          "No answer was seen in the group within 8 working hours.")},
    {1, 7300, CLASS_SIGN, SEVERITY_LOW, ICON, C_ICON, TEXT("Dạ em cảm ơn sếp «❤️»"),
     BOTH("Biểu tượng thể hiện cảm xúc cá nhân.", "An icon that shows personal feeling.")},
    {9,
     9050,
     CLASS_SIGN,
     SEVERITY_HIGH,
     TAKEOVER,
     -1,
     {NULL, 0},
     BOTH("Lời vay tiền gấp kèm số tài khoản mới; có thể tài khoản đã bị chiếm.",
          "An urgent loan request with a new account number; the account may be hijacked.")},
    {4,
     9900,
     CLASS_SIGN,
     SEVERITY_INFO,
     RECALLED,
     -1,
     {NULL, 0},
     BOTH("Tin đã thu hồi; chỉ nêu để biết.", "The message was recalled; for information.")},
    {5, 12400, CLASS_SIGN, SEVERITY_MEDIUM, ADVERTISING, C_SELL,
     TEXT("Em còn «hai suất khóa học bán hàng online», ai đăng ký em gửi giá"),
     BOTH("Mời mua khóa học vì lợi ích riêng.", "Recruits for a private course.")},
    {6,
     15000,
     CLASS_FACT,
     SEVERITY_MEDIUM,
     ANSWER,
     C_ANSWER,
     {NULL, 0},
     BOTH("Chưa thấy phản hồi trong nhóm sau 8 giờ làm việc.",
          "No answer was seen in the group within 8 working hours.")},
    {1, 21000, CLASS_SIGN, SEVERITY_LOW, ICON, C_ICON, TEXT("Hôm nay trời đẹp quá cả nhà ơi «😍»"),
     BOTH("Biểu tượng thể hiện cảm xúc cá nhân.", "An icon that shows personal feeling.")},
};

/* ---- the rest of a group ---- */

static void add_coverage(struct arena *arena, struct group_results *group, const struct results *results)
{
    size_t count = 0, capacity = 0;
    struct coverage *rows = NULL;
    for (size_t p = 0; p < results->rules->pack_count; p++)
        for (size_t i = 0; i < results->rules->packs[p]->clause_count; i++) {
            const struct pack *pack = results->rules->packs[p];
            rows = arena_grow(arena, rows, count, &capacity, sizeof *rows);
            rows[count] =
                (struct coverage){.pack = pack, .clause = &pack->clauses[i], .sufficient = i != C_EVENTS};
            if (i == C_EVENTS)
                rows[count].missing = (struct bilingual)BOTH("Bản xuất không có sự kiện nhóm.",
                                                             "The export has no group events.");
            for (size_t k = 0; k < group->finding_count; k++)
                rows[count].findings +=
                    group->findings[k]->pack == pack && group->findings[k]->clause == &pack->clauses[i];
            count++;
        }
    group->coverage = rows;
    group->coverage_count = count;
}

static void add_answers(struct arena *arena, struct group_results *group, const struct cast *cast)
{
    static const struct {
        int64_t ordered, due;
        struct str text;
        int64_t answered[4]; /* minutes after the order; -1 none, -2 open */
    } orders[] = {
        {4740,
         5220,
         TEXT("Các phòng báo cáo số liệu cải cách hành chính trước 16 giờ chiều nay."),
         {35, 610, -1, -1}},
        {14500, 15000, TEXT("Các đồng chí xác nhận tham dự họp giao ban sáng thứ Hai."), {12, 20, -1, 44}},
        {41500, 43500, TEXT("Rà lại danh mục hồ sơ lưu trữ của phòng mình."), {90, -2, -2, -2}},
    };
    static const int asked[4] = {2, 4, 6, 7};
    struct obligation *list = arena_array(arena, 12, sizeof *list);
    size_t count = 0;
    for (size_t i = 0; i < 3; i++)
        for (size_t k = 0; k < 4; k++) {
            int64_t after = orders[i].answered[k];
            struct obligation *obligation = &list[count++];
            *obligation = (struct obligation){.asked = &cast->members[asked[k]],
                                              .by = &cast->members[0],
                                              .ordered_at = at_minute(orders[i].ordered),
                                              .due_at = at_minute(orders[i].due),
                                              .order_message_id = arena_format(arena, "88%zu", i),
                                              .order_excerpt = orders[i].text,
                                              .state = ANSWER_IN_TIME};
            if (after < 0)
                obligation->state = after == -1 ? ANSWER_NONE : ANSWER_OPEN;
            else
                obligation->answered_at = at_minute(orders[i].ordered + after);
            if (after > orders[i].due - orders[i].ordered)
                obligation->state = ANSWER_LATE;
        }
    group->obligations = list;
    group->obligation_count = count;
}

static void add_names(struct arena *arena, struct group_results *group, const struct pack *pack)
{
    struct name_verdict *list = arena_array(arena, group->member_count, sizeof *list);
    for (size_t i = 0; i < group->member_count; i++) {
        const struct member *member = group->members[i];
        list[i] = (struct name_verdict){.member = member,
                                        .pack = pack,
                                        .sufficient = member->display.n > 0,
                                        .good = member->findings[CLASS_FACT] == 0 && member->on_roster};
        if (!list[i].sufficient)
            list[i].advice = (struct bilingual)BOTH("Chưa thấy tên hiển thị trong nhóm.",
                                                    "No display name was seen in the group.");
        else if (!list[i].good)
            list[i].advice =
                (struct bilingual)BOTH("Thêm chức vụ sau họ tên, ví dụ “Họ và tên - Chức vụ”.",
                                       "Add the position behind the full name: “Full name - Position”.");
    }
    group->names = list;
    group->name_count = group->member_count;
}

static const struct input_facts month_input = {
    .file = TEXT("nhom-mau.json"),
    .sha256 = HASH_A,
    .bytes = 1843212,
    .format = "zca",
    .format_title = BOTH("Mảng tin nhắn Zalo Web/PC", "Zalo Web/PC message array"),
    .trust = TRUST_IDS,
    .carries = CARRIES_ACCOUNT_IDS | CARRIES_MESSAGE_IDS | CARRIES_TIMES | CARRIES_RECALLS | CARRIES_QUOTES |
               CARRIES_FILE_NAMES | CARRIES_PROFILE_NAMES,
    .encoding = "UTF-8",
    .seen = 1240,
    .accepted = 1214,
    .system = 19,
    .duplicates = 2,
    .ignored = 5,
    .complete = true};

static struct results *results_new(struct arena *arena, const struct ruleset *rules,
                                   const struct input_facts *inputs, size_t input_count,
                                   struct group_results **groups, size_t group_count)
{
    struct results *results = arena_alloc(arena, sizeof *results);
    const struct group_results **list = arena_array(arena, group_count, sizeof *list);
    *results = (struct results){.inputs = inputs,
                                .input_count = input_count,
                                .rules = rules,
                                .roster = &roster,
                                .complete = true,
                                .zone_minutes = ZONE_VIETNAM_MINUTES,
                                .since_ms = at_minute(0).ms,
                                .until_ms = at_minute(30L * MINUTES_PER_DAY).ms,
                                .report_ms = at_minute(30L * MINUTES_PER_DAY - 1).ms,
                                .version = "0.1.0",
                                .options = STR("--rules mau-01 --roster danh-sach.csv --month 2026-10")};
    for (size_t i = 0; i < group_count; i++)
        list[i] = groups[i] = arena_alloc(arena, sizeof **groups);
    results->groups = list;
    results->group_count = group_count;
    return results;
}

static void describe(struct group_results *group, struct results *results, const char *id, const char *name,
                     const char *slug, size_t messages)
{
    group->id = str_of(id);
    group->name = str_of(name);
    group->slug = str_of(slug);
    group->first_ms = messages ? at_minute(62).ms : INT64_MAX;
    group->last_ms = messages ? at_minute(29L * MINUTES_PER_DAY + 1020).ms : INT64_MIN;
    group->messages = messages;
    group->events = messages / 64;
    group->kinds[KIND_TEXT] = messages;
    results->messages += messages;
    results->events += group->events;
}

struct results *fixture_month(struct arena *arena)
{
    static const struct gap gaps[] = {
        {(MONTH_START_S + 86400L * 3) * 1000, (MONTH_START_S + 86400L * 6) * 1000}};
    static const struct notice notices[] = {
        {.kind = NOTICE_REPAIRED_TEXT,
         .text = BOTH("Đã sửa thứ tự dấu trong tin nhắn để so khớp.",
                      "The order of marks was repaired for matching."),
         .count = 7},
        {.kind = NOTICE_DUPLICATE,
         .text = BOTH("Bản ghi trùng hoàn toàn được gộp làm một.", "Exact duplicates were collapsed."),
         .count = 2},
    };
    struct group_results *group;
    struct results *results = results_new(arena, &one_pack, &month_input, 1, &group, 1);
    struct cast cast = cast_new(arena, office, OFFICE);
    describe(group, results, "g-4711", "Nhóm điều hành Cơ quan Mẫu", "nhom-dieu-hanh", 1216);
    add_findings(arena, group, results, &cast, month_samples, sizeof month_samples / sizeof month_samples[0]);
    add_coverage(arena, group, results);
    add_answers(arena, group, &cast);
    add_names(arena, group, &packs[0]);
    group->recalls = 1;
    group->repairs = 7;
    group->gaps = gaps;
    group->gap_count = 1;
    group->notices = notices;
    group->notice_count = 2;
    results->skipped = 5;
    return results;
}

/* ---- hostile ---- */

static const struct member hostile_members[] = {
    {.id = TEXT("<img src=x onerror=alert(1)>"),
     .display = TEXT("<script>alert('x')</script>"),
     .name = TEXT("<script>alert('x')</script>"),
     .position = TEXT("=HYPERLINK(\"http://a.example\")"),
     .unit = TEXT("</td></table>"),
     .role = TEXT("member"),
     .in_list = true,
     .posted = true,
     .slug = TEXT("01-script"),
     .messages = 3},
    {.display = TEXT("@SUM(1+1)*cmd|' /C calc'!A0"),
     .name = TEXT("\u202Egnud\u202C tên đảo"),
     .in_list = true,
     .posted = true,
     .slug = TEXT("02-dao")},
    {.id = TEXT("00912345678901234567"),
     .display = TEXT("\u200B＝1+1"),
     .name = TEXT("-1+1"),
     .in_list = true,
     .posted = true,
     .slug = TEXT("03-cong")},
    {.id = TEXT("4"),
     .display = TEXT("Dòng một\nPHẠM VI\n───────"),
     .name = TEXT("\x1B[2J\x1B]0;t\x07 xóa màn hình"),
     .in_list = true,
     .posted = true,
     .slug = TEXT("04-man-hinh")},
};
enum { HOSTILE = sizeof hostile_members / sizeof hostile_members[0] };

static const struct sample hostile_samples[] = {
    {0, 10, CLASS_SIGN, SEVERITY_HIGH, ADVERTISING, C_SELL,
     TEXT("\"><script>alert(2)</script> «<img src=http://a.example/x.png>» & 'hết'"),
     BOTH("Lý do có <b>thẻ</b> & \"nháy\".", "A reason with <b>tags</b> & \"quotes\".")},
    {1, 20, CLASS_FACT, SEVERITY_MEDIUM, ICON, C_ICON,
     TEXT("  =1+1\n=cmd|' /C calc'!A0\n«Phạm vi»\nKHÔNG ĐẦY ĐỦ"),
     BOTH("\tTab đứng đầu.", "\tA leading tab.")},
    {2, 30, CLASS_FACT, SEVERITY_LOW, ADVERTISING, C_SELL,
     TEXT("«chưa đóng \u2066ngoặc\u2069 \u2028 dòng mới"),
     BOTH("＋Dấu cộng toàn khổ.", "＋A full-width plus.")},
    {3, 40, CLASS_SIGN, SEVERITY_INFO, RECALLED, -1, {NULL, 0}, BOTH("", "English only.")},
    {-1, 0, CLASS_ATTEST, SEVERITY_INFO, -1, C_LOGIN, {NULL, 0}, BOTH("Câu hỏi <u>?", "Question <u>?")},
};

struct results *fixture_hostile(struct arena *arena)
{
    static const struct input_facts inputs[] = {
        {.file = TEXT("\"><svg onload=alert(3)>.json"),
         .sha256 = HASH_A,
         .bytes = 99,
         .format = "zca",
         .format_title = BOTH("Mảng <JSON>", "A <JSON> array"),
         .trust = TRUST_IDS,
         .carries = CARRIES_ACCOUNT_IDS | CARRIES_TIMES | CARRIES_MESSAGE_IDS,
         .encoding = "UTF-8",
         .seen = 9,
         .accepted = 6,
         .system = 1,
         .ignored = 1,
         .quarantined = 1,
         .bad_times = 1,
         .replaced_characters = 3},
        {.file = TEXT("d\xC3\xA1n \xFF tay.txt"),
         .sha256 = HASH_B,
         .bytes = 12,
         .format = "zalo-text",
         .format_title = BOTH("Chữ dán", "Pasted text"),
         .trust = TRUST_TEXT,
         .experimental = true,
         .encoding = "UTF-16LE",
         .seen = 1,
         .accepted = 1,
         .complete = true},
    };
    static const struct notice notices[] = {
        {.kind = NOTICE_SPOOFED_LINE,
         .member = &hostile_members[0],
         .at = {1789405800000, PRECISION_MINUTE},
         .where = {TEXT("dán.txt"), 3, 1, 20},
         .text = BOTH("“<script>” đã rời khỏi nhóm", "“<script>” left the group"),
         .count = 1},
    };
    struct group_results *groups[2];
    struct results *results = results_new(arena, &two_packs, inputs, 2, groups, 2);
    struct cast cast = cast_new(arena, hostile_members, HOSTILE), none = {0};
    results->complete = false;
    results->roster = NULL;
    results->statistics = true;
    results->skipped = 1;
    results->since_ms = INT64_MIN;
    results->options = STR("--rules 'mau-01' --group \"<script>\"");
    describe(groups[0], results, "g1", "</title><script>alert(4)</script>", "01-script", 7);
    groups[0]->named_by_user = true;
    add_findings(arena, groups[0], results, &cast, hostile_samples,
                 sizeof hostile_samples / sizeof hostile_samples[0]);
    add_coverage(arena, groups[0], results);
    add_names(arena, groups[0], &packs[1]);
    groups[0]->notices = notices;
    groups[0]->notice_count = 1;
    describe(groups[1], results, "=1+1", "", "02-nhom", 0);
    add_findings(arena, groups[1], results, &none, NULL, 0);
    return results;
}

struct results *fixture_empty(struct arena *arena)
{
    struct group_results *group;
    struct cast none = {0};
    struct results *results = results_new(arena, &one_pack, &month_input, 1, &group, 1);
    results->roster = NULL;
    results->since_ms = INT64_MIN;
    results->until_ms = INT64_MAX;
    describe(group, results, "g0", "Nhóm trống", "nhom-trong", 0);
    add_findings(arena, group, results, &none, NULL, 0);
    add_coverage(arena, group, results);
    return results;
}

/* The office over and over, each with a number. */
static const struct member *crowd(struct arena *arena, size_t count)
{
    struct member *members = arena_array(arena, count, sizeof *members);
    for (size_t i = 0; i < count; i++) {
        const struct member *model = &office[i % OFFICE];
        members[i] = *model;
        members[i].id = arena_format(arena, "%zu", 100001 + i);
        members[i].name = arena_format(arena, "%.*s %zu", STR_ARG(model->name), i + 1);
        members[i].slug = arena_format(arena, "%03zu-dong-nguoi", i + 1);
    }
    return members;
}

struct results *fixture_many(struct arena *arena, size_t findings, size_t members)
{
    struct group_results *group;
    struct results *results = results_new(arena, &one_pack, &month_input, 1, &group, 1);
    struct cast cast = cast_new(arena, crowd(arena, members), members);
    struct sample *samples = arena_array(arena, findings, sizeof *samples);
    for (size_t i = 0; i < findings; i++) {
        samples[i] = month_samples[2 + i % (sizeof month_samples / sizeof month_samples[0] - 2)];
        samples[i].member = (int)(i % members);
        samples[i].minute = (int64_t)(i * 30L * MINUTES_PER_DAY / findings);
    }
    describe(group, results, "g9", "Nhóm đông", "nhom-dong", findings * 20);
    add_findings(arena, group, results, &cast, samples, findings);
    add_coverage(arena, group, results);
    add_names(arena, group, &packs[0]);
    return results;
}
