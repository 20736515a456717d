import { createHash } from 'node:crypto';
import type { EntityManager } from 'typeorm';
import { isDuplicate } from '../database';
import { badInput, conflict, faultText } from '../errors';
import type { ProfileId } from '../isolation';

/** SHA-256 of a payload with its keys sorted: the same request typed in another order is the same request. */
export function payloadHash(payload: unknown): string {
  return createHash('sha256')
    .update(JSON.stringify(sorted(payload)))
    .digest('hex');
}

function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([, entry]) => entry !== undefined && entry !== null)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, entry]) => [key, sorted(entry)]),
  );
}

export interface IdempotentRequest {
  readonly profileId: ProfileId;
  /** Name of the mutation: one key may be used once for each. */
  readonly operation: string;
  /** The caller's key, 1–200 characters. */
  readonly key: string;
  readonly payload: unknown;
}

/** What an earlier request with this key led to; null when there was none. Other payload → CONFLICT. */
export async function earlierResult(
  manager: EntityManager,
  request: IdempotentRequest,
): Promise<string | null> {
  const rows = (await manager.query(
    'SELECT payload_hash AS hash, result_id AS resultId FROM idempotency WHERE profile_id = ? AND operation = ? AND idempotency_key = ?',
    [request.profileId, request.operation, checkedKey(request.key)],
  )) as { hash: string; resultId: string }[];
  const row = rows[0];
  if (row === undefined) return null;
  if (row.hash !== payloadHash(request.payload)) throw conflict(faultText('conflict.key'));
  return row.resultId;
}

/** The key was claimed by a request that ran at the same time: read {@link earlierResult} in a new transaction. */
export class KeyTaken extends Error {}

/**
 * Claims the key inside the business transaction. A second request with the same key waits here for the first one's
 * commit and then gets {@link KeyTaken}; if the first one rolls back, the second goes on.
 */
export async function claimKey(
  manager: EntityManager,
  request: IdempotentRequest,
  resultId: string,
): Promise<void> {
  try {
    await manager.query(
      'INSERT INTO idempotency (profile_id, operation, idempotency_key, payload_hash, result_id, created_at) VALUES (?, ?, ?, ?, ?, ?)',
      [
        request.profileId,
        request.operation,
        checkedKey(request.key),
        payloadHash(request.payload),
        resultId,
        new Date(),
      ],
    );
  } catch (error) {
    if (isDuplicate(error)) throw new KeyTaken();
    throw error;
  }
}

/** The same where repetitions of a request wait for a lock: a key that was taken is of another request, which is CONFLICT. */
export async function claimUnderLock(
  manager: EntityManager,
  request: IdempotentRequest,
  resultId: string,
): Promise<void> {
  try {
    await claimKey(manager, request, resultId);
  } catch (error) {
    throw error instanceof KeyTaken ? conflict(faultText('conflict.key')) : error;
  }
}

/** A key as a client may send it; BAD_USER_INPUT otherwise. */
export function checkedKey(key: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is refused here
  if (key.length < 1 || key.length > 200 || /[\u0000-\u001f\u007f]/.test(key)) {
    throw badInput('input.idempotencyKey', faultText('input.control'));
  }
  return key;
}
