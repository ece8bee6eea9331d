/** Scenarios of the plan that are not written, each with what it waits for: nothing is absent in silence. */
export const unwritten: readonly { readonly name: string; readonly reason: string }[] = []
