import { createHash } from 'node:crypto';

/**
 * What makes a page without other scripts ask by itself how things stand. Nothing is loaded anew while nothing has changed, so that
 * somebody who reads or listens begins no sentence again (WCAG 2.2, F41); a changed `main` takes the old one's place, and when there is
 * nothing more to wait for, or a file instead of a page, the address is opened anew. Where scripts do not run, the browser reloads.
 */
const SCRIPT = `(()=>{const main=()=>document.querySelector('main');const wait=()=>setTimeout(ask,1e3*main().dataset.askAgain);
async function ask(){try{const answer=await fetch(location.href,{headers:{accept:'text/html'},cache:'no-store',redirect:'manual'});
if(!/html/.test(answer.headers.get('content-type')))return location.reload();
const now=new DOMParser().parseFromString(await answer.text(),'text/html').querySelector('main');
if(!now.dataset.askAgain)return location.reload();if(now.outerHTML!==main().outerHTML)main().replaceWith(now)}catch{}wait()}
addEventListener('DOMContentLoaded',wait)})()`;

/** For the page's Content-Security-Policy, after its other rules. */
export const ASK_AGAIN_POLICY = `script-src 'sha256-${createHash('sha256').update(SCRIPT).digest('base64')}'; connect-src 'self'`;

/** What stands in the page's head, and as attributes of its one `main`; empty for a page that waits for nothing. */
export function askAgain(seconds: number | undefined): { readonly head: string; readonly main: string } {
  if (seconds === undefined) return { head: '', main: '' };
  return {
    head: `<script>${SCRIPT}</script><noscript><meta http-equiv="refresh" content="${seconds}"></noscript>`,
    main: ` data-ask-again="${seconds}" aria-live="polite"`,
  };
}
