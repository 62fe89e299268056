import { XMLParser, XMLValidator } from 'fast-xml-parser';

/** An element as it was written: nothing is turned into numbers or booleans. Text between elements is not kept. */
export interface XmlElement {
  readonly name: string;
  readonly attributes: ReadonlyMap<string, string>;
  readonly children: readonly XmlElement[];
}

const BOM_OR_BLANKS = /^\ufeff?\s*/;
/** Deeper than any answer; FXP would go on to a hundred. */
const DEPTH_MAX = 16;

const parser = new XMLParser({
  preserveOrder: true,
  ignoreAttributes: false,
  attributeNamePrefix: '',
  parseTagValue: false,
  parseAttributeValue: false,
  trimValues: false,
  processEntities: false,
  htmlEntities: false,
  ignoreDeclaration: true,
  ignorePiTags: true,
});

/**
 * Reads one UTF-8 document; a byte order mark is allowed, as XML 1.0 allows it (appendix F). Undefined for anything
 * else: too many bytes, another encoding, no XML, more than one root, a DOCTYPE, an entity that is not one of XML's own
 * five. All of that is refused before or instead of being expanded, so that no answer can make itself larger.
 */
export function parseXmlBytes(bytes: Buffer, bytesMax: number): XmlElement | undefined {
  if (bytes.length > bytesMax) return undefined;
  try {
    const text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true })
      .decode(bytes)
      .replace(BOM_OR_BLANKS, '');
    if (!isPlain(text) || XMLValidator.validate(text) !== true) return undefined;
    const nodes: unknown = parser.parse(text);
    const roots = readNodes(nodes, 0);
    return roots.length === 1 ? roots[0] : undefined;
  } catch {
    return undefined;
  }
}

/** One element from the first to the last character, no DOCTYPE and no CDATA, and no declaration of another encoding. */
function isPlain(text: string): boolean {
  if (!text.startsWith('<') || !/>\s*$/.test(text) || /<!(?!--)/.test(text)) return false;
  const declared = /^<\?xml[^>]*?\sencoding=["']([^"']*)["']/i.exec(text)?.[1];
  return declared === undefined || declared.toLowerCase() === 'utf-8';
}

/** FXP's ordered form: a list of `{ [name]: children, ':@': attributes }`. Throws for what is none. */
function readNodes(nodes: unknown, depth: number): readonly XmlElement[] {
  if (!Array.isArray(nodes) || depth > DEPTH_MAX) throw new Error('no list of nodes, or too deep');
  const elements: XmlElement[] = [];
  for (const node of nodes as readonly unknown[]) {
    if (typeof node !== 'object' || node === null) throw new Error('no node');
    const parts = new Map(Object.entries(node));
    const name = [...parts.keys()].find(key => key !== ATTRIBUTES);
    if (name === undefined || name === TEXT) continue;
    const attributes = readAttributes(parts.get(ATTRIBUTES));
    elements.push({ name, attributes, children: readNodes(parts.get(name), depth + 1) });
  }
  return elements;
}

const ATTRIBUTES = ':@';
const TEXT = '#text';

function readAttributes(values: unknown): ReadonlyMap<string, string> {
  const attributes = new Map<string, string>();
  if (typeof values !== 'object' || values === null) return attributes;
  for (const [name, value] of Object.entries(values)) attributes.set(name, decode(String(value)));
  return attributes;
}

const ENTITIES: ReadonlyMap<string, string> = new Map([
  ['amp', '&'],
  ['lt', '<'],
  ['gt', '>'],
  ['quot', '"'],
  ['apos', "'"],
]);

/** XML's five entities and references to characters that XML allows. Throws for any other ampersand. */
function decode(text: string): string {
  return text.replace(/&([^;&]{0,10})(;?)/g, (_whole, name: string, end: string) => {
    const character = end === '' ? undefined : (ENTITIES.get(name) ?? referred(name));
    if (character === undefined) throw new Error('an unknown entity');
    return character;
  });
}

function referred(name: string): string | undefined {
  const [, hex, decimal] = /^#(?:x([0-9a-f]{1,6})|(\d{1,7}))$/i.exec(name) ?? [];
  if (hex === undefined && decimal === undefined) return undefined;
  const code = hex === undefined ? Number(decimal) : Number.parseInt(hex, 16);
  const isBlank = code === 9 || code === 10 || code === 13;
  const isAllowed =
    isBlank || (code >= 0x20 && code <= 0xd7ff) || (code >= 0xe000 && code <= 0xfffd) || isAstral(code);
  return isAllowed ? String.fromCodePoint(code) : undefined;
}

function isAstral(code: number): boolean {
  return code >= 0x10000 && code <= 0x10ffff;
}
