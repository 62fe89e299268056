import { cp, mkdir, mkdtemp, readdir, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { remainingSteps } from '../../src/cli/new-connector/steps';
import { run, runToEnd } from '../support/processes';

const GENERATOR = 'dist/src/cli/new-connector/main.js';
const MODULES = resolve('node_modules');

interface TestRun {
  readonly testResults: readonly {
    readonly message: string;
    readonly assertionResults: readonly {
      readonly title: string;
      readonly status: string;
      readonly failureMessages: readonly string[];
    }[];
  }[];
}

/** A copy of the sources, in which a kit is generated and made a part of the server as the steps say. */
describe('npm run new:connector', () => {
  let root: string;
  let told: string;
  beforeAll(async () => {
    root = await mkdtemp(join(tmpdir(), 'paygraph-kit-'));
    for (const part of [
      'src',
      'migrations',
      'package.json',
      'tsconfig.json',
      '.dependency-cruiser.cjs',
      '.prettierrc.json',
    ])
      await cp(part, join(root, part), { recursive: true });
    await mkdir(join(root, 'test'));
    await symlink(MODULES, join(root, 'node_modules'));
    told = await run([GENERATOR, 'acme', '--root', root], {});
    for (const { file, edit } of remainingSteps('acme')) {
      if (!edit) continue;
      const text = await readFile(join(root, file), 'utf8');
      expect([file, text.split(edit.before)]).toEqual([file, [expect.any(String), expect.any(String)]]);
      await writeFile(
        join(root, file),
        text.replace(edit.before, () => edit.line + edit.before),
      );
    }
  });
  afterAll(() => rm(root, { recursive: true, force: true }));

  /** Runs a tool of the project in the copy. */
  const tool = (path: string, ...args: readonly string[]) =>
    runToEnd(['--preserve-symlinks-main', '-e', inCopy(root, path, args)], {});

  it('says what is left to do, step by step', () => {
    for (const { file, says } of remainingSteps('acme')) expect(told).toContain(`${file}: ${says}`);
    expect(told).toContain('npx jest test/connectors/acme');
  });

  it('writes a kit that compiles, keeps the import rules and the style, and leaves no placeholder', async () => {
    const config = {
      extends: './tsconfig.json',
      include: ['src', 'test'],
      compilerOptions: { incremental: false, noEmit: true },
    };
    await writeFile(join(root, 'tsconfig.copy.json'), JSON.stringify(config));
    expect(await tool('typescript/bin/tsc', '-p', 'tsconfig.copy.json')).toMatchObject({
      code: 0,
      output: '',
    });
    const style = await tool('prettier/bin/prettier.cjs', '--check', 'src/connectors/acme', 'test');
    expect(style.output).toContain('All matched files use Prettier code style!');
    const rules = await tool(
      'dependency-cruiser/bin/dependency-cruise.mjs',
      'src',
      '--config',
      '.dependency-cruiser.cjs',
    );
    expect(rules.output).toContain('no dependency violations');
    for (const folder of ['src/connectors/acme', 'test/connectors/acme']) {
      for (const file of await readdir(join(root, folder), { recursive: true, withFileTypes: true })) {
        if (file.isFile())
          expect(await readFile(join(file.parentPath, file.name), 'utf8')).not.toMatch(/\{\{\w+\}\}/);
      }
    }
  }, 180_000);

  /** Runs the generated tests in the copy. */
  async function testsOfKit(): Promise<TestRun['testResults'][number]['assertionResults']> {
    const project = JSON.stringify(resolve('jest.config.cjs'));
    const config = `
      const { testEnvironment, transform, testMatch } = require(${project});
      module.exports = { testEnvironment, transform, testMatch, roots: ['<rootDir>/test'] };`;
    await writeFile(join(root, 'jest.config.cjs'), config);
    const output = ['--json', '--outputFile', 'result.json'];
    await tool('jest/bin/jest.js', ...output);
    const result = JSON.parse(await readFile(join(root, 'result.json'), 'utf8')) as TestRun;
    return result.testResults.flatMap(({ assertionResults }) => assertionResults);
  }

  it('writes tests that fail where the contract is not written, and say what to do next', async () => {
    const tests = await testsOfKit();
    expect(tests.filter(({ status }) => status === 'passed')).toHaveLength(3);
    const failed = tests.filter(({ status }) => status === 'failed');
    expect(failed).toHaveLength(tests.length - 3);
    expect(failed.length).toBeGreaterThan(8);
    for (const { title, failureMessages } of failed) {
      const next = /^Error: Next: not written yet, in [a-z-]+\.ts: /;
      expect([title, failureMessages[0]]).toEqual([title, expect.stringMatching(next)]);
    }
  }, 120_000);

  it('writes tests that pass once the contract is written', async () => {
    for (const file of ['card-payment.ts', 'status-lookup.ts'])
      await cp(`test/cli/written-kit/${file}.txt`, join(root, 'src/connectors/acme', file));
    const tests = await testsOfKit();
    expect(tests.map(({ title, status }) => [title, status])).toEqual(
      tests.map(({ title }) => [title, 'passed']),
    );
    expect(await tool('typescript/bin/tsc', '-p', 'tsconfig.copy.json')).toMatchObject({
      code: 0,
      output: '',
    });
  }, 180_000);

  it.each([
    ['acme', /src\/connectors\/acme is there already/],
    ['payone', /There is a provider PAYONE already/],
    ['wallet', /There is a provider WALLET already/],
    ['emulator', /taken by something else/],
    ['class', /taken by something else/],
    ['Acme', /letters a-z/],
    ['../acme', /letters a-z/],
    ['a', /letters a-z/],
    ['ac-me', /letters a-z/],
  ])('refuses the name %s in words and writes nothing', async (name, why) => {
    const before = await readdir(join(root, 'src/connectors'));
    const { code, output } = await runToEnd([GENERATOR, '--root', root, '--', name], {});
    expect([code, output]).toEqual([1, expect.stringMatching(why)]);
    expect(output).not.toMatch(/^\s+at /m);
    expect(await readdir(join(root, 'src/connectors'))).toEqual(before);
  });
});

/** A program that runs a tool of node_modules in another folder. */
function inCopy(root: string, path: string, args: readonly string[]): string {
  const call = JSON.stringify([join(MODULES, path), ...args]);
  return `
    const { spawnSync } = require('node:child_process');
    const { status } = spawnSync(process.execPath, ${call}, { cwd: ${JSON.stringify(root)}, stdio: 'inherit' });
    process.exitCode = status;`;
}
