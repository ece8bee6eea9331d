export function codesWithPage(): readonly string[]

export function pageOf(code: string): string

export function renewedIndex(text: string): string

export function replayed(page: string): Promise<string>
