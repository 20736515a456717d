import { constants } from 'node:zlib';
import fastifyCompress from '@fastify/compress';
import type { FastifyInstance } from 'fastify';

/** Shorter answers fit into one packet as they are. */
const FROM_BYTES = 1_024;

/**
 * Compresses the longer answers of the routes declared in `server` for whoever asks, at the cheap levels: an answer is sent
 * once. See decisions/0010-answers-are-compressed-for-whoever-asks.md.
 */
export async function compression(server: FastifyInstance): Promise<void> {
  await server.register(fastifyCompress, {
    globalDecompression: false,
    threshold: FROM_BYTES,
    encodings: ['br', 'gzip'],
    customTypes: /json/,
    brotliOptions: { params: { [constants.BROTLI_PARAM_QUALITY]: 3 } },
    zlibOptions: { level: 3 },
  });
}
