import { isDeepStrictEqual } from 'node:util';
import { invalidInput, notFound, type DomainError } from '../domain/errors';
import { type VirtualGood } from '../domain/goods';
import { type Principal } from '../domain/principal';
import { findGood, insertGood, updateGood, type GoodChanges } from '../store/goods';
import { requireServer } from './authorize';
import { type Services } from './dependencies';
import { checkTraits, type GoodTraits } from './good-input';
import { checkReference } from './payment-input';
import { changedMeanwhile } from './players';

export interface GoodResult {
  readonly virtualGood: VirtualGood | null;
  readonly errors: readonly DomainError[];
}

export type CreateGood = GoodTraits & Pick<VirtualGood, 'sku' | 'multiple' | 'permanent' | 'onSale'>;
export type UpdateGood = Partial<GoodTraits & Pick<VirtualGood, 'onSale'>> & { readonly id: string };

/** Adds a good to the catalogue. The sku is the key of repetition: the same good again is answered, not made twice. */
export async function createVirtualGood(
  deps: Services,
  principal: Principal,
  command: CreateGood,
): Promise<GoodResult> {
  requireServer(principal);
  const refused = checkSku(command.sku) ?? checkTraits(command);
  if (refused) return failed(refused);
  const { applicationId } = principal;
  const good: VirtualGood = {
    ...command,
    id: deps.ids.next('good'),
    applicationId,
    provider: 'WALLET',
    providerReference: null,
    createdAt: deps.clock.now(),
    version: 1,
  };
  return deps.database.write(async tx => {
    if (await insertGood(tx, good)) return done(good);
    const existing = await findGood(tx, applicationId, { sku: command.sku });
    return existing && isSame(existing, command) ? done(existing) : failed(skuTaken());
  });
}

/**
 * Changes a good. Orders that are stored keep the prices that they were made at. What a provider's catalogue says of its
 * goods is the provider's: a price of ours would not be the one that it charges.
 */
export async function updateVirtualGood(
  deps: Services,
  principal: Principal,
  { id, ...command }: UpdateGood,
): Promise<GoodResult> {
  requireServer(principal);
  const refused = checkTraits(command);
  if (refused) return failed(refused);
  return deps.database.write(async tx => {
    const before = await findGood(tx, principal.applicationId, { id });
    if (!before) return failed(notFound(['input', 'id'], 'virtual good'));
    const foreign = before.provider === 'WALLET' ? undefined : findForeign(command);
    if (foreign !== undefined) {
      const message = `This good is ${before.provider}’s: change it there and sync. Here it can be taken off sale, until the next sync, and limited. Nothing was changed.`;
      return failed(invalidInput(['input', foreign], message));
    }
    const changes: GoodChanges = command;
    if (Object.keys(changes).length === 0) return done(before);
    if (!(await updateGood(tx, before, changes))) return failed(changedMeanwhile());
    return done({ ...before, ...changes, version: before.version + 1 });
  });
}

/** The first trait that only the provider of a synced good may change. */
function findForeign(command: Omit<UpdateGood, 'id'>): string | undefined {
  return Object.keys(command).find(trait => trait !== 'onSale' && trait !== 'limitPerPlayer');
}

function checkSku(sku: string): DomainError | undefined {
  const error = checkReference(sku);
  return error && { ...error, path: ['input', 'sku'], message: error.message.replace('reference', 'sku') };
}

function isSame(good: VirtualGood, command: CreateGood): boolean {
  return Object.entries(command).every(([trait, value]: [string, unknown]) => {
    return isDeepStrictEqual(new Map<string, unknown>(Object.entries(good)).get(trait), value);
  });
}

function skuTaken(): DomainError {
  return invalidInput(['input', 'sku'], 'Another good has this sku. Nothing was stored.');
}

function done(virtualGood: VirtualGood): GoodResult {
  return { virtualGood, errors: [] };
}

function failed(error: DomainError): GoodResult {
  return { virtualGood: null, errors: [error] };
}
