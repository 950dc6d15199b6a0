'use client';

import { useSay } from '../locale-context';
import { SearchField } from '../ui/search-field';
import { Segmented } from '../ui/segmented';
import { Select } from '../ui/select';
import { useAddressChoice } from '../use-address-choice';
import { callAddress, type CallChoice } from './call-address';

const ANY = 'any';

interface Named {
  readonly id: string;
  readonly name: string;
}

/** Search, outcome, token and document; what is chosen stands in the address, so that it can be sent on and gone back to. */
export function CallFilters({
  choice,
  tokens,
  documents,
}: {
  choice: CallChoice;
  tokens: readonly (Named & { readonly last4: string })[];
  documents: readonly Named[];
}) {
  const say = useSay();
  const { text, search, choose } = useAddressChoice(choice, callAddress);
  return (
    <div className="mb-4 flex flex-wrap items-center gap-2">
      <SearchField label={say('ui.calls.search')} value={text} onChange={search} className="w-full sm:w-72" />
      <Segmented
        label={say('ui.calls.outcome')}
        value={choice.refused ?? ANY}
        onChange={(refused) => choose({ refused: refused === ANY ? undefined : refused })}
        options={[
          { value: ANY, label: say('ui.calls.every') },
          { value: '1' as const, label: say('ui.calls.only_refused') },
        ]}
      />
      <Select
        compact
        label={say('ui.calls.token')}
        value={choice.tokenId ?? ANY}
        onChange={(tokenId) => choose({ tokenId: tokenId === ANY ? undefined : tokenId })}
        options={[
          { value: ANY, label: say('ui.calls.all') },
          ...tokens.map(({ id, name, last4 }) => ({ value: id, label: `${name} ••••${last4}` })),
        ]}
      />
      <Select
        compact
        label={say('ui.calls.document')}
        value={choice.documentId ?? ANY}
        onChange={(documentId) => choose({ documentId: documentId === ANY ? undefined : documentId })}
        options={[{ value: ANY, label: say('ui.calls.all_documents') }, ...documents.map(({ id, name }) => ({ value: id, label: name }))]}
      />
    </div>
  );
}
