import { databaseError } from '../../../db/database-error';
import type { Db, Tx } from '../../../db/client';
import { logCall, noteReply, type CallToLog } from '../../../db/queries/call-log';
import { isConnectionLost } from '../../../db/lost-connection';
import { AppError } from '../../errors';
import { noteUse, type KnownCaller } from '../auth/token-scope';
import { log } from '../log';
import type { AcceptedCreation } from './accepted-creation';
import type { CreateRequest } from './create-request';
import { loggedDetails, loggedReply } from './logged-parameters';
import { acceptedText, linkText, type AnswerForm } from './to-create-answer';
import type { LoggedCallTexts } from './understand-call';

interface Call {
  readonly form: AnswerForm;
  readonly logged: LoggedCallTexts;
  /** By `performance.now()`. */
  readonly started: number;
}

/** One call's line in the log of its workspace, since with `result=link` nobody sees the reply. Secrets are masked. */
export class CallRecord {
  private readonly world: { readonly db: Db; now(): Date };
  private readonly caller: KnownCaller;
  private readonly call: Call;

  constructor(world: { readonly db: Db; now(): Date }, caller: KnownCaller, call: Call) {
    this.world = world;
    this.caller = caller;
    this.call = call;
  }

  /** In the accepting transaction: what is made is in the log, and what is not is not. */
  async accepted(tx: Tx, result: CreateRequest['result'], accepted: AcceptedCreation): Promise<void> {
    await logCall(tx, this.caller.scope, this.line({ result, accepted }));
  }

  async repeated(result: CreateRequest['result'], accepted: AcceptedCreation): Promise<void> {
    await this.orLogTrouble(() => logCall(this.world.db, this.caller.scope, this.line({ result, accepted })));
  }

  /** How a call with `result=file` ended; until then its line shows what was accepted. */
  async answeredWithFile(answer: Response): Promise<void> {
    const end = { id: this.call.form.requestId, status: answer.status, took: this.took() };
    await this.orLogTrouble(() => noteReply(this.world.db, this.caller.scope, end));
  }

  /** That its token was in use today. */
  async used(): Promise<void> {
    await this.orLogTrouble(() => noteUse(this.world.db, this.caller, this.world.now()));
  }

  async refused(error: unknown, answer: Response): Promise<void> {
    // It has waited for the database in vain: nothing can be written either, and the caller is not to wait any longer.
    if (isConnectionLost(error)) return;
    const outcome = error instanceof AppError ? error.code : 'internal';
    await this.orLogTrouble(async () => {
      const { secrets } = this.call.logged;
      const reply = loggedReply(secrets, await answer.clone().text());
      await logCall(this.world.db, this.caller.scope, {
        ...this.plain(),
        creationId: null,
        outcome,
        details: error instanceof AppError ? loggedDetails(secrets, error.details) : null,
        status: answer.status,
        reply,
        warnings: [],
      });
    });
  }

  private line({ result, accepted }: { readonly result: CreateRequest['result']; readonly accepted: AcceptedCreation }): CallToLog {
    const { secrets } = this.call.logged;
    const [first] = accepted.fileIds;
    const text = result === 'link' && first !== undefined ? linkText(first, accepted) : acceptedText(accepted);
    const warnings = accepted.warnings.map(({ code, message, details }) => ({
      code,
      message: loggedReply(secrets, message),
      ...(details && { details: loggedDetails(secrets, details) }),
    }));
    const reply = loggedReply(secrets, text);
    return { ...this.plain(), creationId: accepted.id, outcome: 'success', details: null, status: 200, reply, warnings };
  }

  private plain() {
    const { logged, form } = this.call;
    return {
      id: form.requestId,
      tokenId: this.caller.tokenId,
      askedDocument: logged.document,
      method: form.request.method,
      parameters: logged.parameters,
      took: this.took(),
      createdAt: this.world.now(),
    };
  }

  private took(): number {
    return Math.round(performance.now() - this.call.started);
  }

  /** A call whose line cannot be written is answered all the same. */
  private async orLogTrouble(write: () => Promise<void>): Promise<void> {
    try {
      await write();
    } catch (error) {
      log.error({ err: databaseError(error) ?? error, requestId: this.call.form.requestId }, 'writing down a call');
    }
  }
}
