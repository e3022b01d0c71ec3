import { theme } from 'antd'
import { type Derived, SEED } from './antd-theme.ts'
import { type Mode, palettes } from './palettes.ts'

/** Of antd's own colours, which nothing here is painted in. */
const PRESET = /^(?:blue|purple|cyan|green|magenta|pink|red|orange|yellow|volcano|geekblue|gold|lime)-?\d+$/

/** What antd's algorithm makes of the seed. It makes its own dark colours of the ones given; ours stand as they are. */
export function derivedTokens(mode: Mode): Derived {
  const derive = mode === 'dark' ? theme.darkAlgorithm : theme.defaultAlgorithm
  const all = derive({ ...theme.defaultSeed, ...SEED })
  const colour = palettes[mode]
  return {
    ...(Object.fromEntries(Object.entries(all).filter(([name]) => !PRESET.test(name))) as typeof all),
    colorPrimary: colour.accent,
    colorPrimaryHover: colour.accentStrong,
    colorPrimaryActive: colour.accentStrong,
    colorPrimaryBg: colour.accentSoft,
    colorPrimaryBgHover: colour.accentSoft,
    colorPrimaryText: colour.accent,
    colorPrimaryTextHover: colour.accentStrong,
    colorLink: colour.accent,
    colorLinkHover: colour.accentStrong,
    colorLinkActive: colour.accentStrong,
    ...status('Success', colour.success, colour.successSoft),
    ...status('Warning', colour.warning, colour.warningSoft),
    ...status('Error', colour.danger, colour.dangerSoft),
    ...status('Info', colour.info, colour.infoSoft),
    colorText: colour.text,
    colorTextSecondary: colour.textSecondary,
    colorTextTertiary: colour.textSecondary,
    colorBorder: colour.borderStrong,
    colorBorderSecondary: colour.border,
    colorBgLayout: colour.page,
    colorBgContainer: colour.surface,
    colorBgElevated: colour.raised,
    colorWhite: colour.onAccent,
  }
}

const status = (name: 'Success' | 'Warning' | 'Error' | 'Info', full: string, soft: string) => ({
  [`color${name}`]: full,
  [`color${name}Text`]: full,
  [`color${name}Hover`]: full,
  [`color${name}Active`]: full,
  [`color${name}Bg`]: soft,
  [`color${name}BgHover`]: soft,
  [`color${name}Border`]: `${full}59`,
})
