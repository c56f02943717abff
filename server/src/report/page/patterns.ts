import { type Html, trusted } from './html';

/** Fills of the palette: each has a pattern of its own, for those to whom colors look alike. */
export const patterns = ((): Html => {
  const rising = '<path class="over" d="M-2,2L2,-2M-1,9L9,-1M6,10L10,6"/>';
  const falling = '<path class="over" d="M-2,6L2,10M-1,-1L9,9M6,-2L10,2"/>';
  const dotted = '<circle class="dots" cx="2" cy="2" r="1.3"/><circle class="dots" cx="6" cy="6" r="1.3"/>';
  const upright = '<path class="over" d="M4,0V8"/>';
  const level = '<path class="over" d="M0,4H8"/>';
  const all = [
    pattern('direct', 'direct', ''),
    pattern('mixed', 'mixed', dotted),
    pattern('indirect', 'indirect', rising),
    pattern('free-indirect', 'free', upright),
    pattern('reported', 'reported', level),
    pattern('labeled', 'labeled', ''),
    pattern('left', 'left', rising),
    pattern('plain', 'plain', ''),
    pattern('kind-person', 'direct', ''),
    pattern('kind-organization', 'mixed', dotted),
    pattern('kind-group', 'free', upright),
    pattern('kind-role', 'reported', level),
    pattern('kind-joint', 'left', falling),
    pattern('kind-unnamed', 'indirect', rising),
  ];
  return trusted(`<svg class="defs" aria-hidden="true" focusable="false"><defs>${all.join('')}</defs></svg>`);
})();

function pattern(id: string, color: string, over: string): string {
  const rect = `<rect class="f-${color}" width="8" height="8"/>`;
  return `<pattern id="f-${id}" width="8" height="8" patternUnits="userSpaceOnUse">${rect}${over}</pattern>`;
}
