import { describe, expect, it } from 'vitest';
import { attributionsIn } from './kit';

const found = (text: string): readonly string[] => attributionsIn(text, 'vi');

describe('Vietnamese verbs before their content', () => {
  it.each([
    ['rằng', 'Bà Hạnh nói rằng giá gạo sẽ giảm.', 'Bà Hạnh | nói | rằng giá gạo sẽ giảm'],
    ['nothing between', 'Bà Hạnh cho biết giá gạo sẽ giảm.', 'Bà Hạnh | cho biết | giá gạo sẽ giảm'],
    ['a comma', 'Bà Hạnh cho hay, giá gạo sẽ giảm.', 'Bà Hạnh | cho hay | giá gạo sẽ giảm'],
    ['a colon and marks', 'Bà Hạnh khẳng định: “Giá gạo sẽ giảm.”', 'Bà Hạnh | khẳng định | “Giá gạo sẽ giảm.”'],
    ['marks', 'Bà Hạnh hứa “sẽ không tăng giá gạo”.', 'Bà Hạnh | hứa | “sẽ không tăng giá gạo”'],
    ['cho rằng', 'Nhiều nông dân cho rằng giá quá thấp.', 'Nhiều nông dân | cho | rằng giá quá thấp'],
    ['cho là', 'Bà Hạnh cho là giá quá thấp.', 'Bà Hạnh | cho | là giá quá thấp'],
    ['rằng and a comma', 'Bà Hạnh cho rằng, giá quá thấp.', 'Bà Hạnh | cho | rằng, giá quá thấp'],
    ['somebody who is told', 'Cô nói với tôi rằng em sẽ quay lại.', 'Cô | nói | rằng em sẽ quay lại'],
    ['words before a colon', 'Ông Tấn viết trên trang cá nhân: “Tôi xin nghỉ”.', 'Ông Tấn | viết | “Tôi xin nghỉ”'],
    ['a verb without a subject', 'Anh Tú tiết lộ đã bán căn nhà.', 'Anh Tú | tiết lộ | đã bán căn nhà'],
    ['a place and a colon', 'Ông Tấn thông tin tại họp báo: Cầu đã xong.', 'Ông Tấn | thông tin | Cầu đã xong'],
    ['a comma behind marks', 'Ông Tấn nói: “Tôi mệt”, rồi ra về.', 'Ông Tấn | nói | “Tôi mệt”'],
    [
      'somebody whose deed no list knows',
      'Tòa cáo buộc bà này tàng trữ pháo nổ.',
      'Tòa | cáo buộc | bà này tàng trữ pháo nổ',
    ],
    ['a denied clause', 'Ông Tấn cam kết không sa thải ai.', 'Ông Tấn | cam kết | không sa thải ai'],
    [
      'a preposition that belongs to the content',
      'Bà Hạnh cho biết từ đầu năm cửa hàng đã lỗ.',
      'Bà Hạnh | cho biết | từ đầu năm cửa hàng đã lỗ',
    ],
    [
      'a noun phrase',
      'Chuyên gia cảnh báo nguy cơ lở đất ở miền núi.',
      'Chuyên gia | cảnh báo | nguy cơ lở đất ở miền núi',
    ],
    ['a request', 'Tỉnh đề nghị người dân ở lại trong nhà.', 'Tỉnh | đề nghị | người dân ở lại trong nhà'],
    ['a denial', 'Công ty phủ nhận việc xả thải ra sông.', 'Công ty | phủ nhận | việc xả thải ra sông'],
    ['praise', 'Bộ trưởng đánh giá cao nỗ lực của tỉnh.', 'Bộ trưởng | đánh giá cao | nỗ lực của tỉnh'],
    ['a feeling', 'Ông Tấn bày tỏ mong muốn sớm về nước.', 'Ông Tấn | bày tỏ | mong muốn sớm về nước'],
    ['a name for a thing', 'Báo giới gọi đây là “vụ án thế kỷ”.', 'Báo giới | gọi | đây là “vụ án thế kỷ”'],
    ['a name for somebody', 'Ông Tấn gọi bà Hạnh là “kẻ nói dối”.', 'Ông Tấn | gọi | bà Hạnh là “kẻ nói dối”'],
    ['a comparison', 'Ông Tấn ví dòng sông như “một bà mẹ già”.', 'Ông Tấn | ví | dòng sông như “một bà mẹ già”'],
    [
      'a recommendation',
      'Nhóm bác sĩ khuyến nghị ai cũng nên ngủ sớm.',
      'Nhóm bác sĩ | khuyến nghị | ai cũng nên ngủ sớm',
    ],
    [
      'a statement that is given out',
      'Hãng đưa ra tuyên bố rằng xe vẫn an toàn.',
      'Hãng | đưa ra tuyên bố | rằng xe vẫn an toàn',
    ],
  ])('take %s', (_, text, expected) => {
    expect(found(text)).toEqual([expected]);
  });

  it.each(['đã', 'cũng', 'vẫn', 'từng', 'đã nhiều lần', 'cũng đồng thời'])('do not take “%s” into the cue', (word) => {
    expect(found(`Bà Hạnh ${word} khẳng định giá gạo sẽ giảm.`)).toEqual(['Bà Hạnh | khẳng định | giá gạo sẽ giảm']);
  });
});

