import fc from 'fast-check';
import {
  connectionOf,
  cursorOfEvent,
  cursorOfId,
  eventConnection,
  positionOfCursor,
  readPage,
} from '../../src/graphql/connection';
import { CursorScalar } from '../../src/graphql/scalars/cursor';
import { type JournalEvent } from '../../src/domain/event';
import { id, NOON } from '../store/samples';

function event(position: bigint): JournalEvent {
  const body = { type: 'CardChanged', cardId: id('crd', 1), from: null, to: 'ACTIVE' } as const;
  return {
    applicationId: 'app_default',
    position,
    body,
    provider: null,
    playerId: null,
    cause: 'check',
    occurredAt: NOON,
  };
}

const bad = expect.objectContaining({ code: 'BAD_CURSOR' });
function problemOf(action: () => unknown): unknown {
  try {
    return action();
  } catch (error) {
    return error;
  }
}

describe('cursors of lists', () => {
  it('lead back to their place', () => {
    const after = cursorOfId(id('pay', 7));
    expect(CursorScalar.serialize(after)).toBe(after);
    expect(readPage({ first: 5, after }, 'payment')).toEqual({
      limit: 5,
      after: id('pay', 7),
      before: null,
      fromEnd: false,
    });
    expect(readPage({ last: 5, before: after }, 'payment')).toEqual({
      limit: 5,
      after: null,
      before: id('pay', 7),
      fromEnd: true,
    });
  });

  it.each([
    ['of another list', cursorOfId(id('ply', 7))],
    ['of the event log', cursorOfEvent(event(3n))],
    ['that nobody gave out', 'abc'],
    ['with padding that we do not write', `${cursorOfId(id('pay', 7))}==`],
    ['in the other base64', '++//'],
  ])('are refused when they are one %s', (_what, after) => {
    expect(problemOf(() => readPage({ first: 5, after }, 'payment'))).toEqual(bad);
  });

  it('are refused with BAD_CURSOR, whatever the text', () => {
    fc.assert(
      fc.property(fc.string(), after => {
        expect(problemOf(() => readPage({ after }, 'payment'))).toEqual(bad);
        expect(problemOf(() => positionOfCursor(after))).toEqual(bad);
      }),
    );
  });
});

describe('cursors of events', () => {
  it('lead back to their position, up to the largest that there can be', () => {
    fc.assert(
      fc.property(fc.bigInt({ min: 1n, max: 2n ** 63n - 1n }), position => {
        expect(positionOfCursor(cursorOfEvent({ position }))).toBe(position);
      }),
    );
  });

  it.each(['v1:0', 'v1:-1', 'v1:01', 'v2:1', 'v1:', 'v1:9223372036854775808', 'v1:1e3', ' v1:1'])(
    'are refused when they say %p',
    text => {
      expect(problemOf(() => positionOfCursor(Buffer.from(text).toString('base64url')))).toEqual(bad);
    },
  );
});

describe('pages', () => {
  it.each([0, -1, 101, 1.5])('of %p items are refused', size => {
    const refused = expect.objectContaining({ code: 'PAGE_SIZE_LIMIT' });
    expect(problemOf(() => readPage({ first: size }, 'payment'))).toEqual(refused);
    expect(problemOf(() => readPage({ last: size }, 'payment'))).toEqual(refused);
  });

  it('have 20 items when nobody says how many, and not both ends', () => {
    expect(readPage({ first: null }, 'payment').limit).toBe(20);
    expect(problemOf(() => readPage({ first: 1, last: 1 }, 'payment'))).toEqual(
      expect.objectContaining({ code: 'BAD_PAGE' }),
    );
  });

  it('show their ends', () => {
    const items = [{ id: id('pay', 2) }, { id: id('pay', 1) }];
    expect(connectionOf({ items, hasNext: true, hasPrevious: false })).toEqual({
      nodes: items,
      edges: items.map(node => ({ cursor: cursorOfId(node.id), node })),
      pageInfo: {
        hasNextPage: true,
        hasPreviousPage: false,
        startCursor: cursorOfId(id('pay', 2)),
        endCursor: cursorOfId(id('pay', 1)),
      },
    });
    expect(connectionOf({ items: [], hasNext: false, hasPrevious: false }).pageInfo).toMatchObject({
      startCursor: null,
      endCursor: null,
    });
  });

  it('of events tell by the one too many whether there are more', () => {
    const three = [event(1n), event(2n), event(3n)];
    expect(eventConnection(three, 0n, 2)).toMatchObject({
      nodes: [{ position: 1n }, { position: 2n }],
      pageInfo: { hasNextPage: true, hasPreviousPage: false, endCursor: cursorOfEvent({ position: 2n }) },
    });
    expect(eventConnection(three, 5n, 3).pageInfo).toMatchObject({
      hasNextPage: false,
      hasPreviousPage: true,
    });
  });
});
