import { createHash } from 'node:crypto';
import type { Locale } from '../../i18n/phrase';
import { ASK_AGAIN_POLICY, askAgain } from '../http/ask-again';
import { escapeHtml } from '../http/escape-html';
import type { ShownPicture } from './shown-picture';

/** How a file stands; each has a sign and a colour of its own. */
export type Standing = 'valid' | 'replaced' | 'withdrawn' | 'making' | 'none';

/** The public page of one file, ready to be written: no scripts but the one that asks again, nothing from elsewhere. */
export interface VerifyPage {
  readonly locale: Locale;
  readonly standing: Standing;
  readonly title: string;
  readonly text: string;
  /** What is going on at this moment. */
  readonly note?: string;
  readonly picture?: ShownPicture;
  /** Label and value, in order. */
  readonly facts?: readonly (readonly [label: string, value: string])[];
  /** Seconds after which the browser asks again. */
  readonly refresh?: number;
}

const STYLE = `:root{color-scheme:light dark;--ink:#1c2430;--soft:#55606f;--paper:#fff;--ground:#eef1f5;--line:#dfe4ea;--valid:#157347;--replaced:#8a5a00;--withdrawn:#b3261e}
@media(prefers-color-scheme:dark){:root{--ink:#e8ecf2;--soft:#a9b3c0;--paper:#1b212b;--ground:#11151b;--line:#323b48;--valid:#5fd398;--replaced:#f0b84a;--withdrawn:#ff8a80}}
*{box-sizing:border-box}body{margin:0;min-height:100vh;display:grid;place-items:center;padding:1rem;background:var(--ground);color:var(--ink);font:1rem/1.5 system-ui,sans-serif}
main{width:100%;max-width:32rem;background:var(--paper);border-radius:1rem;overflow:hidden;box-shadow:0 1px 2px #0001,0 12px 32px #0001}
figure{margin:0;padding:1.25rem;background:var(--ground);background:color-mix(in srgb,var(--ground) 60%,var(--paper));border-bottom:1px solid var(--line);display:grid;place-items:center}
img{display:block;max-width:100%;max-height:70vh;width:auto;height:auto;background:#fff;border-radius:.25rem;box-shadow:0 0 0 1px #0002,0 6px 20px #0002}
section{padding:1.5rem 1.25rem}h1{display:flex;gap:.6rem;align-items:center;margin:0;font-size:1.3rem;line-height:1.25;color:var(--tone)}svg{flex:none;width:1.9rem;height:1.9rem}
p{margin:.6rem 0 0;color:var(--soft)}dl{margin:1.25rem 0 0;border-top:1px solid var(--line)}div{padding:.7rem 0;border-bottom:1px solid var(--line)}div:last-child{border:0;padding-bottom:0}
dt{font-size:.85rem;color:var(--soft)}dd{margin:0;overflow-wrap:anywhere}div:last-child dd{font-family:ui-monospace,monospace;letter-spacing:.02em}
.valid{--tone:var(--valid)}.replaced{--tone:var(--replaced)}.withdrawn{--tone:var(--withdrawn)}.making,.none{--tone:var(--ink)}.withdrawn img{filter:grayscale(1);opacity:.6}
@media(min-width:56rem){body{padding:2rem}main.pictured{max-width:64rem;display:grid;grid-template-columns:minmax(0,3fr) minmax(19rem,2fr)}main.pictured figure{border:0;border-right:1px solid var(--line);padding:2rem}main.pictured section{padding:2rem;align-self:center}}
@media print{body{background:none}main{box-shadow:none}}`;

const STYLE_HASH = createHash('sha256').update(STYLE).digest('base64');

/** Its own style and its own picture, nothing else; in no other site's frame, where it could be dressed up as something it is not. */
export const VERIFY_PAGE_HEADERS = {
  'Content-Type': 'text/html; charset=utf-8',
  'Content-Security-Policy': `default-src 'none'; img-src 'self'; style-src 'sha256-${STYLE_HASH}'; ${ASK_AGAIN_POLICY}; base-uri 'none'; form-action 'none'; frame-ancestors 'none'`,
} as const;

/** Drawn in a circle of 24 units. */
const SIGNS: Readonly<Record<Standing, string>> = {
  valid: 'M7 12.5l3.5 3.5L17 9',
  replaced: 'M8 9h7l-2.5-2.5M16 15H9l2.5 2.5',
  withdrawn: 'M8 8l8 8M16 8l-8 8',
  making: 'M12 7v5l3 2',
  none: 'M9.5 9.5a2.5 2.5 0 1 1 3.4 2.3c-.6.3-.9.8-.9 1.7M12 16.6v.1',
};

export function verifyPage({ locale, standing, title, text, note, picture, facts = [], refresh }: VerifyPage): string {
  const again = askAgain(refresh);
  const figure = picture
    ? `<figure><img src="${escapeHtml(picture.src)}" alt="${escapeHtml(picture.alt)}" width="${picture.width}" height="${picture.height}"></figure>`
    : '';
  const items = facts.map(([label, value]) => `<div><dt>${escapeHtml(label)}</dt><dd>${escapeHtml(value)}</dd></div>`).join('');
  const sign = `<svg viewBox="0 0 24 24" fill="none" stroke="currentColor" stroke-width="1.8" stroke-linecap="round" stroke-linejoin="round" aria-hidden="true"><circle cx="12" cy="12" r="10"/><path d="${SIGNS[standing]}"/></svg>`;
  return `<!doctype html>
<html lang="${locale}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1"><meta name="robots" content="noindex">${again.head}<title>${escapeHtml(title)}</title><style>${STYLE}</style></head>
<body><main class="${standing}${picture ? ' pictured' : ''}"${again.main}>${figure}<section><h1>${sign}<span>${escapeHtml(title)}</span></h1><p>${escapeHtml(text)}</p>${note === undefined ? '' : `<p>${escapeHtml(note)}</p>`}${items === '' ? '' : `<dl>${items}</dl>`}</section></main></body></html>
`;
}
