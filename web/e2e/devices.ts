export interface Device {
  width: number
  height: number
}

export const desk: Device = { width: 1440, height: 900 }
export const phone: Device = { width: 390, height: 844 }
