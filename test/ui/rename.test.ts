// A speaker gets another id: in the registry and in every sidecar. One undo brings all of them back.
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { command, focusEditor, pickerRows, pickerTitle, serverReady, soon } from './kit';
import { useWorkbench } from './window';

const { openWindow } = useWorkbench();

/** Every sidecar and the registry, as they are saved. */
function files(folder: string): Readonly<Record<string, string>> {
  const names = readdirSync(folder).filter((name) => name.endsWith('.yaml'));
  return Object.fromEntries(names.map((name) => [name, readFileSync(path.join(folder, name), 'utf8')]));
}

/** The files with another id for Wang Yi. */
function renamed(before: Readonly<Record<string, string>>): Readonly<Record<string, string>> {
  const after = Object.fromEntries(
    Object.entries(before).map(([name, text]) => [
      name,
      text.replaceAll(/(?<=[ [])wang-yi(?=[\n:,\]])/g, 'foreign-minister'),
    ]),
  );
  expect(Object.keys(before).filter((name) => after[name] !== before[name]).length).toBeGreaterThan(3);
  return after;
}

/** How many files wait to be saved. VS Code opens a tab for each a moment after it changed, and saves what has one. */
async function unsaved(page: Page): Promise<number> {
  return page.locator('.tabs-container .tab.dirty').count();
}

/** Saves every file and waits until VS Code knows that they are: an undo while a file is being saved is lost on it. */
async function saveAll(page: Page): Promise<void> {
  await command(page, 'File: Save All Files');
  await expect.poll(() => unsaved(page), soon).toBe(0);
}

test.each(['light', 'dark'] as const)(
  'another id for a speaker, in every sample; one undo takes it back, and one redo brings it again, %s',
  async (theme) => {
    const settings = { 'files.autoSave': 'off' };
    const { page, folder } = await openWindow({ file: 'speakers.yaml', theme, settings });
    await serverReady(page);
    const before = files(folder);
    const after = renamed(before);
    const touched = Object.keys(before).filter((name) => after[name] !== before[name]).length;
    await command(page, 'Rename Speaker Id Everywhere');
    await expect.poll(() => pickerTitle(page), soon).toBe('Whose id changes?');
    await page.keyboard.type('Wang Yi');
    await pickerRows(page).and(page.locator('.focused')).filter({ hasText: 'Wang Yi' }).waitFor();
    await page.keyboard.press('Enter');
    await expect.poll(() => pickerTitle(page), soon).toBe('The id of Wang Yi');
    await page.keyboard.press('Control+A');
    await page.keyboard.type('foreign-minister');
    await page.keyboard.press('Enter');
    await expect.poll(() => unsaved(page), soon).toBe(touched);
    await saveAll(page);
    expect(files(folder)).toEqual(after);
    await focusEditor(page);
    await page.keyboard.press('Control+Z');
    await expect.poll(() => unsaved(page), soon).toBe(touched);
    await saveAll(page);
    expect(files(folder)).toEqual(before);
    await focusEditor(page);
    await page.keyboard.press('Control+Y');
    await expect.poll(() => unsaved(page), soon).toBe(touched);
    await saveAll(page);
    expect(files(folder)).toEqual(after);
  },
);
