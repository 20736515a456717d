import { memoryCounters } from '@customer-area/shared/rate-limits';
import { AddressLimit } from './address-limit';

describe('a limit by address', () => {
  beforeEach(() => jest.useFakeTimers());
  afterEach(() => jest.useRealTimers());

  it('allows one address so many in a minute, at once or not, and as many in the next', async () => {
    const limit = new AddressLimit(memoryCounters(), 'test', 60);
    const allowed = async (ip: string, attempts: number) => {
      let count = 0;
      for (let i = 0; i < attempts; i++) {
        try {
          await limit.take(ip);
          count++;
        } catch (error) {
          expect((error as { code: string }).code).toBe('RATE_LIMITED');
        }
      }
      return count;
    };
    expect(await allowed('a', 60)).toBe(60);
    expect(await allowed('b', 10)).toBe(10);
    await limit.giveBack('a');
    expect(await allowed('a', 100)).toBe(1);
    await jest.advanceTimersByTimeAsync(59_000);
    expect(await allowed('a', 100)).toBe(0);
    await jest.advanceTimersByTimeAsync(1_001);
    expect(await allowed('a', 100)).toBe(60);
    expect(await allowed('2001:db8:1:2::1', 60)).toBe(60);
    expect(await allowed('2001:db8:1:2:ffff::7', 10)).toBe(0);
    expect(await allowed('2001:db8:1:3::1', 10)).toBe(10);
  });
});