describe('Vietnamese verbs behind or inside their content', () => {
  it.each([
    ['behind a quotation', '“Giá gạo sẽ giảm”, bà Hạnh nói.', 'bà Hạnh | nói | “Giá gạo sẽ giảm”'],
    ['behind a quotation with a hyphen', '"Giá gạo sẽ giảm" - bà Hạnh nói.', 'bà Hạnh | nói | "Giá gạo sẽ giảm"'],
    ['behind a clause', 'Giá gạo sẽ giảm, bà Hạnh khẳng định.', 'bà Hạnh | khẳng định | Giá gạo sẽ giảm'],
    [
      'behind a quotation, with a role',
      '“Giá gạo sẽ giảm”, TS Võ Tấn, chuyên gia nông nghiệp, dự báo.',
      'TS Võ Tấn, chuyên gia nông nghiệp | dự báo | “Giá gạo sẽ giảm”',
    ],
    [
      'inside a quotation',
      '“Giá gạo”, bà Hạnh nói, “sẽ còn giảm nữa”.',
      'bà Hạnh | nói | “Giá gạo” … “sẽ còn giảm nữa”',
    ],
    ['before when it was said', '“Tôi mệt”, anh Tú nói trong buổi họp báo.', 'anh Tú | nói | “Tôi mệt”'],
    ['as a gesture', '“Tôi mệt lắm”, chị Hoa nghẹn ngào.', 'chị Hoa | nghẹn ngào | “Tôi mệt lắm”'],
    ['as a worry', '“Mưa nữa là mất trắng”, ông Tấn lo lắng.', 'ông Tấn | lo lắng | “Mưa nữa là mất trắng”'],
    ['behind a question', '“Bao giờ xong?” Bà Hạnh hỏi.', 'Bà Hạnh | hỏi | “Bao giờ xong?”'],
    ['behind a turn of a dialogue', '– Bao giờ xong? – bà Hạnh hỏi.', 'bà Hạnh | hỏi | Bao giờ xong?'],
  ])('stand %s', (_, text, expected) => {
    expect(found(text)).toEqual([expected]);
  });

  it('close a quotation that began in the paragraph before', () => {
    expect(found('“Tôi đã đi nhiều nơi.\n\n“Tôi sẽ về”, anh Tú nói.')).toEqual([
      'anh Tú | nói | “Tôi đã đi nhiều nơi. … “Tôi sẽ về”',
    ]);
  });

  it('go on with the quotation in the next sentence', () => {
    expect(found('“Tôi sẽ về”, anh Tú nói. “Nhưng chưa phải lúc này”.')).toEqual([
      'anh Tú | nói | “Tôi sẽ về” … “Nhưng chưa phải lúc này”',
    ]);
  });
});

