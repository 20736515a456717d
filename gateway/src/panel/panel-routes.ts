import { jwks, redeemPanelCode, tokenIssuer } from '@customer-area/identity/contract';
import { CallerFault } from '@customer-area/shared/errors';
import { askOperation, type Peer } from '@customer-area/shared/http';
import type { FastifyInstance, FastifyReply } from 'fastify';
import type { AddressLimit } from '../limits';
import { type TokenRequest, tokenRequestIn } from './token-request';

export const TOKEN_ROUTE = '/panel/token';

export interface PanelRoutesParts {
  /** The way to a subgraph by its name. */
  readonly peer: (service: string) => Peer;
  /** Against machines that try codes or secrets. */
  readonly tries: AddressLimit;
}

/** A token request is some hundred bytes. */
const BODY_BYTES = 8_192;

/**
 * What control panels use, as an OpenID provider: `/.well-known/openid-configuration`, the keys, and `POST /panel/token` (RFC 6749,
 * §4.1.3), where a panel redeems the code it was opened with. There is no authorization endpoint: codes come from the mutation
 * `openControlPanel`.
 */
export async function panelRoutes(server: FastifyInstance, { peer, tries }: PanelRoutesParts): Promise<void> {
  const identity = peer('identity');

  server.get('/.well-known/jwks.json', async (request, reply) =>
    reply
      .header('cache-control', 'public, max-age=60')
      .send(await askOperation(identity, jwks, null, request.requestId)),
  );

  server.get('/.well-known/openid-configuration', async (request, reply) => {
    const { issuer } = await askOperation(identity, tokenIssuer, null, request.requestId);
    return reply.header('cache-control', 'public, max-age=60').send({
      issuer,
      token_endpoint: `${issuer}${TOKEN_ROUTE}`,
      jwks_uri: `${issuer}/.well-known/jwks.json`,
      response_types_supported: ['code'],
      grant_types_supported: ['authorization_code'],
      subject_types_supported: ['public'],
      id_token_signing_alg_values_supported: ['EdDSA'],
      token_endpoint_auth_methods_supported: ['client_secret_basic', 'client_secret_post'],
      authorization_response_iss_parameter_supported: true,
      claims_supported: [
        'iss',
        'sub',
        'aud',
        'exp',
        'iat',
        'auth_time',
        'preferred_username',
        'domain',
        'domain_id',
      ],
    });
  });

  await server.register(async (routes) => {
    routes.removeAllContentTypeParsers();
    routes.addContentTypeParser(
      'application/x-www-form-urlencoded',
      { parseAs: 'string', bodyLimit: BODY_BYTES },
      (_request, body, done) => done(null, body),
    );
    routes.post<{ Body: string }>(TOKEN_ROUTE, async (request, reply) => {
      reply.header('cache-control', 'no-store');
      await tries.take(request.ip);
      const wanted = tokenRequestIn(request.headers.authorization, request.body);
      if (typeof wanted === 'string') return refuse(reply, wanted);
      const answer = await redeem(identity, wanted, request.requestId);
      if (answer === null) return reply.code(503).send({ error: 'temporarily_unavailable' });
      if (answer.kind !== 'redeemed') return refuse(reply, answer.kind);
      await tries.giveBack(request.ip);
      return reply.send(tokens(answer));
    });
  });
}

async function redeem(identity: Peer, wanted: TokenRequest, requestId: string) {
  try {
    return await askOperation(identity, redeemPanelCode, wanted, requestId);
  } catch (error) {
    if (error instanceof CallerFault && error.code === 'UNAVAILABLE') return null;
    throw error;
  }
}

/** RFC 6749, §5.1. The protocol wants an access token as well: this one opens nothing, and no service knows it. */
function tokens(answer: { readonly idToken: string; readonly expiresInSeconds: number }) {
  return {
    access_token: 'none',
    token_type: 'Bearer',
    expires_in: answer.expiresInSeconds,
    id_token: answer.idToken,
  };
}

/** RFC 6749, §5.2. */
function refuse(reply: FastifyReply, error: string): FastifyReply {
  if (error === 'invalid_client') reply.code(401).header('www-authenticate', 'Basic realm="panel"');
  else reply.code(400);
  return reply.send({ error });
}
