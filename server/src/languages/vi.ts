import type { LanguagePack } from './pack';

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
    titleAbbreviations: 'ts ths gs pgs bs ks ls tp',
    abbreviations: 'v.v tr',
  },
  words: {
    determiner:
      'những các một mọi mỗi từng cái con bản cuộc sự việc lời lá bức nhiều vài số một_số hầu_hết đa_số toàn_bộ tất_cả',
    pronoun:
      'tôi ta chúng_tôi chúng_ta họ nó ông_ấy bà_ấy anh_ấy chị_ấy cô_ấy ông_ta bà_ta anh_ta cô_ta hắn y người_này ông_này bà_này',
    relative: 'người_mà điều_mà mà',
    complementizer: 'rằng là liệu vì_sao tại_sao như_thế_nào ra_sao',
    conjunction: 'và hoặc hay nhưng song đồng_thời cũng_như còn rồi',
    subordinator: 'khi nếu vì bởi_vì do tuy mặc_dù dù trong_khi sau_khi trước_khi để nhằm',
    preposition: 'của ở tại trong ngoài trên dưới từ đến với cho về bằng bởi cùng giữa qua sau trước vào theo_đó',
    adverb:
      'cũng còn vẫn lại luôn thường rất khá hơn nhất chỉ ngay mới thêm nữa trước_đó sau_đó tuy_nhiên ngoài_ra bên_cạnh_đó đặc_biệt theo_đó do_đó vì_vậy',
    negation: 'không chưa chẳng',
    modal: 'đã đang sẽ từng vừa sắp phải có_thể cần nên muốn_được',
    time: 'hôm_nay hôm_qua ngày_mai tuần_này tuần_trước tuần_qua cuối_tuần_qua tháng_trước năm_ngoái sáng chiều tối trưa thứ_hai thứ_ba thứ_tư thứ_năm thứ_sáu thứ_bảy chủ_nhật mới_đây gần_đây',
    numeral: 'một hai ba bốn năm sáu bảy tám chín mười trăm nghìn triệu tỷ',
    noun: 'người nước ông bà anh chị cô chú bác em việc khi_đó',
  },
  mixed: {},
  nouns: {
    person:
      'ông bà anh chị cô chú bác em thầy người_phát_ngôn phát_ngôn_viên bộ_trưởng thứ_trưởng thủ_tướng phó_thủ_tướng chủ_tịch phó_chủ_tịch tổng_thống phó_tổng_thống tổng_bí_thư giám_đốc tổng_giám_đốc phó_giám_đốc đại_sứ chuyên_gia nhà_phân_tích giáo_sư tiến_sĩ bác_sĩ luật_sư đại_biểu nghị_sĩ thượng_nghị_sĩ thống_đốc thị_trưởng phóng_viên nhà_báo tướng đại_tá thiếu_tướng trung_tướng thượng_tá trung_tá cục_trưởng vụ_trưởng trưởng_phòng người_dân nhân_chứng quan_chức lãnh_đạo nguyên_thủ đại_diện cử_tri học_sinh sinh_viên công_an ngoại_trưởng giới_chức cầu_thủ huấn_luyện_viên hlv',
    body: 'bộ chính_phủ quốc_hội ủy_ban hội_đồng công_ty tập_đoàn ngân_hàng tổ_chức cơ_quan đảng hiệp_hội liên_hợp_quốc đại_sứ_quán tòa_án cảnh_sát quân_đội báo hãng_tin hãng_thông_tấn điện_kremlin nhà_trắng lầu_năm_góc phía bắc_kinh moscow washington hà_nội',
    document: 'báo_cáo nghiên_cứu khảo_sát tuyên_bố thông_cáo văn_bản nghị_quyết thư số_liệu kết_quả',
    venue: 'họp_báo cuộc_họp hội_nghị phỏng_vấn tuyên_bố bài_phát_biểu thông_cáo buổi_họp điện_đàm hội_đàm thư',
    naming: 'gọi_là mang_tên có_tên cụm_từ từ bài_hát phim cuốn_sách bộ_phim chủ_đề khẩu_hiệu danh_hiệu',
  },
  endings: {},
  morphology: {
    forms: { base: 'finite base' },
    principalParts: [],
    nounForms: { base: 'noun' },
    paradigm: [{ of: '', cut: 0, forms: { base: '-' } }],
  },
  verbs:
    'là có được bị làm đi đến gặp thăm ký tổ_chức diễn_ra xảy_ra tăng giảm bắt_đầu kết_thúc tiếp_tục tham_gia tham_dự đạt nhận gửi đưa mua bán mở đóng xây_dựng phát_triển hợp_tác hỗ_trợ tấn_công bắt_giữ tử_vong thiệt_mạng bị_thương',
  alsoNouns:
    'tuyên_bố phát_biểu đề_nghị yêu_cầu đề_xuất thông_báo thông_tin đánh_giá nhận_định cảnh_báo cam_kết báo_cáo kêu_gọi hy_vọng kỳ_vọng bình_luận phân_tích dự_báo nghiên_cứu khuyến_cáo phản_hồi chia_sẻ giải_thích chỉ_trích cáo_buộc trả_lời quyết_định mong_muốn kết_luận lưu_ý',
  cues: [
    {
      group: 'speech',
      frames: 'quote that clause post np person',
      verbs: `
        nói cho_biết cho_hay cho_rằng khẳng_định nhấn_mạnh tuyên_bố phát_biểu thông_báo thông_tin chia_sẻ nhận_định đánh_giá
        giải_thích cảnh_báo lưu_ý chỉ_ra nêu nêu_rõ viết thừa_nhận phủ_nhận bác_bỏ xác_nhận tiết_lộ kể kể_lại trả_lời đáp đáp_lại
        phản_hồi tái_khẳng_định nhắc_lại nhắc_nhở nhắc quả_quyết bình_luận phân_tích dự_báo dự_đoán ước_tính công_bố báo_cáo
        tâm_sự thổ_lộ bộc_bạch thắc_mắc đặt_câu_hỏi gợi_ý khuyến_cáo khuyên cam_kết hứa cho_biết_thêm nói_thêm nói_rõ nói_rằng
        nói_tiếp bổ_sung kết_luận trình_bày giãi_bày phân_trần than_phiền phàn_nàn hỏi lý_giải cho_biết_rằng bày_tỏ
        đề_nghị yêu_cầu đề_xuất kêu_gọi kiến_nghị nói_với khẳng_khái lên_tiếng dẫn_chứng tố_cáo cáo_buộc thề dọa đe_dọa
        nhận_xét quán_triệt chỉ_đạo mô_tả hồi_tưởng nhớ_lại thú_nhận than_thở reo_lên hét quát thì_thầm tuyên_truyền đề_cập loan_báo đưa_tin
      `,
    },
    {
      group: 'act',
      frames: 'np that',
      verbs:
        'lên_án chỉ_trích phản_đối ca_ngợi hoan_nghênh chúc_mừng cảm_ơn xin_lỗi ủng_hộ chào_mừng khen_ngợi đổ_lỗi nói_về bày_tỏ gửi_lời',
    },
    {
      group: 'thought',
      frames: 'that clause np',
      verbs:
        'tin tin_rằng tin_tưởng hy_vọng lo_ngại quan_ngại kỳ_vọng mong mong_muốn nghĩ nghĩ_rằng hiểu biết_rằng coi xem',
    },
    { group: 'intention', frames: 'np', verbs: 'muốn quyết_định dự_định dự_kiến từ_chối đồng_ý sẵn_sàng' },
    { group: 'evidence', frames: 'that clause np', verbs: 'cho_thấy chứng_minh chỉ_rõ ghi_nhận' },
  ],
  nounCues: [],
  phrases: [{ words: 'theo theo_lời theo_như dẫn_lời dẫn', source: 'follows' }],
  contexts: [
    { has: 'finite noun', before: 'determiner preposition numeral', drop: 'finite base' },
    { has: 'finite noun', before: 'edge', after: 'preposition', drop: 'finite base' },
    { has: 'finite noun', drop: 'noun' },
    { word: 'là', has: 'complementizer finite', before: 'finite base', keep: 'complementizer' },
    { word: 'là', has: 'complementizer finite', keep: 'finite' },
  ],
  grammar: {
    bareClause: 'any',
    adjectivesFollow: true,
    nounsAreCapitalized: false,
    links: 'của tại ở',
    commaEndsClause: false,
  },
  people: { titles: [], pronouns: [], countries: {}, roles: [], empty: '' },
};
