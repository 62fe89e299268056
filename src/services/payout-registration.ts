import { type PlatformPayment } from '../connectors/payout-contract';
import { type Attempt, type Failure } from '../domain/operation';
import { type Payout } from '../domain/payout';
import { unreachable } from '../domain/unreachable';
import { viewOf } from './payout-change';
import { payoutFailure } from './payout-failure';
import { begin, callFor, change, later, orderOf, signalFor, type PayoutDriver } from './payout-writes';
import { misfit } from './platform-payment';
import { recoverStray } from './stray-payouts';

/** Asks the platform to make the payment. Nothing is paid by it; whatever is spare is cancelled. */
export async function register(driver: PayoutDriver, payout: Payout): Promise<void> {
  const { deps, rail } = driver;
  const { payout: asked, attempt } = await begin(driver, payout, { registrationOpen: true });
  deps.crashPoint('payout.registering');
  const answer = await rail.register(callFor(deps, payout), orderOf(payout));
  deps.crashPoint('payout.registered');
  switch (answer.kind) {
    case 'registered':
      return adopt(driver, asked, answer.payment, attempt);
    case 'contradicted':
      return giveUpRegistered(driver, asked, answer.payment, answer.field, attempt);
    case 'ongoing': {
      // Nothing was created. Ours, then: an earlier request arrived whose answer was lost.
      if (answer.payment.payoutId === payout.id) return adopt(driver, asked, answer.payment, attempt);
      await later(driver, asked, { registrationOpen: false }, attempt, 'NO', 'another payment is open');
      return recoverStray(driver, answer.payment);
    }
    case 'refused': {
      if (answer.retry === 'SAME_KEY')
        return later(driver, asked, { registrationOpen: false }, attempt, 'NO', answer.code ?? 'refused');
      const failure = payoutFailure(payout.provider, answer.code);
      const ended = { failure, registrationOpen: false, nextCheckAt: null };
      await change(driver, asked, 'FAILED', ended, attempt, 'NO', `refused: ${answer.code ?? ''}`);
      return;
    }
    case 'notSent':
      return later(driver, asked, { registrationOpen: false }, attempt, 'NO', answer.cause);
    case 'unknown':
      return later(driver, asked, {}, attempt, 'NO', answer.cause);
    default:
      return unreachable(answer);
  }
}

/** The answer to a registration was lost: the platform's list of open payments tells, by our id in their metadata. */
export async function findRegistration(driver: PayoutDriver, payout: Payout): Promise<void> {
  const { deps, rail } = driver;
  const open = await rail.listOpen(signalFor(deps));
  if (open.kind !== 'done') return later(driver, payout, {});
  const mine = open.value.find(each => each.payoutId === payout.id);
  if (mine) return adopt(driver, payout, mine, null);
  const now = deps.clock.now().getTime();
  const isOver = payout.sentAt === null || now - payout.sentAt.getTime() >= deps.settings.providerTimeoutMs;
  // A request that is still on its way would make a spare payment, which is cancelled and never paid.
  if (!isOver) return later(driver, payout, {});
  await change(driver, payout, null, { registrationOpen: false, nextCheckAt: deps.clock.now() });
}

async function adopt(
  driver: PayoutDriver,
  payout: Payout,
  payment: PlatformPayment,
  attempt: Attempt | null,
): Promise<void> {
  const field = misfit(payment, payout, driver.rail);
  if (field !== undefined) return giveUpRegistered(driver, payout, payment, field, attempt);
  await change(driver, payout, 'REGISTERED', registeredAs(driver, payment), attempt, 'NO', null);
}

/** The platform's payment is another one than was asked for: nothing may be signed for it, so it is cancelled. */
async function giveUpRegistered(
  driver: PayoutDriver,
  payout: Payout,
  payment: PlatformPayment,
  field: string,
  attempt: Attempt | null,
): Promise<void> {
  const failure: Failure = {
    kind: 'CONTRADICTED',
    message: `${payout.provider} registered another ${field} than was asked for. Nothing was paid.`,
    ...{ providerCode: null, declineKind: null, retry: 'NEW_KEY' },
  };
  const changes = { ...registeredAs(driver, payment), failure, givenUp: 'BY_FAILURE' } as const;
  await change(driver, payout, 'REGISTERED', changes, attempt, 'NO', `contradicted: ${field}`);
}

function registeredAs({ deps }: PayoutDriver, payment: PlatformPayment): Partial<Payout> {
  const { reference, fromAddress, toAddress } = payment;
  const platform = viewOf(payment);
  const due = { registrationOpen: false, nextCheckAt: deps.clock.now() };
  return { providerReference: reference, fromAddress, toAddress, platform, ...due };
}
