import { describe, expect, test } from 'vitest';
import { detectLanguage, languageFor } from '../../../server/src/languages';

describe('the language of a text', () => {
  test.each([
    ['en', 'The harbour will stay closed until Friday, the mayor said, because the cranes have not been inspected.'],
    ['fr', 'Le port restera fermé jusqu’à vendredi, a déclaré le maire, car les grues n’ont pas été contrôlées.'],
    ['vi', 'Cảng sẽ đóng cửa đến thứ Sáu, thị trưởng cho biết, vì các cần cẩu chưa được kiểm tra.'],
    ['de', 'Der Hafen bleibt bis Freitag geschlossen, sagte der Bürgermeister, weil die Kräne nicht geprüft wurden.'],
    ['und', 'El puerto permanecerá cerrado hasta el viernes, dijo el alcalde, porque las grúas no han sido revisadas.'],
    ['und', 'Порт будет закрыт до пятницы, заявил мэр, потому что краны не были проверены.'],
  ])('is %s: %s', (tag, text) => {
    expect(detectLanguage(text)).toBe(tag);
  });

  test.each([
    ['en', '“We will win,” she said.'],
    ['en', 'He said that it was over.'],
    ['fr', '« C’est fini », a-t-elle dit.'],
    ['fr', 'Selon lui, le pont est sûr.'],
    ['vi', 'Ông nói rằng cầu an toàn.'],
    ['de', '„Es ist vorbei“, sagte er.'],
    ['und', '«Se acabó», dijo ella.'],
    ['und', '12:30'],
    ['und', ''],
  ])('shows in few words: %s: %s', (tag, text) => {
    expect(detectLanguage(text)).toBe(tag);
  });

  test.each([
    'Ông nói rằng cầu an toàn.',
    'Cảng sẽ đóng cửa đến thứ Sáu, thị trưởng cho biết, vì các cần cẩu chưa được kiểm tra.',
  ])('does not hang on how letters are composed: %s', (text) => {
    expect(detectLanguage(text.normalize('NFD'))).toBe('vi');
  });
});

describe('the pack of a tag', () => {
  test.each([
    ['fr-CA', 'fr'],
    ['EN', 'en'],
    ['vi_VN', 'vi'],
    ['tlh', 'und'],
  ])('%s has %s', (tag, pack) => {
    expect(languageFor(tag).tag).toBe(pack);
  });
});
