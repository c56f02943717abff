import type { Completeness } from '../analysis/completeness';
import { toSpeakerId } from '../model/speaker';
import type { SidecarSummary } from './corpus';

/**
 * Remembers from one session to the next what was computed from the contents of files. It saves time and nothing else:
 * any entry may be gone at any time. Nothing here throws.
 */
export interface Cache {
  /** The name of what is made from these parts, and from no others, by this version of the program. */
  keyOf(...parts: readonly string[]): string;
  /** Undefined where it is not known. */
  get(key: string): Promise<unknown>;
  /** @param value can be written as JSON */
  set(key: string, value: unknown): void;
  /** Keeps what is new for the next session. */
  save(): Promise<void>;
}

/** Remembers nothing. */
export const noCache: Cache = {
  keyOf: () => '',
  get: () => Promise.resolve(undefined),
  set: () => undefined,
  save: () => Promise.resolve(),
};

/** What a sidecar says in short, whichever registry governs it. */
export type SidecarDigest = Pick<SidecarSummary, 'quotes' | 'others'>;

export function sidecarKey(cache: Cache, text: string): string {
  return cache.keyOf('sidecar', text);
}

export function digestToJson({ quotes, others }: SidecarDigest): unknown {
  return { quotes: [...quotes], others };
}

/** Undefined for everything that {@link digestToJson} does not write. */
export function digestFromJson(raw: unknown): SidecarDigest | undefined {
  if (!isRecord(raw) || !Array.isArray(raw['quotes']) || !Array.isArray(raw['others'])) return undefined;
  const quotes = new Map<ReturnType<typeof toSpeakerId>, number>();
  for (const pair of raw['quotes'] as readonly unknown[]) {
    if (!Array.isArray(pair)) return undefined;
    const [id, count]: readonly unknown[] = pair;
    if (typeof id !== 'string' || !isCount(count)) return undefined;
    quotes.set(toSpeakerId(id), count);
  }
  const others = raw['others'] as readonly unknown[];
  if (!others.every((id) => typeof id === 'string')) return undefined;
  return { quotes, others: others.map(toSpeakerId) };
}

/** How complete a text is, and how many of its labels are not found in it for certain; absent where none. */
export interface Counted extends Completeness {
  readonly lost?: number;
}

export function countToJson({ labeled, unlabeled, lost = 0 }: Counted): unknown {
  return [labeled, unlabeled, lost];
}

/** Undefined for everything that {@link countToJson} does not write. */
export function countFromJson(raw: unknown): Counted | undefined {
  if (!Array.isArray(raw) || raw.length !== 3) return undefined;
  const [labeled, unlabeled, lost]: readonly unknown[] = raw;
  if (!isCount(labeled) || !isCount(unlabeled) || !isCount(lost)) return undefined;
  return { labeled, unlabeled, ...(lost > 0 && { lost }) };
}

function isCount(raw: unknown): raw is number {
  return typeof raw === 'number' && Number.isSafeInteger(raw) && raw >= 0;
}

function isRecord(raw: unknown): raw is Record<string, unknown> {
  return typeof raw === 'object' && raw !== null && !Array.isArray(raw);
}
