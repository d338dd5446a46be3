import type { DifferenceKind, Match, Origin } from "../core/match/match";
import type { ReadClaim } from "../core/reading/reading";

/** What must be found for one claim of a real article. Outlets are told by their names. */
export interface Statement {
  /** Words of the claim on the page. */
  readonly claim: string;
  /** Each must be listed, with this origin where one is given. */
  readonly lists: readonly { outlet: RegExp; origin?: RegExp | Origin["kind"]; sameness?: "same" }[];
  /** So many outlets at least of those that fit. */
  readonly atLeast?: { count: number; of: RegExp };
  readonly absent?: readonly RegExp[];
  /** Said to have been published under nearly the page's own headline. */
  readonly nearHeadline?: RegExp;
  /** Each must stand at some match, of this outlet where one is named. */
  readonly differences?: readonly { kind: DifferenceKind; page?: RegExp; corpus?: RegExp; outlet?: RegExp }[];
}

/** A real article, read at test time from the folder that CAREO_ARTICLES names, and what must be said of it. */
export interface ArticleExpectation {
  readonly file: string;
  readonly url: string;
  readonly outlet: string;
  readonly published: string;
  readonly statements: readonly Statement[];
  /** Words of sentences that must be marked. */
  readonly marked: readonly string[];
  /** Words that must never be marked. */
  readonly never: readonly string[];
}

export const REAL_ARTICLES: readonly ArticleExpectation[] = [
  {
    file: "000_fa2cc150afb91901.txt",
    url: "https://global.chinadaily.com.cn/a/201902/07/WS5c5bca7aa3106c65c34e8519.html",
    outlet: "China Daily",
    published: "2019-02-07",
    statements: [
      {
        claim: "may lift sanctions against Venezuelan military leaders",
        lists: [
          { outlet: /^Reuters/, origin: "statement" },
          { outlet: /^Sputnik/, origin: "statement" },
          { outlet: /Notimérica|RT en Español|Diario Correo|Público/, origin: "statement" },
        ],
        absent: [/^China Daily/],
      },
    ],
    marked: [
      "may lift sanctions against Venezuelan military leaders",
      "sanctions off-ramps for any Venezuelan senior military officer",
      "the international financial circle will be closed off completely",
      "blocking foreign humanitarian aid",
      "welcome Colombian President Ivan Duque to the White House",
    ],
    never: ["License for publishing multimedia online", "Registration Number"],
  },
  {
    file: "001_360f9904df7243c8.txt",
    url: "https://english.alahednews.com.lb/46528/534",
    outlet: "Al-Ahed News",
    published: "2019-02-09",
    statements: [
      {
        claim: "engaged in direct contacts with members of Venezuela's military",
        lists: [
          { outlet: /^Sputnik/, origin: /^Reuters/ },
          { outlet: /^ABC News/, origin: /^Reuters/ },
        ],
        nearHeadline: /^Sputnik/,
        absent: [/^Al-Ahed/],
      },
    ],
    marked: [
      "Washington would consider lifting sanctions on senior Venezuelan military officers",
      "engaged in direct contacts with members of Venezuela's military",
      "those first couple pebbles",
      "those conversations are very, very limited",
      "Bolton took to Twitter to announce that Washington would consider lifting sanctions",
    ],
    never: ["Summer of Victories", "Please Wait", "Add to favorites"],
  },
  {
    file: "002_7acc927c6263b221.txt",
    url: "https://www.theindianwire.com/world/us-contact-venezuela-military-urge-defection-100839/",
    outlet: "The Indian Wire",
    published: "2019-02-09",
    statements: [
      {
        claim: "Are there incentives built into these contracts",
        lists: [{ outlet: /^Sputnik/ }],
        differences: [{ kind: "quote", page: /contracts/, corpus: /contacts/, outlet: /^Sputnik/ }],
      },
      {
        claim: "preparing further for possible sanctions over Venezuela",
        lists: [{ outlet: /./, origin: /^Reuters/ }],
      },
      {
        claim: "further expected Venezuela military defections",
        lists: [{ outlet: /./, origin: /^Reuters/ }],
      },
    ],
    marked: [
      "in direct contacts with the Venezuelan military members",
      "further expected Venezuela military defections",
      "those conversations are very, very limited",
      "Are there incentives built into these contracts",
      "laid enough of groundwork to arouse a wider mutiny",
    ],
    never: ["bitcoin trading", "Please enter your comment!", "Please enter your name here"],
  },
  {
    file: "003_1b8626a86de8c0dd.txt",
    url: "https://popzei.com/2019/03/02/russia-vows-to-continue-supporting-maduro-in-venezuela/",
    outlet: "popzei.com",
    published: "2019-03-02",
    statements: [
      {
        claim: "six Venezuelan security officials",
        lists: [{ outlet: /^TN23/ }],
        atLeast: {
          count: 4,
          of: /Anadolu|CBC|Breitbart|Gestión|Miami Diario|Milenio|Epoch Times|Western Journal|KXLY/,
        },
      },
      {
        claim: "About fifty countries have recognized Guaido",
        lists: [{ outlet: /Voice of America|France 24/, sameness: "same" }],
        differences: [{ kind: "update", corpus: /40|forty|cuarenta/i }],
      },
    ],
    marked: [
      "About fifty countries have recognized Guaido",
      "sanctions Friday on six Venezuelan security officials",
      "targeting six Venezuelan military officers",
      "Mnuchin reiterated the strong support of the United States",
    ],
    never: ["More news: Did Michael Cohen want a White House gig?"],
  },
  {
    file: "004_448265eebab07abd.txt",
    url: "https://sputniknews.com/latam/201902101072282637-us-contacting-venezuelan-military-officials-urge-defetions/",
    outlet: "Sputnik",
    published: "2019-02-10",
    statements: [
      {
        claim: "intelligence community is directly communicating with members of Venezuela’s military",
        lists: [
          { outlet: /^ABC News/, origin: /^Reuters/ },
          { outlet: /^Al-Ahed/, origin: /^Reuters/ },
          { outlet: /^The Indian Wire/, origin: /^Reuters/ },
          { outlet: /^La Jornada/, origin: /^Reuters/ },
          { outlet: /^El Universo/, origin: "unknown" },
        ],
        absent: [/Sputnik/],
        differences: [
          {
            kind: "actor",
            page: /US intelligence community/,
            corpus: /United States|US government|Washington/,
          },
        ],
      },
      {
        claim: "Are there incentives built into these contacts",
        lists: [{ outlet: /^The Indian Wire/ }],
        absent: [/Sputnik/],
        differences: [{ kind: "quote", page: /contacts/, corpus: /contracts/, outlet: /^The Indian Wire/ }],
      },
      {
        claim: "froze some $7 billion in assets",
        lists: [{ outlet: /The Hill|WRAL|Global Times|Breitbart|SHINE/, sameness: "same" }],
        absent: [/Sputnik/],
        differences: [{ kind: "attribution" }],
      },
    ],
    marked: [
      "intelligence community is directly communicating with members of Venezuela’s military",
      "those first couple pebbles",
      "those conversations are very, very limited",
      "Are there incentives built into these contacts",
      "froze some $7 billion in assets",
    ],
    never: [
      "Guaido Calls Street Rally",
      "Bolivian President Slams",
      "Did Not Request Russian Military Assistance",
      "Not Supporting Montevideo Declaration",
      "Seeks ‘Zero’ Point",
      "Community standards",
    ],
  },
];

