import type { Hook } from './target.js'

/** How the kit's receiver treats the calls of one leg: heard and answered with 200 at once, unless the scenario asks for worse. */
export interface Manner extends Omit<Hook, 'url'> {
  /** The status of the answer, once there may be one. */
  answer(call: { readonly bytes: Uint8Array }): Promise<number>
}

export function newManner(): Manner {
  let isRefused = (_body: string): boolean => false
  let received = 0
  let released: Promise<void> = Promise.resolve()
  let reach = (): void => {}
  return {
    refuse: (when) => {
      isRefused = when
    },
    hold: () => {
      let release = (): void => {}
      const reached = new Promise<void>((resolve) => {
        reach = resolve
      })
      released = new Promise((resolve) => {
        release = resolve
      })
      return { reached, release }
    },
    received: () => received,
    answer: async ({ bytes }) => {
      received += 1
      reach()
      await released
      return isRefused(new TextDecoder().decode(bytes)) ? 500 : 200
    },
  }
}
