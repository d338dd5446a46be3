/** The values of an object in the order of its schema's fields: their names would take a third of all bytes, and be read again with each. */
export type Row = readonly unknown[];

/** Stands for what an object does not have. It is no value of any field that a row is made of. */
const ABSENT = 0;

/** Turns objects of one schema into rows and back. Nothing is checked: rows come from where they were made by the same schema, or are parsed by it afterwards. */
export class SchemaRows<T extends object> {
  /** The schema's fields in its order, named anew: a reader of rows has no need of schemas, which take as long to lay out as a search does. */
  constructor(private readonly fields: readonly (keyof T)[]) {}

  rowOf(object: T): Row {
    return this.fields.map((field) => (object[field] === undefined ? ABSENT : object[field]));
  }

  /** The object of which this is the row. Throws a TypeError where it is none. */
  objectOf(row: Row): T {
    const object: Partial<T> = {};
    this.fields.forEach((field, at) => {
      const value = row[at] as T[typeof field] | typeof ABSENT | undefined;
      if (value !== ABSENT && value !== undefined) object[field] = value;
    });
    return object as T;
  }
}
