import * as fc from 'fast-check';
import { type Page, type PageRequest } from '../../src/domain/page';
import { listPlayers, insertPlayer } from '../../src/store/players';
import { type Database } from '../../src/store/database/database';
import { type Player } from '../../src/domain/people';
import { describeOnBothDatabases } from '../support/databases';
import { APP, counting, FIRST_PAGE, id, openStore, OTHER_APP, player } from './samples';

const MANY = 23;
/** Every third number is of the other application, so the list has holes. */
const NUMBERS = Array.from({ length: MANY }, (_, index) => index).filter(number => number % 3 !== 0);
/** Newest first. */
const LIST = NUMBERS.map(number => id('ply', number)).reverse();

async function openList(open: Parameters<typeof openStore>[0]): Promise<Database> {
  const database = await openStore(open);
  await database.write(async tx => {
    for (let number = 0; number < MANY; number += 1) {
      const applicationId = number % 3 === 0 ? OTHER_APP : APP;
      await insertPlayer(tx, player(number, { applicationId }));
    }
  });
  return database;
}

/** What the page has to be, told without a database. */
function expected({ limit, after, before, fromEnd }: PageRequest): Page<string> {
  const window = LIST.filter(each => (after === null || each < after) && (before === null || each > before));
  const items = fromEnd || before !== null ? window.slice(-limit) : window.slice(0, limit);
  const first = items[0];
  const last = items.at(-1);
  // An empty page lies where it was asked for: behind `after`, or in front of `before`.
  const newer =
    first === undefined
      ? after !== null && LIST.some(each => each >= after)
      : LIST.some(each => each > first);
  const older =
    last === undefined
      ? before !== null && LIST.some(each => each <= before)
      : LIST.some(each => each < last);
  return { items, hasNext: older, hasPrevious: newer };
}

async function ids(page: Promise<Page<Player>>): Promise<Page<string>> {
  const { items, ...rest } = await page;
  return { items: items.map(each => each.id), ...rest };
}

describeOnBothDatabases('a page of a list', open => {
  it('is what the list has there, wherever it begins and in whichever direction', async () => {
    const database = await openList(open);
    const place = fc.option(
      fc.integer({ min: -1, max: MANY + 1 }).map(number => id('ply', Math.max(number, 0))),
    );
    const request: fc.Arbitrary<PageRequest> = fc.record({
      limit: fc.integer({ min: 1, max: MANY }),
      after: place,
      before: place,
      fromEnd: fc.boolean(),
    });
    await fc.assert(
      fc.asyncProperty(request, async page => {
        expect(await ids(listPlayers(database.reader, APP, page))).toEqual(expected(page));
      }),
      { numRuns: 200 },
    );
  });

  it('leads to the next one until each row was seen once, from either end', async () => {
    const database = await openList(open);
    for (const limit of [1, 2, 4, 7, 15, 16, 100]) {
      const forwards: string[] = [];
      for (let page: PageRequest | null = { ...FIRST_PAGE, limit }; page;) {
        const read: Page<string> = await ids(listPlayers(database.reader, APP, page));
        expect(read.hasPrevious).toBe(forwards.length > 0);
        forwards.push(...read.items);
        page = read.hasNext ? { ...FIRST_PAGE, limit, after: read.items.at(-1)! } : null;
      }
      expect(forwards).toEqual(LIST);

      const backwards: string[] = [];
      for (let page: PageRequest | null = { ...FIRST_PAGE, limit, fromEnd: true }; page;) {
        const read: Page<string> = await ids(listPlayers(database.reader, APP, page));
        expect(read.hasNext).toBe(backwards.length > 0);
        backwards.unshift(...read.items);
        page = read.hasPrevious ? { ...FIRST_PAGE, limit, before: read.items[0]! } : null;
      }
      expect(backwards).toEqual(LIST);
    }
  });

  it('is not moved by rows that come in front of it', async () => {
    const database = await openList(open);
    const first = await ids(listPlayers(database.reader, APP, { ...FIRST_PAGE, limit: 5 }));
    await database.write(tx => insertPlayer(tx, player(100)));
    const second = await ids(
      listPlayers(database.reader, APP, { ...FIRST_PAGE, limit: 5, after: first.items.at(-1)! }),
    );
    expect([...first.items, ...second.items]).toEqual(LIST.slice(0, 10));
  });

  it('takes one statement, and one more to look behind a place', async () => {
    const database = await openList(open);
    const reader = counting(database.reader);
    await listPlayers(reader, APP, FIRST_PAGE);
    expect(reader.statements).toBe(1);
    await listPlayers(reader, APP, { ...FIRST_PAGE, after: id('ply', 9) });
    expect(reader.statements).toBe(3);
  });
});
