import { deviceOf } from './device';

const MAC = 'Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7)';

test.each([
  [
    'Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0',
    'Firefox su Linux',
    'Firefox on Linux',
  ],
  [
    'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/141.0.0.0 Safari/537.36',
    'Chrome su Windows',
    'Chrome on Windows',
  ],
  [
    'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/141.0.0.0 Safari/537.36 Edg/141.0.0.0',
    'Edge su Windows',
    'Edge on Windows',
  ],
  [
    `${MAC} AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.0 Safari/605.1.15`,
    'Safari su Mac',
    'Safari on Mac',
  ],
  [
    'Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) CriOS/141.0 Mobile/15E148 Safari/604.1',
    'Chrome su iPhone',
    'Chrome on iPhone',
  ],
  [
    'Mozilla/5.0 (Linux; Android 15; SM-S921B) AppleWebKit/537.36 (KHTML, like Gecko) SamsungBrowser/28.0 Chrome/130.0.0.0 Mobile Safari/537.36',
    'Samsung Internet su Android',
    'Samsung Internet on Android',
  ],
  ['curl/8.5.0', 'curl', 'curl'],
  ['node', 'node', 'node'],
  ['Mozilla/5.0', 'dispositivo sconosciuto', 'unknown device'],
  ['', 'dispositivo sconosciuto', 'unknown device'],
  ['<script>alert(1)</script>', 'dispositivo sconosciuto', 'unknown device'],
  [`${'a'.repeat(41)}/1.0`, 'dispositivo sconosciuto', 'unknown device'],
])('%s', (userAgent, it, en) => {
  expect(deviceOf(userAgent)).toEqual({ it, en });
});

test('an update of the browser is the same device', () => {
  const version = (n: number) =>
    deviceOf(`Mozilla/5.0 (X11; Linux x86_64; rv:${n}.0) Gecko/20100101 Firefox/${n}.0`);
  expect(version(141)).toEqual(version(140));
});
