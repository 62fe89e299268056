import { STASH_CARDS } from '../../src/demo/stash-payer';
import { authorizePurchase } from '../../src/services/authorize-purchase';
import { updateVirtualGood } from '../../src/services/goods';
import { updatePlayer } from '../../src/services/players';
import { refreshPayment } from '../../src/services/refresh-payment';
import { listPayments } from '../../src/store/payments';
import { describeOnBothDatabases } from '../support/databases';
import { buyGood, entitlementsOf, newGood, newPlayer, playing } from './game';
import {
  ask,
  codes,
  foreignLink,
  linkOf,
  openOrder,
  payLink,
  playerName,
  refundAsMerchant,
  refundLink,
  sku,
} from './stash-shop';
import { APPLICATION, openWorld, server, stored, type World } from './world';

const MINUTE_MS = 60_000;

async function statuses(world: World, playerId: string): Promise<readonly string[]> {
  return (await entitlementsOf(world, playerId)).map(each => each.status);
}

async function payments(world: World) {
  const page = { limit: 100, after: null, before: null, fromEnd: false };
  return (await listPayments(world.database.reader, APPLICATION, {}, page)).items;
}

async function captureStatus(world: World, opened: Parameters<typeof stored>[1]): Promise<string> {
  return (await stored(world, opened)).payment.status;
}

async function boughtByName(world: World) {
  const playerId = await newPlayer(world, 100);
  const goodIds = [await newGood(world), await newGood(world)];
  const [first, second] = [await sku(world, goodIds[0]!), await sku(world, goodIds[1]!)];
  const items = [
    { id: first, quantity: 1 },
    { id: second, quantity: 2 },
  ];
  return { playerId, goodIds, name: await playerName(world, playerId), items };
}

