import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Files in PEM: an authority, the server, a client of ours, and one that the authority has not signed. */
export interface Certificates {
  readonly folder: string;
  readonly authority: string;
  readonly server: { readonly cert: string; readonly key: string };
  readonly client: { readonly cert: string; readonly key: string };
  readonly stranger: { readonly cert: string; readonly key: string };
  remove(): void;
}

const openssl = (...args: string[]) => execFileSync('openssl', args, { stdio: 'pipe' });
const NEW_KEY = ['-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:prime256v1', '-nodes'];

/** Made anew, for an hour or so: no key lies in the repository. */
export function makeCertificates(): Certificates {
  const folder = mkdtempSync(join(tmpdir(), 'epp-'));
  const file = (name: string) => join(folder, name);
  const authority = selfSigned(file, 'authority');
  writeFileSync(file('names.cnf'), 'subjectAltName=DNS:localhost,IP:127.0.0.1\n');
  const signed = (name: string) => {
    const [key, request, cert] = [file(`${name}.key`), file(`${name}.csr`), file(`${name}.pem`)];
    openssl('req', ...NEW_KEY, '-keyout', key, '-out', request, '-subj', `/CN=${name}`);
    const by = ['-CA', authority.cert, '-CAkey', authority.key, '-CAcreateserial'];
    openssl('x509', '-req', '-in', request, ...by, '-out', cert, '-days', '2', '-extfile', file('names.cnf'));
    return { cert, key };
  };
  return {
    folder,
    authority: authority.cert,
    server: signed('server'),
    client: signed('client'),
    stranger: selfSigned(file, 'stranger'),
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}

function selfSigned(file: (name: string) => string, name: string) {
  const [cert, key] = [file(`${name}.pem`), file(`${name}.key`)];
  openssl('req', '-x509', ...NEW_KEY, '-keyout', key, '-out', cert, '-days', '2', '-subj', `/CN=${name}`);
  return { cert, key };
}
