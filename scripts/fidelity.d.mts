import type { Quirk } from '../src/emulator/domain/quirk.js'

export declare function fidelityText(quirks: readonly Quirk[]): Promise<string>
