import type { Metadata } from 'next';
import { headers } from 'next/headers';
import { ReachNotice } from '@/components/reach-notice';
import { TokenScreen } from '@/components/tokens/token-screen';
import { say } from '@/lib/i18n/ui/say';
import { pageLocale } from '@/lib/server/auth/page-locale';
import { pageSession } from '@/lib/server/auth/page-session';
import { mayChangeSettings } from '@/lib/server/auth/roles';
import { linkBase } from '@/lib/server/http/link-base';
import { unreachableFromOutside } from '@/lib/server/settings/connections';
import { workspaceSettings } from '@/lib/server/settings/workspace-settings';
import { tokensOf } from '@/lib/server/tokens/tokens';

export async function generateMetadata(): Promise<Metadata> {
  return { title: say(await pageLocale(), 'ui.tokens.title') };
}

export default async function TokensPage() {
  const { scope, user, workspace } = await pageSession('/tokens');
  const [tokens, settings, asked] = await Promise.all([tokensOf(scope), workspaceSettings(scope), headers()]);
  const why = unreachableFromOutside(asked);
  return (
    <>
      {why !== undefined && <ReachNotice locale={user.locale} why={why} address={linkBase(asked)} />}
      <TokenScreen
        tokens={tokens.map((token) => ({
          ...token,
          expiresAt: token.expiresAt?.toISOString() ?? null,
          lastUsedAt: token.lastUsedAt?.toISOString() ?? null,
          createdAt: token.createdAt.toISOString(),
        }))}
        apiEnabled={settings.apiEnabled}
        mayChange={mayChangeSettings(scope)}
        timeZone={workspace.timeZone}
        now={new Date().toISOString()}
      />
    </>
  );
}
