import { createHash } from 'node:crypto';
import { Markup, markup, nothing } from '../../../emulator/pages/markup';
import { style } from '../../../emulator/pages/style';
import { type WireAnswer } from '../../../emulator/wire';

const styleSheet = new Markup(style);
const styleHash = createHash('sha256').update(style).digest('base64');

interface PageOptions {
  readonly status?: number;
  /** Loads itself again after so many seconds. */
  readonly refreshSeconds?: number;
}

/** One page. No script and nothing from elsewhere may run in it, and its forms lead nowhere else. */
export function page(title: string, content: Markup, options: PageOptions = {}): WireAnswer {
  const { status = 200, refreshSeconds } = options;
  const body = markup`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
${refreshSeconds === undefined ? nothing : markup`<meta http-equiv="refresh" content="${refreshSeconds}">`}
<title>${title}</title>
<style>${styleSheet}</style>
</head>
<body>
<main>
${content}
<footer><p>Stash emulator of the Paygraph sandbox. No real money moves and no card is charged.</p></footer>
</main>
</body>
</html>
`;
  return {
    status,
    headers: {
      'Content-Type': 'text/html; charset=utf-8',
      'Content-Security-Policy': `default-src 'none'; style-src 'sha256-${styleHash}'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'`,
      'Cache-Control': 'no-store',
      'Referrer-Policy': 'no-referrer',
      'X-Content-Type-Options': 'nosniff',
    },
    body: body.text,
  };
}

/** A page with one sentence and no way on. */
export function noticePage(title: string, sentence: string, status = 200): WireAnswer {
  const content = markup`<section data-test="notice"><h1>${title}</h1><p>${sentence}</p></section>`;
  return page(title, content, { status });
}

export function messageBox(message: string | undefined): Markup {
  if (message === undefined) return nothing;
  return markup`<p class="message" role="alert" data-test="message">${message}</p>`;
}

/** 303: the browser follows with a GET. */
export function seeOther(location: string): WireAnswer {
  return { status: 303, headers: { Location: location, 'Cache-Control': 'no-store' }, body: '' };
}
