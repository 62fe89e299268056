import { named } from './generate';

export interface Step {
  readonly file: string;
  /** What is to be done there. */
  readonly says: string;
  /** The line to add, and the text in front of which it goes; undefined where it takes thought. */
  readonly edit?: { readonly before: string; readonly line: string };
}

/** What makes a generated kit a part of the server, in the order in which to do it. */
export function remainingSteps(name: string): readonly Step[] {
  const steps: readonly Step[] = [
    {
      file: 'src/domain/provider.ts',
      says: 'Give the provider its name in PROVIDERS; the compiler then shows what has to answer for it.',
      edit: { before: "'WALLET'] as const", line: "'{{NAME}}', " },
    },
    {
      file: 'src/graphql/types/provider.type.ts',
      says: 'Say in a line what it is.',
      edit: { before: "    WALLET: 'The coins", line: "    {{NAME}}: '{{Name}}: cards.',\n" },
    },
    {
      file: 'src/domain/payment.ts',
      says: 'Say whether a refund can be asked for.',
      edit: { before: '  STASH: false', line: '  {{NAME}}: true,\n' },
    },
    {
      file: 'src/connectors/registry.ts',
      says: 'Add kit({{name}}) to KITS.',
      edit: { before: 'kit(intrazon)]', line: 'kit({{name}}), ' },
    },
    {
      file: 'src/connectors/registry.ts',
      says: 'Import it.',
      edit: { before: 'import { payone }', line: "import { {{name}} } from './{{name}}';\n" },
    },
    {
      file: 'src/connectors/sandbox.ts',
      says: 'Start its emulator: the next free portOffset is its port.',
      edit: {
        before: "  { name: 'INTRAZON', portOffset: 6",
        line: "  { name: '{{NAME}}', portOffset: 7, start: start{{Name}}Emulator },\n",
      },
    },
    {
      file: 'src/connectors/sandbox.ts',
      says: 'Import it.',
      edit: {
        before: 'import { startIntrazonEmulator }',
        line: "import { start{{Name}}Emulator } from './{{name}}/emulator/server';\n",
      },
    },
    {
      file: 'src/settings.ts',
      says: 'Add a group with {{NAME}}_BASE_URL, {{NAME}}_MERCHANT and {{NAME}}_API_KEY.',
    },
    { file: 'src/config.ts', says: 'Add {{NAME}} to PROVIDER_SETTING.' },
    {
      file: 'schema/target.graphql',
      says: 'The enum Provider is part of the contract: agree on it, then npm run schema.',
    },
    {
      file: 'src/connectors/{{name}}',
      says: 'Write the kit until its tests pass: README.md first, then client.ts and the emulator, mapping.ts, card-payment.ts, status-lookup.ts. A provider that tells changes by itself gets webhook.ts (src/connectors/inbound-contract.ts).',
    },
    {
      file: 'test/services, test/crash',
      says: 'Add it to test/services/shops.ts (faults on the wire) and write test/crash/{{name}}-crash.test.ts (a killed server).',
    },
  ];
  return steps.map(({ file, says, edit }) => ({
    file: named(file, name),
    says: named(says, name),
    ...(edit && { edit: { before: edit.before, line: named(edit.line, name) } }),
  }));
}
