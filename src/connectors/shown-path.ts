/**
 * A path as it may be shown in a trace: what is no word of the provider's API is an id, or something that nobody may see,
 * and becomes `*`. Without its query.
 */
export function shownPath(path: string, words: ReadonlySet<string>): string {
  const [bare = ''] = path.split('?');
  return bare
    .split('/')
    .map(part => (part === '' || words.has(part) ? part : '*'))
    .join('/');
}
