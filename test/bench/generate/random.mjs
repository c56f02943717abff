// Random numbers that are the same for the same seed on every machine.

/** A stream of random choices (sfc32). */
export class Random {
  #a;
  #b;
  #c;
  #counter = 1;

  /** @param {number} seed any integer @param {number} stream streams of one seed are independent */
  constructor(seed, stream = 0) {
    this.#a = mixed(seed);
    this.#b = mixed(stream ^ 0x5bd1e995);
    this.#c = mixed(Math.imul(seed, 0x85ebca6b) ^ stream);
    for (let round = 0; round < 12; round++) this.#next();
  }

  /** A number in [0, 1). */
  unit() {
    return this.#next() / 0x1_0000_0000;
  }

  /** An integer in [0, limit). @param {number} limit */
  below(limit) {
    return Math.floor(this.unit() * limit);
  }

  /** An integer from `least` to `most`. @param {number} least @param {number} most */
  between(least, most) {
    return least + this.below(most - least + 1);
  }

  /** @param {number} share 0…1 */
  chance(share) {
    return this.unit() < share;
  }

  /** @template T @param {readonly T[]} list not empty @returns {T} */
  pick(list) {
    const item = list[this.below(list.length)];
    if (item === undefined) throw new RangeError('Nothing to pick from.');
    return item;
  }

  #next() {
    const sum = (this.#a + this.#b + this.#counter++) | 0;
    this.#a = this.#b ^ (this.#b >>> 9);
    this.#b = (this.#c + (this.#c << 3)) | 0;
    this.#c = ((this.#c << 21) | (this.#c >>> 11)) + sum;
    return sum >>> 0;
  }
}

/** Spreads the bits of an integer. @param {number} value */
function mixed(value) {
  let bits = value | 0;
  bits = Math.imul(bits ^ (bits >>> 16), 0x7feb352d);
  bits = Math.imul(bits ^ (bits >>> 15), 0x846ca68b);
  return bits ^ (bits >>> 16);
}
