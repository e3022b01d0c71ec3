import { QRCode } from 'antd'
import { palettes } from '../theme/palettes.ts'

const { text, surface } = palettes.light

interface QrCodeProps {
  value: string
  size: number
  type?: 'svg' | 'canvas'
}

/** A code to scan: dark on light in either mode, as many cameras read no other. */
export function QrCode({ value, size, type = 'canvas' }: QrCodeProps) {
  return (
    <QRCode
      type={type}
      value={value}
      size={size}
      color={text}
      bgColor={surface}
      style={{ background: surface }}
      bordered={false}
      aria-label={value}
    />
  )
}
