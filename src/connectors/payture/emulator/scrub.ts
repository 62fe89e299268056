import { type Mask, maskAll, maskFixed, type Scrubber } from '../../emulator/scrubbing';
import { readInnerList } from './inner-list';
import { maskOf } from './card-data';

const maskNumber: Mask = value => (/^\d{13,19}$/.test(value) ? maskOf(value) : maskFixed(value));

const masks: Readonly<Record<string, Mask>> = {
  pan: maskNumber,
  cardnumber: maskNumber,
  ...Object.fromEntries(
    ['emonth', 'eyear', 'cardholder', 'phonenumber', 'phone', 'email'].map(n => [n, maskAll]),
  ),
  ...Object.fromEntries(
    ['securecode', 'password', 'vwuserpsw', 'confirmcode', 'paytoken', 'pares', 'cres', 'pareq', 'creq'].map(
      name => [name, maskFixed],
    ),
  ),
};

const lists = ['payinfo', 'data', 'customfields'];

/** Masks a form and the lists inside it, whatever the case of the names. A list that cannot be read is dropped. */
export function scrubPaytureForm(text: string): string {
  const fields = [...new URLSearchParams(text)].map(([name, value]): [string, string] => {
    const folded = name.toLowerCase();
    return [name, lists.includes(folded) ? scrubList(value) : maskOne(folded, value)];
  });
  return new URLSearchParams(fields).toString();
}

function scrubList(text: string): string {
  const list = readInnerList(text);
  if (list === undefined) return '(not kept)';
  return [...list].map(([name, value]) => `${name}=${maskOne(name.toLowerCase(), value)}`).join(';');
}

function maskOne(name: string, value: string): string {
  const mask = Object.hasOwn(masks, name) ? masks[name] : undefined;
  return mask === undefined || value === '' ? value : mask(value);
}

/** What this emulator keeps of an exchange. Pages are dropped. */
export const paytureScrubber: Scrubber = {
  text: (body, contentType) => {
    if (contentType.startsWith('text/xml')) return body.replace(/( PaReq=")[^"]*/g, '$1********');
    if (contentType.startsWith('text/plain')) return body;
    if (contentType.startsWith('application/x-www-form-urlencoded')) return scrubPaytureForm(body);
    return body === '' ? '' : '(not kept)';
  },
  header: (name, value) => (/^(authorization|cookie)$/i.test(name) ? '********' : value),
  target: target => {
    const at = target.indexOf('?');
    return at < 0 ? target : `${target.slice(0, at)}?${scrubPaytureForm(target.slice(at + 1))}`;
  },
};
