/** Inputs of a form in any order: `cards/form.json` draws each by its kind. A required one says what is missing. */
export type FormInput = ChoiceInput | TextInput | DateInput;

interface Asked {
  readonly id: string;
  readonly label: string;
  readonly value: string;
  readonly isRequired: boolean;
  readonly missing: string;
}

export interface Choice {
  readonly value: string;
  readonly title: string;
}

export interface ChoiceInput extends Asked {
  readonly kind: 'choice';
  readonly choices: readonly Choice[];
  readonly style: 'compact' | 'expanded';
  readonly isMultiSelect: boolean;
}

export interface TextInput extends Asked {
  readonly kind: 'text';
  readonly hint: string;
  readonly maxLength: number;
  readonly isMultiline: boolean;
}

export interface DateInput extends Asked {
  readonly kind: 'date';
}

/** A few choices stand open; many are behind a list. */
const MOST_OPEN = 6;
const styleFor = (choices: readonly Choice[]): ChoiceInput['style'] => (choices.length <= MOST_OPEN ? 'expanded' : 'compact');

export const oneOf = (id: string, label: string, { choices, value = '', missing, style = styleFor(choices) }: { choices: readonly Choice[]; value?: string; missing: string; style?: ChoiceInput['style'] }): ChoiceInput =>
  ({ kind: 'choice', id, label, choices, value, isRequired: true, missing, style, isMultiSelect: false });

export const someOf = (id: string, label: string, { choices, value = '', missing }: { choices: readonly Choice[]; value?: string; missing: string }): ChoiceInput =>
  ({ kind: 'choice', id, label, choices, value, isRequired: true, missing, style: styleFor(choices), isMultiSelect: true });

export const textOf = (id: string, label: string, { hint, value = '', maxLength, missing = null, lines = 'one' }: { hint: string; value?: string; maxLength: number; missing?: string | null; lines?: 'one' | 'many' }): TextInput =>
  ({ kind: 'text', id, label, hint, value, maxLength, isRequired: missing !== null, missing: missing ?? label, isMultiline: lines === 'many' });

export const dateOf = (id: string, label: string, { value = '', missing = null }: { value?: string; missing?: string | null }): DateInput => ({ kind: 'date', id, label, value, isRequired: missing !== null, missing: missing ?? label });
