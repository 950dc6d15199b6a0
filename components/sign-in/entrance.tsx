import type { ReactNode } from 'react';
import type { Locale } from '@/lib/i18n/phrase';
import { say } from '@/lib/i18n/ui/say';
import { LanguageSwitch } from '../shell/language-switch';
import { Logo } from '../shell/logo';
import { EntranceWords } from './entrance-words';
import { SampleDiploma } from './sample-diploma';

/** The frame of every page before the sign-in: what is to be done at the left, on wide screens what it is good for at the right. */
export function Entrance({ locale, title, lead, children }: { locale: Locale; title: string; lead?: ReactNode; children: ReactNode }) {
  return (
    <div className="grid min-h-dvh lg:grid-cols-2">
      <div className="flex flex-col px-6 py-5 sm:px-10">
        <header className="flex items-center justify-between">
          <span className="flex items-center gap-2.5 font-semibold">
            <Logo />
            {say(locale, 'ui.app')}
          </span>
          <LanguageSwitch signedIn={false} />
        </header>
        <main className="mx-auto flex w-full max-w-[22rem] flex-1 flex-col justify-center py-10">
          <h1 className="text-2xl font-semibold tracking-tight">{title}</h1>
          {lead !== undefined && <p className="mt-1.5 text-pretty text-ink-muted">{lead}</p>}
          <div className="mt-7">
            <EntranceWords>{children}</EntranceWords>
          </div>
        </main>
      </div>
      <div className="relative hidden items-center justify-center overflow-hidden border-l border-line bg-accent-soft p-12 lg:flex">
        <div className="w-full max-w-[30rem]">
          <SampleDiploma locale={locale} />
          <p className="mt-9 text-lg font-semibold tracking-tight text-balance">{say(locale, 'ui.sign_in.pitch')}</p>
          <p className="mt-1.5 text-pretty text-ink-muted">{say(locale, 'ui.sign_in.pitch_more')}</p>
        </div>
      </div>
    </div>
  );
}
