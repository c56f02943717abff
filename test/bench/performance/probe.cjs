// Loaded into the server by the bench: says on request how long its event loop was active and what processor time and
// memory it took, so that computing is told from waiting without anything in the server knowing about it.
'use strict';

/** @type {typeof import('node:perf_hooks')} */
const { monitorEventLoopDelay, performance } = module.require('node:perf_hooks');

/**
 * A timer of a millisecond: how late it comes is how long something held the event loop. It takes 30 ms of processor time
 * each second, so that a server which is watched is never at rest: it runs from the first question about it on.
 */
const delays = monitorEventLoopDelay({ resolution: 1 });

process.on('message', (/** @type {{ id: number, collect: boolean, watch: boolean }} */ { id, collect, watch }) => {
  if (watch) delays.enable();
  if (collect) for (let round = 0; round < 3; round++) globalThis.gc?.();
  const { user, system } = process.cpuUsage();
  process.send?.({
    id,
    active: performance.eventLoopUtilization().active,
    processor: (user + system) / 1000,
    resident: process.memoryUsage.rss(),
    heap: process.memoryUsage().heapUsed,
    longest: delays.max / 1e6,
  });
  delays.reset();
});
// The bench ends the server by the protocol, not by keeping it alive.
process.channel?.unref();
