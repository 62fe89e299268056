import { type JournalEvent } from '../domain/event';
import { type Principal } from '../domain/principal';
import { type EventSource } from '../events/tail';
import { type FrameKey } from './server/options';

/**
 * An event looks the same to whoever may see the same of an application, until the next change in it is told of: the
 * things that an event points at are shown as they are now.
 */
export function frameKey({ wake }: EventSource, principal: Principal, value: unknown): FrameKey | undefined {
  if (!isJournalEvent(value)) return undefined;
  const { applicationId, role, playerId } = principal;
  return {
    group: applicationId,
    version: wake.generation(applicationId),
    value: `${role}|${playerId ?? ''}|${value.position}`,
  };
}

function isJournalEvent(value: unknown): value is JournalEvent {
  return typeof value === 'object' && value !== null && 'position' in value && 'body' in value;
}
