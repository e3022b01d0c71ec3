import type { ThemeConfig } from 'antd'
import { tokens } from './tokens.ts'

export const antdTheme: ThemeConfig = {
  token: {
    colorPrimary: tokens.accent,
    colorLink: tokens.accent,
    colorSuccess: tokens.success,
    colorWarning: tokens.warning,
    colorError: tokens.danger,
    colorInfo: tokens.info,
    colorText: tokens.text,
    colorTextSecondary: tokens.textSecondary,
    colorTextTertiary: tokens.textSecondary,
    colorTextDescription: tokens.textSecondary,
    colorTextPlaceholder: '#6f7680',
    colorBorder: tokens.borderStrong,
    colorBorderSecondary: tokens.border,
    colorBgLayout: tokens.page,
    fontFamily: tokens.font,
    fontSize: 14,
    lineHeight: 1.65,
    borderRadius: 6,
    controlHeight: 36,
    wireframe: false,
  },
  components: { Button: { primaryShadow: 'none', defaultShadow: 'none', dangerShadow: 'none' } },
}
