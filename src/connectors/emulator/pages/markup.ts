/** Markup whose inserted texts have been escaped. */
export class Markup {
  readonly text: string;

  constructor(text: string) {
    this.text = text;
  }
}

type Insertion = Markup | readonly Markup[] | string | number;

/**
 * Escapes whatever is inserted, except markup made by this very function. It is not called `html` because formatters
 * rewrite templates of that name, and the hash of the style in our security policy does not forgive a blank.
 */
export function markup(parts: TemplateStringsArray, ...insertions: readonly Insertion[]): Markup {
  const text = parts.map((part, i) => part + (i < insertions.length ? toText(insertions[i] ?? '') : ''));
  return new Markup(text.join(''));
}

export const nothing = new Markup('');

function toText(insertion: Insertion): string {
  if (insertion instanceof Markup) return insertion.text;
  if (typeof insertion === 'string' || typeof insertion === 'number') return escape(String(insertion));
  return insertion.map(one => one.text).join('');
}

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

function escape(text: string): string {
  return text.replace(/[&<>"']/g, character => entities[character] ?? character);
}
