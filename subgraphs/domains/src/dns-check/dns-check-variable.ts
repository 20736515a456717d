import { z } from 'zod';

/** Whether name servers are asked, or are taken to serve every name: that is the default of the sandbox, and for it alone. */
export const dnsCheckVariable = z.enum(['SIMULATED', 'QUERIES']).optional();

type DnsCheckKind = NonNullable<z.output<typeof dnsCheckVariable>>;

/** Outside the sandbox a name would be delegated to servers that nobody has asked. */
export function withDnsCheck<
  Given extends { readonly DNS_CHECK?: DnsCheckKind | undefined; readonly SANDBOX: boolean },
>(given: Given, ctx: z.RefinementCtx): Given & { readonly DNS_CHECK: DnsCheckKind } {
  const { SANDBOX, DNS_CHECK = SANDBOX ? 'SIMULATED' : 'QUERIES' } = given;
  if (DNS_CHECK === 'SIMULATED' && !SANDBOX)
    ctx.addIssue({ code: 'custom', path: ['DNS_CHECK'], message: 'must be QUERIES outside the sandbox' });
  return { ...given, DNS_CHECK };
}
