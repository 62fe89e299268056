import { type Call, type Capabilities } from '../../src/connectors/contract';
import { type Envelope, type SignRequest } from '../../src/connectors/payout-contract';
import { moveOperation } from '../../src/domain/fold';
import { type IdKind } from '../../src/domain/ids';
import { type Principal } from '../../src/domain/principal';
import { applyNotices } from '../../src/jobs/apply-notices';
import { settleUnknown } from '../../src/jobs/settle-unknown';
import { changeState, operationOf } from '../../src/services/change-state';
import { type Services } from '../../src/services/dependencies';
import { purchase } from '../../src/services/purchase';
import { type Ware } from '../../src/simulation/options';
import { type Parts } from '../../src/simulation/run';
import { turns } from '../../src/simulation/timeline';
import { findCoinAccount } from '../../src/store/coins';
import { type Transaction } from '../../src/store/database/queryable';
import { dueNotices } from '../../src/store/notices';
import { dueOperations } from '../../src/store/operations';
import { MOCKED } from './mocked';

/** A mistake that a payment server may be built with. `parts` puts it in; the product itself knows nothing of it. */
export interface Defect {
  readonly name: string;
  /** Where it can show. */
  readonly wares: readonly Ware[];
  readonly faultRate?: number;
  parts(): Parts;
}

export const DEFECTS: readonly Defect[] = [
  {
    name: 'the provider is called before anything is written',
    wares: ['payoneCard', 'paytureCard'],
    parts: () => ({
      doors: {
        purchase: (services, principal, command) => purchase(writingLast(services), principal, command),
      },
    }),
  },
  {
    name: 'a write is acknowledged before it is committed',
    wares: ['payoneCard', 'coins'],
    parts: () => ({
      dependencies: services =>
        withDatabase(services, {
          write: work =>
            new Promise((resolve, reject) => {
              const early = async (tx: Transaction) => {
                const result = await work(tx);
                resolve(result);
                await turns(10);
                return result;
              };
              services.database.write(early).catch(reject);
            }),
        }),
    }),
  },
  {
    name: 'what became of lost answers is asked at the start of the process only',
    wares: ['payoneCard', 'paytureCard'],
    parts: () => ({
      rounds: {
        settle: services => {
          let first = true;
          return async () => {
            if (first) await settleUnknown(services);
            first = false;
          };
        },
      },
    }),
  },
  {
    name: 'a repeated sending goes under a new provider’s key',
    wares: ['intrazon'],
    parts: () => {
      let sendings = 0;
      return {
        dependencies: services =>
          withCapabilities(services, capabilities => {
            const shop = capabilities.virtualGoods;
            if (!shop) return capabilities;
            const purchaseAnew = (call: Call, order: Parameters<typeof shop.purchase>[1]) => {
              sendings += 1;
              return shop.purchase({ ...call, providerKey: `sending-${sendings}` }, order);
            };
            return { ...capabilities, virtualGoods: { ...shop, purchase: purchaseAnew } };
          }),
      };
    },
  },
  {
    name: 'an idempotency key is remembered without the input that it came with',
    wares: ['payoneCard', 'coins'],
    parts: () => ({ dependencies: services => ({ ...services, hashInput: () => 'always the same' }) }),
  },
  {
    name: 'an idempotency key is ignored',
    wares: ['paytureCard', 'coins'],
    parts: () => {
      let requests = 0;
      return {
        doors: {
          purchase: (services, principal, command) => {
            requests += 1;
            const idempotencyKey = `${command.idempotencyKey}/${requests}`;
            return purchase(services, principal, { ...command, idempotencyKey });
          },
        },
      };
    },
  },
  {
    name: 'an idempotency key is taken by whichever application comes first',
    wares: ['coins'],
    parts: () => {
      const firstUsers = new Map<string, Principal>();
      return {
        doors: {
          purchase: (services, principal, command) => {
            const owner = firstUsers.get(command.idempotencyKey) ?? principal;
            firstUsers.set(command.idempotencyKey, owner);
            return purchase(services, owner, command);
          },
        },
      };
    },
  },
  {
    name: 'coins are counted first and taken afterwards',
    wares: ['coins'],
    parts: () => ({
      dependencies: services =>
        rewriting(services, (sql, parameters) =>
          sql.startsWith('UPDATE coin_account SET posted = posted + CAST(? AS BIGINT), held')
            ? [sql.replace(/ AND posted - held >= .*$/, ''), parameters.slice(0, -1)]
            : [sql, parameters],
        ),
      doors: {
        purchase: async (services, principal, command) => {
          const { playerId, amount } = command;
          const account =
            playerId !== null &&
            (await findCoinAccount(services.database.reader, {
              applicationId: principal.applicationId,
              playerId,
            }));
          const price = 'lines' in amount ? 10n * BigInt(amount.lines[0]?.quantity ?? 1) : 0n;
          const isShort = account && account.posted - account.held < price;
          const none = { payment: null, operation: null, checkout: null, replayed: false, errors: [] };
          return isShort ? none : purchase(services, principal, command);
        },
      },
    }),
  },
  {
    name: 'a webhook’s word overwrites the payment, whenever it comes',
    wares: ['payoneCard'],
    parts: () => ({
      rounds: {
        notices: services =>
          afterNotices(services, async (tx, paymentId, type) => {
            const status = WORDS.find(([word]) => type.includes(word))?.[1];
            if (status) await tx.execute('UPDATE payment SET status = ? WHERE id = ?', [status, paymentId]);
          }),
      },
    }),
  },
  {
    name: 'every webhook of a capture books its amount',
    wares: ['payoneCard'],
    parts: () => ({
      rounds: {
        notices: services =>
          afterNotices(services, async (tx, paymentId, type) => {
            if (!type.includes('captured')) return;
            await tx.execute('UPDATE payment SET captured = captured + amount_minor WHERE id = ?', [
              paymentId,
            ]);
          }),
      },
    }),
  },
  {
    name: 'what a change asks for is not kept aside',
    wares: ['payoneCard'],
    parts: () => {
      MOCKED.reservesNothing = true;
      return {};
    },
  },
  {
    name: 'what is not known after a minute counts as failed',
    wares: ['payoneCard', 'paytureCard'],
    parts: () => ({
      rounds: {
        settle: services => async () => {
          await failOld(services);
          await settleUnknown(services);
        },
      },
    }),
  },
  {
    name: 'goods are granted before they are paid for',
    wares: ['payoneCard', 'paytureCard'],
    parts: () => {
      MOCKED.grantsFirst = true;
      return {};
    },
  },
  {
    name: 'a payout is signed anew each time that it is submitted',
    wares: ['payout'],
    faultRate: 0.5,
    parts: () => {
      const requests = new Map<string, SignRequest>();
      const submitted = new Set<string>();
      return {
        dependencies: services =>
          withCapabilities(services, capabilities => {
            const rail = capabilities.payout;
            if (!rail) return capabilities;
            const sign = (call: Call, request: SignRequest) => {
              requests.set(call.providerKey, request);
              return rail.sign(call, request);
            };
            const submit = async (call: Call, envelope: Envelope) => {
              const request = requests.get(call.providerKey);
              const isFirst = !submitted.has(call.providerKey);
              submitted.add(call.providerKey);
              if (isFirst || !request) return rail.submit(call, envelope);
              const anew = await rail.sign(call, { ...request, sequence: null });
              return rail.submit(call, anew.kind === 'done' ? anew.value : envelope);
            };
            return { ...capabilities, payout: { ...rail, sign, submit } };
          }),
      };
    },
  },
];

