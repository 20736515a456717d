import { csvFile, csvLine } from '.';

describe('a table as CSV', () => {
  it.each([
    ['casa.it', 'casa.it'],
    ['Rossi, Mario', '"Rossi, Mario"'],
    ['detto "il Rosso"', '"detto ""il Rosso"""'],
    ['due\r\nrighe', '"due\r\nrighe"'],
    ['=1+1', "'=1+1"],
    ['=HYPERLINK("https://evil.example","x")', '"\'=HYPERLINK(""https://evil.example"",""x"")"'],
    ['+39 06', "'+39 06"],
    ['-1', "'-1"],
    ['@SUM(A1)', "'@SUM(A1)"],
    ['\t=1', "'\t=1"],
    ['', ''],
  ])('writes the cell %j as %j', (text, written) => {
    expect(csvLine([text])).toBe(`${written}\r\n`);
  });

  it('has its head first, behind the mark of UTF-8', () => {
    expect(csvFile(['Nome', 'Scadenza'], [['caffè.it', '2026-12-31']])).toBe(
      '\uFEFFNome,Scadenza\r\ncaffè.it,2026-12-31\r\n',
    );
  });
});
