import { once } from '../../once';
import { AppError } from '../../errors';
import type { CallLimits } from '../call-limits';
import { networkOf } from '../http/network-of';
import { declaredLength, type BodySoFar } from '../http/read-limited-body';
import { BodyRoom } from './body-room';

/** Bytes of a call up to which it is read right here: less is done in about a millisecond. */
export const SMALL = 16 * 1024;
/** Bytes of a call up to which it never waits for larger ones: a row or some dozens with a photo. */
export const MEDIUM = 2 * 1024 * 1024;
/** Medium bodies that are held at once, of known callers and of others. */
const MEDIUM_ROOM = 8 * MEDIUM;
/** Milliseconds that one waits for room whose token nobody has seen yet. */
const PATIENCE = 20_000;

/** Where a call comes from, as far as it is known before its body is read. */
export interface Sender {
  /** The workspace whose token stands in the query or where the body begins. */
  readonly workspaceId: string | undefined;
  /** Undefined: nothing is known of it. */
  readonly address: string | undefined;
}

/** What taking in a body needs to know of its sender. */
export interface SenderKnowledge {
  /** Told of the beginning of the body. */
  senderOf(beginning: string): Promise<Sender>;
  /** The seconds that an address has to wait that sent too many calls without a valid token. */
  refusedFor(address: string): number | undefined;
}

/**
 * The way of one body into memory. A small one is let pass; a larger one waits for room, of which callers with a valid token have some of
 * their own. Of whom nothing is known waits for a while only, and a large body from an address that is refused already is not read at all.
 */
export class BodyLane {
  private readonly limits: CallLimits;
  private readonly knowledge: SenderKnowledge;
  private readonly left: (() => void)[] = [];
  private sender: Sender | undefined;
  private room = SMALL;

  constructor(limits: CallLimits, knowledge: SenderKnowledge) {
    this.limits = limits;
    this.knowledge = knowledge;
  }

  /** Waits until more of this body may be held. Throws `rate_limited`. */
  async mayGoOn(request: Request, { chunks, length }: BodySoFar): Promise<void> {
    if (length <= this.room) return;
    this.sender ??= await this.knowledge.senderOf(new TextDecoder().decode(Buffer.concat(chunks)));
    const declared = declaredLength(request);
    // A sender that does not say how much comes may be a small one's.
    if (Math.max(declared, length) <= MEDIUM) await this.enter('medium', this.sender, declared || MEDIUM);
    else await this.enter('large', this.sender, declared || this.limits.body);
    this.room = declared || (length <= MEDIUM ? MEDIUM : this.limits.body);
  }

  /** The body is held no more. */
  leave(): void {
    for (const leave of this.left.splice(0)) leave();
  }

  private async enter(size: 'medium' | 'large', { workspaceId, address }: Sender, bytes: number): Promise<void> {
    const { known, unknown } = bodyRooms(size, this.limits);
    if (workspaceId !== undefined) {
      this.left.push(await known.enter(workspaceId, bytes));
      return;
    }
    const wait = size === 'large' && address !== undefined ? this.knowledge.refusedFor(address) : undefined;
    if (wait !== undefined) throw new AppError('rate_limited', { seconds: wait });
    this.left.push(await unknown.enter(networkOf(address ?? ''), bytes, PATIENCE));
  }
}

interface Rooms {
  readonly known: BodyRoom;
  readonly unknown: BodyRoom;
}

/** Two of the largest bodies of known callers, and two of others. */
function bodyRooms(size: 'medium' | 'large', limits: CallLimits): Rooms {
  const bytes = size === 'large' ? 2 * limits.body : MEDIUM_ROOM;
  return once(`body-rooms ${size}`, () => ({ known: new BodyRoom(bytes), unknown: new BodyRoom(bytes) }));
}
