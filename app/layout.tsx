import type { Metadata, Viewport } from 'next';
import type { ReactNode } from 'react';
import { LocaleProvider } from '@/components/locale-context';
import { say } from '@/lib/i18n/ui/say';
import { processId } from '@/lib/process-id';
import { pageLocale } from '@/lib/server/auth/page-locale';
import { currentSession } from '@/lib/server/auth/session-scope';
import './globals.css';

/** Every page is somebody's own: none is made while building, when there is no database to open. */
export const dynamic = 'force-dynamic';

export async function generateMetadata(): Promise<Metadata> {
  const app = say(await pageLocale(), 'ui.app');
  return { title: { default: app, template: `%s · ${app}` }, robots: { index: false }, other: { process: processId() } };
}

export const viewport: Viewport = {
  themeColor: [
    { media: '(prefers-color-scheme: light)', color: '#fafafa' },
    { media: '(prefers-color-scheme: dark)', color: '#0f0f12' },
  ],
};

export default async function RootLayout({ children }: { children: ReactNode }) {
  const [locale, session] = await Promise.all([pageLocale(), currentSession()]);
  return (
    <html lang={locale} data-theme={session?.user.theme} suppressHydrationWarning>
      <body className="font-sans">
        <LocaleProvider locale={locale}>{children}</LocaleProvider>
      </body>
    </html>
  );
}
