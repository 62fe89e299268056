import { type Database } from '../../../src/store/database/database';
import { loadPaymentState, savePaymentState } from '../../../src/store/payments';
import { EventFeedDocument, EventsDocument, PaymentUpdatedDocument } from '../../generated/operations';
import { APP, id, NOON, OTHER_APP } from '../../store/samples';
import { describeOnBothDatabases } from '../../support/databases';
import { type Answer, openApi, principalOf, storePayment } from './support';

/** Changes the status of a payment and tells it, in one unit of work. */
async function change(
  database: Database,
  number: number,
  to: 'PROCESSING' | 'CAPTURED',
  applicationId = APP,
): Promise<void> {
  const paymentId = id('pay', number);
  await database.write(async tx => {
    const before = await loadPaymentState(tx, applicationId, paymentId);
    if (before)
      await savePaymentState(tx, before, { ...before, payment: { ...before.payment, status: to } }, NOON);
    const body = { type: 'PaymentStatusChanged', paymentId, from: 'CREATED', to, amount: null } as const;
    tx.atCommit({ applicationId, body, provider: 'PAYONE', playerId: null, cause: 'test', occurredAt: NOON });
  });
}

function listening<Data>(
  result: AsyncIterableIterator<Answer<Data>> | Answer<Data>,
): AsyncIterableIterator<Answer<Data>> {
  if (!('next' in result)) throw new Error(`Refused: ${result.codes.join()}`);
  return result;
}

async function nextOf<Data>(answers: AsyncIterableIterator<Answer<Data>>): Promise<Data> {
  const { value } = (await answers.next()) as IteratorResult<Answer<Data>, undefined>;
  if (!value?.data) throw new Error(`No data: ${value?.codes.join() ?? 'ended'}`);
  return value.data;
}

describeOnBothDatabases('subscription events', open => {
  it('goes on behind the cursor, then follows, and shows each payment as it is then', async () => {
    const api = await openApi(open);
    await storePayment(api.database, 1);
    await change(api.database, 1, 'PROCESSING');
    await change(api.database, 1, 'PROCESSING');
    const { data } = await api.ask(EventsDocument, { first: 1 });
    const after = data!.events.pageInfo.endCursor!;
    const feed = listening(await api.listen(EventFeedDocument, { after }));
    const second = await nextOf(feed);
    expect(second.events).toMatchObject({
      id: 'evt_2',
      paymentTo: 'PROCESSING',
      payment: { status: 'PROCESSING' },
    });
    const waiting = nextOf(feed);
    await change(api.database, 1, 'CAPTURED');
    expect((await waiting).events).toMatchObject({
      id: 'evt_3',
      paymentTo: 'CAPTURED',
      payment: { status: 'CAPTURED' },
      cause: 'test',
    });
    await feed.return?.();
  });

  it('starts now without a cursor, and tells nothing of other applications', async () => {
    const api = await openApi(open);
    await storePayment(api.database, 1);
    await change(api.database, 1, 'PROCESSING');
    const feed = listening(await api.listen(EventFeedDocument, {}));
    const waiting = nextOf(feed);
    await change(api.database, 9, 'CAPTURED', OTHER_APP);
    await change(api.database, 1, 'CAPTURED');
    expect((await waiting).events).toMatchObject({ paymentTo: 'CAPTURED' });
    await feed.return?.();
  });

  it('ends at once while it waits', async () => {
    const api = await openApi(open);
    const feed = listening(await api.listen(EventFeedDocument, {}));
    const waiting = feed.next();
    await feed.return?.();
    expect(await waiting).toMatchObject({ done: true });
  });

  it('refuses a cursor from beyond the end of the log, and a type that no event has', async () => {
    const api = await openApi(open);
    await storePayment(api.database, 1);
    await change(api.database, 1, 'CAPTURED');
    const { data } = await api.ask(EventsDocument, {});
    const other = { ...principalOf('server'), applicationId: OTHER_APP };
    expect(
      await api.listen(EventFeedDocument, { after: data!.events.edges[0]!.cursor }, other),
    ).toMatchObject({ codes: ['BAD_CURSOR'] });
    expect(await api.listen(EventFeedDocument, { after: 'nonsense' })).toMatchObject({
      codes: ['BAD_CURSOR'],
    });
    expect(await api.listen(EventFeedDocument, { filter: { types: ['PaymentCaptured'] } })).toMatchObject({
      codes: ['BAD_USER_INPUT'],
    });
    expect(await api.ask(EventsDocument, { filter: { types: ['toString'] } })).toMatchObject({
      codes: ['BAD_USER_INPUT'],
    });
  });
});

describeOnBothDatabases('subscription paymentUpdated', open => {
  it('shows the payment now, then again after each change, and nothing for other payments', async () => {
    const api = await openApi(open);
    await storePayment(api.database, 1);
    await storePayment(api.database, 2);
    const feed = listening(await api.listen(PaymentUpdatedDocument, { id: id('pay', 1) }));
    expect((await nextOf(feed)).paymentUpdated).toMatchObject({
      status: 'CREATED',
      operations: [{ id: id('op', 1) }],
    });
    const waiting = nextOf(feed);
    await change(api.database, 2, 'CAPTURED');
    await change(api.database, 1, 'PROCESSING');
    expect((await waiting).paymentUpdated).toMatchObject({ id: id('pay', 1), status: 'PROCESSING' });
    await change(api.database, 1, 'CAPTURED');
    expect((await nextOf(feed)).paymentUpdated.status).toBe('CAPTURED');
    await feed.return?.();
  });

  it('misses nothing that commits between subscribing and the first answer', async () => {
    const api = await openApi(open);
    await storePayment(api.database, 1);
    const feed = listening(await api.listen(PaymentUpdatedDocument, { id: id('pay', 1) }));
    await change(api.database, 1, 'CAPTURED');
    expect((await nextOf(feed)).paymentUpdated.id).toBe(id('pay', 1));
    expect((await nextOf(feed)).paymentUpdated.status).toBe('CAPTURED');
    await feed.return?.();
  });

  it('ends at once while it waits', async () => {
    const api = await openApi(open);
    await storePayment(api.database, 1);
    const feed = listening(await api.listen(PaymentUpdatedDocument, { id: id('pay', 1) }));
    await nextOf(feed);
    const waiting = feed.next();
    await feed.return?.();
    expect(await waiting).toMatchObject({ done: true });
  });

  it('is refused for a payment that does not exist or is not the player’s', async () => {
    const api = await openApi(open);
    await storePayment(api.database, 1);
    expect(await api.listen(PaymentUpdatedDocument, { id: id('pay', 2) })).toMatchObject({
      codes: ['NOT_FOUND'],
    });
    const player = principalOf('player', id('ply', 1));
    expect(await api.listen(PaymentUpdatedDocument, { id: id('pay', 1) }, player)).toMatchObject({
      codes: ['NOT_FOUND'],
    });
  });
});
