'use client';

import { useOffline } from 'next/offline';
import { useSay } from '../locale-context';
import { Icon } from '../ui/icon';

/** Says at the foot of the page that there is no connection while pages that were asked for wait for it. */
export function OfflineNotice() {
  const say = useSay();
  const offline = useOffline();
  return (
    <div role="status" className="pointer-events-none fixed inset-x-0 bottom-0 z-30 flex justify-center p-4">
      {offline && (
        <p className="flex items-start gap-2 rounded-lg bg-warn-soft px-3.5 py-2 text-small font-medium text-warn shadow-top">
          <Icon name="warning" className="mt-0.5 size-4" />
          {say('ui.offline')}
        </p>
      )}
    </div>
  );
}
