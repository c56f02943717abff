// Loaded into a server that is watched: at the signal it tells on standard error how much is in use after a collection.
'use strict';
process.on('SIGUSR2', () => {
  for (let i = 0; i < 3; i++) globalThis.gc?.();
  const { heapUsed, external, arrayBuffers } = process.memoryUsage();
  process.stderr.write(`memory ${heapUsed + external + arrayBuffers}\n`);
});
