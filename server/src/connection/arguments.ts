import type { Uri } from '../model/uri';
import { toUri } from '../project/uri';

/** A value that has the shape that was asked for, or what is wrong with it: the rest of a sentence about the value. */
export type Read<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly message: string };

/**
 * Reads what a client sent, which can be anything. Never throws.
 * @param name how a message calls the value: `start`, `content[0].end`
 */
export type Reader<T> = (raw: unknown, name: string) => Read<T>;

/** What a reader reads. */
export type ValueOf<R> = R extends Reader<infer T> ? T : never;

export type Fields = Readonly<Record<string, Reader<unknown>>>;
type Required<F extends Fields> = { readonly [K in keyof F]: ValueOf<F[K]> };
type Optional<F extends Fields> = { readonly [K in keyof F]?: ValueOf<F[K]> };

/**
 * An object with these keys; others may be there and are passed over. `null` under a key that may be absent means that
 * it is.
 */
export function object<R extends Fields>(required: R): Reader<Required<R>>;
export function object<R extends Fields, O extends Fields>(required: R, optional: O): Reader<Required<R> & Optional<O>>;
export function object(required: Fields, optional: Fields = {}): Reader<Readonly<Record<string, unknown>>> {
  return (raw, name) => {
    if (typeof raw !== 'object' || raw === null || Array.isArray(raw)) return wrong(name, 'must be an object');
    const given = new Map<string, unknown>(Object.entries(raw));
    const values: Record<string, unknown> = {};
    for (const [key, reader] of Object.entries({ ...required, ...optional })) {
      const value = given.get(key);
      if ((value === undefined || value === null) && !Object.hasOwn(required, key)) continue;
      const read = reader(value, name === '' ? key : `${name}.${key}`);
      if (!read.ok) return read;
      values[key] = read.value;
    }
    return right(values);
  };
}

/** Nothing is needed; whatever is given is passed over. */
export const nothing: Reader<undefined> = () => right(undefined);

/** A string with something in it. */
export const string: Reader<string> = (raw, name) =>
  typeof raw === 'string' && raw.trim() !== '' ? right(raw) : wrong(name, 'must be a string that is not empty');

/** Any string. */
export const words: Reader<string> = (raw, name) =>
  typeof raw === 'string' ? right(raw) : wrong(name, 'must be a string');

export const number: Reader<number> = (raw, name) =>
  typeof raw === 'number' && Number.isFinite(raw) ? right(raw) : wrong(name, 'must be a number');

/** An object as it is, whatever it holds. */
export const record: Reader<object> = (raw, name) =>
  typeof raw === 'object' && raw !== null && !Array.isArray(raw) ? right(raw) : wrong(name, 'must be an object');

/** What is looked at later. */
export const anything: Reader<unknown> = (raw) => right(raw);

/** The URI of a document. */
export const uri: Reader<Uri> = (raw, name) => {
  const message = 'must be the URI of a document, such as `file:///folder/article.txt`';
  if (typeof raw !== 'string' || !/^[a-z][a-z0-9+.-]*:/i.test(raw)) return wrong(name, message);
  try {
    return right(toUri(raw));
  } catch {
    return wrong(name, message);
  }
};

/** A UTF-16 offset. */
export const offset: Reader<number> = (raw, name) =>
  typeof raw === 'number' && Number.isSafeInteger(raw) && raw >= 0
    ? right(raw)
    : wrong(name, 'must be an offset: a whole number, 0 or more');

/** A number within a range, both ends included. */
export function numberWithin(low: number, high: number): Reader<number> {
  return (raw, name) =>
    typeof raw === 'number' && raw >= low && raw <= high
      ? right(raw)
      : wrong(name, `must be a number from ${low} to ${high}`);
}

/** One of some words. */
export function oneOf<const T extends string>(words: readonly T[]): Reader<T> {
  return (raw, name) => {
    const known = words.find((word) => word === raw);
    return known === undefined ? wrong(name, `must be one of ${words.join(', ')}`) : right(known);
  };
}

export function list<T>(reader: Reader<T>): Reader<readonly T[]> {
  return (raw, name) => {
    if (!Array.isArray(raw)) return wrong(name, 'must be a list');
    const values: T[] = [];
    for (const [i, item] of raw.entries()) {
      const read = reader(item, `${name}[${i}]`);
      if (!read.ok) return read;
      values.push(read.value);
    }
    return right(values);
  };
}

/** A value that has to make sense as a whole as well. */
export function checked<T>(reader: Reader<T>, isValid: (value: T) => boolean, message: string): Reader<T> {
  return (raw, name) => {
    const read = reader(raw, name);
    return !read.ok || isValid(read.value) ? read : wrong(name, message);
  };
}

/** What two readers read of one object. */
export function both<A extends object, B extends object>(first: Reader<A>, second: Reader<B>): Reader<A & B> {
  return (raw, name) => {
    const a = first(raw, name);
    if (!a.ok) return a;
    const b = second(raw, name);
    return b.ok ? right({ ...a.value, ...b.value }) : b;
  };
}

/** The same under another shape. */
export function mapped<T, U>(reader: Reader<T>, convert: (value: T) => U): Reader<U> {
  return (raw, name) => {
    const read = reader(raw, name);
    return read.ok ? right(convert(read.value)) : read;
  };
}

function right<T>(value: T): Read<T> {
  return { ok: true, value };
}

function wrong(name: string, message: string): { readonly ok: false; readonly message: string } {
  return { ok: false, message: `${name === '' ? 'the argument' : `\`${name}\``} ${message}` };
}
