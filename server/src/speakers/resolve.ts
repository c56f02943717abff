import type { LanguagePack } from '../languages';
import type { Attribution, ResolvedAttribution } from '../model/attribution';
import type { Mention, Speaker } from '../model/speaker';

/** Says which registered speaker each attribution's source is; undefined where nobody fits or several do. */
export function resolveSpeakers(
  _text: string,
  attributions: readonly Attribution[],
  _mentions: readonly Mention[],
  _speakers: readonly Speaker[],
  _pack: LanguagePack,
): readonly ResolvedAttribution[] {
  return attributions.map((attribution) => ({ ...attribution, speaker: undefined }));
}
