/** The look of what floats above the page, with a short way in and out: menus, lists, tooltips' bigger kin. */
export const POPUP =
  'origin-(--transform-origin) rounded-lg bg-surface p-1 text-ink shadow-top outline-none transition-[opacity,transform] duration-100 ease-out data-starting-style:scale-98 data-starting-style:opacity-0 data-ending-style:opacity-0';

/** A line of a menu or list; Base UI says which one is highlighted. */
export const POPUP_ITEM =
  'flex min-h-8 cursor-default items-center gap-2.5 rounded-sm px-2 py-1 text-small outline-none select-none data-highlighted:bg-hover data-disabled:opacity-50';
