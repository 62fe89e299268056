import { type Outcome } from '../../../src/connectors/contract';
import { readInnerList } from '../../../src/connectors/payture/emulator/inner-list';
import {
  call,
  CARD_ID,
  connectorAnswering,
  CONTACT,
  CUSTOMER,
  DETAILS,
  PAYMENT_ID,
  rub,
  SESSION_ID,
  startPeer,
  xml,
} from './peer';

const VWUserLgn = CUSTOMER.login;
const done = { kind: 'done', value: null };
const fine = (root: string, more = {}) => xml(root, { Success: 'True', VWUserLgn, ...more });
const fails = (root: string, ErrCode: string, more = {}) =>
  xml(root, { Success: 'False', VWUserLgn, ErrCode, ...more });
const challenge = {
  Success: '3DS',
  ACSUrl: 'https://acs.example/a',
  PaReq: 'eJx',
  ThreeDSKey: 'md-1',
  CardId: CARD_ID,
};
const action = {
  kind: 'THREE_D_SECURE',
  acsUrl: 'https://acs.example/a',
  payload: 'eJx',
  md: 'md-1',
  expiresAt: null,
};

const vaultAt = (answer: string) => connectorAnswering(() => answer).vault;
const customersAt = (answer: string) => vaultAt(answer).customers;

const credentials = { VWUserLgn, VWUserPsw: CUSTOMER.secret };
type Vault = ReturnType<typeof vaultAt>;
const calls: readonly (readonly [string, (vault: Vault) => Promise<Outcome<unknown>>, Record<string, string>])[] = [
  ['Register', v => v.customers.register(call(), CUSTOMER, { email: 'a@b.test', phone: '+7 (900) 123-45-67' }), { ...credentials, Email: 'a@b.test', PhoneNumber: '79001234567' }],
  ['Update', v => v.customers.update(call(), CUSTOMER, CONTACT), credentials],
  ['Delete', v => v.customers.remove(call(), CUSTOMER), { VWUserLgn, Password: 'merchant-s3cret' }],
  ['GetList', v => v.customers.list(call(), CUSTOMER), credentials],
  ['Activate', v => v.customers.activate(call(), CUSTOMER, CARD_ID, rub(101n)), { ...credentials, CardId: CARD_ID, Amount: '101' }],
  ['SendCode', v => v.customers.sendCode(call(), CUSTOMER, { token: CARD_ID, amount: rub(900n), paymentId: PAYMENT_ID }), { ...credentials, CardId: CARD_ID, Amount: '900', OrderId: PAYMENT_ID }],
  ['Remove', v => v.removeCard(call(), { token: CARD_ID, customer: CUSTOMER }), { ...credentials, CardId: CARD_ID }],
]; // prettier-ignore

it.each(calls)('%s sends everything in DATA and is done', async (name, act, expected) => {
  const { connector, seen, close } = await startPeer(() => fine(name, { CardId: CARD_ID }));
  const outcome = await act(connector.vault);
  await close();
  expect(outcome.kind).toBe('done');
  expect(seen.map(({ path }) => path)).toEqual([`/vwapi/${name}`]);
  const { DATA, ...top } = seen[0]!.form;
  expect(top).toEqual({ VWID: 'TestMerchantVW' });
  expect(Object.fromEntries(readInnerList(DATA!)!)).toEqual(expected);
});

it.each(calls)(
  "%s does not believe another customer's answer, and takes one without a name",
  async (name, act) => {
    expect((await act(vaultAt(fine(name, { VWUserLgn: 'cus_other' })))).kind).toBe('unknown');
    expect((await act(vaultAt(fine(name, { VWUserLgn: '' })))).kind).toBe('done');
  },
);

it.each(calls)('%s is refused, or left open, as the code says', async (name, act) => {
  expect(await act(vaultAt(fails(name, 'ACCESS_DENIED')))).toMatchObject({
    kind: 'refused',
    code: 'ACCESS_DENIED',
  });
  expect(await act(vaultAt(fails(name, 'INTERNAL_ERROR')))).toMatchObject({ kind: 'unknown' });
  expect(await act(vaultAt('Service Unavailable'))).toMatchObject({ kind: 'unknown' });
});