const WORDS = [
  ['refunded', 'REFUNDED'],
  ['captured', 'CAPTURED'],
  ['pending_capture', 'AUTHORIZED'],
  ['created', 'PROCESSING'],
] as const;

function withDatabase(services: Services, changes: Partial<Services['database']>): Services {
  return { ...services, database: { ...services.database, ...changes } };
}

function withCapabilities(
  services: Services,
  change: (capabilities: Capabilities) => Capabilities,
): Services {
  const { connectors } = services;
  return {
    ...services,
    connectors: {
      list: applicationId =>
        connectors.list(applicationId).map(each => ({ ...each, capabilities: change(each.capabilities) })),
      find: (...where) => {
        const found = connectors.find(...where);
        return found && { ...found, capabilities: change(found.capabilities) };
      },
    },
  };
}

type Statement = readonly [sql: string, parameters: readonly unknown[]];

function rewriting(
  services: Services,
  rewrite: (sql: string, parameters: readonly unknown[]) => Statement,
): Services {
  return withDatabase(services, {
    write: work =>
      services.database.write(tx =>
        work({
          dialect: tx.dialect,
          query: (sql, parameters) => tx.query(sql, parameters),
          execute: (sql, parameters = []) => tx.execute(...rewrite(sql, parameters)),
          atCommit: item => tx.atCommit(item),
        }),
      ),
  });
}

class OnlyTried extends Error {}

/** The first transaction is only tried; it is written together with the second one, when the provider has answered. */
function writingLast(services: Services): Services {
  const made: string[] = [];
  let replayed: number | undefined;
  let first: ((tx: Transaction) => Promise<unknown>) | undefined;
  const next = (kind: IdKind): string => {
    const known = replayed === undefined ? undefined : made[replayed];
    if (replayed !== undefined) replayed += 1;
    const id = known ?? services.ids.next(kind);
    if (known === undefined) made.push(id);
    return id;
  };
  const { database } = services;
  return {
    ...withDatabase(services, {
      write: async work => {
        if (first === undefined) {
          first = work;
          const tried: { result?: Awaited<ReturnType<typeof work>> } = {};
          await database
            .write(async tx => {
              tried.result = await work(tx);
              throw new OnlyTried();
            })
            .catch((error: unknown) => {
              if (!(error instanceof OnlyTried)) throw error;
            });
          return tried.result!;
        }
        const earlier = first;
        return database.write(async tx => {
          replayed = 0;
          await earlier(tx);
          return work(tx);
        });
      },
    }),
    ids: { next },
  };
}

/** Applies what is due, and then lets somebody do what a webhook says by hand. */
function afterNotices(
  services: Services,
  apply: (tx: Transaction, paymentId: string, type: string) => Promise<void>,
): () => Promise<void> {
  return async () => {
    const { database, clock } = services;
    const due = await dueNotices(database.reader, clock.now(), 50);
    await applyNotices(services);
    for (const { paymentId, type } of due) {
      if (paymentId !== null) await database.write(tx => apply(tx, paymentId, type));
    }
  };
}

async function failOld(services: Services): Promise<void> {
  const now = services.clock.now();
  for (const due of await dueOperations(services.database.reader, now, 50)) {
    await changeState(services, due, 'check', current => {
      const operation = operationOf(current, due.operationId);
      const isOld = operation.sentAt !== null && now.getTime() - operation.sentAt.getTime() > 60_000;
      return operation.status === 'UNKNOWN' && isOld
        ? moveOperation(current, operation, 'FAILED', null)
        : undefined;
    });
  }
}
