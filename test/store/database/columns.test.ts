import fc from 'fast-check';
import {
  bigSequenceColumn,
  flagColumn,
  idColumn,
  instantColumn,
  integerColumn,
  jsonColumn,
  moneyColumn,
  type StoredColumn,
  textColumn,
} from '../../../src/store/database/columns';
import { migrate } from '../../../src/store/database/migrate';
import { describeOnBothDatabases } from '../../support/databases';
import { note, notes, schema } from './note.row';

const storable = fc.string({ unit: 'grapheme' }).map(text => text.replaceAll('\u0000', ''));
const edges = [2n ** 53n, 2n ** 53n + 1n, 2n ** 63n - 1n, 2n ** 63n, -(2n ** 63n) - 1n, 2n ** 64n, -1n, 0n];
const money = fc.oneof(fc.constantFrom(...edges), fc.bigInt({ min: -(2n ** 90n), max: 2n ** 90n }));
const sequence = fc.oneof(
  fc.constantFrom(0n, 1n, 2n ** 53n + 1n, 2n ** 63n - 1n, -(2n ** 63n)),
  fc.bigInt({ min: -(2n ** 63n), max: 2n ** 63n - 1n }),
);
const instant = fc.date({
  min: new Date('0000-01-01T00:00:00.000Z'),
  max: new Date('9999-12-31T23:59:59.999Z'),
  noInvalidDate: true,
});
const json = fc
  .jsonValue({ stringUnit: 'grapheme' })
  .map(value => JSON.parse(JSON.stringify(value).replaceAll('\\u0000', '')) as unknown);

describeOnBothDatabases('columns', open => {
  it('give back exactly what was stored', async () => {
    const database = await open(schema);
    await migrate(database);
    let made = 0;
    const row = fc.record({
      position: sequence,
      amountMinor: money,
      writtenAt: instant,
      extra: fc.oneof(json, fc.record({ text: storable })),
      done: fc.boolean(),
      version: fc.integer({ min: -(2 ** 31), max: 2 ** 31 - 1 }),
    });
    await fc.assert(
      fc.asyncProperty(row, storable, async (changes, text) => {
        made += 1;
        const written = note(`${made} ${text}`, changes);
        await database.write(tx => notes.insert(tx, written));
        expect(await notes.findOne(database.reader, { id: written.id })).toEqual(written);
      }),
      { numRuns: 300 },
    );
  });

  it('keep positions in the order of numbers and instants in the order of time', async () => {
    const database = await open(schema);
    await migrate(database);
    const positions = [9n, 10n, -1n, 2n ** 63n - 1n, 2n ** 53n + 1n, 2n ** 53n + 2n, 0n];
    const times = [
      '2026-01-02T00:00:00.000Z',
      '0999-12-31T23:59:59.999Z',
      '2026-01-01T23:59:59.999Z',
      '9999-01-01T00:00:00.000Z',
    ];
    await database.write(tx =>
      notes.insertMany(
        tx,
        positions.map((position, index) =>
          note(`${index}`, { position, writtenAt: new Date(times[index % 4]!) }),
        ),
      ),
    );
    const byPosition = await notes.find(database.reader, {}, { orderBy: { position: 'asc' } });
    expect(byPosition.map(({ position }) => position)).toEqual(
      [...positions].sort((a, b) => (a < b ? -1 : 1)),
    );
    const byTime = (await notes.find(database.reader, {}, { orderBy: { writtenAt: 'asc' } })).map(row =>
      row.writtenAt.getTime(),
    );
    expect(byTime).toEqual([...byTime].sort((a, b) => a - b));
    const [, late] = await notes.select(database.reader, 'WHERE position > ? ORDER BY position', [2n ** 53n]);
    expect(late!.position).toBe(2n ** 53n + 2n);
  });
});

describe('a column', () => {
  it.each<[string, StoredColumn, unknown[]]>([
    ['id', idColumn(), ['', 5, null, undefined]],
    ['text', textColumn(), [5, null, undefined, {}]],
    ['money', moneyColumn(), [5, '5', null, 1.5]],
    [
      'instant',
      instantColumn(),
      ['2026-01-01', new Date(Number.NaN), new Date('+010000-01-01T00:00:00.000Z'), null],
    ],
    ['json', jsonColumn(), [undefined, () => 1]],
    ['flag', flagColumn(), [0, 1, 'true', null]],
    ['integer', integerColumn(), [2 ** 31, -(2 ** 31) - 1, 1.5, Number.NaN, '1', 1n, null]],
    ['position', bigSequenceColumn(), [2n ** 63n, -(2n ** 63n) - 1n, 1, '1', null]],
  ])('of %s refuses what is not its own', (_name, column, values) => {
    for (const value of values) expect(() => column.transformer.to(value)).toThrow(TypeError);
  });

  it.each<[string, StoredColumn, unknown[]]>([
    ['money', moneyColumn(), ['1.5', '', '01', '-0', '1e5', 5]],
    ['instant', instantColumn(), ['2026-01-01T00:00:00Z', '2026-13-01T00:00:00.000Z', 5]],
    ['flag', flagColumn(), [2, true, '1']],
    ['position', bigSequenceColumn(), [2 ** 53, 1.5, '1']],
  ])('of %s refuses to read what it has not written', (_name, column, values) => {
    for (const value of values) expect(() => column.transformer.from(value)).toThrow(TypeError);
  });

  it('takes null only when it may', () => {
    expect(moneyColumn({ nullable: true }).transformer.to(null)).toBeNull();
    expect(moneyColumn({ nullable: true }).transformer.from(null)).toBeNull();
    expect(() => moneyColumn().transformer.to(null)).toThrow(TypeError);
    expect(jsonColumn({ nullable: true }).transformer.to(null)).toBeNull();
    expect(jsonColumn().transformer.to(null)).toBe('null');
  });
});
