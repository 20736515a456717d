import { BatchedReads } from './batched-reads';

describe('reads in batches', () => {
  const asked: (readonly string[])[] = [];
  beforeEach(() => asked.splice(0));
  const reads = new BatchedReads(async (keys) => {
    asked.push(keys);
    if (keys.includes('bad')) throw new Error('no database');
    return keys.includes('less') ? [] : keys.map((key) => `${key}!`);
  });

  it('read at once what is asked for in a turn, and what follows from it together again', async () => {
    const two = Promise.all([reads.load('a'), Promise.resolve().then(() => reads.load('b'))]);
    expect(await two).toEqual(['a!', 'b!']);
    expect(await Promise.all(['a', 'c', 'd', 'c'].map((key) => reads.load(key)))).toEqual([
      'a!',
      'c!',
      'd!',
      'c!',
    ]);
    expect(asked).toEqual([
      ['a', 'b'],
      ['c', 'd'],
    ]);
  });

  it('fail together, for each who waits', async () => {
    const all = ['bad', 'e', 'bad'].map((key) => reads.load(key).map((value) => value.length));
    const ends = await Promise.allSettled(all);
    expect(ends.map(({ status }) => status)).toEqual(['rejected', 'rejected', 'rejected']);
    await expect(reads.load('less')).rejects.toThrow('as many values');
  });

  it('fail for whoever cannot use what was read, and for nobody else', async () => {
    const broken = reads.load('f').map(() => {
      throw new TypeError('a defect');
    });
    await expect(broken).rejects.toThrow('a defect');
    expect(await reads.load('f')).toBe('f!');
  });
});
