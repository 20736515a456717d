import 'reflect-metadata';
import { addDays } from '@customer-area/shared/clock';
import { CallerFault } from '@customer-area/shared/errors';
import type { Peer } from '@customer-area/shared/http';
import type { DomainRow } from '../portfolio';
import { panelAction } from './panel-action';
import { panelsClosedLoader } from './panel-closed.loader';

const NOW = new Date('2026-04-01T08:00:00.000Z');

describe('the action that opens a control panel', () => {
  let answer: () => unknown;
  let asked = 0;
  const identity: Peer = {
    name: 'identity',
    close: async () => undefined,
    call: async () => {
      asked += 1;
      return answer();
    },
  };
  const domain = {
    ...{ profileId: 'prf_1', state: 'REGISTERED', paidThrough: null, suspendedAt: null, expiringFrom: null },
  } as DomainRow;
  const explained = (context = { panelsClosed: panelsClosedLoader(identity, 'req_1') }) =>
    panelAction.explain({ domain, now: NOW, locale: 'en', context });
  const resetUntil = (until: Date | null) => () => ({
    secondFactorResetUntil: until?.toISOString() ?? null,
    legalHold: false,
  });
  beforeEach(() => {
    asked = 0;
  });

  it('is closed with its reason within the days after a reset, asked once for all domains of a request', async () => {
    answer = resetUntil(addDays(NOW, 7));
    const context = { panelsClosed: panelsClosedLoader(identity, 'req_1') };
    const all = await Promise.all([explained(context), explained(context), explained(context)]);
    for (const one of all)
      expect(one).toMatchObject({ allowed: false, reason: { code: 'SECOND_FACTOR_RESET_LATELY' } });
    expect(asked).toBe(1);
  });

  it('is open otherwise, and where identity does not answer: it asks again before it opens', async () => {
    answer = resetUntil(null);
    expect(await explained()).toEqual({ code: 'OPEN_CONTROL_PANEL', allowed: true });
    answer = () => {
      throw new CallerFault('UNAVAILABLE');
    };
    expect(await explained()).toEqual({ code: 'OPEN_CONTROL_PANEL', allowed: true });
  });
});
