import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdtemp, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { chromium, type Browser } from 'playwright-core';

const ROOT = resolve(__dirname, '../..');
const PACKAGE = join(ROOT, 'node_modules/@sparticuz/chromium/package.json');

const FLAGS = [
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-proxy-server',
  // No name resolves: whatever a page or the browser itself asks for, only this machine can answer.
  '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1',
];

/**
 * A headless Chromium from the npm package, with the libraries and the font that it brings: nothing is downloaded and
 * nothing of the system's is used but the C library. TEST_CHROMIUM names a browser of one's own instead, which is
 * needed where the package's does not run (it is made for Linux on x64). The caller closes it.
 */
export async function openBrowser(): Promise<Browser> {
  const own = process.env['TEST_CHROMIUM'];
  if (own !== undefined) return chromium.launch({ executablePath: own, args: FLAGS });
  if (process.platform !== 'linux' || process.arch !== 'x64') {
    throw new Error(
      'The Chromium of the tests runs on Linux x64 only: set TEST_CHROMIUM to the path of another one.',
    );
  }
  const folder = await unpacked();
  const env = {
    PATH: process.env['PATH'] ?? '',
    HOME: folder,
    LD_LIBRARY_PATH: join(folder, 'al2023', 'lib'),
    FONTCONFIG_PATH: join(folder, 'fonts'),
  };
  return chromium.launch({ executablePath: join(folder, 'chromium'), args: FLAGS, env });
}

/** Where the package's browser is unpacked, once per version and machine. Workers that start together may all do it. */
async function unpacked(): Promise<string> {
  const { version } = JSON.parse(await readFile(PACKAGE, 'utf8')) as { version: string };
  const folder = join(tmpdir(), `paygraph-chromium-${version}`);
  if (existsSync(join(folder, 'chromium'))) return folder;
  const partial = await mkdtemp(`${folder}-`);
  try {
    await unpack(partial);
    await writeFile(join(partial, 'fonts', 'fonts.conf'), fontsConfig(folder));
    // All or nothing: nobody ever starts a half-written browser.
    await rename(partial, folder);
  } catch (error) {
    await rm(partial, { recursive: true, force: true });
    if (!existsSync(join(folder, 'chromium'))) throw error;
  }
  return folder;
}

/** The package unpacks into TMPDIR, and its libraries only where it believes itself to be on Amazon Linux. */
async function unpack(folder: string): Promise<void> {
  const script = `require('@sparticuz/chromium').executablePath().catch(error => { throw error; })`;
  const env = { ...process.env, TMPDIR: folder, CODEBUILD_BUILD_IMAGE: 'nodejs20' };
  await promisify(execFile)(process.execPath, ['-e', script], { cwd: ROOT, env });
}

function fontsConfig(folder: string): string {
  return `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig><dir>${folder}/fonts</dir><cachedir>${folder}/fonts-cache</cachedir></fontconfig>
`;
}
