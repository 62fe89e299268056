import fc from 'fast-check';
import { numberPlaceholders } from '../../../src/store/database/placeholders';
import { checkParameters } from '../../../src/store/database/parameters';
import { describeOnBothDatabases } from '../../support/databases';

/** Pieces of SQL, and what is to become of each; `undefined` stands for a placeholder. */
const inert = fc.oneof(
  fc.constantFrom(
    'SELECT ',
    ' = ',
    ', ',
    '\n',
    ' -- what?\n',
    ' /* really? */ ',
    ' $$ why? $$ ',
    " $q$ it's ? $q$ ",
  ),
  fc
    .string({ unit: fc.constantFrom('?', 'a', '"', '-', '/', '*', '$', "''"), maxLength: 12 })
    .map(inside => `'${inside}'`),
  fc.string({ unit: fc.constantFrom('?', 'a', "'", '""'), maxLength: 8 }).map(inside => `"${inside}"`),
  fc.string({ unit: fc.constantFrom('?', 'a', "\\'", '\\\\'), maxLength: 8 }).map(inside => ` E'${inside}'`),
);

describe('numberPlaceholders', () => {
  it('numbers every placeholder in turn and touches nothing that is quoted or a comment', () => {
    fc.assert(
      fc.property(fc.array(fc.oneof(inert, fc.constant(undefined)), { maxLength: 20 }), pieces => {
        // A space keeps neighbouring pieces from making one token of two.
        const sql = pieces.map(piece => piece ?? '?').join(' ');
        let count = 0;
        const expected = pieces.map(piece => piece ?? `$${++count}`).join(' ');
        expect(numberPlaceholders(sql)).toEqual({ sql: expected, count });
      }),
      { numRuns: 2_000 },
    );
  });

  it('leaves quoted question marks alone', () => {
    expect(numberPlaceholders(`SELECT '?', "a?", ? -- ?\n, E'\\'?', ? /* ? */`)).toEqual({
      sql: `SELECT '?', "a?", $1 -- ?\n, E'\\'?', $2 /* ? */`,
      count: 2,
    });
  });
});

describe('checkParameters', () => {
  it.each([
    ['nothing', undefined],
    ['a flag', true],
    ['a date', new Date(0)],
    ['an object', {}],
    ['NaN', Number.NaN],
    ['infinity', Number.POSITIVE_INFINITY],
    ['an integer that is not exact', 2 ** 53],
    ['text with a NUL', 'a\u0000b'],
    ['text with half a character', 'a\ud800b'],
  ])('refuses %s', (_name, value) => {
    expect(() => checkParameters([value], 1)).toThrow(TypeError);
  });

  it('refuses too many and too few', () => {
    expect(() => checkParameters([1], 2)).toThrow('2 placeholders and got 1');
    expect(() => checkParameters([1, 2], 1)).toThrow('1 placeholders and got 2');
  });

  it('says nothing about the value that it refuses', () => {
    expect(() => checkParameters(['secret\u0000'], 1)).toThrow(/^(?!.*secret)/);
  });
});

describeOnBothDatabases('parameters and results', open => {
  it('come back as they were sent, whatever they are next to', async () => {
    const { reader, dialect } = await open();
    const asText = dialect === 'postgres' ? 'CAST(? AS text)' : '?';
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: 'grapheme' }), async text => {
        fc.pre(!text.includes('\u0000'));
        const rows = await reader.query(`SELECT '?' AS mark, ${asText} AS "what?", ${asText} AS again`, [
          text,
          `?${text}`,
        ]);
        expect(rows).toEqual([{ mark: '?', 'what?': text, again: `?${text}` }]);
      }),
      { numRuns: 100 },
    );
  });

  it('are numbers when exact and bigints when not, never rounded', async () => {
    const { reader } = await open();
    const cases = [0n, 1n, -1n, 2n ** 53n - 1n, 2n ** 53n, 2n ** 53n + 1n, 2n ** 63n - 1n, -(2n ** 63n)];
    for (const value of cases) {
      const [row] = await reader.query<{ n: unknown }>('SELECT CAST(? AS bigint) AS n', [value]);
      expect(row!.n).toBe(Number.isSafeInteger(Number(value)) ? Number(value) : value);
    }
  });

  it('keep a whole number whole in a text column', async () => {
    const database = await open();
    await database.write(async tx => {
      await tx.execute('CREATE TABLE t (a text, b integer)');
      await tx.execute('INSERT INTO t (a, b) VALUES (?, ?)', [5, 5]);
    });
    expect(await database.reader.query('SELECT a, b, COUNT(*) AS n FROM t GROUP BY a, b')).toEqual([
      { a: '5', b: 5, n: 1 },
    ]);
  });

  it('are refused in the same way on both when the statement is of the other kind', async () => {
    const database = await open();
    await expect(database.write(tx => tx.execute('SELECT 1 AS one'))).rejects.toThrow('use query');
    await expect(database.write(tx => tx.query('CREATE TABLE t (a text)'))).rejects.toThrow('use execute');
    await expect(database.write(tx => tx.query('SELECT ? AS one', []))).rejects.toThrow(
      '1 placeholders and got 0',
    );
  });
});
