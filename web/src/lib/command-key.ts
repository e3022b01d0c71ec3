/** What commands are held with on this keyboard. */
export const commandKey = /Mac|iP/.test(navigator.platform) ? '⌘' : 'Ctrl'
