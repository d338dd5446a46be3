import { formatDate, formatLanguage } from "./format";
import { useStrings } from "./strings";

/** How many claims a month has (`2019-02`), or a year of which the month is not known (`2019`), by language. */
export interface CoveredMonth {
  readonly month: string;
  readonly claims: Readonly<Record<string, number>>;
}

/** The drawing's measures in its own units; it scales to the page. */
const WIDTH = 560;
const HEIGHT = 150;
const FOOT = 36;

/** A year has room for its months and, before them, for what is of no known month. */
const SLOTS = 13;

const LANGUAGES = ["en", "es", "pt"] as const;

/** What the corpus covers, a bar a month, its parts the languages; the exact counts as a table. `months` are in the order of time. */
export function CoverageChart({ months }: { readonly months: readonly CoveredMonth[] }) {
  const t = useStrings();
  const years = totalsByYear(months);
  const [first, last] = [Math.min(...years.keys()), Math.max(...years.keys())];
  if (months.length === 0) return null;
  const most = Math.max(...months.map(totalOf));
  const fullest = months.find((each) => totalOf(each) === most);
  const room = WIDTH / (last - first + 1);
  const slot = room / SLOTS;
  const height = (count: number) => (count / most) * (HEIGHT - FOOT);
  const summary = t("coverageSummary", {
    count: months.reduce((sum, each) => sum + totalOf(each), 0),
    first: String(first),
    last: String(last),
    most: formatDate(fullest?.month ?? "", t("locale")),
  });
  return (
    <figure class="coverage">
      <figcaption>
        <h3>{t("coverage")}</h3>
        <p class="small">{summary}</p>
      </figcaption>
      <svg viewBox={`0 0 ${WIDTH} ${HEIGHT}`} role="img" aria-label={summary}>
        {months.map(({ month, claims }) => {
          const [year, inYear = 0] = month.split("-").map(Number);
          const x = ((year ?? first) - first) * room + inYear * slot;
          let foot = HEIGHT - FOOT;
          return LANGUAGES.map((language) => {
            const tall = height(claims[language] ?? 0);
            foot -= tall;
            return (
              <rect
                key={`${month} ${language}`}
                class={`bar bar-${language}`}
                x={x}
                y={foot}
                width={slot}
                height={tall}
              />
            );
          });
        })}
        {[...years].map(([year, total]) => {
          const middle = (year - first + 0.5) * room;
          return (
            <g key={year} text-anchor="middle">
              <text x={middle} y={HEIGHT - 20}>
                {year}
              </text>
              <text class="count" x={middle} y={HEIGHT - 5}>
                {total}
              </text>
            </g>
          );
        })}
      </svg>
      <ul class="coverage-key small">
        {LANGUAGES.map((language) => (
          <li key={language}>
            <svg viewBox="0 0 12 12" width="12" height="12" aria-hidden="true">
              <rect class={`bar bar-${language}`} x="1" y="1" width="10" height="10" />
            </svg>
            {formatLanguage(language, t("locale"))}
          </li>
        ))}
      </ul>
      <details class="small">
        <summary>{t("asTable")}</summary>
        <Table months={months} />
      </details>
    </figure>
  );
}

function totalsByYear(months: readonly CoveredMonth[]): ReadonlyMap<number, number> {
  const totals = new Map<number, number>();
  for (const each of months) {
    const year = Number(each.month.slice(0, 4));
    totals.set(year, (totals.get(year) ?? 0) + totalOf(each));
  }
  return totals;
}

function totalOf({ claims }: Pick<CoveredMonth, "claims">): number {
  return Object.values(claims).reduce((sum, count) => sum + count, 0);
}

function Table({ months }: { readonly months: readonly CoveredMonth[] }) {
  const t = useStrings();
  return (
    <table class="facts">
      <thead>
        <tr>
          <th scope="col">{t("columnMonth")}</th>
          {LANGUAGES.map((language) => (
            <th key={language} scope="col">
              {formatLanguage(language, t("locale"))}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {months.map(({ month, claims }) => (
          <tr key={month}>
            <th scope="row">{formatDate(month, t("locale"))}</th>
            {LANGUAGES.map((language) => (
              <td key={language}>{claims[language] ?? 0}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
