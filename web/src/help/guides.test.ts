import { expect, it } from 'vitest'
import { guideNames } from './guide-names.ts'
import { chaptersOf, pictureAddress, readGuide } from './guides.ts'

const picturesOf = (text: string) =>
  [...text.matchAll(/!\[[^\]]+\]\(([^)]+)\)/g)].map(([, source = '']) => source)

it.each(guideNames)(
  'tells the same in both languages, chapter by chapter, with pictures that are there: %s',
  async (name) => {
    const [chinese, english] = [await readGuide(name, 'zh-CN'), await readGuide(name, 'en')]
    expect(chaptersOf(chinese).length).toBeGreaterThan(5)
    expect(chaptersOf(english)).toHaveLength(chaptersOf(chinese).length)
    expect(picturesOf(english)).toEqual(picturesOf(chinese))
    expect(picturesOf(chinese).filter((source) => !pictureAddress(source))).toEqual([])
  },
)
