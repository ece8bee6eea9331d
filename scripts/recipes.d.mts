export interface Block {
  readonly language: string
  readonly name: string
  readonly code: string
}

export interface Recipe {
  readonly name: string
  readonly files: readonly Block[]
  readonly commands: readonly string[]
}

export function recipesOf(page: string): readonly Recipe[]

export function blocksOf(text: string): readonly Block[]

export function writeRecipe(recipe: Pick<Recipe, 'files'>, folder: string): void

export function installInto(folder: string, packages: readonly string[]): void

export function linkInto(folder: string, packages: readonly string[], from: string): void
