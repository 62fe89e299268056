import { URL } from 'node:url';
import { textScalar } from './text-scalar';

export const urlCharactersMax = 2048;

// Printable ASCII without space, quotes, angle brackets and backslash: what two URL parsers could read differently.
const unambiguous = /^https?:\/\/(?![/?#])[\x21\x23-\x3b\x3d\x3f-\x5b\x5d-\x7e]+$/i;

export const UrlScalar = textScalar({
  name: 'URL',
  description:
    `Absolute http or https address of at most ${urlCharactersMax} characters, without user name and password, in ASCII: ` +
    'international host names in punycode, other characters percent-encoded.',
  specifiedByUrl: 'https://url.spec.whatwg.org/',
  expectation: `URL must be an absolute http or https address in ASCII, without credentials, at most ${urlCharactersMax} characters.`,
  accepts: isSafeUrl,
  emits: isHttpUrl,
});

function isSafeUrl(text: string): boolean {
  if (text.length > urlCharactersMax || !unambiguous.test(text)) return false;
  const parsed = parse(text);
  return parsed !== undefined && parsed.username === '' && parsed.password === '' && !hasUserInfo(text);
}

function isHttpUrl(text: string): boolean {
  const protocol = parse(text)?.protocol;
  return protocol === 'https:' || protocol === 'http:';
}

function parse(text: string): URL | undefined {
  return URL.canParse(text) ? new URL(text) : undefined;
}

/** Also finds the empty user name of "https://@host", which the parser hides. */
function hasUserInfo(text: string): boolean {
  const authority = text.slice(text.indexOf('//') + 2).split(/[/?#]/, 1)[0] ?? '';
  return authority.includes('@');
}
