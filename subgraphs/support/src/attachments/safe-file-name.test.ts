import { safeFileName } from './safe-file-name';

describe('the name of a file', () => {
  it.each([
    ['fattura.pdf', 'fattura.pdf'],
    ['  Città è più.pdf ', 'Città è più.pdf'],
    ['../../etc/passwd', 'passwd'],
    ['C:\\Users\\me\\foto.jpg', 'foto.jpg'],
    ['a<b>:"|?*.png', 'a_b______.png'],
    ['.htaccess', 'htaccess'],
    ['name. . .', 'name'],
    ['CON.txt', 'CON_.txt'],
    ['lpt1', 'lpt1_'],
    ['console.txt', 'console.txt'],
    [`${'é'.repeat(251)}.pdf`, `${'é'.repeat(251)}.pdf`],
  ])('%j is kept as %j', (sent, kept) => {
    expect(safeFileName('fileName', sent)).toBe(kept);
  });

  it.each([
    ['nothing', ''],
    ['a folder', 'folder/'],
    ['points', '...'],
    ['too long', 'x'.repeat(256)],
    ['two lines', 'a\r\nContent-Type: text/html'],
    ['a NUL', 'a.pdf\0.exe'],
    ['turned around', 'a\u202efdp.exe'],
  ])('is refused when it is %s, by its field', (_, sent) => {
    expect(() => safeFileName('fileName', sent)).toThrow(
      expect.objectContaining({ extensions: { code: 'BAD_USER_INPUT', field: 'fileName' } }),
    );
  });
});
