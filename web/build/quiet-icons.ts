import type { Plugin } from 'vite'

const SPOKEN = [
  {
    file: /@ant-design[\\/]icons[\\/]es[\\/]components[\\/]AntdIconLight\.js$/,
    was: 'role: "img",\n    "aria-label": icon.name',
    is: '...(restProps["aria-label"] ? { role: "img" } : { "aria-hidden": true })',
  },
  {
    file: /@rc-component[\\/]input-number[\\/]es[\\/]StepHandler\.js$/,
    was: `"aria-label": isUpAction ? 'Increase Value' : 'Decrease Value'`,
    is: '"aria-hidden": true',
  },
]

/**
 * antd's icons say the English name of their file to a screen reader, "down" beside every select, and its arrows of
 * numbers, which the keys do anyway, have English names. What has a name stands around them: they are silent.
 */
export function buildQuietIcons(): Plugin {
  const met = new Set<string>()
  return {
    name: 'build-quiet-icons',
    apply: 'build',
    transform: {
      filter: { id: SPOKEN.map(({ file }) => file) },
      handler(code, id) {
        const found = SPOKEN.find(({ file }) => file.test(id))
        if (!found || !code.includes(found.was)) this.error(`${id} is written in another way now`)
        met.add(found.was)
        return { code: code.replace(found.was, found.is), map: null }
      },
    },
    buildEnd(error) {
      if (!error && met.size < SPOKEN.length)
        this.error('a file of antd whose names are to be silent was not met')
    },
  }
}
