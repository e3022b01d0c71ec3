import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'

/** The fonts of official papers are on few machines: what may stand in for each. */
const fallbacks: Record<string, string> = {
  方正小标宋简体: '方正小标宋_GBK;华文中宋;STZhongsong;宋体;SimSun;Noto Serif CJK SC',
  黑体: 'SimHei;Noto Sans CJK SC',
  楷体_GB2312: '楷体;KaiTi;STKaiti;Noto Serif CJK SC',
  仿宋_GB2312: '仿宋;FangSong;STFangsong;Noto Serif CJK SC',
  宋体: 'SimSun;Noto Serif CJK SC',
}
const FONT_TABLE = 'word/fontTable.xml'
const CHINESE = '86'

/** Names in the font table of a Word file what stands in where a font is missing. */
export function withFontFallbacks(file: Buffer): Buffer {
  const parts = unzipSync(file)
  const table = parts[FONT_TABLE]
  if (!table) return file
  const fonts = Object.entries(fallbacks)
    .map(
      ([name, other]) =>
        `<w:font w:name="${name}"><w:altName w:val="${other}"/><w:charset w:val="${CHINESE}"/><w:family w:val="auto"/><w:pitch w:val="variable"/></w:font>`,
    )
    .join('')
  const xml = strFromU8(table)
  const written = xml.includes('</w:fonts>')
    ? xml.replace('</w:fonts>', `${fonts}</w:fonts>`)
    : xml.replace(/<w:fonts([^>]*)\/>/, `<w:fonts$1>${fonts}</w:fonts>`)
  return Buffer.from(zipSync({ ...parts, [FONT_TABLE]: strToU8(written) }))
}