describe('a customer', () => {
  it.each(['DUPLICATE_CUSTOMER', 'DUPLICATE_USER'])(
    'who is there (%s) is ours if our secret opens it',
    async code => {
      const register = async (check: string) => {
        const { connector, seen, close } = await startPeer(({ path }) =>
          path.endsWith('Register') ? fails('Register', code) : check,
        );
        const outcome = await connector.vault.customers.register(call(), CUSTOMER, CONTACT);
        await close();
        expect(seen.map(each => each.path)).toEqual(['/vwapi/Register', '/vwapi/Check']);
        return outcome;
      };
      expect(await register(fine('Check'))).toEqual(done);
      expect(await register(fails('Check', 'WRONG_USER_PARAMS'))).toMatchObject({
        kind: 'refused',
        code: 'WRONG_USER_PARAMS',
      });
      expect(await register(fails('Check', 'INTERNAL_ERROR'))).toMatchObject({ kind: 'unknown' });
    },
  );

  it.each(['CUSTOMER_NOT_FOUND', 'USER_NOT_FOUND'])(
    'who is not there (%s) is deleted, and so are the cards',
    async code => {
      expect(await customersAt(fails('Delete', code)).remove(call(), CUSTOMER)).toEqual(done);
      expect(
        await vaultAt(fails('Remove', code)).removeCard(call(), { token: CARD_ID, customer: CUSTOMER }),
      ).toEqual(done);
      expect(await customersAt(fails('Update', code)).update(call(), CUSTOMER, CONTACT)).toMatchObject({
        kind: 'refused',
        code,
      });
    },
  );
});

describe('the list of cards', () => {
  const item = (more: Record<string, string> = {}) =>
    xml('Item', {
      ...{ CardName: '521885xxxxxx5484', CardId: CARD_ID, CardHolder: 'KATE SMITH' },
      ...{ Status: 'IsActive', NoCVV: 'true', Expired: 'false', ...more },
    });
  const list = (...items: string[]) =>
    customersAt(
      xml('GetList', { Success: 'True', VWUserLgn }, items.map(each => `\r\n  ${each}`).join('')),
    ).list(call(), CUSTOMER);
  const card = {
    token: CARD_ID,
    maskedNumber: '521885******5484',
    holder: 'KATE SMITH',
    status: 'ACTIVE',
    requiresSecurityCode: false,
  };

  it('reads each card', async () => {
    expect(await list(item(), item({ Status: 'NotActive', NoCVV: 'False', CardHolder: '' }))).toEqual({
      kind: 'done',
      value: {
        cards: [card, { ...card, status: 'NOT_ACTIVE', requiresSecurityCode: true, holder: null }],
        complete: true,
      },
    });
  });

  it.each([
    [{ Expired: 'TRUE' }, { status: 'EXPIRED' }],
    [{ Status: 'isactive' }, { status: 'ACTIVE' }],
    [{ Status: 'NobodyKnows' }, { status: 'NOT_ACTIVE' }],
    [{ Status: '' }, { status: 'NOT_ACTIVE' }],
    [{ NoCVV: '' }, { requiresSecurityCode: true }],
    [{ CardName: '5218851946955484' }, { maskedNumber: '521885******5484' }],
  ])('reads %j as %j', async (more, expected) => {
    expect(await list(item(more as Record<string, string>))).toMatchObject({ value: { cards: [expected] } });
  });

  it('says that there may be more than it lists', async () => {
    expect(await list(...Array.from({ length: 19 }, () => item()))).toMatchObject({
      value: { complete: true },
    });
    expect(await list(...Array.from({ length: 20 }, () => item()))).toMatchObject({
      value: { complete: false },
    });
  });

  it.each([{ CardId: '' }, { CardId: 'FreePay' }, { CardName: '' }, { CardName: 'x' }])(
    'leaves out no card that it cannot read: %j',
    async more => {
      expect((await list(item(), item(more as Record<string, string>))).kind).toBe('unknown');
    },
  );

  it('ignores what is no card', async () => {
    expect(await list(item(), '<New a="1" />')).toMatchObject({ value: { cards: [card] } });
  });
});

