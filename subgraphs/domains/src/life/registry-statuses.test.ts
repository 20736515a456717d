import { messages } from '../messages';
import { KNOWN_STATUSES, statusesAtRegistry } from './registry-statuses';

describe('the statuses at a registry', () => {
  it.each([
    ['ok/autoRenewPeriod', 'it', 'REGISTRY'],
    ['inactive/dnsHold', 'it', 'REGISTRY'],
    ['inactive/clientHold', 'it', 'AUTHORITY'],
    ['clientTransferProhibited', 'it', 'AUTHORITY'],
    ['clientTransferProhibited', 'gtld', 'REGISTRAR'],
    ['clientHold', 'eu', 'REGISTRAR'],
    ['serverHold', 'gtld', 'REGISTRY'],
    ['quarantine', 'eu', 'REGISTRY'],
  ] as const)('%s of .%s is set by %s', (word, registry, setBy) => {
    expect(statusesAtRegistry(word, registry)).toEqual([{ value: word, known: word, setBy }]);
  });

  it('are as many as the registry shows', () => {
    const shown = statusesAtRegistry('pendingDelete redemptionPeriod', 'gtld');
    expect(shown.map(({ value }) => value)).toEqual(['pendingDelete', 'redemptionPeriod']);
    expect(statusesAtRegistry(null, 'gtld')).toEqual([]);
  });

  it('are shown where they are not known, as set by the registry', () => {
    expect(statusesAtRegistry('quiet', 'gtld')).toEqual([{ value: 'quiet', known: null, setBy: 'REGISTRY' }]);
  });

  it.each(KNOWN_STATUSES)('%s has a meaning of its own', (word) => {
    const texts = KNOWN_STATUSES.map((other) => messages.text('en', `registryStatus.${other}`));
    expect(texts.filter((text) => text === messages.text('en', `registryStatus.${word}`))).toHaveLength(1);
  });
});