describe('Vietnamese phrases', () => {
  it.each([
    ['theo', 'Theo ông Tấn, giá gạo sẽ giảm.', 'ông Tấn | Theo | giá gạo sẽ giảm'],
    ['theo and a body', 'Theo Bộ Y tế, dịch đã được khống chế.', 'Bộ Y tế | Theo | dịch đã được khống chế'],
    ['theo and a document', 'Theo báo cáo của sở, nước sông đã rút.', 'báo cáo của sở | Theo | nước sông đã rút'],
    [
      'theo and a role between commas',
      'Theo bà Hạnh, giám đốc trung tâm, nước sông đã rút.',
      'bà Hạnh, giám đốc trung tâm | Theo | nước sông đã rút',
    ],
    ['theo inside', 'Giá gạo, theo ông Tấn, sẽ giảm.', 'ông Tấn | theo | Giá gạo … sẽ giảm'],
    ['theo behind', 'Giá gạo sẽ giảm, theo ông Tấn.', 'ông Tấn | theo | Giá gạo sẽ giảm'],
    ['theo without a comma', 'Theo ông Tấn thì giá gạo sẽ giảm.', 'ông Tấn | Theo | giá gạo sẽ giảm'],
    ['theo lời', 'Theo lời bà Hạnh, nước lên rất nhanh.', 'bà Hạnh | Theo lời | nước lên rất nhanh'],
    [
      'theo nhận định của',
      'Theo nhận định của giới phân tích, lãi suất sẽ tăng.',
      'giới phân tích | Theo nhận định của | lãi suất sẽ tăng',
    ],
    ['quan điểm của', 'Quan điểm của bà Hạnh là phải dừng dự án.', 'bà Hạnh | Quan điểm của | là phải dừng dự án'],
    ['đối với', 'Đối với ông Tấn, đó là một thất bại lớn.', 'ông Tấn | Đối với | đó là một thất bại lớn'],
    [
      'trích lời',
      'Tờ báo trích lời ông Tấn: “Chúng tôi đã cảnh báo từ trước”.',
      'ông Tấn | trích lời | “Chúng tôi đã cảnh báo từ trước”',
    ],
    ['dẫn lời before a verb', 'AFP dẫn lời ông Tấn cho biết giá gạo sẽ giảm.', 'ông Tấn | cho biết | giá gạo sẽ giảm'],
    [
      'đó là … của behind a sentence',
      'Giá gạo sẽ giảm. Đó là nhận định của ông Tấn tại hội thảo.',
      'ông Tấn | Đó là nhận định của | Giá gạo sẽ giảm',
    ],
    [
      'đó là … của behind a title',
      'Giá gạo sẽ giảm\n\nĐó là nhận định của ông Tấn tại hội thảo.',
      'ông Tấn | Đó là nhận định của | Giá gạo sẽ giảm',
    ],
    [
      'đó là … của behind a comma',
      '“Giá gạo sẽ giảm”, đó là nhận định của ông Tấn.',
      'ông Tấn | đó là nhận định của | “Giá gạo sẽ giảm”',
    ],
    ['thông tin cho rằng', 'Có thông tin cho rằng cầu sẽ đóng.', '- | thông tin cho | rằng cầu sẽ đóng'],
  ])('with %s attribute', (_, text, expected) => {
    expect(found(text)).toEqual([expected]);
  });

  it('of a document before it attribute without a source', () => {
    expect(found('Tỉnh vừa ban hành công văn. Theo đó, học sinh sẽ nghỉ hai ngày.')).toEqual([
      '- | Theo đó | học sinh sẽ nghỉ hai ngày',
    ]);
  });
});

describe('colons in Vietnamese', () => {
  it.each([
    ['a name', 'Bà Hạnh: Giá gạo sẽ giảm', 'Bà Hạnh | : | Giá gạo sẽ giảm'],
    ['a name and marks', 'HLV Võ Tấn: “Tôi muốn ở lại”', 'HLV Võ Tấn | : | “Tôi muốn ở lại”'],
    ['a ministry', 'Bộ Công an: Xử lý nghiêm tin giả', 'Bộ Công an | : | Xử lý nghiêm tin giả'],
    ['a role', 'Thủ tướng: Phải xong trong năm nay', 'Thủ tướng | : | Phải xong trong năm nay'],
    [
      'somebody in a mood',
      'Vợ anh, chị Mai, thì lạc quan hơn: “Còn sức là còn làm”.',
      'Vợ anh, chị Mai | : | “Còn sức là còn làm”',
    ],
    [
      'who answers the press',
      'Ông Tấn trả lời phỏng vấn báo chí về chuyến thăm: “Tôi rất hài lòng”.',
      'Ông Tấn | trả lời phỏng vấn | “Tôi rất hài lòng”',
    ],
    [
      'the name before an answer',
      'Ông Tấn: Chúng tôi đang làm. Mặt bằng đã xong.',
      'Ông Tấn | : | Chúng tôi đang làm. Mặt bằng đã xong.',
    ],
  ])('attribute behind %s', (_, text, expected) => {
    expect(found(text)).toEqual([expected]);
  });

  it.each(['Giá vàng hôm nay: Tăng mạnh phiên thứ ba', 'Cầu Rạch Miễu: Thông xe vào tháng 9'])(
    'attribute nothing behind a topic: %s',
    (text) => {
      expect(found(text)).toEqual([]);
    },
  );
});

