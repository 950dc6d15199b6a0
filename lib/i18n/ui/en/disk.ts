import type { Phrase } from '../../phrase';
import type { disk as russian } from '../ru/disk';

/** Words in English of the Disk. */
export const disk = {
  'ui.disk.title': 'Disk',
  'ui.disk.lead': 'Made files, newest first.',
  'ui.disk.name': 'File',
  'ui.disk.state': 'State',
  'ui.disk.date': 'Created',
  'ui.disk.actions': 'Actions',
  'ui.disk.state.pending': 'In progress',
  'ui.disk.state.ready': 'Ready',
  'ui.disk.state.failed': 'Failed',
  'ui.disk.state.withdrawn': 'Withdrawn',
  'ui.failure.gave_up': 'The server was interrupted on this file several times and has stopped trying. Create the file again.',
  'ui.failure.broken_document': 'The document could not be laid out: it has a fault. Open its preview and look at the remarks.',
  'ui.failure.render_timed_out':
    'Drawing the file took too long and was stopped. Make the document’s pictures smaller and create the file again.',
  'ui.failure.render_out_of_memory':
    'There was not enough memory for this file. Make the document’s pictures smaller and create the file again.',
  'ui.failure.render_crashed': 'Drawing the file broke off. Check the document’s pictures and create the file again.',
  'ui.failure.unknown': 'The file could not be made. Create it again; if that does not help, look into the server log.',
  'ui.disk.notes': { one: '{count} remark', other: '{count} remarks' },
  'ui.disk.open_pdf': 'Open the PDF “{name}”',
  'ui.disk.open_jpg': 'Open the JPG “{name}”',
  'ui.disk.copy_link': 'Copy the link to “{name}”',
  'ui.disk.empty': 'No files yet',
  'ui.disk.empty_more': 'Open an /api/v1/create/ link: the finished file appears here in a moment.',
  'ui.disk.refresh': 'Refresh',
  'ui.disk.older': 'Older',
  'ui.disk.newest': 'Newest',
  'ui.disk.paging': 'Pages of the list',
} as const satisfies { readonly [Key in keyof typeof russian]: Phrase };
