/** What systems write Chinese in, and the names by which browsers find it there. */
const systemFonts = {
  'PingFang SC': ['PingFang SC', 'PingFang SC Regular', 'PingFangSC-Regular'],
  'Microsoft YaHei': ['Microsoft YaHei', 'MicrosoftYaHei'],
  'HarmonyOS Sans SC': ['HarmonyOS Sans SC', 'HarmonyOS_Sans_SC'],
  MiSans: ['MiSans', 'MiSans-Regular'],
  'Noto Sans CJK SC': ['Noto Sans CJK SC', 'Noto Sans CJK SC Regular', 'NotoSansCJKsc-Regular'],
  'Source Han Sans SC': ['Source Han Sans SC', 'Source Han Sans SC Regular', 'SourceHanSansSC-Regular'],
}
/** comes along for systems that have none of these */
const broughtFont = 'Noto Sans SC Variable'

const quoted = [...Object.keys(systemFonts), broughtFont].map((name) => `'${name}'`)
export const font = [...quoted, 'system-ui', 'sans-serif'].join(', ')

/**
 * Loads the list of the font that comes along, a hundred faces of a part of it each, where the system has none for
 * Chinese: text in many faces takes several times as long to lay out.
 */
export async function loadBroughtFont(): Promise<void> {
  const names = Object.values(systemFonts).flat()
  try {
    await new FontFace('system', names.map((name) => `local('${name}')`).join(', ')).load()
  } catch {
    await import('@fontsource-variable/noto-sans-sc/wght.css')
  }
}
