import { readFile } from 'node:fs/promises';
import { buffer } from 'node:stream/consumers';
import { ConfigError } from '../connectors/config-error';
import { type AccountSettings } from '../services/provider-accounts';

const SHAPE =
  'The settings are a JSON object of texts, with the names that they have in the environment: {"PAYONE_API_SECRET": "…"}.';

/**
 * Settings from a file, or from standard input for `-`: never from the command line, which every user of the machine can
 * see. Throws ConfigError, in which nothing of what was read appears.
 */
export async function readSettings(source: string): Promise<AccountSettings> {
  const text = source === '-' ? await buffer(process.stdin) : await readFile(source).catch(() => undefined);
  if (text === undefined) throw new ConfigError(`There is no file ${source} that could be read.`);
  const settings = parse(text.toString('utf8'));
  if (typeof settings !== 'object' || settings === null || Array.isArray(settings))
    throw new ConfigError(SHAPE);
  const entries = Object.entries(settings);
  const texts = entries.filter((entry): entry is [string, string] => typeof entry[1] === 'string');
  if (texts.length === 0 || texts.length < entries.length) throw new ConfigError(SHAPE);
  return Object.fromEntries(texts);
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    // Its message quotes what it read.
    throw new ConfigError(SHAPE);
  }
}
