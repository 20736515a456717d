import type { LocalizedText } from '@customer-area/shared/locale';
import { messages } from '../../messages';

type Mark = readonly [name: string, mark: RegExp];

/** In this order: most browsers also call themselves by the names of older ones. */
const BROWSERS: readonly Mark[] = [
  ['Edge', /\bEdg(e|A|iOS)?\//],
  ['Opera', /\b(OPR|Opera)\//],
  ['Samsung Internet', /\bSamsungBrowser\//],
  ['Firefox', /\b(Firefox|FxiOS)\//],
  ['Chrome', /\b(Chrome|CriOS|Chromium)\//],
  ['Safari', /\bSafari\//],
];
const SYSTEMS: readonly Mark[] = [
  ['iPhone', /\biPhone\b/],
  ['iPad', /\biPad\b/],
  ['Android', /\bAndroid\b/],
  ['Windows', /\bWindows\b/],
  ['ChromeOS', /\bCrOS\b/],
  ['Mac', /\bMac(intosh| OS X)\b/],
  ['Linux', /\bLinux\b/],
];
/** A program that is no browser begins with its own name. */
const PROGRAM = /^([A-Za-z][\w.-]{0,39})(\/|$)/;

const UNKNOWN = messages.localized('device.unknown');

/**
 * What a client calls itself, in words a person can recognise: without versions, so that an update is not a new device.
 * Never believed: it only helps people to tell their own sessions from others.
 */
export function deviceOf(userAgent: string): LocalizedText {
  const browser = nameIn(BROWSERS, userAgent);
  const system = nameIn(SYSTEMS, userAgent);
  if (browser !== null && system !== null) {
    return messages.localized('device.browser-on-system', { browser, system });
  }
  const name = browser ?? system ?? programIn(userAgent);
  return name === null ? UNKNOWN : { it: name, en: name };
}

function nameIn(marks: readonly Mark[], userAgent: string): string | null {
  return marks.find(([, mark]) => mark.test(userAgent))?.[0] ?? null;
}

function programIn(userAgent: string): string | null {
  const name = PROGRAM.exec(userAgent)?.[1] ?? null;
  return name === 'Mozilla' ? null : name;
}
