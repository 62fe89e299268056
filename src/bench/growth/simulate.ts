/** What one node was measured to need. Times in milliseconds. */
export interface Measured {
  /** A purchase's own statements. */
  readonly unitMs: number;
  /** How long a commit keeps an application's journal to itself. */
  readonly lockMs: number;
  readonly unitsPerCommit: number;
}

/** Which applications' purchases come to which node. */
export type Routing =
  /** There is one application. */
  | 'one'
  /** Each node has applications of its own. */
  | 'own'
  /** There are as many applications as nodes, and all come to every node. */
  | 'mixed';

const COMMITS_PER_NODE = 500;

/**
 * Purchases a second of several nodes on one database that is not the bottleneck itself. A node works on one commit
 * after the other: its purchases, then the journals that they tell, one application's at a time and in a fixed order, as
 * store/events.ts takes them. A journal's lock is kept until the commit has ended.
 */
export function simulateNodes(nodes: number, routing: Routing, measured: Measured): number {
  const { unitMs, lockMs, unitsPerCommit } = measured;
  const freeAt = new Map<number, number>();
  const clocks = Array.from({ length: nodes }, (_, node) => (node * unitsPerCommit * unitMs) / nodes);
  let commits = 0;
  for (;;) {
    const now = Math.min(...clocks);
    if (commits >= COMMITS_PER_NODE * nodes) return (commits * unitsPerCommit * 1_000) / now;
    const node = clocks.indexOf(now);
    const journals = journalsOf(node, nodes, routing);
    let at = now + unitsPerCommit * unitMs;
    for (const journal of journals) at = Math.max(at, freeAt.get(journal) ?? 0);
    const ended = at + lockMs;
    for (const journal of journals) freeAt.set(journal, ended);
    clocks[node] = ended;
    commits += 1;
  }
}

function journalsOf(node: number, nodes: number, routing: Routing): readonly number[] {
  switch (routing) {
    case 'one':
      return [0];
    case 'own':
      return [node];
    case 'mixed':
      return Array.from({ length: nodes }, (_, index) => index);
  }
}
