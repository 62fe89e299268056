import { randomBytes } from 'node:crypto';
import { foreignAccounts } from '../../src/cli/foreign-accounts';
import { accountKeeper } from '../../src/composition/account-keeper';
import { readConfig } from '../../src/config';
import { ManualClock } from '../../src/domain/clock';
import { idSource } from '../../src/domain/ids';
import { addAccount } from '../../src/services/provider-accounts';
import { verifyBooks } from '../../src/services/verify-books';
import { insertPayment } from '../../src/store/payments';
import { APP, NOON, openStore, OTHER_APP, payment } from '../store/samples';
import { describeOnSqlite } from '../support/databases';

const CONFIG = readConfig({ SANDBOX: 'external', MASTER_KEY: Buffer.alloc(32, 7).toString('base64') });

describeOnSqlite('the books of this sandbox', open => {
  it('are compared for the accounts at its own emulators, and not for those elsewhere', async () => {
    const database = await openStore(open);
    const ids = idSource(() => NOON, randomBytes);
    const keeper = accountKeeper(CONFIG, { database, clock: new ManualClock(NOON), ids });
    const add = async (name: string, address: string): Promise<void> => {
      const key = { applicationId: OTHER_APP, provider: 'PAYONE', name } as const;
      const added = await addAccount(keeper, key, {
        ...{ PAYONE_BASE_URL: address, PAYONE_MERCHANT_ID: name },
        ...{ PAYONE_API_KEY_ID: 'id', PAYONE_API_SECRET: 'not-a-secret' },
        ...{ PAYONE_WEBHOOKS_KEY_ID: 'id', PAYONE_WEBHOOKS_KEY_SECRET: 'not-a-secret' },
      });
      expect(added).toMatchObject(key);
    };
    await add('here', 'http://127.0.0.1:4011');
    await add('there', 'https://payment.preprod.payone.com');
    const isElsewhere = await foreignAccounts(CONFIG, database);
    const at = (account: string, applicationId = OTHER_APP): boolean =>
      isElsewhere({ applicationId, provider: 'PAYONE', account });
    expect([at('here'), at('there'), at('there', APP), at('default', APP)]).toEqual([
      false,
      true,
      false,
      false,
    ]);

    const taken = { applicationId: OTHER_APP, captured: 1250n, authorized: 1250n };
    await database.write(async tx => {
      await insertPayment(tx, payment(1, { ...taken, account: 'there' }));
      await insertPayment(tx, payment(2, { ...taken, account: 'here' }));
    });
    const differences = await verifyBooks(database, [], isElsewhere);
    expect(differences.map(({ what }) => what)).toEqual([expect.stringContaining(payment(2).id)]);
    expect(await verifyBooks(database, [])).toHaveLength(2);
  });
});
