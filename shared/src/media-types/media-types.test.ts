import { deflateSync, inflateSync } from 'node:zlib';
import { JPEG, jpegSegment, PDF, PNG, pngChunk, tiffWith, ZIP_END } from '../../../test/harness/pictures';
import { orientationIn } from './exif-orientation';
import { mediaTypeOf, nameFor, withoutMetadata } from './index';

const text = (content: string) => Buffer.from(content);

describe('what a file is', () => {
  it.each([
    ['a PDF', PDF, 'application/pdf'],
    ['a JPEG', JPEG, 'image/jpeg'],
    ['a PNG', PNG, 'image/png'],
    ['a text', text('Città: è tutto.\r\n\tFine'), 'text/plain'],
    ['a log in one byte per character', Buffer.from('perch\xe9 no', 'latin1'), 'text/plain'],
    ['a page, which is a text and named so', text('<html><script>'), 'text/plain'],
    ['an archive', Buffer.from('PK\x03\x04\0\0'), null],
    ['a program', Buffer.from('MZ\x90\0'), null],
    ['a program of Unix', Buffer.from('\x7fELF'), null],
    ['a GIF', Buffer.from('GIF89a\x01\0\x01\0'), null],
    ['nothing', Buffer.alloc(0), null],
    ['a text with a NUL', text('a\0b'), null],
    ['a PDF behind something else', Buffer.concat([text('\0'), PDF]), null],
  ])('%s', (_, bytes, expected) => {
    expect(mediaTypeOf(bytes)).toBe(expected);
  });

  it.each([
    ['a PDF', PDF],
    ['a JPEG', JPEG],
    ['a PNG', PNG],
    ['a text', text('Ciao')],
  ])('is nothing that is taken when %s is an archive as well', (_, bytes) => {
    expect(mediaTypeOf(Buffer.concat([bytes, ZIP_END]))).toBeNull();
    expect(mediaTypeOf(Buffer.concat([bytes, ZIP_END, text('behind the end')]))).toBeNull();
  });

  it('is what its name says', () => {
    expect(nameFor('Scansione.PDF', 'application/pdf')).toBe('Scansione.PDF');
    expect(nameFor('foto.jpeg', 'image/jpeg')).toBe('foto.jpeg');
    expect(nameFor('page.html', 'text/plain')).toBe('page.html.txt');
    expect(nameFor('foto.pdf', 'image/png')).toBe('foto.pdf.png');
  });
});

