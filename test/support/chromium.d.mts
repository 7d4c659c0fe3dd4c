/** How to get a Chromium on this kind of machine, in a sentence. */
export const HOW_TO_GET_ONE: string;
/** The path of a Chromium, or undefined where there is none. */
export function findChromium(env?: Readonly<Record<string, string | undefined>>): string | undefined;