describeOnBothDatabases('a purchase on a page that we opened', open => {
  const game = (name: string, body: (world: World) => Promise<void>): void =>
    it(name, playing(open, body), 60_000);

  game('is granted by our yes, charged after it, and granted once', async world => {
    const playerId = await newPlayer(world);
    const opened = await openOrder(world, playerId, [await newGood(world)]);
    expect(await statuses(world, playerId)).toEqual(['PENDING']);
    const paid = await payLink(world, linkOf(opened));
    expect(paid).toMatchObject({ status: 'PAYMENT_STATUS_SUCCEEDED', attempt: { outcome: 'CAPTURED' } });
    // Before any webhook was looked at.
    expect(await statuses(world, playerId)).toEqual(['GRANTED']);
    await world.pass(10_000);
    const { payment, operations } = await stored(world, opened);
    expect(payment).toMatchObject({ status: 'CAPTURED', captured: 1250n, providerReference: linkOf(opened) });
    expect(operations.map(each => `${each.kind} ${each.status}`)).toEqual(['CHECKOUT SUCCEEDED']);
    expect(await statuses(world, playerId)).toEqual(['GRANTED']);
    expect(world.books('STASH')).toMatchObject([{ reference: payment.id, amount: '1250', currency: 'USD' }]);
    expect(await world.differences()).toEqual([]);
  });

  game('of several lines goes by a link of its own id', async world => {
    const playerId = await newPlayer(world);
    const opened = await openOrder(world, playerId, [await newGood(world), await newGood(world)], 2);
    await payLink(world, linkOf(opened));
    await world.pass(10_000);
    expect(await captureStatus(world, opened)).toBe('CAPTURED');
    expect(await statuses(world, playerId)).toEqual(['GRANTED', 'GRANTED']);
    expect(world.books('STASH')).toMatchObject([{ reference: linkOf(opened), amount: '5000' }]);
    expect(await world.differences()).toEqual([]);
  });

  game('is replayed to 50 equal questions at once, and granted by one of them', async world => {
    const playerId = await newPlayer(world);
    const opened = await openOrder(world, playerId, [await newGood(world)]);
    const answers = codes(await ask(world, { link: linkOf(opened), copies: 50 }));
    expect(answers.toSorted()).toEqual(['200 granted', ...Array<string>(49).fill('200 replayed')].toSorted());
    expect(await statuses(world, playerId)).toEqual(['GRANTED']);
  });

  game(
    'is a conflict for another player and for other goods, before and after it is granted',
    async world => {
      const [playerId, otherId] = [await newPlayer(world), await newPlayer(world)];
      const goodId = await newGood(world);
      const opened = await openOrder(world, playerId, [goodId]);
      const link = linkOf(opened);
      const wrong = [
        { link, playerId: await playerName(world, otherId) },
        { link, items: [{ id: await sku(world, goodId), quantity: 2 }] },
        { link, items: [{ id: await sku(world, await newGood(world)), quantity: 1 }] },
      ];
      for (const question of wrong)
        expect(codes(await ask(world, question))).toEqual(['409 transaction_conflict']);
      expect(await statuses(world, playerId)).toEqual(['PENDING']);
      expect(codes(await ask(world, { link }))).toEqual(['200 granted']);
      for (const question of wrong)
        expect(codes(await ask(world, question))).toEqual(['409 transaction_conflict']);
      expect(await statuses(world, playerId)).toEqual(['GRANTED']);
    },
  );

  game(
    'is refused while its player is blocked or its good is off sale, and granted afterwards',
    async world => {
      const playerId = await newPlayer(world);
      const goodId = await newGood(world);
      const link = linkOf(await openOrder(world, playerId, [goodId]));
      await updatePlayer(world.services, server, { id: playerId, blocked: true });
      expect(await payLink(world, link)).toMatchObject({
        status: 'PAYMENT_STATUS_FAILED',
        attempt: { outcome: 'REFUSED', questions: [{ status: 403 }] },
      });
      await updatePlayer(world.services, server, { id: playerId, blocked: false });
      await updateVirtualGood(world.services, server, { id: goodId, onSale: false });
      expect(codes(await ask(world, { link }))).toEqual(['422 unknown_item']);
      expect(await statuses(world, playerId)).toEqual(['PENDING']);
      await updateVirtualGood(world.services, server, { id: goodId, onSale: true });
      expect(await payLink(world, link)).toMatchObject({ status: 'PAYMENT_STATUS_SUCCEEDED' });
      expect(await statuses(world, playerId)).toEqual(['GRANTED']);
    },
  );

  game(
    'whose charge fails is taken back after 15 minutes and not before, and may be paid after all',
    async world => {
      const playerId = await newPlayer(world);
      const opened = await openOrder(world, playerId, [await newGood(world, { permanent: true })]);
      const failed = await payLink(world, linkOf(opened), STASH_CARDS.captureFails);
      expect(failed).toMatchObject({ attempt: { outcome: 'CAPTURE_FAILED' } });
      await world.pass(10 * MINUTE_MS);
      expect(await statuses(world, playerId)).toEqual(['GRANTED']);
      await world.pass(10 * MINUTE_MS);
      expect(await statuses(world, playerId)).toEqual(['REVOKED']);
      expect(await captureStatus(world, opened)).toBe('REQUIRES_ACTION');

      const paid = await payLink(world, linkOf(opened));
      expect(paid).toMatchObject({ attempt: { outcome: 'CAPTURED', questions: [{ isReplay: false }] } });
      await world.pass(20_000);
      expect(await captureStatus(world, opened)).toBe('CAPTURED');
      expect(await statuses(world, playerId)).toEqual(['GRANTED']);
      expect(await world.differences()).toEqual([]);
    },
  );

  game('that lapsed is refused once the player has got the good otherwise', async world => {
    const playerId = await newPlayer(world, 100);
    const goodId = await newGood(world, { permanent: true });
    const link = linkOf(await openOrder(world, playerId, [goodId]));
    await payLink(world, link, STASH_CARDS.captureFails);
    await world.pass(20 * MINUTE_MS);
    expect((await buyGood(world, playerId, goodId)).errors).toEqual([]);
    expect(codes(await ask(world, { link }))).toEqual(['422 limit_exceeded']);
    expect(await payLink(world, link)).toMatchObject({ status: 'PAYMENT_STATUS_FAILED' });
    expect((await statuses(world, playerId)).toSorted()).toEqual(['GRANTED', 'REVOKED']);
    expect(world.books('STASH')).toEqual([]);
  });

  game('whose answer was lost is taken back, and granted by the next try', async world => {
    const playerId = await newPlayer(world);
    const opened = await openOrder(world, playerId, [await newGood(world)]);
    await world.control('faults', { fault: 'questionAnswerLost' }, 'STASH');
    expect(await payLink(world, linkOf(opened))).toMatchObject({ attempt: { outcome: 'NO_ANSWER' } });
    expect(await statuses(world, playerId)).toEqual(['GRANTED']);
    await world.pass(20 * MINUTE_MS);
    expect(await statuses(world, playerId)).toEqual(['REVOKED']);
    await payLink(world, linkOf(opened));
    await world.pass(20_000);
    expect(await statuses(world, playerId)).toEqual(['GRANTED']);
    expect(await captureStatus(world, opened)).toBe('CAPTURED');
  });

  game(
    'is charged once when a failed try is repeated at once, and keeps what the first yes granted',
    async world => {
      const playerId = await newPlayer(world);
      const opened = await openOrder(world, playerId, [await newGood(world)]);
      await payLink(world, linkOf(opened), STASH_CARDS.captureFails);
      const paid = await payLink(world, linkOf(opened));
      expect(paid).toMatchObject({ attempt: { outcome: 'CAPTURED', questions: [{ isReplay: true }] } });
      await world.pass(40 * MINUTE_MS);
      expect(await statuses(world, playerId)).toEqual(['GRANTED']);
      expect(world.books('STASH')).toHaveLength(1);
      expect(await captureStatus(world, opened)).toBe('CAPTURED');
    },
  );

  game('that nobody pays expires, and what was granted on a failed charge goes with it', async world => {
    await world.control('profile', { linkTtlSeconds: 600 }, 'STASH');
    const playerId = await newPlayer(world);
    const opened = await openOrder(world, playerId, [await newGood(world)]);
    await payLink(world, linkOf(opened), STASH_CARDS.captureFails);
    await world.pass(40 * MINUTE_MS);
    expect(await captureStatus(world, opened)).toBe('EXPIRED');
    expect(await statuses(world, playerId)).toEqual(['REVOKED']);
    expect(codes(await ask(world, { link: linkOf(opened) }))).toEqual(['409 transaction_conflict']);
  });

  game('is settled by the lookup when every webhook is lost', async world => {
    await world.control('profile', { webhooks: false }, 'STASH');
    const playerId = await newPlayer(world);
    const opened = await openOrder(world, playerId, [await newGood(world)]);
    await payLink(world, linkOf(opened));
    await world.pass(20 * MINUTE_MS);
    expect(await captureStatus(world, opened)).toBe('CAPTURED');
    expect(await statuses(world, playerId)).toEqual(['GRANTED']);
  });

  game(
    'is refunded by Stash alone: in part it stays, by name its line is taken back, in whole all of it',
    async world => {
      const playerId = await newPlayer(world);
      const goodIds = [await newGood(world), await newGood(world)];
      const opened = await openOrder(world, playerId, goodIds);
      await payLink(world, linkOf(opened));
      await world.pass(10_000);
      const refused = await refundAsMerchant(world, opened.payment!.id);
      expect(refused.errors).toMatchObject([{ kind: 'Unsupported', provider: 'STASH' }]);

      await refundLink(world, linkOf(opened), 300);
      await world.pass(10_000);
      expect(await statuses(world, playerId)).toEqual(['GRANTED', 'GRANTED']);
      expect((await stored(world, opened)).payment).toMatchObject({
        status: 'PARTIALLY_REFUNDED',
        refunded: 300n,
      });
      await refundLink(world, linkOf(opened), 950, {
        items: [{ id: await sku(world, goodIds[0]!), quantity: 1 }],
      });
      await world.pass(10_000);
      const [named] = (await entitlementsOf(world, playerId)).filter(each => each.status === 'REVOKED');
      expect(await statuses(world, playerId)).toHaveLength(2);
      expect(named).toBeDefined();

      await refundLink(world, linkOf(opened), 1250);
      await world.pass(10_000);
      expect(await statuses(world, playerId)).toEqual(['REVOKED', 'REVOKED']);
      expect((await stored(world, opened)).payment).toMatchObject({ status: 'REFUNDED', refunded: 2500n });
      expect(await world.differences()).toEqual([]);
    },
  );

  game('that the player’s bank takes back is charged back, and the goods with it', async world => {
    const playerId = await newPlayer(world);
    const opened = await openOrder(world, playerId, [await newGood(world)]);
    await payLink(world, linkOf(opened));
    await world.pass(10_000);
    await refundLink(world, linkOf(opened), 250);
    await refundLink(world, linkOf(opened), 1000, { reason: 'CHARGEBACK' });
    await world.pass(10_000);
    expect((await stored(world, opened)).payment).toMatchObject({
      status: 'CHARGED_BACK',
      refunded: 250n,
      chargedBack: 1000n,
    });
    expect(await statuses(world, playerId)).toEqual(['REVOKED']);
    expect(await world.differences()).toEqual([]);
  });

  game(
    'is refunded by a webhook that names the order alone, and in whole by the lookup when that is lost',
    async world => {
      const playerId = await newPlayer(world);
      const opened = await openOrder(world, playerId, [await newGood(world)]);
      await payLink(world, linkOf(opened));
      await world.pass(10_000);
      await world.control('profile', { webhookLinkId: false }, 'STASH');
      await refundLink(world, linkOf(opened), 250);
      await world.pass(10_000);
      expect((await stored(world, opened)).payment).toMatchObject({ refunded: 250n });
      expect(await world.differences()).toEqual([]);

      await world.control('profile', { webhooks: false }, 'STASH');
      await refundLink(world, linkOf(opened), 1000);
      await refreshPayment(world.services, server, opened.payment!.id);
      expect((await stored(world, opened)).payment).toMatchObject({ status: 'REFUNDED', refunded: 1250n });
      expect(await statuses(world, playerId)).toEqual(['REVOKED']);
      expect(await world.differences()).toEqual([]);
    },
  );

  game(
    'whose webhook tells of another player, other goods or another total is reviewed and not believed',
    async world => {
      const playerId = await newPlayer(world);
      const goodId = await newGood(world);
      const name = await playerName(world, playerId);
      const items = [{ id: await sku(world, goodId), quantity: 1, price: '1250' }];
      const wrong = [{ userId: 'somebody' }, { items: [{ ...items[0]!, quantity: 2 }] }, { total: '1249' }];
      for (const change of wrong) {
        const opened = await openOrder(world, playerId, [goodId]);
        const told = { orderId: `o-${linkOf(opened)}`, checkoutLinkId: linkOf(opened), userId: name };
        const body = {
          ...{ type: 'PURCHASE_SUCCEEDED', environment: 'test' },
          purchaseSucceeded: { ...told, currency: 'usd', items, tax: '0', total: '1250', ...change },
        };
        await world.control('webhooks/send', { type: 'PURCHASE_SUCCEEDED', body }, 'STASH');
        await world.pass(4_000);
        const { payment, operations } = await stored(world, opened);
        expect(payment).toMatchObject({ status: 'UNKNOWN', captured: 0n });
        expect(operations).toMatchObject([{ status: 'NEEDS_REVIEW' }]);
      }
      expect(await statuses(world, playerId)).toEqual(['PENDING', 'PENDING', 'PENDING']);
    },
  );

  game(
    'of which a webhook says that more went back than was charged keeps what it is, flagged for review',
    async world => {
      const playerId = await newPlayer(world);
      const opened = await openOrder(world, playerId, [await newGood(world)]);
      await payLink(world, linkOf(opened));
      await world.pass(10_000);
      const subject = {
        orderId: 'o',
        checkoutLinkId: linkOf(opened),
        userId: await playerName(world, playerId),
      };
      const refund = { refundId: 'rf_big', currency: 'usd', items: [], refundAmount: '1251' };
      const body = {
        type: 'PURCHASE_REFUNDED',
        environment: 'test',
        purchaseRefunded: { ...subject, ...refund },
      };
      await world.control('webhooks/send', { type: 'PURCHASE_REFUNDED', body }, 'STASH');
      await world.pass(10_000);
      const { payment, operations } = await stored(world, opened);
      expect(payment).toMatchObject({ status: 'CAPTURED', refunded: 0n });
      expect(operations.at(-1)).toMatchObject({ kind: 'REFUND', scope: 'provider', status: 'NEEDS_REVIEW' });
    },
  );
});

