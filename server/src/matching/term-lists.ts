import { readdirSync, readFileSync } from 'node:fs'

/** Lines of the reviewed text files of a folder under `assets/`, in order; blank ones and `#` left out. */
export function readTermLists(
  folder: 'terms' | 'thesaurus' | 'topics' | 'words/common' | 'words/weak',
): string[] {
  const place = new URL(`./assets/${folder}/`, import.meta.url)
  const files = readdirSync(place)
    .filter((name) => name.endsWith('.txt'))
    .sort()
  return files
    .flatMap((name) => readFileSync(new URL(name, place), 'utf8').split('\n'))
    .map((line) => line.trim())
    .filter((line) => line !== '' && !line.startsWith('#'))
}
