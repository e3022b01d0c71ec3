/** of build/antd-styles.ts */
declare module 'virtual:antd-styles' {
  const address: string
  export default address
}
