import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome', 'microsoft-edge'];
const PLACES = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
];

export const HOW_TO_GET_ONE =
  'Install one, and fonts for Chinese: `apt-get install chromium fonts-noto-cjk` (Debian, Ubuntu), or name the program of another in HENGJIAN_CHROMIUM.';

function runs(path) {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/** The path of a Chromium on this machine, or undefined. */
export function findChromium(env = process.env) {
  if (env.HENGJIAN_CHROMIUM) return runs(env.HENGJIAN_CHROMIUM) ? env.HENGJIAN_CHROMIUM : undefined;
  const inPath = (env.PATH ?? '').split(delimiter).filter(Boolean).flatMap((directory) => NAMES.map((name) => join(directory, name)));
  return [...inPath, ...PLACES].find(runs);
}
