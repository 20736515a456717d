import type { ApolloServer } from '@apollo/server';
import { fastifyApolloHandler } from '@as-integrations/fastify';
import { clientGone } from '@customer-area/shared/http';
import { contextFor, type GatewayContext } from '../gateway-context';
import type { KnownTexts } from './known-texts';

/** Known texts on the short way; everything else, and what the short way cannot word, through the GraphQL server. */
export function graphHandler(apollo: ApolloServer<GatewayContext>, knownTexts: KnownTexts) {
  const longWay = fastifyApolloHandler(apollo, {
    context: async ({ graphContext }) => {
      if (graphContext === null) throw new Error('the request has no context');
      return graphContext;
    },
  });
  const handler: typeof longWay = function (request, reply) {
    const { authenticated } = request;
    if (authenticated === null) throw new Error('the request was not authenticated');
    const context = contextFor(authenticated.viewer, authenticated.refusal, clientGone(reply));
    request.graphContext = context;
    const posted = request.method === 'POST' ? request.body : null;
    return knownTexts.answer(posted, request.headers.accept, context).then((answer) => {
      if (answer === null) return longWay.call(this, request, reply);
      reply.header('content-type', answer.contentType);
      return answer.text;
    });
  };
  return handler;
}
