/** What systems write Chinese in, and the names by which browsers find it there. */
export const systemFonts = {
  'PingFang SC': ['PingFang SC', 'PingFang SC Regular', 'PingFangSC-Regular'],
  'Microsoft YaHei': ['Microsoft YaHei', 'MicrosoftYaHei'],
  'HarmonyOS Sans SC': ['HarmonyOS Sans SC', 'HarmonyOS_Sans_SC'],
  MiSans: ['MiSans', 'MiSans-Regular'],
  'Noto Sans CJK SC': ['Noto Sans CJK SC', 'Noto Sans CJK SC Regular', 'NotoSansCJKsc-Regular'],
  'Source Han Sans SC': ['Source Han Sans SC', 'Source Han Sans SC Regular', 'SourceHanSansSC-Regular'],
}
/** comes along for systems that have none of these: the characters of GB 2312 in two weights, a file each */
export const broughtFont = 'Noto Sans SC Web'
/** and all others, in a hundred parts */
const rareFont = 'Noto Sans SC Variable'

const quoted = [...Object.keys(systemFonts), broughtFont, rareFont].map((name) => `'${name}'`)
export const font = [...quoted, 'system-ui', 'sans-serif'].join(', ')
