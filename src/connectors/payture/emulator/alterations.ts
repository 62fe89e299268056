import { type Alteration } from '../../emulator/fault-kinds';
import { type WireAnswer } from '../../emulator/wire';
import { replaceAttribute } from './xml';

/** Spoils one thing in an XML answer. There is no currency on this wire, so that alteration changes nothing. */
export function alterAnswer(alteration: Alteration, answer: WireAnswer): WireAnswer {
  if (answer.headers['Content-Type']?.startsWith('text/xml') !== true) return answer;
  return { ...answer, body: alterXml(alteration, answer.body) };
}

function alterXml(alteration: Alteration, xml: string): string {
  switch (alteration) {
    case 'wrongAmount':
      return replaceAttribute(xml, ['Amount', 'NewAmount'], value => String(Number(value) + 1));
    case 'otherPayment':
      return replaceAttribute(xml, ['OrderId', 'CardId'], value => `other-${value}`.slice(0, 50));
    case 'unknownStatus':
      return replaceAttribute(xml, ['State', 'Status', 'ErrCode'], () => 'NobodyKnows');
    case 'wrongCurrency':
      return xml;
  }
}
