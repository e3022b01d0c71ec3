const clockTime = new Intl.DateTimeFormat('zh-CN', {
  timeZone: 'Asia/Shanghai',
  month: 'numeric',
  day: 'numeric',
  weekday: 'short',
  hour: '2-digit',
  minute: '2-digit',
  hourCycle: 'h23',
})

/** An instant as people in Shanghai write it: 5月14日周二 09:00. */
export const shanghaiTime = (instant: Date): string => {
  const parts = Object.fromEntries(clockTime.formatToParts(instant).map(({ type, value }) => [type, value]))
  return `${parts.month}月${parts.day}日${parts.weekday} ${parts.hour}:${parts.minute}`
}
