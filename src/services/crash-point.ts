/**
 * The gaps of the spine in which a process may die. Crash tests kill the real process in each of them
 * (test/crash); the names are in the order in which an operation passes them.
 */
export const CRASH_POINTS = [
  'operation.beforeRecord',
  'operation.recorded',
  'operation.answered',
  'operation.applied',
  'settle.claimed',
  'settle.answered',
  'webhook.beforeStore',
  'webhook.stored',
  'notice.lookedUp',
  'notice.applied',
  'authorization.beforeDecide',
  'authorization.decided',
  'player.recorded',
  'player.answered',
  'payout.recorded',
  'payout.registering',
  'payout.registered',
  'payout.signed',
  'payout.submitting',
  'payout.submitted',
  'payout.confirmed',
  'payout.completing',
  'payout.completed',
] as const;
export type CrashPointName = (typeof CRASH_POINTS)[number];
export type CrashPoint = (name: CrashPointName) => void;

export const noCrashPoint: CrashPoint = () => undefined;
