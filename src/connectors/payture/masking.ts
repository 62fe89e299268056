import { type XmlElement } from '../xml';
import { type Form } from './encoding';

/**
 * What a log may show, by name, at any depth; everything else is eight stars. The other way round from a list of secrets:
 * the gateway may answer with attributes that nobody documented, and a name that is new here is hidden. Key, VWID and
 * MerchantContract are not shown: on api the terminal's name alone may charge.
 */
const SHOWN: ReadonlySet<string> = new Set([
  ...['OrderId', 'Amount', 'NewAmount', 'SessionType', 'Method', 'Language', 'TemplateTag', 'VWUserLgn'],
  ...['Success', 'ErrCode', 'State', 'Status', 'Forwarded', 'RRN', 'NoCVV', 'Expired', 'ThreeDSVersion'],
]);

const HIDDEN = '********';

/** A request's form as JSON text: inner lists become objects, so that each of their values is judged by its own name. */
export function maskForm(form: Form): string {
  const entries = Object.entries(form)
    .filter(([, value]) => value !== null)
    .map(([name, value]) => {
      const isList = typeof value === 'object' && value !== null;
      return [name, isList ? maskPairs(Object.entries(value)) : maskValue(name, value)] as const;
    });
  return JSON.stringify(Object.fromEntries(entries));
}

/** An answer as JSON text. */
export function maskElement(element: XmlElement): string {
  return JSON.stringify(masked(element));
}

function masked({ name, attributes, children }: XmlElement): unknown {
  const inner = children.length === 0 ? {} : { children: children.map(masked) };
  return { element: name.slice(0, 60), ...maskPairs([...attributes]), ...inner };
}

function maskPairs(pairs: readonly (readonly [string, string | null])[]): Record<string, string> {
  return Object.fromEntries(
    pairs.flatMap(([name, value]) => (value === null ? [] : [[name.slice(0, 60), maskValue(name, value)]])),
  );
}

/** A shown name is no licence: a gateway's mistake may put a card number anywhere. They have 13 digits or more. */
function maskValue(name: string, value: string | null): string {
  if (value === null || value === '') return '';
  return SHOWN.has(name) && value.length <= 200 && !/\d{13}/.test(value) ? value : HIDDEN;
}
