/**
 * What our client and server say to each other beyond LSP, by topic. Offsets are UTF-16 code units, 0-based, end
 * exclusive. Shared by both sides, so it imports nothing but itself.
 */
export * from './commands';
export * from './followCommands';
export * from './places';
export * from './quoteCommands';
export * from './quotes';
export * from './report';
export * from './speakerCommands';
export * from './speakers';
export * from './start';
export * from './status';
export * from './texts';
