import fc from 'fast-check';

// The same cases in every run: a suite that fails must fail for everybody.
fc.configureGlobal({ seed: 20_261_121 });
