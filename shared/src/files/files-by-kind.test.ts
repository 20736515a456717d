import { filesByKind } from '.';

const file = (name: string) => ({ name, mediaType: 'text/plain', bytes: Buffer.from(name) });

describe('the files of several slices', () => {
  const stored: string[] = [];
  const files = filesByKind({
    inv: { read: async (fileId) => file(fileId) },
    bst: {
      store: async (fileId) => {
        stored.push(fileId);
      },
    },
  });

  it('are read and stored by the slice whose prefix their id has', async () => {
    expect(await files.read('inv_1.pdf', null)).toMatchObject({ name: 'inv_1.pdf' });
    await files.store('bst_1', Buffer.alloc(0));
    expect(stored).toEqual(['bst_1']);
  });

  it('of a kind that nobody has, or the other way round, do not exist', async () => {
    for (const id of ['bst_1', 'xyz_1', 'inv', '', 'constructor_1'])
      expect(await files.read(id, null)).toBeNull();
    for (const id of ['inv_1', 'xyz_1', 'toString_1'])
      await expect(files.store(id, Buffer.alloc(0))).rejects.toMatchObject({ code: 'NOT_FOUND' });
  });
});
