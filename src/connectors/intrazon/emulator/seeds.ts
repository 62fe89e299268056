import { generatedSecret, storeApplication } from './applications';
import { type Intrazon } from './intrazon';
import { storePlayer } from './players';
import { type GoodRecord, type PlayerRecord } from './records';

/** An application that is there before anybody calls, under the name by which its credentials are asked for. */
interface SeededApplication {
  readonly account: string;
  readonly key: string;
  readonly name: string;
  readonly goods: readonly GoodRecord[];
  readonly players: readonly Pick<PlayerRecord, 'key' | 'name' | 'subscribed' | 'coins' | 'appUniqueId'>[];
}

const plain = { thumbnail: null, subscriberDiscount: null, multiple: false, permanent: false };

const applications: readonly SeededApplication[] = [
  {
    account: 'default',
    key: 'PaygraphIZ',
    name: 'Lantern Isles',
    goods: [
      {
        ...plain,
        ...{ key: 'ironSword1', name: 'Iron Sword', price: 250, priceUsd: '4.99', priceEur: '4.59' },
        ...{ thumbnail: '/media/iron-sword.png', subscriberDiscount: '10.00', permanent: true },
      },
      {
        ...plain,
        ...{ key: 'healPotion', name: 'Healing Potion', price: 15, priceUsd: '0.99', priceEur: null },
        ...{ thumbnail: '/media/healing-potion.png', subscriberDiscount: '10.00', multiple: true },
      },
      {
        ...plain,
        ...{ key: 'seasonPass', name: 'Season Pass', price: 950, priceUsd: '9.99', priceEur: '9.49' },
        ...{ thumbnail: '/media/season-pass.png', subscriberDiscount: '25.00', permanent: true },
      },
      {
        ...plain,
        ...{ key: 'mapOfReefs', name: 'Map of the Reefs', price: 120, priceUsd: '1.99', priceEur: '1.79' },
        ...{ permanent: true },
      },
      {
        ...plain,
        ...{
          key: 'lampOil020',
          name: 'Lamp Oil, 20 flasks',
          price: null,
          priceUsd: '1.49',
          priceEur: '1.39',
        },
        ...{ multiple: true },
      },
      {
        ...plain,
        ...{ key: 'owlFeather', name: 'Owl Feather', price: 60, priceUsd: null, priceEur: null },
        ...{ subscriberDiscount: '12.50', multiple: true },
      },
      {
        ...plain,
        ...{ key: 'welcomeKit', name: 'Welcome Kit', price: 0, priceUsd: '0.00', priceEur: '0.00' },
        ...{ permanent: true },
      },
    ],
    players: [
      { key: 'playerAda1', name: 'Ada', subscribed: true, coins: 1000, appUniqueId: 'user-ada' },
      { key: 'playerBen1', name: 'Ben', subscribed: false, coins: 120, appUniqueId: 'user-ben' },
      { key: 'playerCleo', name: 'Cleo', subscribed: false, coins: 0, appUniqueId: null },
    ],
  },
  {
    account: 'second',
    key: 'SecondGame',
    name: 'Tin Rally',
    goods: [
      {
        ...plain,
        ...{ key: 'turboBoost', name: 'Turbo Boost', price: 10, priceUsd: '0.49', priceEur: '0.49' },
        ...{ multiple: true },
      },
    ],
    players: [{ key: 'playerDora', name: 'Dora', subscribed: false, coins: 200, appUniqueId: 'user-ada' }],
  },
];

/** Puts the default applications, goods and players where they are missing; an earlier process may have left them. */
export function seed(intrazon: Intrazon): void {
  intrazon.core.documents.transaction(() => {
    for (const { key, name, goods, players } of applications) {
      if (intrazon.applications.get(key) !== undefined) continue;
      storeApplication(intrazon, { key, name, goods, secret: undefined, isTestMode: true });
      const rest = { applicationKey: key, logged: false, lastLogin: null, purchaseCount: 0 };
      for (const player of players) storePlayer(intrazon, { ...player, ...rest });
    }
  });
}

/** Undefined for an account that nobody seeded. A secret that a control call chose is not stored, and is left out. */
export function credentialsOf(
  intrazon: Intrazon,
  origin: string,
  account = 'default',
): Readonly<Record<string, string>> | undefined {
  const key = applications.find(one => one.account === account)?.key;
  const application = key === undefined ? undefined : intrazon.applications.get(key);
  if (application === undefined) return undefined;
  const secret = generatedSecret(intrazon, application);
  return {
    INTRAZON_BASE_URL: `${origin}/api/v1`,
    INTRAZON_APP_KEY: application.key,
    ...(secret === undefined ? {} : { INTRAZON_SECRET: secret }),
  };
}
