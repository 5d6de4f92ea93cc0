/** A noun as it stands after each number: Welsh mutates after 2, 3 and 6, and past ten may say `o` and the plural. */
export type Forms = Readonly<Record<'zero' | 'one' | 'two' | 'three' | 'six' | 'other' | 'overTen', string>>;

const NAMED: Readonly<Record<number, keyof Forms>> = { 0: 'zero', 1: 'one', 2: 'two', 3: 'three', 6: 'six' };

const MINUTES: Forms = { zero: 'munud', one: 'munud', two: 'funud', three: 'munud', six: 'munud', other: 'munud', overTen: 'munud' };
const PEOPLE: Forms = { zero: 'o bobl', one: 'person', two: 'berson', three: 'pherson', six: 'pherson', other: 'person', overTen: 'o bobl' };
const VISITS: Forms = { zero: 'ymweliad', one: 'ymweliad', two: 'ymweliad', three: 'ymweliad', six: 'ymweliad', other: 'ymweliad', overTen: 'o ymweliadau' };

// Our own table and not Intl.PluralRules: the number itself picks the form, and not every Node carries Welsh.
export const counted = (count: number, forms: Forms): string => `${count} ${forms[NAMED[count] ?? (count > 10 ? 'overTen' : 'other')]}`;

export const minutes = (count: number): string => counted(count, MINUTES);
export const people = (count: number): string => counted(count, PEOPLE);
export const visits = (count: number): string => counted(count, VISITS);
