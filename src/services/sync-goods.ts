import { isDeepStrictEqual } from 'node:util';
import { type ShopGood } from '../connectors/shop-contract';
import { invalidInput, unsupported, type DomainError } from '../domain/errors';
import { type VirtualGood } from '../domain/goods';
import { type Principal } from '../domain/principal';
import { type Provider } from '../domain/provider';
import { type Transaction } from '../store/database/queryable';
import { findGood, goodsOfProvider, insertGood, updateGood, type GoodChanges } from '../store/goods';
import { StaleState } from '../store/payments';
import { requireServer } from './authorize';
import { Refused } from './book-coins';
import { retryStale } from './change-state';
import { type Services } from './dependencies';
import { vaultError } from './vault-call';

export interface SyncResult {
  readonly virtualGoods: readonly VirtualGood[];
  readonly errors: readonly DomainError[];
}

/**
 * Makes our catalogue of a provider's goods agree with the provider's: new ones are added under the provider's key as
 * their sku, changed ones changed, vanished ones taken off sale. All of it or nothing, and twice is like once. Orders that
 * are stored keep their prices.
 */
export async function syncVirtualGoods(
  deps: Services,
  principal: Principal,
  provider: Provider,
): Promise<SyncResult> {
  requireServer(principal);
  const { applicationId } = principal;
  const shop = deps.connectors.find(applicationId, provider)?.capabilities.virtualGoods;
  if (!shop) return failed(unsupported(provider, 'VIRTUAL_GOODS'));
  const listed = await shop.listGoods(AbortSignal.timeout(deps.settings.providerTimeoutMs));
  if (listed.kind !== 'done') return failed(vaultError(listed, provider));
  const unusable = findUnusable(listed.value, provider);
  if (unusable) return failed(unusable);
  try {
    const virtualGoods = await retryStale(() =>
      deps.database.write(tx => agree(deps, tx, applicationId, provider, listed.value)),
    );
    return { virtualGoods, errors: [] };
  } catch (error) {
    if (error instanceof Refused) return failed(error.error);
    throw error;
  }
}

/** The goods that are listed, in the provider's order. Throws Refused when one has the sku of another catalogue's good. */
async function agree(
  deps: Services,
  tx: Transaction,
  applicationId: string,
  provider: Provider,
  listed: readonly ShopGood[],
): Promise<readonly VirtualGood[]> {
  const known = new Map<string, VirtualGood>();
  for (const good of await goodsOfProvider(tx, applicationId, provider)) known.set(good.sku, good);
  const now: VirtualGood[] = [];
  for (const { reference, ...traits } of listed) {
    const before = known.get(reference);
    // Without a price it cannot be bought.
    const wanted = { ...traits, onSale: traits.prices.length > 0 };
    now.push(
      before
        ? await follow(tx, before, wanted)
        : await add(deps, tx, { applicationId, provider, reference }, wanted),
    );
    known.delete(reference);
  }
  for (const vanished of known.values()) await follow(tx, vanished, { onSale: false });
  return now;
}

async function follow(tx: Transaction, before: VirtualGood, wanted: GoodChanges): Promise<VirtualGood> {
  const after = { ...before, ...wanted };
  if (isDeepStrictEqual(after, { ...before })) return before;
  if (!(await updateGood(tx, before, wanted))) throw new StaleState(before.id);
  return { ...after, version: before.version + 1 };
}

async function add(
  deps: Services,
  tx: Transaction,
  of: { readonly applicationId: string; readonly provider: Provider; readonly reference: string },
  traits: Omit<ShopGood, 'reference'> & Pick<VirtualGood, 'onSale'>,
): Promise<VirtualGood> {
  const { applicationId, provider, reference } = of;
  const good: VirtualGood = {
    ...traits,
    id: deps.ids.next('good'),
    ...{ applicationId, provider, sku: reference, providerReference: reference },
    limitPerPlayer: null,
    createdAt: deps.clock.now(),
    version: 1,
  };
  if (await insertGood(tx, good)) return good;
  const other = await findGood(tx, applicationId, { sku: reference });
  // Another sync added it meanwhile.
  if (other?.provider === provider) throw new StaleState(other.id);
  const message = `${provider} has a good whose key is the sku of another good here: ${reference}. Nothing was stored.`;
  throw new Refused(invalidInput(['provider'], message));
}

/** Keys are shown as skus and names as they are: what no client could name or show again is not taken. */
function findUnusable(listed: readonly ShopGood[], provider: Provider): DomainError | undefined {
  const keys = new Set(listed.map(({ reference }) => reference));
  const strange = listed.find(
    ({ reference, name }) => !isPlain(reference, KEY_MAX) || !isPlain(name, NAME_MAX),
  );
  if (keys.size === listed.length && !strange) return undefined;
  const message = `${provider} lists a good twice, or one whose key or name cannot be stored. Nothing was stored.`;
  return { kind: 'ProviderRejected', path: null, message, provider, providerCode: null };
}

const KEY_MAX = 200;
const NAME_MAX = 255;

function isPlain(text: string, charactersMax: number): boolean {
  // A lone surrogate is no text in UTF-8 and would come back as something else.
  return text.length <= charactersMax && !/[\p{Cc}\p{Cs}]/u.test(text) && text.trim() !== '';
}

function failed(error: DomainError): SyncResult {
  return { virtualGoods: [], errors: [error] };
}
