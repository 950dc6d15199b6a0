import { AppError, type ErrorCode } from '../../errors';
import { isUuid } from '../../ids';
import type { CallLimits } from '../call-limits';
import { cleanValue } from './clean-value';
import type { CreateRequest } from './create-request';
import { DistinctWarnings, type CreateWarning } from './create-warning';
import { fixedText, scalarText } from './fixed-text';
import { readFolder } from './read-folder';
import { readMailing } from './read-mailing';
import { readPages } from './read-pages';
import type { FixedName, Parameters } from './read-parameters';
import { readRows } from './read-rows';

/**
 * Understands one call of `/api/v1/create`. Every oddity that callers of the service rely on lives behind this function; it looks
 * nothing up. Throws `AppError` with the contract's code. The token is read before, by `readSecure`: who asks is settled first.
 */
export function readCreateRequest(parameters: Parameters, now: Date, limits: CallLimits): CreateRequest {
  const docId = readDocId(parameters);
  const rows = readRows(parameters, limits);
  const pages = readPages(listText(parameters, 'page_id'));
  const folder = readFolder(fixedText(parameters, 'folder_id', 'bad_folder'));
  const mailId = readId(fixedText(parameters, 'mail_id', 'mail_not_found'), 'mail_not_found');
  const timing = readMailing(parameters, now);
  const mailing = mailId === undefined ? undefined : timing;
  return { docId, rows, pages, folder, mailId, mailing, result: readResult(parameters), warnings: callWarnings(parameters) };
}

function readDocId(parameters: Parameters): string {
  const id = readId(fixedText(parameters, 'doc_id', 'doc_not_found'), 'doc_not_found');
  if (id === undefined) throw new AppError('no_doc_id');
  return id;
}

/** Text that is no UUID cannot be the id of anything: the answer is the one for an id that does not exist. */
function readId(text: string, refusal: ErrorCode): string | undefined {
  if (text === '') return undefined;
  if (!isUuid(text)) throw new AppError(refusal);
  return text.toLowerCase();
}

/** All occurrences of a list parameter as one list: `page_id=0&page_id=2` says the same as `page_id=0,2`. */
function listText(parameters: Parameters, name: FixedName): string {
  return (parameters.fixed.get(name) ?? []).map((value) => cleanValue(scalarText(value) ?? '{}').value).join(',');
}

function readResult(parameters: Parameters): CreateRequest['result'] {
  const text = listText(parameters, 'result').toLowerCase();
  return text === 'link' || text === 'file' ? text : 'json';
}

function callWarnings(parameters: Parameters): readonly CreateWarning[] {
  const warnings: CreateWarning[] = parameters.clean ? [] : [{ code: 'bad_encoding' }];
  for (const [name, values] of parameters.fixed) {
    if (name === 'mask') continue;
    if (values.some((value) => typeof value === 'string' && cleanValue(value).placeholder))
      warnings.push({ code: 'placeholder_cut', name });
  }
  return new DistinctWarnings(warnings).list();
}
