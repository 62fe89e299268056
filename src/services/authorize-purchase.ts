import {
  type HttpAnswer,
  type PurchaseDecision,
  type PurchaseQuestion,
  type QuestionHead,
} from '../connectors/contract';
import { findAuthorization } from '../store/purchase-authorizations';
import { retryStale } from './change-state';
import { decidePurchase } from './decide-purchase';
import { Denied } from './denied';
import { type ConnectedAccount, type Services } from './dependencies';
import { type StudioVerdict } from './studio-desk';

/** An answer is useless to the provider when it comes late; what is not committed by then is refused. */
const DEADLINE_MS = 1_500;
/** What of it a studio's own code may take; the rest is for storing what it says. */
const STUDIO_MS = 1_000;

/** The end of an application at which a provider asks before it charges. */
export interface PurchaseDesk {
  readonly bodyBytesMax: number;
  /** Before any byte of the body is read; undefined: read it. */
  refuseHead(head: QuestionHead): HttpAnswer | undefined;
  /** Throws when nothing could be stored: nothing was granted then. */
  answer(head: QuestionHead, body: Buffer): Promise<HttpAnswer>;
}

/** Undefined where no provider of the application asks. Of several that ask here, the one whose key came along is meant. */
export function purchaseDesk(deps: Services, applicationId: string): PurchaseDesk | undefined {
  const askers = deps.connectors.list(applicationId).flatMap(account => {
    const asking = account.capabilities.purchaseAuthorization;
    return asking ? [{ account, asking }] : [];
  });
  const [first] = askers;
  if (!first) return undefined;
  const askerOf = (head: QuestionHead) => askers.find(({ asking }) => !asking.refuseHead(head)) ?? first;
  return {
    bodyBytesMax: Math.max(...askers.map(({ asking }) => asking.bodyBytesMax)),
    refuseHead: head => askerOf(head).asking.refuseHead(head),
    answer: async (head, body) => {
      const { account, asking } = askerOf(head);
      const question = asking.read(head, body);
      if ('status' in question) return question;
      return asking.answer(await authorizePurchase(deps, account, question));
    },
  };
}

/**
 * Decides whether a provider may charge, from what is stored; a studio that listens may say no before. The yes and the goods commit
 * together, and only then is it told: dying before leaves nothing, and the provider charges nobody; dying after leaves
 * goods whose charge may not come, which the lookup finds out. A repeated question hears the same yes and grants nothing.
 */
export async function authorizePurchase(
  deps: Services,
  account: ConnectedAccount,
  question: PurchaseQuestion,
): Promise<PurchaseDecision> {
  deps.crashPoint('authorization.beforeDecide');
  const deadline = startDeadline();
  if ((await askStudio(deps, account, question)) === 'REFUSE') {
    deadline.cancel();
    return { kind: 'refused', reason: 'PLAYER_NOT_ELIGIBLE' };
  }
  const deciding = retryStale(() =>
    deps.database.write(async tx => {
      const decision = await decidePurchase(deps, tx, account, question);
      // The provider has been told no meanwhile: this must not be a yes.
      if (deadline.over) throw new Denied('UNDECIDED');
      return decision;
    }),
  ).catch(refusal);
  const decision = await Promise.race([deciding, deadline.passed]);
  deadline.cancel();
  deps.crashPoint('authorization.decided');
  const { provider, name, applicationId } = account;
  const reason = decision.kind === 'refused' ? decision.reason : null;
  deps.log.info(
    { provider, account: name, applicationId, decision: decision.kind, reason },
    'purchase decided',
  );
  return decision;
}

/** What was granted is not asked about again: whatever is said now, the player has it. */
async function askStudio(
  { studio, clock, database }: Services,
  { applicationId, provider, name: account }: ConnectedAccount,
  question: PurchaseQuestion,
): Promise<StudioVerdict | undefined> {
  if (!studio.isHeard(applicationId)) return undefined;
  const key = { applicationId, provider, account, transactionId: question.transactionId };
  if (await findAuthorization(database.reader, key)) return undefined;
  return studio.ask({ ...question, applicationId, provider }, clock.now(), STUDIO_MS);
}

/** A refused unit of work was undone; anything else that was thrown goes on. */
function refusal(cause: unknown): PurchaseDecision {
  if (cause instanceof Denied) return { kind: 'refused', reason: cause.reason };
  throw cause;
}

function startDeadline(): {
  readonly over: boolean;
  readonly passed: Promise<PurchaseDecision>;
  cancel(): void;
} {
  const state = { over: false };
  let timer: NodeJS.Timeout | undefined;
  const passed = new Promise<PurchaseDecision>(resolve => {
    timer = setTimeout(() => {
      state.over = true;
      resolve({ kind: 'refused', reason: 'UNDECIDED' });
    }, DEADLINE_MS);
  });
  return {
    get over() {
      return state.over;
    },
    passed,
    cancel: () => clearTimeout(timer),
  };
}
