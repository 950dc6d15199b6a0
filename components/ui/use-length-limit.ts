import { useEffect, useState, type ComponentProps, type InputEvent } from 'react';
import { useSay } from '../locale-context';

type Box = HTMLInputElement | HTMLTextAreaElement;

/**
 * Says of the box with this `id` that more stands in it than `longest` signs, and by how many: whatever is pasted stays whole, nothing is
 * cut off unseen. Meanwhile its form is not sent; the box has the focus instead.
 */
export function useLengthLimit(
  id: string,
  longest: number | undefined,
  { value, defaultValue }: Pick<ComponentProps<'input'>, 'value' | 'defaultValue'>,
): { readonly problem: string | undefined; readonly onInput: (event: InputEvent<Box>) => void } {
  const say = useSay();
  const [typed, setTyped] = useState<number>();
  const length = value === undefined ? (typed ?? lengthOf(defaultValue)) : lengthOf(value);
  const over = longest === undefined ? 0 : Math.max(0, length - longest);
  useHeldForm(id, over > 0);
  return {
    problem: longest === undefined || over === 0 ? undefined : say('ui.too_long', { max: longest, count: over }),
    onInput: ({ currentTarget }) => setTyped(currentTarget.value.length),
  };
}

function lengthOf(value: ComponentProps<'input'>['value']): number {
  return value === undefined ? 0 : String(value).length;
}

/** Before React hears of it, so that no form has to ask its boxes one by one. */
function useHeldForm(id: string, held: boolean): void {
  useEffect(() => {
    const box = held ? document.getElementById(id) : null;
    if (!(box instanceof HTMLInputElement || box instanceof HTMLTextAreaElement)) return;
    const { form } = box;
    const hold = (event: SubmitEvent) => {
      event.preventDefault();
      event.stopPropagation();
      box.focus();
    };
    form?.addEventListener('submit', hold);
    return () => form?.removeEventListener('submit', hold);
  }, [id, held]);
}
