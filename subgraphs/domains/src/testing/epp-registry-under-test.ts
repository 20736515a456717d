import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createLogger, type Logger } from '@customer-area/shared/logging';
import { type Certificates, type EppServer, REGISTRARS } from '../../../../test/epp';
import { eppRegistries, openEppRegistry } from '../registry/epp';

export interface EppUnderTest {
  readonly registry: 'it' | 'eu' | 'gtld';
  readonly registrar?: keyof typeof REGISTRARS;
  readonly certificates: Certificates;
  readonly clock: { now(): Date };
  readonly settings?: Readonly<Record<string, unknown>>;
  readonly logger?: Logger;
}

/** The settings of a registrar at a server, as the configuration has them: what is secret stands in files. */
export function eppSettings(server: Pick<EppServer, 'url'>, options: EppUnderTest) {
  const { registry: dialect, registrar = 'OUR-REG', certificates, settings } = options;
  const passwordFile = join(certificates.folder, `${registrar}.password`);
  writeFileSync(passwordFile, `${REGISTRARS[registrar]}\n`);
  return {
    dialect,
    url: server.url,
    clientId: registrar,
    passwordFile,
    certificateFile: certificates.client.cert,
    keyFile: certificates.client.key,
    authorityFile: certificates.authority,
    answerSeconds: 5,
    ...settings,
  };
}

/** The real adapter, over real TLS. */
export function openedAt(server: EppServer, options: EppUnderTest) {
  const sent: { commandId: string; svTRID: string; verb: string }[] = [];
  const journal = { record: async (command: (typeof sent)[number]) => void sent.push(command) };
  const { epp } = eppRegistries.parse({ epp: eppSettings(server, options) });
  if (epp === undefined) throw new Error('no settings');
  const { clock, logger = createLogger('domains', 'silent') } = options;
  const deps = { journal, clock, logger };
  return { ...openEppRegistry(deps, 'epp', epp), sent };
}
