import { createHash } from 'node:crypto';
import { ASK_AGAIN_POLICY, askAgain } from '../http/ask-again';
import { escapeHtml } from '../http/escape-html';
import type { ShownPicture } from '../verify/shown-picture';

/** A small page for people who open a link: no scripts but the one that asks again, nothing from elsewhere. */
export interface LinkPage {
  readonly locale: 'ru' | 'en';
  readonly title: string;
  readonly text: string;
  /** What the link leads to, shown above the words. */
  readonly picture?: ShownPicture;
  /** Shown as buttons, in order. */
  readonly links?: readonly { readonly href: string; readonly label: string }[];
  /** Seconds after which the browser asks again. */
  readonly refresh?: number;
}

const STYLE = `:root{color-scheme:light dark;--ink:#1c2430;--soft:#5b6675;--paper:#fff;--ground:#eef1f5;--accent:#2454c5}
@media(prefers-color-scheme:dark){:root{--ink:#e8ecf2;--soft:#a3adba;--paper:#1b212b;--ground:#11151b;--accent:#86a8ff}}
*{box-sizing:border-box}body{margin:0;min-height:100vh;display:grid;place-items:center;padding:1.5rem;background:var(--ground);color:var(--ink);font:1rem/1.5 system-ui,sans-serif}
main{max-width:30rem;width:100%;padding:2.25rem 2rem;background:var(--paper);border-radius:1rem;text-align:center;box-shadow:0 1px 2px #0001,0 12px 32px #0001}
img{display:block;width:auto;height:auto;max-width:100%;max-height:60vh;margin:0 auto 1.5rem;background:#fff;border-radius:.25rem;box-shadow:0 0 0 1px #0002,0 6px 20px #0002}
.pictured{max-width:40rem}h1{margin:0 0 .5rem;font-size:1.35rem;line-height:1.25;overflow-wrap:anywhere}p{margin:0;color:var(--soft);overflow-wrap:anywhere}
ul{list-style:none;margin:1.5rem 0 0;padding:0;display:grid;gap:.5rem}a{display:block;padding:.7rem 1rem;border-radius:.6rem;border:1px solid var(--accent);color:var(--accent);text-decoration:none;overflow-wrap:anywhere}
li:first-child a{background:var(--accent);color:var(--paper)}a:focus-visible{outline:3px solid var(--accent);outline-offset:2px}
.wait{width:2.25rem;height:2.25rem;margin:0 auto 1.25rem;border-radius:50%;border:3px solid var(--ground);border-top-color:var(--accent);animation:turn 1s linear infinite}
@keyframes turn{to{transform:rotate(1turn)}}@media(prefers-reduced-motion:reduce){.wait{animation-duration:4s}}`;

const STYLE_HASH = createHash('sha256').update(STYLE).digest('base64');

/** Headers of such a page: its own style, pictures of this server, and nothing else may be used. */
export const LINK_PAGE_HEADERS = {
  'Content-Type': 'text/html; charset=utf-8',
  'Content-Security-Policy': `default-src 'none'; img-src 'self'; style-src 'sha256-${STYLE_HASH}'; ${ASK_AGAIN_POLICY}; base-uri 'none'; form-action 'none'; frame-ancestors *`,
} as const;

export function linkPage({ locale, title, text, picture, links = [], refresh }: LinkPage): string {
  const again = askAgain(refresh);
  const spinner = refresh === undefined ? '' : '<div class="wait" role="presentation"></div>';
  const image = picture
    ? `<img src="${escapeHtml(picture.src)}" alt="${escapeHtml(picture.alt)}" width="${picture.width}" height="${picture.height}">`
    : '';
  const items = links.map(({ href, label }) => `<li><a href="${escapeHtml(href)}">${escapeHtml(label)}</a></li>`).join('');
  return `<!doctype html>
<html lang="${locale}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1"><meta name="robots" content="noindex">${again.head}<title>${escapeHtml(title)}</title><style>${STYLE}</style></head>
<body><main${picture ? ' class="pictured"' : ''}${again.main}>${spinner}${image}<h1>${escapeHtml(title)}</h1><p>${escapeHtml(text)}</p>${items === '' ? '' : `<ul>${items}</ul>`}</main></body></html>
`;
}
