import { isEmptyInstallation } from '../../../db/queries/install-workspace';
import { findFirstFile } from '../../../db/queries/first-file';
import type { CreateServices } from '../create/create-services';
import { ownAddress } from '../http/link-base';
import { newDemoFile, publishDraft, readDraft, writeDraft, type DemoFile } from './demo-file';
import { createDemoFiles, installDemo } from './make-demo';

/**
 * Fills a fresh installation with the demo. Each step is taken up where a crash broke it off: secrets are on disk before the rows they
 * open, and `demo.json` gets its name when all is there. An installation that has a workspace is left alone.
 *
 * @returns what a person has to be told, on the boot that finished the demo only
 */
export async function prepareFirstBoot(
  services: CreateServices,
): Promise<{ readonly demo: DemoFile; readonly fileId: string } | undefined> {
  const url = ownAddress();
  if (await isEmptyInstallation(services.db)) {
    const file = newDemoFile(url);
    await writeDraft(file);
    await installDemo(services, file);
  }
  const draft = await readDraft();
  if (draft === undefined) return undefined;
  // The boot that was broken off may have listened elsewhere.
  const demo = { ...draft, url };
  await writeDraft(demo);
  const fileId = (await findFirstFile(services.db)) ?? (await createDemoFiles(services, demo)).fileIds[0] ?? '';
  await publishDraft();
  return { demo, fileId };
}

/** The lines that greet whoever started the server for the first time. */
export function welcome({ demo, fileId }: { readonly demo: DemoFile; readonly fileId: string }): string {
  const call = `${demo.url}/api/v1/create/?secure=${demo.token}&doc_id=${demo.doc_id}&folder_id=${demo.folder_id}`;
  return [
    '',
    // What stands after # no browser sends, so the password is in no log but this one.
    `  Make it yours:  ${demo.url}/take-over#${demo.password}`,
    `  Or look around: ${demo.url}/sign-in`,
    `                  ${demo.email}   ${demo.password}`,
    `  A diploma:      ${demo.url}/getfile/${fileId}/pdf/`,
    '  Make one:       open this link, with a name of your own',
    `                  ${call}&mask_name=%D0%90%D0%BD%D0%BD%D0%B0%20%D0%9F%D0%B5%D1%82%D1%80%D0%BE%D0%B2%D0%B0&mask_level=%D0%BE%D1%82%D0%BB%D0%B8%D1%87%D0%BD%D0%BE&result=file`,
    '',
  ].join('\n');
}
