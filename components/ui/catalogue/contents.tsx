import { useState } from 'react';
import { useSay } from '../../locale-context';
import { Avatar } from '../avatar';
import { Badge } from '../badge';
import { Breadcrumbs } from '../breadcrumbs';
import { Button } from '../button';
import { Card } from '../card';
import { EmptyState } from '../empty-state';
import { Notice } from '../notice';
import { Skeleton } from '../skeleton';
import { Spinner } from '../spinner';
import { Cell, HeadCell, Row, Table } from '../table';
import { Tabs } from '../tabs';

export function WaySpecimens() {
  const say = useSay();
  const [tab, setTab] = useState<'one' | 'two'>('one');
  const crumbs = [
    { label: say('ui.nav.disk'), href: '/disk' },
    { label: say('ui.kit.pangram'), href: '/ui?1' },
    { label: say('ui.kit.name'), href: '/ui' },
  ];
  return (
    <div className="flex flex-col gap-5">
      <Breadcrumbs label={say('ui.kit.ways')} crumbs={crumbs} />
      <Tabs
        value={tab}
        onChange={setTab}
        tabs={[
          { value: 'one', label: say('ui.kit.list'), content: say('ui.kit.pangram') },
          { value: 'two', label: say('ui.kit.grid'), content: say('ui.kit.hint') },
        ]}
      />
    </div>
  );
}

export function FeedbackSpecimens() {
  const say = useSay();
  return (
    <div className="flex flex-col gap-5">
      <div className="flex flex-wrap items-center gap-2">
        <Badge tone="neutral" icon="clock">
          {say('ui.disk.state.pending')}
        </Badge>
        <Badge tone="accent">{say('ui.kit.new')}</Badge>
        <Badge tone="good" icon="check">
          {say('ui.disk.state.ready')}
        </Badge>
        <Badge tone="warn" icon="warning">
          {say('ui.disk.notes', { count: 3 })}
        </Badge>
        <Badge tone="bad" icon="warning">
          {say('ui.disk.state.failed')}
        </Badge>
        <Spinner />
        <Avatar name={say('ui.sign_in.sample_name')} />
      </div>
      <div className="grid gap-3 lg:grid-cols-2">
        <Notice tone="neutral">{say('ui.kit.hint')}</Notice>
        <Notice tone="accent" title={say('ui.kit.name')} action={<Button size="small">{say('ui.kit.do')}</Button>}>
          {say('ui.kit.hint')}
        </Notice>
        <Notice tone="good">{say('ui.kit.done')}</Notice>
        <Notice tone="warn">{say('ui.kit.confirm_more')}</Notice>
        <Notice tone="bad" title={say('ui.error.title')}>
          {say('ui.not_kept')}
        </Notice>
        <Card className="flex flex-col gap-2 p-4">
          <Skeleton className="h-4 w-2/3" />
          <Skeleton className="h-4 w-1/2" />
        </Card>
      </div>
      <EmptyState icon="document" title={say('ui.documents.empty')} action={<Button kind="primary">{say('ui.kit.do')}</Button>}>
        {say('ui.documents.empty_more')}
      </EmptyState>
    </div>
  );
}

export function TableSpecimen() {
  const say = useSay();
  return (
    <Table>
      <thead>
        <tr>
          <HeadCell>{say('ui.kit.name')}</HeadCell>
          <HeadCell className="text-right">{say('ui.documents.pages')}</HeadCell>
        </tr>
      </thead>
      <tbody>
        {[1, 2, 5].map((count) => (
          <Row key={count}>
            <Cell>{say('ui.kit.pangram')}</Cell>
            <Cell className="text-right text-ink-muted tabular-nums">{say('ui.documents.page_count', { count })}</Cell>
          </Row>
        ))}
      </tbody>
    </Table>
  );
}
