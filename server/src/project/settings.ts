import { DEFAULT_THRESHOLD } from '../detection/detect';
import type { SeverityOf } from '../findings/check';
import { findingCodes, severities } from '../model/finding';

/** `onSave`: when the text is saved; `off`: when somebody asks for it, which a code action offers. */
const followEdits = ['onSave', 'off'] as const;
export type FollowEdits = (typeof followEdits)[number];

/** What people can change; the names are those of the settings under `whosaid.`. */
export interface Settings {
  /** Globs of the files that are texts, relative to the workspace folder. */
  readonly include: readonly string[];
  /** Globs of the files that are not, although they match `include`. */
  readonly exclude: readonly string[];
  /** Globs that the editor hides (`files.exclude` and `search.exclude` of VS Code): folders, and texts with their sidecars. */
  readonly hidden: readonly string[];
  /** Whether an editor heeds .gitignore and .whosaidignore. */
  readonly useIgnoreFiles: boolean;
  /** When the words of labels become those that an edit of the text has made of them. */
  readonly followEdits: FollowEdits;
  readonly rules: SeverityOf;
  /** 0…1: unlabeled quotes that are less certain are not reported. */
  readonly minConfidence: number;
  /** BCP 47; the language of texts whose sidecar names none. Detected for each text when absent. */
  readonly language?: string;
  /** How many findings of one file an editor is told of. */
  readonly maxProblems: number;
  /** `workspace`: an editor is told of findings in files that are not open as well, `maxUnopened` of them at the most. */
  readonly diagnostics: { readonly scope: 'openFiles' | 'workspace'; readonly maxUnopened: number };
  /** The speaker's name before each labeled quote; `unlabeled`: also who probably speaks in the others. */
  readonly inlayHints: { readonly enabled: boolean; readonly unlabeled: boolean };
  /** What is left, above each text; `paragraphs`: also above each paragraph with something left. */
  readonly codeLens: { readonly enabled: boolean; readonly paragraphs: boolean };
  readonly semanticHighlighting: { readonly enabled: boolean };
}

export const defaultSettings: Settings = {
  include: ['**/*.{txt,md,markdown}'],
  exclude: [
    '**/{README,CHANGELOG,CONTRIBUTING,ARCHITECTURE,LICENSE,LICENCE,COPYING,NOTICE,SECURITY,CODE_OF_CONDUCT}*',
    '**/{requirements*,robots,CMakeLists}.txt',
    '**/{node_modules,.git,.hg,.svn,.venv,__pycache__}/**',
  ],
  hidden: [],
  useIgnoreFiles: true,
  followEdits: 'onSave',
  rules: {},
  minConfidence: DEFAULT_THRESHOLD,
  maxProblems: 1000,
  diagnostics: { scope: 'openFiles', maxUnopened: 1000 },
  inlayHints: { enabled: true, unlabeled: false },
  codeLens: { enabled: true, paragraphs: false },
  semanticHighlighting: { enabled: true },
};

/** Reads settings as a client sends them. Anything may be missing, null or of another type: then the default holds. */
export function readSettings(raw: unknown): Settings {
  const given = isRecord(raw) ? raw : {};
  const language = given['language'];
  return {
    include: texts(given['include']) ?? defaultSettings.include,
    exclude: texts(given['exclude']) ?? defaultSettings.exclude,
    hidden: defaultSettings.hidden,
    useIgnoreFiles:
      typeof given['useIgnoreFiles'] === 'boolean' ? given['useIgnoreFiles'] : defaultSettings.useIgnoreFiles,
    followEdits: followEdits.find((each) => each === given['followEdits']) ?? defaultSettings.followEdits,
    rules: rulesOf(given['rules']),
    minConfidence: numberWithin(given['minConfidence'], 0, 1) ?? defaultSettings.minConfidence,
    ...(typeof language === 'string' && language !== '' && language !== 'auto' && { language }),
    maxProblems: numberWithin(given['maxProblems'], 1, 100_000) ?? defaultSettings.maxProblems,
    diagnostics: diagnosticsOf(given['diagnostics']),
    inlayHints: switches(given['inlayHints'], defaultSettings.inlayHints),
    codeLens: switches(given['codeLens'], defaultSettings.codeLens),
    semanticHighlighting: switches(given['semanticHighlighting'], defaultSettings.semanticHighlighting),
  };
}

/** The globs that an editor hides, from a setting that says of each whether it does; what is tied to a condition hides nothing. */
export function hiddenIn(...settings: readonly unknown[]): readonly string[] {
  return settings.flatMap((raw) =>
    Object.entries(isRecord(raw) ? raw : {}).flatMap(([glob, on]) => (on === true && glob !== '' ? [glob] : [])),
  );
}

/** What is on or off in a group of settings, each by its name. */
function switches<T extends Readonly<Record<string, boolean>>>(raw: unknown, defaults: T): T {
  const given = isRecord(raw) ? raw : {};
  const read = Object.entries(defaults).map(([name, value]) => [
    name,
    typeof given[name] === 'boolean' ? given[name] : value,
  ]);
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the names are those of the defaults, the values booleans
  return Object.fromEntries(read) as T;
}

function diagnosticsOf(raw: unknown): Settings['diagnostics'] {
  const given = isRecord(raw) ? raw : {};
  return {
    scope: given['scope'] === 'workspace' ? 'workspace' : 'openFiles',
    maxUnopened: numberWithin(given['maxUnopened'], 1, 100_000) ?? defaultSettings.diagnostics.maxUnopened,
  };
}

function rulesOf(raw: unknown): SeverityOf {
  if (!isRecord(raw)) return {};
  return Object.fromEntries(
    findingCodes.flatMap((code) => {
      const severity = [...severities, 'off' as const].find((known) => known === raw[code]);
      return severity ? [[code, severity]] : [];
    }),
  );
}

function texts(raw: unknown): readonly string[] | undefined {
  return Array.isArray(raw) && raw.every((item) => typeof item === 'string') ? raw : undefined;
}

function numberWithin(raw: unknown, low: number, high: number): number | undefined {
  return typeof raw === 'number' && raw >= low && raw <= high ? raw : undefined;
}

function isRecord(raw: unknown): raw is Record<string, unknown> {
  return typeof raw === 'object' && raw !== null && !Array.isArray(raw);
}
