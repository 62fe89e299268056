import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, extname, join } from 'node:path';
import { type ConsoleFile } from '../http/options';

/**
 * The console as `npm run build:console` left it in dist/console, whether this runs from dist or from the sources.
 * Empty when it was not built: the server runs without it.
 */
export function readConsole(): ReadonlyMap<string, ConsoleFile> {
  const folder = join(packageFolder(__dirname), 'dist', 'console');
  const page = join(folder, 'index.html');
  if (!existsSync(page)) return new Map();
  const assets = join(folder, 'assets');
  return new Map([
    ['index.html', readFile(page)],
    ...readdirSync(assets).map((name): [string, ConsoleFile] => [name, readFile(join(assets, name))]),
  ]);
}

const CONTENT_TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
};

/** The nearest folder above that holds the package. */
function packageFolder(from: string): string {
  const above = dirname(from);
  return existsSync(join(from, 'package.json')) || above === from ? from : packageFolder(above);
}

function readFile(path: string): ConsoleFile {
  const body = readFileSync(path);
  return {
    body,
    contentType: CONTENT_TYPES[extname(path)] ?? 'application/octet-stream',
    etag: `"${createHash('sha256').update(body).digest('base64url').slice(0, 22)}"`,
  };
}