describe('Vietnamese openings', () => {
  it.each([
    ['a place', 'Tại họp báo chiều 5/7, ông Tấn cho biết cầu đã xong.'],
    ['a speech', 'Phát biểu tại lễ khánh thành, ông Tấn cho biết cầu đã xong.'],
    ['an answer', 'Trả lời câu hỏi của phóng viên về tiến độ, ông Tấn cho biết cầu đã xong.'],
    ['a date', 'Ngày 20/5, ông Tấn cho biết cầu đã xong.'],
    ['a time', 'Sáng nay, ông Tấn cho biết cầu đã xong.'],
    ['a document', 'Trong thông cáo phát đi hôm qua, ông Tấn cho biết cầu đã xong.'],
    ['an adverb', 'Tuy nhiên, ông Tấn cho biết cầu đã xong.'],
    ['a question that was asked', 'Khi được hỏi về tiến độ, ông Tấn cho biết cầu đã xong.'],
  ])('with %s belong to no content', (_, text) => {
    expect(found(text)).toEqual(['ông Tấn | cho biết | cầu đã xong']);
  });

  it('with a cue have its subject behind them', () => {
    expect(found('Khẳng định cầu an toàn, ông Tấn đề nghị người dân yên tâm.')).toEqual([
      'ông Tấn | Khẳng định | cầu an toàn',
      'ông Tấn | đề nghị | người dân yên tâm',
    ]);
  });
});

describe('Vietnamese sources', () => {
  it.each([
    ['with a long title', 'Thứ trưởng Bộ Ngoại giao Việt Nam Võ Tấn'],
    ['with a time behind', 'Bộ trưởng Võ Tấn hôm 3/5', 'Bộ trưởng Võ Tấn'],
    ['with a role between commas', 'Ông Võ Tấn, giám đốc trung tâm,', 'Ông Võ Tấn, giám đốc trung tâm'],
    ['with a role between dashes', 'Ông Tấn - giám đốc trung tâm -', 'Ông Tấn - giám đốc trung tâm'],
    ['with a clause between commas', 'Ông Tấn, người từng làm ở đó,', 'Ông Tấn, người từng làm ở đó'],
    ['with brackets', 'Bà Hạnh (54 tuổi, ngụ quận 3)'],
    ['who stay unnamed', 'Một quan chức xin giấu tên'],
    ['that are described', 'Vị này'],
    ['that are a pronoun', 'Họ'],
    ['that are a body', 'Sở Giáo dục và Đào tạo'],
    ['that are a document', 'Báo cáo của ngân hàng'],
    ['whose name has the syllable of a verb', 'Bộ Ngoại giao'],
    ['that are a study with where it stands', 'Nghiên cứu công bố trên tạp chí Sao Mai'],
    ['that are a document with its date', 'Thông báo ngày 3/5 của tỉnh'],
    ['that belong to somebody', 'Nguồn tin của chúng tôi tại ngân hàng'],
    ['with an adverb behind', 'Bà Hạnh thì', 'Bà Hạnh'],
    ['with “không” in their name', 'Cục Hàng không'],
  ])('%s: %s', (_, source, expected = source) => {
    expect(found(`${source} cho biết giá sẽ giảm.`)).toEqual([`${expected} | cho biết | giá sẽ giảm`]);
  });

  it('are shared by the verbs that follow', () => {
    expect(
      found('Ông Tấn khẳng định tỉnh ủng hộ dự án, nhấn mạnh vai trò của người dân; đồng thời đề nghị sở báo cáo.'),
    ).toEqual([
      'Ông Tấn | khẳng định | tỉnh ủng hộ dự án',
      'Ông Tấn | nhấn mạnh | vai trò của người dân',
      'Ông Tấn | đề nghị | sở báo cáo',
    ]);
  });

  it('are shared by “gọi đây là” and “thêm rằng”', () => {
    expect(found('Ông Tấn nói giá sẽ giảm, gọi đây là tin vui, thêm rằng tỉnh sẽ hỗ trợ.')).toEqual([
      'Ông Tấn | nói | giá sẽ giảm',
      'Ông Tấn | gọi | đây là tin vui',
      'Ông Tấn | thêm | rằng tỉnh sẽ hỗ trợ',
    ]);
  });

  it('of a passive stand behind “được”', () => {
    expect(found('Bộ phim được giới phê bình đánh giá là “khác lạ”.')).toEqual([
      'giới phê bình | đánh giá | là “khác lạ”',
    ]);
  });

  it('are not who is accused', () => {
    expect(found('Ông Tấn bị cáo buộc nhận hối lộ hơn 10 tỷ đồng.')).toEqual([
      '- | bị cáo buộc | nhận hối lộ hơn 10 tỷ đồng',
    ]);
  });

  it('are the nearer of two persons', () => {
    expect(found('Tôi nghe bà Hạnh nói chợ sẽ dời đi.')).toEqual(['bà Hạnh | nói | chợ sẽ dời đi']);
  });
});

