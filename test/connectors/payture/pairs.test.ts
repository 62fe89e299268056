import { type PaymentReference } from '../../../src/connectors/contract';
import { COMMANDS, type Command } from '../../../src/connectors/payture/commands';
import { call, CONTACT, rub, says } from './peer';
import { cards, payToken } from './emulator/support';
import { changing, detailsOf, factsOf, valueOf, World } from './world';

/**
 * Every command of every interface that the kit sends, each sent once for what it is for, to a strict gateway over HTTP.
 * The table is the kit's own: a command without a play does not compile, and one that its play does not send fails.
 */
type Play = (world: World) => Promise<unknown>;

const held = { capture: false } as const;
const outcome = async (promise: Promise<Parameters<typeof factsOf>[0]>) =>
  says(factsOf(await promise)).at(-1);

const direct =
  (capture: boolean): Play =>
  async world =>
    says((await world.paid({ capture })).facts);

const device =
  (wallet: 'APPLE_PAY' | 'GOOGLE_PAY'): Play =>
  async world => {
    const order = { ...world.order(), wallet, token: payToken() };
    return outcome(world.connector.deviceWallet.pay(call(), order));
  };

const challenged =
  (more: Parameters<World['paid']>[0]): Play =>
  async world => {
    const { facts, payment } = await world.paid(more, cards.threeDs);
    return outcome(world.connector.threeDSecure.complete(call(), payment, await world.proof(facts)));
  };

const page = async (world: World, isWallet: boolean, capture: boolean) => {
  const vaultCustomer = isWallet ? await world.customer() : null;
  const { payment, redirectUrl } = await world.opened({ capture, vaultCustomer });
  await world.submit(redirectUrl, cards.visa);
  return payment;
};

const byWallet = async (world: World, capture: boolean) => {
  const vaultCustomer = await world.customer();
  return (await world.paid({ capture, vaultCustomer, means: await world.storedCard(vaultCustomer) })).payment;
};

type Begin = (world: World, capture: boolean) => Promise<PaymentReference>;
const byApi: Begin = async (world, capture) => (await world.paid({ capture })).payment;
const onPage: Begin = (world, capture) => page(world, false, capture);

const followUp =
  (begin: Begin, kind: 'CAPTURE' | 'CANCEL' | 'REFUND'): Play =>
  async world => {
    const begun = await begin(world, kind === 'REFUND');
    const known = kind === 'REFUND' ? { ...begun, captured: 45_900n } : begun;
    const change = changing(known, kind, kind === 'CANCEL' ? 45_900n : 30_000n);
    const { cardPayment } = world.connector;
    if (kind === 'CAPTURE')
      return outcome(cardPayment.capture(change.call, change.payment, change.amount, true));
    if (kind === 'CANCEL') return outcome(cardPayment.cancel(change.call, change.payment, change.amount));
    return outcome(cardPayment.refund(change.call, change.payment, change.amount, null));
  };

const looked =
  (begin: Begin): Play =>
  async world =>
    world.found(await begin(world, true), 'PURCHASE');

const PAID = 'PAY SUCCEEDED 45900';
const CAPTURED = 'CAPTURE SUCCEEDED 30000 ours charged';
const CANCELLED = 'CANCEL SUCCEEDED 45900 ours voided';
const REFUNDED = 'REFUND SUCCEEDED 30000 ours rest:15900';

