import fc from 'fast-check';
import { formBody, innerList } from '../../../src/connectors/payture/encoding';
import { readInnerList } from '../../../src/connectors/payture/emulator/inner-list';
import { writeXml } from '../../../src/connectors/payture/emulator/xml';
import { parseXmlBytes } from '../../../src/connectors/xml';
import { call, CARD_ID, connectorAnswering, cardOrder, DETAILS, rub, SESSION_ID, startPeer } from './peer';

describe('the check vectors of the contract (section 18)', () => {
  const DATA = {
    SessionType: 'Block',
    VWUserLgn: 'user@gmail.com',
    VWUserPsw: 'user12345',
    IP: '192.168.0.1',
    OrderId: 'order123',
    Amount: '10000',
  };

  it('A: encodes each value of the inner list, and the list once more', () => {
    expect(formBody({ VWID: 'TestMerchant', DATA })).toBe(
      'VWID=TestMerchant&DATA=SessionType%3DBlock%3BVWUserLgn%3Duser%2540gmail.com%3BVWUserPsw%3Duser12345%3BIP%3D192.168.0.1%3BOrderId%3Dorder123%3BAmount%3D10000',
    );
  });

  it('A: reads the page out of the recorded answer', async () => {
    const answer = `<Init Success="True" OrderId="order123" Amount="10000" SessionId="${SESSION_ID}" SessionType="Block" />`;
    const order = {
      ...cardOrder({ paymentId: 'order123', amount: rub(10_000n), capture: false }),
      template: null,
    };
    const vaultCustomer = { login: 'user@gmail.com', secret: 'user12345' };
    const connector = connectorAnswering(() => answer);
    expect(await connector.hostedCheckout.open(call(), { ...order, vaultCustomer })).toMatchObject({
      kind: 'done',
      value: {
        providerReference: SESSION_ID,
        redirectUrl: `https://sandbox3.payture.com/vwapi/Pay?SessionId=${SESSION_ID}`,
      },
    });
  });

  it('B: sends the card and takes the one that is stored already', async () => {
    const answer = `<Add VWUserLgn="user_login" Success="False" ErrCode="DUPLICATE_CARD" CardId="${CARD_ID}" />`;
    const { connector, seen, close } = await startPeer(() => answer);
    const customer = { login: 'user_login', secret: 'user_password' };
    const details = {
      ...DETAILS,
      number: '5218851946955484',
      expiryMonth: 12,
      expiryYear: 2021,
      holder: 'Test',
    };
    const added = await connector.vault.customers.addCard(call(), customer, details);
    await close();
    expect(added).toEqual({ kind: 'done', value: { token: CARD_ID, action: null } });
    expect(seen[0]).toMatchObject({ method: 'POST', path: '/vwapi/Add' });
    expect(Object.fromEntries(readInnerList(seen[0]!.form['DATA']!)!)).toEqual({
      VWUserLgn: 'user_login',
      VWUserPsw: 'user_password',
      CardNumber: '5218851946955484',
      EMonth: '12',
      EYear: '21',
      CardHolder: 'Test',
      SecureCode: '123',
    });
  });
});

/** Whatever a payer's or a merchant's text may hold, and what the encodings give a meaning to. */
const awkward = fc.constantFrom(
  ';',
  '=',
  '+',
  '%',
  '%3D',
  '&',
  '#',
  ' ',
  'Ж',
  'ё',
  '😀',
  '"',
  "'",
  '<',
  '\n',
  '\\',
);
const text = fc
  .array(fc.oneof(awkward, fc.string({ unit: 'grapheme' })), { minLength: 1, maxLength: 12 })
  .map(parts => parts.join(''))
  .filter(value => value !== '');
const name = fc.stringMatching(/^[A-Za-z][A-Za-z0-9]{0,12}$/);

describe('values survive the wire', () => {
  it('on the way there, in two layers', () => {
    fc.assert(
      fc.property(fc.dictionary(name, text, { minKeys: 1 }), text, (fields, top) => {
        const body = formBody({ Top: top, DATA: fields });
        const received = new URLSearchParams(body);
        expect(received.get('Top')).toBe(top);
        expect(Object.fromEntries(readInnerList(received.get('DATA')!)!)).toEqual({ ...fields });
      }),
      { numRuns: 2_000 },
    );
  });

  it('on the way back, in attributes', () => {
    fc.assert(
      fc.property(fc.dictionary(name, text, { minKeys: 1 }), fields => {
        // The emulator drops what XML cannot carry at all.
        fc.pre(
          Object.values(fields).every(value => !/[\p{Cs}\p{Cc}\uFFFE\uFFFF]/u.test(value.replace(/\n/g, ''))),
        );
        const written = writeXml({ name: 'Pay', attributes: Object.entries(fields) });
        expect(Object.fromEntries(parseXmlBytes(Buffer.from(written), 1_000_000)!.attributes)).toEqual({
          ...fields,
        });
      }),
      { numRuns: 2_000 },
    );
  });
});

it('leaves out what is null or empty, and replaces half a character', () => {
  expect(formBody({ A: null, B: '', C: {}, D: 'x\ud800y' })).toBe('D=x%EF%BF%BDy');
  expect(innerList({ A: null, B: '', C: '1' })).toBe('C=1');
});
