/** The import rules of the house: who may know whom. `npm run check` enforces them. */
const only = (name, from, allowed, comment) => ({
  name,
  comment,
  severity: 'error',
  from: { path: from },
  to: { path: '^src/', pathNot: [from, ...allowed] },
});

module.exports = {
  forbidden: [
    { name: 'no-cycles', severity: 'error', from: {}, to: { circular: true } },
    only(
      'client-knows-nothing',
      '^src/client/',
      [],
      'It is given to others: it knows the server by its schema only.',
    ),
    only(
      'console-knows-the-client',
      '^src/console/',
      ['^src/client/'],
      'It runs in a browser: it knows the server by its schema only.',
    ),
    {
      name: 'nobody-knows-the-console',
      comment: 'The server serves its files and imports none.',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/console/' },
      to: { path: '^src/console/' },
    },
    only('domain-knows-nothing', '^src/domain/', [], 'The domain is pure.'),
    {
      name: 'kit-knows-domain-and-contract',
      comment:
        'A kit knows the domain and the generic files of connectors, never another kit, never the store.',
      severity: 'error',
      from: { path: '^src/connectors/([^/]+)/', pathNot: '^src/connectors/(emulator/|[^/]+/emulator/)' },
      to: {
        path: '^src/',
        pathNot: ['^src/domain/', '^src/connectors/[^/]+\\.ts$', '^src/connectors/$1/(?!emulator/)'],
      },
    },
    {
      name: 'kit-does-not-know-registry',
      severity: 'error',
      from: { path: '^src/connectors/[^/]+/' },
      to: { path: '^src/connectors/(registry|sandbox)\\.ts$' },
    },
    {
      name: 'emulator-shares-nothing-with-its-connector',
      comment: 'Or both would be wrong together.',
      severity: 'error',
      from: { path: '^src/connectors/([^/]+)/emulator/' },
      to: {
        path: '^src/',
        pathNot: ['^src/connectors/$1/emulator/', '^src/connectors/emulator/', '^src/domain/clock\\.ts$'],
      },
    },
    {
      name: 'emulator-base-is-alone',
      severity: 'error',
      from: { path: '^src/connectors/emulator/' },
      to: { path: '^src/', pathNot: ['^src/connectors/emulator/', '^src/domain/clock\\.ts$'] },
    },
    only('store-knows-domain', '^src/store/', ['^src/domain/']),
    only('events-know-store-and-domain', '^src/events/', ['^src/domain/', '^src/store/']),
    only('services-never-know-a-kit', '^src/services/', [
      '^src/domain/',
      '^src/store/',
      '^src/events/',
      '^src/connectors/[a-z-]*contract\\.ts$',
    ]),
    only('graphql-knows-services', '^src/graphql/', ['^src/domain/', '^src/services/', '^src/events/']),
    only('http-knows-services', '^src/http/', [
      '^src/domain/',
      '^src/services/',
      '^src/events/',
      '^src/graphql/server/',
    ]),
    only('jobs-know-services', '^src/jobs/', [
      '^src/domain/',
      '^src/services/',
      '^src/events/',
      '^src/store/',
    ]),
    {
      name: 'nothing-below-knows-the-composition',
      comment: 'Only the starters (main, cli, demo) know how the parts are put together.',
      severity: 'error',
      from: { path: '^src/(domain|connectors|services|store|events|graphql|http|jobs)/' },
      to: { path: '^src/(app|main|config|composition/.*)\\.ts$' },
    },
    {
      name: 'only-the-store-knows-typeorm',
      severity: 'error',
      from: {
        path: '^src/',
        pathNot: ['^src/store/', '^src/connectors/emulator/sqlite-documents', '^src/bench/'],
      },
      to: { path: 'node_modules/(typeorm|better-sqlite3)/' },
    },
    {
      name: 'only-tracing-knows-opentelemetry',
      comment: 'It is loaded only where traces are wanted; everybody else knows the ports.',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/composition/tracing/' },
      to: { path: 'node_modules/@opentelemetry/' },
    },
    {
      name: 'only-graphql-knows-graphql',
      severity: 'error',
      from: { path: '^src/', pathNot: ['^src/(graphql|client)/', '^src/console/ready-operations'] },
      to: { path: 'node_modules/(graphql|type-graphql|dataloader|@apollo)/' },
    },
    {
      name: 'no-orphans',
      severity: 'error',
      from: {
        orphan: true,
        path: '^src/',
        pathNot: [
          '\\.d\\.ts$',
          '^src/(main|cli/main|demo/main|torture/main|torture/reconnects|bench/main|bench/broadcaster|bench/growth/main|bench/growth/node|simulation/main|client/index)\\.ts$',
          '^src/graphql/emit-schema\\.ts$',
          '^src/console/(main\\.tsx|build\\.mjs)$',
        ],
      },
      to: {},
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
    },
  },
};
