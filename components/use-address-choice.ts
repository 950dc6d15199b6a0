import { useRouter } from 'next/navigation';
import { useEffect, useRef, useState } from 'react';

/** Milliseconds of quiet after typing. */
const QUIET = 250;

/**
 * Filters of a list, kept in its address, so that they can be sent on and gone back to. What is typed into the search goes there when the
 * person pauses; any other choice takes it along at once.
 */
export function useAddressChoice<Choice extends { readonly search?: string | undefined }>(
  choice: Choice,
  addressOf: (choice: Choice) => string,
) {
  const router = useRouter();
  const [text, setText] = useState(choice.search ?? '');
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => () => clearTimeout(timer.current), []);

  // What was asked for last, also while the page that shows it is still on its way.
  const wanted = useRef(choice);
  useEffect(() => {
    wanted.current = choice;
  }, [choice]);

  function choose(change: Partial<Choice>) {
    clearTimeout(timer.current);
    wanted.current = { ...wanted.current, search: text.trim() || undefined, ...change };
    router.replace(addressOf(wanted.current), { scroll: false });
  }

  function search(next: string) {
    setText(next);
    clearTimeout(timer.current);
    timer.current = setTimeout(() => {
      wanted.current = { ...wanted.current, search: next.trim() || undefined };
      router.replace(addressOf(wanted.current), { scroll: false });
    }, QUIET);
  }

  return { text, search, choose };
}
