import { createHash } from 'node:crypto';
import { type WireAnswer } from '../../../emulator/wire';
import { Markup, markup, nothing } from '../../../emulator/pages/markup';
import { style } from '../../../emulator/pages/style';

const styleSheet = new Markup(style);
const styleHash = hashOf(style);
const submitScript = 'document.forms[0].submit()';
const scriptHash = hashOf(submitScript);

interface PageOptions {
  readonly status?: number;
  /** Sends the first form of the page by itself: the one script that a page may run. */
  readonly submitsItself?: boolean;
  /** Leaves for this address after so many seconds. */
  readonly refresh?: { readonly seconds: number; readonly url: string };
}

/**
 * One page. Nothing from elsewhere may run in it. There is no form-action rule: after paying, the browser follows a redirect
 * to the shop, and browsers hold such redirects against form-action.
 */
export function page(title: string, content: Markup, options: PageOptions = {}): WireAnswer {
  const { status = 200, submitsItself = false, refresh } = options;
  const body = markup`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
${refresh === undefined ? nothing : markup`<meta http-equiv="refresh" content="${refresh.seconds};url=${refresh.url}">`}
<title>${title}</title>
<style>${styleSheet}</style>
</head>
<body>
<main>
${content}
<footer><p>Payture emulator of the Paygraph sandbox. No real money moves and no card is charged.</p></footer>
</main>
${submitsItself ? markup`<script>${new Markup(submitScript)}</script>` : nothing}
</body>
</html>
`;
  const script = submitsItself ? ` script-src '${scriptHash}';` : '';
  return {
    status,
    headers: {
      'Content-Type': 'text/html; charset=utf-8',
      'Content-Security-Policy': `default-src 'none';${script} style-src '${styleHash}'; base-uri 'none'; frame-ancestors 'none'`,
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

/** 302, as the contract has it. */
export function found(location: string): WireAnswer {
  return { status: 302, headers: { Location: location, 'Cache-Control': 'no-store' }, body: '' };
}

/** Kopecks as "459.00 RUB". */
export function amountText(kopecks: number): string {
  const digits = String(kopecks).padStart(3, '0');
  return `${digits.slice(0, -2)}.${digits.slice(-2)} RUB`;
}

function hashOf(text: string): string {
  return `sha256-${createHash('sha256').update(text).digest('base64')}`;
}
