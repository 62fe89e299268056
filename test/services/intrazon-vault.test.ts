import { findCardByToken } from '../../src/store/cards';
import { createPlayer, updatePlayer } from '../../src/services/players';
import { syncVirtualGoods } from '../../src/services/sync-goods';
import { listGoods } from '../../src/store/goods';
import { describeOnSqliteFirst, describeOnSqlite } from '../support/databases';
import { playingInFaults } from './game';
import {
  ADD_CARD,
  ADD_PLAYER,
  asked,
  buyThere,
  coinsThere,
  newBuyer,
  newTraits,
  referenceOf,
  registerCard,
  shopGoods,
} from './intrazon';
import { FAULTS } from './wire-faults';
import { APPLICATION, server, type World } from './world';

const fault = (world: World, body: object) => world.control('faults', body, 'INTRAZON');
/** An answer that is well-formed and untrue about something that a player or a card does not have. */
const TELLING = FAULTS.filter(({ name }) => !/wrong amount|wrong currency|nobody documented/.test(name));

describeOnSqliteFirst('a player whose creation at IntraZon goes wrong', open => {
  it.each(TELLING.filter(({ name }) => !name.includes('another payment')))(
    'is here, and is made there exactly once by the same request: $name',
    async ({ fault: body }) =>
      playingInFaults(open, async world => {
        const traits = newTraits(25);
        await fault(world, { ...body, times: 1, match: ADD_PLAYER });
        const first = await createPlayer(world.services, server, traits);
        expect(first.errors).toMatchObject([{ kind: 'ProviderUnavailable', provider: 'INTRAZON' }]);
        const playerId = first.player!.id;
        expect(await referenceOf(world, playerId)).toBeNull();
        const goods = await shopGoods(world);
        const early = await buyThere(world, playerId, goods('healPotion'));
        expect(early).toMatchObject({ payment: null, errors: [{ kind: 'InvalidInput' }] });

        const again = await createPlayer(world.services, server, traits);
        expect(again).toMatchObject({ player: { id: playerId }, errors: [] });
        expect(await coinsThere(world, playerId)).toBe(25n);
        expect((await buyThere(world, playerId, goods('healPotion'))).errors).toEqual([]);
        expect(await asked(world, ADD_PLAYER)).toBe(2);
        expect(await createPlayer(world.services, server, traits)).toMatchObject({ errors: [] });
        expect(await asked(world, ADD_PLAYER)).toBe(2);
      })(),
  );
});

describeOnSqlite('a player at IntraZon', open => {
  it(
    'is asked for as at first, whatever changed here since',
    playingInFaults(open, async world => {
      const traits = newTraits(3);
      await fault(world, { fault: 'resetAfter', times: 1, match: ADD_PLAYER });
      const { player } = await createPlayer(world.services, server, traits);
      const changed = { ...traits, name: 'Jane Doe', subscribed: true };
      await updatePlayer(world.services, server, { id: player!.id, name: 'Jane Doe', subscribed: true });
      expect(await createPlayer(world.services, server, changed)).toMatchObject({
        player: { id: player!.id },
        errors: [],
      });
      expect(await referenceOf(world, player!.id)).not.toBeNull();
    }),
  );

  it(
    'pays the price of the player that IntraZon has, whoever is subscribed here',
    playingInFaults(open, async world => {
      const goods = await shopGoods(world);
      const playerId = await newBuyer(world, 100);
      await updatePlayer(world.services, server, { id: playerId, subscribed: true });
      const { payment, errors } = await buyThere(world, playerId, goods('healPotion'));
      expect(errors).toEqual([]);
      expect(payment).toMatchObject({ status: 'CAPTURED', captured: 15n });
    }),
  );

  it(
    'who was lost where keys are ignored is told as taken, and not made again',
    playingInFaults(
      open,
      async world => {
        await world.control('profile', { idempotency: 'ignored' }, 'INTRAZON');
        const traits = newTraits();
        await fault(world, { fault: 'resetAfter', times: 1, match: ADD_PLAYER });
        await createPlayer(world.services, server, traits);
        const again = await createPlayer(world.services, server, traits);
        expect(again.errors).toMatchObject([
          { kind: 'ProviderRejected', providerCode: 'app_unique_id_taken' },
        ]);
        expect(again.player).not.toBeNull();
        expect(await referenceOf(world, again.player!.id)).toBeNull();
      },
      { env: { INTRAZON_IDEMPOTENCY: 'ignored' } },
    ),
  );
});

describeOnSqliteFirst('a card whose registration at IntraZon goes wrong', open => {
  const shown = async (world: World, playerId: string) =>
    findCardByToken(
      world.database.reader,
      APPLICATION,
      'INTRAZON',
      'default',
      (await referenceOf(world, playerId))!,
    );

  it.each(TELLING)(
    'is afterwards shown as the one that IntraZon would charge: $name',
    async ({ fault: body, charged }) =>
      playingInFaults(open, async world => {
        const playerId = await newBuyer(world);
        const first = await registerCard(world, playerId);
        await fault(world, { ...body, times: 1, match: ADD_CARD });
        const second = await registerCard(world, playerId, '4242424242424242');
        const last = await shown(world, playerId);
        expect(last).toMatchObject({ maskedNumber: `************${charged ? '4242' : '1881'}` });
        expect(last!.id === first.card!.id).toBe(!charged);
        // A card was named only if it is that one.
        expect(second.errors.length > 0 || second.card?.id === last!.id).toBe(true);
        expect(await registerCard(world, playerId, '4242424242424242')).toMatchObject({ errors: [] });
        expect(await shown(world, playerId)).toMatchObject({ maskedNumber: '************4242' });
      })(),
  );
});

describeOnSqlite('a sync with IntraZon', open => {
  it.each(TELLING.filter(({ name }) => !name.includes('another payment')))(
    'that fails changes nothing and says so: $name',
    async ({ fault: body }) =>
      playingInFaults(open, async world => {
        await shopGoods(world);
        const page = { limit: 50, after: null, before: null, fromEnd: false };
        const all = () => listGoods(world.database.reader, APPLICATION, null, page);
        const before = await all();
        await fault(world, { ...body, times: 1, match: { method: 'GET', path: '/virtual-goods/' } });
        const { errors, virtualGoods } = await syncVirtualGoods(world.services, server, 'INTRAZON');
        expect(errors).toMatchObject([{ kind: 'ProviderUnavailable', provider: 'INTRAZON' }]);
        expect(virtualGoods).toEqual([]);
        expect(await all()).toEqual(before);
      })(),
  );
});
