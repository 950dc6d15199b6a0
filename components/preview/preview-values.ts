import type { DescribedVariable } from '@/lib/document/described-variables';
import type { Draws, FileValues } from '@/lib/document/file-values';
import type { PictureKey } from '@/lib/drawing/display-list';

/** What has been typed and chosen, by variable name. */
export interface TypedValues {
  readonly texts: Readonly<Record<string, string>>;
  readonly pictures: Readonly<Record<string, PictureKey>>;
}

/** The values a preview begins with: every sample, and a picture where a picture variable's sample names a kept one. */
export function sampleValues(variables: readonly DescribedVariable[], kept: Readonly<Record<PictureKey, unknown>>): TypedValues {
  const texts = new Map<string, string>();
  const pictures = new Map<string, PictureKey>();
  for (const { name, sample, kind } of variables) {
    texts.set(name, sample);
    if (kind === 'picture' && Object.hasOwn(kept, sample)) pictures.set(name, sample);
  }
  return { texts: own(texts), pictures: own(pictures) };
}

/** Values as a made file has them. */
export function givenValues({ texts, pictures }: TypedValues): TypedValues {
  return { texts: own(new Map(Object.entries(texts))), pictures: own(new Map(Object.entries(pictures))) };
}

/** The same values with some texts changed. */
export function withTexts(values: TypedValues, texts: Iterable<readonly [string, string]>): TypedValues {
  return { ...values, texts: own(new Map([...Object.entries(values.texts), ...texts])) };
}

/** The same values with one text changed. */
export function withText(values: TypedValues, name: string, text: string): TypedValues {
  return withTexts(values, [[name, text]]);
}

/** The same values with one picture chosen, or none. */
export function withPicture(values: TypedValues, name: string, key: PictureKey | undefined): TypedValues {
  const pictures = new Map(Object.entries(values.pictures));
  if (key === undefined) pictures.delete(name);
  else pictures.set(name, key);
  return {
    texts: own(new Map([...Object.entries(values.texts), [name, key ?? '']])),
    pictures: own(pictures),
  };
}

export function fileValues(values: TypedValues, draws: Draws): FileValues {
  return { variables: values.texts, pictures: values.pictures, draws };
}

/** Variable names come from documents, so a record of them has no prototype to stumble over. */
function own<T>(entries: ReadonlyMap<string, T>): Readonly<Record<string, T>> {
  return Object.assign(Object.create(null) as Record<string, T>, Object.fromEntries(entries));
}