describe('where a Vietnamese content ends', () => {
  it('is not a verb of saying in what is asked for', () => {
    expect(found('Chủ tịch tỉnh yêu cầu các sở khẩn trương rà soát, báo cáo kết quả trước ngày 15.')).toEqual([
      'Chủ tịch tỉnh | yêu cầu | các sở khẩn trương rà soát, báo cáo kết quả trước ngày 15',
    ]);
  });

  it('is not a semicolon in a list of what is asked for', () => {
    expect(found('Tỉnh ủy yêu cầu các xã rà soát hộ nghèo; đẩy mạnh tuyên truyền; báo cáo trong tháng.')).toEqual([
      'Tỉnh ủy | yêu cầu | các xã rà soát hộ nghèo; đẩy mạnh tuyên truyền; báo cáo trong tháng',
    ]);
  });

  it('is where somebody else begins to speak', () => {
    expect(found('Ông Tấn cho biết chợ sẽ dời đi, còn bà Hạnh khẳng định chợ vẫn ở lại.')).toEqual([
      'Ông Tấn | cho biết | chợ sẽ dời đi',
      'bà Hạnh | khẳng định | chợ vẫn ở lại',
    ]);
  });
});

describe('what is not said in Vietnamese', () => {
  it.each([
    ['speech that is denied', 'Ông Tấn không nói rằng giá sẽ giảm.'],
    ['speech that has not happened', 'Công ty chưa cho biết giá sẽ giảm hay không.'],
    ['speech that is refused', 'Cầu thủ này từ chối bình luận về hợp đồng.'],
    ['nobody’s speech', 'Không ai khẳng định giá sẽ giảm.'],
    ['what would be said', 'Nếu ông Tấn nói rằng giá giảm thì dân sẽ mừng.'],
    ['a topic', 'Hai bên nói về giá gạo.'],
    ['a rule', 'Theo quy định, hồ sơ được nộp trước ngày 5.'],
    ['a plan', 'Theo kế hoạch, cầu sẽ thông xe vào tháng 9.'],
    ['a direction', 'Bão di chuyển theo hướng tây bắc.'],
    ['a verb of following', 'Cảnh sát theo dõi nhóm này từ lâu.'],
    ['“nói chung”', 'Nói chung, giá gạo năm nay ổn định.'],
    ['“được cho là” without an agent', 'Chiếc xe được cho là đã bị đánh cắp.'],
    ['“được coi là” without an agent', 'Ông được coi là “vua nhạc sến”.'],
    ['a title', 'Bộ phim “Mưa cuối mùa” thu hơn 100 tỷ đồng.'],
    ['shared goods', 'Hai hộ chia sẻ chung một giếng nước.'],
    ['a telephone call', 'Chị Hoa gọi điện cho mẹ lúc nửa đêm.'],
    ['a wallet', 'Anh Tú đánh rơi chiếc ví có nhiều giấy tờ.'],
    ['thanks of an interviewer', 'Xin cảm ơn ông!'],
    ['an answer to the press', 'Ông Tấn trả lời phỏng vấn báo chí.'],
  ])('%s', (_, text) => {
    expect(found(text)).toEqual([]);
  });
});

describe('the letters of Vietnamese', () => {
  it('may be decomposed', () => {
    const text = 'Bà Hạnh cũng khẳng định giá gạo sẽ giảm.'.normalize('NFD');
    expect(found(text)).toEqual(['Bà Hạnh | khẳng định | giá gạo sẽ giảm'.normalize('NFD')]);
  });

  it('may be capitals', () => {
    expect(found('BÀ HẠNH CHO BIẾT GIÁ GẠO SẼ GIẢM.')).toEqual(['BÀ HẠNH | CHO BIẾT | GIÁ GẠO SẼ GIẢM']);
  });
});
