import { isJsonObject } from './json';

/** One exchange as it may be kept: masked before it gets here. `id` ties a request to what became of it. */
export type ExchangeRecord =
  | {
      readonly kind: 'request';
      readonly id: string;
      readonly provider: string;
      readonly method: string;
      readonly path: string;
      readonly headers: Readonly<Record<string, string>>;
      readonly body: string | null;
    }
  | {
      readonly kind: 'answer';
      readonly id: string;
      readonly provider: string;
      readonly status: number;
      readonly headers: Readonly<Record<string, string>>;
      readonly body: string | null;
      readonly durationMs: number;
    }
  | {
      readonly kind: 'noAnswer';
      readonly id: string;
      readonly provider: string;
      readonly outcome: 'notSent' | 'unknown';
      readonly cause: string;
      readonly durationMs: number;
    };

/** What it throws is the caller's bug: it must not throw. */
export type ExchangeLog = (record: ExchangeRecord) => void;

/**
 * How a value is hidden. ALL: every character, length kept. FIXED: eight stars, whatever the length. Keeping some
 * characters shows a value that is not longer than that as it is.
 */
export type Mask = 'ALL' | 'FIXED' | { readonly keepFirst: number } | { readonly keepLast: number };

/** Masks by property name at any depth (case-sensitive), and by header name (in lower case). */
export interface MaskRules {
  readonly properties: Readonly<Record<string, Mask>>;
  readonly headers: Readonly<Record<string, Mask>>;
}

/** Deeper than any provider's answer; a body that nests deeper is dropped rather than walked. */
const DEPTH_MAX = 64;

/**
 * The body with everything hidden that the rules name, as JSON text. Null for a body that cannot be parsed: what
 * nobody can read, nobody can mask, so it is dropped and not kept.
 */
export function maskJson(body: string | null, rules: MaskRules): string | null {
  if (body === null || body === '') return body;
  try {
    return JSON.stringify(masked(JSON.parse(body), rules, undefined, 0));
  } catch {
    return null;
  }
}

export function maskHeaders(
  headers: Readonly<Record<string, string | undefined>>,
  rules: MaskRules,
): Record<string, string> {
  const shown: Record<string, string> = {};
  for (const [name, value] of Object.entries(headers)) {
    if (value === undefined) continue;
    shown[name] = maskText(value, own(rules.headers, name.toLowerCase()));
  }
  return shown;
}

function masked(value: unknown, rules: MaskRules, mask: Mask | undefined, depth: number): unknown {
  if (depth > DEPTH_MAX) throw new Error('too deep');
  // Scalars in a list stand under the name of the list, so that a list of secrets is hidden as well.
  if (Array.isArray(value)) return value.map(item => masked(item, rules, mask, depth + 1));
  if (isJsonObject(value)) {
    return Object.fromEntries(
      Object.entries(value).map(([name, inner]) => [
        name,
        masked(inner, rules, own(rules.properties, name), depth + 1),
      ]),
    );
  }
  if (value === null || mask === undefined) return value;
  return maskText(typeof value === 'string' ? value : JSON.stringify(value), mask);
}

function maskText(text: string, mask: Mask | undefined): string {
  if (mask === undefined || text === '') return text;
  if (mask === 'FIXED') return '*'.repeat(8);
  if (mask === 'ALL') return '*'.repeat(text.length);
  if ('keepFirst' in mask)
    return text.slice(0, mask.keepFirst) + '*'.repeat(Math.max(0, text.length - mask.keepFirst));
  const hidden = Math.max(0, text.length - mask.keepLast);
  return '*'.repeat(hidden) + text.slice(hidden);
}

function own(rules: Readonly<Record<string, Mask>>, name: string): Mask | undefined {
  return Object.hasOwn(rules, name) ? rules[name] : undefined;
}
