/** What a session remembers of its reads, by name. */
export type Known = Readonly<Record<string, number>>;

/** Which rows a SELECT looks at: one row by its name, or those that begin with a word and hold a value. */
export interface Condition {
  row?: string;
  prefix?: string;
  value?: number;
}

export interface Select {
  kind: 'select';
  where: Condition;
  /** Name under which the session remembers the result. */
  into: string;
  sql: string;
}

export interface Update {
  kind: 'update';
  row: string;
  /** The new value, from what the session read and from the row's current value. */
  to(known: Known, current: number): number;
  /** The application's own rule for whether to run it. */
  onlyIf?(known: Known): boolean;
  sql(known: Known): string;
}

export interface Insert {
  kind: 'insert';
  row: string;
  value: number;
  sql: string;
}

export type Statement = Select | Update | Insert | { kind: 'commit' } | { kind: 'rollback' };

export interface Scenario {
  /** The rows before either session begins. */
  rows: Readonly<Record<string, number>>;
  /** What session A and session B do, in order. */
  programs: readonly [readonly Statement[], readonly Statement[]];
}

const COMMIT: Statement = { kind: 'commit' };

const selectUnits: Statement = { kind: 'select', where: { row: 'mug' }, into: 'units', sql: "SELECT units FROM stock WHERE item = 'mug'" };
const sell = (sold: number): Statement => ({
  kind: 'update', row: 'mug', to: ({ units }) => units! - sold,
  sql: ({ units }) => `UPDATE stock SET units = ${units! - sold} WHERE item = 'mug'`,
});
const sellRelative = (sold: number): Statement => ({
  kind: 'update', row: 'mug', to: (_, current) => current - sold,
  sql: () => `UPDATE stock SET units = units - ${sold} WHERE item = 'mug'`,
});

const selectPrice: Statement = { kind: 'select', where: { row: 'price' }, into: 'price', sql: 'SELECT price FROM products WHERE id = 1' };
const setPrice = (price: number): Statement => ({
  kind: 'update', row: 'price', to: () => price, sql: () => `UPDATE products SET price = ${price} WHERE id = 1`,
});

const countOrders: Statement = { kind: 'select', where: { prefix: 'order' }, into: 'orders', sql: 'SELECT count(*) FROM orders WHERE customer = 7' };
const countAgents: Statement = { kind: 'select', where: { prefix: 'agent', value: 1 }, into: 'onDuty', sql: 'SELECT count(*) FROM agents WHERE on_duty' };
/** The application's rule: someone must stay on duty. */
const leave = (name: string): Statement => ({
  kind: 'update', row: `agent ${name}`, to: () => 0, onlyIf: ({ onDuty }) => onDuty! >= 2,
  sql: () => `if count ≥ 2: UPDATE agents SET on_duty = false WHERE name = '${name}'`,
});

/** By the name that the address uses. Every session changes at most one row, so none can deadlock. */
export const scenarios = {
  'lost-update': {
    rows: { mug: 10 },
    programs: [[selectUnits, sell(3), COMMIT], [selectUnits, sell(2), COMMIT]],
  },
  'relative-update': {
    rows: { mug: 10 },
    programs: [[sellRelative(3), COMMIT], [sellRelative(2), COMMIT]],
  },
  'non-repeatable-read': {
    rows: { price: 20 },
    programs: [[selectPrice, selectPrice, COMMIT], [setPrice(25), COMMIT]],
  },
  phantom: {
    rows: { 'order 1': 1, 'order 2': 1 },
    programs: [
      [countOrders, countOrders, COMMIT],
      [{ kind: 'insert', row: 'order 3', value: 1, sql: 'INSERT INTO orders (id, customer) VALUES (3, 7)' }, COMMIT],
    ],
  },
  'write-skew': {
    rows: { 'agent Ana': 1, 'agent Ben': 1 },
    programs: [[countAgents, leave('Ana'), COMMIT], [countAgents, leave('Ben'), COMMIT]],
  },
  'dirty-read': {
    rows: { price: 20 },
    programs: [[setPrice(1), { kind: 'rollback' }], [selectPrice, COMMIT]],
  },
} as const satisfies Record<string, Scenario>;

export type ScenarioName = keyof typeof scenarios;
