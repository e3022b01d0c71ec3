import { type ThemeConfig, theme } from 'antd'
import { type Mode, palettes } from './palettes.ts'
import type { Density } from './tokens.ts'

type Algorithm = Extract<ThemeConfig['algorithm'], (...args: never[]) => unknown>

/** antd makes its own dark colours of the ones given; ours stand as they are. */
const exactly =
  (mode: Mode): Algorithm =>
  (seed, map) => {
    const derive = mode === 'dark' ? theme.darkAlgorithm : theme.defaultAlgorithm
    const colour = palettes[mode]
    return {
      ...derive(seed, map),
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

/** antd takes these too; its types do not know them. */
const dialogRoom = { headerMarginBottom: 16, footerMarginTop: 20 }

/** antd in the colours and the density of the tokens. */
export function antdTheme(mode: Mode, density: Density): ThemeConfig {
  const colour = palettes[mode]
  const compact = density === 'compact'
  return {
    algorithm: exactly(mode),
    hashed: false,
    // the build has its rules in a file of their own
    zeroRuntime: import.meta.env?.PROD,
    token: {
      colorTextDescription: colour.textSecondary,
      colorTextPlaceholder: colour.placeholder,
      colorIcon: colour.textSecondary,
      // the page's, which differs by language
      fontFamily: 'inherit',
      fontSize: 14,
      lineHeight: 1.65,
      borderRadius: 6,
      controlHeight: 36,
      // antd's own compact letters and controls are too small for Chinese and for fingers
      ...(compact && { controlHeightSM: 28, paddingLG: 16, paddingContentVerticalLG: 10 }),
      wireframe: false,
    },
    components: {
      // the days of the months beside, which may be chosen
      DatePicker: { colorTextDisabled: colour.textSecondary },
      Button: { primaryShadow: 'none', defaultShadow: 'none', dangerShadow: 'none' },
      Modal: { titleFontSize: 16, ...dialogRoom },
      Form: compact ? { itemMarginBottom: 14 } : {},
      Segmented: {
        trackBg: colour.neutralSoft,
        itemColor: colour.text,
        itemHoverColor: colour.accent,
        itemSelectedBg: colour.surface,
        itemSelectedColor: colour.accent,
      },
      // its ground stays dark in either mode
      Tooltip: { colorTextLightSolid: palettes.dark.text, colorBgSpotlight: palettes.dark.raised },
    },
  }
}