/** What of a statement does not hold, in words; empty where all of it does. */
export function failuresOf(statement: Statement, claims: readonly ReadClaim[]): string[] {
  const read = claims.find(({ claim }) => oneLine(claim.text).includes(statement.claim));
  if (!read) return [`no claim holds “${statement.claim}”`];
  const { matches } = read.answer;
  const named = (pattern: RegExp) => matches.filter(({ outlet }) => pattern.test(outlet.name));
  const failures: string[] = [];
  for (const { outlet, origin, sameness } of statement.lists) {
    const found = named(outlet).filter(
      (match) => (!origin || hasOrigin(match, origin)) && (!sameness || match.sameness === sameness),
    );
    if (found.length === 0) failures.push(`${outlet} is not listed${origin ? ` with origin ${origin}` : ""}`);
  }
  const near = statement.nearHeadline;
  if (near && !named(near).some(({ nearHeadline }) => nearHeadline))
    failures.push(`${near} is not said to have nearly the same headline`);
  for (const outlet of statement.absent ?? [])
    if (named(outlet).length > 0) failures.push(`${outlet} is listed`);
  if (statement.atLeast) {
    const { count, of } = statement.atLeast;
    const outlets = new Set(named(of).map(({ outlet }) => outlet.id));
    if (outlets.size < count) failures.push(`${outlets.size} instead of ${count} of ${of}`);
  }
  for (const { kind, page, corpus, outlet } of statement.differences ?? []) {
    const found = (outlet ? named(outlet) : matches)
      .flatMap(({ differences }) => differences)
      .filter((each) => each.kind === kind && fits(each.page.text, page) && fits(each.corpus.text, corpus));
    if (found.length === 0)
      failures.push(`no difference ${kind} ${page ?? ""} ${corpus ?? ""} ${outlet ?? ""}`);
  }
  if (failures.length > 0) failures.push(`listed: ${matches.map(summary).join("; ")}`);
  return failures;
}

function hasOrigin({ origin }: Match, wanted: RegExp | Origin["kind"]): boolean {
  return typeof wanted === "string" ? origin.kind === wanted : wanted.test(origin.name);
}

function fits(text: string, pattern: RegExp | undefined): boolean {
  return pattern?.test(text) ?? true;
}

function summary({ outlet, sameness, differences, origin }: Match): string {
  return `${outlet.name} (${sameness}, ${differences.map(({ kind }) => kind).join("+") || "alike"}, ${origin.name})`;
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, " ");
}
