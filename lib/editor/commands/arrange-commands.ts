import type { PageElement } from '../../document/elements';
import { MOST_GROUPS, type ElementGroup } from '../../document/schema';
import { toPoints } from '../../units';
import { movedBy, withEach, withElements } from '../edit-document';
import type { Editor } from '../editor';
import { alignOffset, distributeOffsets, type Edge } from '../geometry/align';
import { boundsOfAll } from '../geometry/box';
import { tidyUp } from '../gaps';
import type { ChangeLabel } from '../history';
import { scopeOf } from '../layers/group-scope';
import { backward, forward, reorderedLayers, toBack, toFront, type Reorder } from '../layers/reorder-layers';
import { moveUnits } from '../move-units';
import { changeable, units } from '../select';
import type { Shortcut } from '../shortcut';
import { defineCommand } from './define-command';

/** Where elements lie, over and beside each other. */
export const arrangeCommands = [
  alignCommand('align_left', 'left', 'ArrowLeft'),
  alignCommand('align_center', 'center'),
  alignCommand('align_right', 'right', 'ArrowRight'),
  alignCommand('align_top', 'top', 'ArrowUp'),
  alignCommand('align_middle', 'middle'),
  alignCommand('align_bottom', 'bottom', 'ArrowDown'),
  distributeCommand('distribute_across', 'x'),
  distributeCommand('distribute_down', 'y'),
  defineCommand('tidy_up', { section: 'arrange', isEnabled: (editor) => units(editor).length > 2, run: tidyUp }),
  orderCommand('bring_to_front', { code: 'BracketRight', mod: true, shift: true }, toFront),
  orderCommand('bring_forward', { code: 'BracketRight', mod: true }, forward),
  orderCommand('send_backward', { code: 'BracketLeft', mod: true }, backward),
  orderCommand('send_to_back', { code: 'BracketLeft', mod: true, shift: true }, toBack),
  defineCommand('group', {
    section: 'arrange',
    shortcuts: [{ code: 'KeyG', mod: true }],
    isEnabled: (editor) => units(editor).length > 1 && changeable(editor).every(({ groups }) => groups.length < MOST_GROUPS),
    run: group,
  }),
  defineCommand('ungroup', {
    section: 'arrange',
    shortcuts: [{ code: 'KeyG', mod: true, shift: true }],
    isEnabled: (editor) => changeable(editor).some((element) => element.groups.length > 0),
    run: ungroup,
  }),
  nudgeCommand('nudge_left', 'ArrowLeft', -1, 0),
  nudgeCommand('nudge_right', 'ArrowRight', 1, 0),
  nudgeCommand('nudge_up', 'ArrowUp', 0, -1),
  nudgeCommand('nudge_down', 'ArrowDown', 0, 1),
  nudgeCommand('nudge_far_left', 'ArrowLeft', -10, 0),
  nudgeCommand('nudge_far_right', 'ArrowRight', 10, 0),
  nudgeCommand('nudge_far_up', 'ArrowUp', 0, -10),
  nudgeCommand('nudge_far_down', 'ArrowDown', 0, 10),
] as const;

/** Aligns to the page when one thing is chosen, else to the rectangle around all. */
function alignCommand<const Id extends string>(id: Id, edge: Edge, code?: string) {
  return defineCommand(id, {
    section: 'arrange',
    shortcuts: code === undefined ? [] : [{ code, mod: true, shift: true }],
    isEnabled: (editor) => units(editor).length > 0,
    run(editor) {
      const chosen = units(editor);
      const page = { x: 0, y: 0, width: editor.page.width, height: editor.page.height };
      const frame = chosen.length === 1 ? page : boundsOfAll(changeable(editor));
      if (frame === undefined) return;
      moveUnits(editor, 'align', chosen, (unit) => alignOffset(unit.bounds, frame, edge));
    },
  });
}

function distributeCommand<const Id extends string>(id: Id, axis: 'x' | 'y') {
  return defineCommand(id, {
    section: 'arrange',
    isEnabled: (editor) => units(editor).length > 2,
    run(editor) {
      const chosen = units(editor);
      const offsets = distributeOffsets(
        chosen.map(({ bounds }) => bounds),
        axis,
      );
      moveUnits(editor, 'distribute', chosen, (_, at) => ({
        dx: axis === 'x' ? (offsets[at] ?? 0) : 0,
        dy: axis === 'y' ? (offsets[at] ?? 0) : 0,
      }));
    },
  });
}

/** One unit of the page: a millimetre on a printed page, a pixel on a screen's; far is ten. A held key makes one step. */
function nudgeCommand<const Id extends string>(id: Id, code: string, dx: number, dy: number) {
  const far = Math.abs(dx + dy) > 1;
  return defineCommand(id, {
    section: 'arrange',
    shortcuts: [{ code, ...(far && { shift: true as const }) }],
    isEnabled: (editor) => changeable(editor).length > 0,
    run(editor) {
      const unit = toPoints(1, editor.page.unit);
      editEach(editor, 'move', (element) => movedBy(element, dx * unit, dy * unit), 'nudge');
    },
  });
}

/** Elements change places with what lies beside them in the group that one is in, or on the page. */
function orderCommand<const Id extends string>(id: Id, shortcut: Shortcut, reorder: Reorder) {
  return defineCommand(id, {
    section: 'arrange',
    shortcuts: [shortcut],
    isEnabled: (editor) => changeable(editor).length > 0,
    run(editor) {
      const chosen = changeable(editor).map((element) => element.id);
      editor.change('order', (document) =>
        withElements(document, editor.page.id, (elements) => reorderedLayers(elements, chosen, reorder)),
      );
    },
  });
}

/** Makes one group of all that is chosen, at the height of its topmost element, so that nothing foreign lies within it. */
function group(editor: Editor): void {
  const depth = scopeOf(editor.page.elements, editor.state.session.selection).length;
  const made = { id: editor.ports.newId(), name: '' };
  const chosen = new Set(changeable(editor).map((element) => element.id));
  editor.change('group', (document) =>
    withElements(document, editor.page.id, (elements) => {
      const top = elements.findLastIndex((element) => chosen.has(element.id));
      const members = elements.filter((element) => chosen.has(element.id)).map((element) => inGroup(element, depth, made));
      const rest = (part: readonly PageElement[]) => part.filter((element) => !chosen.has(element.id));
      return [...rest(elements.slice(0, top)), ...members, ...rest(elements.slice(top + 1))];
    }),
  );
}

function inGroup(element: PageElement, depth: number, group: ElementGroup): PageElement {
  return { ...element, groups: element.groups.toSpliced(depth, 0, group) };
}

/** The chosen groups are none any more; chosen parts of a group that are none themselves leave it. */
function ungroup(editor: Editor): void {
  const scope = scopeOf(editor.page.elements, editor.state.session.selection);
  const hasGroups = changeable(editor).some(({ groups }) => groups.length > scope.length);
  const depth = hasGroups ? scope.length : scope.length - 1;
  editEach(editor, 'ungroup', (element) =>
    element.groups.length > depth ? { ...element, groups: element.groups.toSpliced(depth, 1) } : element,
  );
}

function editEach(editor: Editor, label: ChangeLabel, edit: (element: PageElement) => PageElement, burst?: string): void {
  const ids = changeable(editor).map((element) => element.id);
  editor.change(label, (document) => withEach(document, editor.page.id, ids, edit), {}, burst);
}
