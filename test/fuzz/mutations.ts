import { type Random } from '../../src/proof/random';

/** What parsers stumble over, besides chance. */
const NASTY = [
  ...[
    '"',
    '\\',
    '{',
    '}',
    '[',
    ']',
    '(',
    ')',
    '<',
    '>',
    '&',
    ';',
    '%',
    '%00',
    '\u0000',
    '\ufeff',
    '\ud800',
    '\u202e',
  ],
  ...[
    '<!DOCTYPE x [<!ENTITY a "b">]>',
    '&a;',
    '<![CDATA[',
    ']]>',
    '-->',
    '<?xml version="1.0" encoding="UTF-16"?>',
  ],
  ...[
    '__proto__',
    'constructor',
    '1e400',
    '-0',
    '0x10',
    '9'.repeat(40),
    'null',
    'true',
    '$bigint',
    '{"$date":1}',
  ],
  ...['...on', '@include(if: true)', 'fragment a on b{...a}', '"""', '$', '!', ':', '#', '\n'.repeat(50)],
  ...['a'.repeat(5_000), '{'.repeat(3_000), '['.repeat(3_000), '<a>'.repeat(2_000)],
];

/** One to six changes of a text: pieces cut, doubled, swapped for nasty ones, or flipped bytes. */
export function mutated(text: string, random: Random): Buffer {
  let changed = text;
  for (let left = random.between(1, 6); left > 0; left--) {
    const from = random.between(0, changed.length);
    const to = Math.min(changed.length, from + random.between(0, 40));
    const [before, piece, after] = [changed.slice(0, from), changed.slice(from, to), changed.slice(to)];
    switch (random.between(0, 3)) {
      case 0:
        changed = before + after;
        break;
      case 1:
        changed = before + piece + piece + after;
        break;
      default:
        changed = before + random.pick(NASTY) + after;
    }
  }
  const bytes = Buffer.from(changed);
  if (random.chance(0.1) && bytes.length > 0) {
    const at = random.between(0, bytes.length - 1);
    bytes[at] = (bytes[at]! + random.between(1, 255)) % 256;
  }
  return bytes;
}
