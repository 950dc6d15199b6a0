import type { DemoFile } from '@/lib/server/demo/demo-file';
import { readDemo } from './demo-calls';
import { newInstallation, startServer, type Installation, type RunningServer } from './running-server';

export interface FreshServer<Filled> extends RunningServer {
  readonly installation: Installation;
  /** What `fill` resolved to. */
  readonly filled: Filled;
  /** What its first boot made; there is none on an installation that `fill` gave a workspace. */
  readonly demo: DemoFile;
  /** Stops the server and takes the installation away; throws when the server does not end well. */
  remove(): Promise<void>;
}

export interface Beginning<Filled> {
  /** Puts something into the empty installation before its first server starts. */
  readonly fill?: (installation: Installation) => Promise<Filled>;
  readonly settings?: Readonly<Record<string, string>>;
}

/** A server on an installation of its own. */
export async function freshServer<Filled = undefined>({ fill, settings }: Beginning<Filled> = {}): Promise<FreshServer<Filled>> {
  const installation = await newInstallation();
  try {
    // Undefined without `fill`, as its type says then.
    const filled = (await fill?.(installation)) as Filled;
    const server = await startServer(installation, settings);
    return {
      ...server,
      installation,
      filled,
      get demo() {
        return readDemo(installation);
      },
      async remove() {
        try {
          await server.stop();
        } finally {
          await installation.remove();
        }
      },
    };
  } catch (error) {
    await installation.remove();
    throw error;
  }
}
