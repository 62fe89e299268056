import { ManualClock } from '../../src/domain/clock';
import { startTestApp, type TestApp } from '../support/app';
import { createGood } from './support/goods';
import { CARDS, buy, byCard, cardDetails, order, quiet } from './support/orders';
import { createPlayer } from './support/keys';
import { CreateCustomerDocument, CreateHostedCheckoutDocument } from '../generated/operations';

const PAYMENTS = 50;

/** Moved with each payment: ids made at one instant have no order. */
const clock = new ManualClock(new Date());
let test: TestApp;
let statements: string[] = [];

beforeAll(async () => {
  test = await startTestApp({}, { withoutJobs: true, clock });
  await quiet(test);
  const { reader } = test.app.services.database;
  const query = reader.query.bind(reader);
  reader.query = (sql, parameters) => {
    statements.push(sql);
    return query(sql, parameters);
  };
  const people = [];
  for (let number = 0; number < 5; number++) people.push(await createPerson(number));
  for (let number = 0; number < PAYMENTS; number++) await makePayment(number, people[number % 5]!);
}, 60_000);
afterAll(() => test.close());

interface Person {
  readonly playerId: string;
  readonly customerId: string;
}

async function createPerson(number: number): Promise<Person> {
  const playerId = await createPlayer(test.client);
  const reference = `customer-${number}`;
  const input = { idempotencyKey: reference, provider: 'PAYONE', reference, playerId } as const;
  const made = await test.client.ask(CreateCustomerDocument, { input });
  return { playerId, customerId: made.createCustomer.customer!.id };
}

/** Every fifth is paid on a page, every fifth by a card that is stored, and every fifth is for a good. */
async function makePayment(number: number, person: Person): Promise<void> {
  clock.advance(1);
  if (number % 5 === 0) {
    const { payWith: _way, ...input } = order(person);
    const page = { provider: 'PAYONE', returnUrl: 'https://shop.example/' } as const;
    await test.client.ask(CreateHostedCheckoutDocument, { input: { ...input, page } });
    return;
  }
  const saved = {
    details: cardDetails(CARDS.good),
    provider: 'PAYONE',
    saveForCustomerId: person.customerId,
  } as const;
  const payWith = number % 5 === 1 ? { directCard: saved } : byCard();
  const bought =
    number % 5 === 2
      ? { amount: null, lines: [{ goodId: await createGood(test.client) }], currency: 'EUR' }
      : {};
  const { errors } = await buy(test.client, { ...person, ...bought, payWith });
  expect(errors).toEqual([]);
}

interface Listed {
  readonly payments: { readonly nodes: readonly Readonly<Record<string, unknown>>[] };
}

async function counted(selection: string, first: number): Promise<readonly string[]> {
  statements = [];
  const query = `query ($first: Int) { payments(first: $first) { nodes { ${selection} } pageInfo { hasNextPage } } }`;
  const { payments } = await test.client.askText<Listed>(query, { first });
  expect(payments.nodes).toHaveLength(first);
  return statements;
}

describe('the statements of a list of payments', () => {
  const OPERATIONS = 'id status amount { amount } operations { id status }';
  const ATTEMPTS = 'id operations { id attempts { number moneyMoved } }';
  const EVERYTHING = `id operations { id attempts { number } } hostedCheckout { id status } player { id name }
    customer { id cards(first: 3) { nodes { id } } } card { id maskedNumber }
    events(first: 10) { nodes { id cause ... on PaymentStatusChanged { from payment { id } } } }`;

  it('are two with their operations, and three with attempts', async () => {
    expect(await counted(OPERATIONS, 50)).toHaveLength(2);
    expect(await counted(ATTEMPTS, 50)).toHaveLength(3);
  });

  it('are as many for 50 as for 5 when everything is asked for', async () => {
    const few = await counted(EVERYTHING, 5);
    const many = await counted(EVERYTHING, 50);
    // Payments, operations, attempts, pages, players, customers, cards, cards of customers, events; and the payments
    // of the events by their ids.
    expect(many).toHaveLength(10);
    expect(many.map(shape).toSorted()).toEqual(few.map(shape).toSorted());
  });

  it('are as many for 50 as for 5 with what was bought, and what its players have', async () => {
    const goods =
      'id lines { quantity unitPrice { amount } good { id prices { amount } } } player { coins { amount } }';
    const [few, many] = [await counted(goods, 5), await counted(goods, 50)];
    // Payments, goods, players, coins.
    expect(many).toHaveLength(4);
    expect(many.map(shape).toSorted()).toEqual(few.map(shape).toSorted());
  });

  it('answer events of many payments as those of one', async () => {
    const events =
      'id events(first: 2) { nodes { id cause } edges { cursor } pageInfo { hasNextPage endCursor } }';
    const query = `{ payments(first: 50) { nodes { ${events} } } }`;
    const { payments } = await test.client.askText<Listed>(query);
    for (const together of payments.nodes) {
      const id = together['id'];
      const alone = await test.client.askText(`query ($id: ID) { payment(id: $id) { ${events} } }`, { id });
      expect(alone).toEqual({ payment: together });
    }
    expect(JSON.stringify(payments.nodes)).toContain('"hasNextPage":true');
  });
});

/** A statement without the length of its lists. */
function shape(sql: string): string {
  return sql.replace(/\?(, \?)+/g, '?');
}
