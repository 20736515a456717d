import type { InputOf, OutputOf } from '@customer-area/shared/contract';
import { SignJWT } from 'jose';
import type { signFeed } from '../../../contract';
import { TOKEN_ISSUER } from './access-token';
import type { SigningKeys } from './signing-keys';

/** Signs a feed for the operator's machines. Its type and audience keep it apart from access tokens. */
export async function signedFeed(
  keys: SigningKeys,
  { feed, claims }: InputOf<typeof signFeed>,
): Promise<OutputOf<typeof signFeed>> {
  const { kid, privateKey } = await keys.current();
  const jws = await new SignJWT({ ...claims })
    .setProtectedHeader({ alg: 'EdDSA', kid, typ: 'feed+jwt' })
    .setIssuer(TOKEN_ISSUER)
    .setAudience(`feed:${feed}`)
    .setIssuedAt()
    .sign(privateKey);
  return { jws };
}
