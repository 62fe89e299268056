import { resolve } from 'node:path';
import { Command } from 'commander';
import { BadName, generateKit } from './generate';
import { remainingSteps } from './steps';

/** `npm run new:connector -- acme`: for those who add a provider; run it in the project. */
const program = new Command('new:connector')
  .description(
    'Write the beginning of a provider’s kit: a wire, an emulator, and tests of the contract that fail until it is written',
  )
  .argument('<name>', 'of the provider, such as acme')
  .option('--root <folder>', 'the project that it is written into', '.')
  .action(async (name: string, { root }: { readonly root: string }) => {
    const templates = resolve('src', 'cli', 'new-connector', 'template');
    const written = await generateKit(name, resolve(root), templates);
    console.log(['Written:', ...written.map(file => `  ${file}`), '', ...todo(name)].join('\n'));
  });

function todo(name: string): readonly string[] {
  const steps = remainingSteps(name).flatMap(({ file, says, edit }, index) => [
    `${String(index + 1).padStart(3)}. ${file}: ${says}`,
    ...(edit ? [`       ${edit.line.trim()}`] : []),
  ]);
  return [
    'Now, by hand:',
    ...steps,
    '',
    `Then: npm run format, and npx jest test/connectors/${name}; each failure says what is next. More in CONTRIBUTING.md.`,
  ];
}

program.parseAsync().catch((error: unknown) => {
  console.error(error instanceof BadName ? error.message : error);
  process.exitCode = 1;
});
