import type { LanguagePack } from './pack';

/** Entries of two lists, each of the first with each of the second behind it. */
function pairs(first: string, second: string): string {
  return first
    .trim()
    .split(/\s+/u)
    .flatMap((one) => second.split(' ').map((two) => `${one}_${two}`))
    .join(' ');
}

/** Nouns of what somebody says: `đó là` *khẳng định* `của X`, `theo` *nhận định* `của X`. */
const SAYINGS =
  'lời lời_khẳng_định lời_khai lời_kể lời_nhắn lời_cảnh_báo lời_kêu_gọi chia_sẻ tuyên_bố khẳng_định nhận_định nhận_xét đánh_giá phát_biểu ý_kiến quan_điểm yêu_cầu đề_nghị đề_xuất kiến_nghị cảnh_báo cam_kết dự_báo khuyến_cáo thông_tin thông_báo trăn_trở tâm_sự mong_muốn kỳ_vọng lưu_ý thừa_nhận xác_nhận phân_tích bình_luận suy_nghĩ câu_hỏi lập_luận giải_thích lý_giải tâm_tư nỗi_lòng trả_lời';

/** Nouns of plans, rules and customs: what follows them happens by them, nobody says it. */
const RULES =
  'kế_hoạch lịch lịch_trình lịch_thi_đấu lịch_sử chương_trình lộ_trình quy_định qui_định quy_chế quy_trình quy_luật quy_hoạch luật bộ_luật luật_định hiến_pháp pháp_luật điều khoản nghị_định thông_tư nghị_quyết quyết_định hợp_đồng thỏa_thuận thoả_thuận hiệp_định cam_kết tục tục_lệ phong_tục tập_tục lệ lệ_làng thông_lệ truyền_thống tập_quán dự_kiến dự_tính hướng chiều cách lối kiểu dạng mẫu mô_hình phương_thức phương_án hình_thức nguyên_tắc tiêu_chuẩn tiêu_chí tỷ_lệ tỉ_lệ thứ_tự thời_gian năm_tháng mùa ngày tháng quý năm tuần giờ từng nhóm_nợ nhu_cầu yêu_cầu nguyện_vọng sở_thích thói_quen khả_năng mức giá cơ_chế diện chế_độ kịp sát chân dấu dòng tiếng bước gương mùi đà nghĩa đúng đó phong_cách trường_phái danh_nghĩa';

/** Verbs that are no cues but tell a clause: states, movements, deeds. */
const VERBS = `
  là có thành trở_thành trở_nên trở_lại trở_về tồn_tại xuất_hiện xảy_ra diễn_ra bắt_đầu kết_thúc tiếp_tục duy_trì dừng ngừng kéo_dài
  đi đến tới về ra vào lên xuống qua sang lại_đi chạy bay rời rời_khỏi đứng ngồi nằm ngủ thức sống chết ở_lại đợi chờ chuyển di_dời di_chuyển sơ_tán đưa_ra đưa mang gửi nhận lấy bỏ giữ nắm cầm
  làm gây gây_ra tạo tạo_ra khiến giúp hỗ_trợ phục_vụ bảo_vệ bảo_đảm đảm_bảo thực_hiện triển_khai tiến_hành tổ_chức tham_gia tham_dự hoàn_thành hoàn_tất xử_lý giải_quyết khắc_phục kiểm_tra rà_soát kiểm_soát điều_tra xác_minh theo_dõi theo_đuổi theo_chân bám_theo đuổi_theo giám_sát quản_lý điều_hành vận_hành chuẩn_bị
  tăng giảm tăng_trưởng suy_giảm phục_hồi mở_rộng thu_hẹp nâng nâng_cao cải_thiện cắt_giảm đẩy_mạnh thúc_đẩy tăng_cường củng_cố phát_triển xây xây_dựng mở đóng mua bán bán_ra mua_vào trả trả_lại chi thu nộp đóng_góp đầu_tư xuất_khẩu nhập_khẩu vay cho_vay bồi_thường thanh_toán hoàn_trả tài_trợ tặng trao cấp_phát cung_cấp
  ký ký_kết đàm_phán thương_lượng gặp gặp_gỡ thăm tiếp hội_đàm hợp_tác phối_hợp làm_việc trao_đổi thảo_luận bàn bàn_bạc bàn_thảo xem_xét cân_nhắc lựa_chọn chọn quyết_định dự_định sẵn_sàng muốn thích ghét yêu cần_phải
  thắng thua hòa hoà ghi_bàn dẫn_trước đánh_bại thi_đấu đá vô_địch giành đạt vượt vượt_qua chiếm đạt_được bỏ_lỡ
  bắt bắt_giữ khởi_tố truy_tố xét_xử phạt xử_phạt kết_án thu_giữ tử_vong thiệt_mạng bị_thương mất mất_tích chết_đuối cháy sập đổ vỡ ngập sạt_lở rơi va_chạm đâm tấn_công phóng bắn_hạ không_kích rút rút_quân triển_khai_quân chiếm_đóng đáp_trả trả_đũa áp_đặt trừng_phạt cấm cho_phép phê_duyệt thông_qua ban_hành sửa_đổi bãi_bỏ hủy huỷ hủy_bỏ hoãn lùi áp_dụng giao chủ_trì giao_cho tuân_thủ vi_phạm
  biết hiểu thấy nghe nhìn xem đọc học dạy nhớ quên tìm tìm_thấy phát_hiện nhận_ra nhận_thấy gặp_khó sợ lo vui buồn ngạc_nhiên tự_hào hài_lòng thất_vọng coi coi_trọng xem_như coi_như quan_tâm chú_ý ưu_tiên tập_trung phấn_đấu nỗ_lực cố_gắng tận_dụng sử_dụng dùng ứng_dụng khai_thác sản_xuất chế_biến trồng nuôi thu_hoạch ăn uống mặc
  chia_tay chia_cắt chấm_dứt khởi_động khởi_công khánh_thành thông_xe vận_động kêu_oan khiếu_nại khởi_kiện kháng_cáo đình_chỉ cách_chức kỷ_luật luân_chuyển điều_động phân_công chỉ_định thành_lập giải_thể sáp_nhập hợp_nhất niêm_yết
  huy_động phát_động hưởng_ứng ủng_hộ quyên_góp cứu_trợ cứu_hộ tìm_kiếm cấp_cứu đón tiễn chào thăm_hỏi động_viên khuyến_khích lan_tỏa quảng_bá giới_thiệu trưng_bày trình_diễn tái_hiện
  thu_hút xâm_phạm xâm_nhập lừa_đảo chiếm_đoạt trộm cướp giết sát_hại hành_hung đánh_đập bạo_hành tàng_trữ buôn_bán buôn_lậu tham_ô nhận_hối_lộ đưa_hối_lộ trốn bỏ_trốn truy_nã truy_đuổi tạm_giữ tạm_giam khám_xét tịch_thu
  rơi_vào đứng_đầu dẫn_đầu dẫn_đến dẫn_tới cầm_hòa gỡ_hòa bình_phục tập_luyện luyện_tập đá_chính ra_sân chuyển_nhượng gia_hạn gia_nhập rút_khỏi can_thiệp hòa_giải ngừng_bắn đình_chiến leo_thang đụng_độ giao_tranh nã_pháo pháo_kích oanh_tạc
  hình_thành tiến_triển thích_ứng thích_nghi tiêu_thụ tiết_kiệm lãng_phí thất_thoát thua_lỗ phá_sản đóng_cửa mở_cửa cạn_kiệt khan_hiếm tồn_đọng ùn_tắc quá_tải xuống_cấp hư_hỏng bốc_cháy phát_nổ nổ dập_tắt khống_chế bùng_phát lây_nhiễm cách_ly
  bốc_hơi tan đóng_băng nóng_lên ấm_lên dâng suy_yếu mạnh_lên sinh_sống cư_trú sinh_ra lớn_lên qua_đời kết_hôn ly_hôn mang_thai sinh_con nuôi_dưỡng chăm_sóc trông_coi
  dẫn trích_dẫn thuộc gồm bao_gồm chứa liên_quan phụ_thuộc ảnh_hưởng tác_động đáp_ứng phù_hợp đóng_vai_trò mang_lại đem_lại góp_phần thể_hiện phản_ánh_đúng chịu gánh đối_mặt trải_qua vấp_phải gặp_phải lây lây_lan nhiễm mắc điều_trị chữa tiêm xét_nghiệm nhập_viện xuất_viện khỏi hồi_phục phẫu_thuật mổ
  đổ_bộ đổi đổi_hướng thay thay_đổi thay_thế điều_chỉnh nghỉ nghỉ_việc từ_chức bổ_nhiệm bầu kế_nhiệm sa_thải tuyển tuyển_dụng thi đỗ trượt tốt_nghiệp kỷ_niệm khai_mạc bế_mạc ra_mắt công_chiếu phát_hành biểu_diễn hát múa diễn đóng_phim vẽ viết_nên quay chụp
  đúng sai đủ thiếu thừa tốt xấu cao thấp khó dễ nhanh chậm sớm muộn rẻ đắt mạnh yếu an_toàn nguy_hiểm ổn_định nghiêm_trọng rõ_ràng cần_thiết quan_trọng_hơn chưa_từng_có hợp_lý khả_thi hiệu_quả thành_công thất_bại xứng_đáng
`;

