import { type RawRequest } from '../../../src/connectors/contract';
import { payture } from '../../../src/connectors/payture';
import { ManualClock } from '../../../src/domain/clock';
import { call, configFor, CONTACT, depsWith, rub, says } from './peer';
import { cards } from './emulator/support';
import { detailsOf, factsOf, valueOf, World } from './world';

let world: World;
beforeAll(async () => {
  world = await World.open();
});
beforeEach(() => world.reset());
afterAll(() => world.close());

const PAID = 'PAY SUCCEEDED 45900';

describe('the wallet', () => {
  it.each(['current', 'sdk'])('keeps customers, under the %s names of errors', async errorNames => {
    await world.sandbox.control.post('profile', { errorNames });
    const { customers } = world.connector.vault;
    const customer = await world.customer();
    const thief = { ...customer, secret: 'guessed' };
    expect(await customers.register(call(), customer, CONTACT)).toEqual({ kind: 'done', value: null });
    expect(await customers.register(call(), thief, CONTACT)).toMatchObject({
      kind: 'refused',
      code: 'WRONG_USER_PARAMS',
    });
    expect(await customers.remove(call(), customer)).toEqual({ kind: 'done', value: null });
    expect(await customers.remove(call(), customer)).toEqual({ kind: 'done', value: null });
    expect(await customers.list(call(), customer)).toMatchObject({ kind: 'refused' });
  });

  it('adds a card once, activates it by the held amount and removes it once', async () => {
    const { vault } = world.connector;
    const customer = await world.customer();
    const details = detailsOf(world.order());
    const { token } = valueOf(await vault.customers.addCard(call(), customer, details));
    expect(valueOf(await vault.customers.addCard(call(), customer, details))).toEqual({
      token,
      action: null,
    });
    const listed = async () =>
      valueOf(await vault.customers.list(call(), customer)).cards.map(card => card.status);
    expect(await listed()).toEqual(['NOT_ACTIVE']);
    const order = world.order({
      vaultCustomer: customer,
      means: { ...(await world.storedCard(await world.customer())), token },
    });
    expect(await world.connector.cardPayment.pay(call(), order)).toMatchObject({
      kind: 'refused',
      code: 'WRONG_CARD',
    });
    expect(await vault.customers.activate(call(), customer, token, rub(99n))).toMatchObject({
      kind: 'refused',
      code: 'WRONG_AUTH_CODE',
    });
    expect(await vault.customers.activate(call(), customer, token, rub(101n))).toEqual({
      kind: 'done',
      value: null,
    });
    expect(await listed()).toEqual(['ACTIVE']);
    for (const _time of [1, 2]) {
      expect(await vault.removeCard(call(), { token, customer })).toEqual({ kind: 'done', value: null });
    }
    expect(await listed()).toEqual([]);
  });

  it('pays with a stored card, with its code through the bank, and not without the code where it is needed', async () => {
    const customer = await world.customer();
    const free = await world.storedCard(customer);
    const guarded = await world.storedCard(customer, cards.cvvRequired);
    const recurring = await world.paid({ vaultCustomer: customer, means: free });
    expect(says(recurring.facts)).toEqual([PAID]);
    expect(await world.found(recurring.payment, 'PURCHASE')).toEqual([PAID]);
    const pay = (means: typeof free, securityCode: string | null) =>
      world.connector.cardPayment.pay(
        call(),
        world.order({ vaultCustomer: customer, means: { ...means, securityCode } as typeof free }),
      );
    expect(await pay(guarded, null)).toMatchObject({ kind: 'refused', code: 'WRONG_CVV', decline: 'SOFT' });
    expect(says(factsOf(await pay(guarded, '123')))).toEqual([PAID]);
  });

  it('asks for the code that it sent', async () => {
    await world.sandbox.control.post('profile', { confirmCode: 'required' });
    const customer = await world.customer();
    const means = await world.storedCard(customer);
    const order = world.order({ vaultCustomer: customer, means });
    const { token } = means;
    const code = { token, amount: order.amount, paymentId: order.paymentId };
    valueOf(await world.connector.vault.customers.sendCode(call(), customer, code));
    const [sent] = (await world.sandbox.control.get('codes')) as { code: string }[];
    const pay = (confirmationCode: string) =>
      world.connector.cardPayment.pay(call(), { ...order, means: { ...means, confirmationCode } });
    expect(await pay('wrong')).toMatchObject({
      kind: 'refused',
      code: 'WRONG_CONFIRM_CODE',
      decline: 'AUTHENTICATION',
    });
    expect(says(factsOf(await pay(sent!.code)))).toEqual([PAID]);
  });

  it('stores a card that the payer types into its page', async () => {
    const customer = await world.customer();
    const { customers } = world.connector.vault;
    const page = { returnUrl: 'https://shop.example/back', locale: 'en', template: null };
    const { redirectUrl } = valueOf(await customers.openAddPage(call(), customer, page));
    await world.submit(redirectUrl, cards.plain);
    const { cards: listed } = valueOf(await customers.list(call(), customer));
    expect(listed).toMatchObject([
      { maskedNumber: '521885******5484', holder: 'KATE SMITH', requiresSecurityCode: false },
    ]);
  });

  it('lists twenty cards and says that there may be more', async () => {
    const customer = await world.customer();
    const { customers } = world.connector.vault;
    for (let nth = 0; nth < 21; nth++) {
      const number = `50000000000${String(nth).padStart(5, '0')}`;
      valueOf(await customers.addCard(call(), customer, detailsOf(world.order({}, number))));
    }
    const { cards: listed, complete } = valueOf(await customers.list(call(), customer));
    expect([listed.length, complete]).toEqual([20, false]);
  });
});

describe('notifications', () => {
  it('name the payment and the customer that they are about, with every event that the gateway sends', async () => {
    const customer = await world.customer();
    const { payment } = await world.paid({
      vaultCustomer: customer,
      means: await world.storedCard(customer),
    });
    await world.sandbox.settle();
    const { webhook } = world.connector;
    const notices = world.sandbox.receiver.received.map(({ fields }) => {
      const body = Buffer.from(new URLSearchParams(fields).toString());
      const headers = { 'content-type': 'application/x-www-form-urlencoded' };
      const request: RawRequest = { method: 'POST', headers, rawHeaders: [], query: '', body };
      const verified = webhook.verify(request);
      const read = typeof verified === 'string' ? verified : webhook.read(verified);
      if (typeof read === 'string') return read;
      return read.map(({ type, paymentId, vaultLogin }) => `${type} ${paymentId ?? vaultLogin}`).join();
    });
    expect(notices).toEqual([
      `CustomerAddSuccess ${customer.login}`,
      `EnginePaySuccess ${payment.paymentId}`,
      `CustomerPaySuccess ${payment.paymentId}`,
    ]);
  });
});

describe('the account', () => {
  it('is healthy with the right terminal, and not from a foreign address', async () => {
    const { health } = world.connector;
    expect(await health.check(call().signal)).toEqual({ kind: 'done', value: null });
    await world.sandbox.control.post('profile', { foreignIp: true });
    expect(await health.check(call().signal)).toMatchObject({ kind: 'refused', code: 'API_NOT_ALLOWED' });
  });

  it('is not healthy with another terminal', async () => {
    const stranger = payture.connect(configFor(world.sandbox.emulator.url), depsWith(new ManualClock()));
    expect(await stranger.health.check(call().signal)).toMatchObject({
      kind: 'refused',
      code: 'ACCESS_DENIED',
    });
    await stranger.close();
  });
});
