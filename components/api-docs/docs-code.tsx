import { CopyButton } from '../ui/copy-button';

/** An example to copy. */
export function DocsCode({ code, copy }: { code: string; copy: string }) {
  return (
    <div className="flex items-start gap-1 rounded-xl border border-line bg-sunken">
      <pre tabIndex={0} className="min-w-0 flex-1 overflow-x-auto rounded-xl py-3 pl-4 font-mono text-fine leading-5">
        <code>{code}</code>
      </pre>
      <CopyButton text={code} label={copy} className="mt-1.5 mr-1.5 shrink-0" />
    </div>
  );
}
