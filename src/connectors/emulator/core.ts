import { systemClock } from '../../domain/clock';
import { Books } from './books';
import { EmulatorClock } from './clock';
import { type EmulatorOptions } from './contract';
import { Documents } from './documents';
import { Entropy } from './entropy';
import { FaultList } from './faults';
import { HeldCalls } from './held-calls';
import { type EmulatorNetwork } from './network';
import { RequestLog } from './request-log';
import { Scheduler } from './scheduler';
import { openSqliteSink } from './sqlite-documents';

/** What every emulator has, before it knows which provider it plays. One core may listen on several origins. */
export interface EmulatorCore {
  readonly documents: Documents;
  readonly clock: EmulatorClock;
  readonly scheduler: Scheduler;
  readonly faults: FaultList;
  readonly held: HeldCalls;
  readonly requests: RequestLog;
  readonly books: Books;
  readonly serverUrl: () => string;
  /** Undefined: real sockets. */
  readonly network: EmulatorNetwork | undefined;
  readonly entropy: Entropy;
  readonly warn: (text: string) => void;
}

/** Loads what an earlier process stored under `name`, if there is a data folder. Nothing runs until the scheduler starts. */
export function openCore(options: Omit<EmulatorOptions, 'host' | 'port'>, name: string): EmulatorCore {
  const sink = options.dataFolder === undefined ? undefined : openSqliteSink(options.dataFolder, name);
  const documents = new Documents(sink);
  const offsetMs = documents.collection<number>('meta').get('clockOffsetMs') ?? 0;
  const warn = options.warn ?? (text => process.emitWarning(text));
  const clock = new EmulatorClock(options.clock ?? systemClock, offsetMs);
  return {
    documents,
    clock,
    scheduler: new Scheduler(clock, documents, warn, options.clock ? 'whenTold' : 'byItself'),
    faults: new FaultList(),
    held: new HeldCalls(),
    requests: new RequestLog(clock),
    books: new Books(documents),
    serverUrl: options.serverUrl,
    network: options.network,
    entropy: options.entropy ?? new Entropy(),
    warn,
  };
}

/**
 * Forgets payments, faults, timers and exchanges, and puts the clock right. The counters in `meta` go on: an id is never
 * given out twice, since a server may still hold the old one. So does `identity` and `credentials`, what generated secrets are or come from:
 * a server that is connected stays so.
 */
export function resetCore(core: EmulatorCore): void {
  core.held.release(undefined, 'drop');
  core.faults.clear();
  core.scheduler.clear();
  core.documents.clear(['meta', 'credentials', 'identity']);
  core.requests.clear();
  core.clock.runFrom(core.clock.systemNowMs());
  core.documents.collection<number>('meta').put('clockOffsetMs', 0);
}
