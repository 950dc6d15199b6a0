import { availableParallelism } from 'node:os';
import path from 'node:path';
import { once } from '../../once';
import { log } from '../log';
import { storage } from '../storage/storage';
import { startRenderingPool, type RenderingPool } from './start-rendering-pool';

/** The one pool of the process, over its Storage. The first call starts its first child. */
export function renderingPool(): RenderingPool {
  return once('rendering-pool', () =>
    startRenderingPool({
      script: path.resolve(/*turbopackIgnore: true*/ 'dist', 'render-child.mjs'),
      fontsFolder: path.resolve(/*turbopackIgnore: true*/ 'public', 'fonts'),
      storage: storage(),
      // One core stays with the server; but one child more than a single workspace can keep busy (see `startJobs`).
      size: Math.max(availableParallelism() - 1, Math.floor(availableParallelism() / 2) + 2),
      onDeath: ({ stderr, ...death }) => log.warn({ ...death, stderr }, 'a render child died'),
      onFault: (fault) => log.error(fault, 'rendering went wrong'),
    }),
  );
}
