import type { Language } from "../text/span";

/** What a number word does: adds itself, multiplies what stands before, or stands for a vague many. */
export type NumberWord =
  | { readonly kind: "unit"; readonly value: number }
  | { readonly kind: "scale"; readonly value: number }
  | { readonly kind: "many"; readonly value: number };

/** Number words by language, folded. "One" is left out: it is a pronoun or an article far more often. */
export const NUMBER_WORDS: Readonly<Record<Language, ReadonlyMap<string, NumberWord>>> = {
  en: build(
    `zero:0 two:2 three:3 four:4 five:5 six:6 seven:7 eight:8 nine:9 ten:10 eleven:11 twelve:12 thirteen:13
    fourteen:14 fifteen:15 sixteen:16 seventeen:17 eighteen:18 nineteen:19 twenty:20 thirty:30 forty:40 fourty:40 fifty:50
    sixty:60 seventy:70 eighty:80 ninety:90`,
    "hundred:100 thousand:1e3 million:1e6 millions:1e6 billion:1e9 billions:1e9 trillion:1e12 trillions:1e12 mln:1e6 bn:1e9 tn:1e12 dozen:12",
    "dozens:12 hundreds:100 thousands:1e3 scores:20",
  ),
  es: build(
    `cero:0 dos:2 tres:3 cuatro:4 cinco:5 seis:6 siete:7 ocho:8 nueve:9 diez:10 once:11 doce:12 trece:13 catorce:14
    quince:15 dieciseis:16 diecisiete:17 dieciocho:18 diecinueve:19 veinte:20 veintiun:21 veintiuno:21 veintiuna:21
    veintidos:22 veintitres:23 veinticuatro:24 veinticinco:25 veintiseis:26 veintisiete:27 veintiocho:28 veintinueve:29
    treinta:30 cuarenta:40 cincuenta:50 sesenta:60 setenta:70 ochenta:80 noventa:90 cien:100 ciento:100 doscientos:200
    doscientas:200 trescientos:300 trescientas:300 cuatrocientos:400 cuatrocientas:400 quinientos:500 quinientas:500
    seiscientos:600 seiscientas:600 setecientos:700 setecientas:700 ochocientos:800 ochocientas:800 novecientos:900
    novecientas:900`,
    "mil:1e3 millon:1e6 millones:1e6 millardo:1e9 millardos:1e9 billon:1e12 billones:1e12 docena:12 decena:10 quincena:15 veintena:20 treintena:30 centenar:100 mm:1e6 mdd:1e6",
    "decenas:10 docenas:12 centenares:100 cientos:100 miles:1e3",
  ),
  pt: build(
    `zero:0 dois:2 duas:2 tres:3 quatro:4 cinco:5 seis:6 sete:7 oito:8 nove:9 dez:10 onze:11 doze:12 treze:13 catorze:14
    quatorze:14 quinze:15 dezesseis:16 dezasseis:16 dezessete:17 dezassete:17 dezoito:18 dezenove:19 dezanove:19 vinte:20
    trinta:30 quarenta:40 cinquenta:50 sessenta:60 setenta:70 oitenta:80 noventa:90 cem:100 cento:100 duzentos:200
    duzentas:200 trezentos:300 trezentas:300 quatrocentos:400 quatrocentas:400 quinhentos:500 quinhentas:500 seiscentos:600
    seiscentas:600 setecentos:700 setecentas:700 oitocentos:800 oitocentas:800 novecentos:900 novecentas:900`,
    "mil:1e3 milhao:1e6 milhoes:1e6 mi:1e6 bilhao:1e9 bilhoes:1e9 bi:1e9 biliao:1e12 bilioes:1e12 trilhao:1e12 trilhoes:1e12 duzia:12 dezena:10 centena:100",
    "dezenas:10 duzias:12 centenas:100 milhares:1e3",
  ),
};

/** Joins the parts of one number: "one hundred and five", "treinta y cinco", "vinte e três". */
export const JOINERS: Readonly<Record<Language, string>> = { en: "and", es: "y", pt: "e" };

/** Articles that stand for one before a scale: "a million", "un centenar". */
export const ARTICLES: Readonly<Record<Language, ReadonlySet<string>>> = {
  en: new Set(["a", "one"]),
  es: new Set(["un", "una"]),
  pt: new Set(["um", "uma"]),
};

/** Scales written onto the digits: "7bn", "3.5m", "10k". */
export const GLUED_SCALES: Readonly<Record<string, number>> = {
  bn: 1e9,
  b: 1e9,
  m: 1e6,
  mn: 1e6,
  mm: 1e6,
  mln: 1e6,
  k: 1e3,
  tn: 1e12,
  t: 1e12,
};

function build(units: string, scales: string, many: string): ReadonlyMap<string, NumberWord> {
  const entries = (list: string, kind: NumberWord["kind"]) =>
    list.split(/\s+/).map((pair): [string, NumberWord] => {
      const [word = "", value = ""] = pair.split(":");
      return [word, { kind, value: Number(value) }];
    });
  return new Map([...entries(units, "unit"), ...entries(scales, "scale"), ...entries(many, "many")]);
}

/** Collective numbers, folded: "una docena", "a dozen" mean about so many. */
export const COLLECTIVES: ReadonlySet<string> = new Set(
  "dozen docena decena veintena treintena centenar quincena duzia dezena centena".split(" "),
);