/** Words with a reporting verb in them that report nothing. */
const NOT_CUES = `
  xin_cảm_ơn xin_cám_ơn đề_nghị_cho_biết yêu_cầu_cho_biết xin_cho_biết nói_chung nói_riêng nói_rộng_ra nói_ngắn_gọn_lại nói_về nói_đến nói_tới nói_lên nói_ra nói_gì nói_vậy nói_thế nói_như_vậy nói_như_thế nói_cách_khác nói_thật nói_thẳng_ra nói_nhiều nói_ít nói_chuyện nói_dối nói_xấu nói_không_với nói_xong nói_được nói_quá nói_trên nói_lời nói_tục có_thể_nói phải_nói khó_nói dễ_nói biết_nói tập_nói
  kể_cả kể_từ kể_trên không_kể chưa_kể kể_chuyện kể_ra nhớ_đến nhớ_về hỏi_thăm hỏi_han học_hỏi đòi_hỏi xét_hỏi hỏi_cung hỏi_đáp hứa_hẹn hứa_hôn hứa_suông nghĩ_gì nghĩ_sao nghĩ_đến nghĩ_về nghĩ_ra nghĩ_tới nghĩ_khác nghĩ_ngợi tung_hô mời_chào tuyên_bố_phá_sản tuyên_án tuyên_truyền đánh_giá_lại đánh_giá_tác_động đánh_giá_thi_đua đánh_giá_năng_lực đánh_giá_chất_lượng báo_cáo_đánh_giá chia_sẻ_dữ_liệu chia_sẻ_vị_trí chia_sẻ_liên_kết chia_sẻ_tệp chia_sẻ_hình_ảnh chia_sẻ_nhau khẳng_định_vị_thế khẳng_định_mình khẳng_định_thương_hiệu khẳng_định_tên_tuổi khẳng_định_bản_thân nhắc_nhau báo_động báo_hiệu báo_ơn trả_lời_phỏng_vấn trả_lời_báo_chí trả_lời_câu_hỏi trả_lời_chất_vấn trả_lời_xét_hỏi trả_lời_thẩm_vấn trả_lời_truyền_thông
  được_coi_là được_gọi_là được_cho_là được_xem_là được_ví_như được_ví_là được_mệnh_danh_là được_biết_đến được_biết được_đánh_giá_là bị_coi_là bị_cho_là bị_xem_là bị_gọi_là được_xem_như được_coi_như coi_là xem_là gọi_là mang_tên người_ta_gọi vẫn_gọi quen_gọi thường_gọi được_cho_biết
  gọi_điện gọi_tên gọi_món gọi_vốn gọi_xe gọi_cấp_cứu gọi_tắt tạm_gọi gọi_lại gọi_ra gọi_vào gọi_đến gọi_nhau kêu_cứu
  để_biết cho_biết_để theo_kịp theo_học theo_nghề theo_đạo vượt_theo đi_theo chạy_theo làm_theo mang_theo kéo_theo dõi_theo tiếp_theo tùy_theo tuỳ_theo dựa_theo căn_cứ_theo bước_theo nghe_theo tính_theo chia_theo xếp_theo phỏng_theo trôi_theo nương_theo men_theo dọc_theo hát_theo ngả_theo đổi_theo xoay_theo hẹn_hò
  viết_tay viết_tắt viết_văn viết_sách viết_báo viết_nhạc viết_thư viết_đơn viết_lách chia_sẻ_chung khai_báo khai_giảng khai_trương khai_thác khai_mạc khai_sinh khai_hội bảo_vệ bảo_hiểm bảo_tồn bảo_trì bảo_quản bảo_dưỡng bảo_lãnh bảo_mật mời_gọi mời_thầu mời_rượu nhắc_đến nhắc_tới nhắc_tên đề_cập_đến thông_báo_tuyển_dụng tin_cậy tin_dùng tin_theo mong_chờ mong_đợi mong_manh lo_liệu lo_toan cười_đùa khóc_lóc
`;

