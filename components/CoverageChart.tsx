import { formatLanguage } from "./format";
import { useStrings } from "./strings";

/** How many claims a year has, by language. */
export interface CoveredYear {
  readonly year: number;
  readonly claims: Readonly<Record<string, number>>;
}

/** The drawing's measures in its own units; it scales to the page. */
const WIDTH = 560;
const HEIGHT = 150;
const FOOT = 22;
const HEAD = 18;

const LANGUAGES = ["en", "es", "pt"] as const;

/** What the corpus covers, a bar a year, its parts the languages; the exact counts as a table. */
export function CoverageChart({ years }: { readonly years: readonly CoveredYear[] }) {
  const t = useStrings();
  const first = years[0];
  const last = years.at(-1);
  if (first === undefined || last === undefined) return null;
  const totals = years.map(totalOf);
  const most = Math.max(...totals);
  const room = WIDTH / (last.year - first.year + 1);
  const height = (count: number) => (count / most) * (HEIGHT - FOOT - HEAD);
  const summary = t("coverageSummary", {
    count: totals.reduce((sum, total) => sum + total, 0),
    first: String(first.year),
    last: String(last.year),
    most: String(years[totals.indexOf(most)]?.year ?? ""),
  });
  return (
    <figure class="coverage">
      <figcaption>
        <h3>{t("coverage")}</h3>
        <p class="small">{summary}</p>
      </figcaption>
      <svg viewBox={`0 0 ${WIDTH} ${HEIGHT}`} role="img" aria-label={summary}>
        {years.map((each) => {
          const x = (each.year - first.year) * room;
          let foot = HEIGHT - FOOT;
          return (
            <g key={each.year}>
              {LANGUAGES.map((language) => {
                const tall = height(each.claims[language] ?? 0);
                foot -= tall;
                return (
                  <rect
                    key={language}
                    class={`bar bar-${language}`}
                    x={x + room * 0.15}
                    y={foot}
                    width={room * 0.7}
                    height={tall}
                  />
                );
              })}
              <text class="count" x={x + room / 2} y={foot - 4} text-anchor="middle">
                {totalOf(each)}
              </text>
              <text x={x + room / 2} y={HEIGHT - 6} text-anchor="middle">
                {each.year}
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
        <Table years={years} />
      </details>
    </figure>
  );
}

function totalOf({ claims }: CoveredYear): number {
  return Object.values(claims).reduce((sum, count) => sum + count, 0);
}

function Table({ years }: { readonly years: readonly CoveredYear[] }) {
  const t = useStrings();
  return (
    <table class="facts">
      <thead>
        <tr>
          <th scope="col">{t("columnYear")}</th>
          {LANGUAGES.map((language) => (
            <th key={language} scope="col">
              {formatLanguage(language, t("locale"))}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {years.map(({ year, claims }) => (
          <tr key={year}>
            <th scope="row">{year}</th>
            {LANGUAGES.map((language) => (
              <td key={language}>{claims[language] ?? 0}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
