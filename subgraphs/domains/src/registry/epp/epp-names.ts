import { addYears } from '../../lifecycle';
import type {
  CreateCommand,
  DeleteCommand,
  GlueHost,
  NameAvailability,
  NameCommands,
  RegistryAnswer,
  RegistryRecord,
  RenewCommand,
  RestoreCommand,
  TradeCommand,
  UpdateCommand,
} from '../port';
import { readAvailability } from './answers/domain-data';
import { isRefusal } from './answers/response';
import { domainCheck, domainCreate, domainRenew } from './commands/domain-commands';
import { feeOfCreate } from './commands/extensions';
import { deleteName } from './delete-name';
import { ask, type EppDesk, orUnavailable, sendCommand } from './desk';
import { findName, ownRecordOf, recordOf } from './find-name';
import { addressesOf, knownHosts } from './hosts';
import { newCode } from './new-code';
import { type NameOutcome, onName, PENDING, pending } from './outcome-of-name';
import { refusalOf } from './refusals';
import { restoreName } from './restore-name';
import { tradeName, updateName } from './update-name';
import { EppUnanswered } from './wire';

/** No registry has longer terms. */
const MOST_YEARS = 10;
const DAY_LETTERS = 'yyyy-mm-dd'.length;
const dayOf = (moment: Date) => moment.toISOString().slice(0, DAY_LETTERS);
/** How registries say that they do not like an expiry or a term: each has another of these. */
const TERM_CODES = new Set([2004, 2105, 2306]);

/** The names of one registry, over EPP. */
export class EppNames implements NameCommands {
  constructor(private readonly desk: EppDesk) {}

  check(names: readonly string[]): Promise<RegistryAnswer<ReadonlyMap<string, NameAvailability>>> {
    const { dialect, currency } = this.desk;
    return orUnavailable(async () => {
      const response = await ask(
        this.desk,
        domainCheck(names, dialect.tellsFees ? [feeOfCreate(currency)] : []),
      );
      if (isRefusal(response)) throw new EppUnanswered(`names are not looked up: ${response.code}`);
      return { kind: 'answered', value: readAvailability(response) };
    });
  }

  info(name: string): Promise<RegistryAnswer<RegistryRecord | null>> {
    return orUnavailable(async () => {
      const shown = await findName(this.desk, name);
      return { kind: 'answered', value: shown === null ? null : recordOf(this.desk, shown) };
    });
  }

  glueOf(name: string): Promise<RegistryAnswer<readonly GlueHost[]>> {
    return orUnavailable(async () => {
      const shown = await findName(this.desk, name);
      if (shown === null || shown.sponsor !== this.desk.clientId) return { kind: 'answered', value: [] };
      const found: GlueHost[] = shown.glue.filter(({ host }) => host.endsWith(`.${name}`));
      for (const host of shown.hostsInside) {
        const addresses = await addressesOf(this.desk, host);
        if (addresses !== null && addresses.length > 0) found.push({ host, addresses });
      }
      const value = found.sort((one, other) => (one.host < other.host ? -1 : 1));
      return { kind: 'answered', value };
    });
  }

  create = (command: CreateCommand): Promise<NameOutcome> =>
    orUnavailable(async () => {
      const { name, registrant = null, nameServers = [] } = command;
      const { dialect, techContact } = this.desk;
      const years = dialect.createYears ?? command.years;
      const unfit = await knownHosts(this.desk, command, nameServers);
      if (unfit !== null) return { kind: 'refused', code: unfit };
      const contacts = {
        ...(dialect.contactTypes.includes('admin') && registrant !== null ? { admin: registrant } : {}),
        ...(dialect.contactTypes.includes('tech') && techContact !== null ? { tech: techContact } : {}),
      };
      const { hostKind } = dialect;
      const wanted = { name, years, hostKind, nameServers, registrant, contacts, authCode: newCode() };
      const outcome = await onName(this.desk, command, domainCreate(wanted));
      if (outcome.kind === 'refused' && outcome.code === 'REFUSED_BY_POLICY' && years > MOST_YEARS)
        return { kind: 'refused', code: 'TERM_TOO_LONG' };
      return outcome;
    });

  renew = (command: RenewCommand): Promise<NameOutcome> =>
    orUnavailable(async () => {
      const { name, commandId, seenExpiry, years } = command;
      if (!this.desk.dialect.traits.renews) return { kind: 'refused', code: 'NOT_SUPPORTED' };
      const response = await sendCommand(this.desk, commandId, domainRenew(name, seenExpiry, years));
      if (TERM_CODES.has(response.code)) return this.whyNotRenewed(command);
      if (isRefusal(response)) return { kind: 'refused', code: refusalOf(response.code, 'NAME') };
      if (response.code === PENDING) return pending(response);
      const shown = await findName(this.desk, name);
      if (shown === null) throw new EppUnanswered('the registry does not show a name that it has renewed');
      return { kind: 'done', record: ownRecordOf(this.desk, shown) };
    });

  delete = (command: DeleteCommand) => orUnavailable(() => deleteName(this.desk, command));
  restore = (command: RestoreCommand) => orUnavailable(() => restoreName(this.desk, command));
  update = (command: UpdateCommand) => orUnavailable(() => updateName(this.desk, command));
  trade = (command: TradeCommand) => orUnavailable(() => tradeName(this.desk, command));

  /** Facts tell the reasons apart that share a code. */
  private async whyNotRenewed({ name, years, seenExpiry }: RenewCommand): Promise<NameOutcome> {
    const found = await findName(this.desk, name);
    if (found === null) return { kind: 'refused', code: 'UNKNOWN_NAME' };
    const shown = recordOf(this.desk, found);
    if (!shown.isOurs) return { kind: 'refused', code: 'NOT_SPONSORED' };
    if (dayOf(shown.expiresAt) !== dayOf(seenExpiry)) return { kind: 'refused', code: 'WRONG_EXPIRY' };
    const isTooLong = addYears(shown.expiresAt, years) > addYears(this.desk.clock.now(), MOST_YEARS);
    return { kind: 'refused', code: isTooLong ? 'TERM_TOO_LONG' : 'REFUSED_BY_POLICY' };
  }
}
