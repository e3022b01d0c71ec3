/** of build/antd-styles.ts */
declare module 'virtual:antd-styles' {
  const address: string
  export default address
}

/** of build/antd-tokens.ts */
declare module 'virtual:antd-tokens' {
  const derived: Record<import('./theme/palettes.ts').Mode, import('./theme/antd-theme.ts').Derived>
  export default derived
}
