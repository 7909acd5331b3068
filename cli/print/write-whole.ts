import { rename, rm, writeFile } from 'node:fs/promises';

/** Writes a file as a whole or not at all: to a neighbour, which then takes its name. */
export async function writeWhole(path: string, text: string): Promise<void> {
  const neighbour = `${path}.part-${process.pid}`;
  try {
    await writeFile(neighbour, text);
    await rename(neighbour, path);
  } catch (error) {
    await rm(neighbour, { force: true });
    throw error;
  }
}