const PLAYS: Readonly<Record<Command, readonly [Play, unknown]>> = {
  'api/Pay': [direct(true), [PAID]],
  'api/Block': [direct(false), [PAID]],
  'api/ApplePay': [device('APPLE_PAY'), PAID],
  'api/AndroidPay': [device('GOOGLE_PAY'), PAID],
  'api/Pay3DS': [challenged({}), PAID],
  'api/Block3DS': [challenged(held), PAID],
  'api/Charge': [followUp(byApi, 'CAPTURE'), CAPTURED],
  'api/Unblock': [followUp(byApi, 'CANCEL'), CANCELLED],
  'api/Refund': [followUp(byApi, 'REFUND'), REFUNDED],
  'api/GetState': [looked(byApi), [PAID]],
  'apim/Init': [
    async world => (await world.opened()).redirectUrl,
    expect.stringMatching(/\/apim\/Pay\?SessionId=[0-9a-f-]{36}$/),
  ],
  'apim/PayStatus': [looked(onPage), [PAID]],
  'apim/Charge': [followUp(onPage, 'CAPTURE'), CAPTURED],
  'apim/Unblock': [followUp(onPage, 'CANCEL'), CANCELLED],
  'apim/Refund': [followUp(onPage, 'REFUND'), REFUNDED],
  'vwapi/Init': [
    async world => (await world.opened({ vaultCustomer: await world.customer() })).redirectUrl,
    expect.stringMatching(/\/vwapi\/Pay\?SessionId=[0-9a-f-]{36}$/),
  ],
  'vwapi/PayStatus': [looked((world, capture) => page(world, true, capture)), [PAID]],
  'vwapi/Pay': [
    async world => says((await world.paid({ vaultCustomer: await world.customer() })).facts),
    [PAID],
  ],
  'vwapi/PaySubmit3DS': [async world => challenged({ vaultCustomer: await world.customer() })(world), PAID],
  'vwapi/GetState': [looked(byWallet), [PAID]],
  'vwapi/Charge': [followUp(byWallet, 'CAPTURE'), CAPTURED],
  'vwapi/Unblock': [followUp(byWallet, 'CANCEL'), CANCELLED],
  'vwapi/Refund': [followUp(byWallet, 'REFUND'), REFUNDED],
  'vwapi/Register': [world => world.customer(), { login: expect.any(String), secret: expect.any(String) }],
  'vwapi/Check': [
    async world => world.connector.vault.customers.register(call(), await world.customer(), CONTACT),
    { kind: 'done', value: null },
  ],
  'vwapi/Update': [
    async world =>
      world.connector.vault.customers.update(call(), await world.customer(), {
        email: 'a@b.test',
        phone: null,
      }),
    { kind: 'done', value: null },
  ],
  'vwapi/Delete': [
    async world => world.connector.vault.customers.remove(call(), await world.customer()),
    { kind: 'done', value: null },
  ],
  'vwapi/Add': [
    async world =>
      world.connector.vault.customers.addCard(call(), await world.customer(), detailsOf(world.order())),
    { kind: 'done', value: { token: expect.any(String), action: null } },
  ],
  'vwapi/AddSubmit3DS': [
    async world => {
      const { customers } = world.connector.vault;
      const details = detailsOf(world.order({}, cards.threeDs));
      const { action } = valueOf(await customers.addCard(call(), await world.customer(), details));
      const of = { effect: 'PAY', providerKey: null, reference: null } as const;
      return customers.completeAdd(call(), await world.proof([{ kind: 'ACTION_REQUIRED', of, action }]));
    },
    { kind: 'done', value: { token: expect.any(String), action: null } },
  ],
  'vwapi/Activate': [async world => (await world.storedCard(await world.customer())).kind, 'token'],
  'vwapi/Remove': [
    async world => {
      const customer = await world.customer();
      return world.connector.vault.removeCard(call(), {
        token: (await world.storedCard(customer)).token,
        customer,
      });
    },
    { kind: 'done', value: null },
  ],
  'vwapi/GetList': [
    async world => {
      const customer = await world.customer();
      await world.storedCard(customer);
      return world.connector.vault.customers.list(call(), customer);
    },
    {
      kind: 'done',
      value: {
        complete: true,
        cards: [expect.objectContaining({ maskedNumber: '521885******5484', status: 'ACTIVE' })],
      },
    },
  ],
  'vwapi/SendCode': [
    async world => {
      const customer = await world.customer();
      const { token } = await world.storedCard(customer);
      const code = { token, amount: rub(45_900n), paymentId: world.order().paymentId };
      return world.connector.vault.customers.sendCode(call(), customer, code);
    },
    { kind: 'done', value: null },
  ],
};

let world: World;
beforeAll(async () => {
  world = await World.open();
});
beforeEach(() => world.reset());
afterAll(() => world.close());

it.each(COMMANDS)('%s', async command => {
  const [play, expected] = PLAYS[command];
  expect(await play(world)).toEqual(expected);
  const requests = (await world.sandbox.control.get('requests')) as { path: string }[];
  expect(requests.map(({ path }) => path)).toContain(`/${command}`);
  expect(await world.sandbox.control.get('ignored')).toEqual([]);
});
