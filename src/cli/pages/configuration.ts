import { SETTINGS, type Setting, type SettingGroup } from '../../settings';

/** docs/configuration.md */
export function configurationPage(): string {
  const parts = [
    '# Settings',
    'Printed from `src/settings.ts` by `npm run schema`; do not edit. All come from the environment; `.env.example` lists them for compose. Without any, the server starts with SQLite and the emulators.',
    ...SETTINGS.map(section),
  ];
  return `${parts.join('\n\n')}\n`;
}

/** .env.example: every setting, commented out, with what holds without it. */
export function envExample(): string {
  const parts = [
    '# Printed from src/settings.ts by npm run schema; do not edit. Copy to .env and fill in what you need.',
    ...SETTINGS.map(({ title, says, settings }) =>
      [`# --- ${title}: ${says}`, ...settings.map(line)].join('\n'),
    ),
  ];
  return `${parts.join('\n\n')}\n`;
}

function section({ title, says, settings }: SettingGroup): string {
  const rows = settings.map(({ name, otherwise, says: meaning, secret }) => {
    return `| \`${name}\` | ${otherwise} | ${meaning}${secret ? ' **Secret.**' : ''} |`;
  });
  return [
    `## ${title}`,
    says,
    ['| Setting | Without it | |', '| --- | --- | --- |', ...rows].join('\n'),
  ].join('\n\n');
}

function line({ name, otherwise, says, secret }: Setting): string {
  const without = otherwise === 'required' ? '' : ` Without it: ${otherwise}.`;
  return `# ${says}${without}${secret ? ' Secret.' : ''}\n# ${name}=`;
}
