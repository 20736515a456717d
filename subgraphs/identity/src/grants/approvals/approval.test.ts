import fc from 'fast-check';
import { guardedActTerms } from '../../../contract';
import {
  APPROVAL_STATES,
  type ApprovalFacts,
  type ApprovalState,
  type ApprovalStep,
  explainApproval,
  refusalOf,
  stateAt,
  transitions,
} from './approval';
import { GUARDED_ACTS, needsApproval, PROTECTED_ACTIONS } from './guarded-act';

const at = (time: string) => new Date(`2026-05-04T${time}:00.000Z`);
const asked: ApprovalFacts = {
  state: 'WAITING',
  askedBy: 'lgn_asker',
  askedAt: at('10:00'),
  expiresAt: at('18:00'),
};
const asker = { id: 'lgn_asker', createdAt: at('08:00') };
const second = { id: 'lgn_second', createdAt: at('09:59') };
const newcomer = { id: 'lgn_new', createdAt: at('10:00') };

describe('a request for approval', () => {
  it.each<[ApprovalStep, string, typeof asker, string | null]>([
    ['APPROVE', 'another login', second, null],
    ['APPROVE', 'the asker itself', asker, 'OWN_REQUEST'],
    ['APPROVE', 'a login that was made with or after it', newcomer, 'LOGIN_TOO_NEW'],
    ['REJECT', 'another login', second, null],
    ['REJECT', 'a newer login', newcomer, null],
    ['REJECT', 'the asker itself', asker, 'OWN_REQUEST'],
    ['WITHDRAW', 'the asker itself', asker, null],
    ['WITHDRAW', 'another login', second, 'NOT_YOUR_REQUEST'],
  ])('%s by %s', (step, _, by, expected) => {
    expect(refusalOf(step, asked, by, at('12:00'))).toBe(expected);
  });

  it('is over at its deadline, also before anybody has noticed', () => {
    expect(stateAt(asked, at('17:59'))).toBe('WAITING');
    expect(stateAt(asked, at('18:00'))).toBe('EXPIRED');
    expect(stateAt({ ...asked, state: 'APPROVED' }, at('18:00'))).toBe('EXPIRED');
    expect(stateAt({ ...asked, state: 'USED' }, at('18:00'))).toBe('USED');
    expect(refusalOf('APPROVE', asked, second, at('18:00'))).toBe('EXPIRED');
    expect(refusalOf('WITHDRAW', asked, asker, at('18:00'))).toBe('EXPIRED');
  });

  it.each<[ApprovalState, ApprovalStep[]]>([
    ['WAITING', ['APPROVE', 'REJECT', 'WITHDRAW']],
    ['APPROVED', ['WITHDRAW']],
    ['USED', []],
    ['REJECTED', []],
    ['EXPIRED', []],
    ['WITHDRAWN', []],
  ])('that is %s takes %j', (state, steps) => {
    const possible = (['APPROVE', 'REJECT', 'WITHDRAW'] as const).filter(
      (step) =>
        refusalOf(step, { ...asked, state }, step === 'WITHDRAW' ? asker : second, at('12:00')) === null,
    );
    expect(possible).toEqual(steps);
  });

  it('shows what can be done exactly as it will be accepted', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...APPROVAL_STATES),
        fc.constantFrom(asker, second, newcomer),
        fc.constantFrom(at('11:00'), at('19:00')),
        (state, by, now) => {
          for (const action of explainApproval({ ...asked, state }, by, now, 'en')) {
            const code = refusalOf(action.code as ApprovalStep, { ...asked, state }, by, now);
            expect(action.allowed ? null : action.reason.code).toBe(code);
          }
        },
      ),
    );
  });

  it('ends somewhere from everywhere', () => {
    const reaches = (from: ApprovalState): boolean =>
      transitions[from].length === 0 || transitions[from].every((to) => reaches(to));
    for (const state of APPROVAL_STATES) expect(reaches(state)).toBe(true);
  });
});

describe('an act', () => {
  it.each(PROTECTED_ACTIONS)('%s needs approval when it was chosen, and only then', (action) => {
    const others = new Set(PROTECTED_ACTIONS.filter((other) => other !== action));
    expect(needsApproval(action, new Set([action]))).toBe(true);
    expect(needsApproval(action, others)).toBe(false);
  });

  it.each(GUARDED_ACTS.filter((act) => !PROTECTED_ACTIONS.some((chosen) => chosen === act)))(
    '%s needs approval as soon as anything does',
    (act) => {
      expect(needsApproval(act, new Set(['UNLOCK_DOMAIN']))).toBe(true);
      expect(needsApproval(act, new Set())).toBe(false);
    },
  );

  it.each(GUARDED_ACTS)('%s has a name in both languages', (act) => {
    expect(guardedActTerms[act].it).not.toBe(guardedActTerms[act].en);
  });
});
