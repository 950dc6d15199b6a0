import type { Ref } from 'react';

/** The browser's window for choosing files; a button of any look opens it by a click on `ref`. The same file can be chosen again. */
export function FileChooser({
  ref,
  accept,
  multiple = false,
  onFiles,
}: {
  ref: Ref<HTMLInputElement>;
  /** Kinds that are offered, as in HTML's `accept`; others can be chosen all the same. */
  accept: string;
  multiple?: boolean;
  /** Told at least one. */
  onFiles: (files: readonly [File, ...File[]]) => void;
}) {
  return (
    <input
      ref={ref}
      type="file"
      accept={accept}
      multiple={multiple}
      hidden
      onChange={(event) => {
        const [first, ...others] = event.target.files ?? [];
        event.target.value = '';
        if (first !== undefined) onFiles([first, ...others]);
      }}
    />
  );
}
