import { chromium, type Browser, type Page } from 'playwright-core';

const CHROMIUM = '/usr/bin/chromium';

/** Nothing of the browser's own goes out, so that every request seen is the page's. */
const ARGUMENTS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** A browser whose pages, once they are opened or opened anew, answer presses; but where only the answer's beginning is waited for (`commit`). */
export async function openBrowser(): Promise<Browser> {
  const browser = await chromium.launch({ executablePath: CHROMIUM, args: ARGUMENTS });
  const newContext = browser.newContext.bind(browser);
  browser.newContext = async (options) => {
    const context = await newContext(options);
    context.on('page', openPatiently);
    return context;
  };
  return browser;
}

function openPatiently(page: Page): void {
  const [goto, reload] = [page.goto.bind(page), page.reload.bind(page)];
  page.goto = async (address, options) => {
    const answer = await goto(address, options);
    if (options?.waitUntil !== 'commit') await answersPresses(page);
    return answer;
  };
  page.reload = async (options) => {
    const answer = await reload(options);
    await answersPresses(page);
    return answer;
  };
}

/** Collects what a page must never do: ask another origin, write an error to the console, throw, or be refused something. */
export function watchPage(page: Page, origin: string): readonly string[] {
  const complaints: string[] = [];
  page.on('request', (request) => {
    const { protocol, origin: asked } = new URL(request.url());
    if (asked !== origin && !['data:', 'blob:'].includes(protocol)) complaints.push(`asked another origin: ${request.url()}`);
  });
  page.on('response', (response) => {
    if (response.status() >= 400) complaints.push(`${response.status()} for ${response.url()}`);
  });
  page.on('console', (message) => {
    if (message.type() === 'error') complaints.push(`console: ${message.text()}`);
  });
  page.on('pageerror', (error) => complaints.push(`thrown: ${error.message}`));
  return complaints;
}

/** What somebody signs in with. */
export interface Account {
  readonly email: string;
  readonly password: string;
}

/** Opens `path` as a stranger, who is sent to the form, signs in there and comes back to it. */
export async function signIn(page: Page, origin: string, path: string, account: Account): Promise<void> {
  await page.goto(`${origin}${path}`);
  await page.fill('input[name=email]', account.email);
  await page.fill('input[name=password]', account.password);
  await Promise.all([page.waitForURL(`${origin}${path}`), page.click('button[type=submit]')]);
  await answersPresses(page);
}

/**
 * Waits until the page's scripts have taken up every button that is shown: a press before that is for nothing. A page that goes elsewhere
 * meanwhile, or whose scripts do not come, is not waited for.
 */
export async function answersPresses(page: Page): Promise<void> {
  // React keeps what an element listens to under a key of this name.
  const taken = () =>
    [...document.querySelectorAll('button')].every((button) => Object.keys(button).some((key) => key.startsWith('__reactProps')));
  await page.waitForFunction(taken, undefined, { timeout: 15_000 }).catch(() => undefined);
}
