import { clientGone } from '@customer-area/shared/http';
import { toLocale } from '@customer-area/shared/locale';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { localeFrom } from '../authentication';
import { messages } from '../messages';
import { GraphFault, type GraphParts, graphFor } from './graph';
import { notValid, type Page, type View, type Visit } from './page';
import { CONTENT_SECURITY_POLICY, pageInHtml } from './page-html';
import { PAGES } from './pages';

export interface PageRoutesParts extends GraphParts {
  readonly sandbox: boolean;
  /** Where the web client is; with one, links that lead here lead on to it. */
  readonly webClientOrigin: string | undefined;
}

/** A form is some hundred bytes. */
const BODY_BYTES = 8_192;
/** Longer than any secret, name or password of ours. */
const LONGEST_FIELD = 2_000;

type Asked = FastifyRequest<{
  Body?: string;
  Params: Record<string, string>;
  Querystring: Record<string, string>;
}>;

/** Where a page is: its path, with what stood in the address for its parts. */
function addressOf({ path }: Page, { params }: Asked): string {
  return path.replace(/:(\w+)/g, (_, name: string) => encodeURIComponent(params[name] ?? ''));
}

/**
 * While there is no web client, a small page for every link in a letter: a plain form, no script. Opening a page changes nothing, so a
 * program that follows links does no harm; its button asks the graph what any client would ask. Nothing is kept between two requests:
 * the secret of the link comes back with the form, and no other site has it.
 */
export async function pageRoutes(server: FastifyInstance, parts: PageRoutesParts): Promise<void> {
  await server.register(async (routes) => {
    routes.removeAllContentTypeParsers();
    routes.addContentTypeParser(
      'application/x-www-form-urlencoded',
      { parseAs: 'string', bodyLimit: BODY_BYTES },
      (_request, body, done) => done(null, body),
    );
    for (const page of PAGES) {
      routes.get(page.path, async (request: Asked, reply) => {
        const query = new URLSearchParams(request.query);
        if (parts.webClientOrigin !== undefined)
          return reply.redirect(`${parts.webClientOrigin}${addressOf(page, request)}?${query}`, 302);
        return answer(request, reply, { page, given: query, viewOf: (visit) => page.show(visit) });
      });
      routes.post(page.path, async (request: Asked, reply) => {
        const given = new URLSearchParams(request.body ?? '');
        const viewOf = async (visit: Visit) =>
          isOwn(request) ? page.act(visit) : { ...(await page.show(visit)), status: 403 };
        return answer(request, reply, { page, given, viewOf });
      });
    }
  });

  async function answer(
    request: Asked,
    reply: FastifyReply,
    {
      page,
      given,
      viewOf,
    }: {
      readonly page: Page;
      readonly given: URLSearchParams;
      readonly viewOf: (visit: Visit) => View | Promise<View>;
    },
  ): Promise<FastifyReply> {
    const visit = visitOf(request, reply, given, parts);
    const view = await Promise.resolve(viewOf(visit)).catch((error: unknown) => failed(error, visit));
    return reply
      .code(view.status ?? 200)
      .headers({
        'cache-control': 'no-store',
        'content-security-policy': CONTENT_SECURITY_POLICY,
        // The address holds a secret. Unlike `no-referrer` this lets the form say that it comes from here.
        'referrer-policy': 'same-origin',
        'x-frame-options': 'DENY',
        vary: 'Accept-Language',
      })
      .type('text/html; charset=utf-8')
      .send(pageInHtml(view, addressOf(page, request), visit.locale));
  }
}

function visitOf(
  request: Asked,
  reply: FastifyReply,
  given: URLSearchParams,
  { apollo, authentication, sandbox }: PageRoutesParts,
): Visit {
  const acceptLanguage = request.headers['accept-language'];
  const locale = localeFrom(acceptLanguage) ?? toLocale(undefined);
  const { requestId, ip } = request;
  const visitor = { requestId, ip, acceptLanguage: locale, userAgent: request.headers['user-agent'] };
  return {
    fields: new Map([
      ...[...given].map(([name, value]) => [name, value.slice(0, LONGEST_FIELD)] as const),
      ...Object.entries(request.params),
    ]),
    locale,
    sandbox,
    say: (key, facts) => messages.text(locale, key, facts),
    graph: graphFor({ apollo, authentication }, visitor, clientGone(reply)),
  };
}

/** Whether a form was sent by a page of ours, as far as the browser says: another site has no secret, and may not try one. */
function isOwn({ headers, host }: Asked): boolean {
  const site = headers['sec-fetch-site'];
  if (site !== undefined && site !== 'same-origin') return false;
  const { origin } = headers;
  return origin === undefined || (URL.canParse(origin) && new URL(origin).host === host);
}

/** What the graph has refused is said; a link that leads nowhere looks like one that is over. */
function failed(error: unknown, visit: Visit): View {
  if (!(error instanceof GraphFault)) throw error;
  const { code, message } = error;
  if (code === 'NOT_FOUND' || code === 'BAD_USER_INPUT') return notValid(visit);
  const status =
    code === 'RATE_LIMITED'
      ? 429
      : code === 'UNAVAILABLE'
        ? 503
        : code === 'UNAUTHENTICATED'
          ? 401
          : code === 'FORBIDDEN'
            ? 403
            : 500;
  return { title: visit.say('page.failed.title'), paragraphs: [message], status };
}
