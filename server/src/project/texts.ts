import picomatch from 'picomatch';
import type { Uri } from '../model/uri';
import { kindOf } from './names';
import type { Settings } from './settings';
import { temporaryName } from './temporary';
import { isWithin, nameOf, relativeTo } from './uri';

/** Says which files are texts and which folders are looked into. */
export interface TextFilter {
  /** Whether a file is a text by its name and place. One with a sidecar is a text in any case. */
  isText(uri: Uri): boolean;
  /** Whether there can be texts in a folder. */
  isSearched(folder: Uri): boolean;
  /** Whether the editor shows a text; one that it hides counts for nothing, with its sidecar. */
  isShown(text: Uri): boolean;
}

/** Prepares the globs of the settings; they apply to paths relative to the innermost workspace folder. */
export function textFilter(settings: Settings, folders: readonly Uri[]): TextFilter {
  const options = { dot: true, nocase: true };
  const included = picomatch([...settings.include], options);
  const excluded = picomatch([...settings.exclude], options);
  // A folder that an editor hides is hidden with all that is in it.
  const hidden = picomatch(
    settings.hidden.flatMap((glob) => [glob, `${glob}/**`]),
    options,
  );
  const pathOf = (uri: Uri) => {
    const folder = innermost(uri, folders);
    return (folder && relativeTo(uri, folder)) ?? nameOf(uri);
  };
  return {
    isText(uri) {
      // Also where `include` takes in whatever there is.
      if (kindOf(uri) !== 'text' || temporaryName.test(nameOf(uri))) return false;
      const path = pathOf(uri);
      return included(path) && !excluded(path) && !hidden(path);
    },
    isSearched(folder) {
      const path = pathOf(folder);
      // A folder is passed over when whatever stands in it would be.
      return !hidden(path) && (!excluded(`${path}/x.txt`) || !excluded(`${path}/x`));
    },
    isShown: (text) => !hidden(pathOf(text)),
  };
}

/** The workspace folder that a file belongs to: the deepest one that holds it. */
export function innermost(uri: Uri, folders: readonly Uri[]): Uri | undefined {
  return folders.filter((folder) => isWithin(uri, folder)).toSorted((a, b) => b.length - a.length)[0];
}

/** How to call a file in front of people: its path below its workspace folder, or its name. */
export function pathFor(uri: Uri, folders: readonly Uri[]): string {
  const folder = innermost(uri, folders);
  return (folder && relativeTo(uri, folder)) ?? nameOf(uri);
}
