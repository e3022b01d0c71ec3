import { type Township, townshipListSchema } from '@duijie/shared/townships'
import { queryOptions } from '@tanstack/react-query'
import { api } from './api.ts'

/** The district's townships and parks; they hardly ever change. */
export const townshipsQuery = () =>
  queryOptions({
    queryKey: ['townships'],
    queryFn: ({ signal }) => api.get('townships', townshipListSchema, { signal }),
    staleTime: 3_600_000,
    select: ({ items }) => items,
  })

/** What a select looks into for what is typed. */
export const searchedProps = ['label', 'pinyin']

/** Townships to choose from, found by name, pinyin and initials. */
export const townshipOptions = (townships: readonly Township[] | undefined) =>
  (townships ?? []).map(({ id, name, reading }) => {
    const syllables = reading.split('^')
    return {
      value: id,
      label: name,
      pinyin: `${syllables.join('')} ${syllables.map(([first = '']) => first).join('')}`,
    }
  })
