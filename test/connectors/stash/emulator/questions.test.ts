/* eslint-disable @typescript-eslint/no-explicit-any, @typescript-eslint/no-unsafe-argument, @typescript-eslint/no-unsafe-return, @typescript-eslint/no-unsafe-call -- answers are JSON of any shape; the tests say what they expect */
import { cards, openSandbox, type Sandbox, until } from './support';

describe('Stash emulator: questions that go wrong', () => {
  let sandbox: Sandbox;
  let id: string;
  beforeEach(async () => {
    sandbox = await openSandbox();
    ({ id } = await sandbox.link());
  });
  afterEach(() => sandbox.close());

  const asked = () => sandbox.merchant.questions.length;
  const isGranted = () => sandbox.merchant.grants.has(id);
  const never = () => new Promise<void>(() => undefined);

  async function expectUnpaid(outcome: string): Promise<any> {
    await sandbox.settle();
    expect(await sandbox.status(id)).toBe('FAILED');
    expect([sandbox.books(), sandbox.merchant.webhooks]).toEqual([[], []]);
    const attempt = (await sandbox.order(id)).attempts.at(-1);
    expect(attempt.outcome).toBe(outcome);
    return attempt;
  }

  it('gives up at the deadline of ten seconds, not before', async () => {
    sandbox.merchant.beforeDecision = never;
    const paying = sandbox.pay(id);
    await until(async () => (await sandbox.order(id)).isBeingPaid);
    await sandbox.control.advance(9_000);
    expect((await sandbox.order(id)).isBeingPaid).toBe(true);
    await sandbox.control.advance(1_000);
    expect((await paying).json.status).toBe('PAYMENT_STATUS_FAILED');
    expect((await expectUnpaid('NO_ANSWER')).questions).toMatchObject([{ cause: 'timeout' }]);
  });

  it('wants the whole answer before the deadline', async () => {
    sandbox.merchant.afterDecision = response => void response.writeHead(200).write('{"message":');
    const paying = sandbox.pay(id);
    await until(isGranted);
    await sandbox.control.advance(10_000);
    await paying;
    await expectUnpaid('NO_ANSWER');
    expect(isGranted()).toBe(true);
  });

  it('takes a broken answer for none (E9): granted, not charged, told by the status alone', async () => {
    sandbox.merchant.afterDecision = response => response.socket!.destroy();
    await sandbox.pay(id);
    await expectUnpaid('NO_ANSWER');
    expect(isGranted()).toBe(true);
    sandbox.merchant.afterDecision = response => {
      response.writeHead(200, { 'Content-Length': '100' }).write('{}', () => response.socket!.destroy());
    };
    await sandbox.pay(id);
    await expectUnpaid('NO_ANSWER');
  });

  it('takes a refused connection for a refusal', async () => {
    await sandbox.control.post('profile', { authorizeUrl: 'http://127.0.0.1:9/purchase' });
    await sandbox.pay(id);
    expect((await expectUnpaid('NO_ANSWER')).questions).toMatchObject([{ cause: 'ECONNREFUSED' }]);
  });

  it('takes an answer without end for none', async () => {
    sandbox.merchant.afterDecision = response => {
      response.writeHead(200).end(Buffer.alloc(2 * 1024 * 1024, ' '));
    };
    await sandbox.pay(id);
    await expectUnpaid('NO_ANSWER');
  });

  it('asks again under the same transactionId after a 5xx or no answer, when switched on', async () => {
    await sandbox.control.post('profile', { authorizeRetries: 3 });
    const ends = [500, 'cut', 503, 200];
    sandbox.merchant.afterDecision = response => {
      const end = ends.shift();
      if (typeof end === 'number') response.writeHead(end).end();
      else response.socket!.destroy();
    };
    expect((await sandbox.pay(id)).json.status).toBe('PAYMENT_STATUS_SUCCEEDED');
    expect(new Set(sandbox.merchant.questions.map(one => one.text)).size).toBe(1);
    expect(asked()).toBe(4);
    expect(sandbox.books()).toHaveLength(1);
  });

  it('does not ask again after a 4xx, nor more often than it is told', async () => {
    await sandbox.control.post('profile', { authorizeRetries: 2 });
    sandbox.merchant.forcedStatus = 409;
    await sandbox.pay(id);
    expect(asked()).toBe(1);
    sandbox.merchant.forcedStatus = 500;
    await sandbox.pay(id);
    expect(asked()).toBe(4);
    await expectUnpaid('REFUSED');
  });

  it('asks the same once more after a 200 when switched on; the first answer counts', async () => {
    await sandbox.control.post('profile', { duplicateAuthorize: true });
    const statuses = [200, 500];
    sandbox.merchant.afterDecision = response => response.writeHead(statuses.shift()!).end();
    const paid = await sandbox.pay(id);
    expect(paid.json.attempt.questions.map((one: any) => one.status)).toEqual([200, 500]);
    expect(sandbox.books()).toHaveLength(1);
    expect(await sandbox.status(id)).toBe('SUCCEEDED');
  });

  describe('by a fault', () => {
    it('never reaches the merchant', async () => {
      await sandbox.control.fault('questionLost');
      await sandbox.pay(id);
      await expectUnpaid('NO_ANSWER');
      expect(asked()).toBe(0);
    });

    it('breaks off in its middle', async () => {
      await sandbox.control.fault('questionCut');
      await sandbox.pay(id);
      await expectUnpaid('NO_ANSWER');
      await until(() => sandbox.merchant.aborted === 1);
      expect([asked(), isGranted()]).toEqual([0, false]);
    });

    it('loses the answer after the merchant has decided', async () => {
      await sandbox.control.fault('questionAnswerLost');
      await sandbox.pay(id);
      await expectUnpaid('NO_ANSWER');
      expect(isGranted()).toBe(true);
    });

    it.each([
      ['before', 0],
      ['after', 1],
    ])('gets a 502 of a gateway %s the merchant decides', async (when, questions) => {
      await sandbox.control.fault('questionStatus', { status: 502, when });
      await sandbox.pay(id);
      expect((await expectUnpaid('REFUSED')).questions).toMatchObject([{ status: 502 }]);
      expect([asked(), isGranted()]).toEqual([questions, questions === 1]);
    });

    it('is asked later, on the emulator clock', async () => {
      await sandbox.control.fault('questionDelay', { delayMs: 60_000 });
      const paying = sandbox.pay(id);
      await until(async () => (await sandbox.order(id)).isBeingPaid);
      expect(asked()).toBe(0);
      await sandbox.control.advance(60_000);
      expect((await paying).json.status).toBe('PAYMENT_STATUS_SUCCEEDED');
    });

    it('is asked many times at once; one grant, one charge', async () => {
      await sandbox.control.fault('questionDuplicate', { copies: 9 });
      await sandbox.pay(id);
      expect([asked(), sandbox.merchant.grants.size, sandbox.books().length]).toEqual([10, 1, 1]);
    });

    it('is kept until released, before it is asked and after it was answered', async () => {
      await sandbox.control.fault('questionHold', { when: 'before' });
      await sandbox.control.fault('questionHold', { when: 'after', skip: 0 });
      const first = sandbox.pay(id);
      await until(async () => (await sandbox.control.get('held')).count === 1);
      expect(asked()).toBe(0);
      await sandbox.control.post('release', { drop: true });
      expect((await first).json.attempt.questions).toMatchObject([{ cause: 'dropped' }]);
      const second = sandbox.pay(id);
      await until(async () => (await sandbox.control.get('held')).count === 1);
      expect([asked(), isGranted(), sandbox.books().length]).toEqual([1, true, 0]);
      await sandbox.control.post('release');
      expect((await second).json.status).toBe('PAYMENT_STATUS_SUCCEEDED');
    });

    it('strikes only the questions that match', async () => {
      await sandbox.control.fault('questionLost', { match: { path: '/purchase/nobody' } });
      await sandbox.control.fault('questionLost', { match: { path: '/purchase/player' }, skip: 1 });
      expect((await sandbox.pay(id, cards.captureFails)).json.attempt.outcome).toBe('CAPTURE_FAILED');
      expect((await sandbox.pay(id)).json.attempt.outcome).toBe('NO_ANSWER');
      expect((await sandbox.pay(id)).json.attempt.outcome).toBe('CAPTURED');
    });
  });

  describe('asked directly, charging nothing', () => {
    const ask = async (body: Record<string, unknown>): Promise<any[]> =>
      (await sandbox.control.post('ask', body)).answers;
    const question = { transactionId: 'abc123', items: [{ id: 'sword_123', quantity: 1 }] };
    const playerId = 'player_id_123';

    afterEach(() => {
      expect(sandbox.emulator.books()).toEqual([]);
    });

    it('grants, replays, and meets a conflict', async () => {
      const read = async (body: Record<string, unknown>) => {
        const [answer] = await ask({ playerId, ...question, ...body });
        return [answer.status, answer.isReplay, JSON.parse(answer.body).code];
      };
      expect(await read({})).toEqual([200, false, undefined]);
      expect(await read({})).toEqual([200, true, undefined]);
      expect(await read({ items: [{ id: 'sword_123', quantity: 2 }] })).toEqual([
        409,
        false,
        'transaction_conflict',
      ]);
      expect(await read({ playerId: 'p-1' })).toEqual([409, false, 'transaction_conflict']);
    });

    it.each([
      ['a wrong key', { key: 'wrong' }, 401, 'unauthorized'],
      ['no key', { key: 'none' }, 401, 'unauthorized'],
      ['another content type', { contentType: 'text/plain' }, 400, 'not_json'],
      ['no content type', { contentType: null }, 400, 'not_json'],
      ['a body that is no JSON', { body: '{"a":' }, 400, 'invalid_json'],
      ['a list', { body: [] }, 400, 'invalid_json'],
      ['no transactionId', { body: { items: [] } }, 400, 'missing_key'],
      ['no items', { body: { transactionId: 'x' } }, 400, 'missing_key'],
      ['no own keys', { body: '{"__proto__":{"transactionId":"x","items":[]}}' }, 400, 'missing_key'],
      ['an item without quantity', { items: [{ id: 'sword_123' }] }, 400, 'missing_key'],
      ['a text as quantity', { items: [{ id: 'sword_123', quantity: '1' }] }, 400, 'invalid_items'],
      ['null as items', { items: null }, 400, 'invalid_items'],
      ['a number as transactionId', { transactionId: 7 }, 400, 'invalid_transaction_id'],
      ['a player that does not decode', { rawPlayerId: '%zz' }, 400, 'invalid_player_id'],
      ['an unknown player', { playerId: '__proto__' }, 404, 'player_not_found'],
      ['an unknown thing', { items: [{ id: 'constructor', quantity: 1 }] }, 422, 'unknown_item'],
      ['a body that is too large', { body: `{"a":"${'x'.repeat(262_144)}"}` }, 413, 'body_too_large'],
    ])('asks with %s', async (_what, change, status, code) => {
      const [answer] = await ask({ playerId, ...question, ...change });
      expect([answer.status, JSON.parse(answer.body).code]).toEqual([status, code]);
      expect(sandbox.merchant.grants.size).toBe(0);
    });

    it('asks by another method, with further headers', async () => {
      const [answer] = await ask({ playerId, ...question, method: 'PUT', headers: { 'x-more': '1' } });
      expect(answer.status).toBe(405);
      expect(sandbox.merchant.questions[0]!.rawHeaders).toContain('x-more');
    });

    it('asks many times at the same time: one grant, the rest replays', async () => {
      const answers = await ask({ playerId, ...question, copies: 30 });
      expect(answers.map(one => one.status)).toEqual(Array.from({ length: 30 }, () => 200));
      expect(answers.filter(one => !one.isReplay)).toHaveLength(1);
    });

    it('asks later, on the emulator clock', async () => {
      const asking = ask({ playerId, ...question, delayMs: 5_000 });
      await sandbox.settle();
      expect(asked()).toBe(0);
      let done = false;
      void asking.then(() => (done = true));
      await until(async () => {
        await sandbox.control.advance(5_000);
        return done;
      });
      expect((await asking)[0].status).toBe(200);
    });

    it('asks about a link, whole or with a part replaced, and leaves the link as it is', async () => {
      await ask({ link: id });
      await ask({ link: id, items: [{ id: 'shield_1234', quantity: 1 }] });
      expect(sandbox.merchant.questions.map(one => [JSON.parse(one.text).transactionId, one.status])).toEqual(
        [
          [id, 200],
          [id, 409],
        ],
      );
      expect(await sandbox.order(id)).toMatchObject({ status: 'PAYMENT_STATUS_PENDING', attempts: [] });
    });

    it('says what it cannot ask', async () => {
      for (const body of [
        {},
        { link: 'no' },
        { playerId, key: 'x' },
        { playerId, copies: 0 },
        { playerId, method: 'X' },
        { playerId, rawPlayerId: 'a b' },
      ])
        expect((await sandbox.control.call('POST', 'ask', body)).json).toMatchObject({ details: [] });
    });
  });
});
