import { z } from 'zod';
import { dnsCheckVariable, withDnsCheck } from './dns-check-variable';

const schema = z.object({ SANDBOX: z.boolean(), DNS_CHECK: dnsCheckVariable }).transform(withDnsCheck);
const read = (SANDBOX: boolean, DNS_CHECK?: string) => schema.safeParse({ SANDBOX, DNS_CHECK });

describe('how name servers are checked', () => {
  it.each([
    ['the sandbox, where nothing is said', true, undefined, 'SIMULATED'],
    ['the sandbox, when it is said so', true, 'QUERIES', 'QUERIES'],
    ['an installation, where nothing is said', false, undefined, 'QUERIES'],
  ])('in %s', (_, sandbox, given, kind) => {
    expect(read(sandbox, given).data).toEqual({ SANDBOX: sandbox, DNS_CHECK: kind });
  });

  it('is never simulated outside the sandbox: nothing starts', () => {
    expect(read(false, 'SIMULATED').error?.issues).toMatchObject([
      { path: ['DNS_CHECK'], message: 'must be QUERIES outside the sandbox' },
    ]);
  });
});
