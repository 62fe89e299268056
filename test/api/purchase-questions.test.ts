import { DecidePurchaseDocument, PurchaseQuestionsDocument } from '../generated/operations';
import { startTestApp, type TestApp } from '../support/app';
import { createOtherApplication, keyOf, OTHER } from './support/keys';

/** A studio's own code decides on what Stash asks, over the real server with the sandbox's player and goods. */
describe('a studio that listens for purchase questions', () => {
  let test: TestApp;
  beforeEach(async () => {
    test = await startTestApp({}, { emptySandbox: false, withoutJobs: true });
  });
  afterEach(() => test.close());

  const ask = async (transactionId: string) => {
    const answer = await fetch(`${test.app.url}/purchase/player_id_123`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'x-api-key': 'cad1' },
      body: JSON.stringify({ transactionId, items: [{ id: 'sword_123', quantity: 1 }] }),
    });
    return { status: answer.status, body: (await answer.json()) as { readonly code?: string } };
  };
  const owned = async (): Promise<number> => {
    const { player } = await test.client.askText<{ player: { entitlements: { nodes: readonly unknown[] } } }>(
      '{ player(reference: "player_id_123") { entitlements { nodes { id } } } }',
    );
    return player.entitlements.nodes.length;
  };
  /** Listens, and is known to be listened to: a question before that would go past it. */
  const listen = async () => {
    const listener = test.client.listen(PurchaseQuestionsDocument, {});
    while (!test.app.services.studio.isHeard('app_default')) await new Promise(setImmediate);
    return listener;
  };
  const decide = (questionId: string, approve: boolean) =>
    test.client.ask(DecidePurchaseDocument, { input: { questionId, approve } });

  it('says no: nobody is charged, nothing is granted, and the same purchase may be asked about again', async () => {
    const listener = await listen();
    const first = ask('t-1');
    const { purchaseQuestions: question } = await listener.next();
    expect(question).toMatchObject({
      ...{ provider: 'STASH', transactionId: 't-1', playerReference: 'player_id_123' },
      items: [{ sku: 'sword_123', quantity: 1 }],
    });
    expect(await decide(question.id, false)).toEqual({ decidePurchase: { inTime: true } });
    expect(await first).toMatchObject({ status: 403, body: { code: 'player_not_eligible' } });
    expect(await owned()).toBe(0);

    const second = ask('t-1');
    const { purchaseQuestions: again } = await listener.next();
    expect(again.id).not.toBe(question.id);
    await decide(again.id, true);
    expect(await second).toMatchObject({ status: 200 });
    expect(await owned()).toBe(1);
  });

  it('is asked once about equal questions at the same time, and not at all about what was granted', async () => {
    const listener = await listen();
    const many = Array.from({ length: 10 }, () => ask('t-2'));
    const { purchaseQuestions: question } = await listener.next();
    await decide(question.id, true);
    expect((await Promise.all(many)).map(({ status }) => status)).toEqual(Array(10).fill(200));
    expect(await ask('t-2')).toMatchObject({ status: 200 });
    expect(listener.received).toHaveLength(1);
    expect(await owned()).toBe(1);
  });

  it('cannot approve what the rules forbid', async () => {
    const listener = await listen();
    await test.client.askText(
      'mutation ($id: ID!) { updatePlayer(input: { id: $id, blocked: true }) { errors { __typename } } }',
      await test.client
        .askText<{ player: { id: string } }>('{ player(reference: "player_id_123") { id } }')
        .then(({ player }) => player),
    );
    const asked = ask('t-3');
    await decide((await listener.next()).purchaseQuestions.id, true);
    expect(await asked).toMatchObject({ status: 403, body: { code: 'player_not_eligible' } });
  });

  it('that says nothing leaves the decision to the rules, in time; an answer that comes late changes nothing', async () => {
    const listener = await listen();
    const asked = ask('t-4');
    const { purchaseQuestions: question } = await listener.next();
    expect(await asked).toMatchObject({ status: 200 });
    expect(await decide(question.id, false)).toEqual({ decidePurchase: { inTime: false } });
    expect(await owned()).toBe(1);
  });

  it('that has gone is not waited for', async () => {
    const listener = await listen();
    await listener.close();
    while (test.app.services.studio.isHeard('app_default')) await new Promise(setImmediate);
    expect(await ask('t-5')).toMatchObject({ status: 200 });
  });

  it('of another application neither hears of it nor decides on it', async () => {
    await createOtherApplication(test);
    const other = test.clientWith(await keyOf(test, OTHER, 'server'));
    const foreign = other.listen(PurchaseQuestionsDocument, {});
    const listener = await listen();
    const asked = ask('t-6');
    const { purchaseQuestions: question } = await listener.next();
    const input = { questionId: question.id, approve: false };
    expect(await other.ask(DecidePurchaseDocument, { input })).toEqual({ decidePurchase: { inTime: false } });
    await decide(question.id, true);
    expect(await asked).toMatchObject({ status: 200 });
    expect(foreign.received).toEqual([]);
  });
});
