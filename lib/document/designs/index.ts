import { badge } from './badge';
import { blank } from './blank';
import { certificate } from './certificate';
import type { DesignId } from './design-ids';
import { diploma } from './diploma';
import { gift } from './gift';
import type { StartingDesign } from './starting-design';
import { story } from './story';
import { thanks } from './thanks';

/** All starting designs. */
export const designs: Readonly<Record<DesignId, StartingDesign>> = { diploma, certificate, thanks, gift, badge, story, blank };
