import 'reflect-metadata';
import type { Reader } from '@customer-area/shared/contract';
import { GIULIA, OFFICINA } from '../demo-data/demo-domains';
import { composedDomains, type TestDomains } from '../testing/composed-domains';

const ACTIVE = 'dom_01jdem00000000000000000103';
const THEIRS = 'dom_01jdem00000000000000000201';

interface Readable {
  readonly unicodeName: string;
  readonly tld: string;
  readonly holder: { readonly displayName: string } | null;
}

describe('a domain that another service reads for somebody', () => {
  let domains: TestDomains;
  beforeAll(async () => {
    domains = await composedDomains('readable_domain', { demoData: true });
    domains.runtime.start();
    await domains.runtime.settle();
  });
  afterAll(() => domains.end());

  const read = (reader: Partial<Reader>, domainId = ACTIVE) =>
    domains.call<Readable | null>('readable-domain', {
      reader: { profileId: GIULIA, scopes: null, domainIds: null, ...reader },
      domainId,
    });

  it('is told to a login in person, with its holder', async () => {
    expect(await read({})).toMatchObject({
      unicodeName: 'giulia-active.it',
      tld: 'it',
      holder: { displayName: expect.stringMatching(/./) },
    });
  });

  it('is told without its holder to who may not see profiles', async () => {
    expect(await read({ scopes: ['domains:read'] })).toMatchObject({ tld: 'it', holder: null });
    const both = await read({ scopes: ['domains:read', 'profile:read'], domainIds: [ACTIVE] });
    expect(both?.holder).not.toBeNull();
  });

  it.each<[string, Partial<Reader>, string]>([
    ['foreign', {}, THEIRS],
    ['of another profile', { profileId: OFFICINA }, ACTIVE],
    ['absent', {}, 'dom_01jdem00000000000000000999'],
    ['no id at all', {}, 'x'],
    ['out of reach', { scopes: ['domains:read'], domainIds: [THEIRS] }, ACTIVE],
    ['without the scope', { scopes: ['profile:read'] }, ACTIVE],
  ])('is not told when it is %s', async (_, reader, domainId) => {
    expect(await read(reader, domainId)).toBeNull();
  });
});
