export type Attributes = readonly (readonly [name: string, value: string])[];

export interface Element {
  readonly name: string;
  readonly attributes: Attributes;
  readonly children?: readonly Element[];
}

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  '\t': '&#9;',
  '\n': '&#10;',
  '\r': '&#13;',
};

/** One element with ` />` ending; children stand on lines of their own, CRLF and two blanks before each. (Payture contract, section 6.1) */
export function writeXml({ name, attributes, children = [] }: Element): string {
  const start = `<${name}${attributes.map(([key, value]) => ` ${key}="${escapeXml(value)}"`).join('')}`;
  if (children.length === 0) return `${start} />`;
  return `${start}>${children.map(child => `\r\n  ${writeXml(child)}`).join('')}\r\n</${name}>`;
}

/** Also drops what no XML document may hold. */
export function escapeXml(text: string): string {
  return text
    .replace(/[\p{Cs}\uFFFE\uFFFF]/gu, '')
    .replace(/\p{Cc}/gu, character => (/[\t\n\r\u007f-\u009f]/.test(character) ? character : ''))
    .replace(/[&<>"\t\n\r]/g, character => entities[character] ?? character);
}

/** The value of an attribute in a text that writeXml made, with a changed one put in its place. */
export function replaceAttribute(
  xml: string,
  names: readonly string[],
  change: (value: string) => string,
): string {
  const pattern = new RegExp(`(\\s(?:${names.join('|')})=")([^"]*)(")`, 'g');
  return xml.replace(
    pattern,
    (_all, before: string, value: string, after: string) => before + escapeXml(change(value)) + after,
  );
}
