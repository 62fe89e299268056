import { refreshPayment } from '../../src/services/refresh-payment';
import { describeOnSqlite } from '../support/databases';
import { buy, CARDS, openWorld, server, stored, type World } from './world';

describeOnSqlite('refreshing a payment', open => {
  let world: World;
  beforeEach(async () => (world = await openWorld(open)));
  afterEach(() => world.close());

  it('finds the truth at once when the provider can tell it', async () => {
    await world.control('faults', {
      fault: 'resetAfter',
      times: 1,
      match: { method: 'POST', path: '/payments' },
    });
    const lost = await buy(world, CARDS.good);
    expect(lost.payment?.status).toBe('UNKNOWN');
    const refreshed = await refreshPayment(world.services, server, lost.payment!.id);
    expect(refreshed).toMatchObject({ payment: { status: 'CAPTURED' }, errors: [] });
    expect(await world.differences()).toEqual([]);
  });

  it('does not push the next check of the schedule away, however often a client asks', async () => {
    await world.control('faults', { fault: 'status', when: 'before', status: 503, times: 100 });
    const lost = await buy(world, CARDS.good);
    for (let times = 0; times < 8; times++) {
      const refreshed = await refreshPayment(world.services, server, lost.payment!.id);
      expect(refreshed.errors).toMatchObject([{ kind: 'OutcomeUnknown' }]);
    }
    const [operation] = (await stored(world, lost)).operations;
    expect(operation).toMatchObject({ status: 'UNKNOWN', checks: 0 });
    expect(operation!.nextCheckAt!.getTime() - world.clock.now().getTime()).toBe(2_000);
  });
});
