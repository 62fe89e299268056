/** One setting, as the documentation shows it. config.ts and the kits read them; a test keeps the two together. */
export interface Setting {
  readonly name: string;
  /** What holds without it, in words or as the value itself. */
  readonly otherwise: string;
  readonly says: string;
  readonly secret?: true;
}

export interface SettingGroup {
  readonly title: string;
  readonly says: string;
  readonly settings: readonly Setting[];
}

const secret = true;
const NEEDED = 'required';

/** Every setting that the server reads from its environment. CRASH_AT, for crash tests in the sandbox, is left out. */
export const SETTINGS: readonly SettingGroup[] = [
  {
    title: 'Server',
    says: 'Read once at the start. A value that cannot be used stops the start with a message that names the setting and never its value.',
    settings: [
      { name: 'PORT', otherwise: '4000', says: 'Where it listens.' },
      { name: 'HOST', otherwise: '127.0.0.1', says: 'On which address; 0.0.0.0 behind a load balancer.' },
      {
        name: 'DATABASE_URL',
        otherwise: 'sqlite:./data/paygraph.sqlite',
        says: 'Or postgres://…, which several nodes may share. One SQLite file has one server.',
      },
      {
        name: 'MASTER_KEY',
        otherwise: 'made beside the database in the sandbox; required with real providers',
        says: '32 random bytes in base64 (openssl rand -base64 32), the same on every node and never changed: API keys are hashed, customers’ passwords made and the accounts in the database sealed with keys derived from it.',
        secret,
      },
      {
        name: 'PUBLIC_URL',
        otherwise: 'where it listens',
        says: 'Origin under which payers’ browsers reach this server.',
      },
      {
        name: 'ALLOWED_ORIGINS',
        otherwise: 'none',
        says: 'Origins of pages that may open a WebSocket, separated by commas.',
      },
      {
        name: 'PROVIDER_TIMEOUT_MS',
        otherwise: '15000',
        says: 'Deadline of one call to a provider, in milliseconds, 100 to 300000. After it the outcome is UNKNOWN.',
      },
      {
        name: 'ALLOW_CARD_DATA',
        otherwise: 'false; true in the sandbox',
        says: 'Admits card data in clear. That puts the server into the scope of PCI DSS.',
      },
      {
        name: 'NODE_ID',
        otherwise: 'host name and port',
        says: 'Names this process in leases. Unique among the nodes, and the same after a restart.',
      },
      {
        name: 'NODE_ENV',
        otherwise: 'not production',
        says: 'production: no introspection unless it is asked for.',
      },
      {
        name: 'INTROSPECTION',
        otherwise: 'true; false in production',
        says: 'Whether the schema can be asked for.',
      },
      {
        name: 'LOG_LEVEL',
        otherwise: 'info',
        says: 'trace, debug, info, warn, error, fatal or silent. debug shows exchanges with providers, masked.',
      },
    ],
  },
  {
    title: 'Traces',
    says: 'OpenTelemetry, over OTLP/HTTP in JSON (docs/operations.md). Its packages are loaded only with an endpoint, and read the rest of their settings (OTEL_TRACES_SAMPLER, OTEL_RESOURCE_ATTRIBUTES, OTEL_BSP_…) by themselves.',
    settings: [
      {
        name: 'OTEL_EXPORTER_OTLP_ENDPOINT',
        otherwise: 'no traces',
        says: 'Address of a collector; /v1/traces is added to it.',
      },
      {
        name: 'OTEL_EXPORTER_OTLP_HEADERS',
        otherwise: 'none',
        says: 'Headers for it: name=value, separated by commas.',
        secret,
      },
      { name: 'OTEL_SERVICE_NAME', otherwise: 'paygraph', says: 'What this server is called in traces.' },
      { name: 'OTEL_SDK_DISABLED', otherwise: 'false', says: 'true: no traces, whatever else is set.' },
    ],
  },
  {
    title: 'Sandbox',
    says: 'Emulators of all providers, for a laptop and for tests. Without a provider’s settings the server starts with them.',
    settings: [
      {
        name: 'SANDBOX',
        otherwise: 'embedded; off with provider settings',
        says: 'embedded: in this process. external: those of npm run sandbox. off: real providers.',
      },
      {
        name: 'SANDBOX_PORT_BASE',
        otherwise: '4010',
        says: 'Emulators listen at +1 PAYONE, +2 Payture, +3 Pi platform, +4 Pi chain (Horizon), +5 Stash, +6 IntraZon.',
      },
      {
        name: 'SANDBOX_DATA',
        otherwise: 'in memory',
        says: 'A folder in which the emulators keep their state.',
      },
      {
        name: 'SANDBOX_API_KEY',
        otherwise: 'pg_test_sandbox',
        says: 'Accepted as a key with the role server, in the sandbox and while listening on loopback only.',
      },
    ],
  },
  {
    title: 'PAYONE',
    says: 'All or none; the two with PREVIOUS only while a webhook key is being rotated.',
    settings: [
      { name: 'PAYONE_BASE_URL', otherwise: NEEDED, says: 'Origin of the API; https, except on loopback.' },
      { name: 'PAYONE_MERCHANT_ID', otherwise: NEEDED, says: 'The merchant.' },
      { name: 'PAYONE_API_KEY_ID', otherwise: NEEDED, says: 'Key that signs our requests.' },
      { name: 'PAYONE_API_SECRET', otherwise: NEEDED, says: 'Its secret.', secret },
      { name: 'PAYONE_WEBHOOKS_KEY_ID', otherwise: NEEDED, says: 'Key that signs their webhooks.' },
      { name: 'PAYONE_WEBHOOKS_KEY_SECRET', otherwise: NEEDED, says: 'Its secret.', secret },
      {
        name: 'PAYONE_WEBHOOKS_KEY_ID_PREVIOUS',
        otherwise: 'none',
        says: 'Accepted as well during a rotation.',
      },
      { name: 'PAYONE_WEBHOOKS_KEY_SECRET_PREVIOUS', otherwise: 'none', says: 'Its secret.', secret },
    ],
  },
  {
    title: 'Payture',
    says: 'The first four, or none.',
    settings: [
      { name: 'PAYTURE_BASE_URL', otherwise: NEEDED, says: 'Origin of the gateway.' },
      { name: 'PAYTURE_KEY', otherwise: NEEDED, says: 'The terminal.' },
      { name: 'PAYTURE_PASSWORD', otherwise: NEEDED, says: 'Its password.', secret },
      { name: 'PAYTURE_VWID', otherwise: NEEDED, says: 'The wallet’s terminal (eWallet).' },
      { name: 'PAYTURE_CURRENCY', otherwise: 'RUB', says: 'The terminal’s currency.' },
      {
        name: 'PAYTURE_NOTIFICATION_SECRET',
        otherwise: 'none',
        says: 'A notification must then carry ?key= with it.',
        secret,
      },
    ],
  },
  {
    title: 'Pi Network',
    says: 'The first five, or none.',
    settings: [
      { name: 'PI_BASE_URL', otherwise: NEEDED, says: 'Origin of the platform.' },
      { name: 'PI_API_KEY', otherwise: NEEDED, says: 'The app’s key.', secret },
      { name: 'PI_HORIZON_URL', otherwise: NEEDED, says: 'Origin of the chain’s Horizon.' },
      { name: 'PI_NETWORK', otherwise: NEEDED, says: 'Pi Testnet or Pi Network.' },
      { name: 'PI_WALLET_SEED', otherwise: NEEDED, says: 'Seed of the wallet that pays out.', secret },
      {
        name: 'PI_DAILY_LIMIT',
        otherwise: 'no limit',
        says: 'Most Pi that the wallet pays out within a UTC day.',
      },
    ],
  },
  {
    title: 'Stash',
    says: 'The first six, or none.',
    settings: [
      { name: 'STASH_BASE_URL', otherwise: NEEDED, says: 'Origin of the API.' },
      { name: 'STASH_SHOP_ID', otherwise: NEEDED, says: 'The shop.' },
      { name: 'STASH_SHOP_HANDLE', otherwise: NEEDED, says: 'The shop’s handle.' },
      { name: 'STASH_API_KEY', otherwise: NEEDED, says: 'Our key at Stash.', secret },
      {
        name: 'STASH_AUTHORIZE_KEY',
        otherwise: NEEDED,
        says: 'What Stash proves itself with when it asks.',
        secret,
      },
      { name: 'STASH_WEBHOOK_SECRET', otherwise: NEEDED, says: 'Signs its webhooks.', secret },
      { name: 'STASH_AUTHORIZE_HEADER', otherwise: 'x-api-key', says: 'The header in which it does so.' },
      {
        name: 'STASH_GRANT_ON',
        otherwise: 'authorization',
        says: 'What gives the goods: our yes, or payment: the charge that follows.',
      },
      {
        name: 'STASH_HMAC_KEY_ENCODING',
        otherwise: 'utf8',
        says: 'utf8 or base64: how the key is used to sign.',
      },
    ],
  },
  {
    title: 'IntraZon',
    says: 'The first three, or none.',
    settings: [
      { name: 'INTRAZON_BASE_URL', otherwise: NEEDED, says: 'Address of the API; ends with /api/v1.' },
      { name: 'INTRAZON_APP_KEY', otherwise: NEEDED, says: 'The application.' },
      { name: 'INTRAZON_SECRET', otherwise: NEEDED, says: 'Its secret.', secret },
      {
        name: 'INTRAZON_IDEMPOTENCY',
        otherwise: 'honoured',
        says: 'ignored where the service does not remember keys: nothing is then sent twice.',
      },
    ],
  },
];
