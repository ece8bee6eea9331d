/** Scenarios of the plan that are not written, each with what it waits for: nothing is absent in silence. */
export const unwritten: readonly { readonly name: string; readonly reason: string }[] = [
  {
    name: 'novita/sdk-js',
    reason: 'the SDK is a package of its own, so suites/sdk plays it, on a copy of the published package',
  },
]
