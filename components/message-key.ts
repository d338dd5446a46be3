import type messages from "../public/_locales/en/messages.json";

/** A message by its name in `_locales`, without plural ending. Codes have dashes here and underscores there: message names allow no dash. */
export type MessageKey = Coded<Single<Exclude<keyof typeof messages, `extension${string}`>>>;

type Single<Name extends string> = Name extends `${infer Key}_${Intl.LDMLPluralRule}` ? Key : Name;

type Coded<Key extends string> = Key extends `${infer Family}_${infer Code}`
  ? `${Family}_${Dashed<Code>}`
  : Key;

type Dashed<Code extends string> = Code extends `${infer Before}_${infer After}`
  ? `${Before}-${Dashed<After>}`
  : Code;
