import { movedBy, withEach } from './edit-document';
import type { Editor } from './editor';
import type { ChangeLabel } from './history';
import type { Unit } from './select';

/** Moves units of what is chosen, each with all that is in it, by so many points. */
export function moveUnits(
  editor: Editor,
  label: ChangeLabel,
  chosen: readonly Unit[],
  offset: (unit: Unit, at: number) => { readonly dx: number; readonly dy: number },
): void {
  const ways = new Map(
    chosen.flatMap((unit, at) => {
      const way = offset(unit, at);
      return unit.elements.map((element) => [element.id, way] as const);
    }),
  );
  editor.change(label, (document) =>
    withEach(document, editor.page.id, [...ways.keys()], (element) => {
      const way = ways.get(element.id);
      return way === undefined ? element : movedBy(element, way.dx, way.dy);
    }),
  );
}
