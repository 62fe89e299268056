import { purchase } from '../../src/services/purchase';
import { describeOnBothDatabases } from '../support/databases';
import { CARDS, openWorld, order, server, stored, type World } from './world';

describeOnBothDatabases('a process that stands still after it stored a request', open => {
  let world: World;
  beforeEach(async () => (world = await openWorld(open)));
  afterEach(() => world.close());

  /** As a suspended machine does it: the clock has gone on when the next line runs. */
  function standStill(milliseconds: number): void {
    const { crashPoint } = world.services;
    Object.assign(world.services, {
      crashPoint: (name: string) => {
        if (name !== 'operation.recorded') return;
        world.clock.advance(milliseconds);
        Object.assign(world.services, { crashPoint });
      },
    });
  }

  it('does not send it when its lease may end before the answer, and the same key sends it later, once', async () => {
    standStill(world.services.settings.providerTimeoutMs + 1);
    const command = order(CARDS.good);
    const late = await purchase(world.services, server, command);
    expect(late.errors).toMatchObject([{ kind: 'ProviderUnavailable', retry: 'SAME_KEY' }]);
    expect((await stored(world, late)).payment.status).toBe('CREATED');
    expect(world.books('PAYONE')).toEqual([]);

    await purchase(world.services, server, command);
    await world.pass(30_000);
    expect((await stored(world, late)).payment.status).toBe('CAPTURED');
    expect(world.books('PAYONE')).toHaveLength(1);
    expect(await world.differences()).toEqual([]);
  });

  it('sends it when there is time enough', async () => {
    standStill(world.services.settings.providerTimeoutMs / 2);
    expect((await purchase(world.services, server, order(CARDS.good))).errors).toEqual([]);
  });
});
