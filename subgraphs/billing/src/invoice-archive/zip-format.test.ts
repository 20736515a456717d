import fc from 'fast-check';
import { unzipSync } from 'fflate';
import { zipEnd, zipped } from './zip-format';

const date = new Date('2026-11-27T00:00:00Z');

function archiveOf(files: Readonly<Record<string, Buffer>>): Buffer {
  const parts: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const [name, bytes] of Object.entries(files)) {
    const file = zipped({ name, bytes, date }, offset);
    parts.push(file.bytes);
    directory.push(file.directory);
    offset += file.bytes.length;
  }
  return Buffer.concat([...parts, zipEnd(Buffer.concat(directory), directory.length, offset)]);
}

describe('an archive', () => {
  it('gives back what was put in, by a library that is not ours', () => {
    const name = fc.stringMatching(/^[a-zA-Z0-9è-]{1,20}\.xml$/);
    const bytes = fc.uint8Array({ maxLength: 2_000 });
    fc.assert(
      fc.property(fc.array(fc.tuple(name, bytes), { maxLength: 10 }), (entries) => {
        const files = Object.fromEntries(entries.map(([path, content]) => [path, Buffer.from(content)]));
        const read = unzipSync(archiveOf(files));
        expect(Object.keys(read).sort()).toEqual(Object.keys(files).sort());
        for (const [path, content] of Object.entries(files))
          expect(Buffer.from(read[path] ?? []).equals(content)).toBe(true);
      }),
    );
  });

  it('is smaller than what is in it, where that can be', () => {
    const text = Buffer.from('<Numero>F2026-000123</Numero>'.repeat(100));
    expect(archiveOf({ 'a.xml': text }).length).toBeLessThan(text.length / 4);
  });
});
