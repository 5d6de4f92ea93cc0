/** Somebody else's parser: what a calendar would make of a file. Its own types are for another kind of module. */
interface Component {
  getFirstSubcomponent(name: string): Component | null;
  getAllSubcomponents(name: string): Component[];
  getFirstPropertyValue(name: string): unknown;
}
interface Parser {
  parse(text: string): unknown;
  readonly Component: new (tree: unknown) => Component;
  readonly Event: new (component: Component) => { uid: string; sequence: number; summary: string; description: string; startDate: { toJSDate(): Date }; endDate: { toJSDate(): Date } };
}
const parser = jest.requireActual<Parser>('ical.js');

export interface Opened {
  readonly method: unknown;
  readonly status: unknown;
  readonly url: unknown;
  readonly events: number;
  readonly uid: string;
  readonly sequence: number;
  readonly summary: string;
  readonly description: string;
  readonly start: number;
  readonly end: number;
}

function open(text: string): Opened {
  const calendar = new parser.Component(parser.parse(text));
  const component = calendar.getFirstSubcomponent('vevent');
  if (!component) throw new Error('no event in the file');
  const { uid, sequence, summary, description, startDate, endDate } = new parser.Event(component);
  return {
    method: calendar.getFirstPropertyValue('method'), status: component.getFirstPropertyValue('status'), url: component.getFirstPropertyValue('url'), events: calendar.getAllSubcomponents('vevent').length,
    uid, sequence, summary, description, start: startDate.toJSDate().getTime(), end: endDate.toJSDate().getTime(),
  };
}

export default { open };
