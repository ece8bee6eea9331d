/** The money and calls of one run, asked before a call and never after it. */
export interface Budget {
  /** Takes a call's price out, or says why the call may not be made; a price that nobody knows needs leave. */
  take(usd: number | null): 'ok' | Refusal
  readonly spentUsd: number
  readonly calls: number
}

export interface Refusal {
  readonly kind: 'over-budget' | 'unknown-cost' | 'too-many-calls'
  readonly message: string
}

export interface Limits {
  readonly maxUsd: number
  readonly allowUnknownCost: boolean
  readonly maxCalls: number
}

export function newBudget({ maxUsd, allowUnknownCost, maxCalls }: Limits): Budget {
  // In hundredths of a cent: money is never added up in binary fractions.
  const most = Math.floor(maxUsd * 10_000 + 1e-6)
  let spent = 0
  let calls = 0
  return {
    take(usd) {
      if (calls >= maxCalls) return { kind: 'too-many-calls', message: `the run may make ${maxCalls} calls, and has made them` }
      if (usd === null && !allowUnknownCost) {
        return { kind: 'unknown-cost', message: 'no source prints the price of this call: --allow-unknown-cost accepts any' }
      }
      const price = Math.ceil((usd ?? 0) * 10_000 - 1e-6)
      if (spent + price > most) {
        const message = `${((spent + price) / 10_000).toFixed(2)} USD would be spent, --max-usd is ${maxUsd.toFixed(2)}`
        return { kind: 'over-budget', message }
      }
      spent += price
      calls += 1
      return 'ok'
    },
    get spentUsd() {
      return spent / 10_000
    },
    get calls() {
      return calls
    },
  }
}
