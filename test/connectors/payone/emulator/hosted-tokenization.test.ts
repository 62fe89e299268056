import { cardPayment, cards, hourMs, openSandbox, type Sandbox, submit, visit } from './support';

describe('PAYONE emulator: hosted tokenization', () => {
  let sandbox: Sandbox;
  beforeAll(async () => (sandbox = await openSandbox()));
  afterAll(() => sandbox.close());

  const card = { cardNumber: cards.visa, expiryDate: '1235', cvv: '123', cardholderName: 'Ada Test' };

  async function open(body: Record<string, unknown> = {}) {
    const answer = await sandbox.client.post('/hostedtokenizations', body);
    expect(answer.status).toBe(201);
    return {
      ...answer,
      id: String(answer.body.hostedTokenizationId),
      url: String(answer.body.hostedTokenizationUrl),
    };
  }

  const get = (id: string) => sandbox.client.get(`/hostedtokenizations/${id}`);
  const payWith = (root: Record<string, unknown>, input: Record<string, unknown> = {}) => {
    const { order } = cardPayment();
    const cardPaymentMethodSpecificInput = { authorizationMode: 'SALE', ...input };
    return sandbox.client.post('/payments', { order, cardPaymentMethodSpecificInput, ...root });
  };

  it('takes a card in its own page and gives a temporary token that pays once', async () => {
    const { id, url } = await open();
    expect((await get(id)).body).toEqual({});
    expect((await visit(url)).text).toContain('data-test="tokenization-form"');
    expect((await submit(url, card)).status).toBe(303);
    expect((await visit(url)).text).toContain('You may close this page');
    const { body } = await get(id);
    expect(body).toMatchObject({
      tokenStatus: 'CREATED',
      token: {
        isTemporary: true,
        paymentProductId: 1,
        card: { data: { cardWithoutCvv: { cardNumber: '************4675', cardholderName: 'Ada Test' } } },
      },
    });
    expect((await payWith({ hostedTokenizationId: id })).status).toBe(201);
    const second = await payWith({ hostedTokenizationId: id });
    expect([second.status, second.body.errors[0].propertyName]).toEqual([400, 'hostedTokenizationId']);
  });

  it('gives a permanent token with consent only', async () => {
    const { id, url } = await open({ askConsumerConsent: true });
    expect((await visit(url)).text).toContain('data-test="consent"');
    await submit(url, { ...card, storePermanently: 'true' });
    const { token } = (await get(id)).body;
    expect(token.isTemporary).toBe(false);
    expect((await payWith({}, { token: token.id })).status).toBe(201);
    expect((await payWith({}, { token: token.id })).status).toBe(201);
    const again = await open({ askConsumerConsent: true, tokens: `${String(token.id)},other` });
    expect(again.body.invalidTokens).toEqual(['other']);
    await submit(again.url, { tokenId: token.id });
    expect((await get(again.id)).body).toMatchObject({ tokenStatus: 'UNCHANGED', token: { id: token.id } });
  });

  it('shows a new form for a wrong card and stores nothing', async () => {
    const { id, url } = await open();
    const answer = await submit(url, { ...card, expiryDate: '99/99' });
    expect(answer.status).toBe(422);
    expect(answer.text).not.toContain(cards.visa);
    expect((await get(id)).body).toEqual({});
    expect((await payWith({ hostedTokenizationId: id })).status).toBe(400);
  });

  it('is taken once', async () => {
    const { id, url } = await open();
    await submit(url, card);
    await submit(url, { ...card, cardNumber: cards.declined });
    expect((await get(id)).body.token.card.alias).toBe('************4675');
  });

  it('ends after two hours, session and temporary token', async () => {
    const { id, url } = await open();
    await submit(url, card);
    const { token } = (await get(id)).body;
    await sandbox.control.advance(2 * hourMs + 1000);
    expect((await get(id)).status).toBe(404);
    expect((await payWith({}, { token: token.id })).status).toBe(400);
    expect((await sandbox.client.get(`/tokens/${String(token.id)}`)).status).toBe(404);
  });

  it('refuses both ways at once, a bad locale, and other merchants', async () => {
    const { id, url } = await open();
    await submit(url, card);
    const { token } = (await get(id)).body;
    expect((await payWith({ hostedTokenizationId: id }, { token: token.id })).status).toBe(400);
    expect((await sandbox.client.post('/hostedtokenizations', { locale: 'english!' })).status).toBe(400);
    expect((await sandbox.second.get(`/hostedtokenizations/${id}`)).status).toBe(404);
  });
});
