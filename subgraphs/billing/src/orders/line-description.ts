import type { Locale } from '@customer-area/shared/locale';

export interface DescribedLine {
  readonly kind: 'REGISTER' | 'RENEW';
  readonly unicodeName: string;
  readonly years: number;
}

/** A line as customers and invoices read it, e.g. `Registrazione esempio.it, 2 anni`. */
export function describeLine({ kind, unicodeName, years }: DescribedLine, locale: Locale): string {
  if (locale === 'it') {
    const what = kind === 'REGISTER' ? 'Registrazione' : 'Rinnovo';
    return `${what} ${unicodeName}, ${years} ${years === 1 ? 'anno' : 'anni'}`;
  }
  const what = kind === 'REGISTER' ? 'Registration of' : 'Renewal of';
  return `${what} ${unicodeName}, ${years} ${years === 1 ? 'year' : 'years'}`;
}
