import { setTimeout as delay } from 'node:timers/promises';
import { type Acknowledged } from './actor';
import { type Api } from './api';
import { type EventListener } from './listener';
import { forEach } from './several';

/** How long a listener may take to hear the rest, in milliseconds. */
const CATCH_UP_MS = 30_000;

/** What a client was told stays true: YES is a success for ever, and NO never took anything. */
export async function brokenPromises(
  api: Api,
  acknowledged: readonly Acknowledged[],
): Promise<readonly string[]> {
  const broken: string[] = [];
  await forEach(acknowledged, async ({ operationId, moneyMoved }) => {
    const found = await api.ask<{ operation: { moneyMoved: string; status: string } | null }>(
      'query ($id: ID!) { operation(id: $id) { moneyMoved status } }',
      { id: operationId },
    );
    const now = found?.operation;
    if (!now) broken.push(`${operationId} was acknowledged and is gone`);
    else if (moneyMoved === 'YES' && now.moneyMoved !== 'YES')
      broken.push(`${operationId} was told to have moved money and is ${now.status}`);
  });
  return broken;
}

/** Lets the listener catch up with the journal, and then says what it missed, repeated or confused. */
export async function compareEvents(api: Api, listener: EventListener): Promise<readonly string[]> {
  const all = await cursorsAfter(api, listener.from);
  const deadline = Date.now() + CATCH_UP_MS;
  while (listener.heard.length < all.length && Date.now() < deadline) await delay(100);
  await listener.stop();
  const differs = all.findIndex((cursor, index) => listener.heard[index] !== cursor);
  if (differs < 0) return [];
  return [
    `of ${all.length} events the one at ${differs} was heard as ${listener.heard[differs] ?? 'nothing'}`,
  ];
}

export async function cursorsAfter(api: Api, start: string | null): Promise<readonly string[]> {
  const cursors: string[] = [];
  for (;;) {
    const page = await api.ask<{ events: { edges: { cursor: string }[] } }>(
      'query ($after: Cursor) { events(first: 100, after: $after) { edges { cursor } } }',
      { after: cursors.at(-1) ?? start },
    );
    const edges = page?.events.edges ?? [];
    if (edges.length === 0) return cursors;
    cursors.push(...edges.map(({ cursor }) => cursor));
  }
}
