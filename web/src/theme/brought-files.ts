import regular from '@fontsource/noto-sans-sc/files/noto-sans-sc-chinese-simplified-400-normal.woff2?url'
import semibold from '@fontsource/noto-sans-sc/files/noto-sans-sc-chinese-simplified-600-normal.woff2?url'

export const files = [
  { url: regular, weight: '100 500' },
  { url: semibold, weight: '501 900' },
]
