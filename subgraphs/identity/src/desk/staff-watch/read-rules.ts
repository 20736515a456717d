/** From when on which reads are looked at again. Numbers are ours. */
export interface ReadRules {
  readonly validFrom: Date;
  /** More customers than somebody serves in an hour. */
  readonly mostProfilesInAnHour: number;
  /** Hours in Rome between which reads need a ticket. */
  readonly night: { readonly from: number; readonly until: number };
}

const RULES: readonly ReadRules[] = [
  {
    validFrom: new Date('2026-01-01T00:00:00.000Z'),
    mostProfilesInAnHour: 60,
    night: { from: 22, until: 6 },
  },
];

/** The rules that hold at a moment. */
export function readRulesAt(at: Date): ReadRules {
  const rules = RULES.findLast(({ validFrom }) => validFrom <= at) ?? RULES[0];
  if (rules === undefined) throw new Error('there are no rules of reading');
  return rules;
}

const HOUR_IN_ROME = new Intl.DateTimeFormat('en-GB', {
  hour: '2-digit',
  hour12: false,
  timeZone: 'Europe/Rome',
});

export function isAtNight(at: Date, { night }: ReadRules): boolean {
  const hour = Number(HOUR_IN_ROME.format(at)) % 24;
  return hour >= night.from || hour < night.until;
}

/** Whether somebody should look at a read again for when it was. */
export function isAtNightWithoutTicket(read: { readonly at: Date; readonly reason: string | null }): boolean {
  return isAtNight(read.at, readRulesAt(read.at)) && !namesTicket(read.reason ?? '');
}

/** Whether a reason names a ticket, by its number or its id. */
export function namesTicket(reason: string): boolean {
  return /\bT\d{13}\b|\btkt_[0-9a-z]{26}\b/.test(reason);
}
