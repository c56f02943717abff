import fc from 'fast-check';
import { seed } from '../fuzz/effort';

// The same cases in every run: a suite that fails must fail for everybody.
fc.configureGlobal({ seed });