/** Vietnamese, with its words of several syllables as entries. */
export const vi: LanguagePack = {
  tag: 'vi',
  iso3: 'vie',
  quotationMarks: [
    { open: '“', close: '”' },
    { open: '"', close: '"' },
    { open: '«', close: '»' },
    { open: "''", close: "''" },
    { open: '‘', close: '’' },
    { open: '”', close: '”' },
  ],
  writing: {
    elisions: '',
    clitics: '',
    enclitics: '',
    titleAbbreviations: 'ts ths gs pgs bs ks ls tp ths.bs gs.ts pgs.ts ths.ks bs.ck1 bs.ck2 bscki bsckii tx tt',
    abbreviations: 'v.v tr',
  },
  words: {
    determiner:
      'những các một mọi mỗi nhiều vài số một_số một_vài một_trong_những hầu_hết đa_số phần_lớn phần_đông toàn_bộ tất_cả không_ít hàng_loạt hàng_chục hàng_trăm hàng_nghìn hàng_ngàn từng',
    adjective: `
      này kia ấy đi_kèm kèm_theo nói_trên nêu_trên trên_đây giấu_tên xin_giấu_tên xin_được_giấu_tên đề_nghị_giấu_tên đề_nghị_được_giấu_tên yêu_cầu_giấu_tên yêu_cầu_được_giấu_tên muốn_giấu_tên đề_nghị_không_nêu_tên không_nêu_tên
      xin_không_nêu_tên không_muốn_nêu_tên yêu_cầu_không_nêu_tên đề_nghị_ẩn_danh yêu_cầu_ẩn_danh ẩn_danh giấu_mặt xin_được_không_nêu_tên không_tiết_lộ_danh_tính không_muốn_tiết_lộ_danh_tính không_được_nêu_tên mới cũ khác riêng chung lớn nhỏ trẻ già đầu_tiên cuối_cùng duy_nhất
    `,
    pronoun:
      'tôi ta mình chúng_tôi chúng_ta chúng_mình bọn_tôi họ nó hắn ông_ấy bà_ấy anh_ấy chị_ấy cô_ấy cậu_ấy ông_ta bà_ta anh_ta cô_ta chị_ta ai_đó ai_nấy',
    objectpronoun: 'đây đó',
    relative: 'mà',
    complementizer: 'rằng là liệu vì_sao tại_sao như_thế_nào thế_nào ra_sao có_phải',
    conjunction:
      'và hoặc hay nhưng song đồng_thời cũng_như còn rồi nhưng_mà tuy_vậy bên_cạnh_đó_còn qua_đó từ_đó trong_khi_đó đồng_thời_cũng',
    subordinator:
      'khi vì bởi_vì bởi do tuy mặc_dù dù dẫu trong_khi trong_lúc sau_khi trước_khi kể_từ_khi để nhằm miễn_là trừ_phi cho_đến_khi',
    preposition:
      'của ở tại trong ngoài trên dưới từ đến tới với cho về bằng cùng giữa qua sau trước vào lúc hồi dành_cho đối_với cùng_với trong_đó tại_buổi tại_cuộc cho_đến cho_tới trước_sự nhờ ngoài_ra_còn thông_qua theo xung_quanh liên_quan_đến liên_quan_tới nhân nhân_dịp',
    adverb:
      'cùng_nhau cũng vẫn lại luôn luôn_luôn thường rất khá hơn nhất chỉ ngay nữa thì liên_tục nhiều_lần một_lần_nữa trước_đó sau_đó tuy_nhiên ngoài_ra bên_cạnh_đó đặc_biệt do_đó vì_vậy vì_thế bởi_vậy thế_nhưng mặt_khác trong_khi_đó cụ_thể cụ_thể_là đáng_chú_ý trên_thực_tế thực_tế đến_nay cho_đến_nay hiện_nay hiện tới_đây thời_gian_tới thời_gian_qua hiện_tại trước_mắt lâu_nay bấy_lâu_nay xưa_nay trân_trọng thẳng_thắn thẳng_thừng kiên_quyết dứt_khoát thành_khẩn không_quên không_khỏi không_những không_chỉ không_ngần_ngại không_giấu mạnh_mẽ tự_tin hóm_hỉnh hài_hước nghẹn_ngào_kể cũng_đã cũng_đồng_thời đều cùng bèn liền đành chợt bỗng tiếp_đó nhân_dịp_này nhân_đây cuối_cùng trước_hết thứ_nhất thứ_hai_là ngược_lại tương_tự như_vậy chính_thức một_mực vội vội_vàng lập_tức ngay_lập_tức nhanh_chóng từng_nhiều_lần khẩn_thiết tha_thiết',
    negation:
      'không chưa chẳng chả đừng không_hề chưa_hề chẳng_hề chưa_từng không_thể chưa_thể không_dám không_muốn không_còn chưa_kịp từ_chối không_ai chưa_ai chẳng_ai ai nào bao_giờ khó_có_thể khó_mà tránh né_tránh ngừng',
    modal: 'sẽ phải có_thể cần nên sắp muốn dám buộc_phải định toan',
    time: 'hôm_nay hôm_qua hôm_kia ngày_mai tuần_này tuần_trước tuần_qua cuối_tuần_qua tháng_trước tháng_này năm_ngoái năm_nay sáng_nay chiều_nay tối_nay trưa_nay sáng_qua chiều_qua tối_qua đêm_qua sáng_cùng_ngày chiều_cùng_ngày tối_cùng_ngày cùng_ngày hôm mới_đây gần_đây vừa_qua thứ_hai thứ_ba thứ_tư thứ_năm thứ_sáu thứ_bảy thứ_bẩy chủ_nhật sau_cùng',
    numeral: 'hai ba bốn năm sáu bảy bẩy tám chín mười trăm nghìn ngàn triệu tỷ tỉ chục',
    noun: `
      nước việc khi_đó cách câu điều chuyện nhà xe tàu máy cầu đường phố sông suối núi đảo đập hồ biển vịnh chợ ruộng vườn rừng bão lũ mưa nắng dịch vụ vụ_án vụ_việc sự_việc sự_cố tai_nạn thị_trường giá giá_cả vàng tiền lãi_suất tỷ_giá tỉ_giá cổ_phiếu dự_án kế_hoạch phim vở ca_khúc tập sách bộ_phim cuốn_sách tác_phẩm giải trận
      lời lá bức bản tấm chiếc con cái căn cây dự_luật lịch vấn_đề tình_hình tình_trạng nguyên_nhân lý_do mục_tiêu giải_pháp biện_pháp tỷ_lệ số_lượng tổng_số mức nguồn phần bài ảnh video clip vùng khu miền tuyến ca tin quyền câu_hỏi cách_nói câu_nói lời_nói tiếng_nói giọng_nói cách_hiểu cách_làm tiếng_cười nụ_cười bằng_chứng chứng_cứ danh_tính khả_năng nguy_cơ hiện_trường hiện_tượng kết_cục lễ hội_chợ giải_đấu mùa vòng màn
      ngoại_giao giao_thông giao_dịch giao_lưu đào_tạo sân_bay máy_bay cuộc_sống đời_sống hình_thức thức_ăn việc_làm vận_chuyển vận_tải thương_mại công_thương công_nghệ khoa_học kỹ_thuật nông_nghiệp môi_trường tài_chính kinh_tế văn_hóa văn_hoá thể_thao du_lịch y_tế giáo_dục quốc_phòng an_ninh tư_pháp nội_vụ dân_tộc tôn_giáo xã_hội lao_động thương_binh thông_tin_và_truyền_thông
      đăng_kiểm đăng_ký đăng_cai đăng_quang hàng_không không_khí không_gian không_trung trên_không từ_thiện từ_khóa bằng_cấp bằng_lái họ_hàng dòng_họ ngân_sách tờ_khai nghi_vấn tiếng_kêu thành_quả cái_tên một_mình thế_giới phong_trào tin_tức tin_vui tin_buồn
      đường_dây đường_lối hộ thời_sự tư_liệu người_ta trụ_sở bãi khoảng mối
    `,
  },
  mixed: {
    'modal past': 'đã đang vừa từng vừa_mới đã_từng vẫn_đang vẫn_đã',
    'modal being': 'bị được',
    being: 'bị_cáo_buộc',
    'noun time': 'ngày tháng tuần quý sáng chiều tối trưa đêm rạng_sáng đầu_tháng cuối_tháng đầu_năm cuối_năm',
    'noun adverb': 'thực_tế hiện_tại',
    'noun determiner': 'lời bài bản cuộc buổi phiên cách câu tiếng giọng lối sự việc nỗi niềm',
    'subordinator negation': 'nếu giá_như giá_mà giả_sử giả_dụ hễ',
    'noun relative': 'người chủ',
    'preposition finite base': 'cho',
    'adverb finite base': 'thêm',
    'noun finite base': 'gọi ví',
  },
  nouns: {
    person: `
      ông bà anh chị cô chú bác em cậu dì mợ thím cụ thầy cháu thằng ngài vị vị_này người người_này người_kia bà_con ông_này bà_này anh_này chị_này cô_này người_dân người_phát_ngôn nữ_phát_ngôn_viên phát_ngôn_viên nam_thanh_niên thanh_niên phụ_nữ người_đàn_ông người_phụ_nữ người_mẹ người_cha người_bố bố mẹ cha má ba vợ chồng con_trai con_gái con_bé em_trai em_gái anh_trai chị_gái ông_nội bà_nội bố_mẹ cha_mẹ phụ_huynh gia_đình_nạn_nhân
      bộ_trưởng thứ_trưởng thủ_tướng phó_thủ_tướng chủ_tịch phó_chủ_tịch chủ_tịch_nước phó_chủ_tịch_nước tổng_thống phó_tổng_thống cựu_tổng_thống tổng_bí_thư bí_thư phó_bí_thư tổng_thư_ký thư_ký giám_đốc tổng_giám_đốc phó_giám_đốc phó_tổng_giám_đốc cựu_giám_đốc đại_sứ tham_tán tổng_lãnh_sự đại_biện chuyên_gia nhà_phân_tích giới_phân_tích nhà_khoa_học nhà_nghiên_cứu nhóm_nghiên_cứu nhóm_tác_giả giới_khoa_học nhà_sử_học nhà_kinh_tế kinh_tế_trưởng giáo_sư phó_giáo_sư tiến_sĩ tiến_sỹ thạc_sĩ thạc_sỹ kỹ_sư kiến_trúc_sư bác_sĩ bác_sỹ y_tá điều_dưỡng dược_sĩ luật_sư luật_gia thẩm_phán chủ_tọa chủ_toạ kiểm_sát_viên công_tố_viên điều_tra_viên bị_cáo bị_can bị_hại nguyên_đơn bị_đơn đăng_kiểm_viên nghi_phạm nghi_can nạn_nhân nhân_chứng
      đại_biểu nghị_sĩ nghị_sỹ thượng_nghị_sĩ hạ_nghị_sĩ thống_đốc phó_thống_đốc thị_trưởng tỉnh_trưởng phóng_viên nhà_báo biên_tập_viên biên_kịch tổng_biên_tập bình_luận_viên tướng đại_tướng thượng_tướng trung_tướng thiếu_tướng đại_tá thượng_tá trung_tá thiếu_tá đại_úy thượng_úy trung_úy thiếu_úy đại_uý thượng_uý trung_uý cục_trưởng phó_cục_trưởng vụ_trưởng phó_vụ_trưởng trưởng_phòng phó_trưởng_phòng phó_phòng trưởng_ban phó_trưởng_ban phó_ban trưởng_khoa phó_khoa trưởng_thôn trưởng_nhóm trưởng_bộ_phận trưởng_đoàn viện_trưởng phó_viện_trưởng hiệu_trưởng phó_hiệu_trưởng hiệu_phó chánh_án chánh_văn_phòng chánh_thanh_tra chánh_tòa tổng_thanh_tra tổng_cục_trưởng kiểm_toán_trưởng phó_chánh_án quan_chức giới_chức lãnh_đạo ban_lãnh_đạo nguyên_thủ nhà_lãnh_đạo đại_diện vị_đại_diện vị_lãnh_đạo cử_tri học_sinh sinh_viên tân_sinh_viên học_trò học_viên giáo_viên giảng_viên cô_giáo thầy_giáo công_an ngoại_trưởng
      cầu_thủ tiền_đạo tiền_vệ hậu_vệ thủ_môn đội_trưởng huấn_luyện_viên hlv trọng_tài vận_động_viên vđv tay_vợt kình_ngư võ_sĩ kỳ_thủ nhà_cầm_quân nhà_vô_địch á_quân ca_sĩ ca_sỹ nhạc_sĩ nhạc_sỹ nghệ_sĩ nghệ_sỹ nsnd nsưt diễn_viên nữ_diễn_viên nam_diễn_viên đạo_diễn họa_sĩ hoạ_sĩ nhà_văn nhà_thơ nhà_phê_bình nhà_giáo nhà_sản_xuất nhà_sáng_lập nhà_đầu_tư nhà_hoạt_động nhà_ngoại_giao nhà_vườn hoa_hậu á_hậu người_mẫu dịch_giả tác_giả khán_giả độc_giả bạn_đọc người_xem người_hâm_mộ
      nông_dân ngư_dân công_nhân người_lao_động tài_xế lái_xe cơ_trưởng phi_công tiếp_viên hành_khách du_khách khách_hàng người_dùng người_mua người_bán tiểu_thương thương_lái chủ chủ_quán bà_chủ ông_chủ chủ_cửa_hàng chủ_đầu_tư doanh_nhân doanh_nghiệp chủ_doanh_nghiệp nhân_viên cán_bộ chiến_sĩ chiến_sỹ cựu_binh cựu_chiến_binh lính binh_sĩ già_làng trưởng_bản thủ_từ linh_mục hòa_thượng giáo_hoàng nhà_vua quốc_vương hoàng_tử công_chúa nữ_hoàng thủ_hiến thái_tử đồng_chí đồng_nghiệp hàng_xóm bạn_bè người_thân người_nhà cư_dân dân dân_làng cư_dân_mạng dân_mạng cộng_đồng_mạng giới_chuyên_môn giới_quan_sát giới_chuyên_gia dư_luận nhiều_người người_đứng_đầu người_sáng_lập người_đại_diện nhà_chức_trách nguồn_thạo_tin nguồn_tin tài_khoản quản_đốc hướng_dẫn_viên bảo_mẫu tỷ_phú tỉ_phú cố_vấn đặc_phái_viên đặc_sứ phái_viên cao_ủy ủy_viên uỷ_viên thành_viên hội_viên chủ_nhiệm phó_chủ_nhiệm điều_phối_viên nhà_điều_hành ceo chủ_tịch_hđqt đảng_viên bệnh_nhân bị_đơn chị_em anh_em hai_bên các_bên ban_tổ_chức btc chánh_tòa đội_ngũ_luật_sư thạc_sĩ_bác_sĩ ts ths gs pgs bs ks ls gs.ts pgs.ts ths.bs bs.ckii bs.cki
    `,
    body: `
      bộ chính_phủ chính_quyền quốc_hội thượng_viện hạ_viện nghị_viện ủy_ban uỷ_ban ubnd hđnd hội_đồng hđqt công_ty tập_đoàn tổng_công_ty doanh_nghiệp ngân_hàng nhnn tổ_chức cơ_quan cơ_quan_điều_tra cơ_quan_chức_năng đảng hiệp_hội hội liên_minh liên_hợp_quốc liên_hiệp_quốc lhq nato eu asean who imf wb đại_sứ_quán lãnh_sự_quán tòa toà tòa_án toà_án viện_kiểm_sát vks hội_đồng_xét_xử hđxx cảnh_sát csgt quân_đội lực_lượng không_quân hải_quân lục_quân cục_hàng_không bộ_đội_biên_phòng báo tờ_báo tờ nhật_báo hãng hãng_tin hãng_thông_tấn hãng_hàng_không thông_tấn_xã ttxvn đài đài_truyền_hình kênh truyền_thông báo_chí điện_kremlin nhà_trắng lầu_năm_góc phía bên sở cục vụ_pháp_chế tổng_cục phòng chi_cục ban văn_phòng trung_tâm viện học_viện đại_học trường nhà_trường trường_đại_học bệnh_viện khoa đoàn đội đội_bóng clb câu_lạc_bộ liên_đoàn ban_tổ_chức ban_quản_lý ban_giám_hiệu ban_giám_đốc nhà_máy nhà_thầu nhà_mạng nhà_xuất_bản nhà_hát đơn_vị nhóm quỹ phe phong_trào mặt_trận công_đoàn tỉnh thành_phố huyện quận phường xã thôn trạm cảng_vụ tp hội_nông_dân hội_phụ_nữ chủ_đầu_tư nước_này nước_láng_giềng
    `,
    document: `
      báo_cáo bản_báo_cáo nghiên_cứu khảo_sát cuộc_khảo_sát kết_quả_khảo_sát cuộc_thăm_dò thăm_dò tuyên_bố tuyên_bố_chung thông_cáo thông_cáo_báo_chí thông_báo văn_bản công_văn công_điện kết_luận kết_luận_điều_tra kết_luận_thanh_tra biên_bản cáo_trạng bản_án thư lá_thư bức_thư thư_ngỏ đơn đơn_kiện đơn_tố_cáo tờ_trình số_liệu thống_kê dữ_liệu kết_quả tài_liệu hồ_sơ bản_tin tin_nhắn email thư_điện_tử bài_viết bài_báo bài_đăng dòng_trạng_thái trang_web website bài_xã_luận ước_tính dự_báo bản_ghi sách_trắng nguồn_tin nguồn thông_tin thông_điệp tờ_rơi thông_tư_liên_tịch biển_báo
    `,
    venue:
      'họp_báo cuộc_họp_báo buổi_họp_báo cuộc_họp phiên_họp phiên_tòa phiên_toà hội_nghị hội_thảo diễn_đàn tọa_đàm toạ_đàm lễ buổi_lễ phỏng_vấn cuộc_phỏng_vấn bài_phỏng_vấn tuyên_bố bài_phát_biểu thông_cáo buổi_họp buổi_làm_việc buổi_tiếp buổi_gặp cuộc_gặp điện_đàm cuộc_điện_đàm hội_đàm cuộc_hội_đàm buổi_tọa_đàm buổi_trò_chuyện thư phiên_chất_vấn kỳ_họp trang_cá_nhân facebook twitter x telegram mạng_xã_hội truyền_hình đài bài_viết bài_đăng sự_kiện đối_thoại báo báo_chí chương_trình',
    naming:
      'gọi_là mang_tên có_tên tên có_tựa tựa_đề nhan_đề được_gọi_là mệnh_danh_là cụm_từ từ chữ bài_hát ca_khúc bài_thơ tập_thơ phim bộ_phim vở vở_kịch vở_diễn cuốn cuốn_sách cuốn_tiểu_thuyết tiểu_thuyết truyện tập_sách album chủ_đề đề_tài khẩu_hiệu danh_hiệu biệt_danh biệt_hiệu chương_trình dự_án chiến_dịch cuộc_thi giải hội_thảo hội_nghị lễ_hội triển_lãm tọa_đàm chuyên_mục biển bảng nhãn thương_hiệu diễn_đàn tuần_lễ tuần_phim cái_gọi_là đặt_tên đặt_tên_là kiểu lối danh_xưng mô_hình phong_trào đề_án quán trung_tâm cụm',
  },
  endings: {},
  morphology: {
    forms: { base: 'finite base' },
    principalParts: [],
    plurals: [],
    nounForms: { base: 'noun' },
    paradigm: [{ of: '', cut: 0, forms: { base: '-' } }],
  },
  verbs: `${VERBS} ${NOT_CUES}`,
  alsoNouns:
    'chúc_mừng lên_án chỉ_trích ủng_hộ tuyên_bố phát_biểu đề_nghị yêu_cầu đề_xuất thông_báo thông_tin đánh_giá nhận_định nhận_xét cảnh_báo cam_kết báo_cáo kêu_gọi hy_vọng hi_vọng kỳ_vọng bình_luận phân_tích dự_báo nghiên_cứu khuyến_cáo phản_hồi chia_sẻ giải_thích cáo_buộc trả_lời quyết_định mong_muốn kết_luận lưu_ý kiến_nghị ước_tính tố_cáo lo_ngại lo_lắng khẳng_định xác_nhận phát_triển hợp_tác đầu_tư hỗ_trợ tổ_chức ảnh_hưởng tác_động nỗ_lực thay_đổi phục_vụ quản_lý xuất_khẩu nhập_khẩu sản_xuất xây_dựng thực_tế tăng_trưởng giải_quyết chất_vấn bổ_sung thảo_luận đàm_phán hội_đàm đối_thoại',
  cues: [
    {
      group: 'speech',
      frames: 'quote that clause post np',
      verbs: `
        cho_biết cho_hay cho_biết_thêm cho_hay_thêm khẳng_định khẳng_định_lại khẳng_định_thêm tái_khẳng_định nhấn_mạnh nhấn_mạnh_thêm nhấn_mạnh_lại tuyên_bố nêu_rõ nói_rõ nói_rõ_thêm
        thừa_nhận thừa_nhận_thêm xác_nhận nhận_định nhận_định_thêm quả_quyết lưu_ý lưu_ý_thêm cảnh_báo cảnh_báo_thêm tiết_lộ tiết_lộ_thêm nhắc_lại dự_báo dự_đoán bày_tỏ
        phủ_nhận bác_bỏ mô_tả kể_lại thuật_lại hồi_tưởng
      `,
    },
    {
      group: 'speech',
      frames: 'quote that clause post',
      verbs: `
        nói nói_thêm nói_tiếp nói_lại nói_đùa nói_nhỏ nói_vui nói_thẳng giải_thích giải_thích_thêm lý_giải lý_giải_thêm lí_giải bình_luận bình_luận_thêm nhận_xét khuyến_cáo khuyến_nghị khai khai_nhận
        kể kể_thêm kể_tiếp đáp đáp_lại đáp_lời bảo chia_sẻ chia_sẻ_thêm phát_biểu phát_biểu_thêm phát_biểu_khai_mạc phát_biểu_kết_luận phát_biểu_chỉ_đạo tâm_sự bộc_bạch trải_lòng giãi_bày thổ_lộ trút_bầu_tâm_sự than than_thở than_phiền phàn_nàn kêu kêu_ca phân_trần trần_tình thanh_minh biện_minh
        trình_bày phản_ánh nhớ_lại hồi_tưởng_lại thú_thật thú_nhận thú_thực tự_thú bổ_sung nói_chen kết_luận dẫn_chứng lập_luận thắc_mắc trấn_an cam_đoan đoan_chắc chỉ_rõ đoán phỏng_đoán
        loan_báo đưa_tin thông_tin thông_tin_thêm ước_tính phân_tích phân_tích_thêm nêu nêu_quan_điểm nêu_ý_kiến nêu_thực_tế nêu_vấn_đề đánh_giá ghi_rõ nêu_bật chốt_lại khẳng_khái tố tố_cáo cáo_buộc bị_cáo_buộc gợi_ý mách thề đe_dọa đe_doạ dọa doạ phản_biện phản_bác viện_dẫn tường_thuật thì_thầm lẩm_bẩm lên_tiếng có_ý_kiến ví_von ngỏ_lời nghi_ngờ
      `,
    },
    {
      group: 'speech',
      frames: 'quote that post',
      verbs: `
        viết ghi giải_trình hỏi hỏi_lại hỏi_thêm hỏi_ngược đặt_câu_hỏi đặt_vấn_đề chất_vấn đăng_tải hét hét_lên quát quát_lên thốt_lên thốt reo reo_lên la la_lên la_lớn hô hô_vang gào gào_lên nói_dứt_khoát buột_miệng
        phát_đi_tuyên_bố ra_tuyên_bố đưa_ra_tuyên_bố ra_thông_cáo phát_đi_thông_cáo phát_đi_thông_báo gửi_thông_điệp nhắn nhắn_nhủ nhắn_gửi gửi_gắm nhắn_tin để_lại_lời_nhắn có_ý_kiến_khác tự_nhủ tự_hỏi trách trách_móc đọc_to tóm_lại kết_lại
      `,
    },
    {
      group: 'speech',
      frames: 'quote',
      verbs: `
        cười mỉm_cười cười_nói bật_cười cười_buồn khóc bật_khóc nghẹn_ngào nghẹn_lời rưng_rưng xúc_động bức_xúc bày_tỏ_bức_xúc thở_dài thán_phục thở_phào hào_hứng hồ_hởi phấn_khởi ngậm_ngùi trầm_ngâm trầm_trồ gật_đầu lắc_đầu cắt_ngang ngắt_lời tiếp_lời tiếp đùa pha_trò
        chỉ_tay xuýt_xoa cảm_thán mỉa_mai giễu_cợt nổi_giận cáu gắt giục nài_nỉ năn_nỉ can khuyên_can đọc đăng đăng_trên
      `,
    },
    { group: 'speech', frames: 'that', verbs: 'cho thêm' },
    {
      group: 'request',
      frames: 'quote that clause post np',
      verbs:
        'đề_nghị yêu_cầu kêu_gọi kiến_nghị đề_xuất chỉ_đạo quán_triệt khuyên khuyên_nhủ nhắc nhắc_nhở hối_thúc thúc_giục ra_lệnh chỉ_thị dặn dặn_dò căn_dặn',
    },
    { group: 'intention', frames: 'quote that clause post', verbs: 'mời đòi' },
    { group: 'act', frames: 'quote that post', verbs: 'trả_lời phản_hồi công_bố báo_cáo' },
    { group: 'act', frames: 'quote that clause post', verbs: 'thông_báo' },
    {
      group: 'act',
      frames: 'quote that clause post',
      verbs: 'hứa cam_kết nhất_trí đồng_ý hẹn hứa_hẹn_sẽ tuyên_thệ đồng_tình tán_thành',
    },
    {
      group: 'act',
      frames: 'np that quote',
      verbs:
        'cảm_ơn cám_ơn lên_án chỉ_trích phản_đối ca_ngợi hoan_nghênh khen khen_ngợi đổ_lỗi đánh_giá_cao đánh_giá_rất_cao chia_sẻ_đánh_giá biểu_dương tuyên_dương bày_tỏ_lo_ngại bênh_vực',
    },
    {
      group: 'thought',
      frames: 'that clause quote post',
      verbs: 'tin tin_tưởng hy_vọng hi_vọng lo_ngại quan_ngại e_ngại lo_lắng kỳ_vọng kì_vọng mong mong_muốn nghĩ',
    },
    { group: 'evidence', frames: 'that clause np', verbs: 'cho_thấy chỉ_ra xác_định' },
    { group: 'attitude', frames: 'clause', verbs: 'gọi ví' },
  ],
  nounCues: [
    {
      group: 'speech',
      frames: 'that',
      nouns:
        'thông_tin_cho ý_kiến_cho luồng_ý_kiến_cho quan_điểm_cho tin_đồn_cho đồn_đoán_cho đồn_đoán tin_đồn tin thông_tin nghi_vấn cáo_buộc tuyên_bố quan_điểm ý_kiến nhận_định lời_đồn lập_luận cảnh_báo',
    },
  ],
  adjectiveCues: [],
  phrases: [
    { words: 'theo', source: 'follows', apart: true, except: RULES },
    {
      words: `theo_lời theo_lời_của theo_như theo_như_lời theo_nguồn_tin_của theo_nguồn_tin_từ theo_thông_tin_từ theo_thông_tin_của ${pairs('theo', pairs(SAYINGS, 'của'))}`,
      source: 'follows',
    },
    { words: 'dẫn_lời trích_lời dẫn_lại_lời trích_dẫn_lời', source: 'follows' },
    { words: pairs(SAYINGS, 'của'), source: 'follows', apart: true },
    { words: pairs('đó_là đây_là đó_cũng_là đây_cũng_là', pairs(SAYINGS, 'của')), source: 'follows', backward: true },
    { words: 'đối_với', source: 'opens' },
    { words: 'theo_đó', source: 'none', apart: true },
  ],
  contexts: [
    { word: 'cho', has: 'preposition finite', after: 'complementizer', keep: 'finite base' },
    { word: 'cho', has: 'preposition finite', keep: 'preposition' },
    { word: 'thêm', has: 'adverb finite', after: 'complementizer', keep: 'finite base' },
    { word: 'thêm', has: 'adverb finite', keep: 'adverb' },
    { word: 'tin', has: 'finite noun', after: 'complementizer', drop: 'noun' },
    { word: 'tin', has: 'finite noun', before: 'pronoun modal', notAfter: 'edge', drop: 'noun' },
    { word: 'tin', has: 'finite noun', drop: 'finite base' },
    { word: 'tổ_chức', has: 'finite noun', after: 'name', drop: 'finite base' },
    { word: 'từng', has: 'determiner modal', after: 'finite base modal auxiliary negation', keep: 'modal past' },
    { word: 'từng', has: 'determiner modal', keep: 'determiner' },
    { has: 'preposition finite', before: 'modal negation', notAfter: 'time', keep: 'finite base' },
    { has: 'preposition finite', notBefore: 'complementizer', keep: 'preposition' },
    { word: 'gọi ví', has: 'finite noun', before: 'determiner numeral preposition', keep: 'noun' },
    { word: 'gọi ví', has: 'finite noun', keep: 'finite base' },
    { word: 'ngày tháng tuần quý sáng chiều tối trưa đêm', has: 'noun time', after: 'numeral', keep: 'time' },
    { has: 'noun time', before: 'edge', keep: 'time' },
    { has: 'noun time', keep: 'noun' },
    { has: 'finite noun', before: 'numeral', before2: 'time', drop: 'noun' },
    { has: 'finite noun', before: 'determiner preposition numeral', drop: 'finite base' },
    {
      has: 'finite noun',
      previous: `phủ_nhận bác_bỏ bày_tỏ đưa_ra có nhận nhận_được tiếp_nhận đón_nhận gửi nghe xem đọc đáp_ứng thực_hiện ban_hành phát_đi ra nêu
        công_bố xác_nhận nhắc_lại xem_xét ghi_nhận gây chịu vượt vượt_qua là thành trở_thành không_có hết thiếu cần bất_chấp phản_đối
        ủng_hộ hoan_nghênh chia_sẻ trình_bày kèm mất tăng giảm làm tạo nhấn_mạnh khẳng_định lắng_nghe tổng_hợp thu_thập cung_cấp`,
      drop: 'finite base',
    },
    { has: 'finite noun', next: 'của', drop: 'finite base' },
    {
      word: 'báo_cáo thông_báo nghiên_cứu khảo_sát tuyên_bố kết_luận',
      has: 'finite noun',
      before: 'edge',
      next: 'này đó trên mới ngày do dài đi_kèm kèm_theo nói_trên nhanh riêng',
      drop: 'finite base',
    },
    {
      word: 'báo_cáo thông_báo nghiên_cứu khảo_sát tuyên_bố kết_luận thông_tin phân_tích',
      has: 'finite noun',
      before: 'edge',
      before2: 'edge',
      next: 'tại trước với về cho trong',
      drop: 'noun',
    },
    {
      word: 'báo_cáo thông_báo nghiên_cứu khảo_sát tuyên_bố kết_luận thông_tin phân_tích',
      has: 'finite noun',
      before: 'edge',
      before2: 'edge',
      drop: 'finite base',
    },
    { word: 'báo_cáo nghiên_cứu khảo_sát', has: 'finite noun', before: 'noun', after: 'edge', drop: 'finite base' },
    { has: 'finite noun', drop: 'noun' },
    { word: 'là', has: 'complementizer finite', before: 'finite base', keep: 'complementizer' },
    { word: 'là', has: 'complementizer finite', keep: 'finite' },
    { word: 'có_phải', has: 'complementizer', before: 'finite', keep: 'complementizer' },
  ],
  grammar: {
    bareClause: 'any',
    adjectivesFollow: true,
    headFirst: true,
    bareCues: true,
    ignoresDenials: true,
    nounsAreCapitalized: false,
    links: 'của tại ở',
    agents: 'bởi',
    comments: '',
    places: 'trong tại trên qua ở trước sau',
    addressees: 'với cho về cùng trước',
    expletives: '',
    commaEndsClause: false,
  },
  weights: { 'group intention': -1, 'floating-quote': 1.8, colon: 1.2, adverb: 1.2, 'noun-that': 2.2 },
  people: {
    titles: [
      { words: 'ông anh chú bác', fits: 'he' },
      { words: 'bà chị cô nữ', fits: 'she' },
    ],
    pronouns: [
      { words: 'ông ông_ấy ông_này ông_ta anh anh_ấy anh_ta', fits: 'he', number: 'one' },
      { words: 'bà bà_ấy bà_này bà_ta chị chị_ấy cô cô_ấy', fits: 'she', number: 'one' },
      { words: 'cụ bác em đồng_chí vị_này người_này', fits: 'he she', number: 'one' },
      { words: 'họ các_ông các_bà', fits: 'they', number: 'several' },
      { words: 'nó', fits: 'it', number: 'one' },
    ],
    relatives: '',
    impersonals: '',
    articles: [
      { words: 'một nhiều một_số vài', kind: 'indefinite' },
      { words: 'các những', kind: 'definite', fits: 'they' },
      { words: 'này ấy nói_trên vị', kind: 'demonstrative' },
    ],
    standIns: [
      { words: 'người_đàn_ông chàng_trai nam_thanh_niên cậu_bé', fits: 'he' },
      { words: 'người_phụ_nữ cô_gái cô_bé nữ_sinh', fits: 'she' },
      { words: 'công_ty hãng doanh_nghiệp tập_đoàn đơn_vị ngân_hàng nhà_máy tổ_chức cơ_quan', fits: 'it' },
    ],
    wider: [
      {
        words: 'nhà_lãnh_đạo',
        roles: ['president', 'prime minister', 'chancellor', 'chairman', 'general secretary'],
      },
      { words: 'nhà_ngoại_giao', roles: ['ambassador', 'foreign minister', 'deputy foreign minister'] },
      { words: 'nhà_cầm_quân chiến_lược_gia thuyền_trưởng', roles: ['coach'] },
      { words: 'nhà_lập_pháp', roles: ['lawmaker', 'senator'] },
    ],
    givenNameLast: true,
    sides: 'phía chính_phủ giới_chức bên',
    countries: {
      CN: 'trung_quốc bắc_kinh',
      RU: 'nga moscow moskva điện_kremlin',
      US: 'mỹ hoa_kỳ washington nhà_trắng',
      GB: 'anh vương_quốc_anh london',
      FR: 'pháp paris',
      DE: 'đức berlin',
      IT: 'ý italia rome',
      ES: 'tây_ban_nha madrid',
      PT: 'bồ_đào_nha',
      UA: 'ukraine kiev kyiv',
      PL: 'ba_lan',
      BY: 'belarus',
      TR: 'thổ_nhĩ_kỳ ankara',
      IR: 'iran tehran',
      IQ: 'iraq baghdad',
      IL: 'israel',
      PS: 'palestine',
      SY: 'syria damascus',
      LB: 'lebanon li_băng',
      SA: 'ả_rập_xê_út saudi_arabia',
      AE: 'uae',
      QA: 'qatar',
      EG: 'ai_cập',
      IN: 'ấn_độ new_delhi',
      PK: 'pakistan',
      AF: 'afghanistan kabul',
      JP: 'nhật_bản nhật tokyo',
      KR: 'hàn_quốc seoul',
      KP: 'triều_tiên bình_nhưỡng',
      TW: 'đài_loan đài_bắc',
      VN: 'việt_nam hà_nội',
      PH: 'philippines',
      ID: 'indonesia',
      MY: 'malaysia',
      SG: 'singapore',
      TH: 'thái_lan bangkok',
      KH: 'campuchia',
      LA: 'lào',
      MM: 'myanmar',
      AU: 'australia úc',
      NZ: 'new_zealand',
      CA: 'canada',
      MX: 'mexico',
      BR: 'brazil',
      AR: 'argentina',
      VE: 'venezuela',
      CU: 'cuba',
      ZA: 'nam_phi',
      NG: 'nigeria',
      ET: 'ethiopia',
      KE: 'kenya',
      DZ: 'algeria',
      MA: 'morocco ma_rốc',
      TN: 'tunisia',
      ML: 'mali',
      SN: 'senegal',
      BE: 'bỉ',
      NL: 'hà_lan',
      CH: 'thụy_sĩ',
      AT: 'áo',
      SE: 'thụy_điển',
      NO: 'na_uy',
      FI: 'phần_lan',
      DK: 'đan_mạch',
      GR: 'hy_lạp',
      HU: 'hungary',
      RS: 'serbia',
      KZ: 'kazakhstan',
      GE: 'gruzia georgia',
      AM: 'armenia',
      AZ: 'azerbaijan',
      IE: 'ireland',
      VA: 'vatican',
    },
    roles: {
      spokesperson: 'người_phát_ngôn phát_ngôn_viên',
      'foreign minister': 'bộ_trưởng_ngoại_giao ngoại_trưởng',
      'deputy foreign minister': 'thứ_trưởng_ngoại_giao',
      'defense minister': 'bộ_trưởng_quốc_phòng',
      'finance minister': 'bộ_trưởng_tài_chính',
      'interior minister': 'bộ_trưởng_nội_vụ',
      'health minister': 'bộ_trưởng_y_tế',
      'justice minister': 'bộ_trưởng_tư_pháp',
      'trade minister': 'bộ_trưởng_công_thương',
      minister: 'bộ_trưởng',
      'deputy minister': 'thứ_trưởng',
      'state councilor': 'ủy_viên_quốc_vụ',
      'prime minister': 'thủ_tướng',
      'deputy prime minister': 'phó_thủ_tướng',
      'first deputy prime minister': 'phó_thủ_tướng_thứ_nhất',
      president: 'tổng_thống chủ_tịch_nước nguyên_thủ',
      'vice president': 'phó_tổng_thống',
      chancellor: 'thủ_tướng',
      ambassador: 'đại_sứ',
      'secretary of state': 'ngoại_trưởng',
      'secretary general': 'tổng_thư_ký',
      'director general': 'tổng_giám_đốc',
      'general secretary': 'tổng_bí_thư',
      director: 'giám_đốc cục_trưởng vụ_trưởng',
      chairman: 'chủ_tịch',
      'chief executive': 'tổng_giám_đốc ceo',
      governor: 'thống_đốc',
      mayor: 'thị_trưởng',
      senator: 'thượng_nghị_sĩ',
      lawmaker: 'nghị_sĩ đại_biểu',
      'national assembly deputies': 'đại_biểu_quốc_hội',
      king: 'nhà_vua quốc_vương',
      queen: 'nữ_hoàng',
      pope: 'giáo_hoàng',
      general: 'tướng',
      lawyer: 'luật_sư',
      prosecutor: 'công_tố_viên',
      judge: 'thẩm_phán',
      coach: 'huấn_luyện_viên hlv',
      professor: 'giáo_sư',
      researcher: 'nhà_khoa_học nhà_nghiên_cứu',
      representative: 'đại_diện vị_đại_diện người_đại_diện lãnh_đạo',
      analyst: 'nhà_phân_tích chuyên_gia',
      adviser: 'cố_vấn',
      commissioner: 'ủy_viên',
      'police chief': 'giám_đốc_công_an',
    },
    empty: 'người ngày lúc của và các những nước cộng_hòa nhân_dân',
  },
};