describeOnBothDatabases('a purchase on an order that was made without us', open => {
  const game = (name: string, body: (world: World) => Promise<void>): void =>
    it(name, playing(open, body), 60_000);

  game(
    'is granted by name, is a payment whose amount nobody has told yet, and gets it from the webhook',
    async world => {
      const { playerId, goodIds, name, items } = await boughtByName(world);
      const lines = items.map(item => ({
        ...item,
        name: 'Good',
        pricePerItem: item.quantity === 1 ? '4.99' : '1.00',
      }));
      const link = await foreignLink(world, { currency: 'GBP', user: { id: name }, items: lines });
      expect(await payLink(world, link)).toMatchObject({ status: 'PAYMENT_STATUS_SUCCEEDED' });
      const [before] = await payments(world);
      expect(before).toMatchObject({
        ...{ provider: 'STASH', reference: link, providerReference: link, status: 'PROCESSING', playerId },
        amount: { minor: 0n, currency: 'XXX' },
      });
      expect(await statuses(world, playerId)).toEqual(['GRANTED', 'GRANTED']);

      await world.pass(5_000);
      const [after] = await payments(world);
      expect(after).toMatchObject({
        ...{ status: 'CAPTURED', amount: { minor: 699n, currency: 'GBP' }, captured: 699n },
        lines: [
          { goodId: goodIds[0], quantity: 1, unitPrice: { minor: 499n, currency: 'GBP' } },
          { goodId: goodIds[1], quantity: 2, unitPrice: { minor: 100n, currency: 'GBP' } },
        ],
      });
      expect(await statuses(world, playerId)).toEqual(['GRANTED', 'GRANTED']);
      expect(await world.differences()).toEqual([]);

      await refundLink(world, link, 699);
      await world.pass(5_000);
      expect(await statuses(world, playerId)).toEqual(['REVOKED', 'REVOKED']);
      expect(await world.differences()).toEqual([]);
    },
  );

  game('gets its amount from the lookup when the webhook is lost', async world => {
    await world.control('profile', { webhooks: false }, 'STASH');
    const { name, items, goodIds } = await boughtByName(world);
    const lines = items.map(item => ({ ...item, name: 'Good', pricePerItem: '2' }));
    const link = await foreignLink(world, { currency: 'USD', user: { id: name }, items: lines });
    await payLink(world, link);
    await world.pass(2 * MINUTE_MS);
    const [payment] = await payments(world);
    expect(payment).toMatchObject({
      ...{ status: 'CAPTURED', captured: 600n, amount: { minor: 600n, currency: 'USD' } },
      lines: [{ goodId: goodIds[0], unitPrice: { minor: 200n, currency: 'USD' } }, {}],
    });
  });

  game('whose charge fails is taken back and reopened, and ends when its link does', async world => {
    const { playerId, name, items } = await boughtByName(world);
    const lines = items.map(item => ({ ...item, name: 'Good', pricePerItem: '2' }));
    const link = await foreignLink(world, { currency: 'USD', user: { id: name }, items: lines });
    await payLink(world, link, STASH_CARDS.captureFails);
    await world.pass(20 * MINUTE_MS);
    expect(await statuses(world, playerId)).toEqual(['REVOKED', 'REVOKED']);
    expect(codes(await ask(world, { link }))).toEqual(['200 granted']);
    expect(await statuses(world, playerId)).toEqual(['GRANTED', 'GRANTED']);
    await world.pass(26 * 60 * MINUTE_MS);
    expect(await statuses(world, playerId)).toEqual(['REVOKED', 'REVOKED']);
    expect((await payments(world))[0]).toMatchObject({ status: 'EXPIRED', captured: 0n });
  });

  game(
    'is one payment and one grant for 50 equal questions at once, and a conflict for the others',
    async world => {
      const { playerId, name, items } = await boughtByName(world);
      const question = { playerId: name, transactionId: 'abc123', items };
      const [same, other] = await Promise.all([
        ask(world, { ...question, copies: 50 }),
        ask(world, { ...question, items: items.slice(1), copies: 10 }),
      ]);
      const all = [...codes(same), ...codes(other)];
      expect(all.filter(code => code === '200 granted')).toHaveLength(1);
      const replays = all.filter(code => code === '200 replayed').length;
      const conflicts = all.filter(code => code === '409 transaction_conflict').length;
      expect([
        [49, 10],
        [9, 50],
      ]).toContainEqual([replays, conflicts]);
      expect(await payments(world)).toHaveLength(1);
      expect((await statuses(world, playerId)).every(status => status === 'GRANTED')).toBe(true);
    },
  );

  game('is refused with the contract’s code, leaves no record, and may be granted later', async world => {
    const { playerId, goodIds, name, items } = await boughtByName(world);
    const question = { playerId: name, transactionId: 't-1', items };
    const { services } = world;
    const single = await newGood(world, { permanent: true });
    const cases: readonly (readonly [object, string])[] = [
      [{ ...question, playerId: 'nobody' }, '404 player_not_found'],
      [{ ...question, playerId: 'constructor' }, '404 player_not_found'],
      [{ ...question, items: [{ id: '__proto__', quantity: 1 }] }, '422 unknown_item'],
      [{ ...question, items: [...items, { id: 'no-such-sku', quantity: 1 }] }, '422 unknown_item'],
      [{ ...question, items: [{ id: await sku(world, single), quantity: 2 }] }, '422 limit_exceeded'],
    ];
    for (const [asked, code] of cases) expect(codes(await ask(world, asked))).toEqual([code]);
    await updatePlayer(services, server, { id: playerId, blocked: true });
    expect(codes(await ask(world, question))).toEqual(['403 player_not_eligible']);
    await updatePlayer(services, server, { id: playerId, blocked: false });
    await updateVirtualGood(services, server, { id: goodIds[0]!, onSale: false });
    expect(codes(await ask(world, question))).toEqual(['422 unknown_item']);
    await updateVirtualGood(services, server, { id: goodIds[0]!, onSale: true, limitPerPlayer: 1 });
    expect(await payments(world)).toEqual([]);
    expect(codes(await ask(world, question))).toEqual(['200 granted']);
    expect(codes(await ask(world, { ...question, transactionId: 't-2' }))).toEqual(['422 limit_exceeded']);
    expect(await payments(world)).toHaveLength(1);
    expect(await statuses(world, playerId)).toEqual(['GRANTED', 'GRANTED']);
  });

  game('keeps its own reference when its name cannot be one, or is taken', async world => {
    const { playerId, name, items } = await boughtByName(world);
    await buyGood(world, playerId, await newGood(world), { reference: 'taken' });
    for (const transactionId of ['taken', 'zwölf ⚔️ '.padEnd(255, 'x'), '__proto__'])
      expect(codes(await ask(world, { playerId: name, transactionId, items }))).toEqual(['200 granted']);
    const references = (await payments(world)).map(({ id, reference }) =>
      reference === id ? 'own' : reference,
    );
    expect(references.toSorted()).toEqual(['__proto__', 'own', 'own', 'taken']);
  });

  game('is found by our own id of the player as well', async world => {
    const { playerId, items } = await boughtByName(world);
    expect(codes(await ask(world, { playerId, transactionId: 't-3', items }))).toEqual(['200 granted']);
  });

  game(
    'is refused in time when nothing can be stored, and grants nothing behind that answer',
    async world => {
      const { playerId, name, items } = await boughtByName(world);
      let release = (): void => undefined;
      const held = new Promise<void>(resolve => (release = resolve));
      const blocking = world.database.write(async tx => {
        // SQLite has one writer anyway.
        if (tx.dialect === 'postgres') await tx.execute('LOCK TABLE owned_good IN ACCESS EXCLUSIVE MODE');
        await held;
      });
      const started = performance.now();
      const question = { playerId: name, transactionId: 't-4', items };
      expect(codes(await ask(world, question))).toEqual(['503 unavailable']);
      expect(performance.now() - started).toBeLessThan(2_500);
      release();
      await blocking;
      // Behind whatever was still waiting.
      await world.database.write(async () => undefined);
      expect(await payments(world)).toEqual([]);
      expect(await statuses(world, playerId)).toEqual([]);
      expect(codes(await ask(world, question))).toEqual(['200 granted']);
    },
  );

  game(
    'that was granted when the server died before it could answer is replayed to the next question',
    async world => {
      const { playerId, name, items } = await boughtByName(world);
      const account = world.services.connectors.find(APPLICATION, 'STASH')!;
      const question = { transactionId: 't-5', playerReference: name, items };
      const dying = (at: string) => ({
        ...world.services,
        crashPoint: (point: string) => {
          if (point === at) throw new Error('died');
        },
      });
      await expect(authorizePurchase(dying('authorization.beforeDecide'), account, question)).rejects.toThrow(
        'died',
      );
      expect(await payments(world)).toEqual([]);
      await expect(authorizePurchase(dying('authorization.decided'), account, question)).rejects.toThrow(
        'died',
      );
      expect(codes(await ask(world, { playerId: name, transactionId: 't-5', items }))).toEqual([
        '200 replayed',
      ]);
      expect(await statuses(world, playerId)).toEqual(['GRANTED', 'GRANTED']);
    },
  );
});

