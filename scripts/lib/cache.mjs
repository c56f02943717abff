// What is downloaded once and kept. An entry is made in a folder beside its place and renamed into it when it is
// complete: two runs at once do the work twice but never see half of it, and a run that is killed leaves no entry.
import { existsSync, rmSync, statSync } from 'node:fs';
import { mkdir, mkdtemp, rename, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { npm } from './npm.mjs';
import { cacheFolder, namesIn } from './paths.mjs';
import { onExit } from './processes.mjs';

const HOUR_MS = 3_600_000;

/**
 * @typedef {object} CacheEntry
 * @property {string} key the name of its folder; has the version in it, so that a new version is a new entry
 * @property {string} title what a person calls it
 * @property {string} size how much is downloaded, as told to a person
 * @property {(folder: string) => Promise<void>} install fills an empty folder, which is renamed afterwards: what it
 *   writes must not hold its own path
 */

/**
 * The folder of an entry, made first where it is missing.
 *
 * @param {CacheEntry} entry
 * @returns {Promise<string>}
 * @throws when the installation fails
 */
export async function cached(entry) {
  const place = path.join(cacheFolder, entry.key);
  if (existsSync(place)) return place;

  removeLeftovers();
  console.log(`Downloading ${entry.title} (${entry.size}) to ${place}`);
  const begun = performance.now();
  await mkdir(cacheFolder, { recursive: true });
  const unfinished = await mkdtemp(path.join(cacheFolder, '.unfinished-'));
  const remove = () => removeIfPossible(unfinished);
  const forget = onExit(remove);
  try {
    await entry.install(unfinished);
    await rename(unfinished, place).catch((error) => {
      // Another run was faster; its entry is as good as ours.
      if (!existsSync(place)) throw error;
    });
  } finally {
    forget();
    remove();
  }
  console.log(`  done in ${((performance.now() - begun) / 1000).toFixed(0)} s`);
  return place;
}

/** Deletes what runs left behind that were killed without notice; a younger folder may belong to a run at work. */
function removeLeftovers() {
  for (const name of namesIn(cacheFolder)) {
    if (!name.startsWith('.unfinished-')) continue;
    const folder = path.join(cacheFolder, name);
    const changed = statSync(folder, { throwIfNoEntry: false })?.mtimeMs ?? Date.now();
    if (Date.now() - changed > HOUR_MS) removeIfPossible(folder);
  }
}

/**
 * What cannot be removed now, because somebody is still writing there or removes it, too, is removed later.
 *
 * @param {string} folder
 */
function removeIfPossible(folder) {
  try {
    rmSync(folder, { recursive: true, force: true });
  } catch {
    // `removeLeftovers` finds it.
  }
}

/**
 * Installs packages into a folder of their own, without running their scripts.
 *
 * @param {string} folder
 * @param {...string} packages with exact versions
 */
export async function installPackages(folder, ...packages) {
  await writeFile(path.join(folder, 'package.json'), '{ "private": true }\n');
  await npm(folder, ['install', '--ignore-scripts', ...packages]);
  await rm(path.join(folder, 'package-lock.json'), { force: true });
}
