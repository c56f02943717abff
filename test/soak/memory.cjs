// Loaded into a server that is watched: at the signal it tells on standard error how much is in use after a collection,
// and how much of it is code that was compiled, of which there is more the longer the server has run.
'use strict';
const v8 = require('node:v8');
process.on('SIGUSR2', () => {
  for (let i = 0; i < 3; i++) globalThis.gc?.();
  const { heapUsed, external, arrayBuffers } = process.memoryUsage();
  const { code_and_metadata_size: code, bytecode_and_metadata_size: bytecode } = v8.getHeapCodeStatistics();
  process.stderr.write(`memory ${heapUsed + external + arrayBuffers} of which code ${code + bytecode}\n`);
});
