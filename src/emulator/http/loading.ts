/** Something that is loaded when it is first needed, and only once. */
export interface Loading<T> {
  /** `undefined` until it is there. */
  readonly loaded: T | undefined
  load(): Promise<T>
}

export function loadingOf<T>(read: () => Promise<T>): Loading<T> {
  let loaded: T | undefined
  let pending: Promise<T> | undefined
  return {
    get loaded() {
      return loaded
    },
    load: () => {
      pending ??= read().then((value) => {
        loaded = value
        return value
      })
      return pending
    },
  }
}
