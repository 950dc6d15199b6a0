import type { UiKey } from '@/lib/i18n/ui/words';

type PropertyKey = Extract<UiKey, `ui.editor.prop.${string}`>;
type OptionKey = Extract<UiKey, `ui.editor.option.${string}`>;

/** What people call a property; one without a name here has none in any language. */
const PROPERTIES: Readonly<Record<string, PropertyKey>> = {
  paragraphs: 'ui.editor.prop.paragraphs',
  verticalAlign: 'ui.editor.prop.verticalAlign',
  fit: 'ui.editor.prop.fit',
  maxLines: 'ui.editor.prop.maxLines',
  minScale: 'ui.editor.prop.minScale',
  anchor: 'ui.editor.prop.anchor',
  crop: 'ui.editor.prop.crop',
  mask: 'ui.editor.prop.mask',
  text: 'ui.editor.prop.text',
  color: 'ui.editor.prop.color',
  background: 'ui.editor.prop.background',
  quietZone: 'ui.editor.prop.quietZone',
  errorCorrection: 'ui.editor.prop.errorCorrection',
  fill: 'ui.editor.prop.fill',
  radius: 'ui.editor.prop.radius',
  cap: 'ui.editor.prop.cap',
};

/** The choices of all properties; the same word means the same everywhere. */
const OPTIONS: Readonly<Record<string, OptionKey>> = {
  top: 'ui.editor.option.top',
  middle: 'ui.editor.option.middle',
  bottom: 'ui.editor.option.bottom',
  left: 'ui.editor.option.left',
  center: 'ui.editor.option.center',
  right: 'ui.editor.option.right',
  'top-left': 'ui.editor.option.top-left',
  'top-right': 'ui.editor.option.top-right',
  'bottom-left': 'ui.editor.option.bottom-left',
  'bottom-right': 'ui.editor.option.bottom-right',
  grow: 'ui.editor.option.grow',
  fixed: 'ui.editor.option.fixed',
  shrink: 'ui.editor.option.shrink',
  ellipsis: 'ui.editor.option.ellipsis',
  clip: 'ui.editor.option.clip',
  contain: 'ui.editor.option.contain',
  cover: 'ui.editor.option.cover',
  stretch: 'ui.editor.option.stretch',
  rectangle: 'ui.editor.option.rectangle',
  ellipse: 'ui.editor.option.ellipse',
  butt: 'ui.editor.option.butt',
  round: 'ui.editor.option.round',
  square: 'ui.editor.option.square',
  solid: 'ui.editor.option.solid',
  dashed: 'ui.editor.option.dashed',
  dotted: 'ui.editor.option.dotted',
  L: 'ui.editor.option.L',
  M: 'ui.editor.option.M',
  Q: 'ui.editor.option.Q',
  H: 'ui.editor.option.H',
};

export function propertyLabel(property: string): PropertyKey {
  return named(PROPERTIES, property);
}

export function optionLabel(option: string): OptionKey {
  return named(OPTIONS, option);
}

/** A test walks all controls, so that this is never thrown to a person. */
function named<Key extends UiKey>(names: Readonly<Record<string, Key>>, name: string): Key {
  const key = Object.hasOwn(names, name) ? names[name] : undefined;
  if (key === undefined) throw new RangeError(`${name} has no name in the interface`);
  return key;
}
