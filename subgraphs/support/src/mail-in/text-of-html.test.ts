import { processorTimeOf } from '../../../../test/harness/processor-time';
import { textOfHtml } from './text-of-html';

describe('a mail that is HTML alone', () => {
  it('is read as its text, line by line', () => {
    const html =
      '<html><head><title>x</title><style>p { color: red }</style></head><body><p>Buongiorno,</p><div>non va pi&ugrave;&#44; da <b>ieri</b>.<br>Grazie &amp; saluti</div><script>alert(1)</script></body></html>';
    expect(textOfHtml(html)).toBe('Buongiorno,\nnon va più, da ieri.\nGrazie & saluti');
  });

  it.each([
    [
      'Gmail',
      '<div dir="ltr">Fatto.</div><br><div class="gmail_quote"><div>Il giorno … ha scritto:</div></div>',
    ],
    ['Apple Mail', '<body>Fatto.<br><blockquote type="cite">Ha provato?</blockquote></body>'],
  ])('loses what it quotes, of %s', (_, html) => {
    expect(textOfHtml(html)).toBe('Fatto.');
  });

  it('keeps what is written as entities harmless: it is text, and nothing is read twice', () => {
    expect(textOfHtml('&lt;script&gt;&amp;lt; &#0; &#x110000; &unknown;')).toContain('<script>&lt;');
  });

  it.each([
    ['<style>'.repeat(100_000)],
    ['<'.repeat(500_000)],
    [`<div ${'class="'.repeat(70_000)}`],
    ['&nbsp;'.repeat(80_000)],
    ['<div '.repeat(100_000)],
  ])('is read in time when it is made to be slow', (html) => {
    expect(processorTimeOf(() => textOfHtml(html))).toBeLessThan(2_000);
  });
});
