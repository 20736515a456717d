import { type FrameAnswer, type FrameServer, serveFrames } from '../frames';
import type { ViewerSeal } from '../viewer';
import {
  type AnsweredFetch,
  type Fetch,
  type FetchAnswers,
  type GraphService,
  UNAUTHORIZED,
  viewerBehind,
} from './fetch-answers';

/** Answers a gateway on the same machine over a Unix socket: the same fetches as over HTTP, for less. */
export function serveFetches(
  service: GraphService,
  answers: FetchAnswers,
  options: { path: string; seal: ViewerSeal; maxFetchBytes: number },
): Promise<FrameServer> {
  const { name, logger } = service;
  const signed = { seal: options.seal, name, logger };
  return serveFrames({
    path: options.path,
    maxQuestionBytes: options.maxFetchBytes,
    failed: (error) => logger.error({ err: error }, 'a fetch over the socket failed'),
    answer: ({ head, text, gone }) => {
      // Before the text is read, let alone parsed: without a valid signed viewer there is no conversation.
      const viewer = viewerBehind(head, { url: options.path }, signed);
      if (viewer === null) return inWords(UNAUTHORIZED);
      const answered = answers.answer(viewer, JSON.parse(text) as Fetch, gone);
      return answered instanceof Promise ? answered.then(inWords) : inWords(answered);
    },
  });
}

function inWords({ status, body }: AnsweredFetch): FrameAnswer {
  return { status, text: JSON.stringify(body) };
}
