import { readdirSync, readFileSync } from 'node:fs'

type Folder = 'terms' | 'thesaurus' | 'topics' | 'words/common' | 'words/weak'

/** Lines of the reviewed text files of a folder under `assets/`, in order; blank ones and `#` left out. */
export function readTermLists(folder: Folder): string[] {
  return termListsOf(folder).flatMap(({ lines }) => lines)
}

/** The same, each file by itself under its name without the `.txt`. */
export function termListsOf(folder: Folder): { name: string; lines: string[] }[] {
  const place = new URL(`./assets/${folder}/`, import.meta.url)
  return readdirSync(place)
    .filter((name) => name.endsWith('.txt'))
    .sort()
    .map((name) => ({ name: name.slice(0, -'.txt'.length), lines: linesOf(new URL(name, place)) }))
}

function linesOf(file: URL): string[] {
  return readFileSync(file, 'utf8')
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '' && !line.startsWith('#'))
}