describe('a JPEG', () => {
  const place = jpegSegment(
    0xe1,
    Buffer.concat([text('Exif\0\0'), tiffWith({ orientation: 6, text: 'N 45.4642' })]),
  );
  const scan = JPEG.subarray(JPEG.indexOf(Buffer.from([0xff, 0xda])));
  const after = (...segments: Buffer[]) =>
    Buffer.concat([JPEG.subarray(0, 2), ...segments, JPEG.subarray(2)]);
  const cleaned = (bytes: Buffer) => withoutMetadata(bytes, 'image/jpeg') ?? Buffer.alloc(0);

  it('without metadata stays as it is', () => {
    expect(cleaned(JPEG).equals(JPEG)).toBe(true);
  });

  it('loses place, texts and previews, and keeps its picture bit for bit', () => {
    const xmp = jpegSegment(0xe1, text('http://ns.adobe.com/xap/1.0/\0<creator>Mario</creator>'));
    const iptc = jpegSegment(0xed, text('Photoshop 3.0\0Milano'));
    const comment = jpegSegment(0xfe, text('of my house'));
    const preview = jpegSegment(0xe0, text('JFXX\0\x10preview'));
    const bytes = cleaned(after(place, xmp, iptc, comment, preview));
    for (const word of ['45.4642', 'Mario', 'Milano', 'house', 'preview'])
      expect(bytes.includes(word)).toBe(false);
    expect(bytes.subarray(-scan.length).equals(scan)).toBe(true);
  });

  it('is turned as before', () => {
    const bytes = cleaned(after(place));
    const at = bytes.indexOf('Exif\0\0');
    expect(orientationIn(bytes.subarray(at + 6))).toBe(6);
    const upright = jpegSegment(
      0xe1,
      Buffer.concat([text('Exif\0\0'), tiffWith({ orientation: 1, text: '' })]),
    );
    expect(cleaned(after(upright)).equals(JPEG)).toBe(true);
  });

  it('keeps how its colours are meant', () => {
    const profile = jpegSegment(0xe2, text('ICC_PROFILE\0\x01\x01colours'));
    const pictures = jpegSegment(0xe2, text('MPF\0other pictures'));
    const bytes = cleaned(after(profile, pictures));
    expect(bytes.includes('colours')).toBe(true);
    expect(bytes.includes('other pictures')).toBe(false);
  });

  it('loses what stands behind its end', () => {
    expect(cleaned(Buffer.concat([JPEG, text('<script>alert(1)</script>')])).equals(JPEG)).toBe(true);
  });

  it.each([
    ['is cut off', JPEG.subarray(0, JPEG.length - 2)],
    ['is cut off in a table', JPEG.subarray(0, 40)],
    ['has a segment that is longer than the file', after(Buffer.from([0xff, 0xe1, 0xff, 0xff]))],
    ['has a segment without a length', after(Buffer.from([0xff, 0xe1, 0, 0]))],
    ['shows nothing', Buffer.from([0xff, 0xd8, 0xff, 0xd9])],
    ['is only a beginning', Buffer.from([0xff, 0xd8, 0xff])],
  ])('is damaged when it %s', (_, bytes) => {
    expect(withoutMetadata(bytes, 'image/jpeg')).toBeNull();
  });

  it('never makes more of any bytes than a refusal', () => {
    for (let at = 0; at < JPEG.length; at++) {
      const bytes = Buffer.from(JPEG);
      bytes[at] = 0xff;
      expect(() => withoutMetadata(bytes, 'image/jpeg')).not.toThrow();
    }
  });
});

describe('a PNG', () => {
  const behindHeader = 8 + 25;
  const withChunks = (...chunks: Buffer[]) =>
    Buffer.concat([PNG.subarray(0, behindHeader), ...chunks, PNG.subarray(behindHeader)]);
  const cleaned = (bytes: Buffer) => withoutMetadata(bytes, 'image/png') ?? Buffer.alloc(0);

  it('loses texts, times and what nobody knows, and keeps its picture bit for bit', () => {
    const bytes = withChunks(
      ...[pngChunk('tEXt', text('Author\0Mario')), pngChunk('iTXt', text('XML:com.adobe.xmp\0place'))],
      ...[
        pngChunk('zTXt', deflateSync('x')),
        pngChunk('tIME', Buffer.alloc(7)),
        pngChunk('teSt', text('hidden')),
      ],
    );
    expect(cleaned(bytes).equals(PNG)).toBe(true);
  });

  it('is turned as before, with nothing else of its Exif', () => {
    const bytes = cleaned(withChunks(pngChunk('eXIf', tiffWith({ orientation: 8, text: 'N 45.4642' }))));
    const at = bytes.indexOf('eXIf');
    expect(orientationIn(bytes.subarray(at + 4))).toBe(8);
    expect(bytes.includes('45.4642')).toBe(false);
  });

  it('loses what stands behind its end, and keeps what can be seen', () => {
    const bytes = cleaned(Buffer.concat([PNG, text('%PDF-1.7')]));
    expect(bytes.equals(PNG)).toBe(true);
    const at = bytes.indexOf('IDAT');
    expect(inflateSync(bytes.subarray(at + 4, at + 4 + bytes.readUInt32BE(at - 4))).length).toBeGreaterThan(
      0,
    );
  });

  it.each([
    ['is cut off', PNG.subarray(0, PNG.length - 5)],
    ['has no end', PNG.subarray(0, PNG.length - 12)],
    ['does not begin with its header', Buffer.concat([PNG.subarray(0, 8), PNG.subarray(behindHeader)])],
    [
      'has a part that is longer than the file',
      withChunks(Buffer.from([0xff, 0xff, 0xff, 0xff]), text('tEXt')),
    ],
  ])('is damaged when it %s', (_, bytes) => {
    expect(withoutMetadata(bytes, 'image/png')).toBeNull();
  });
});
