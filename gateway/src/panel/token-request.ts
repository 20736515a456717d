export interface TokenRequest {
  readonly clientId: string;
  readonly clientSecret: string;
  readonly code: string;
  readonly redirectUri: string;
}

type Malformed = 'invalid_request' | 'unsupported_grant_type' | 'invalid_client';

/** Longer than any of ours. */
const LONGEST = 200;
const LONGEST_URI = 2_000;

/** A token request of RFC 6749, §4.1.3, whose client says who it is in the header (`client_secret_basic`) or in the body. */
export function tokenRequestIn(authorization: string | undefined, body: string): TokenRequest | Malformed {
  const form = new URLSearchParams(body);
  // §3.2: no parameter comes twice.
  if (new Set(form.keys()).size !== [...form.keys()].length) return 'invalid_request';
  const client = authorization === undefined ? inBody(form) : inHeader(authorization);
  if (client === null) return 'invalid_client';
  if (authorization !== undefined && form.has('client_secret')) return 'invalid_request';
  if (form.get('grant_type') !== 'authorization_code')
    return form.has('grant_type') ? 'unsupported_grant_type' : 'invalid_request';
  const [code, redirectUri] = [form.get('code'), form.get('redirect_uri')];
  if (!code || !redirectUri || code.length > LONGEST || redirectUri.length > LONGEST_URI)
    return 'invalid_request';
  return { ...client, code, redirectUri };
}

type Client = Pick<TokenRequest, 'clientId' | 'clientSecret'>;

function inBody(form: URLSearchParams): Client | null {
  return clientOf(form.get('client_id'), form.get('client_secret'));
}

/** §2.3.1: both are form-encoded before they are joined. */
function inHeader(authorization: string): Client | null {
  const encoded = /^Basic ([A-Za-z0-9+/=]{1,1000})$/i.exec(authorization)?.[1];
  if (encoded === undefined) return null;
  const [id, ...secret] = Buffer.from(encoded, 'base64').toString('utf8').split(':');
  return clientOf(decoded(id ?? ''), decoded(secret.join(':')));
}

function clientOf(id: string | null, secret: string | null): Client | null {
  if (!id || !secret || id.length > LONGEST || secret.length > LONGEST) return null;
  return { clientId: id, clientSecret: secret };
}

function decoded(text: string): string | null {
  try {
    return decodeURIComponent(text.replaceAll('+', ' '));
  } catch {
    return null;
  }
}
