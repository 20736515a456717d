import type { GraphQLSchema } from 'graphql';
import type { Execution } from '../compiled-execution';
import { CallerFault } from '../errors';
import type { ClientGone } from '../frames';
import { executeOperation, KnownDocuments, type ServiceContext, type SubgraphResult } from '../graphql';
import type { Logger } from '../logging';
import {
  GATEWAY_AUDIENCE,
  type ServiceViewer,
  VIEWER_EXTENSION,
  type Viewer,
  ViewerRejected,
  type ViewerSeal,
} from '../viewer';
import { asksForSdl } from './schema-for-tools';

/** What answering the gateway takes of a subgraph. */
export interface GraphService {
  /** Audience of the signed viewer. */
  readonly name: string;
  readonly schema: GraphQLSchema;
  /** As it is composed into the supergraph. */
  readonly sdl: string;
  readonly contextFor: (viewer: Viewer) => ServiceContext;
  readonly logger: Logger;
  readonly execution?: Execution | undefined;
}

/** What the gateway sends, not checked yet. */
export interface Fetch {
  readonly query?: unknown;
  readonly variables?: Record<string, unknown> | null;
  readonly operationName?: string | null;
}

export interface AnsweredFetch {
  readonly status: number;
  readonly body: object;
}

export const UNAUTHORIZED: AnsweredFetch = {
  status: 401,
  body: { errors: [{ message: 'Unauthorized', extensions: { code: 'UNAUTHENTICATED' } }] },
};

/** Who asks, or null when the signature is not worth anything; the reason is logged only, with where it came in. */
export function viewerBehind(
  header: string | undefined,
  where: { readonly url: string },
  { seal, name, logger }: { seal: ViewerSeal; name: string; logger: Logger },
): Viewer | ServiceViewer | null {
  try {
    return seal.verify(header, name);
  } catch (error) {
    if (!(error instanceof ViewerRejected || error instanceof SyntaxError)) throw error;
    logger.warn({ reason: error.message, url: where.url }, 'call without a valid viewer');
    return null;
  }
}

/**
 * Answers the gateway's fetches, whatever they come over. No GraphQL server library here: its one client is the gateway, which has
 * one, and a second one per fetch cost as much as the fetch itself. See shared/decisions/0005-no-second-graphql-server.md.
 */
export class FetchAnswers {
  private readonly known: KnownDocuments;

  constructor(
    private readonly service: GraphService,
    private readonly seal: ViewerSeal,
  ) {
    this.known = new KnownDocuments(service.schema);
  }

  answer(
    viewer: Viewer | ServiceViewer | null,
    fetch: Fetch | null,
    gone: ClientGone,
  ): AnsweredFetch | Promise<AnsweredFetch> {
    const { query, variables, operationName } = fetch ?? {};
    const { service } = this;
    // A service reads nothing here but the schema: what belongs to somebody it asks for by internal operations.
    if (viewer?.kind === 'service' && asksForSdl(query))
      return { status: 200, body: { data: { _service: { sdl: service.sdl } } } };
    if (viewer === null || viewer.kind === 'service') {
      const { message, extensions } = new CallerFault('FORBIDDEN');
      return { status: 403, body: { errors: [{ message, extensions }] } };
    }
    const document = this.known.documentOf(typeof query === 'string' ? query : '');
    if (!('kind' in document))
      return { status: 400, body: { errors: document } satisfies Pick<SubgraphResult, 'errors'> };
    const { requestId } = viewer;
    service.logger.info({ requestId, operation: operationName ?? null }, 'graphql');
    const executed = executeOperation({
      schema: service.schema,
      document,
      variables: variables ?? {},
      operationName: operationName ?? undefined,
      contextValue: service.contextFor(viewer),
      gone,
      execution: service.execution,
      report: (incidentId, error) =>
        service.logger.error({ incidentId, requestId, err: error }, 'masked error'),
    });
    return executed.then((result) => {
      if (result.actingViewer === undefined) return { status: 200, body: result };
      const { actingViewer, ...answer } = result;
      const extensions = { [VIEWER_EXTENSION]: this.seal.sign(actingViewer, GATEWAY_AUDIENCE) };
      return { status: 200, body: { ...answer, extensions } };
    });
  }
}
