'use client';

import type { ReactNode } from 'react';
import { useSay } from '../../locale-context';
import { ColourSpecimens, TypeSpecimens } from './foundations';
import { ChoiceSpecimens, FieldSpecimens } from './forms';
import { ActionSpecimens, OverlaySpecimens } from './actions';
import { FeedbackSpecimens, TableSpecimen, WaySpecimens } from './contents';

/** All parts of the interface with their states, in groups. */
export function Catalogue() {
  const say = useSay();
  return (
    <div className="flex flex-col gap-10">
      <Group title={say('ui.kit.type')}>
        <TypeSpecimens />
      </Group>
      <Group title={say('ui.kit.colours')}>
        <ColourSpecimens />
      </Group>
      <Group title={say('ui.kit.actions')}>
        <ActionSpecimens />
      </Group>
      <Group title={say('ui.kit.overlays')}>
        <OverlaySpecimens />
      </Group>
      <Group title={say('ui.kit.fields')}>
        <FieldSpecimens />
      </Group>
      <Group title={say('ui.kit.choices')}>
        <ChoiceSpecimens />
      </Group>
      <Group title={say('ui.kit.ways')}>
        <WaySpecimens />
      </Group>
      <Group title={say('ui.kit.feedback')}>
        <FeedbackSpecimens />
      </Group>
      <Group title={say('ui.kit.table')}>
        <TableSpecimen />
      </Group>
    </div>
  );
}

function Group({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section>
      <h2 className="mb-4 border-b border-line pb-2 text-heading font-semibold">{title}</h2>
      {children}
    </section>
  );
}
