/** The holder's name as it stands in letters, on invoices and at registries. */
export function displayName(holder: {
  readonly firstName: string | null;
  readonly lastName: string | null;
  readonly companyName: string | null;
}): string {
  return holder.companyName ?? `${holder.firstName ?? ''} ${holder.lastName ?? ''}`.trim();
}
