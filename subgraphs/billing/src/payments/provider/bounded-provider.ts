import { NoAnswer, type PaymentProvider } from './payment-provider';

/**
 * The same provider, every call of which ends within a time: with {@link NoAnswer} when it has not answered by then, even
 * if the adapter does not listen to its signal.
 */
export function boundedProvider(provider: PaymentProvider, timeOutMs: number): PaymentProvider {
  const within = <T>(signal: AbortSignal, ask: (signal: AbortSignal) => Promise<T>) =>
    answerWithin(timeOutMs, signal, ask);
  return {
    name: provider.name,
    prepare: (charge, signal) => within(signal, (ends) => provider.prepare(charge, ends)),
    confirm: (reference, signal) => within(signal, (ends) => provider.confirm(reference, ends)),
    find: (reference, signal) => within(signal, (ends) => provider.find(reference, ends)),
    cancel: (reference, signal) => within(signal, (ends) => provider.cancel(reference, ends)),
    refund: (refund, signal) => within(signal, (ends) => provider.refund(refund, ends)),
    setUp: (setUp, signal) => within(signal, (ends) => provider.setUp(setUp, ends)),
    cancelSetUp: (setUp, signal) => within(signal, (ends) => provider.cancelSetUp(setUp, ends)),
    forget: (token, signal) => within(signal, (ends) => provider.forget(token, ends)),
    ledger: (from, signal) => within(signal, (ends) => provider.ledger(from, ends)),
  };
}

function answerWithin<T>(
  timeOutMs: number,
  signal: AbortSignal,
  ask: (signal: AbortSignal) => Promise<T>,
): Promise<T> {
  const ends = new AbortController();
  return new Promise<T>((resolve, reject) => {
    const end = (why: string) => {
      reject(new NoAnswer(why));
      ends.abort();
    };
    if (signal.aborted) return end('the caller does not wait any more');
    const given = () => end('the caller does not wait any more');
    signal.addEventListener('abort', given, { once: true });
    const timer = setTimeout(end, timeOutMs, `no answer within ${timeOutMs} ms`);
    ask(ends.signal)
      .then(resolve, reject)
      .finally(() => {
        clearTimeout(timer);
        signal.removeEventListener('abort', given);
      });
  });
}