describeOnBothDatabases('where the charge grants and our yes only checks', open => {
  it('the goods come with the money, once, and never without it', async () => {
    const world = await openWorld(open, { env: { STASH_GRANT_ON: 'payment' } });
    try {
      const playerId = await newPlayer(world);
      const ours = await openOrder(world, playerId, [await newGood(world)]);
      await payLink(world, linkOf(ours), STASH_CARDS.captureFails);
      expect(await statuses(world, playerId)).toEqual(['PENDING']);
      expect(codes(await ask(world, { link: linkOf(ours) }))).toEqual(['200 replayed']);
      await payLink(world, linkOf(ours));
      expect(await statuses(world, playerId)).toEqual(['PENDING']);
      await world.pass(5_000);
      expect(await statuses(world, playerId)).toEqual(['GRANTED']);

      const { name, items, playerId: other } = await boughtByName(world);
      const lines = items.map(item => ({ ...item, name: 'Good', pricePerItem: '2' }));
      await payLink(world, await foreignLink(world, { currency: 'USD', user: { id: name }, items: lines }));
      expect(await statuses(world, other)).toEqual(['PENDING', 'PENDING']);
      await world.pass(5_000);
      expect(await statuses(world, other)).toEqual(['GRANTED', 'GRANTED']);
      expect(await world.differences()).toEqual([]);
    } finally {
      await world.close();
    }
  });
});
