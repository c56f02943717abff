// Stands in for VS Code's API: whatever is asked of it is a function, a class and an object, all of which give itself.

/** @type {unknown} */
const anything = new Proxy(function standIn() {}, {
  get(target, name) {
    if (name === Symbol.toPrimitive) return () => 0;
    if (name === Symbol.iterator) return [][Symbol.iterator];
    if (name === 'then') return undefined;
    return name === 'prototype' ? target.prototype : anything;
  },
  set: () => true,
  apply: () => anything,
  construct: () => /** @type {object} */ (anything),
});

// Bundles copy what a module has; what this one has not is looked up in what it was made from.
module.exports = new Proxy({}, { get: () => anything, getPrototypeOf: () => /** @type {object} */ (anything) });
