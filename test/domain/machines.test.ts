import { CARD_MACHINE, CARD_STATUSES } from '../../src/domain/card';
import { HOSTED_CHECKOUT_MACHINE, HOSTED_CHECKOUT_STATUSES } from '../../src/domain/hosted-checkout';
import { mermaid, next, type Machine } from '../../src/domain/machine';
import {
  hasEnded,
  nextOperationStatus,
  OPERATION_MACHINE,
  OPERATION_STATUSES,
} from '../../src/domain/operation';
import { PAYMENT_PATHS, PAYMENT_STATUSES } from '../../src/domain/payment';

interface Row {
  readonly says: string;
  readonly leadsTo: readonly string[];
}
type Paths = ReadonlyMap<string, Row>;

function pathsOf<State extends string, Signal extends string>(machine: Machine<State, Signal>): Paths {
  const rows = Object.entries<Machine<State, Signal>[State]>(machine);
  return new Map(
    rows.map(([state, { says, on }]) => [
      state,
      { says, leadsTo: Object.values<State | undefined>(on).map(String) },
    ]),
  );
}

function reachable(paths: Paths, start: string): ReadonlySet<string> {
  const seen = new Set([start]);
  for (const state of seen) for (const to of paths.get(state)?.leadsTo ?? []) seen.add(to);
  return seen;
}

describe.each([
  ['operation', pathsOf(OPERATION_MACHINE), OPERATION_STATUSES, 'RECORDED', ['SUCCEEDED']],
  ['hosted checkout', pathsOf(HOSTED_CHECKOUT_MACHINE), HOSTED_CHECKOUT_STATUSES, 'OPEN', ['COMPLETED']],
  ['card', pathsOf(CARD_MACHINE), CARD_STATUSES, 'NOT_ACTIVE', ['REMOVED']],
  [
    'payment',
    new Map<string, Row>(Object.entries(PAYMENT_PATHS)),
    PAYMENT_STATUSES,
    'CREATED',
    ['CHARGED_BACK'],
  ],
])('the machine of a %s', (_, paths, statuses, start, terminal) => {
  it('has a row for every status, and no other', () => {
    expect([...paths.keys()].sort()).toEqual([...statuses].sort());
  });

  it('reaches every status from the first', () => {
    expect([...reachable(paths, start)].sort()).toEqual([...statuses].sort());
  });

  it('is silent where it ends, and only there', () => {
    const silent = [...paths].filter(([, { leadsTo }]) => leadsTo.length === 0).map(([state]) => state);
    expect(silent).toEqual(terminal);
  });

  it('can end from everywhere', () => {
    for (const state of paths.keys()) {
      const ends = [...reachable(paths, state)].filter(each => terminal.includes(each));
      expect([state, ends.length]).not.toEqual([state, 0]);
    }
  });

  it('leads to statuses that exist, and from none to itself', () => {
    for (const [state, { leadsTo }] of paths) {
      expect(statuses).toEqual(expect.arrayContaining([...leadsTo]));
      expect(leadsTo).not.toContain(state);
    }
  });

  it('says in a sentence who waits for whom', () => {
    for (const { says } of paths.values()) expect(says).toMatch(/^\p{Lu}.*\.$/u);
  });
});

describe('the steps of a machine', () => {
  it.each([
    ['operation', pathsOf(OPERATION_MACHINE), OPERATION_STATUSES],
    ['hosted checkout', pathsOf(HOSTED_CHECKOUT_MACHINE), HOSTED_CHECKOUT_STATUSES],
    ['card', pathsOf(CARD_MACHINE), CARD_STATUSES],
  ])('never lead back in the order of the statuses: %s', (kind, paths, statuses) => {
    const back: string[] = [];
    for (const [from, { leadsTo }] of paths) {
      for (const to of leadsTo) {
        if (statuses.findIndex(each => each === to) < statuses.findIndex(each => each === from)) {
          back.push(`${from} -> ${to}`);
        }
      }
    }
    // Nothing was written to the socket: that is no word of the provider's but our own knowledge.
    expect(back).toEqual(kind === 'operation' ? ['SENDING -> RECORDED'] : []);
  });

  it('are the same for a provider’s word from every state that is not further than it', () => {
    const words = [
      'PROVIDER_WORKING',
      'CONTRADICTED',
      'FAILED',
      'CANCELLED',
      'DECLINED',
      'SUCCEEDED',
    ] as const;
    for (const word of words) {
      const target = OPERATION_MACHINE.UNKNOWN.on[word]!;
      for (const from of OPERATION_STATUSES) {
        const isFurther = OPERATION_STATUSES.indexOf(from) >= OPERATION_STATUSES.indexOf(target);
        expect([from, word, nextOperationStatus(from, word)]).toEqual([
          from,
          word,
          isFurther ? from : target,
        ]);
      }
    }
  });

  it('after the end of an operation are the listed ones: a more definite word', () => {
    const late = OPERATION_STATUSES.filter(hasEnded).map(each => [
      each,
      Object.values(OPERATION_MACHINE[each].on),
    ]);
    expect(late).toEqual([
      ['FAILED', ['CANCELLED', 'DECLINED', 'SUCCEEDED']],
      ['CANCELLED', ['DECLINED', 'SUCCEEDED']],
      ['DECLINED', ['SUCCEEDED']],
      ['SUCCEEDED', []],
    ]);
  });

  it('are undefined where the table has none', () => {
    expect(next(CARD_MACHINE, 'REMOVED', 'ACTIVATED')).toBeUndefined();
    expect(next(CARD_MACHINE, 'NOT_ACTIVE', 'ACTIVATED')).toBe('ACTIVE');
  });
});

describe('a machine as a diagram', () => {
  it('has one arrow per pair of states, with every signal that takes it', () => {
    const machine: Machine<'A' | 'B' | 'C', 'X' | 'Y' | 'Z'> = {
      A: { says: 'First.', on: { X: 'B', Y: 'B', Z: 'C' } },
      B: { says: 'Second.', on: { X: 'C' } },
      C: { says: 'Last.', on: {} },
    };
    expect(mermaid(machine)).toBe('stateDiagram-v2\n  A --> B: X, Y\n  A --> C: Z\n  B --> C: X');
  });

  it.each([
    ['operation', mermaid(OPERATION_MACHINE), pathsOf(OPERATION_MACHINE)],
    ['hosted checkout', mermaid(HOSTED_CHECKOUT_MACHINE), pathsOf(HOSTED_CHECKOUT_MACHINE)],
    ['card', mermaid(CARD_MACHINE), pathsOf(CARD_MACHINE)],
  ])('draws every step of the machine once: %s', (_, text, paths) => {
    const [head, ...lines] = text.split('\n');
    expect(head).toBe('stateDiagram-v2');
    const drawn = lines.flatMap(line => {
      const match = /^ {2}(\w+) --> (\w+): (\w+(?:, \w+)*)$/.exec(line);
      return (match?.[3] ?? 'unreadable').split(', ').map(() => `${match?.[1]} ${match?.[2]}`);
    });
    const steps = [...paths].flatMap(([from, { leadsTo }]) => leadsTo.map(to => `${from} ${to}`));
    expect(drawn.sort()).toEqual(steps.sort());
    expect(new Set(lines).size).toBe(lines.length);
  });
});
