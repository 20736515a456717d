import type { Publication, RegistryTraits } from '../port';

/** The registries that are simulated. */
export type SimulatedRegistryId = 'it' | 'eu' | 'gtld';

/** How one registry behaves. */
export interface RegistryRules extends RegistryTraits {
  /** Years that a `create` gets at most, whatever it asks for; null: what it asks for. */
  readonly createYears: number | null;
  /** Days after its own renewal in which a `delete` takes the charge back. */
  readonly autoRenewDays: number;
  /** The word for those days; null where the registry shows none. */
  readonly autoRenewWord: string | null;
  readonly redemptionDays: number;
  readonly pendingDeleteDays: number;
  /** Days until a transfer that nobody rejects is carried out; 0: at once. */
  readonly transferDays: number;
  readonly transferYears: number;
  /** Whether `info` says that a code is not that of a name. */
  readonly tellsAuthCode: boolean;
  readonly mostYears: number;
  /** In cents. */
  readonly yearPrice: number;
  readonly restoreFee: number;
  readonly holderIsFixed: boolean;
  readonly publication: Publication;
}

/** Registro .it, Technical Guidelines; ICANN, Expired Registration Recovery Policy and Transfer Policy; EURid, registration policy. */
export const REGISTRY_RULES: Readonly<Record<SimulatedRegistryId, RegistryRules>> = {
  it: {
    renews: false,
    trades: true,
    deletesAtExpiry: false,
    // A registration is not refunded, however early it is undone.
    freeDays: 0,
    restoresByRenewal: true,
    keepsHosts: false,
    createYears: 1,
    autoRenewDays: 15,
    autoRenewWord: 'ok/autoRenewPeriod',
    redemptionDays: 30,
    pendingDeleteDays: 5,
    transferDays: 1,
    transferYears: 0,
    tellsAuthCode: true,
    mostYears: 1,
    yearPrice: 400,
    restoreFee: 0,
    holderIsFixed: true,
    publication: 'TOGETHER',
  },
  gtld: {
    renews: true,
    trades: false,
    deletesAtExpiry: false,
    freeDays: 5,
    restoresByRenewal: false,
    keepsHosts: true,
    createYears: null,
    autoRenewDays: 45,
    autoRenewWord: 'autoRenewPeriod',
    redemptionDays: 30,
    pendingDeleteDays: 5,
    transferDays: 5,
    transferYears: 1,
    tellsAuthCode: false,
    mostYears: 10,
    yearPrice: 1_000,
    restoreFee: 4_000,
    holderIsFixed: false,
    publication: 'EACH',
  },
  eu: {
    renews: true,
    trades: false,
    deletesAtExpiry: true,
    freeDays: 0,
    restoresByRenewal: true,
    keepsHosts: false,
    createYears: null,
    autoRenewDays: 0,
    autoRenewWord: null,
    redemptionDays: 40,
    pendingDeleteDays: 0,
    transferDays: 0,
    transferYears: 1,
    tellsAuthCode: true,
    mostYears: 10,
    yearPrice: 400,
    restoreFee: 0,
    holderIsFixed: false,
    publication: 'OWN_RULES',
  },
};
