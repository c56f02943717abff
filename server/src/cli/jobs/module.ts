import { join } from 'node:path';

/** The module that worker threads run; it is a bundle of its own beside this one. */
export const workerModule = join(__dirname, 'worker.js');
