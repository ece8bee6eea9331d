/** Scenarios of the plan that are not written, each with what it waits for: nothing is absent in silence. */
export const unwritten: readonly { readonly name: string; readonly reason: string }[] = [
  { name: 'modelslab/queue-limit', reason: 'the emulator has no queue limit yet: a sixth queued request is accepted' },
  { name: 'both/faults-are-marked', reason: 'the control API takes no fault rules yet, and no step reads the journal' },
]