describe('adding a card', () => {
  const add = (answer: string) => customersAt(answer).addCard(call(), CUSTOMER, DETAILS);
  const complete = (answer: string, md: string | null = 'md-1 ') =>
    customersAt(answer).completeAdd(call(), { md, response: 'eJy' });

  it('stores it, or asks the bank', async () => {
    expect(await add(fine('Add', { CardId: CARD_ID, CardName: 'x' }))).toEqual({
      kind: 'done',
      value: { token: CARD_ID, action: null },
    });
    expect(await add(xml('Add', { VWUserLgn, ...challenge }))).toEqual({
      kind: 'done',
      value: { token: CARD_ID, action },
    });
  });

  it.each([
    ['a card without an id', fine('Add', { CardId: '' })],
    ['a challenge without a card', xml('Add', { VWUserLgn, ...challenge, CardId: '' })],
    [
      'a challenge that leads nowhere safe',
      xml('Add', { VWUserLgn, ...challenge, ACSUrl: 'http://acs.example' }),
    ],
  ])('is open with %s', async (_what, answer) => {
    expect((await add(answer)).kind).toBe('unknown');
  });

  it.each([
    ['DUPLICATE_CARD', { kind: 'refused', retry: 'NEVER', decline: null }],
    ['ISSUER_BLOCKED_CARD', { kind: 'refused', retry: 'NEVER', decline: 'HARD' }],
    ['WRONG_PARAMS', { kind: 'refused', retry: 'NEW_KEY', decline: null }],
  ])('is refused with %s', async (code, expected) => {
    expect(await add(fails('Add', code))).toMatchObject({ ...expected, code });
  });

  it('ends with the answer of the bank', async () => {
    const { connector, seen, close } = await startPeer(() => fine('AddSubmit3DS', { CardId: CARD_ID }));
    const outcome = await connector.vault.customers.completeAdd(call(), { md: 'md-1 ', response: 'e+/=' });
    await close();
    expect(outcome).toEqual({ kind: 'done', value: { token: CARD_ID, action: null } });
    expect(seen[0]).toMatchObject({ path: '/vwapi/AddSubmit3DS', form: { MD: 'md-1', PaRes: 'e+/=' } });
    expect((await complete(fine('Add', { CardId: CARD_ID }))).kind).toBe('done');
  });

  it.each([
    ['THREE_DS_AUTH_ERROR', { kind: 'refused', decline: 'AUTHENTICATION' }],
    ['ILLEGAL_ORDER_STATE', { kind: 'refused', retry: 'NEW_KEY', decline: null }],
    ['INTERNAL_ERROR', { kind: 'unknown' }],
  ])('is not stored after %s', async (code, expected) => {
    expect(await complete(fails('AddSubmit3DS', code))).toMatchObject(expected);
  });

  it('needs the MD', async () => {
    expect(await complete('', null)).toMatchObject({ kind: 'refused', code: 'NO_MD' });
  });
});

describe('the page to add a card on', () => {
  const page = { returnUrl: 'https://shop.example/back', locale: 'en_GB', template: 'T' };

  it('is opened without an order', async () => {
    const answer = xml('Init', {
      Success: 'True',
      OrderId: '',
      Amount: '0',
      SessionId: SESSION_ID,
      SessionType: 'Add',
    });
    const { connector, seen, origin, close } = await startPeer(() => answer);
    const outcome = await connector.vault.customers.openAddPage(call(), CUSTOMER, page);
    await close();
    expect(outcome).toMatchObject({ value: { redirectUrl: `${origin}/vwapi/Add?SessionId=${SESSION_ID}` } });
    expect(Object.fromEntries(readInnerList(seen[0]!.form['DATA']!)!)).toEqual({
      ...{ SessionType: 'Add', ...credentials, Url: page.returnUrl, TemplateTag: 'T', Language: 'EN' },
    });
  });

  it('is not believed to be one to pay on', async () => {
    const answer = xml('Init', { Success: 'True', SessionId: SESSION_ID, SessionType: 'Pay' });
    expect((await customersAt(answer).openAddPage(call(), CUSTOMER, page)).kind).toBe('unknown');
  });
});

describe('a card', () => {
  it('that is gone is removed', async () => {
    const vault = vaultAt(fails('Remove', 'CARD_NOT_FOUND'));
    expect(await vault.removeCard(call(), { token: CARD_ID, customer: CUSTOMER })).toEqual(done);
  });

  it.each(['WRONG_AUTH_CODE', 'WRONG_AUTHORIZATION_CODE'])(
    'is not activated by a wrong amount (%s)',
    async code => {
      const outcome = await customersAt(fails('Activate', code, { CardId: '' })).activate(
        call(),
        CUSTOMER,
        CARD_ID,
        rub(102n),
      );
      expect(outcome).toMatchObject({ kind: 'refused', code, retry: 'NEW_KEY' });
    },
  );

  it('is not asked about when it cannot be one', async () => {
    const { connector, seen, close } = await startPeer(() => '');
    const { vault } = connector;
    const eur = { minor: 100n, currency: 'EUR' };
    const code = { token: CARD_ID, amount: eur, paymentId: PAYMENT_ID };
    const outcomes = [
      await vault.removeCard(call(), { token: 'FreePay', customer: CUSTOMER }),
      await vault.removeCard(call(), { token: CARD_ID, customer: null }),
      await vault.customers.activate(call(), CUSTOMER, 'FreePay', rub(100n)),
      await vault.customers.activate(call(), CUSTOMER, CARD_ID, eur),
      await vault.customers.sendCode(call(), CUSTOMER, code),
      await vault.customers.sendCode(call(), CUSTOMER, { ...code, token: 'x', amount: rub(1n) }),
    ];
    await close();
    expect(outcomes.map(outcome => outcome.kind === 'refused' && outcome.code)).toEqual([
      ...[
        'INVALID_TOKEN',
        'NO_CUSTOMER',
        'INVALID_TOKEN',
        'CURRENCY_NOT_ALLOWED',
        'CURRENCY_NOT_ALLOWED',
        'INVALID_TOKEN',
      ],
    ]);
    expect(seen).toEqual([]);
  });
});
